#!/usr/bin/env python3
"""encode_zeep.py REQUEST COUNT: writes a search by traits with zeep, from typed objects to bytes, by the official WSDL in the
folder that INSI_SCHEMAS names. REQUEST holds what has to come out, but for prefixes and the order of the headers. The moment
is given as text, where our encoder makes it."""

import os
import pathlib
import sys

import zeep
from lxml import etree
from python_timing import measure
from zeep.plugins import Plugin
from zeep.wsdl.utils import get_or_create_header

EXPECTED = pathlib.Path(sys.argv[1]).read_bytes()
SOAP = "http://www.w3.org/2003/05/soap-envelope"
BAM = "urn:siram:bam:ctxbam"
LPS = "urn:siram:lps:ctxlps"
WSA = "http://www.w3.org/2005/08/addressing"
MOMENT, SENDER = "2026-03-02T09:15:00.007Z", "300000000000001"


class Action(Plugin):
    """Adds wsa:Action, which the WSDL asks for without declaring a header."""

    def egress(self, envelope, http_headers, operation, binding_options):
        etree.SubElement(get_or_create_header(envelope), f"{{{WSA}}}Action").text = operation.soapaction
        return envelope, http_headers


CLIENT = zeep.Client(os.path.join(os.environ["INSI_SCHEMAS"], "DESIR_ICIR_EXP_1.5.0.wsdl"), plugins=[Action()])
SERVICE = CLIENT.create_service("{http://www.cnamts.fr/webservice}ICIRServiceBinding", "http://127.0.0.1/")
CONTEXT_LPS, CONTEXT_BAM, MESSAGE_ID = (
    CLIENT.get_element(name) for name in (f"{{{LPS}}}ContexteLPS", f"{{{BAM}}}ContexteBAM", f"{{{WSA}}}MessageID")
)


def encode():
    software = {
        "IDAM": {"_value_1": "TEST00NF00AA0", "R": "4"},
        "Version": "1.0",
        "Instance": "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003",
        "Nom": "urn:lps:DEMO:1.0",
    }
    common = {"Temps": MOMENT, "Emetteur": SENDER}
    lps, bam = "7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002", "0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001"
    headers = [
        CONTEXT_BAM(Id=bam, COUVERTURE={}, Version="01_02", **common),
        CONTEXT_LPS(Id=lps, LPS=software, Nature="CTXLPS", Version="01_00", **common),
        MESSAGE_ID("uuid:2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004"),
    ]
    envelope = CLIENT.create_message(
        SERVICE,
        "rechercherInsAvecTraitsIdentite",
        NomNaissance="ADRTROIS",
        Prenom=["TOUSSAINT"],
        Sexe="M",
        DateNaissance="1960-01-01",
        LieuNaissance="2B020",
        _soapheaders=headers,
    )
    return etree.tostring(envelope, encoding="UTF-8", xml_declaration=True)


def leaves(document):
    found = etree.fromstring(document).iter()
    return sorted((e.tag, sorted(e.attrib.items()), (e.text or "").strip()) for e in found)


assert leaves(encode()) == leaves(EXPECTED), "not the expected request"
measure(int(sys.argv[2]), encode)
