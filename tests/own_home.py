"""Gives every test process a home of its own before Django's settings are read; loaded by pytest's ``-p``.

NEWSLOOM_DATABASE_URL alone is kept: `tests/postgres_server.py` sets it.
"""

import atexit
import os
import shutil
import tempfile

for name in [name for name in os.environ if name.startswith("NEWSLOOM_") and name != "NEWSLOOM_DATABASE_URL"]:
    del os.environ[name]

# In memory where the system offers that: what tests write need not survive a power cut.
memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
home = tempfile.mkdtemp(prefix="newsloom-tests-", dir=memory)
atexit.register(shutil.rmtree, home, ignore_errors=True)
os.environ["NEWSLOOM_HOME"] = home
