#!/usr/bin/env python3
"""Our assertions verified by signxml, and those that signxml makes verified by identito; tampered ones refused by both.

signxml (lxml, cryptography) shares none of our code; the certificates are made by cryptography.
Argument: the identito executable.
"""

import datetime
import json
import os
import subprocess
import tempfile

import insi_support as support

IDENTITO = support.executable()
support.need("signxml", "lxml", "cryptography")
import signxml  # noqa: E402
from cryptography import x509  # noqa: E402
from cryptography.hazmat.primitives import hashes, serialization  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: E402
from cryptography.hazmat.primitives.serialization import pkcs12  # noqa: E402
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier  # noqa: E402
from lxml import etree  # noqa: E402

SAML = "urn:oasis:names:tc:SAML:2.0:assertion"
DS = "http://www.w3.org/2000/09/xmldsig#"
WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
INSTANT = "2026-03-02T09:15:00.007Z"
HOLDER = "899900063480"
BILLING = "991130972"
NEW_ID = "_0b0e7f58-8d6f-4c35-9b3f-3d5f0c6a7b11"


class Card:
    """An authority and the signature certificate of a card, with its PKCS#12 file."""

    def __init__(self, folder):
        start, end = datetime.datetime(2020, 1, 1), datetime.datetime(2040, 1, 1)
        root_key, self.key = (rsa.generate_private_key(65537, 2048) for _ in range(2))
        root_name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "TEST AC ORACLE")])
        base = x509.CertificateBuilder().not_valid_before(start).not_valid_after(end).issuer_name(root_name)
        root = (
            base.subject_name(root_name)
            .serial_number(1)
            .public_key(root_key.public_key())
            .add_extension(x509.BasicConstraints(True, None), True)
            .add_extension(self.usage(key_cert_sign=True, crl_sign=True), True)
            .sign(root_key, hashes.SHA256())
        )
        names = [(NameOID.GIVEN_NAME, "ALEX"), (NameOID.COMMON_NAME, HOLDER), (NameOID.SURNAME, "TEST EXEMPLE")]
        subject = x509.Name(
            [
                x509.RelativeDistinguishedName([x509.NameAttribute(NameOID.COUNTRY_NAME, "FR")]),
                x509.RelativeDistinguishedName([x509.NameAttribute(NameOID.TITLE, "Médecin")]),
                x509.RelativeDistinguishedName([x509.NameAttribute(oid, value) for oid, value in names]),
            ]
        )
        kind = x509.UnrecognizedExtension(ObjectIdentifier("1.2.250.1.71.1.2.2"), bytes([2, 1, 0]))
        self.certificate = (
            base.subject_name(subject)
            .serial_number(2)
            .public_key(self.key.public_key())
            .add_extension(self.usage(content_commitment=True), True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()), False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), False)
            .add_extension(kind, False)
            .sign(root_key, hashes.SHA256())
        )
        self.pem = self.certificate.public_bytes(serialization.Encoding.PEM).decode()
        self.ca, self.p12 = os.path.join(folder, "ca.pem"), os.path.join(folder, "card.p12")
        with open(self.ca, "wb") as file:
            file.write(root.public_bytes(serialization.Encoding.PEM))
        encryption = serialization.BestAvailableEncryption(b"secret")
        with open(self.p12, "wb") as file:
            file.write(pkcs12.serialize_key_and_certificates(b"TEST", self.key, self.certificate, None, encryption))

    @staticmethod
    def usage(**used):
        names = ["digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"]
        names += ["key_cert_sign", "crl_sign", "encipher_only", "decipher_only"]
        return x509.KeyUsage(**{name: used.get(name, False) for name in names})

    def document(self, operation="rechercherInsAvecTraitsIdentite", **attributes):
        document = support.request("ADRTROIS", "TOUSSAINT", "M", "1960-01-01")
        if operation.endswith("CarteVitale"):
            del document["traits"]
            document["vitale"] = {"matriculeOD": "1810163220751", "dateNaissance": "1981-01-01", "numeroSerie": "0123"}
        document["operation"] = operation
        document["authentification"] = {
            "mode": "cpx", "p12": self.p12, "motDePasse": "secret", "typeCarte": "CPS", "instant": INSTANT,
            "secteurActivite": "SA07", "identifiantFacturation": BILLING,
        } | attributes  # fmt: skip
        return document


