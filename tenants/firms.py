"""Firms: adding and editing one with a checked tax code, and finding those a person may see."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from incubator import audit
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.database import execute, fetch, lock, marks, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import Invalid, Refusal
from incubator.search_keys import Sql, search_key, searched
from incubator.texts import check_tax_code, sort_key
from incubator.users import Actor, Role, require
from tenants import support_grants
from tenants.stage_history import histories_of
from tenants.stages import ENTRIES, WITHOUT_TAX_CODE, Stage
from tenants.tables import Firm
from tenants.transitions import take_over

SIZES = ("SIEU_NHO", "NHO", "VUA", "LON")
_LARGEST = 10**15
_MOST_EMPLOYEES = 1_000_000
_MINUTES_A_WEEK = 10_080


class FirmExists(Refusal):
    """Another firm has the tax code."""

    rule = "firm-exists"
    title = N_("The firm is there already")


@dataclass(frozen=True, slots=True)
class FirmDetails:
    """What is known of a firm; revenue in đồng, the weekly quota in minutes (0: its stage's).

    `stage` is where it stands when it is entered; from then on decisions change it.
    """

    name_vi: str
    stage: str
    tax_code: str | None = None
    name_en: str = ""
    in_sector: bool = True
    product_vi: str = ""
    product_en: str = ""
    size: str = ""
    women_owned: bool = False
    employees: int = 0
    employees_female: int = 0
    revenue_last_year: int = 0
    weekly_quota_minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmRecord(FirmDetails):
    """A firm with its id, and whether it is in residence on the day it was asked for."""

    id: UUID
    in_residence: bool

    @property
    def name(self) -> Name:
        """The firm's name in the reader's language."""
        return Name(self.name_vi, self.name_en)


def checked(details: FirmDetails) -> FirmDetails:
    """The details in their stored form; Invalid names the field that cannot be."""
    return replace(
        details,
        name_vi=checked_text("name_vi", details.name_vi, 200, required=True),
        name_en=checked_text("name_en", details.name_en, 200),
        product_vi=checked_text("product_vi", details.product_vi, 500),
        product_en=checked_text("product_en", details.product_en, 500),
        stage=checked_choice("stage", details.stage, tuple(Stage)),
        tax_code=_tax_code(details.tax_code, details.stage),
        size=checked_choice("size", details.size, ("", *SIZES)),
        employees=checked_number("employees", details.employees, _MOST_EMPLOYEES),
        employees_female=checked_number(
            "employees_female", details.employees_female, details.employees
        ),
        revenue_last_year=checked_number("revenue_last_year", details.revenue_last_year, _LARGEST),
        weekly_quota_minutes=checked_number(
            "weekly_quota_minutes", details.weekly_quota_minutes, _MINUTES_A_WEEK
        ),
    )


def _tax_code(code: str | None, stage: str) -> str | None:
    if not (code and code.strip()):
        if stage in WITHOUT_TAX_CODE:
            return None
        raise Invalid("tax_code", N_("Only a team that applies or is in pre-incubation has none."))
    try:
        return check_tax_code(code)
    except ValueError as error:
        message = N_("This is not a valid tax code: 10 digits, or 13 for a branch. Check each.")
        raise Invalid("tax_code", message) from error


async def add_firm(
    details: FirmDetails,
    *,
    since: date | None = None,
    decision_no: str = "",
    actor: Actor,
    now: datetime,
) -> UUID:
    """Enter a firm and return its id; FirmExists when its tax code is known already.

    `since`, of a firm that came to its stage before these records, is its first day there: its
    history then begins with that step. Without it, the stage is where its history begins.
    """
    require(actor, Role.manager)
    async with _tax_code_once(checked(details).tax_code), write():
        return await enter_firm(details, since=since, decision_no=decision_no, actor=actor, now=now)


async def enter_firm(
    details: FirmDetails,
    *,
    since: date | None = None,
    decision_no: str = "",
    actor: Actor,
    now: datetime,
) -> UUID:
    """The same within the caller's transaction, which a known tax code breaks off."""
    details = checked(details)
    firm = uuid7()
    values = {"id": firm, **columns_of(details), "created_at": now}
    await execute(
        f"INSERT INTO firm ({', '.join(values)}) VALUES ({marks(list(values))})",  # noqa: S608
        *values.values(),
    )
    if since and details.stage not in ENTRIES:
        await take_over(firm, details.stage, since, decision_no, actor=actor, now=now)
    await audit.record(actor, "firm.add", "firm", firm, now=now)
    return firm


async def edit_firm(firm: UUID, details: FirmDetails, *, actor: Actor, now: datetime) -> None:
    """Change what is known of a firm but its stage; NotFound, or FirmExists for a tax code.

    With the tax code goes what schemes gave under it: CapReached when a cap has no room for that.
    """
    require(actor, Role.manager)
    details = checked(details)
    async with _tax_code_once(details.tax_code), write():
        found = await lock(Firm, [firm])
        if not found:
            raise NotFound
        _check_stage(details, found[0]["stage"], (await histories_of([firm]))[firm].last)
        changed = {k: v for k, v in columns_of(details).items() if found[0][k] != v}
        if not changed:
            return
        if "tax_code" in changed:
            await support_grants.follow_code(firm, found[0]["tax_code"], details.tax_code)
        await execute(
            f"UPDATE firm SET {', '.join(f'{name} = {{}}' for name in changed)} WHERE id = {{}}",  # noqa: S608
            *changed.values(), firm,
        )  # fmt: skip
        fields = sorted(changed.keys() - {"search_key", "sort_key"})
        await audit.record(actor, "firm.edit", "firm", firm, fields=fields, now=now)


def _check_stage(details: FirmDetails, current: str, planned: str) -> None:
    if details.stage != current:
        raise Invalid("stage", N_("The stage changes by a decision, on the page of the firm."))
    _tax_code(details.tax_code, planned)


def columns_of(details: FirmDetails) -> dict[str, Any]:
    """The details as columns, with those that search and order go by."""
    return {
        **asdict(details),
        "search_key": search_key(details.name_vi, details.name_en, details.tax_code),
        "sort_key": sort_key(details.name_vi),
    }


@asynccontextmanager
async def _tax_code_once(code: str | None) -> AsyncIterator[None]:
    """Say whose the tax code is when the database refuses it: two may enter it at once."""
    try:
        yield
    except Exception as error:
        if violated(error) != "firm.tax_code":
            raise
        owner = await fetch("SELECT name_vi FROM firm WHERE tax_code = {}", code)
        raise FirmExists(
            N_("Tax code %(code)s belongs to %(firm)s already. Open that firm instead."),
            code=code,
            firm=owner[0]["name_vi"],
            field="tax_code",
        ) from error


def visible_to(actor: Actor, column: str = "id") -> Sql:
    """The condition for the firms whose names the actor may see: all, or only its own."""
    if actor.sees_firm_names:
        return "1 = 1", []
    own = sorted(actor.firms)
    return f"{column} IN ({marks(own)})", list(own)


async def list_firms(
    actor: Actor, *, q: str = "", stage: str = "", on: date, paging: Paging | None = None
) -> tuple[list[FirmRecord], int]:
    """The firms the actor may see, and how many there are; exact hits first, then by name."""
    paging = paging or Paging()
    search = searched(q)
    found, words = search.condition("search_key")
    seen, own = visible_to(actor)
    where, args = f"{found} AND {seen}", [*words, *own]
    if stage:
        where, args = f"{where} AND stage = {{}}", [*args, stage]
    order, exact = search.order("search_key", "sort_key, id")
    total = await fetch(f"SELECT COUNT(*) AS n FROM firm WHERE {where}", *args)  # noqa: S608
    rows = await fetch(
        f"{_SELECT} WHERE {where} ORDER BY {order} LIMIT {{}} OFFSET {{}}",
        on, on, *args, *exact, paging.size, paging.offset,
    )  # fmt: skip
    return [_record(row) for row in rows], total[0]["n"]


async def show_firm(actor: Actor, firm: UUID, *, on: date) -> FirmRecord:
    """One firm; NotFound when it is not there, or not the actor's to see."""
    seen, own = visible_to(actor)
    rows = await fetch(f"{_SELECT} WHERE id = {{}} AND {seen}", on, on, firm, *own)
    if not rows:
        raise NotFound
    return _record(rows[0])


_FIELDS = ", ".join(FirmDetails.__dataclass_fields__)
_SELECT = (
    f"SELECT id, {_FIELDS}, EXISTS (SELECT 1 FROM tenancy t WHERE t.firm = firm.id "  # noqa: S608
    "AND t.starts_on <= {} AND (t.ends_on IS NULL OR t.ends_on > {})) AS in_residence FROM firm"
)


def _record(row: dict[str, Any]) -> FirmRecord:
    return FirmRecord(**{**row, "in_residence": bool(row["in_residence"])})
