"""formloom serve: web and worker under one supervisor, from one warm process."""

import argparse
import gc
import os
import socket

from formloom.cli.supervisor import Supervisor
from formloom.settings import Settings, from_environment, ready_to_serve


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-worker", action="store_true", help="the web server only")


def run(options: argparse.Namespace) -> int:
    settings = ready_to_serve(from_environment())
    return serve(settings, with_worker=not options.no_worker)


def serve(
    settings: Settings, *, with_worker: bool = True, listener: socket.socket | None = None
) -> int:
    """Run until stopped. Everything is imported once and shared by the children."""
    from formloom.cli.server import Server, listen, processes
    from formloom.web.app import create_app
    from formloom.worker import loop

    own = listener or listen(settings)
    app = create_app(settings)
    programs = {"web": lambda: Server(app, own, processes()).run()}
    if with_worker:
        programs["worker"] = lambda: loop.run(settings)
    gc.collect()
    gc.freeze()
    print(f"Formloom: {settings.address}  (process {os.getpid()}, Ctrl-C ends it)", flush=True)
    return Supervisor(programs).run()
