#!/usr/bin/env bash
# Writes requirements/runtime.lock and requirements/dev.lock from pyproject.toml, with hashes and no index host.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check uv

compile() {
    UV_CUSTOM_COMPILE_COMMAND="make lock" "$work/venv/bin/uv" pip compile --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-annotate "$@"
}
compile pyproject.toml -o requirements/runtime.lock
compile pyproject.toml --group dev -o requirements/dev.lock
