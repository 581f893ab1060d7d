#!/usr/bin/env bash
# Installs Apertium with pairs that reach es, pt, ca, fr and en from en, fr, es, pt and ca, directly or by one pivot.
# Where it may not, it says what waits, and succeeds: everything but those translations works without.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/debian.sh

packages=(
    apertium apertium-eng-spa apertium-fr-es apertium-es-pt apertium-spa-cat
    apertium-fra-cat apertium-eng-cat apertium-por-cat
)

if ! command -v dpkg-query >/dev/null; then
    echo "This is no Debian-like system, so Apertium is not installed; articles wait for an engine until one is added." >&2
    exit 0
fi
mapfile -t missing < <(missing_packages "${packages[@]}")
if [ "${#missing[@]}" = 0 ]; then
    exit 0
fi
if may_install && install_packages "${missing[@]}"; then
    exit 0
fi
echo "Apertium is not complete, so some articles wait for an engine. As root: apt-get install ${missing[*]}" >&2
