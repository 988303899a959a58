#!/usr/bin/env python3
"""Parses the messages of `identito hl7 export` with hl7apy, which validates them as HL7 2.5, and with python-hl7.

Argument: the identito executable.
"""

import sys

import formats_support as formats
import insi_support as support

IDENTITO = formats.executable(sys.argv)
support.need("hl7apy", "hl7")
import hl7  # noqa: E402
from hl7apy.parser import parse_message  # noqa: E402
from hl7apy.validation import Validator  # noqa: E402


def messages(document, event):
    """A message about a document, in both character sets."""
    for charset, codec in (("UNICODE UTF-8", "utf-8"), ("8859/1", "latin-1")):
        request = {**document, "message": {**formats.MESSAGE, "evenement": event, "jeuDeCaracteres": charset}}
        if event == "A47":
            request["ancienneINS"] = {"matricule": "187043818599150", "oid": "1.2.250.1.213.1.4.9"}
            body = "1870438185991"
            request["ancienneINS"]["matricule"] = body + support.key(body)
        if event == "A40":
            request["absorbes"] = [{"valeur": "LPS-9", "oid": "1.2.3.4.5", "autorite": "CABINET-DEMO"}]
        yield formats.run(IDENTITO, ["hl7", "export"], request), codec


def is_valid(text):
    """Whether hl7apy accepts a message; Z segments are not in its profile."""
    try:
        lines = [line for line in text.split("\r") if not line.startswith("ZFD")]
        Validator.validate(parse_message("\r".join(lines), find_groups=True))
        return True
    except Exception:  # hl7apy raises several kinds
        return False


def check(report, document, event):
    ins, traits = document["ins"], document["traits"]
    for data, codec in messages(document, event):
        title = f"{event} {codec}"
        if not report.check(data is not None, f"{title}: refused"):
            continue
        text = data.decode(codec)
        report.check(is_valid(text), f"{title}: hl7apy does not accept the message")
        for old, new in (("PID|", "PIX|"), ("||||||||VALI", "||||||||VALI|||||||||||||||X"), ("EVN|", "XVN|")):
            report.check(not is_valid(text.replace(old, new)), f"{title}: hl7apy accepts a broken message")
        light = hl7.parse(text)
        pid = light.segment("PID")
        repetitions = [[str(part) for part in cx] for cx in pid[3]]
        own = [cx for cx in repetitions if len(cx) > 4 and cx[4] == "INS"]
        report.equal(len(own), 1, f"{title}: one INS")
        report.equal(own[0][0], ins["matricule"], f"{title}: the matricule")
        report.equal(own[0][3].split("&")[1], ins["oid"], f"{title}: the OID")
        names = {str(name[6]): [str(part) for part in name] for name in pid[5]}
        report.equal(names["L"][0], traits["nomNaissance"], f"{title}: the birth name")
        report.equal(names["L"][2], traits["listePrenoms"], f"{title}: the given names")
        report.equal(names.get("D", ["", ""])[0], traits.get("nomUtilise") or "", f"{title}: the used name")
        report.equal(str(pid[7]), traits["dateNaissance"].replace("-", ""), f"{title}: the birth date")
        report.equal(str(pid[8]), traits["sexe"], f"{title}: the sex")
        places = [[str(part) for part in xad] for xad in pid[11]]
        report.equal([xad[8] for xad in places if xad[6] == "BDL"], [traits["lieuNaissance"]], f"{title}: the place")
        report.equal(str(pid[32]), "VALI", f"{title}: the status")
        answer = formats.json.loads(formats.run(IDENTITO, ["hl7", "import"], data))
        report.equal(answer["ins"] and answer["ins"]["matricule"], ins["matricule"], f"{title}: read back")


def main():
    report = support.Report()
    documents = [formats.ELISE, *formats.people(40)]
    for document in documents:
        document.setdefault("identifiants", [{"valeur": "LPS|42&é", "oid": "1.2.3.4.5", "autorite": "CABINET"}])
        for event in ("A28", "A31", "A40", "A47"):
            check(report, document, event)
    report.finish()


main()
