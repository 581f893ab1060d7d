#!/usr/bin/env bash
# An environment of its own with Argos Translate, to measure against: build/argos. No part of Newsloom.
#
# Its packages carry a sentence splitter (MiniSBD); Stanza, with the whole of PyTorch behind it, is imported by it and
# then not used: an empty module stands for it, which changes nothing in what is measured.
set -euo pipefail
cd "$(dirname "$0")/.."
place=build/argos
[ -f "$place/made" ] && exit 0
"${PYTHON:-.venv/bin/python}" -m venv --clear "$place"
"$place/bin/python" -m pip install -q --disable-pip-version-check \
  'ctranslate2>=4.8,<5' minisbd packaging 'sacremoses<0.2' 'sentencepiece>=0.2.3,<0.3'
"$place/bin/python" -m pip install -q --disable-pip-version-check --no-deps argostranslate==1.11.0
site=$("$place/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
echo '"""Stands for Stanza, which is imported and not used."""' >"$site/stanza.py"
touch "$place/made"
