#!/bin/sh
# One round: the string-slugify fixture, Case with the local model. All arguments go to the loop.
exec node "$(dirname "$0")/../lib/loop.mjs" "$@"
