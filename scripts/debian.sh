# Installing Debian's packages, said before it is done. Sourced by the other scripts.

# as_root COMMAND…: runs it as root, or fails where we may not.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# may_install: whether this is a Debian-like system on which we may install packages without being asked for a password.
may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# missing_packages NAME…: those that are not installed.
missing_packages() {
    local name
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || echo "$name"
    done
}

# install_packages NAME…: says what it will install, then does.
install_packages() {
    echo "Installing from Debian's packages: $*" >&2
    as_root apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}
