#!/usr/bin/env bash
# Builds the reference documentation of every library; a dead link is an error.
set -euo pipefail
cd "$(dirname "$0")/.."

export IDENTITOVIGILANCE_DOCS=1
mkdir -p .build/documentation
for target in Identitovigilance SafeXML INSi INSFormats INSiSimulator INSiSecurity INSiHTTP IdentitovigilanceSQLite \
    IdentitovigilanceTesting; do
    swift package --allow-writing-to-directory .build/documentation generate-documentation \
        --target "$target" --output-path ".build/documentation/$target" --warnings-as-errors
done
