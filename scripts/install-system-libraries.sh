#!/bin/sh
# Installs the system libraries that the harness is built with, if they are missing.
# Does nothing, and needs neither a network nor root, when all are there.
set -eu

# One package a line, and what it is for.
packages() {
  cat <<'END'
pkg-config        finds the libraries below when the package is built
libopenblas-dev   OpenBLAS: the matrix arithmetic of the linear baseline
liblapacke-dev    LAPACKE: solving least squares
zlib1g-dev        zlib: reading gzip-compressed data
libzstd-dev       zstd: reading Parquet files compressed with it
libsqlite3-dev    SQLite: reading the result of a query
libssl-dev        libcrypto: SHA-256 of all that goes into a run
libcurl4-openssl-dev  libcurl: candidates that are HTTP services
END
}

say() { printf '%s\n' "$*" >&2; }

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

if ! command -v swift >/dev/null 2>&1; then
  say "error: Swift is not on the PATH. The harness needs Swift 6.3 or later;"
  say "       https://www.swift.org/install says how to get it."
  exit 1
fi

if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
  if pkg-config --exists openblas zlib libzstd sqlite3 libcrypto libcurl 2>/dev/null; then
    exit 0
  fi
  say "error: this script knows Debian and Ubuntu alone. Please install, with their headers:"
  say "       pkg-config, OpenBLAS, LAPACKE, zlib, zstd, SQLite, libcrypto (OpenSSL 3) and libcurl."
  say "       pkg-config must then find: openblas, zlib, libzstd, sqlite3, libcrypto, libcurl."
  exit 1
fi

missing=
for package in $(packages | cut -d ' ' -f 1); do
  is_installed "$package" || missing="$missing $package"
done
if [ -z "$missing" ]; then
  exit 0
fi

say "The harness is built with system libraries that this machine does not have yet:"
for package in $missing; do
  say "  $(packages | grep "^$package ")"
done

if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  # Without a terminal nobody could type a password: fail rather than wait for one.
  if [ -t 0 ]; then as_root="sudo"; else as_root="sudo -n"; fi
else
  say "error: installing them takes root, and there is no sudo. As root, run:"
  say "       apt-get update && apt-get install$missing"
  exit 1
fi

say "Installing them with apt-get."
# shellcheck disable=SC2086 # words on purpose
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update --quiet --quiet >&2
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install --yes --quiet --quiet --no-install-recommends $missing >&2
say "Installed:$missing"
