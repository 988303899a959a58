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
    )


def comparable(local, received):
    """7.2: identical or a minor difference, which a user may accept; false for a major one."""
    mine, theirs = canonical(local["listePrenoms"]), canonical(received["listePrenoms"])
    return (
        canonical(local["nomNaissance"]) == canonical(received["nomNaissance"])
        and (is_prefix(mine, theirs) or is_prefix(theirs, mine))
        and same_person_or_none(local, received)
    )


def same_person_or_none(local, received):
    """The traits that allow no tolerance (7.1), and the first given name (EXI ID 10)."""
    place = received.get("lieuNaissance")
    return (
        local["dateNaissance"] == received["dateNaissance"]
        and local["sexe"] == received["sexe"]
        and place in (None, local["lieuNaissance"])
        and is_prefix(canonical(local["premierPrenom"]), canonical(received["listePrenoms"]))
    )


def taken(old, received):
    """1.8.2, 1.8.7: INSi's values replace the local ones, but for a place that it does not give."""
    new = {name: received.get(name) or old.get(name) for name in STRICT}
    first = old.get("premierPrenom")
    # 1.8.4, 1.8.9: not overwritten, derived again only when it no longer begins the list.
    if not first or not is_prefix(canonical(first), canonical(new["listePrenoms"])):
        first = new["listePrenoms"].split()[0]
    return {**new, "premierPrenom": first}


def local_traits(given):
    """Traits as entered: the first given name, when nobody says it, begins the list (3.4.3)."""
    traits = {name: given[name] for name in STRICT}
    traits["premierPrenom"] = given.get("premierPrenom") or given["listePrenoms"].split()[0]
    return traits
