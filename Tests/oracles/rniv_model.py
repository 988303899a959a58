"""An independent model of the RNIV rules for one identity: acts in, status out.

Written from the rules that `Documentation/Conformity.md` cites by number, and from the contract of `identito status`;
never from the Swift sources. It takes the acts of the contract as they are in JSON, and holds no more than the rules
need: the traits, the INS, the controls, the attributes. `rniv_explore.py` compares it with `identito status`.

CHOICE marks what no rule says in so many words: another reading would be as lawful.
LEAD marks a choice of the project that was given before the model was written.
"""

import copy
import datetime

from rniv_traits import STRICT, comparable, local_traits, strictly_equal, taken

NIR, NIA = "1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9"
NATURES = {NIR: "NIR", NIA: "NIA", "1.2.250.1.213.1.4.10": "NIR-TEST", "1.2.250.1.213.1.4.11": "NIR-DEMO"}
ATTRIBUTES = ("HOMA", "DOUT", "FICT")
# 5.1, 5.3.1: enough alone. CHOICE: AC, ANCV and LECV name the whole pair of 5.2, so no situation is asked for.
HIGH = {"CN", "PA", "CS", "eCN", "IN", "IE", "AV", "TC", "AC", "ANCV", "LECV"}
# 5.2: enough for a minor, with the parent's own piece; 5.2.1: never alone.
FILIATION = {"AN", "LE", "LEP"}
PARENT = {"CN", "PA", "CS", "eCN", "IN", "IE"}


class Refused(Exception):
    """A refused act, with the code of the contract."""


class Identity:
    """What the rules need to know of one identity."""

    def __init__(self):
        self.created = False
        self.closed = False
        self.traits = None
        self.ins = None  # (matricule, oid)
        self.controls = frozenset()  # the codes of the pieces; what a flow said is "FLUX"
        self.attributes = frozenset()

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
        """What tells two abstract states apart: of the controls, whether there is one, and whether there are more."""
        traits = tuple(sorted(self.traits.items())) if self.traits else None
        controls = ("CN" in self.controls, min(len(self.controls), 2))
        return (self.created, self.closed, traits, self.ins, controls, self.attributes)

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


def apply(identity, act, today):
    """The identity after an act, and the code of its refusal or None; a refused act changes nothing."""
    after = copy.copy(identity)
    try:
        complete(act)
        if after.closed:
            # CHOICE (6.5 is silent): a record closed by a merge takes no act any more.
            raise Refused("transitionInterdite")
        if not after.created and act["acte"] not in CREATING:
            raise Refused("nonCree")
        RULES[act["acte"]](after, act, today)
    except Refused as refusal:
        return identity, str(refusal)
    return after, None


def complete(act):
    """1.2.2: an INS is matricule, OID and traits, or it is nothing."""
    if act["acte"] in ("recupererINS", "importerAppliCarteVitale") or act.get("ins"):
        ins = act.get("ins") or {}
        if not ins.get("matricule") or not ins.get("oid") or not act.get("traits", act["acte"].startswith(("fus", "clo"))):
            raise Refused("insIncomplete")


# The acts


def creer(identity, act, _):
    """U1: a creation is PROV, whatever the channel (1.1.3)."""
    if identity.created:
        raise Refused("transitionInterdite")
    identity.created, identity.traits = True, local_traits(act["traits"])


def new_ins(act):
    return (act["ins"]["matricule"], act["ins"]["oid"])


def recuperer_ins(identity, act, _):
    """U2, U3, U6, 1.8, 4.5.3: what INSi answered, and what the user decided."""
    received = act["traits"]
    if not identity.created:
        # U2, 1.7.8: only the card creates a record. CHOICE: a rejected answer creates nothing.
        if act["canal"] != "CV" or not act["accepte"]:
            raise Refused("nonCree")
        identity.created, identity.ins = True, new_ins(act)
        identity.traits = taken(identity.traits or {}, received)
        return
    if identity.unsure:
        raise Refused("insiInterdit")  # EXI SI 09, EXI ID 26
    if identity.traits["sexe"] == "I":
        raise Refused("sexeIndetermine")  # 1.7.6, 3.6.2
    if not act["accepte"]:
        return  # 1.8.5
    if identity.ins and not follows(identity, act):
        raise Refused("transitionInterdite")  # LEAD
    if not (strictly_equal if identity.controls else comparable)(identity.traits, received):
        raise Refused("traitsDivergents")  # U6, 7.3, 1.8.6 after a control; else 7.2, major differences
    identity.ins = new_ins(act)
    identity.traits = taken(identity.traits or {}, received)


