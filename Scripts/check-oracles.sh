#!/usr/bin/env bash
# Checks the command-line tool against programs that nobody here wrote. Each script installs what it needs, or says
# why it is skipped. INSI_SCHEMAS names the folder of the official WSDL and XSDs, INSI_FIXTURES that of real answers of the
# CNDA package; neither is part of the project.
set -euo pipefail
cd "$(dirname "$0")/.."

identito=${1:-Tools/.build/debug/identito}
python3 Tests/oracles/folding_unicodedata.py
python3 Tests/oracles/matricule_stdnum.py "$identito"
python3 Tests/oracles/rniv_explore.py "$identito"
python3 Tests/oracles/store_aesgcm.py "$identito"
Tests/oracles/simulator_tls.sh "$identito"
Tests/oracles/simulator_scenario.sh "$identito"
python3 Tests/oracles/insi_xsd.py "$identito" ${INSI_SCHEMAS:+"$INSI_SCHEMAS"}
python3 Tests/oracles/insi_zeep.py "$identito" ${INSI_SCHEMAS:+"$INSI_SCHEMAS"}
python3 Tests/oracles/assertion_signxml.py "$identito"
python3 Tests/oracles/insi_shapes.py "$identito" ${INSI_FIXTURES:+"$INSI_FIXTURES"}
for format in datamatrix hl7 fhir cda; do
    python3 "Tests/oracles/formats_$format.py" "$identito"
done
