"""What the INSi oracles share: the fictional persons, the packages they need, and the identito executable.

Nothing here comes from the library: the persons are written again, and the keys of the matricules are computed again.
"""

import atexit
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

# Birth name, given names INSi returns, sex, birth date, place, 13 characters of the active matricule, OID.
NIR, NIA = "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9"
PERSONS = [
    ("ADRUN", "ZOE", "F", "1975-12-31", "63220", "2751263220749", NIR),
    ("ADRDEUX", "LAURENT", "M", "1981-01-01", "63220", "1810163220751", NIR),
    ("ADRTROIS", "DOMINIQUE", "F", "1997-02-26", "2A020", "297022A020778", NIR),
    ("ADRTROIS", "TOUSSAINT", "M", "1960-01-01", "2B020", "160012B020777", NIR),
    ("D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN GUNTHER", "M", "2001-06-17", "63220", "1010663220754", NIR),
    ("ECETINSI", "PIERRE-ALAIN MURIEL FLORIANT", "M", "2009-07-14", "63220", "1090763220834", NIR),
    ("PROVISOIRE", "MATRICULE", "M", "2009-07-01", "63220", "1090763220888", NIA),
    ("DE VINCI", "LEONARDO PIERO", "M", "2014-02-01", "63220", "1140263220833", NIR),
    ("TCHITCHI", "CATARINA BELLA", "F", "1936-06-21", "63220", "2360663220836", NIR),
    ("CORSE", "ANTHONY", "M", "1980-03-02", "2B020", "180032B020401", NIR),
    ("HERMAN", "GATIEN", "M", "1981-03-24", "63220", "1810363220456", NIR),
    ("NESSI", "NATHALIE", "F", "1977-07-14", "63220", "2770763220829", NIR),
    ("NESSI", "MICHELANGELO ANTHONY", "M", "2010-08-07", "63220", "1100863220830", NIR),
]

CONTEXT = {
    "idam": "TEST00NF00AA0",
    "nomLogiciel": "ORACLE & <TEST>",
    "versionLogiciel": "1.0",
    "instance": "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003",
    "emetteur": "300000000000001",
    "idLPS": "7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002",
    "idBAM": "0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001",
    "messageID": "2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004",
    "temps": "2026-03-02T09:15:00.007Z",
}

ACTION = "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite"
SOAP = "http://www.w3.org/2003/05/soap-envelope"
WSA = "http://www.w3.org/2005/08/addressing"
LPS = "urn:siram:lps:ctxlps"
BAM = "urn:siram:bam:ctxbam"
RESULT = "http://www.cnamts.fr/INSiResultat"


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(0)


class Report:
    """Counts the checks, and says each one that fails."""

    def __init__(self):
        self.checks, self.failures = 0, 0

    def check(self, condition, what):
        self.checks += 1
        if not condition:
            self.failures += 1
            print(f"DISAGREEMENT: {what}")
        return condition

    def equal(self, found, expected, what):
        return self.check(found == expected, f"{what}: found {found!r}, expected {expected!r}")

    def finish(self):
        print(f"{self.checks} checks, {self.failures} disagreements")
        sys.exit(1 if self.failures or not self.checks else 0)


def executable():
    """The identito executable."""
    if len(sys.argv) < 2:
        print(f"usage: {os.path.basename(sys.argv[0])} IDENTITO [SCHEMAS]")
        sys.exit(64)
    identito = os.path.abspath(sys.argv[1])
    if not os.access(identito, os.X_OK):
        print(f"no executable at {identito}")
        sys.exit(64)
    return identito


def arguments():
    """The identito executable and the folder of the schemas."""
    identito = executable()
    schemas = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
    if schemas is None or not os.path.isdir(schemas):
        skip("no folder of schemas")
    return identito, schemas


def need(*packages):
    """Installs Python packages in a temporary folder, unless they can be imported already.

    A package whose module has another name is written `module:package`.
    """
    missing = [package.split(":")[-1] for package in packages if not importable(package.split(":")[0])]
    if not missing:
        return
    folder = tempfile.mkdtemp(prefix="insi-oracle-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    print(f"installing {' '.join(missing)} in {folder}", flush=True)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(command + ["--target", folder] + missing, capture_output=True, text=True)
    if done.returncode != 0:
        skip(f"pip can't install {' '.join(missing)}")
    sys.path.insert(0, folder)


def importable(package):
    try:
        __import__(package)
    except ImportError:
        return False
    return True


def key(number):
    """The key of a matricule (97 - n mod 97, 2A counting as 19 and 2B as 18)."""
    digits = re.sub("^(.{5})2([AB])", lambda m: m[1] + {"A": "19", "B": "18"}[m[2]], number)
    return f"{97 - int(digits) % 97:02d}"


def request(nom, prenoms, sexe, date, lieu=None):
    """The JSON request of `identito insi encode`."""
    traits = {"nomNaissance": nom, "listePrenoms": prenoms, "sexe": sexe, "dateNaissance": date}
    if lieu:
        traits["lieuNaissance"] = lieu
    return {
        "operation": "rechercherInsAvecTraitsIdentite",
        "traits": traits,
        "contexte": CONTEXT,
        "authentification": {"mode": "certificatLogiciel"},
    }


def encode(identito, document):
    """The envelope that identito writes, or None."""
    done = subprocess.run([identito, "insi", "encode"], input=json.dumps(document).encode(), capture_output=True)
    return done.stdout if done.returncode == 0 else None


def encode_lines(identito, documents):
    """The envelopes of many requests, each with its document, through one process."""
    with tempfile.TemporaryFile() as requests:
        for document in documents:
            requests.write(json.dumps(document).encode() + b"\n")
        requests.seek(0)
        command = [identito, "insi", "encode", "--lines"]
        with subprocess.Popen(command, stdin=requests, stdout=subprocess.PIPE) as process:
            for document, line in zip(documents, process.stdout, strict=True):
                yield document, json.loads(line)
