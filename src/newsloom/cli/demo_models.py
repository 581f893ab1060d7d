"""The models that somebody asks the demo for, fetched before it begins; what cannot be fetched is said."""

from collections.abc import Sequence

from newsloom.cli.model import announce, bring_in, indexes
from newsloom.cli.printing import say
from newsloom.config.home import Home
from newsloom.demo.showing import Journey, journey
from newsloom.foundation.errors import NewsloomError
from newsloom.foundation.http import Client
from newsloom.translation.model_store import finding


def fetch_models(home: Home, wanted: Sequence[str]) -> list[Journey]:
    """Installs what leads on the journeys that were asked for, and gives those journeys back.

    :param wanted: languages (``vi``), or whatever ``newsloom model install`` takes.
    """
    journeys = [journey(each) for each in wanted]
    for each, way in zip(wanted, journeys, strict=True):
        try:
            _install(home, f"{way.source}-{way.target}" if way else each)
        except NewsloomError as error:
            say(f"The models for {each} could not be fetched: {error} The demo goes on without them.")
    return [way for way in journeys if way]


def _install(home: Home, wanted: str) -> None:
    with Client(allow=home.fetch_allow) as client:
        for found in finding.find(wanted, indexes(home, client)):
            offer = finding.sized(found, client)
            announce(offer)
            bring_in(home, client, offer)
