#!/bin/sh
# For git's own pre-push hook, which calls it. git writes a line for each branch: local name, local
# commit, remote name, remote commit.
set -u

hooks=$(dirname "$0")
status=0
while read -r _ _ remote _; do
  PRE_COMMIT_REMOTE_BRANCH=$remote sh "$hooks/verify.sh" </dev/null || status=1
done
exit "$status"
