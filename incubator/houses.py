"""The houses: incubators and technical-support centres, entered and renamed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from uuid import UUID

from incubator import audit
from incubator.checks import checked_choice, checked_text
from incubator.clock import local
from incubator.database import execute, fetch, lock, marks, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.search_keys import search_key
from incubator.tables import Incubator
from incubator.texts import sort_key
from incubator.users import Actor, Role, only_administrators, require

EARLIEST = date(1990, 1, 1)
KINDS = {"INCUBATOR": N_("Business incubator"), "CENTRE": N_("Technical-support centre")}
_COLUMNS = ("code", "kind", "name_vi", "name_en", "address", "note_vi", "note_en", "approved_on")


class HouseExists(Refusal):
    rule = "house-exists"
    title = N_("The code is in use")


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseDetails:
    """What is entered about a house; the code is short and stays for ever.

    `approved_on` is when the city decided to set it up.
    """

    code: str
    kind: str
    name_vi: str
    name_en: str = ""
    address: str = ""
    note_vi: str = ""
    note_en: str = ""
    approved_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseRecord(HouseDetails):
    """A house as it stands."""

    id: UUID

    @property
    def name(self) -> Name:
        """What it is called in the reader's language."""
        return Name(self.name_vi, self.name_en)

    @property
    def note(self) -> Name:
        """What is noted of it in the reader's language."""
        return Name(self.note_vi, self.note_en)


async def list_houses() -> list[HouseRecord]:
    """All houses, by name."""
    rows = await fetch(f"{_SELECT} ORDER BY sort_key, code")
    return [HouseRecord(**row) for row in rows]


async def show_house(house: UUID) -> HouseRecord:
    """One house; NotFound."""
    rows = await fetch(f"{_SELECT} WHERE id = {{}}", house)
    if not rows:
        raise NotFound
    return HouseRecord(**rows[0])


_SELECT = f"SELECT id, {', '.join(_COLUMNS)} FROM incubator"  # noqa: S608


async def house_named(code_or_id: str) -> UUID:
    """The id of a house given by its code or its id; Invalid when there is none."""
    wanted = code_or_id.strip().casefold()
    for row in await fetch("SELECT id, code FROM incubator"):
        if wanted in (row["code"].casefold(), str(row["id"])):
            return UUID(str(row["id"]))
    raise Invalid("incubator", N_("There is no incubator with this code."))


async def add_house(details: HouseDetails, *, actor: Actor | None, now: datetime) -> UUID:
    """Enter a house (administrators, the command line). HouseExists, Invalid, Forbidden."""
    only_administrators(actor)
    details = _checked(details, now)
    house = uuid7()
    async with _guarded(details.code), write():
        values = {"id": house, **asdict(details), **_keys(details)}
        await execute(
            f"INSERT INTO incubator ({', '.join(values)}) VALUES ({marks(list(values))})",  # noqa: S608
            *values.values(),
        )
        await audit.record(actor, "house.add", "incubator", house, incubator=house, now=now)
    return house


async def edit_house(house: UUID, details: HouseDetails, *, actor: Actor, now: datetime) -> None:
    """Change names, address, kind and notes; administrators and the house's managers may.

    The code stays. NotFound, Invalid, Forbidden.
    """
    async with write():
        found = await lock(Incubator, [house])
        if not found:
            raise NotFound
        require_host(actor, house)
        details = _checked(replace(details, code=found[0]["code"]), now)
        wanted = {**asdict(details), **_keys(details)}
        changed = {name: value for name, value in wanted.items() if found[0][name] != value}
        if not changed:
            return
        columns = ", ".join(f"{name} = {{}}" for name in changed)
        await execute(
            f"UPDATE incubator SET {columns} WHERE id = {{}}",  # noqa: S608
            *changed.values(),
            house,
        )
        fields = set(changed) & set(_COLUMNS)
        await audit.record(
            actor, "house.edit", "incubator", house, incubator=house, fields=fields, now=now
        )


def require_host(actor: Actor, house: UUID) -> None:
    """Forbidden unless the actor manages the house or administers all of them."""
    if not actor.has(Role.admin):
        require(actor, Role.manager, incubator=house)


@asynccontextmanager
async def _guarded(code: str) -> AsyncIterator[None]:
    """Say as a rule that the database refuses a code in use, also when two enter it at once."""
    try:
        yield
    except Exception as error:
        if violated(error) != "incubator.code":
            raise
        taken = await fetch("SELECT name_vi, name_en FROM incubator WHERE code = {}", code)
        raise HouseExists(
            N_("Code %(code)s belongs to %(name)s. Choose another."),
            code=code,
            name=Name(taken[0]["name_vi"], taken[0]["name_en"]),
            field="code",
        ) from error


def _checked(details: HouseDetails, now: datetime) -> HouseDetails:
    checked_choice("kind", details.kind, KINDS)
    if details.approved_on and not EARLIEST <= details.approved_on <= local(now).date():
        message = N_("Give a day from %(least)s to today.")
        raise Invalid("approved_on", message, least=EARLIEST)
    return replace(
        details,
        code=checked_text("code", details.code, 20, required=True).upper(),
        name_vi=checked_text("name_vi", details.name_vi, 200, required=True),
        name_en=checked_text("name_en", details.name_en, 200),
        address=checked_text("address", details.address, 300),
        note_vi=checked_text("note_vi", details.note_vi, 2000, multiline=True),
        note_en=checked_text("note_en", details.note_en, 2000, multiline=True),
    )


def _keys(details: HouseDetails) -> dict[str, str]:
    return {
        "search_key": search_key(details.name_vi, details.name_en, details.code),
        "sort_key": sort_key(details.name_vi),
    }
