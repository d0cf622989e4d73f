"""Taking a file over from the command line: what is printed, and how far it has come."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from incubator.languages import N_

if TYPE_CHECKING:
    from incubator.imports.takeover import Taken
    from incubator.users import Actor

NOUNS = ("firms", "resources", "lettings")
SIGNED = ("lettings",)
"""What somebody signs."""
_BAR = 30


def add_to(command: argparse.ArgumentParser) -> None:
    """The arguments of `incubator import`."""
    command.add_argument("noun", metavar="NOUN", choices=NOUNS, nargs="?", help=", ".join(NOUNS))
    command.add_argument("file", metavar="FILE", type=Path, nargs="?", help="an .xlsx or .csv file")
    command.add_argument("--apply", action="store_true", help="store it; without, it is looked at")
    command.add_argument(
        "--skip-bad-rows", action="store_true", help="store what is right, write the rest to a file"
    )
    command.add_argument("--by", metavar="LOGIN", help="who takes it over; signs the lettings")
    command.add_argument("--template", metavar="NOUN", choices=NOUNS, help="write an empty table")
    command.add_argument("--language", choices=("vi", "en"), help="of reports and headers")


def main(
    opened: Callable[[Callable[[], Awaitable[int]]], int],
    parser: argparse.ArgumentParser,
    chosen: argparse.Namespace,
) -> int:
    """Run the command: a template needs no database, everything else runs with it `opened`."""
    if wrong := _misuse(chosen):
        parser.error(wrong)
    if chosen.template:
        return asyncio.run(_write_template(chosen))
    return opened(lambda: _run(chosen))


def _misuse(chosen: argparse.Namespace) -> str:
    if chosen.template:
        return "--template takes no file" if chosen.noun else ""
    if chosen.noun in SIGNED and chosen.apply and not chosen.by:
        return f"{chosen.noun} are signed by a manager: add --by LOGIN"
    if not chosen.noun or not chosen.file:
        return f"name what the file holds ({', '.join(NOUNS)}) and the file, or use --template"
    return ""


async def _write_template(chosen: argparse.Namespace) -> int:
    """Write a table with headers and an example; in Vietnamese unless told otherwise."""
    from incubator.imports.registry import NOUNS as KNOWN
    from incubator.imports.workbook_files import template
    from incubator.languages import speaking

    path = _free(Path(f"{chosen.template}.xlsx"))
    with speaking(chosen.language or "vi"):
        path.write_bytes(await template(KNOWN[chosen.template]))
    print(f"Written: {path}")
    return 0


async def _run(chosen: argparse.Namespace) -> int:
    """Look at a file or take it over, as the arguments say; 0 when nothing stands in the way."""
    from incubator import clock
    from incubator.imports.registry import NOUNS as KNOWN
    from incubator.imports.takeover import Taken, look, take_over
    from incubator.languages import speaking

    noun, content = KNOWN[chosen.noun], await asyncio.to_thread(chosen.file.read_bytes)
    bar = Bar()
    actor = await _actor(chosen.by) if chosen.by else None
    with speaking(chosen.language or "en"):
        if not chosen.apply:
            looked = await look(
                noun, content, chosen.file.name, actor=actor, now=clock.now(), progress=bar
            )
            taken = Taken(looked.report, None, looked.bad)
        else:
            taken = await take_over(
                noun, content, chosen.file.name, skip_bad=chosen.skip_bad_rows, actor=actor,
                now=clock.now(), progress=bar,
            )  # fmt: skip
        bar.clear()
        return await _tell(chosen, taken)


async def _actor(login: str) -> Actor:
    """The account of a login; NotFound."""
    from incubator import clock
    from incubator.database import fetch
    from incubator.faults import NotFound
    from incubator.users import load_actor

    rows = await fetch("SELECT id FROM app_user WHERE email = {} OR phone = {}", login, login)
    if not rows:
        raise NotFound
    return await load_actor(rows[0]["id"], today=clock.today())


async def _tell(chosen: argparse.Namespace, taken: Taken) -> int:
    from incubator.imports.workbook_files import bad_rows
    from incubator.languages import gettext

    report, counts = taken.report, taken.report.counts
    for one in report.findings:
        sign = gettext(_PROBLEM) if one.is_problem else gettext(_NOTE)
        parts = (one.sheet, one.place, one.header, f"[{one.value}]" if one.value else "")
        print(f"{sign}: {' '.join(part for part in parts if part)}: {one.sentence}")
    told = {name: counts[name] for name in ("rows", "added", "changed", "same", "bad")}
    print(gettext(_SUMMARY, file=chosen.file.name, **told))
    if taken.stored is None:
        print(gettext(_NOTHING[chosen.apply, bool(taken.bad)]))
        return 1 if taken.bad else 0
    print(gettext(_STORED, n=taken.stored))
    if taken.bad:
        path = _free(chosen.file.with_name(f"{chosen.file.stem}-skipped.xlsx"))
        path.write_bytes(await bad_rows(taken.bad))
        print(gettext(_SKIPPED, n=len(taken.bad), file=path))
    return 0


_PROBLEM, _NOTE = N_("PROBLEM"), N_("note")
_SUMMARY = N_(
    "%(file)s: %(rows)s rows: %(added)s new, %(changed)s changed, %(same)s as they are, "
    "%(bad)s with problems."
)
_STORED = N_("Stored: %(n)s rows.")
_SKIPPED = N_("Skipped: %(n)s rows, written with their reasons to %(file)s")
_NOTHING = {
    (False, False): N_("Nothing was stored: this was a trial. Repeat it with --apply."),
    (False, True): N_(
        "Nothing was stored: this was a trial. Correct the rows that are named, or repeat it with "
        "--apply --skip-bad-rows."
    ),
    (True, True): N_(
        "Nothing was stored. Correct the rows that are named, or add --skip-bad-rows."
    ),
    (True, False): N_("Nothing was stored."),
}


def _free(path: Path) -> Path:
    """The path, or with a number where there is such a file already."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in range(2, 1000))
    return next((one for one in (path, *numbered) if not one.exists()), path)


class Bar:
    """A bar on the terminal; nothing where nobody watches."""

    def __init__(self) -> None:
        """Draw only on a terminal."""
        self._shown = sys.stderr.isatty()

    def __call__(self, what: str, done: int, of: int) -> None:
        """Say how much of what is done."""
        from incubator.languages import gettext

        if self._shown:
            full = _BAR * done // of if of else 0
            drawn = "#" * full + "." * (_BAR - full)
            told = f"{done:,}/{of:,}" if of else ""
            self._write(f"{gettext(what):<12} [{drawn}] {told}")

    def clear(self) -> None:
        """Leave an empty line."""
        if self._shown:
            self._write("")

    def _write(self, text: str) -> None:
        sys.stderr.write(f"\r{text:<70}" + ("" if text else "\r"))
        sys.stderr.flush()
