"""Commands that stay: serve the application, or do the work that nobody waits for."""

import argparse
import os

from incubator import settings
from incubator.commands.parsers import Commands
from incubator.commands.running import DONE, with_database


def add_to(commands: Commands) -> None:
    """Take in `serve` and `worker`."""
    serve = commands.add("serve", _serve, "serve the web application until it is told to stop")
    serve.add_argument("--workers", metavar="N", type=_workers, default=1)
    serve.add_argument("--no-worker", action="store_true", help="leave mail and night to `worker`")
    commands.add("worker", _work, "send mail and do the night's work until it is told to stop")


def _workers(typed: str) -> int:
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= 64:
        return int(typed)
    raise argparse.ArgumentTypeError("must be a whole number from 1 to 64")


def _serve(chosen: argparse.Namespace) -> int:
    environment = settings.load(os.environ)
    from incubator import serving

    serving.serve(environment, processes=chosen.workers, with_worker=not chosen.no_worker)
    return DONE


def _work(_chosen: argparse.Namespace) -> int:
    environment = settings.load(os.environ, serving=False)
    from incubator import serving

    return with_database(lambda: serving.work(environment))
