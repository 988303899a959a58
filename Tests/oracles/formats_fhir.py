#!/usr/bin/env python3
"""Checks the resources of `identito fhir export` with fhir.resources (structure of R4B) and evaluates the invariants of
fr-core-patient-ins 2.2.0 with fhirpathpy; broken resources must fail the same checks.

Argument: the identito executable.
"""

import copy
import json
import sys

import formats_support as formats
import insi_support as support

IDENTITO = formats.executable(sys.argv)
support.need("fhir.resources", "fhirpathpy")
from fhir.resources.R4B.patient import Patient  # noqa: E402
from fhirpathpy import compile as compile_fhirpath  # noqa: E402
from fhirpathpy.models import models  # noqa: E402

CORE = "https://hl7.fr/ig/fhir/core/"
RELIABILITY = f"{CORE}StructureDefinition/fr-core-identity-reliability"
STATUS = f"extension.where(url = '{RELIABILITY}').extension.where(url = 'identityStatus').value.code"
# The types of 2.2.0: the system `.8` also needs use and type (interop-formats 2.5).
INVARIANTS = {
    "fr-core-1": f"({STATUS} contains 'VALI') implies (identifier.exists("
    "(system = 'urn:oid:1.2.250.1.213.1.4.8' and use = 'official' and type.coding.code = 'INS-NIR')"
    " or (system = 'urn:oid:1.2.250.1.213.1.4.9' and use = 'official')"
    " or (system = 'urn:oid:1.2.250.1.213.1.4.10' and use = 'official')"
    " or (system = 'urn:oid:1.2.250.1.213.1.4.11' and use = 'official')))",
    "fr-core-2": f"({STATUS} contains 'VALI') implies (identifier.where(use = 'official').count() = 1)",
    "fr-core-3": f"({STATUS} contains 'VALI') implies (extension.where("
    "url = 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace').value.extension.where("
    f"url = '{CORE}StructureDefinition/fr-core-address-insee-code').value.code != '99999')",
}
EVALUATORS = {name: compile_fhirpath(text, models["r4"]) for name, text in INVARIANTS.items()}


def broken(patient):
    """The invariants that a resource breaks."""
    return {name for name, evaluate in EVALUATORS.items() if evaluate(patient) != [True]}


def is_patient(patient):
    try:
        Patient.model_validate(patient)
        return True
    except Exception:  # pydantic raises several kinds
        return False


def damaged(patient):
    """Broken copies, with the invariant that each breaks."""
    old = copy.deepcopy(patient)
    old["identifier"][0]["use"] = "old"
    yield old, {"fr-core-1", "fr-core-2"}
    billing = copy.deepcopy(patient)
    billing["identifier"].append({**billing["identifier"][0], "type": {"coding": [{"code": "NH"}]}})
    yield billing, {"fr-core-2"}
    nowhere = copy.deepcopy(patient)
    place = next(item for item in nowhere["extension"] if item["url"].endswith("patient-birthPlace"))
    place["valueAddress"]["extension"][0]["valueCoding"]["code"] = "99999"
    yield nowhere, {"fr-core-3"}


def main():
    report = support.Report()
    for index, document in enumerate([formats.ELISE, *formats.people(60)]):
        data = formats.run(IDENTITO, ["fhir", "export"], document)
        if not report.check(data is not None, f"person {index}: refused"):
            continue
        patient = json.loads(data)
        report.check(is_patient(patient), f"person {index}: fhir.resources does not accept the resource")
        report.equal(broken(patient), set(), f"person {index}: invariants")
        official = next(name for name in patient["name"] if name["use"] == "official")
        report.equal(official["family"], document["traits"]["nomNaissance"], f"person {index}: the birth name")
        report.equal(len(official["given"]), 1, f"person {index}: one given name")
        answer = json.loads(formats.run(IDENTITO, ["fhir", "import"], data))
        report.equal(answer["ins"] and answer["ins"]["matricule"], document["ins"]["matricule"], f"person {index}: read back")
        draft = json.loads(formats.run(IDENTITO, ["fhir", "export", "--version", "quatre-statuts"], document))
        report.check(is_patient(draft), f"person {index}: fhir.resources does not accept the draft")
        for bad, expected in damaged(patient):
            report.equal(broken(bad), expected, f"person {index}: invariants of a broken resource")
            told = json.loads(formats.run(IDENTITO, ["fhir", "import"], json.dumps(bad).encode()))
            warned = {warning["message"].split(" : ")[0] for warning in told["avertissements"]}
            report.check(expected <= warned, f"person {index}: the library tells {sorted(expected)}")
    for bad in ({"resourceType": "Patient", "gender": ["F"]}, {"resourceType": "Patient", "identifier": "x"}):
        report.check(not is_patient(bad), "fhir.resources accepts a broken structure")
        answer = json.loads(formats.run(IDENTITO, ["fhir", "import"], json.dumps(bad).encode()))
        report.check(answer["erreur"] is not None, "the library accepts a broken structure")
    report.finish()


main()
