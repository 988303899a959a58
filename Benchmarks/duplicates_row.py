"""One Markdown row about the pairs that a tool found in a generated base.

duplicates_row.py LABEL TOOL TRUTH.csv PAIRS.csv TIMES [--best]

TIMES holds "wall user kilobytes", or what Splink's script tells of itself and then that line. --best gives the tool the
weight that is best by the truth. The look-alikes are the pairs of two original records, without error, of which one
was made as the twin or the homonym of the other.
"""
import collections
import json
import sys

label, tool, truth, pairs, times = sys.argv[1:6]
with open(truth, encoding="utf-8") as file:
    rows = [line.rstrip("\n").split(",") for line in list(file)[1:]]
person = [int(row[1]) for row in rows]
sizes = collections.Counter(person).values()
total = sum(size * (size - 1) // 2 for size in sizes)

found = {}
with open(pairs, encoding="utf-8") as file:
    for line in file:
        fields = line.split(",")
        if fields[0].isdigit():
            left, right = sorted((int(fields[0]), int(fields[1])))
            found[left, right] = float(fields[2])
if "--best" in sys.argv:
    right, best, weight = 0, 0.0, 0.0
    for count, (pair, at) in enumerate(sorted(found.items(), key=lambda item: -item[1]), 1):
        right += person[pair[0]] == person[pair[1]]
        if 2 * right / (count + total) > best:
            best, weight = 2 * right / (count + total), at
    found = {pair: at for pair, at in found.items() if at >= weight}
right = sum(person[left] == person[other] for left, other in found)

originals = {person[record]: record for record, row in enumerate(rows) if row[2] == "orig"}
like = {person[record]: rows[record][5] for record in originals.values()}


def proposed(kind):
    """How many of the pairs of a kind of look-alike were proposed."""
    alike = [tuple(sorted((originals[one], originals[one - 1]))) for one in like if like[one] == kind]
    wrong = sum(pair in found for pair in alike)
    return f"{wrong} of {len(alike):,} ({100 * wrong / max(len(alike), 1):.2f} %)"


with open(times, encoding="utf-8") as file:
    lines = file.read().split("\n")
wall, user, kilobytes = next(line for line in reversed(lines) if line.strip()).split()
told = next((json.loads(line) for line in lines if line.startswith("{")), None)
if told:
    wall = told["total_s"]
precision, recall = right / max(len(found), 1), right / max(total, 1)
print(
    f"| {label} | {tool} | {precision:.4f} | {recall:.4f} | {2 * right / max(len(found) + total, 1):.4f} "
    f"| {proposed('twin')} | {proposed('homonym')} "
    f"| {float(wall):.2f} s | {float(user):.2f} s | {int(kilobytes) / 1000:,.0f} MB |"
)
