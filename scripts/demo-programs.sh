#!/bin/sh
# Runs a scikit-learn model as a program against the ladder, on the census data: harness trains it, asks
# it, times it and checks that it answers the same however it is asked.
set -u

cd "$(dirname "$0")/.." || exit 1
harness=.build/release/harness
worst=0

show() {
  printf '\n$ harness run %s\n\n' "$1"
  "$harness" run "$1"
  code=$?
  case $code in
    0) why="every gate is open" ;;
    1) why="a gate is shut, and the summary above says which" ;;
    2) why="the config or the data has something to fix" ;;
    *) why="a candidate, or the harness itself, broke" ;;
  esac
  printf '\nharness ended with %s: %s.\n' "$code" "$why"
  [ "$code" -le "$worst" ] || worst=$code
}

show configs/adult-programs.json

# The same model once more, as a service that runs already.
folder=$(mktemp -d) || exit 1
"$harness" split configs/adult-service.json --output "$folder/split.csv" || exit 1
.venv/programs/bin/python configs/models/adult_service.py \
  datasets/adult-income.csv "$folder/split.csv" 8321 >"$folder/log" 2>&1 &
service=$!
trap 'kill "$service" 2>/dev/null; rm -rf "$folder"' EXIT
waited=0
until grep -q '^http' "$folder/log"; do
  if ! kill -0 "$service" 2>/dev/null || [ "$waited" -ge 120 ]; then
    cat "$folder/log"
    exit 1
  fi
  sleep 1
  waited=$((waited + 1))
done
show configs/adult-service.json

[ "$worst" -le 1 ]
