"""``python -m newsloom.demo.publishers [PORT]``: the sample publishers by themselves, to look at."""

import argparse
import sys
import threading

from newsloom.demo.publishers.server import serve


def main() -> int:
    """Serves until Ctrl-C; 1 where the port cannot be had."""
    parser = argparse.ArgumentParser(prog="python -m newsloom.demo.publishers", description=__doc__)
    parser.add_argument("port", nargs="?", type=int, default=0, help="first of three ports (default: free ones)")
    chosen = parser.parse_args()
    try:
        publishers = serve(chosen.port)
    except OSError as error:
        sys.stderr.write(f"The publishers cannot start on port {chosen.port}: {error.strerror}.\n")
        return 1
    with publishers:
        for base_url, feed in zip(publishers.base_urls, publishers.feeds, strict=True):
            sys.stdout.write(f"{feed.publisher:<20} {base_url}/  feed {feed.url}\n")
        sys.stdout.write("Ctrl-C ends them.\n")
        sys.stdout.flush()
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
