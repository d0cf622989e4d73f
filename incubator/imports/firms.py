"""Firms as offices list them: by tax code, with the house they are in and since when."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from facilities.resources import list_incubators
from incubator import clock
from incubator.imports.firm_fields import FIELDS
from incubator.imports.houses import Houses
from incubator.imports.nouns import (
    CHECKING,
    Change,
    Noun,
    Progress,
    all_checked,
    told_apart,
)
from incubator.imports.rows import Line, Lines
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.refusals import Refusal
from incubator.texts import fold
from incubator.users import Actor
from tenants.firm_lists import (
    FirmEntry,
    Stay,
    enter_firms,
    histories_of_all,
    known_firms,
    stays_of_all,
)
from tenants.firms import FirmDetails, checked
from tenants.stage_history import History, Step
from tenants.stages import ENTRIES, LABELS, TERMINAL, Stage
from tenants.tenancies import check_stays

_UNNAMED = FirmDetails("–", Stage.EXTERNAL)
"""What a new firm is checked against; its row must name it."""
_OWN = frozenset(FirmDetails.__dataclass_fields__)
_AT_ONCE = 100


async def weigh(
    lines: Lines, actor: Actor | None, now: datetime, progress: Progress
) -> list[Change]:
    """What each row would change; problems are named in the report."""
    town = await _Town.read(actor, clock.local(now).date())
    changes = []
    rows = told_apart(lines.rows, _key)
    for number, line in enumerate(rows):
        if number % _AT_ONCE == 0:
            progress(CHECKING, number, len(rows))
            await asyncio.sleep(0)
        entry = town.weighed(line)
        if line.is_bad:
            continue
        if entry is None:
            lines.report.counts["same"] += 1
        else:
            changes.append(Change(line, entry, is_new=entry.firm is None))
    return changes


def _key(line: Line) -> object:
    """The tax code, or for a team that has none its name."""
    return _normal(line.get("tax_code", "")) or ("team", fold(line.get("name_vi", "")))


def _normal(code: str) -> str:
    return code.replace(".", "").replace("-", "").replace(" ", "")


class _Town:
    """The firms, houses and stays that there are."""

    def __init__(self, houses: Houses, today: date) -> None:
        self.houses = houses
        self.today = today
        self.by_code: dict[str, tuple[UUID, FirmDetails]] = {}
        self.teams: dict[str, tuple[UUID, FirmDetails]] = {}
        self.stays: dict[UUID, list[Stay]] = {}
        self.histories: dict[UUID, History] = {}

    @classmethod
    async def read(cls, actor: Actor | None, today: date) -> _Town:
        self = cls(Houses(await list_incubators(), actor), today)
        for id, details in await known_firms():
            if details.tax_code:
                self.by_code[_normal(details.tax_code)] = id, details
            else:
                self.teams[fold(details.name_vi)] = id, details
        self.stays = await stays_of_all()
        self.histories = await histories_of_all([id for id, _ in self.by_code.values()])
        return self

    def weighed(self, line: Line) -> FirmEntry | None:
        """What the row makes; None when nothing of it is new, or something is wrong."""
        known = self._known(line)
        details = self._details(line, known and known[1])
        stay = self._stay(line, known and known[0])
        since = self._since(line, details, stay) if details and known is None else None
        if stay and details:
            self._check_exit(line, details, stay, since, known and known[0])
        if line.is_bad or details is None:
            return None
        if known is None:
            decision = line.get("decision_no", "")
            return FirmEntry(None, details, stay=stay, since=since, decision_no=decision)
        id, before = known
        is_edited = details != before
        if not is_edited and stay is None:
            return None
        return FirmEntry(id, details, before if is_edited else None, stay)

    def _since(self, line: Line, details: FirmDetails, stay: Stay | None) -> date | None:
        """The first day of a new firm in its stage: as told, else that of its stay, or its end."""
        if details.stage in ENTRIES:
            return None
        since: date | None = line.get("stage_since")
        if since:
            if since > self.today:
                line.refuse("stage_since", N_("This day lies ahead."))
            return since
        if stay is None:
            return None
        return stay.ends_on if details.stage in TERMINAL else stay.starts_on

    def _check_exit(
        self, line: Line, details: FirmDetails, stay: Stay, since: date | None, firm: UUID | None
    ) -> None:
        """Refuse a stay that lasts longer than the firm's exit allows."""
        step = Step(since, Stage.APPLICATION, details.stage, since) if since else None
        new = History(details.stage, (step,) if step else ())
        history = self.histories.get(firm, new) if firm else new
        try:
            check_stays(Name(details.name_vi, details.name_en), history, stay.ends_on)
        except Refusal as refusal:
            line.refuse("last_day", refusal.message, **refusal.params)

    def _known(self, line: Line) -> tuple[UUID, FirmDetails] | None:
        name = fold(line.get("name_vi", ""))
        code = _normal(line.get("tax_code", ""))
        if not code:
            return self.teams.get(name)
        if code not in self.by_code and name in self.teams:
            line.refuse(
                "name_vi",
                N_("A team of this name has no tax code here. Enter the code on its page first."),
            )
        return self.by_code.get(code)

    def _details(self, line: Line, before: FirmDetails | None) -> FirmDetails | None:
        said = {name: line.values[name] for name in _OWN & line.values.keys()}
        if before is None:
            said.setdefault("stage", self._usual_stage(line))
        elif said.get("stage", before.stage) != before.stage:
            stays = gettext(LABELS[before.stage])
            line.remark("stage", _STAGE_STAYS, stage=stays)
            del said["stage"]
        return all_checked(line, checked, before or _UNNAMED, said)

    def _usual_stage(self, line: Line) -> str:
        """What a firm is whose stage is not told: incubated in a house, else an outside firm."""
        is_in_house = line.says("starts_on") and (line.get("last_day", self.today) >= self.today)
        return Stage.INCUBATION if is_in_house else Stage.EXTERNAL

    def _stay(self, line: Line, firm: UUID | None) -> Stay | None:
        """The stay that the row tells of, if there is something to be written of it."""
        if not line.says("starts_on", "last_day"):
            return None
        starts, last = line.get("starts_on"), line.get("last_day")
        if starts is None:
            line.refuse("last_day", N_("Since when? Give the first day as well."))
            return None
        if last is not None and last < starts:
            line.refuse("last_day", N_("The end must come after the start."))
            return None
        house = self.houses.of(line)
        if house is None:
            return None
        ends = last + timedelta(days=1) if last else None
        return self._new_part(line, Stay(house, starts, ends), firm)

    def _new_part(self, line: Line, stay: Stay, firm: UUID | None) -> Stay | None:
        for other in self.stays.get(firm, ()) if firm else ():
            if not other.overlaps(stay):
                continue
            if other.starts_on != stay.starts_on:
                line.refuse(
                    "starts_on",
                    N_("The firm has been in residence in this house since %(start)s."),
                    start=other.starts_on,
                )
                return None
            if stay.ends_on in (None, other.ends_on):
                return None
            if other.ends_on is not None and other.ends_on <= self.today:
                line.refuse("last_day", N_("This tenancy ended on %(day)s."), day=other.ends_on)
                return None
            return replace(stay, id=other.id)
        return stay


_STAGE_STAYS = N_(
    "It stays at %(stage)s: a firm goes to another stage by a decision, on its own page."
)


async def store(
    entries: Sequence[Any], actor: Actor | None, now: datetime, _progress: Progress
) -> None:
    """Write all of it in one transaction."""
    await enter_firms(entries, actor=actor, now=now)


FIRMS = Noun("firms", N_("Firms"), FIELDS, weigh, store)
