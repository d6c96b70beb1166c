#!/bin/sh
# Checks the configs among the files that it is given, without training: for commits. What is no config
# of a run (a package's JSON, a result) is passed over.
set -u

is_config() {
  case $1 in *.json) ;; *) return 1 ;; esac
  [ -f "$1" ] && ! grep -q '"schemaVersion"' "$1" &&
    grep -q '"problem"' "$1" && grep -q '"metric"' "$1" && grep -q '"data"' "$1"
}

status=0
for file in "$@"; do
  is_config "$file" || continue
  harness validate --quiet "$file" >/dev/null || status=1
done
exit "$status"
