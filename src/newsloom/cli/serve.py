"""``newsloom serve``: the web alone."""

import typer

from newsloom.cli.installation import installation
from newsloom.cli.printing import Host, Port, tell_ready
from newsloom.cli.stopping import until_told
from newsloom.config.home import read_home
from newsloom.config.server import WebProcess, choose_address

app = typer.Typer(add_completion=False)


@app.command()
def serve(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Serve the site and the newsroom."""
    listening = choose_address(host, port)
    installation()
    site_url = read_home().site_url or listening.url
    with until_told() as stop, WebProcess(listening, site_url) as web:
        if not web.wait_until_ready(stop):
            return
        tell_ready(listening, site_url)
        web.stop_when_ended(stop)
        stop.wait()
        web.require_running()
