#!/usr/bin/env bash
# Replaces what differs at each run, moments and digests, so that an output can be compared.
exec sed -E \
    -e 's/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/MOMENT/g' \
    -e 's/[0-9a-f]{12}…/DIGEST…/g'
