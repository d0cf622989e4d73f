"""How each house supports a category, in cash or in kind, from which day and by what document."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from incubator import audit, clock
from incubator.checks import checked_choice, checked_text
from incubator.database import Row, execute, fetch, lock, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.tables import Incubator
from incubator.users import Actor, Role, require

MODES = {"CASH": N_("In cash"), "IN_KIND": N_("In kind")}
_DAY = timedelta(days=1)


class ModeInThePast(Refusal):
    rule = "mode-in-the-past"
    title = N_("Support that was in force stays as it is")


class ModeInForce(Refusal):
    rule = "mode-in-force"
    title = N_("This is in force already")


@dataclass(frozen=True, slots=True)
class ModeRecord:
    """How a house supports a category between two days, both included (None: no end is known)."""

    id: UUID
    incubator: UUID
    category: UUID
    mode: str
    legal_basis: str
    valid_from: date
    valid_to: date | None

    def covers(self, on: date) -> bool:
        """Whether it is in force on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Category:
    """A category of costs under its name."""

    id: UUID
    name: Name


async def list_modes(incubator: UUID) -> dict[UUID, list[ModeRecord]]:
    """What was, is and will be in force in a house, by category, the latest first."""
    rows = await fetch(
        f"{_SELECT} WHERE incubator = {{}} ORDER BY category, valid_from DESC", incubator
    )
    found: dict[UUID, list[ModeRecord]] = {}
    for row in rows:
        found.setdefault(row["category"], []).append(ModeRecord(**row))
    return found


async def list_categories() -> list[Category]:
    """The categories of costs in their order."""
    rows = await fetch("SELECT id, name_vi, name_en FROM cost_category ORDER BY position, code")
    return [Category(row["id"], Name(row["name_vi"], row["name_en"])) for row in rows]


_SELECT = (
    "SELECT id, incubator, category, mode, legal_basis, valid_from, valid_to FROM support_mode"
)


async def set_mode(
    incubator: UUID,
    category: UUID,
    mode: str,
    legal_basis: str,
    valid_from: date,
    *,
    actor: Actor,
    now: datetime,
) -> UUID:
    """Support a category so from a day on; what was in force ends the day before.

    The house's accountant may. The first mode of a category may begin on any day, a later one
    neither before today nor before one that is announced: ModeInThePast. ModeInForce when it would
    change nothing. What was booked keeps its support.
    """
    require(actor, Role.accountant, incubator=incubator)
    checked_choice("mode", mode, MODES)
    basis = checked_text("legal_basis", legal_basis, 500, required=True)
    async with write():
        await _lock_house(incubator)
        if not await fetch("SELECT 1 AS found FROM cost_category WHERE id = {}", category):
            raise Invalid("category", N_("Choose one of the values offered."))
        last = await _last(incubator, category)
        if last is not None:
            _check_change(last, mode, basis, valid_from, clock.local(now).date())
            await execute(
                "UPDATE support_mode SET valid_to = {} WHERE id = {}", valid_from - _DAY, last.id
            )
        made = uuid7()
        await execute(
            "INSERT INTO support_mode (id, incubator, category, mode, legal_basis, valid_from)"
            " VALUES ({}, {}, {}, {}, {}, {})",
            *(made, incubator, category, mode, basis, valid_from),
        )
        await audit.record(
            actor, "support-mode.set", "support_mode", made,
            incubator=incubator, fields=("mode", "legal_basis", "valid_from"), now=now,
        )  # fmt: skip
    return made


async def _lock_house(incubator: UUID) -> None:
    if not await lock(Incubator, [incubator]):
        raise NotFound


async def _last(incubator: UUID, category: UUID) -> ModeRecord | None:
    rows = await fetch(
        f"{_SELECT} WHERE incubator = {{}} AND category = {{}} ORDER BY valid_from DESC LIMIT 1",
        incubator,
        category,
    )
    return ModeRecord(**rows[0]) if rows else None


def _check_change(last: ModeRecord, mode: str, basis: str, begin: date, today: date) -> None:
    earliest = max(today, last.valid_from + _DAY)
    if begin < earliest:
        message = N_(
            "Another mode has been in force or announced from %(last)s. Let the new one begin on "
            "%(earliest)s or later."
        )
        raise ModeInThePast(message, last=last.valid_from, earliest=earliest, field="valid_from")
    if (mode, basis) == (last.mode, last.legal_basis) and last.valid_to is None:
        message = N_("It is so since %(day)s, by the same document.")
        raise ModeInForce(message, day=last.valid_from)


async def withdraw_mode(mode: UUID, *, actor: Actor, now: datetime) -> None:
    """Take back a mode that is announced; the one before it goes on.

    ModeInForce once its day has come. NotFound, Forbidden.
    """
    async with write():
        announced = await _found(mode)
        require(actor, Role.accountant, incubator=announced["incubator"])
        await _lock_house(announced["incubator"])
        announced = await _found(mode)
        if announced["valid_from"] <= clock.local(now).date():
            message = N_("It has been in force since %(day)s. Set another from a later day.")
            raise ModeInForce(message, day=announced["valid_from"])
        await execute("DELETE FROM support_mode WHERE id = {}", mode)
        await execute(
            "UPDATE support_mode SET valid_to = {}"
            " WHERE incubator = {} AND category = {} AND valid_to = {}",
            announced["valid_to"],
            announced["incubator"],
            announced["category"],
            announced["valid_from"] - _DAY,
        )
        await audit.record(
            actor, "support-mode.withdraw", "support_mode", mode,
            incubator=announced["incubator"], now=now,
        )  # fmt: skip


async def _found(mode: UUID) -> Row:
    rows = await fetch(f"{_SELECT} WHERE id = {{}}", mode)
    if not rows:
        raise NotFound
    return rows[0]
