"""``python -m newsloom.website.catalogues compile | check | update``"""

import argparse
import sys

from newsloom.editions.interface import INTERFACE_LANGUAGES
from newsloom.website.catalogues.checking import faults
from newsloom.website.catalogues.messages import all_messages
from newsloom.website.catalogues.writing import compile_catalogue, update_catalogue


def main() -> int:
    """Exit 1 where a check finds a fault; each is a line on stdout."""
    parser = argparse.ArgumentParser(prog="python -m newsloom.website.catalogues", description=__doc__)
    parser.add_argument("task", choices=["compile", "check", "update"])
    parser.add_argument("languages", nargs="*", default=INTERFACE_LANGUAGES, help="all where none is named")
    given = parser.parse_args()
    if given.task == "compile":
        for language in given.languages:
            compile_catalogue(language)
        return 0
    messages = all_messages()
    if given.task == "update":
        for language in given.languages:
            update_catalogue(language, messages)
        return 0
    found = [fault for language in given.languages for fault in faults(language, messages)]
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    sys.stdout.write(f"{len(messages)} strings, {len(given.languages)} languages, {len(found)} faults\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
