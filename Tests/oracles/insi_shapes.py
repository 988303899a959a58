#!/usr/bin/env python3
"""Rewrites answers of INSi in many XML spellings with lxml, and checks that `identito insi decode` reads all alike.

The spellings: prefixes and default namespaces at any level, children of INSHISTO, TIQ and others in any order, comments,
processing instructions, indentation, CDATA, with and without declaration, UTF-8, UTF-16 and ISO-8859-1.
Arguments: the identito executable, and the folder of real answers (README.md apart) when there is one.
INSI_SEED changes the draws.
"""

import glob
import json
import os
import random
import subprocess
import sys
from xml.sax.saxutils import escape, quoteattr

import insi_support as support

if len(sys.argv) < 2:
    print(f"usage: {os.path.basename(sys.argv[0])} IDENTITO [FIXTURES]")
    sys.exit(64)
IDENTITO = os.path.abspath(sys.argv[1])
support.need("lxml")
from lxml import etree  # noqa: E402

RES, VARIANTS = support.RESULT, 40


def envelope(content):
    return f'<e:Envelope xmlns:e="{support.SOAP}"><e:Body>{content}</e:Body></e:Envelope>'


def person(active, former, traits):
    ins = lambda name, number, key, oid, more="": (
        f"<{name}><IdIndividu><NumIdentifiant>{number}</NumIdentifiant><Cle>{key}</Cle></IdIndividu>"
        f"<OID>{oid}</OID>{more}</{name}>"
    )
    histo = "".join(ins("INSHISTO", *item) for item in former)
    tiq = "".join(f"<{name}>{value}</{name}>" for name, value in traits)
    return envelope(
        f'<RESULTAT xmlns="{RES}"><CR><CodeCR>00</CodeCR><LibelleCR>OK</LibelleCR></CR>'
        f'<INDIVIDU>{ins("INSACTIF", *active)}{histo}<TIQ>{tiq}</TIQ></INDIVIDU></RESULTAT>'
    )


TRAITS = [("NomNaissance", "ECETINSI"), ("ListePrenom", "PIERRE-ALAIN MURIEL FLORIANT"), ("Sexe", "M")]
TRAITS += [("DateNaissance", "2009-07-14"), ("LieuNaissance", "63220")]
DATES = "<DateDeb>2019-03-01</DateDeb><DateFin>2019-02-28</DateFin>"
ACTIVE = ("1090763220834", "89", support.NIR)
MESSAGES = {
    "00 with a dated history": person(ACTIVE, [("2090763220834", "39", support.NIR, DATES)], TRAITS),
    "00 with two former matricules and Prenom, as in 2022": person(
        ACTIVE,
        [("2090763220834", "39", support.NIR), ("2090663220123", "55", support.NIR)],
        TRAITS[:1] + [("Prenom", "PIERRE-ALAIN")] + TRAITS[1:],
    ),
    "00 with a NIA, values that are not ours": person(
        ("1090763220888", "35", support.NIA), [], [("NomNaissance", "  é&amp;&lt;  à "), ("DateNaissance", "2009-00-00")]
    ),
    "02": envelope(f'<RESULTAT xmlns="{RES}"><CR><CodeCR>02</CodeCR><LibelleCR>Plusieurs</LibelleCR></CR></RESULTAT>'),
    "a fault": envelope(
        f'<f:Fault xmlns:f="{support.SOAP}"><f:Code><f:Value>f:Receiver</f:Value><f:Subcode><f:Value>f:siram_40</f:Value>'
        '</f:Subcode></f:Code><f:Reason><f:Text xml:lang="en">texte</f:Text></f:Reason><f:Detail>'
        '<s:Erreur xmlns:s="urn:siram" code="insi_102" severite="fatal">détail</s:Erreur></f:Detail></f:Fault>'
    ),
}