def follows(identity, act):
    """4.5.3, 7.1 last row: a NIA that became a NIR under the same traits, or a matricule with the old one in its history."""
    matricule, oid = identity.ins
    became = oid == NIA and act["ins"]["oid"] == NIR and strictly_equal(identity.traits, act["traits"])
    return became or matricule in [former["matricule"] for former in act.get("historique", [])]


def importer_appli(identity, act, _):
    """U8, 1.9: INS, traits and evidence at once, without INSi."""
    received = act["traits"]
    if identity.created:
        if identity.unsure:
            raise Refused("transitionInterdite")  # EXI SI 09. CHOICE of the code: the app is not INSi (1.9.2)
        if identity.ins and identity.ins != new_ins(act):
            raise Refused("transitionInterdite")  # CHOICE: another INS is never taken from the app
        if not (strictly_equal if identity.controls else comparable)(identity.traits, received):
            raise Refused("traitsDivergents")
    identity.created, identity.ins = True, new_ins(act)
    identity.controls |= {"AV"}
    identity.traits = taken(identity.traits or {}, received)


def controler_piece(identity, act, today):
    """U4, U5, 1.2.4, 2.4."""
    if not sufficient(act, identity.traits["dateNaissance"], today):
        raise Refused("pieceInsuffisante")
    if not identity.unsure:  # LEAD: accepted, and gives nothing
        identity.controls |= {act["piece"]}


def sufficient(act, birth, today):
    """5.1, 5.2, 5.3.1, 5.6.1. CHOICE: the birth date says who is a minor."""
    piece, second = act["piece"], act.get("seconde")
    born = datetime.date.fromisoformat(birth)
    minor = (today.year - born.year) - ((today.month, today.day) < (born.month, born.day)) < 18
    if act.get("niveau") == "faible":
        return False
    if piece == "DC":
        return minor  # CHOICE: 5.2 gives it to minors only
    return piece in HIGH or (piece in FILIATION and minor and second in PARENT)


def retirer_controle(identity, act, _):
    """D5, D6. CHOICE: without a piece, every control."""
    withdrawn = {act["piece"]} if act.get("piece") else identity.controls
    if not identity.controls & withdrawn:
        raise Refused("transitionInterdite")
    identity.controls -= withdrawn


def retirer_ins(identity, _act, _):
    """D3, D4."""
    if not identity.ins:
        raise Refused("transitionInterdite")
    identity.ins = None


def verifier_ins(identity, act, _):
    """D8, 6.10: INSi says whether the INS still holds."""
    if identity.unsure:
        raise Refused("insiInterdit")
    if not identity.ins:
        raise Refused("transitionInterdite")
    if act["resultat"] == "nonConforme":
        identity.ins = None


def modifier_traits(identity, act, _):
    """D1, 1.5.1, 1.5.2: the first given name is free; the five traits are locked by a status."""
    new = local_traits(act["traits"])
    # LEAD: the five traits entered again as they are lower nothing.
    if any(new[name] != identity.traits[name] for name in STRICT) and (identity.ins or identity.controls):
        if not (act["droitTraitsStricts"] and act["confirme"]):
            raise Refused("traitsVerrouilles")
        identity.ins, identity.controls = None, frozenset()
    identity.traits = new


def ajouter_attribut(identity, act, _):
    """EXI ID 24, D2. LEAD: adding one that is there is accepted."""
    attributes = identity.attributes | {act["attribut"]}
    lawful(attributes)
    identity.attributes = attributes
    if identity.unsure:
        identity.ins, identity.controls = None, frozenset()


