#!/usr/bin/env python3
"""decode_zeep.py ANSWER COUNT: reads an INSi answer with zeep, from the bytes to its typed objects, by the official WSDL
in the folder that INSI_SCHEMAS names. Checks what it reads once before it measures."""

import os
import pathlib
import sys

import zeep
from python_timing import measure

ANSWER = pathlib.Path(sys.argv[1]).read_bytes()
CLIENT = zeep.Client(os.path.join(os.environ["INSI_SCHEMAS"], "DESIR_ICIR_EXP_1.5.0.wsdl"))
SERVICE = CLIENT.create_service("{http://www.cnamts.fr/webservice}ICIRServiceBinding", "http://127.0.0.1/")
BINDING = SERVICE._binding
OPERATION = BINDING.get("rechercherInsAvecTraitsIdentite")


class Response:
    """What zeep reads of an HTTP response."""

    status_code = 200
    headers = {"Content-Type": "application/soap+xml; charset=utf-8"}
    encoding = "utf-8"
    content = ANSWER


def decode():
    return BINDING.process_reply(CLIENT, OPERATION, Response)


answer = decode()
actif, tiq = answer.INDIVIDU.INSACTIF, answer.INDIVIDU.TIQ
assert answer.CR.CodeCR == "00" and actif.IdIndividu.NumIdentifiant == "1090763220834", "not the expected answer"
assert actif.OID == "1.2.250.1.213.1.4.8" and tiq.NomNaissance == "ECETINSI", "not the expected answer"
assert len(answer.INDIVIDU.INSHISTO) == 2 and tiq.LieuNaissance == "63220", "not the expected answer"
measure(int(sys.argv[2]), decode)
