"""What the independent model of the RNIV rules knows of one identity, and the status that it computes from it."""

from rniv_traits import STRICT, canonical, is_prefix

NIR, NIA = "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9"
NATURES = {NIR: "NIR", NIA: "NIA", "1.2.250.1.213.1.4.10": "NIR-TEST", "1.2.250.1.213.1.4.11": "NIR-DEMO"}
ATTRIBUTES = ("HOMA", "DOUT", "FICT")


class Refused(Exception):
    """A refused act, with the code of the contract."""


class Identity:
    """What the rules need to know of one identity."""

    def __init__(self):
        self.created = False
        self.closed = False
        self.entered = None
        self.ins = None  # (matricule, oid)
        self.returned = None  # the traits that came with the INS
        self.controls = frozenset()  # the piece and the second one of each; what a flow said is "FLUX"
        self.attributes = frozenset()
        self.fallen = False  # no rule reads it: what an identity has lost must not come back in another program

    @property
    def traits(self):
        """1.8.2: the values of the INS hold while it is there.

        ENGINE: without it, the values entered hold again (the model kept those of the INS).
        """
        if self.ins:
            first = self.entered["premierPrenom"]
            # 1.8.4, 1.8.9: not overwritten, derived again only when it no longer begins the list.
            if not is_prefix(canonical(first), canonical(self.returned["listePrenoms"])):
                first = self.returned["listePrenoms"].split()[0]
            return {**self.returned, "premierPrenom": first}
        return self.entered

    def give_ins(self, act):
        """1.8.2, 1.8.3, 1.8.7: INS and traits are one set; the local place completes it."""
        received = act["traits"]
        if received["sexe"] == "I":
            raise Refused("sexeIndetermine")  # 3.6.1, 3.6.2: an INS has M or F
        self.returned = {name: received.get(name) or self.traits[name] for name in STRICT}
        self.ins = (act["ins"]["matricule"], act["ins"]["oid"])

    def lose_ins(self):
        self.ins = self.returned = None

    @property
    def unsure(self):
        """Douteuse or fictive (EXI SI 09, EXI ID 26)."""
        return bool(self.attributes & {"DOUT", "FICT"})

    @property
    def status(self):
        """1.2: a function of I, C and the attributes, for it is nowhere stored."""
        if not self.created:
            return None
        if self.unsure:
            return "PROV"
        return {(0, 0): "PROV", (1, 0): "RECUP", (0, 1): "VALI", (1, 1): "QUAL"}[bool(self.ins), bool(self.controls)]

    def key(self):
        """What tells two abstract states apart; of the controls, whether the card is one, and whether there are several."""
        entered, returned = (tuple(sorted(traits.items())) if traits else None for traits in (self.entered, self.returned))
        controls = (any("CN" in pair for pair in self.controls), min(len(self.controls), 2))
        return (self.created, self.closed, self.fallen, entered, self.ins, returned, controls, self.attributes)

    def answer(self):
        """The state as the contract prints it."""
        ins = None
        if self.ins:
            ins = {"matricule": self.ins[0], "oid": self.ins[1], "nature": NATURES[self.ins[1]]}
        return {
            "statut": self.status,
            "attributs": [code for code in ATTRIBUTES if code in self.attributes],
            "ins": ins,
            "transmissible": self.status == "QUAL",  # EXI SI 08, EXI ID 29
        }