def lawful(attributes):
    """2.1: fictive stands alone."""
    if "FICT" in attributes and len(attributes) > 1:
        raise Refused("attributsIncompatibles")


def retirer_attribut(identity, act, _):
    """2.5: no status comes back. LEAD: removing one that is not there is refused."""
    if act["attribut"] not in identity.attributes:
        raise Refused("transitionInterdite")
    identity.attributes -= {act["attribut"]}


def recevoir_identite(identity, act, _):
    """U9, 6.9.3: a source to verify, never a status.

    CHOICE: it creates a record that did not exist, with the attributes told; an existing one stays as it is.
    """
    if not identity.created:
        attributes = frozenset(act.get("attributs", [])) & set(ATTRIBUTES)  # 2.8: the others are annotations
        lawful(attributes)
        identity.created, identity.attributes = True, attributes
        identity.traits = taken({}, act["traits"])


def appliquer_flux(identity, act, _):
    """1.10.2, 1.10.3, 6.1.2: for a consumer, what was sent holds as sent.

    CHOICE: it replaces the whole state. CHOICE: QUAL with an INS, which only FR Core can say (1.10.6), is believed;
    RECUP is not, since its INS may not travel (1.6.1).
    """
    attributes = frozenset(act.get("attributs", [])) & set(ATTRIBUTES)
    lawful(attributes)
    sent = act.get("statut")
    controlled = sent == "VALI" or (sent == "QUAL" and act.get("ins"))
    identity.created, identity.attributes = True, attributes
    identity.ins, identity.controls = None, frozenset()
    identity.traits = taken({}, act["traits"])
    if controlled and not identity.unsure:
        identity.controls = frozenset({"FLUX"})
        identity.ins = new_ins(act) if act.get("ins") else None


def same_ins(identity, act):
    """6.5.3: two records with different INS are not one person."""
    if identity.ins and act.get("ins") and identity.ins != new_ins(act):
        raise Refused("transitionInterdite")


def fusionner(identity, act, _):
    """6.5.6: the survivor keeps its own status. CHOICE (6.5.2): a stronger other identity is a warning, no refusal."""
    same_ins(identity, act)


def clore(identity, act, _):
    """4.4.4, 6.5: the record that is merged into another holds no active INS. CHOICE: nor any control."""
    same_ins(identity, act)
    identity.closed = True
    identity.ins, identity.controls = None, frozenset()


def scinder(identity, _act, _):
    """6.6.1: PROV and douteuse until controlled again. CHOICE: a fictive record, which can't be, is refused."""
    attributes = identity.attributes | {"DOUT"}
    lawful(attributes)
    identity.attributes = attributes
    identity.ins, identity.controls = None, frozenset()


def transmettre(identity, _act, _):
    """EXI SI 08, EXI ID 29."""
    if identity.status != "QUAL":
        raise Refused("transitionInterdite")


def nothing(_identity, _act, _):
    """1.5.3 for the used names; D9 for the copy, whose control stays; 8.1 for a trace."""


CREATING = {"creer", "recupererINS", "importerAppliCarteVitale", "recevoirIdentite", "appliquerFlux"}
RULES = {
    "creer": creer,
    "recupererINS": recuperer_ins,
    "importerAppliCarteVitale": importer_appli,
    "controlerPiece": controler_piece,
    "retirerControle": retirer_controle,
    "retirerINS": retirer_ins,
    "verifierINS": verifier_ins,
    "modifierTraits": modifier_traits,
    "modifierComplementaires": nothing,
    "ajouterAttribut": ajouter_attribut,
    "retirerAttribut": retirer_attribut,
    "recevoirIdentite": recevoir_identite,
    "appliquerFlux": appliquer_flux,
    "fusionner": fusionner,
    "cloreParFusion": clore,
    "scinder": scinder,
    "purgerCopie": nothing,
    "transmettreINS": transmettre,
    "tracerRefus": nothing,
}
