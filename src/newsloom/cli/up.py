"""``newsloom up``: web and pipeline in one program."""

import typer

from newsloom.cli.printing import Host, Port, activity, tell_ready
from newsloom.cli.stopping import until_told
from newsloom.config.founding import make_home
from newsloom.config.home import read_home
from newsloom.config.running import enter
from newsloom.config.server import WebProcess, choose_address

app = typer.Typer(add_completion=False)


@app.command()
def up(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Bring the database up to date, then serve the site and run the pipeline until told to stop."""
    listening = choose_address(host, port)
    make_home(read_home().path)
    home = enter()
    from newsloom.config.database import migrate  # what follows needs models
    from newsloom.pipeline.runner import open_runner

    with activity("Preparing the database …"):
        migrate()
    site_url = home.site_url or listening.url
    with until_told() as stop, open_runner(home) as runner, WebProcess(listening, site_url) as web:
        if not web.wait_until_ready(stop):
            return
        tell_ready(listening, site_url)
        web.stop_when_ended(stop)
        runner.run(stop)
        web.require_running()
