"""Processes of their own, forked from one that has imported the product already."""

from __future__ import annotations

import multiprocessing
import os
import sys
from multiprocessing.context import ForkServerContext
from pathlib import Path

# What a process needs is imported once for each runner; its settings are read only when it starts.
PRODUCT = ["incubator.commands", "incubator.app", "incubator.demo", "tests.racers"]


def context(*more: str) -> ForkServerContext:
    """Where each process comes from; nothing of the runner's own state reaches it.

    The first who asks in this process says what more is imported.
    """
    chosen = multiprocessing.get_context("forkserver")
    chosen.set_forkserver_preload([*PRODUCT, *more])
    return chosen


def run_command(
    arguments: tuple[str, ...], environment: dict[str, str], place: Path, said: Path
) -> None:
    """In its own process: the command line as a shell starts it, its words kept in two files."""
    os.chdir(place)
    os.environ.clear()
    os.environ.update(environment)
    for stream, name in ((sys.stdout, "out"), (sys.stderr, "err")):
        with (said / name).open("w") as file:
            os.dup2(file.fileno(), stream.fileno())
    from incubator.commands import main

    sys.exit(main(arguments))
