#!/usr/bin/env python3
"""Calls `identito simulator --plain` with zeep, a SOAP client driven by the official WSDL.

Arguments: the identito executable, the folder of the schemas.
"""

import os
import select
import subprocess
import time
import uuid

import insi_support as support

IDENTITO, SCHEMAS = support.arguments()
support.need("zeep", "lxml")
import zeep  # noqa: E402
from lxml import etree  # noqa: E402
from zeep.plugins import HistoryPlugin, Plugin  # noqa: E402
from zeep.wsdl.utils import get_or_create_header  # noqa: E402

READY_TIMEOUT = 60


class Simulator:
    """The simulator as a process of ours, stopped by its identifier."""

    def __enter__(self):
        command = [IDENTITO, "simulator", "--plain", "--port", "0"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.address = self.wait()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def wait(self):
        line, end = b"", time.monotonic() + READY_TIMEOUT
        while not line.endswith(b"\n") and time.monotonic() < end and self.process.poll() is None:
            if select.select([self.process.stdout], [], [], 0.2)[0]:
                line += os.read(self.process.stdout.fileno(), 1024)
        text, start = line.decode().strip(), "listening on "
        if not text.startswith(start + "http://127.0.0.1:") or not text.endswith("/lps"):
            self.__exit__()
            raise SystemExit(f"the simulator is not ready: {text!r}")
        return text[len(start):]


class Action(Plugin):
    """Adds wsa:Action, which the WSDL asks for without declaring a header.

    zeep's own WsAddressingPlugin would add a second MessageID to the one that the WSDL declares.
    """

    def egress(self, envelope, http_headers, operation, binding_options):
        action = etree.SubElement(get_or_create_header(envelope), f"{{{support.WSA}}}Action")
        action.text = operation.soapaction
        return envelope, http_headers

    def ingress(self, envelope, http_headers, operation):
        return envelope, http_headers


class Caller:
    def __init__(self, address):
        self.history = HistoryPlugin()
        wsdl = os.path.join(SCHEMAS, "DESIR_ICIR_EXP_1.5.0.wsdl")
        settings = zeep.Settings(strict=True)
        self.client = zeep.Client(wsdl, plugins=[Action(), self.history], settings=settings)
        self.service = self.client.create_service("{http://www.cnamts.fr/webservice}ICIRServiceBinding", address)

    def headers(self, security, coverage=None):
        element = lambda namespace, name: self.client.get_element(f"{{{namespace}}}{name}")
        context = support.CONTEXT
        common = {"Temps": context["temps"], "Emetteur": context["emetteur"]}
        software = {"IDAM": {"_value_1": context["idam"], "R": "4"}, "Version": "1.0"}
        software |= {"Instance": context["instance"], "Nom": "urn:lps:ZEEP:1.0"}
        result = [
            element(support.LPS, "ContexteLPS")(
                Id=str(uuid.uuid4()), LPS=software, Nature="CTXLPS", Version="01_00", **common
            ),
            element(support.WSA, "MessageID")(f"uuid:{uuid.uuid4()}"),
            element(support.BAM, "ContexteBAM")(Id=str(uuid.uuid4()), COUVERTURE=coverage or {}, Version="01_02", **common),
        ]
        if security:
            name = "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd}Security"
            result.insert(0, etree.Element(name))
        return result

    def search(self, nom, prenoms, sexe, date, lieu=None, security=False):
        return self.service.rechercherInsAvecTraitsIdentite(
            NomNaissance=nom,
            Prenom=prenoms,
            Sexe=sexe,
            DateNaissance=date,
            LieuNaissance=lieu,
            _soapheaders=self.headers(security),
        )

    def search_by_card(self, own, insured, nom, date, rank):
        """The search with a card, whose numbers go into the body and into the coverage (insi-protocol 9.3, 9.4)."""
        coverage = {"ASSURE": {"Id": {"Num": insured}}, "BENEFICIAIRE": {"Nir": {"Num": own}, "DateNai": date}}
        return self.service.rechercherInsAvecCarteVitale(
            MatriculeIndividu={"NumIdentifiant": own} if own else None,
            MatriculeOD={"NumIdentifiant": insured},
            NomNaissance=nom,
            DateNaissance=date,
            RangNaissance=rank,
            _soapheaders=self.headers(False, coverage),
        )

    def received(self, path):
        """The one element of the last answer's body, alone in a document."""
        found = self.history.last_received["envelope"].findall(f"{{{support.SOAP}}}Body/{path}")
        return etree.ElementTree(etree.fromstring(etree.tostring(found[0]))) if len(found) == 1 else None


class Oracle:
    def __init__(self, caller):
        self.caller, self.report = caller, support.Report()
        folder = os.path.join(SCHEMAS, "xsd")
        self.result = etree.XMLSchema(file=os.path.join(folder, "ServiceIdentiteCertifiee", "INSi_RESULTAT_INS.xsd"))
        self.fault = etree.XMLSchema(file=os.path.join(folder, "schema_faultSOAP_V01_01.xsd"))

    def valid(self, validator, element, title):
        if self.report.check(element is not None, f"{title}: no such element in the body"):
            valid = validator.validate(element)
            self.report.check(valid, f"{title}: {validator.error_log.last_error}")

    def code(self, code, *traits, title=None, **options):
        """Searches, and checks the code and the schema of the answer."""
        return self.answer(code, self.caller.search(*traits, **options), title or " ".join(map(str, traits)))

    def answer(self, code, answer, title):
        self.report.equal(answer.CR.CodeCR, code, f"{title}: CodeCR")
        self.report.equal(answer.INDIVIDU is not None, code == "00", f"{title}: INDIVIDU")
        self.valid(self.result, self.caller.received(f"{{{support.RESULT}}}RESULTAT"), title)
        return answer.INDIVIDU

    def person(self, person):
        nom, prenoms, sexe, date, lieu, number, _ = person
        place = lieu if nom == "DE VINCI" else None
        self.identity(person, self.code("00", nom, prenoms.split(" ")[0], sexe, date, place))
        for own in (number, None):
            found = self.caller.search_by_card(own, number, nom, date, 1)
            self.identity(person, self.answer("00", found, f"{nom} {prenoms} by card, own number {own}"))

    def identity(self, person, individu):
        nom, prenoms, sexe, date, lieu, number, oid = person
        if individu is None:
            return
        active, traits, title = individu.INSACTIF, individu.TIQ, f"{nom} {prenoms}"
        self.report.equal(active.IdIndividu.NumIdentifiant, number, f"{title}: matricule")
        self.report.equal(active.IdIndividu.Cle, support.key(number), f"{title}: key")
        self.report.equal(active.OID, oid, f"{title}: OID")
        found = (traits.NomNaissance, traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance)
        self.report.equal(found, (nom, prenoms, sexe, date, lieu), f"{title}: traits")

    def refusal(self):
        """A sex that INSi does not know is the fault insi_24, in the shape of the schema."""
        try:
            self.caller.search("ADRTROIS", "TOUSSAINT", "I", "1960-01-01")
        except zeep.exceptions.Fault as fault:
            self.report.equal([name.localname for name in fault.subcodes or []], ["siram_10"], "subcode of the fault")
            erreur = fault.detail.find("{urn:siram}Erreur")
            if self.report.check(erreur is not None, "the fault has no siram:Erreur"):
                self.report.equal(erreur.get("code"), "insi_24", "code of the fault")
                alone = etree.ElementTree(etree.fromstring(etree.tostring(erreur)))
                self.valid(self.fault, alone, "fault")
        else:
            self.report.check(False, "a search with the sex I is not refused")

    def run(self):
        print("searching every fictional person, by traits and by card", flush=True)
        for person in support.PERSONS:
            self.person(person)
        nobody = self.caller.search_by_card("1010101001001", "1010101001001", "INCONNU", "2001-01-01", 1)
        self.answer("01", nobody, "nobody by card")
        print("searching nobody, several persons, then one with the place", flush=True)
        self.code("01", "HOUILLES", "PIERRE", "M", "1993-01-27")
        self.code("01", "HOUILLES", ["PIERRE", "PAUL", "JACQUES"], "M", "1993-01-27")
        self.code("02", "DE VINCI", "LEONARDO", "M", "2014-02-01")
        self.code("00", "DE VINCI", "LEONARDO", "M", "2014-02-01", "63220")
        print("searching with an empty wsse:Security, then with a sex that INSi refuses", flush=True)
        self.code("00", "ADRTROIS", "TOUSSAINT", "M", "1960-01-01", security=True, title="with an empty Security")
        self.refusal()


def main():
    with Simulator() as simulator:
        print(f"calling {simulator.address} with zeep {zeep.__version__}", flush=True)
        oracle = Oracle(Caller(simulator.address))
        oracle.run()
    oracle.report.finish()


main()