class Speller:
    """Writes a tree in one of its many spellings."""

    def __init__(self, draw):
        self.draw = draw
        self.indents, self.comments = draw.random() < 0.5, draw.random() < 0.5

    def gap(self):
        text = self.draw.choice(["", "\n", "\n\t ", "\r\n  "]) if self.indents else ""
        if self.comments and self.draw.random() < 0.4:
            text += self.draw.choice(["<!-- <CodeCR>01</CodeCR> -->", "<?x <a> ?>", "<!---->"])
        return text

    def text(self, value):
        if value and self.draw.random() < 0.3:
            cut = self.draw.randint(0, len(value))
            return f"{escape(value[:cut])}<![CDATA[{value[cut:]}]]>" + ("<!-- - -->" if self.comments else "")
        if value and self.draw.random() < 0.2:
            return f"&#{ord(value[0])};" + escape(value[1:])
        return escape(value or "")

    def element(self, node, scope):
        """The element, given the prefixes that are bound around it."""
        name, declarations, scope = etree.QName(node), "", dict(scope)
        prefixes = [prefix for prefix, uri in scope.items() if uri == name.namespace]
        if not prefixes or self.draw.random() < 0.3:
            prefix = self.draw.choice(["", "ns2", "S", "env", "soap", "_é.1"])
            scope[prefix], declarations = name.namespace, f" xmlns{':' if prefix else ''}{prefix}='{name.namespace}'"
        else:
            prefix = self.draw.choice(prefixes)
        attributes = [f" {self.attribute(key)}={quoteattr(value)}" for key, value in node.attrib.items()]
        self.draw.shuffle(attributes)
        tag = f"{prefix}:{name.localname}" if prefix else name.localname
        children = [child for child in node if isinstance(child.tag, str)]
        if children:
            # The order of several INSHISTO is theirs; that of different elements means nothing.
            places = list(range(len(children)))
            self.draw.shuffle(places)
            same = iter([child for child in children if etree.QName(child).localname == "INSHISTO"])
            shuffled = [children[i] for i in places]
            shuffled = [next(same) if etree.QName(c).localname == "INSHISTO" else c for c in shuffled]
            inside = self.gap() + "".join(self.element(child, scope) + self.gap() for child in shuffled)
        elif name.localname == "Value":
            inside = self.text(f"{self.draw.choice(['S:', 'soap:', ''])}{(node.text or '').strip().split(':')[-1]}")
        else:
            inside = self.text(node.text)
        return f"<{tag}{declarations}{''.join(attributes)}>{inside}</{tag}>"

    def attribute(self, key):
        name = etree.QName(key)
        return f"xml:{name.localname}" if name.namespace else name.localname

    def document(self, root):
        body = self.element(root, {})
        encoding = self.draw.choice(["UTF-8", "UTF-8", "UTF-16", "UTF-16BE", "ISO-8859-1", None, "BOM"])
        declared = {"UTF-16BE": "UTF-16", "BOM": "UTF-8"}.get(encoding, encoding)
        text = (f'<?xml version="1.0" encoding="{declared}"?>' if declared else "") + self.gap() + body + self.gap()
        if encoding == "UTF-16BE":
            return b"\xfe\xff" + text.encode("utf-16-be")
        if encoding == "BOM":
            return b"\xef\xbb\xbf" + text.encode()
        return text.encode(encoding or "UTF-8", "xmlcharrefreplace")


def decode(message):
    done = subprocess.run([IDENTITO, "insi", "decode"], input=message, capture_output=True)
    return json.loads(done.stdout) if done.returncode == 0 else None


def value(node, *path):
    for name in path:
        node = None if node is None else node.find(f"{{{RES}}}{name}")
    return None if node is None else "".join(node.itertext(with_tail=False))


def read_result(report, title, root, found):
    """What lxml reads of a result, beside what identito read."""
    result = root.find(f".//{{{RES}}}RESULTAT")
    report.equal(found["codeCR"], value(result, "CR", "CodeCR"), f"{title}: codeCR")
    individu = result.find(f"{{{RES}}}INDIVIDU")
    if individu is None:
        report.equal(found["ins"], None, f"{title}: ins")
        return
    number = lambda ins: value(ins, "IdIndividu", "NumIdentifiant") + (value(ins, "IdIndividu", "Cle") or "")
    active, tiq = individu.find(f"{{{RES}}}INSACTIF"), individu.find(f"{{{RES}}}TIQ")
    report.equal(found["ins"]["matricule"], number(active), f"{title}: matricule")
    report.equal(found["ins"]["oid"], value(active, "OID"), f"{title}: OID")
    former = [
        (number(ins), value(ins, "OID"), value(ins, "DateDeb"), value(ins, "DateFin"))
        for ins in individu.findall(f"{{{RES}}}INSHISTO")
    ]
    given = [(h["matricule"], h["oid"], h["dateDebut"], h["dateFin"]) for h in found["historique"]]
    report.equal(given, former, f"{title}: historique")
    for key, name in [("nomNaissance", "NomNaissance"), ("prenom", "Prenom"), ("listePrenoms", "ListePrenom"),
                      ("sexe", "Sexe"), ("dateNaissance", "DateNaissance"), ("lieuNaissance", "LieuNaissance")]:
        report.equal(found["traits"][key], value(tiq, name), f"{title}: {key}")


def main():
    report, seed = support.Report(), int(os.environ.get("INSI_SEED", 2026))
    draw, messages = random.Random(seed), {title: text.encode() for title, text in MESSAGES.items()}
    folder = sys.argv[2] if len(sys.argv) > 2 else None
    for path in sorted(glob.glob(os.path.join(folder, "*.xml"))) if folder else []:
        with open(path, "rb") as file:
            messages[os.path.basename(path)] = file.read()
    print(f"{len(messages)} messages, each in {VARIANTS} spellings (seed {seed})", flush=True)
    for title, message in messages.items():
        expected, root = decode(message), etree.fromstring(message)
        if not report.check(expected is not None and expected["erreur"] is None, f"{title}: not read"):
            continue
        if expected["type"] == "resultat":
            read_result(report, title, root, expected)
        for rank in range(VARIANTS):
            spelled = Speller(draw).document(root)
            # lxml itself must read the spelling: else it is no XML, and proves nothing.
            etree.fromstring(spelled)
            report.equal(decode(spelled), expected, f"{title}, spelling {rank}: {spelled[:2000]!r}")
    report.finish()


main()
