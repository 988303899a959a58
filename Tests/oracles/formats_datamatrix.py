#!/usr/bin/env python3
"""Reads the symbols of `identito datamatrix symbol` with zxing-cpp, also after a simulated print and scan, and compares
their codewords with those of dmtxwrite (Debian: dmtx-utils), forced into C40.

Argument: the identito executable.
"""

import io
import random
import shutil
import subprocess
import sys

import formats_support as formats
import insi_support as support

IDENTITO = formats.executable(sys.argv)
support.need("zxingcpp:zxing-cpp", "PIL:pillow", "numpy")
import numpy  # noqa: E402
import zxingcpp  # noqa: E402
from PIL import Image, ImageFilter  # noqa: E402

HEADER = [230, 142, 133, 31, 229, 25] + [165, 25] * 6 + [193]
EXAMPLE = (
    b"IS010000000000000000000000S1287043818599165S21.2.250.1.213.1.4.10S3ELISE MARIE-ANNE\x1d"
    b"S4D'AUBIGNE-MARCHAND\x1dS5FS623-04-1987S738185"
)


def read(image):
    """The bytes of the one Data Matrix of an image, or None."""
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.DataMatrix)
    return found[0].bytes if len(found) == 1 else None


def scanned(image, rng):
    """The image as a printer and a scanner would leave it: turned, blurred, noisy, grey."""
    grey = image.convert("L")
    turned = grey.rotate(rng.uniform(-6, 6), resample=Image.BICUBIC, expand=True, fillcolor=255)
    blurred = turned.filter(ImageFilter.GaussianBlur(rng.uniform(0.6, 1.4)))
    pixels = numpy.asarray(blurred, dtype=float) * 0.75 + 35
    noise = numpy.random.default_rng(rng.randrange(1 << 30)).normal(0, 12, pixels.shape)
    return Image.fromarray(numpy.clip(pixels + noise, 0, 255).astype("uint8"))


def codewords_of_dmtxwrite(payload):
    done = subprocess.run(["dmtxwrite", "-e", "c", "-c"], input=payload, capture_output=True, check=True)
    return [int(word[2:]) for word in done.stdout.decode().split() if word.startswith("d:")]


def modules_of_image(image, scale=8, margin=2):
    """The modules of a drawing of the library, row by row, without its quiet zone."""
    side = image.width // scale - 2 * margin
    pixels = numpy.asarray(image.convert("L"))
    centre = [(margin + index) * scale + scale // 2 for index in range(side)]
    return [[pixels[y][x] < 128 for x in centre] for y in centre]


def modules_of_dmtxwrite(payload):
    """The modules that dmtxwrite draws."""
    done = subprocess.run(
        ["dmtxwrite", "-e", "c", "-d", "2", "-m", "2", "-f", "PNG"],
        input=payload, capture_output=True, check=True,
    )
    pixels = numpy.asarray(Image.open(io.BytesIO(done.stdout)).convert("L"))
    return [[value < 128 for value in row[2:-2:2]] for row in pixels[2:-2:2]]


def main():
    report = support.Report()
    documents = [formats.ELISE, *formats.people(150)]
    lines = [formats.json.dumps({name: document[name] for name in ("traits", "ins", "statut")}).encode()
             for document in documents]
    payloads = [answer["datamatrix"].encode() for answer in formats.run_lines(IDENTITO, ["datamatrix", "encode"], lines)]
    report.equal(payloads[0], EXAMPLE, "the text of the worked example")
    has_dmtxwrite = shutil.which("dmtxwrite") is not None
    if not has_dmtxwrite:
        print("skipped: dmtxwrite is not installed (Debian: dmtx-utils), its codewords are not compared")
    rng = random.Random(7)
    scans = 0
    for index, (line, payload) in enumerate(zip(lines, payloads)):
        image = Image.open(io.BytesIO(formats.run(IDENTITO, ["datamatrix", "symbol", "--format", "png"], line)))
        report.equal(read(image), payload, f"person {index}: the symbol")
        # A hand-held scanner looks several times: three scans, of which none may give another text.
        looks = [read(scanned(image, rng)) for _ in range(3)]
        report.check(set(looks) <= {payload, None}, f"person {index}: a scan gives another text")
        scans += payload in looks
        if has_dmtxwrite:
            words = codewords_of_dmtxwrite(payload)
            report.equal(words[:19], HEADER, f"person {index}: the header of dmtxwrite is in C40")
            report.equal(modules_of_image(image), modules_of_dmtxwrite(payload), f"person {index}: the modules of dmtxwrite")
    print(f"{scans} of {len(lines)} symbols read byte for byte after a simulated print and scan, in three looks")
    report.check(scans == len(lines), "a symbol could not be read after a simulated print and scan")
    answers = formats.run_lines(IDENTITO, ["datamatrix", "decode"], payloads)
    for document, answer in zip(documents, answers):
        report.equal(answer["ins"]["matricule"], document["ins"]["matricule"], "the matricule read back")
        report.equal(answer["canal"], "CB", "the channel")
    report.finish()


main()