class Oracle:
    def __init__(self, card):
        self.card, self.report = card, support.Report()
        # What the assertion has to be signed with: anything else is refused by signxml too.
        self.expected = signxml.SignatureConfiguration(
            location="./",
            signature_methods=frozenset([signxml.SignatureMethod.RSA_SHA256]),
            digest_algorithms=frozenset([signxml.DigestAlgorithm.SHA256]),
        )

    def identito(self, message, what, code=None, *options):
        """Checks that identito accepts a message, or refuses it with a code."""
        command = [IDENTITO, "assertion", "verify", "--ca", self.card.ca, "--instant", INSTANT, *options]
        done = subprocess.run(command, input=message, capture_output=True)
        answer = json.loads(done.stdout) if done.returncode == 0 else {"erreur": {"code": done.stderr.decode()}}
        found = answer["erreur"] and answer["erreur"]["code"]
        self.report.equal(found, code, f"identito on {what}")
        self.report.equal(answer.get("valide"), code is None, f"valide of identito on {what}")
        return answer

    def signxml(self, message, what, good=True):
        """Checks that signxml accepts the first assertion of a message, or refuses it."""
        assertion = etree.fromstring(message).find(f".//{{{SAML}}}Assertion")
        try:
            verified = signxml.XMLVerifier().verify(
                etree.tostring(assertion), x509_cert=self.card.pem, id_attribute="ID", expect_config=self.expected
            )
        except signxml.InvalidSignature:
            self.report.check(not good, f"signxml refuses {what}")
        else:
            self.report.check(good, f"signxml accepts {what}")
            name = verified.signed_xml.find(f".//{{{SAML}}}NameID")
            self.report.equal(name.text, HOLDER, f"the name that signxml read in {what}")

    def both(self, message, what, code=None):
        self.signxml(message, what, code is None)
        return self.identito(message, what, code)

    def ours(self):
        """Messages of identito, as they are and changed."""
        for title, document in [
            ("our assertion", self.card.document()),
            ("our assertion with a specialty", self.card.document(codeSpecialite="SM26")),
            ("our assertion with values to escape", self.card.document(secteurActivite="<É>&\"'\u00a0😀")),
            ("our search by card", self.card.document("rechercherInsAvecCarteVitale")),
        ]:
            message = support.encode(IDENTITO, document)
            if not self.report.check(message is not None, f"identito does not encode {title}"):
                continue
            answer = self.both(message, title)
            wanted = document["authentification"]
            found = answer.get("professionnel") or {}
            for key in ["secteurActivite", "identifiantFacturation", "typeCarte", "instant"]:
                self.report.equal(found.get(key), wanted[key], f"{key} of {title}")
            self.report.equal(found.get("nameID"), HOLDER, f"nameID of {title}")
            vitale = (answer.get("vitale") or {}).get("numeroSerie")
            self.report.equal(vitale, "0123" if "vitale" in document else None, f"the card of {title}")
            for change, old, new in [
                ("another billing number", BILLING, "991130973"),
                ("another holder", f">{HOLDER}</NameID>", ">899900063481</NameID>"),
                ("white space", "<Subject>", "<Subject>\n"),
                ("another instant", f'IssueInstant="{INSTANT}" Version', 'IssueInstant="2026-03-02T09:15:00.008Z" Version'),
            ]:
                changed = message.replace(old.encode(), new.encode(), 1)
                self.report.check(changed != message, f"nothing to change in {title}: {change}")
                self.both(changed, f"{title} with {change}", "empreinteFausse")
            start = message.index(b"<SignatureValue>") + len(b"<SignatureValue>")
            other = b"B" if message[start : start + 1] == b"A" else b"A"
            self.both(message[:start] + other + message[start + 1 :], f"{title} with another value", "signatureFausse")

    def envelope(self, assertion):
        """A search of ours whose assertion is replaced by one of signxml."""
        message = etree.fromstring(support.encode(IDENTITO, self.card.document()))
        security = message.find(f".//{{{WSSE}}}Security")
        security.remove(security[0])
        security.append(assertion)
        return etree.tostring(message)

    def unsigned(self, prefix=None):
        """An assertion written by lxml, with a prefix or without, in the order of the schema."""
        element = lambda parent, name, text=None, **attributes: self.child(parent, name, text, attributes)
        root = etree.Element(f"{{{SAML}}}Assertion", nsmap={prefix: SAML}, ID=NEW_ID, IssueInstant=INSTANT, Version="2.0")
        element(root, "Issuer", "CN=899900063480,C=FR")
        # signxml puts its signature here, where the schema wants it.
        etree.SubElement(root, f"{{{DS}}}Signature", nsmap={"ds": DS}, Id="placeholder")
        element(element(root, "Subject"), "NameID", HOLDER, NameQualifier="CPS")
        statement = element(root, "AttributeStatement")
        for name, value in [("secteurActivite", "SA07"), ("identifiantFacturation", BILLING)]:
            element(element(statement, "Attribute", Name=name), "AttributeValue", value)
        return root

    @staticmethod
    def child(parent, name, text, attributes):
        child = etree.SubElement(parent, f"{{{SAML}}}{name}", **attributes)
        child.text = text
        return child

    def sign(self, assertion, **options):
        signer = signxml.XMLSigner(c14n_algorithm=options.pop("c14n", EXCLUSIVE), **options)
        return signer.sign(
            assertion, key=self.card.key, cert=self.card.pem, reference_uri="#" + NEW_ID, id_attribute="ID"
        )

    def theirs(self):
        """Assertions of signxml, as they are and changed; identito reads the very values that were signed."""
        for prefix in [None, "saml2"]:
            title = f"an assertion of signxml with the prefix {prefix}"
            signed = self.sign(self.unsigned(prefix))
            message = self.envelope(signed)
            found = self.both(message, title).get("professionnel") or {}
            self.report.equal(found.get("identifiantFacturation"), BILLING, f"billing number of {title}")
            self.report.equal(found.get("idAssertion"), NEW_ID, f"identifier of {title}")
            for change, old, new in [("another number", BILLING, "0"), ("another sector", "SA07", "SA08")]:
                changed = message.replace(old.encode(), new.encode(), 1)
                self.both(changed, f"{title} with {change}", "empreinteFausse")
        inclusive = self.sign(self.unsigned(), c14n="http://www.w3.org/2006/12/xml-c14n11")
        self.identito(self.envelope(inclusive), "an inclusive canonical form", "algorithmeInterdit")
        long = self.sign(self.unsigned(), signature_algorithm="rsa-sha512")
        self.identito(self.envelope(long), "RSA with SHA-512", "algorithmeInterdit")
        message = self.envelope(self.sign(self.unsigned()))
        self.identito(message, "an assertion a day old", "assertionPerimee", "--instant", "2026-03-03T09:15:00.007Z")
        self.identito(message, "an assertion a day old, allowed", None, "--instant", "2026-03-03T09:14:59.000Z",
                      "--duree-de-vie", "86400")  # fmt: skip

    def run(self):
        print("signxml on the assertions of identito, and identito on them", flush=True)
        self.ours()
        print("identito on the assertions of signxml, and signxml on them", flush=True)
        self.theirs()


def main():
    with tempfile.TemporaryDirectory(prefix="insi-oracle-") as folder:
        oracle = Oracle(Card(folder))
        oracle.run()
    oracle.report.finish()


main()
