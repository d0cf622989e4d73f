"""Which budget line pays: open lines of a house, category and year, in the accountant's order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple
from uuid import UUID

from incubator.database import dialect, fetch
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Refusal
from incubator.tables import Act


class NoOpenLine(Refusal):
    """No line of the house, category and year accepts holds; `act` is the act's place."""

    rule = "no-open-line"
    title = N_("No budget line is open")
    act: int = 0


class OverBudget(Refusal):
    """Lines are open, and none has room for the whole support; `act` is the act's place."""

    rule = "over-budget"
    title = N_("The budget does not suffice")
    act: int = 0


class Choice(NamedTuple):
    """What selects the lines that may pay: house, category, and the year of the slot's start."""

    incubator: UUID
    category: UUID
    year: int


@dataclass(slots=True)
class Candidate:
    """A line that accepts holds; `room` is what it can still hold, in đồng."""

    id: UUID
    position: int
    room: int


async def lock_candidates(
    choices: Collection[Choice],
    today: date,
    also: Collection[UUID] = (),
    *,
    locking: bool = True,
) -> dict[Choice, list[Candidate]]:
    """The open lines of each choice as of today, in the accountant's order, locked.

    One statement, in the order of ids, so that two bookings never wait for each other. Lines in
    `also` are locked with them and are no candidates unless they are open themselves. A mere
    estimate needs no locking.
    """
    found: dict[Choice, list[Candidate]] = {choice: [] for choice in choices}
    values: list[object] = [today]
    for choice in choices:
        values += choice
    engine = dialect() if locking else ""
    for row in await fetch(_locking(len(choices), len(also), engine), *values, *also):
        choice = Choice(row["incubator"], row["category"], row["year"])
        if row["is_open"] and choice in found:
            found[choice].append(Candidate(row["id"], row["position"], row["room"]))
    for candidates in found.values():
        candidates.sort(key=lambda line: (line.position, line.id))
    return found


@cache
def _locking(choices: int, also: int, engine: str) -> str:
    wanted = ["incubator = {} AND category = {} AND year = {}"] * choices
    if also:
        wanted.append(f"id IN ({', '.join(['{}'] * also)})")
    # Not FOR UPDATE: acts in kind refer to lines too, and must not wait for those who hold money.
    suffix = " FOR NO KEY UPDATE" if engine == "postgres" else ""
    return (
        "SELECT id, incubator, category, year, position,"  # noqa: S608
        " allocated - held - accepted - committed AS room,"
        " (status = 'OPEN' AND accepts_from <= {}) AS \"is_open [boolean]\""
        f" FROM budget_line WHERE {' OR '.join(wanted)} ORDER BY id{suffix}"
    )


def first_with_room(candidates: Iterable[Candidate], amount: int) -> Candidate | None:
    """The first line that can hold the whole amount: a support is never split."""
    return next((line for line in candidates if line.room >= amount), None)


async def choose_lines(
    paid: Mapping[int, Act], candidates: Mapping[Choice, Sequence[Candidate]]
) -> None:
    """Set the line of each act, in order, to the first that can hold its whole support."""
    for place, act in paid.items():
        lines = candidates[choice_of(act)]
        line = first_with_room(lines, act.support)
        if line is None:
            raise await _no_line(place, act, is_open=bool(lines))
        line.room -= act.support
        act.line = line.id


async def _no_line(place: int, act: Act, *, is_open: bool) -> NoOpenLine | OverBudget:
    house, category = await names_of(act.incubator, act.category)
    refusal: NoOpenLine | OverBudget
    if is_open:
        refusal = OverBudget(
            N_(
                "No budget line for %(category)s at %(house)s in %(year)s has room for"
                " %(amount)s dong of support. The same slot can be booked without support."
            ),
            year=str(act.year),
            amount=act.support,
            house=house,
            category=category,
        )
    else:
        refusal = NoOpenLine(
            N_(
                "No budget line for %(category)s at %(house)s in %(year)s is open."
                " The same slot can be booked without support."
            ),
            year=str(act.year),
            house=house,
            category=category,
        )
    refusal.act = place
    return refusal


async def names_of(incubator: UUID, category: UUID) -> tuple[Name, Name]:
    """The names of a house and of a category, for a sentence that refuses."""
    rows = await fetch(
        "SELECT i.name_vi AS house_vi, i.name_en AS house_en, c.name_vi, c.name_en"
        " FROM incubator i CROSS JOIN cost_category c WHERE i.id = {} AND c.id = {}",
        incubator,
        category,
    )
    row = rows[0]
    return Name(row["house_vi"], row["house_en"]), Name(row["name_vi"], row["name_en"])


def choice_of(act: Act) -> Choice:
    """What selects the lines that may pay for the act."""
    return Choice(act.incubator, act.category, act.year)
