"""Makes the home of a new installation."""

from pathlib import Path

from newsloom.config.home import SETTINGS_FILE
from newsloom.foundation.errors import ConfigurationError

TEMPLATE = """\
# The settings of this Newsloom. What the environment says (NEWSLOOM_SITE_URL and so on) wins over this file.

[site]
# The public address. Where it is empty, `newsloom up` and `newsloom serve` use the one they print.
url = ""
name = "Newsloom"
# Where publishers and readers reach you; sent with every request to a publisher.
contact = ""

[database]
# postgresql://user:password@host/name; where it is empty, SQLite in this folder.
url = ""

[judge]
# A paragraph whose translation the judge holds, after another engine and a repair were tried: "hold" holds the whole
# article for an editor; "source" publishes it with that paragraph in the original language, labelled.
held_block = "hold"

[models]
# Where models are looked for: an index of Argos packages, a hub like Hugging Face's. Where empty, the public ones.
argos_index = ""
hub = ""

[fetch]
# Private hosts, addresses or networks that may be fetched all the same, such as a feed in your own network.
allow = []
"""


def make_home(path: Path) -> None:
    """Makes the folder, readable by its owner only, and its settings file; leaves alone what is there already.

    :raises ConfigurationError: ``home-unwritable``.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = path / SETTINGS_FILE
        if not file.exists():
            file.write_text(TEMPLATE, encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(
            "home-unwritable",
            f"The home {path} cannot be made: {error.strerror}.",
            "Set NEWSLOOM_HOME to a folder that this user may write to.",
        ) from None
