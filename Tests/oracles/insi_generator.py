"""Requests of `identito insi encode`, drawn from a seed, with what their envelope must say.

Each draw is a pair: the JSON request, and the leaves that a reader must find in the envelope, by part and by path.
"""

import random
import uuid

import insi_support as support

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
CARD_ACTION = support.ACTION.replace("AvecTraitsIdentite", "AvecCarteVitale")


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def word(self, longest):
        return "".join(self.random.choice(LETTERS) for _ in range(self.random.randint(1, longest)))

    def name(self, separators, words):
        """Words joined by single separators, as an official name."""
        result = self.word(12)
        for _ in range(self.random.randint(0, words - 1)):
            result += self.random.choice(separators) + self.word(8)
        return result

    def date(self):
        year, month = self.random.randint(1890, 2025), self.random.randint(1, 12)
        return f"{year}-{month:02d}-{self.random.randint(1, 28):02d}"

    def place(self):
        kind = self.random.random()
        if kind < 0.3:
            return None
        if kind < 0.4:
            return f"2{self.random.choice('AB')}{self.random.randint(1, 366):03d}"
        if kind < 0.55:
            return f"99{self.random.randint(100, 516)}"
        return f"{self.random.choice([d for d in range(1, 96) if d != 20]):02d}{self.random.randint(1, 900):03d}"

    def text(self, longest):
        """A text of the contexts: anything that XML can carry, accents and markup included."""
        alphabet = LETTERS + LETTERS.lower() + "0123456789 _-.:éÀçœ€&<>\"'«»\U0001d49c"
        inner = "".join(self.random.choice(alphabet) for _ in range(self.random.randint(0, longest - 2)))
        return self.random.choice(LETTERS) + inner + self.random.choice(LETTERS)

    def identifier(self):
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def number(self):
        """The 13 characters of a matricule."""
        department = self.random.choice([f"{d:02d}" for d in range(1, 96) if d != 20] + ["2A", "2B"])
        digits = self.random.randint
        return (
            f"{digits(1, 2)}{digits(0, 99):02d}{digits(1, 12):02d}{department}{digits(1, 900):03d}{digits(1, 999):03d}"
        )

    def context(self):
        return {
            "idam": self.text(20),
            "nomLogiciel": self.text(20),
            "versionLogiciel": self.text(8),
            "instance": self.identifier(),
            "emetteur": self.text(20),
            "idLPS": self.identifier(),
            "idBAM": self.identifier(),
            "messageID": self.identifier(),
            "temps": f"{self.date()}T{self.random.randint(0, 23):02d}:59:{self.random.randint(0, 59):02d}"
            f".{self.random.randint(0, 999):03d}Z",
        }

    def by_traits(self):
        nom = self.name(" '-", 4)
        prenoms = [self.name("-'", 2) for _ in range(self.random.randint(1, 5))]
        sexe, date, lieu = self.random.choice("MF"), self.date(), self.place()
        traits = {"nomNaissance": nom, "listePrenoms": " ".join(prenoms), "sexe": sexe, "dateNaissance": date}
        sent = prenoms[0]
        if self.random.random() < 0.3:
            traits["prenomRecherche"] = sent = self.random.choice(prenoms)
        if lieu:
            traits["lieuNaissance"] = lieu
        body = [("NomNaissance", nom), ("Prenom", sent), ("Sexe", sexe), ("DateNaissance", date)]
        body += [("LieuNaissance", lieu)] if lieu else []
        return self.request("rechercherInsAvecTraitsIdentite", "traits", traits, support.ACTION, body, [])

    def by_card(self):
        own = self.number() if self.random.random() < 0.7 else None
        insured = self.number() if own is None or self.random.random() < 0.8 else None
        nom = self.name(" '-", 3) if self.random.random() < 0.8 else None
        date = self.date() if self.random.random() < 0.8 else f"{self.random.randint(1900, 2020)}-00-00"
        rank = self.random.randint(1, 9) if self.random.random() < 0.8 else None
        card = {"matriculeIndividu": own, "matriculeOD": insured, "nomNaissance": nom}
        card |= {"dateNaissance": date, "rangNaissance": rank}
        number = lambda name, value: [(f"{name}/NumIdentifiant", value)] if value else []
        body = number("MatriculeIndividu", own) + number("MatriculeOD", insured)
        body += ([("NomNaissance", nom)] if nom else []) + [("DateNaissance", date)]
        body += [("RangNaissance", str(rank))] if rank else []
        coverage = [("ASSURE/Id/Num", insured)] if insured else []
        coverage += ([("BENEFICIAIRE/Nir/Num", own)] if own else []) + [("BENEFICIAIRE/DateNai", date)]
        coverage += [("BENEFICIAIRE/Rang", str(rank))] if rank else []
        return self.request("rechercherInsAvecCarteVitale", "vitale", card, CARD_ACTION, body, coverage)

    def request(self, operation, key, subject, action, body, coverage):
        context = self.context()
        document = {"operation": operation, key: subject, "contexte": context}
        document["authentification"] = {"mode": "certificatLogiciel"}
        common = [("Temps", context["temps"]), ("Emetteur", context["emetteur"])]
        software = [("IDAM", context["idam"]), ("Version", context["versionLogiciel"])]
        software += [("Instance", context["instance"])]
        software += [("Nom", f"urn:lps:{context['nomLogiciel']}:{context['versionLogiciel']}")]
        cover = [(f"COUVERTURE/{path}", value) for path, value in coverage] or [("COUVERTURE", None)]
        return document, {
            "ContexteBAM": [("Id", context["idBAM"])] + common + cover,
            "ContexteLPS": [("Id", context["idLPS"])] + common + [(f"LPS/{n}", v) for n, v in software],
            "Action": [("", action)],
            "MessageID": [("", f"uuid:{context['messageID']}")],
            "body": body,
        }
