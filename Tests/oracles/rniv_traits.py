"""The comparison of local with received traits (RNIV, comparison rules 7), for the independent model."""

STRICT = ("nomNaissance", "listePrenoms", "dateNaissance", "sexe", "lieuNaissance")


def canonical(text):
    """7.4.1: hyphen and apostrophe are a space."""
    return " ".join(text.replace("-", " ").replace("'", " ").split())


def is_prefix(shorter, longer):
    """7.1, 3.4.5: the shorter list begins the longer one, and ends at the border of a given name."""
    shorter, longer = shorter.split(), longer.split()
    return longer[: len(shorter)] == shorter


def strictly_equal(local, received):
    """7.3: equality of the five traits; a place that INSi does not give is tolerated, a shorter list is no conflict.

    CHOICE: hyphens and apostrophes must be the same, since 7.1 calls such a variant a difference.
    """
    return (
        local["nomNaissance"] == received["nomNaissance"]
        and (
            is_prefix(local["listePrenoms"], received["listePrenoms"])
            or is_prefix(received["listePrenoms"], local["listePrenoms"])
        )
        and same_person_or_none(local, received)
        and not completes(local, received)
    )


def comparable(local, received):
    """7.2: identical or a minor difference, which a user may accept; false for a major one."""
    mine, theirs = canonical(local["listePrenoms"]), canonical(received["listePrenoms"])
    return (
        canonical(local["nomNaissance"]) == canonical(received["nomNaissance"])
        and (is_prefix(mine, theirs) or is_prefix(theirs, mine))
        and same_person_or_none(local, received)
    )


def completes(local, received):
    """ENGINE: an unknown place (99999) is completed by the one received, as a minor difference (the model refused)."""
    return local["lieuNaissance"] == "99999" and received.get("lieuNaissance") not in (None, "99999")


def same_person_or_none(local, received):
    """The traits that allow no tolerance (7.1), and the first given name (EXI ID 10)."""
    place = received.get("lieuNaissance")
    return (
        local["dateNaissance"] == received["dateNaissance"]
        and local["sexe"] == received["sexe"]
        and (place in (None, local["lieuNaissance"]) or completes(local, received))
        and is_prefix(canonical(local.get("premierPrenom", "")), canonical(received["listePrenoms"]))
    )


def local_traits(given):
    """Traits as entered: the first given name, when nobody says it, begins the list (3.4.3)."""
    traits = {name: given.get(name) or "99999" for name in STRICT}
    traits["premierPrenom"] = given.get("premierPrenom") or given["listePrenoms"].split()[0]
    return traits
