"""Which documents validate an identity (rules 5.1 to 5.3 and 5.6), for the independent model."""

import datetime

# 5.1, 5.3.1: enough alone. CHOICE: AC, ANCV and LECV name the whole pair of 5.2, so no situation is asked for.
HIGH = {"CN", "PA", "CS", "eCN", "IN", "IE", "AV", "TC", "AC", "ANCV", "LECV"}
# 5.2: enough for a minor, with the parent's own piece; 5.2.1: never alone.
FILIATION = {"AN", "LE", "LEP"}
PARENT = {"CN", "PA", "CS", "eCN", "IN", "IE", "AV", "TC"}
# 5.2: who such a set is for. ENGINE: another situation, when one is stated, is not met (the model ignored it).
SITUATIONS = {"AC": {"aideSocialeEnfance", "ehpad", "incapaciteDurable"}, "LECV": {"ehpad"}}
SITUATIONS["ANCV"] = SITUATIONS["AC"]


def sufficient(act, birth, today):
    """5.1, 5.2, 5.3.1, 5.6.1. CHOICE: the birth date says who is a minor."""
    piece, second = act["piece"], act.get("seconde")
    born = datetime.date.fromisoformat(birth)
    minor = (today.year - born.year) - ((today.month, today.day) < (born.month, born.day)) < 18
    if act.get("niveau") == "faible" and piece in ("eCN", "IN", "IE"):
        return False
    if piece == "DC":
        return minor  # CHOICE: 5.2 gives it to minors only
    if act.get("situation") and piece in SITUATIONS:
        return act["situation"] in SITUATIONS[piece]
    return piece in HIGH or (piece in FILIATION and minor and second in PARENT)
