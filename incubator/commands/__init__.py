"""The command line: what the program is called with, and how it fails in one line."""

import argparse
import sqlite3
import sys
from collections.abc import Sequence
from functools import partial

from incubator import settings
from incubator.commands import accounts, demonstration, serving, upkeep
from incubator.commands.parsers import Commands, Parser
from incubator.commands.running import FAILED, MISUSED, CommandFailed, with_database
from incubator.imports import console


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it is done, 1 when it failed, 2 for bad arguments or settings."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except settings.SettingsError as error:
        return _complain(error, MISUSED)
    except FileNotFoundError as error:
        return _complain(f"there is no file {error.filename}", FAILED)
    except (CommandFailed, sqlite3.Error, OSError) as error:
        return _complain(error, FAILED)
    except KeyboardInterrupt:
        return _complain("stopped", FAILED)
    return code


def _complain(error: object, code: int) -> int:
    print(f"incubator: {' '.join(str(error).split())}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="incubator",
        description="Business incubators: book a machine, price it and hold its funds.",
        epilog="Settings come from DATABASE_URL, HOST, PORT, PUBLIC_URL, MAIL_URL, MAIL_FROM and "
        "SECRET_KEY.",
    )
    commands = Commands(parser, title="commands")
    upkeep.add_to(commands)
    demonstration.add_to(commands)
    take_over = partial(console.main, with_database, parser)
    console.add_to(commands.add("import", take_over, "take over a table that an office keeps"))
    serving.add_to(commands)
    accounts.add_to(commands)
    return parser
