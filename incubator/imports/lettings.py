"""Leases as offices list them: which unit, which firm, from which day to which."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.let_units import Let
from facilities.letting_facts import load_letting_facts
from facilities.letting_lists import MOST_AT_ONCE, sign_lettings
from facilities.letting_plans import plan_letting
from facilities.letting_requests import (
    LARGEST_DEPOSIT,
    MOST_UNITS,
    LettingRequest,
    check_days,
    check_shape,
)
from incubator import clock
from incubator.checks import checked_number, checked_text
from incubator.database import fetch
from incubator.exports import Kind
from incubator.ids import uuid7
from incubator.imports import values
from incubator.imports.headers import Field
from incubator.imports.nouns import CHECKING, Change, Noun, Progress, told_apart
from incubator.imports.rows import Line, Lines
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.texts import fold
from incubator.users import Actor, Forbidden, Role
from tenants.firm_lists import Stay, known_firms, stays_of_all

FIELDS: tuple[Field, ...] = (
    Field(
        "code", N_("Unit"),
        "ma mat bang; mat bang; ma gian xuong; gian xuong; gian; ma phong; phong; ma don vi"
        "; o xuong; ma xuong; vi tri; ma; ky hieu; ma kg; unit; bay; code",
        values.code, kind=Kind.code, example="KG-99", is_required=True,
    ),
    Field(
        "tax_code", N_("Tax code"),
        "ma so thue; mst; ma so doanh nghiep; msdn; mst msdn; ma so thue ma so doanh nghiep",
        values.tax_code, kind=Kind.code, example="9900010014",
    ),
    Field(
        "firm", N_("Firm"),
        "doanh nghiep; ten doanh nghiep; cong ty; ten cong ty; ben thue; don vi thue; dn; ten dn"
        "; khach thue; ben b; tenant; company",
        kind=Kind.long, example="Công ty TNHH Cơ khí Ánh Dương",
    ),
    Field(
        "contract", N_("Contract"),
        "hop dong; so hop dong; so hd; hd so; hop dong so; hop dong thue; so hop dong thue; hd",
        example="12/2027/HĐT",
    ),
    Field(
        "starts_on", N_("Let from"),
        "tu ngay; ngay bat dau; ngay ban giao; ban giao; ngay nhan mat bang; ngay thue; bat dau"
        "; ngay hieu luc; thoi han tu ngay; thoi gian thue tu ngay; thoi han thue tu ngay; from",
        values.day, kind=Kind.day, example=date(2027, 3, 1), is_required=True,
    ),
    Field(
        "last_day", N_("Let until (last day)"),
        "den ngay; den het ngay; ngay ket thuc; ngay het han; het han; ket thuc; thoi han den ngay"
        "; thoi gian thue den ngay; thoi han thue den ngay; ngay tra mat bang; until",
        values.day, kind=Kind.day, example=date(2028, 2, 29), is_required=True,
    ),
    Field("quantity", N_("Units let"), "so luong; so cho; so cho ngoi; so ban; quantity",
          values.whole, kind=Kind.number, example=1),
    Field("deposit", N_("Deposit (dong)"), "dat coc; tien dat coc; tien coc; ky quy; deposit",
          scaled=values.dong_in, kind=Kind.money, example=26_400_000),
)  # fmt: skip
_FIELDS = {
    "resource": "code",
    "tenancy": "firm",
    "from": "starts_on",
    "to": "last_day",
    "not-in-residence": "starts_on",
    "unit-withdrawn": "starts_on",
    "unit-let": "starts_on",
}
"""Where the rules' fields stand, and what a rule says that names none."""


async def weigh(
    lines: Lines, actor: Actor | None, now: datetime, progress: Progress
) -> list[Change]:
    """What each row would sign; problems are named in the report."""
    if actor is not None and not actor.has(Role.manager):
        raise Forbidden
    leases = await _Leases.read(actor, clock.local(now).date())
    changes: list[Change] = []
    rows = told_apart(lines.rows, lambda line: tuple(sorted(line.values.items())))
    for number, line in enumerate(rows):
        progress(CHECKING, number, len(rows))
        await asyncio.sleep(0)
        request = await leases.weighed(line, is_full=len(changes) >= MOST_AT_ONCE)
        if line.is_bad:
            continue
        if request is None:
            lines.report.counts["same"] += 1
        else:
            changes.append(Change(line, request, is_new=True))
    return changes


