#!/usr/bin/env bash
# Makes .venv out of requirements/dev.lock; does nothing where it is up to date.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/debian.sh

wanted=$(cat requirements/dev.lock scripts/make_environment.sh | sha256sum | cut -d ' ' -f 1)
if [ -x .venv/bin/python ] && [ "$(cat .venv/made-from 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi

find_python() {
    local name
    for name in python3 python3.11 python3.12 python3.13 python3.14; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

if ! python=$(find_python); then
    echo "Newsloom needs Python 3.11 or newer, and none was found. On Debian or Ubuntu: apt-get install python3 python3-venv" >&2
    exit 1
fi

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if may_install; then
        install_packages "python$version-venv"
    else
        echo "Python $version lacks its venv module. As root: apt-get install python$version-venv, then run make again." >&2
        exit 1
    fi
fi

echo "Making .venv with $("$python" --version) from requirements/dev.lock (about a minute) …" >&2
if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear .venv
fi
.venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/dev.lock
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-build-isolation --no-deps -e .
echo "$wanted" >.venv/made-from
