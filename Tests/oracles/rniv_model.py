"""An independent model of the RNIV rules for one identity: acts in, status out.

Written from the rules that `Documentation/Conformity.md` cites by number, and from the contract of `identito status`;
never from the Swift sources. It takes the acts of the contract as they are in JSON, and holds no more than the rules
need: the traits, the INS, the controls, the attributes. `rniv_explore.py` compares it with `identito status`.

CHOICE marks what no rule says in so many words: another reading would be as lawful.
LEAD marks a choice of the project that was given before the model was written.
ENGINE marks one where the model first read the rules otherwise, and now follows the project: both readings are lawful.
"""

import copy

from rniv_evidence import sufficient
from rniv_identity import ATTRIBUTES, NIA, NIR, Refused
from rniv_traits import STRICT, comparable, local_traits, strictly_equal

# 6.5.2: a merge of RECUP with VALI keeps RECUP.
SURENESS = ("PROV", "VALI", "RECUP", "QUAL")
OWN_ID = "identito"


def apply(identity, act, today):
    """The identity after an act, and the code of its refusal or None; a refused act changes nothing."""
    after = copy.copy(identity)
    try:
        complete(act)
        if after.closed and act["acte"] not in TRACES:
            # CHOICE (6.5 is silent): a record closed by a merge takes no act any more, but what 8.1 and 5.5 trace.
            raise Refused("nonTransmissible" if act["acte"] == "transmettreINS" else "transitionInterdite")
        if not after.created and act["acte"] not in CREATING:
            raise Refused("nonCree")
        RULES[act["acte"]](after, act, today)
        after.fallen |= bool((identity.ins and not after.ins) or (identity.controls and not after.controls))
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
    identity.created, identity.entered = True, local_traits(act["traits"])


def new_ins(act):
    return (act["ins"]["matricule"], act["ins"]["oid"])


def recuperer_ins(identity, act, _):
    """U2, U3, U6, 1.8, 4.5.3: what INSi answered, and what the user decided."""
    received = act["traits"]
    if not identity.created:
        # U2, 1.7.8: only the card creates a record. CHOICE: a rejected answer creates nothing.
        if act["canal"] != "CV" or not act["accepte"]:
            raise Refused("nonCree")
        identity.created, identity.entered = True, local_traits(received)
        identity.give_ins(act)
        return
    if identity.unsure:
        raise Refused("insiInterdit")  # EXI SI 09, EXI ID 26
    if not act["accepte"]:
        return  # 1.8.5. ENGINE: whatever the sex, for nothing but a trace comes of it
    if "I" in (identity.entered["sexe"], received["sexe"]):
        raise Refused("sexeIndetermine")  # 1.7.6, 3.6.2
    if identity.ins:
        replace_ins(identity, act)
        return
    if not (strictly_equal if identity.controls else comparable)(identity.traits, received):
        raise Refused("traitsDivergents")  # U6, 7.3, 1.8.6 after a control; else 7.2, major differences
    identity.give_ins(act)


def replace_ins(identity, act):
    """LEAD: an INS gives way to the one that follows it: another one, with the old one in its history (7.1, last row), or
    the NIR that a NIA became (4.5.3).

    ENGINE: after a NIA, minor differences are the same traits (the model asked for equality); a civil status that changed
    with the matricule (4.6.1) is taken, and the controls, which were of the former one, are given up (the model refused).
    """
    if identity.ins == new_ins(act):
        raise Refused("transitionInterdite")
    history = [(former["matricule"], former["oid"]) for former in act.get("historique", [])]
    if identity.ins not in history:
        if identity.ins[1] != NIA or act["ins"]["oid"] != NIR:
            raise Refused("transitionInterdite")
        if not comparable(identity.returned, act["traits"]):
            raise Refused("traitsDivergents")
    before = identity.returned
    identity.give_ins(act)
    if identity.returned != before:
        identity.controls = frozenset()


def importer_appli(identity, act, _):
    """U8, 1.9: INS, traits and evidence at once, without INSi."""
    received = act["traits"]
    if not identity.created:
        identity.created, identity.entered = True, local_traits(received)
        identity.give_ins(act)
    else:
        if identity.unsure:
            # EXI SI 09. ENGINE: under the code of INSi, though the app is not INSi (1.9.2)
            raise Refused("insiInterdit")
        if not identity.ins and "I" in (identity.entered["sexe"], received["sexe"]):
            raise Refused("sexeIndetermine")  # 3.6.2
        if identity.ins and identity.ins != new_ins(act):
            raise Refused("transitionInterdite")  # CHOICE: another INS is never taken from the app
        # U5, 7: beside an INS, the app is a control, and a control is of equal traits.
        exact = identity.ins or identity.controls
        if not (strictly_equal if exact else comparable)(identity.traits, received):
            raise Refused("traitsDivergents")
        if not identity.ins:
            identity.give_ins(act)
    identity.controls |= {("AV", None)}


def controler_piece(identity, act, today):
    """U4, U5, 1.2.4, 2.4."""
    if not sufficient(act, identity.traits["dateNaissance"], today):
        raise Refused("pieceInsuffisante")
    if not identity.unsure:  # LEAD: accepted, and gives nothing
        identity.controls |= {(act["piece"], act.get("seconde"))}