class _Leases:
    """The firms, their stays, the units and what is let of them, with what the file adds."""

    def __init__(self, actor: Actor | None, today: date) -> None:
        self.actor = actor
        self.today = today
        self.by_code: dict[str, UUID] = {}
        self.by_name: dict[str, list[UUID]] = defaultdict(list)
        self.stays: dict[UUID, list[Stay]] = {}
        self.units: dict[str, tuple[UUID, UUID]] = {}
        self.known: list[dict[str, Any]] = []
        self.added: dict[UUID, list[tuple[UUID, Let]]] = defaultdict(list)

    @classmethod
    async def read(cls, actor: Actor | None, today: date) -> _Leases:
        self = cls(actor, today)
        for id, details in await known_firms():
            self.by_name[fold(details.name_vi)].append(id)
            if details.tax_code:
                self.by_code[_plain(details.tax_code)] = id
        self.stays = await stays_of_all()
        for row in await fetch("SELECT id, code, incubator FROM resource WHERE is_active"):
            self.units[row["code"]] = row["id"], row["incubator"]
        self.known = await fetch(
            "SELECT resource, firm, contract, agreed_from, ends_on FROM letting "
            "WHERE cancelled_at IS NULL"
        )
        return self

    async def weighed(self, line: Line, *, is_full: bool) -> LettingRequest | None:
        """What the row would sign; None when that is signed already, or something is wrong."""
        firm, unit = self._firm(line), self._unit(line)
        _check_own(line)
        if line.is_bad or firm is None or unit is None:
            return None
        if self._is_known(line, firm, unit[0]) or line.is_bad:
            return None
        stay = self._stay(line, firm, unit[1])
        if stay is None or stay.id is None:
            return None
        if is_full:
            line.refuse("code", _FULL, most=MOST_AT_ONCE)
            return None
        request = LettingRequest(
            resource=unit[0],
            tenancy=stay.id,
            starts_on=line.get("starts_on"),
            ends_on=_end(line),
            quantity=line.get("quantity", 1),
            deposit=line.get("deposit", 0),
            contract=line.get("contract", ""),
        )
        await self._check(line, request, firm)
        return request

    def _firm(self, line: Line) -> UUID | None:
        code, name = _plain(line.get("tax_code", "")), fold(line.get("firm", ""))
        if code:
            if code not in self.by_code:
                line.refuse("tax_code", N_("There is no firm with this tax code. Enter it first."))
            return self.by_code.get(code)
        found = self.by_name.get(name, [])
        if not name:
            line.refuse("firm", N_("Which firm? Give its tax code or its name."))
        elif len(found) != 1:
            line.refuse("firm", N_("No firm, or more than one, has this name. Give the tax code."))
        return found[0] if len(found) == 1 else None

    def _unit(self, line: Line) -> tuple[UUID, UUID] | None:
        found = self.units.get(line.get("code", ""))
        if found is None:
            line.refuse("code", N_("There is no such bay, office or desk to let."))
        elif self.actor is not None and not self.actor.has(Role.manager, found[1]):
            line.refuse("code", N_("You do not manage this house."))
        return found

    def _is_known(self, line: Line, firm: UUID, unit: UUID) -> bool:
        """Whether the lease is signed already; a problem when it says otherwise."""
        contract, starts = line.get("contract", ""), line.get("starts_on")
        for row in self.known:
            same = row["resource"] == unit and row["firm"] == firm
            if same and (
                (contract and row["contract"] == contract) or row["agreed_from"] == starts
            ):
                if (row["agreed_from"], row["ends_on"]) != (starts, _end(line)):
                    last = row["ends_on"] - timedelta(days=1)
                    line.refuse("last_day", _OTHERWISE, start=row["agreed_from"], last=last)
                return True
        return False

    def _stay(self, line: Line, firm: UUID, house: UUID) -> Stay | None:
        """The firm's stay in the house that the lease begins in."""
        wanted = Stay(house, line.get("starts_on"), _end(line))
        found = [stay for stay in self.stays.get(firm, ()) if stay.overlaps(wanted)]
        if not found:
            line.refuse("starts_on", N_("The firm is not in residence in this house then."))
        return min(found, key=lambda stay: stay.starts_on, default=None)

    async def _check(self, line: Line, request: LettingRequest, firm: UUID) -> None:
        """Ask the rules of letting, with what the rows above take of the unit and for the firm."""
        try:
            check_shape(request)
            facts = await load_letting_facts(
                request.resource, request.tenancy, request.days, today=self.today
            )
            of_unit = [let for _, let in self.added[request.resource]]
            of_firm = [let for lets in self.added.values() for whose, let in lets if whose == firm]
            facts = replace(
                facts,
                lets=(*facts.lets, *of_unit),
                firm_lets=(*facts.firm_lets, *of_firm),
            )
            plan = plan_letting(facts, request.days, request.quantity)
        except (Refusal, Invalid) as error:
            line.refuse_by(error, _FIELDS)
            return
        let = Let(uuid7(), request.resource, request.days, request.quantity, plan.size)
        self.added[request.resource].append((firm, let))


_FULL = N_(
    "At most %(most)s new lettings are signed at once, so that bookings go on meanwhile. Store "
    "those above without this row, then send the file again."
)
_OTHERWISE = N_(
    "Here the unit is let to this firm from %(start)s to %(last)s. Extend that letting or hand it "
    "back on its own page."
)


def _check_own(line: Line) -> None:
    """What is wrong with the row itself, whatever the unit and the firm are."""
    starts, last = line.get("starts_on"), line.get("last_day")
    checks: list[Callable[[], object]] = [
        lambda: checked_number("quantity", line.get("quantity", 1), MOST_UNITS, 1),
        lambda: checked_number("deposit", line.get("deposit", 0), LARGEST_DEPOSIT),
        lambda: checked_text("contract", line.get("contract", ""), 80),
    ]
    if starts and last:
        checks.append(lambda: check_days(starts, _end(line)))
    for check in checks:
        try:
            check()
        except Invalid as error:
            line.refuse_by(error, _FIELDS)


def _end(line: Line) -> date:
    last: date = line.get("last_day")
    return last + timedelta(days=1)


def _plain(code: str) -> str:
    return code.replace(".", "").replace("-", "").replace(" ", "")


async def store(
    entries: Sequence[Any], actor: Actor | None, now: datetime, _progress: Progress
) -> None:
    """Sign all of it in one transaction; Forbidden for nobody, whose name would stand under it."""
    if actor is None:
        raise Forbidden(N_("A letting is signed by somebody."))
    await sign_lettings(entries, actor=actor, now=now)


LETTINGS = Noun("lettings", N_("Lettings"), FIELDS, weigh, store)
