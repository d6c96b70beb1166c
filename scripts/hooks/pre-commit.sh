#!/bin/sh
# For git's own pre-commit hook, which calls it: checks the configs that the commit changes, as they
# stand in the working folder.
set -u

hooks=$(dirname "$0")
# One at a time, so that a name may hold blanks; NUL cannot be read portably, a newline in a name is
# quoted by git and then no file.
git -c core.quotePath=false diff --cached --name-only --diff-filter=ACMR -- '*.json' | {
  status=0
  while IFS= read -r file; do
    sh "$hooks/validate.sh" "$file" || status=1
  done
  exit "$status"
}
