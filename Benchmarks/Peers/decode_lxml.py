#!/usr/bin/env python3
"""decode_lxml.py ANSWER COUNT: reads an INSi answer with lxml: a hardened parser, made once, and elements found by
namespace. Checks what it reads once before it measures."""

import pathlib
import sys

from lxml import etree
from python_timing import measure

ANSWER = pathlib.Path(sys.argv[1]).read_bytes()
SOAP = "{http://www.w3.org/2003/05/soap-envelope}"
RES = "{http://www.cnamts.fr/INSiResultat}"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
TRAITS = [RES + name for name in ("NomNaissance", "Prenom", "ListePrenom", "Sexe", "DateNaissance", "LieuNaissance")]


def identifier(element):
    number = element.find(f"{RES}IdIndividu")
    matricule = number.findtext(f"{RES}NumIdentifiant") + (number.findtext(f"{RES}Cle") or "")
    dates = element.findtext(f"{RES}DateDeb"), element.findtext(f"{RES}DateFin")
    return (matricule, element.findtext(f"{RES}OID"), *dates)


def decode():
    root = etree.fromstring(ANSWER, PARSER)
    if root.getroottree().docinfo.doctype:
        raise ValueError("DOCTYPE")
    result = root.find(f"{SOAP}Body/{RES}RESULTAT")
    cr = result.find(f"{RES}CR")
    individu = result.find(f"{RES}INDIVIDU")
    tiq = individu.find(f"{RES}TIQ")
    return (
        cr.findtext(f"{RES}CodeCR"),
        cr.findtext(f"{RES}LibelleCR"),
        identifier(individu.find(f"{RES}INSACTIF")),
        [identifier(element) for element in individu.findall(f"{RES}INSHISTO")],
        [tiq.findtext(name) for name in TRAITS],
    )


code, _, (matricule, oid, _, _), history, traits = decode()
assert (code, matricule, oid) == ("00", "109076322083489", "1.2.250.1.213.1.4.8"), "not the expected answer"
assert len(history) == 2 and traits[0] == "ECETINSI" and None not in traits, "not the expected answer"
measure(int(sys.argv[2]), decode)
