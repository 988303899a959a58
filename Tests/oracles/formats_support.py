"""What the oracles of the formats share: generated people, and runs of identito.

Nothing here comes from the library: names, matricules and keys are made again.
"""

import json
import random
import subprocess

from insi_support import key

ELISE = {
    "traits": {
        "nomNaissance": "D'AUBIGNE-MARCHAND", "listePrenoms": "ELISE MARIE-ANNE", "premierPrenom": "ELISE",
        "dateNaissance": "1987-04-23", "sexe": "F", "lieuNaissance": "38185", "nomUtilise": "PERRIN", "prenomUtilise": "LISE",
    },
    "ins": {"matricule": "287043818599165", "oid": "1.2.250.1.213.1.4.10"},
    "statut": "QUAL",
    "libelleLieu": "GRENOBLE",
    "identifiants": [{"valeur": "LPS-000042", "oid": "1.2.3.4.5", "autorite": "CABINET-DEMO"}],
    "fiabilite": {
        "canal": "INSI", "dateInterrogation": "2026-01-15", "dateValidation": "2026-01-15", "piece": "CN",
        "finValiditePiece": "2031-06-01",
    },
}

MESSAGE = {
    "evenement": "A31", "applicationEmettrice": "LPS-DEMO", "etablissementEmetteur": "CABINET-DEMO",
    "applicationDestinataire": "RECEPTEUR", "etablissementDestinataire": "RECEPTEUR",
    "instant": "2026-01-15T10:30:00Z", "identifiant": "MSG0001",
}

OIDS = {"NIR": "1.2.250.1.213.1.4.8", "NIA": "1.2.250.1.213.1.4.9", "NIR-TEST": "1.2.250.1.213.1.4.10",
        "NIR-DEMO": "1.2.250.1.213.1.4.11"}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def people(count, seed=20260115):
    """Documents of the contract about people who do not exist; one name in ten is of the greatest length."""
    rng = random.Random(seed)

    def word(low, high):
        return "".join(rng.choice(LETTERS) for _ in range(rng.randint(low, high)))

    def given():
        return rng.choice([word(2, 9), word(2, 5) + "-" + word(2, 5)])

    for _ in range(count):
        sex = rng.choice("MF")
        year, month, day = rng.randint(1910, 2025), rng.randint(1, 12), rng.randint(1, 28)
        place = rng.choice([f"{rng.randint(1, 95):02d}{rng.randint(1, 999):03d}", f"2A{rng.randint(1, 360):03d}",
                            f"99{rng.randint(100, 500)}"])
        body = f"{'1' if sex == 'M' else '2'}{year % 100:02d}{month:02d}{place}{rng.randint(1, 999):03d}"
        name = rng.choice([word(1, 20), "D'" + word(2, 9), word(2, 8) + "--" + word(2, 8), "DE " + word(2, 9)])
        if rng.random() < 0.1:
            name = word(100, 100)
        yield {
            "traits": {
                "nomNaissance": name, "listePrenoms": " ".join(given() for _ in range(rng.randint(1, 4))),
                "dateNaissance": f"{year}-{month:02d}-{day:02d}", "sexe": sex, "lieuNaissance": place,
                "nomUtilise": rng.choice([None, word(3, 12)]), "prenomUtilise": rng.choice([None, word(3, 9)]),
            },
            "ins": {"matricule": body + key(body), "oid": rng.choice(list(OIDS.values()))},
            "statut": "QUAL",
        }


def run(identito, arguments, document):
    """What identito writes about a document, in bytes; None when it refuses."""
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    done = subprocess.run([identito, *arguments], input=data, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def run_lines(identito, arguments, lines):
    """The objects that identito writes about lines."""
    done = subprocess.run([identito, *arguments], input=b"\n".join(lines) + b"\n", capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def executable(arguments):
    """The identito executable of the command line."""
    import os
    import sys

    if len(arguments) < 2 or not os.access(arguments[1], os.X_OK):
        print(f"usage: {os.path.basename(arguments[0])} IDENTITO")
        sys.exit(64)
    return os.path.abspath(arguments[1])
