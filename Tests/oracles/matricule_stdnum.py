#!/usr/bin/env python3
"""Compares `identito matricule` with python-stdnum (`stdnum.fr.nir`) on 10,000 generated matricules.

Usage: matricule_stdnum.py PATH_OF_IDENTITO

python-stdnum is installed by pip into a temporary directory; when pip can't, the comparison is skipped (exit 0).
Exit status: 0 agreement or skipped, 1 disagreement, 2 wrong usage or broken output. Only counts are printed.
"""

import collections
import json
import random
import subprocess
import sys
import tempfile

SEED = 20260302
COUNT = 10_000
STDNUM = "python-stdnum==1.20"


def generate(rng):
    """Makes one matricule and the class it belongs to."""
    sex = rng.choice("0123456789")
    month = rng.choice([f"{n:02d}" for n in [*range(1, 13), 20, *range(30, 43), *range(50, 100)]])
    kind = rng.choice(["right", "right", "corsica", "corsica", "wrongKey", "wrongKey", "wrongLetter", "length", "lowerCase"])
    department = f"{rng.randrange(1, 99):02d}"
    if kind in ("corsica", "lowerCase") or (kind == "wrongKey" and rng.random() < 0.3):
        department = rng.choice(["2A", "2B"])
    if kind == "wrongLetter":
        department = rng.choice(["2C", "A2", "1A", "3B", "AB", "2O"])
    body = f"{sex}{rng.randrange(100):02d}{month}{department}{rng.randrange(1000):03d}{rng.randrange(1000):03d}"
    number = int(body[:5] + {"2A": "19", "2B": "18"}.get(department, "00") + body[7:])
    if department.isdigit():
        number = int(body)
    key = 97 - number % 97
    if kind == "wrongKey":
        key = rng.choice([other for other in range(100) if other != key])
    text = f"{body}{key:02d}"
    if kind == "length":
        text = text[: rng.choice([12, 14])] if rng.random() < 0.5 else text + "0"
    if kind == "lowerCase":
        text = text.lower()
    return kind, text


def oracle(nir, text):
    """What stdnum says of a matricule: whether its key is right, and the key that its body asks for.

    stdnum also checks the department and takes lower case for capitals; the INS does neither (rniv-rules 4.2.6), so only
    its calculation of the key is used, on texts of the alphabet that both know.
    """
    if len(text) != 15 or not text[:5].isdigit() or not text[7:].isdigit():
        return False, None
    if not (text[5:7].isdigit() or text[5:7] in ("2A", "2B")):
        return False, None
    key = nir.calc_check_digits(text)
    return key == text[13:], key


def load_stdnum(directory):
    """Installs python-stdnum into a directory and imports it, or returns nothing."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", directory, STDNUM]
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode != 0:
        return None
    sys.path.insert(0, directory)
    from stdnum.fr import nir  # pylint: disable=import-outside-toplevel

    return nir


def main(arguments):
    if len(arguments) != 2:
        print(__doc__.strip().splitlines()[2], file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as directory:
        nir = load_stdnum(directory)
        if nir is None:
            print("skipped: pip could not install python-stdnum")
            return 0
        rng = random.Random(SEED)
        cases = [generate(rng) for _ in range(COUNT)]
        lines = "".join(text + "\n" for _, text in cases)
        run = subprocess.run([arguments[1], "matricule"], input=lines, capture_output=True, text=True, check=False)
        answers = run.stdout.splitlines()
        if run.returncode != 0 or len(answers) != COUNT:
            print(f"broken: exit status {run.returncode}, {len(answers)} lines for {COUNT}")
            return 2
        wrong = collections.Counter()
        totals = collections.Counter(kind for kind, _ in cases)
        valid = 0
        for (kind, text), answer in zip(cases, answers):
            try:
                item = json.loads(answer)
                is_valid, key = item["valide"], item["cleAttendue"]
            except (ValueError, KeyError, TypeError):
                wrong["unreadable line"] += 1
                continue
            expected_valid, expected_key = oracle(nir, text)
            valid += expected_valid
            if is_valid is not expected_valid:
                wrong[kind + ": valide"] += 1
            if expected_key is not None and key != expected_key:
                wrong[kind + ": cleAttendue"] += 1
    summary = ", ".join(f"{kind} {count}" for kind, count in sorted(totals.items()))
    print(f"{COUNT} matricules ({summary}); {valid} valid for stdnum")
    for what, count in sorted(wrong.items()):
        print(f"disagreements, {what}: {count}")
    print("disagreements: " + str(sum(wrong.values())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
