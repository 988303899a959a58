#!/usr/bin/env python3
"""Evaluates with lxml, by XPath, the rule of the schematron of ANS about the INS, written again from its description
(interop-formats 4.1), on the recordTarget of `identito cda export`; broken ones must fail it, and the library refuse them.

Argument: the identito executable.
"""

import copy
import json
import sys

import formats_support as formats
import insi_support as support

IDENTITO = formats.executable(sys.argv)
support.need("lxml")
from lxml import etree  # noqa: E402

NS = {"c": "urn:hl7-org:v3"}
ROLE = "/c:recordTarget/c:patientRole"
PATIENT = f"{ROLE}/c:patient"
REQUIRED = [
    f"{PATIENT}/c:name/c:family[@qualifier='BR'][normalize-space()]",
    f"{PATIENT}/c:name/c:given[@qualifier='BR'][normalize-space()]",
    f"{PATIENT}/c:name/c:given[not(@qualifier)][normalize-space()]",
    f"{PATIENT}/c:birthTime/@value",
    f"{PATIENT}/c:birthplace/c:place/c:addr/c:county[normalize-space()]",
    f"{PATIENT}/c:administrativeGenderCode/@code",
]
INS = " or ".join(f"@root='1.2.250.1.213.1.4.{last}'" for last in (8, 9, 10, 11))


def breaks_rule(root):
    if not root.xpath(f"{ROLE}/c:id[{INS}]", namespaces=NS):
        return False
    return any(not root.xpath(path, namespaces=NS) for path in REQUIRED)


def text(root, path):
    return root.xpath(f"string({PATIENT}/{path})", namespaces=NS)


def main():
    report = support.Report()
    for index, document in enumerate([formats.ELISE, *formats.people(60)]):
        data = formats.run(IDENTITO, ["cda", "export"], document)
        if not report.check(data is not None, f"person {index}: refused"):
            continue
        root = etree.fromstring(data)
        traits = document["traits"]
        report.check(not breaks_rule(root), f"person {index}: the rule of the schematron")
        report.equal(root.xpath(f"string({ROLE}/c:id[{INS}]/@extension)", namespaces=NS), document["ins"]["matricule"],
                     f"person {index}: the matricule")
        report.equal(text(root, "c:name/c:family[@qualifier='BR']"), traits["nomNaissance"], f"person {index}: the name")
        report.equal(text(root, "c:name/c:given[not(@qualifier)]"), traits["listePrenoms"], f"person {index}: the list")
        report.equal(text(root, "c:birthTime/@value"), traits["dateNaissance"].replace("-", ""), f"person {index}: the date")
        qualifiers = set(root.xpath(f"{PATIENT}/c:name/*/@qualifier", namespaces=NS))
        report.check(qualifiers <= {"BR", "CL"}, f"person {index}: qualifiers")
        for path in REQUIRED:
            bad = copy.deepcopy(root)
            for node in bad.xpath(path.removesuffix("/@value").removesuffix("/@code"), namespaces=NS):
                node.getparent().remove(node)
            report.check(breaks_rule(bad), f"person {index}: the rule lets {path} go")
            answer = json.loads(formats.run(IDENTITO, ["cda", "import"], etree.tostring(bad)))
            report.check(answer["erreur"] is not None and answer["ins"] is None, f"person {index}: taken without {path}")
    without = {**formats.ELISE, "statut": "VALI", "ins": None}
    root = etree.fromstring(formats.run(IDENTITO, ["cda", "export"], without))
    report.check(not root.xpath(f"{ROLE}/c:id[{INS}]", namespaces=NS), "an INS leaves with a validated identity")
    report.finish()


main()
