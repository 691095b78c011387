#!/usr/bin/env bash
# One line on whether the tests of the image ran, out of their report: Maven's totals do not tell a class that was left out.
set -euo pipefail
if [ $# != 1 ]; then
  echo "usage: $0 REPORT" >&2
  exit 2
fi
if [ ! -e "$1" ]; then
  echo "Image set: not run"
  exit
fi
number() { tr '\n' ' ' < "$report" | grep -o '<testsuite [^>]*>' | sed -n "1s/.* $1=\"\([0-9]*\)\".*/\1/p"; }
report="$1"
ran=$(($(number tests) - $(number skipped)))
wrong=$(($(number failures) + $(number errors)))
if [ "$ran" -gt 0 ]; then
  echo "Image set: ran ($ran tests, $wrong failed)"
elif [ "$wrong" -gt 0 ]; then
  echo "Image set: failed before its first test"
else
  echo "Image set: skipped, no container engine"
fi
