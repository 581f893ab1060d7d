"""Runs a command with NEWSLOOM_DATABASE_URL pointing at a PostgreSQL server of its own, and ends the server after it.

    python tests/postgres_server.py COMMAND…

The server comes from Debian's packages, runs as an unprivileged user (PostgreSQL refuses root), listens on a free port
of 127.0.0.1 behind a password made for it, and keeps nothing. Where PostgreSQL is not installed the command is not
run, and that is said.
"""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

UNPRIVILEGED = ("postgres", "nobody")


def find_binaries() -> Path | None:
    """The folder of the newest PostgreSQL server that is installed."""
    folders = [file.parent for file in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    on_path = shutil.which("initdb")
    newest = max(folders, key=lambda folder: float(folder.parent.name), default=None)
    return newest or (Path(on_path).parent if on_path else None)


def _user() -> pwd.struct_passwd:
    """Whom the server runs as: ourselves, or an unprivileged user where we are root."""
    if os.getuid():
        return pwd.getpwuid(os.getuid())
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return next(known[name] for name in UNPRIVILEGED if name in known)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def postgres_server(binaries: Path) -> Iterator[str]:
    """The address of a database on a server that lives as long as the block."""
    user, password, port = _user(), secrets.token_hex(16), _free_port()
    folder = Path(tempfile.mkdtemp(prefix="newsloom-postgres-"))
    secret = folder / "password"
    secret.touch(mode=0o600)
    secret.write_text(password)
    for path in (folder, secret):
        os.chown(path, user.pw_uid, user.pw_gid)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [binaries / program, *arguments],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "PGPASSWORD": password},
            user=None if os.getuid() else user.pw_uid,
            group=None if os.getuid() else user.pw_gid,
            extra_groups=None if os.getuid() else [],
        )

    data = str(folder / "data")
    # What makes a database durable is switched off: this one is thrown away.
    settings = f"-p {port} -h 127.0.0.1 -k {folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    try:
        run("initdb", "-D", data, "-U", "newsloom", "--encoding=UTF8", "--auth=scram-sha-256", f"--pwfile={secret}")
        run("pg_ctl", "-D", data, "-l", str(folder / "log"), "-w", "-o", settings, "start")
        try:
            run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "newsloom", "newsloom")
            yield f"postgresql://newsloom:{password}@127.0.0.1:{port}/newsloom"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    binaries = find_binaries()
    if binaries is None:
        print("SKIPPED on PostgreSQL: it is not installed. As root: apt-get install postgresql", file=sys.stderr)
        return 0
    with postgres_server(binaries) as url:
        print(f"On PostgreSQL ({binaries.parent.name}):", flush=True)
        return subprocess.run(command, env={**os.environ, "NEWSLOOM_DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
