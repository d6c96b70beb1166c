#!/bin/sh
# Refuses a push to a protected branch while a sign-off is missing or void. Other branches go through:
# a reviewer has to see a run before signing for it.
#
# HARNESS_PROTECTED lists the branches (default: main master). pre-commit says in
# PRE_COMMIT_REMOTE_BRANCH where a push goes to; without it every call is checked.
set -u

branch=${PRE_COMMIT_REMOTE_BRANCH-}
branch=${branch#refs/heads/}
case " ${HARNESS_PROTECTED:-main master} " in
  *" $branch "*) ;;
  *) [ -z "$branch" ] || exit 0 ;;
esac

# Where nobody has run anything, there is nothing to sign for.
if [ ! -d signoffs ] && [ ! -d .harness ] && [ ! -d harness-runs ] &&
  [ -z "${HARNESS_HISTORY-}" ]; then
  exit 0
fi
harness verify --all
