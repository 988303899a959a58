#!/usr/bin/env python3
"""Checks the table of Latin letters of the library against Python's `unicodedata`, both ways.

Usage: folding_unicodedata.py [PATH_OF_LatinFolding.swift]

Every letter of the table must decompose into its capitals and combining marks, and every letter of the blocks that the
table covers whose decomposition is so must be in it. Exit status: 0 agreement, 1 disagreement, 2 unreadable table.
"""

import pathlib
import re
import sys
import unicodedata

DEFAULT = pathlib.Path(__file__).parents[2] / "Sources/Identitovigilance/Normalization/LatinFolding.swift"
BLOCKS = [range(0xC0, 0x250), range(0x1E00, 0x1F00)]
LIGATURES = {"Æ": "AE", "æ": "AE", "Œ": "OE", "œ": "OE"}


def expected(letter):
    """The capitals of a letter whose decomposition is a letter A to Z or a ligature, and marks; else nothing."""
    base, *marks = unicodedata.normalize("NFD", letter)
    if not all(unicodedata.combining(mark) for mark in marks):
        return None
    if base in LIGATURES:
        return LIGATURES[base]
    return base.upper() if base.isascii() and base.isalpha() else None


def main(arguments):
    path = pathlib.Path(arguments[1]) if len(arguments) > 1 else DEFAULT
    rows = re.findall(r'^\s+\("([A-Z]+)", "([^"]+)"\),$', path.read_text(encoding="utf-8"), re.MULTILINE)
    table = {}
    doubled = 0
    for capitals, letters in rows:
        for letter in letters:
            doubled += letter in table
            table[letter] = capitals
    if not table:
        print("unreadable table")
        return 2
    covered = {chr(code): expected(chr(code)) for block in BLOCKS for code in block}
    wrong = [letter for letter, capitals in table.items() if expected(letter) != capitals]
    missing = [letter for letter, capitals in covered.items() if capitals is not None and letter not in table]
    print(f"{len(table)} letters; doubled {doubled}, wrong {len(wrong)}, missing {len(missing)}")
    for letter in wrong + missing:
        print(f"U+{ord(letter):04X} {unicodedata.name(letter, '?')}")
    return 1 if doubled or wrong or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
