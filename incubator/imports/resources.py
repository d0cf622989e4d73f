"""Machines, rooms and floor space as offices list them: by code, with their first rate."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from facilities.catalogue import ResourceDetails, checked
from facilities.resource_lists import ResourceEntry, enter_resources, known_resources
from facilities.resources import list_incubators
from facilities.tariffs import (
    AMOUNTS,
    RateDetails,
    RateRecord,
    check_begin,
    checked_rate,
    last_rates,
)
from incubator import clock
from incubator.database import fetch
from incubator.ids import uuid7
from incubator.imports.houses import Houses
from incubator.imports.nouns import CHECKING, Change, Noun, Progress, all_checked, told_apart
from incubator.imports.resource_fields import FIELDS
from incubator.imports.rows import Line, Lines
from incubator.languages import N_
from incubator.refusals import Invalid, Refusal
from incubator.texts import fold
from incubator.users import Actor

_OWN = frozenset(ResourceDetails.__dataclass_fields__)
_REFERENCES = frozenset({"incubator", "category", "bought_by", "home_space", "qualifications"})
_AT_ONCE = 100
_SPACES = frozenset({"BAY", "OFFICE", "HALL", "ROOM", "DESKS"})


async def weigh(
    lines: Lines, actor: Actor | None, now: datetime, progress: Progress
) -> list[Change]:
    """What each row would change; problems are named in the report."""
    stock = await _Stock.read(actor, clock.local(now).date())
    changes = []
    rows = told_apart(lines.rows, lambda line: line.get("code", ""))
    for number, line in enumerate(rows):
        if number % _AT_ONCE == 0:
            progress(CHECKING, number, len(rows))
            await asyncio.sleep(0)
        entry = stock.weighed(line)
        if line.is_bad:
            continue
        if entry is None:
            lines.report.counts["same"] += 1
        else:
            changes.append(Change(line, entry, is_new=entry.resource is None))
    return changes


class _Stock:
    """The resources, rates, houses, categories and budget lines that there are."""

    def __init__(self, houses: Houses, today: date) -> None:
        self.houses = houses
        self.today = today
        self.known: dict[str, tuple[UUID, ResourceDetails]] = {}
        self.rates: dict[UUID, RateRecord] = {}
        self.categories: dict[str, UUID] = {}
        self.skills: dict[str, UUID] = {}
        self.lines: list[dict[str, Any]] = []

    @classmethod
    async def read(cls, actor: Actor | None, today: date) -> _Stock:
        self = cls(Houses(await list_incubators(), actor), today)
        for id, details in (await known_resources()).items():
            self.known[details.code] = id, details
        self.rates = await last_rates()
        for row in await fetch("SELECT id, code, name_vi, name_en FROM cost_category"):
            for word in (row["code"], row["name_vi"], row["name_en"]):
                self.categories.setdefault(_plain(word), row["id"])
        for row in await fetch("SELECT id, code, name_vi, name_en FROM qualification"):
            for word in (row["code"], row["name_vi"], row["name_en"]):
                self.skills.setdefault(_plain(word), row["id"])
        self.lines = await fetch(
            "SELECT l.id, l.incubator, l.year, l.category FROM budget_line l ORDER BY l.year, "
            "l.position, l.id"
        )
        return self

    def weighed(self, line: Line) -> ResourceEntry | None:
        """What the row makes; None when nothing of it is new, or something is wrong."""
        known = self.known.get(line.get("code", ""))
        details = self._details(line, known and known[1])
        last = self.rates.get(known[0]) if known else None
        rate = self._rate(line, last)
        if line.is_bad or details is None:
            return None
        if known is None:
            return ResourceEntry(None, details, rate=rate)
        id, before = known
        is_edited = details != before
        if not is_edited and rate is None:
            return None
        return ResourceEntry(id, details, before if is_edited else None, rate, last)

    def _details(self, line: Line, before: ResourceDetails | None) -> ResourceDetails | None:
        house = self._house(line, before)
        said = {name: line.values[name] for name in (_OWN - _REFERENCES) & line.values.keys()}
        if house is not None:
            said |= self._references(line, house, before)
        if before is None:
            said.setdefault("name_en", said.get("name_vi", ""))
            said.setdefault("is_bookable", said.get("kind") in ("MACHINE", "ROOM"))
            for missing in ("kind", "name_vi"):
                if missing not in said:
                    line.refuse(missing, N_("Fill in this field."))
        if house is None:
            all_checked(line, checked, before or _blank(uuid7()), said)
            return None
        details = all_checked(line, checked, before or _blank(house), said)
        return details and _in_order(details)

    def _house(self, line: Line, before: ResourceDetails | None) -> UUID | None:
        if before is None:
            return self.houses.of(line)
        if not self.houses.may_enter(before.incubator):
            line.refuse("house", N_("You do not manage this house."))
            return None
        if line.says("house") and self.houses.of(line) not in (None, before.incubator):
            line.refuse("house", N_("The code belongs to a resource of another house."))
        return before.incubator

    def _references(
        self, line: Line, house: UUID, before: ResourceDetails | None
    ) -> dict[str, Any]:
        """What the row refers to: the category, the line that paid, the space, qualifications."""
        found: dict[str, Any] = {}
        kind = line.get("kind") or (before.kind if before else "")
        if line.says("category") or before is None:
            usual = "mat bang" if kind in _SPACES else "thiet bi"
            found["category"] = self._named(line, "category", self.categories, usual)
        if line.says("home_space"):
            found["home_space"] = self._home(line, house)
        if line.says("qualifications"):
            found["qualifications"] = self._skills(line)
        if line.says("technician_qualification"):
            found["technician_qualification"] = self._named(
                line, "technician_qualification", self.skills, ""
            )
        if line.says("bought_in") or before is None:
            found["bought_by"] = self._line(line, house, found.get("category"))
        return found

    def _named(self, line: Line, field: str, known: dict[str, UUID], usual: str) -> UUID | None:
        word = _plain(line.get(field, usual))
        if word not in known:
            line.refuse(field, N_("There is none of this name or code."))
        return known.get(word)

    def _home(self, line: Line, house: UUID) -> UUID | None:
        id, details = self.known.get(line.get("home_space", ""), (None, None))
        if details is None or details.incubator != house:
            line.refuse("home_space", N_("There is no such space in this house. Enter it first."))
        return id

    def _skills(self, line: Line) -> tuple[UUID, ...]:
        words = line.get("qualifications").replace(";", ",").split(",")
        plain = [_plain(word) for word in words if word.strip()]
        unknown = [word for word in plain if word not in self.skills]
        if unknown:
            line.refuse("qualifications", N_("There is none of this name or code."))
        return tuple(self.skills[word] for word in plain if word in self.skills)

    def _line(self, line: Line, house: UUID, category: UUID | None) -> UUID | None:
        """The budget line that paid: of the year that is told, of the category if it has one."""
        lines = [one for one in self.lines if one["incubator"] == house]
        if line.says("bought_in"):
            lines = [one for one in lines if one["year"] == line.get("bought_in")]
        if not lines:
            line.refuse(
                "bought_in" if line.says("bought_in") else "house",
                N_("The house has no budget line that could have paid for this. Enter it first."),
            )
            return None
        suited = [one for one in lines if one["category"] == category]
        found: UUID = (suited or lines)[0]["id"]
        return found

    def _rate(self, line: Line, last: RateRecord | None) -> RateDetails | None:
        """The rate that the row makes begin; None when it tells of none, or of the last one."""
        if not line.says(*AMOUNTS):
            return None
        full = line.get("full_rate")
        if full is None:
            line.refuse("full_rate", N_("Fill in this field."))
            return None
        usual = {"incubated_rate": full, "graduate_rate": full, "external_rate": full}
        amounts = {name: line.get(name, usual.get(name, full)) for name in AMOUNTS}
        told = RateDetails(
            **amounts,
            legal_basis=line.get("legal_basis", last.legal_basis if last else ""),
            valid_from=line.get("valid_from", last.valid_from if last else self.today),
        )
        try:
            rate = checked_rate(told)
            if last and _same(rate, last, by_date=line.says("valid_from")):
                return None
            if last:
                check_begin(rate.valid_from, last, self.today)
        except (Invalid, Refusal) as error:
            line.refuse_by(error)
        return told if line.is_bad else rate


def _blank(house: UUID) -> ResourceDetails:
    """What a new resource is checked against; its row must name the rest."""
    return ResourceDetails(
        incubator=house, code="–", kind="MACHINE", name_vi="–", name_en="–", category=house,
        bought_by=house,
    )  # fmt: skip


def _in_order(details: ResourceDetails) -> ResourceDetails:
    return replace(details, qualifications=tuple(sorted(details.qualifications)))


def _same(rate: RateDetails, last: RateRecord, *, by_date: bool) -> bool:
    """Whether the file tells of the rate that is there; of the day only if it names one."""
    is_same = all(getattr(rate, name) == getattr(last, name) for name in AMOUNTS)
    return is_same and (not by_date or rate.valid_from == last.valid_from)


def _plain(word: str) -> str:
    return fold(word).replace("_", " ").replace("-", " ")


async def store(
    entries: Sequence[Any], actor: Actor | None, now: datetime, _progress: Progress
) -> None:
    """Write all of it in one transaction."""
    await enter_resources(entries, actor=actor, now=now)


RESOURCES = Noun("resources", N_("Resources"), FIELDS, weigh, store)
