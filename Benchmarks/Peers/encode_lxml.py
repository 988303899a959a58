#!/usr/bin/env python3
"""encode_lxml.py REQUEST COUNT: writes a search by traits with lxml. REQUEST holds the very bytes that have to come out,
but for the quotes and the line end of the XML declaration. The moment is given as text, where our encoder makes it."""

import pathlib
import sys

from lxml import etree
from python_timing import measure

EXPECTED = pathlib.Path(sys.argv[1]).read_bytes()
SOAP = "http://www.w3.org/2003/05/soap-envelope"
BAM = "urn:siram:bam:ctxbam"
LPS = "urn:siram:lps:ctxlps"
WSA = "http://www.w3.org/2005/08/addressing"
REC = "http://www.cnamts.fr/INSiRecSans"
MAPS = {
    uri: {prefix: uri}
    for prefix, uri in (("soap", SOAP), ("ctxbam", BAM), ("ctxlps", LPS), ("wsa", WSA), ("rec", REC))
}
BAM_ID, LPS_ID, SOFTWARE_ID = (
    "0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001",
    "7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002",
    "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003",
)
MOMENT, SENDER = "2026-03-02T09:15:00.007Z", "300000000000001"


def leaf(parent, namespace, name, text, **attributes):
    etree.SubElement(parent, f"{{{namespace}}}{name}", attributes, MAPS[namespace]).text = text


def encode():
    root = etree.Element(f"{{{SOAP}}}Envelope", nsmap=MAPS[SOAP])
    header = etree.SubElement(root, f"{{{SOAP}}}Header")
    bam = etree.SubElement(header, f"{{{BAM}}}ContexteBAM", {"Version": "01_02"}, MAPS[BAM])
    leaf(bam, BAM, "Id", BAM_ID)
    leaf(bam, BAM, "Temps", MOMENT)
    leaf(bam, BAM, "Emetteur", SENDER)
    etree.SubElement(bam, f"{{{BAM}}}COUVERTURE")
    lps = etree.SubElement(header, f"{{{LPS}}}ContexteLPS", {"Nature": "CTXLPS", "Version": "01_00"}, MAPS[LPS])
    leaf(lps, LPS, "Id", LPS_ID)
    leaf(lps, LPS, "Temps", MOMENT)
    leaf(lps, LPS, "Emetteur", SENDER)
    software = etree.SubElement(lps, f"{{{LPS}}}LPS")
    leaf(software, LPS, "IDAM", "TEST00NF00AA0", R="4")
    leaf(software, LPS, "Version", "1.0")
    leaf(software, LPS, "Instance", SOFTWARE_ID)
    leaf(software, LPS, "Nom", "urn:lps:DEMO:1.0")
    leaf(header, WSA, "Action", "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite")
    leaf(header, WSA, "MessageID", "uuid:2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004")
    body = etree.SubElement(root, f"{{{SOAP}}}Body")
    search = etree.SubElement(body, f"{{{REC}}}RECSANSVITALE", nsmap=MAPS[REC])
    leaf(search, REC, "NomNaissance", "ADRTROIS")
    leaf(search, REC, "Prenom", "TOUSSAINT")
    leaf(search, REC, "Sexe", "M")
    leaf(search, REC, "DateNaissance", "1960-01-01")
    leaf(search, REC, "LieuNaissance", "2B020")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def content(document):
    return document[document.index(b"?>") + 2 :].strip()


assert content(encode()) == content(EXPECTED), "not the expected request"
measure(int(sys.argv[2]), encode)
