"""Checks the matricules of a file, one a line, with python-stdnum, and prints a sample: `sample UNITS WALL CPU`.

stdnum also looks at the department, and so refuses a little more than the library does; what is timed is one call each.
"""

import sys
import time

from stdnum.fr import nir

with open(sys.argv[1], encoding="utf-8") as file:
    texts = file.read().splitlines()
check = nir.is_valid
wall, cpu = time.perf_counter(), time.process_time()
valid = 0
for text in texts:
    valid += check(text)
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
if not 0 < valid < len(texts):
    sys.exit("stdnum finds all right or all wrong: these are no mixed matricules")
print("sample", len(texts), wall, cpu)
