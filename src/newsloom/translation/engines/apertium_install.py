"""Brings Apertium onto a Debian-like machine, by its own package manager and only where that may be done."""

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence

from newsloom.foundation.errors import ConfigurationError

LONGEST = 900.0
"""Seconds for the package manager to finish."""


def install_command(packages: Sequence[str]) -> list[str]:
    """The command that installs them, as root or through a sudo that asks for nothing.

    :raises ConfigurationError: ``install-not-possible``: no apt-get here, or no right to use it.
    """
    wanted = ["apertium", *packages]
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *wanted]
    if not shutil.which("apt-get"):
        raise ConfigurationError(
            "install-not-possible",
            "This machine has no apt-get, which Newsloom installs Apertium with.",
            f"Install these by the system's own means: {' '.join(wanted)}.",
        )
    if os.geteuid() == 0:
        return command
    if shutil.which("sudo") and _succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n", *command]
    raise ConfigurationError(
        "install-not-possible",
        "Installing packages needs root, or a sudo without a password.",
        f"Have an administrator run: apt-get install {' '.join(wanted)}.",
    )


def install(packages: Sequence[str], *, announce: Callable[[str], None]) -> None:
    """Says what it will do, then does it.

    :raises ConfigurationError: ``install-not-possible``, ``install-failed``.
    """
    command = install_command(packages)
    announce("Running: " + " ".join(command))
    update = [*command[: command.index("apt-get") + 1], "update"]
    _run(update)  # an index that cannot be refreshed may still hold the packages
    done = _run(command)
    if done.returncode:
        reason = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise ConfigurationError(
            "install-failed", f"apt-get could not install Apertium: {reason}", "Run the command above by hand."
        )


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(  # noqa: S603  a list without a shell, its words our own
            list(command), capture_output=True, text=True, timeout=LONGEST, check=False, env=environment
        )
    except subprocess.TimeoutExpired:
        raise ConfigurationError(
            "install-failed", f"apt-get did not finish within {LONGEST:g} seconds.", "Run it by hand."
        ) from None


def _succeeds(command: Sequence[str]) -> bool:
    try:
        return _run(command).returncode == 0
    except OSError:
        return False
