"""How commands are told apart, and how the arguments of one say in a line what is wrong."""

import argparse
from collections.abc import Callable
from typing import NoReturn

from incubator.commands.running import MISUSED

Run = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        """Stop; the usage is for those who ask for help."""
        self.exit(MISUSED, f"{self.prog}: {message} (see {self.prog} --help)\n")


class Commands:
    """The commands of the program, or those under one of them (`user create`)."""

    def __init__(self, parser: argparse.ArgumentParser, title: str | None = None) -> None:
        """Below this parser, one of them must be chosen."""
        named = {"title": title} if title else {}
        self._below = parser.add_subparsers(metavar="COMMAND", required=True, **named)

    def add(self, name: str, run: Run, what: str) -> argparse.ArgumentParser:
        """Take in a command: what it is called, what it runs, and what it does in a few words."""
        command = self._below.add_parser(name, help=what, description=f"{what.capitalize()}.")
        command.set_defaults(run=run)
        return command

    def group(self, name: str, what: str) -> "Commands":
        """Commands under a common name."""
        return Commands(self._below.add_parser(name, help=what))
