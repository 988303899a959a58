#!/usr/bin/env python3
"""Validates with lxml every part of the requests of `identito insi encode` against the official schemas, and reads back
what was asked for: the persons of the test book, then 10 000 drawn requests of each operation.

Arguments: the identito executable, the folder of the schemas. INSI_SEED changes the draws, INSI_COUNT their number.
"""

import copy
import os

import insi_generator as generator
import insi_support as support

IDENTITO, SCHEMAS = support.arguments()
support.need("lxml")
from lxml import etree  # noqa: E402

# The part of the envelope and the schema that describes it.
PARTS = [
    ("Header/{urn:siram:bam:ctxbam}ContexteBAM", "CTX/ROOT_ctxbam_CTXBAM_V01_02.xsd"),
    ("Header/{urn:siram:lps:ctxlps}ContexteLPS", "CTX/ROOT_ctxlps_CTXLPS_V01_00.xsd"),
    (f"Header/{{{support.WSA}}}Action", "ws-addr-min.xsd"),
    (f"Header/{{{support.WSA}}}MessageID", "ws-addr-min.xsd"),
    ("Body/{http://www.cnamts.fr/INSiRecSans}RECSANSVITALE", "ServiceIdentiteCertifiee/INSi_RECSANS_INS.xsd"),
]
CARD = ("Body/{http://www.cnamts.fr/INSiRecVit}RECVITALE", "ServiceIdentiteCertifiee/INSi_RECVITALE_INS.xsd")
SECURITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"


def load(schemas):
    parser = etree.XMLParser(no_network=True)
    names = {name for _, name in PARTS} | {"WSSE/Security.xsd", CARD[1]}
    return {name: etree.XMLSchema(etree.parse(os.path.join(schemas, "xsd", name), parser)) for name in names}


def part(envelope, path):
    """The one element at a path whose first step is in the namespace of SOAP, alone in a document of its own."""
    first, rest = path.split("/", 1)
    found = envelope.findall(f"{{{support.SOAP}}}{first}/{rest}")
    return etree.ElementTree(copy.deepcopy(found[0])) if len(found) == 1 else None


def texts(element):
    return [(etree.QName(child).localname, child.text) for child in element.getroot()]


def check_person(report, validators, person, with_place):
    nom, prenoms, sexe, date, lieu = person[:5]
    title = f"{nom} {prenoms}{' with the place' if with_place else ''}"
    envelope = support.encode(IDENTITO, support.request(nom, prenoms, sexe, date, lieu if with_place else None))
    if not report.check(envelope is not None, f"{title}: identito refused the request"):
        return None
    root = etree.fromstring(envelope)
    report.equal(root.tag, f"{{{support.SOAP}}}Envelope", title)
    for path, name in PARTS:
        element = part(root, path)
        if not report.check(element is not None, f"{title}: not exactly one {path}"):
            continue
        valid = validators[name].validate(element)
        report.check(valid, f"{title}: {path}: {validators[name].error_log.last_error}")
    for security in root.findall(f"{{{support.SOAP}}}Header/{{{SECURITY}}}Security"):
        alone = etree.ElementTree(copy.deepcopy(security))
        report.check(validators["WSSE/Security.xsd"].validate(alone), f"{title}: wsse:Security")
    expected = [("NomNaissance", nom), ("Prenom", prenoms.split(" ")[0]), ("Sexe", sexe), ("DateNaissance", date)]
    expected += [("LieuNaissance", lieu)] if with_place else []
    body = part(root, PARTS[-1][0])
    if body is not None:
        report.equal(texts(body), expected, f"{title}: the body")
    context = support.CONTEXT
    for path, value in [
        (PARTS[2][0], support.ACTION),
        (PARTS[3][0], "uuid:" + context["messageID"]),
        (PARTS[0][0] + "/{urn:siram:bam:ctxbam}Id", context["idBAM"]),
        (PARTS[0][0] + "/{urn:siram:bam:ctxbam}Temps", context["temps"]),
        (PARTS[1][0] + "/{urn:siram:lps:ctxlps}Id", context["idLPS"]),
        (PARTS[1][0] + "/{urn:siram:lps:ctxlps}Temps", context["temps"]),
        (
            PARTS[1][0] + "/{urn:siram:lps:ctxlps}LPS/{urn:siram:lps:ctxlps}Nom",
            f"urn:lps:{context['nomLogiciel']}:{context['versionLogiciel']}",
        ),
    ]:
        element = part(root, path)
        report.equal(None if element is None else element.getroot().text, value, f"{title}: {path}")
    return root


def check_validators(report, validators, root):
    """A damaged request must be refused, else the schemas check nothing."""
    for path, name in [PARTS[0], PARTS[1], PARTS[4]]:
        for damage in ("remove the first child", "add an unknown child"):
            element = part(root, path).getroot()
            if damage == "add an unknown child":
                etree.SubElement(element, "inconnu")
            elif path != PARTS[4][0]:
                element.remove(element[0])
            else:
                element.insert(0, element[-1])
            valid = validators[name].validate(etree.ElementTree(element))
            report.check(not valid, f"the schema of {path} accepts a damaged element ({damage})")


def leaves(element, path=""):
    """The text of each element without children, by its path, in document order."""
    if not len(element):
        return [(path, element.text)]
    join = lambda child: f"{path}/{child}" if path else child
    return [leaf for child in element for leaf in leaves(child, join(etree.QName(child).localname))]


def check_drawn(report, validators, draws, parts):
    """The schema and the content of each part of drawn requests."""
    documents = [document for document, _ in draws]
    for (_, expected), (document, line) in zip(draws, support.encode_lines(IDENTITO, documents), strict=True):
        title = "a drawn request"
        if not report.check(line["erreur"] is None, f"refused: {line['erreur']}: {document}"):
            continue
        root = etree.fromstring(line["enveloppe"].encode())
        report.equal([len(part) for part in root], [len(parts) - 1, 1], f"{title}: what is in the envelope")
        for path, name in parts:
            found = root.findall(f"{{{support.SOAP}}}{path}")
            if not report.check(len(found) == 1, f"{title}: not exactly one {path}"):
                continue
            key = "body" if path.startswith("Body") else etree.QName(found[0]).localname
            report.equal(leaves(found[0]), expected[key], f"{title}: {path}")
            valid = validators[name].validate(found[0])
            report.check(valid, f"{title}: {path}: {validators[name].error_log.last_error}")


def main():
    report = support.Report()
    validators = load(SCHEMAS)
    print(f"validating the requests about {len(support.PERSONS)} persons, with and without the place", flush=True)
    root = None
    for person in support.PERSONS:
        for with_place in (False, True):
            root = check_person(report, validators, person, with_place)
    if root is not None:
        print("checking that the schemas refuse damaged requests", flush=True)
        check_validators(report, validators, root)
    seed, count = int(os.environ.get("INSI_SEED", 2026)), int(os.environ.get("INSI_COUNT", 10_000))
    draw = generator.Generator(seed)
    for title, draws, parts in [
        ("traits", [draw.by_traits() for _ in range(count)], PARTS),
        ("card", [draw.by_card() for _ in range(count)], PARTS[:-1] + [CARD]),
    ]:
        print(f"validating and reading back {count} searches by {title} (seed {seed})", flush=True)
        check_drawn(report, validators, draws, parts)
    report.finish()


main()
