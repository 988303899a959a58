#!/usr/bin/env python3
"""Compares `identito status` with an independent model of the RNIV rules, on every reachable state and every act.

Usage: rniv_explore.py PATH_OF_IDENTITO

From no identity, breadth first, each act of the domain (`rniv_domain.py`) is tried in each abstract state of the model
(`rniv_model.py`), along one shortest path to it. The whole answers are compared: acceptance, code, status, attributes,
INS, transmissible. Refused acts of one state share a line, so that a refusal that changed something would also be seen.
Exit status: 0 agreement, 1 disagreement, 2 wrong usage or broken output. Of the fictional persons only codes are printed.
"""

import collections
import concurrent.futures
import datetime
import json
import os
import subprocess
import sys

from rniv_domain import worlds
from rniv_identity import Identity
from rniv_model import apply

SHOWN = 20


class BrokenOutput(Exception):
    """identito ended badly, or gave another number of lines."""


def explore(acts, today):
    """The sequences of acts that try every act in every state, with the answers expected; and the number of states.

    With each sequence, how many acts of it lead to the state in which the others are tried.
    """
    start = Identity()
    paths = {start.key(): (start, [])}
    queue = collections.deque([start.key()])
    sequences = []
    while queue:
        identity, path = paths[queue.popleft()]
        refused = []
        for act in acts:
            after, code = apply(identity, act, today)
            if code is not None:
                refused.append((act, expected(after, act, code)))
                continue
            step = path + [(act, expected(after, act, None))]
            sequences.append((step, len(path)))
            if after.key() not in paths:
                paths[after.key()] = (after, step)
                queue.append(after.key())
        if refused:
            sequences.append((path + refused, len(path)))
    return sequences, len(paths)


def expected(identity, act, code):
    return {"acte": act["acte"], "accepte": code is None, "code": code, **identity.answer()}


def seen(answer):
    """An answer of identito, with the code of its refusal instead of its sentence."""
    refusal = answer.pop("erreur")
    return {**answer, "code": refusal and refusal["code"]}


def run(identito, sequences):
    """The answers of identito to each sequence."""
    lines = "".join(json.dumps([act for act, _ in sequence]) + "\n" for sequence, _ in sequences)
    done = subprocess.run([identito, "status", "--sequences"], input=lines, stdout=subprocess.PIPE, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(answers) != len(sequences):
        raise BrokenOutput(f"status {done.returncode}, {len(answers)} lines for {len(sequences)}")
    return answers


def compare(sequence, start, answers):
    """The disagreements of a sequence from its last state on: the acts to each, and the keys that differ."""
    for index in range(start, len(sequence)):
        wanted, got = sequence[index][1], seen(answers[index])
        differs = [f"{key}: {wanted[key]} / {got.get(key)}" for key in sorted(wanted) if wanted[key] != got.get(key)]
        if differs:
            path = [describe(act) for act, _ in [*sequence[:start], sequence[index]]]
            # The INS of the fictional persons is left out.
            yield path, [text.split(":")[0] if text.startswith("ins:") else text for text in differs]
        if wanted["accepte"] != got["accepte"]:
            return  # the states part here


def check(identito, name, acts, today):
    """What one world gives: states, transitions, disagreements, and an example of each kind of them."""
    sequences, states = explore(acts, today)
    kinds, disagreements = {}, 0
    for (sequence, start), answers in zip(sequences, run(identito, sequences)):
        for path, differs in compare(sequence, start, answers):
            disagreements += 1
            kinds.setdefault((path[-1], *differs), f"{name}: {' > '.join(path)}: {', '.join(differs)}")
    return states, sum(len(sequence) - start for sequence, start in sequences), disagreements, kinds


def describe(act):
    """An act without any trait: its name and the codes that choose the rule."""
    keys = ("canal", "accepte", "piece", "seconde", "situation", "niveau", "resultat", "attribut", "statut", "attributs")
    told = [f"{key}={act[key]}" for key in keys if key in act]
    return act["acte"] + (f"({', '.join(told)})" if told else "")


def main(arguments):
    if len(arguments) != 2:
        print(__doc__.strip().splitlines()[2], file=sys.stderr)
        return 2
    today = datetime.datetime.now(datetime.timezone.utc).date()
    try:
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(lambda world: check(arguments[1], *world, today), worlds()))
    except (BrokenOutput, OSError, ValueError) as error:
        print(f"identito status --sequences: {type(error).__name__}", file=sys.stderr)
        return 2
    states, transitions, disagreements = (sum(result[index] for result in results) for index in range(3))
    kinds = {kind: example for result in results for kind, example in result[3].items()}
    for example in list(kinds.values())[:SHOWN]:
        print(f"{example} (model / identito)")
    print(f"status: {states} states, {transitions} transitions, {disagreements} disagreements with the model of the rules")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
