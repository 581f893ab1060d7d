"""Feeds Argos Translate an article at a time; runs in its environment (scripts/make_argos_environment.sh).

In: the package's path, then JSON on stdin: a list of texts. Out: the seconds that all of them took.
"""

import json
import sys
import time

from argostranslate import package, translate  # type: ignore[import-not-found]  # not in this project's environment

package.install_from_path(sys.argv[1])
texts = json.load(sys.stdin)
translate.translate("It is loaded now.", "en", "fr")
began = time.monotonic()
for text in texts:
    translate.translate(text, "en", "fr")
sys.stdout.write(json.dumps(time.monotonic() - began))