def retirer_controle(identity, act, _):
    """D5, D6. CHOICE: without a piece, every control. ENGINE: a pair falls with either piece (the model named the first)."""
    named = act.get("piece")
    withdrawn = {pair for pair in identity.controls if named is None or named in pair}
    if not withdrawn:
        raise Refused("transitionInterdite")
    identity.controls -= withdrawn


def retirer_ins(identity, _act, _):
    """D3, D4."""
    if not identity.ins:
        raise Refused("transitionInterdite")
    identity.lose_ins()


def verifier_ins(identity, act, _):
    """D8, 6.10: INSi says whether the INS still holds."""
    if identity.unsure:
        raise Refused("insiInterdit")
    if not identity.ins:
        raise Refused("transitionInterdite")
    if act["resultat"] == "nonConforme":
        identity.lose_ins()


def modifier_traits(identity, act, _):
    """D1, 1.5.1, 1.5.2: the first given name is free; the five traits are locked by a status."""
    new = local_traits(act["traits"])
    # LEAD: the five traits entered again as they are lower nothing.
    if any(new[name] != identity.traits[name] for name in STRICT) and (identity.ins or identity.controls):
        if not (act["droitTraitsStricts"] and act["confirme"]):
            raise Refused("traitsVerrouilles")
        identity.lose_ins()
        identity.controls = frozenset()
    identity.entered = new


def ajouter_attribut(identity, act, _):
    """EXI ID 24, D2. LEAD: adding one that is there is accepted."""
    attributes = identity.attributes | {act["attribut"]}
    lawful(attributes)
    identity.attributes = attributes
    if identity.unsure:
        identity.lose_ins()
        identity.controls = frozenset()


def lawful(attributes):
    """2.1: fictive stands alone."""
    if "FICT" in attributes and len(attributes) > 1:
        raise Refused("attributsIncompatibles")


def retirer_attribut(identity, act, _):
    """2.5: no status comes back. LEAD: removing one that is not there is refused."""
    if act["attribut"] not in identity.attributes:
        raise Refused("transitionInterdite")
    identity.attributes -= {act["attribut"]}


def appliquer_flux(identity, act, _):
    """1.10.2, 1.10.3, 6.1.2: for a consumer, what was sent holds as sent.

    CHOICE: it replaces the whole state. CHOICE: QUAL with an INS, which only FR Core can say (1.10.6), is believed;
    RECUP is not, since its INS may not travel (1.6.1). ENGINE: QUAL without INS is controlled (the model disbelieved it).
    """
    attributes = frozenset(act.get("attributs", [])) & set(ATTRIBUTES)
    lawful(attributes)
    identity.created, identity.attributes = True, attributes
    identity.entered = local_traits(act["traits"])
    identity.lose_ins()
    identity.controls = frozenset()
    if act.get("statut") in ("VALI", "QUAL") and not identity.unsure:
        identity.controls = frozenset({("FLUX", None)})
        if act.get("ins"):
            identity.give_ins(act)


def same_ins(identity, act):
    """6.5.3: two records with different INS are not one person; a record is not merged into itself."""
    if act["autre"] == OWN_ID:
        raise Refused("transitionInterdite")
    if identity.ins and act.get("ins") and identity.ins != new_ins(act):
        raise Refused("insDifferentes")


def fusionner(identity, act, _):
    """6.5.6: the survivor keeps its own status.

    ENGINE (6.5.2): the surer identity must be the one that stays (the model only warned).
    """
    same_ins(identity, act)
    if SURENESS.index(identity.status) < SURENESS.index(act["statut"]):
        raise Refused("fusionInverse")


def clore(identity, act, _):
    """4.4.4, 6.5: the record that is merged into another holds no active INS.

    ENGINE: its controls stay what they were (the model gave them up).
    """
    same_ins(identity, act)
    identity.closed = True
    identity.lose_ins()


def scinder(identity, _act, _):
    """6.6.1: PROV and douteuse until controlled again. CHOICE: a fictive record, which can't be, is refused."""
    attributes = identity.attributes | {"DOUT"}
    lawful(attributes)
    identity.attributes = attributes
    identity.lose_ins()
    identity.controls = frozenset()


def transmettre(identity, _act, _):
    """EXI SI 08, EXI ID 29."""
    if identity.status != "QUAL":
        raise Refused("nonTransmissible")


def nothing(_identity, _act, _):
    """1.5.3 for the used names; D9 for the copy, whose control stays; 8.1 for a trace; U9, 6.9.3 for what is received.

    ENGINE: what is received creates no record (the model let it).
    """


CREATING = {"creer", "recupererINS", "importerAppliCarteVitale", "appliquerFlux"}
TRACES = {"purgerCopie", "tracerRefus"}
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
    "recevoirIdentite": nothing,
    "appliquerFlux": appliquer_flux,
    "fusionner": fusionner,
    "cloreParFusion": clore,
    "scinder": scinder,
    "purgerCopie": nothing,
    "transmettreINS": transmettre,
    "tracerRefus": nothing,
}
