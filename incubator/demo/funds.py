"""The money: what bought houses and machines, and what an extension decision keeps open."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from incubator.database import fetch
from incubator.decisions import Paper
from incubator.demo.facts import facts
from incubator.demo.scene import Scene
from incubator.demo.timeline import Timeline
from incubator.openings import LineKey
from incubator.proposals import Draft, approve, propose

MILLION = 1_000_000
ISSUER = "UBND-HN"
EXTENSION = "Quyết định kéo dài thời gian thực hiện (giả định)"
EXTENDED_DAYS_BEFORE = 12


async def allocate(scene: Scene) -> None:
    """Allocate every line of the plan's years, and extend what firms use to this year and next."""
    known = await _Codes.known()
    historic, extended = facts("budget")["historic"], facts("budget")["extended"]
    for number, fact in enumerate([*historic, *extended], 1):
        key = known.key(scene, fact, fact["year"])
        line = await _move(
            scene,
            Draft(
                kind="ALLOCATION",
                amount=fact["million"] * MILLION,
                line=key,
                paper=_allocated(known, fact, number),
                note=fact["what"],
            ),
        )
        scene.lines[fact["key"]] = line
    for year in scene.years:
        for fact in extended:
            line = await _extend(scene, known, fact, year)
            scene.lines[f"{fact['key']}-{year}"] = line


def ask_for_more(timeline: Timeline) -> None:
    """The accountant's proposal for the line that is nearly used up waits for the approver."""
    scene = timeline.scene

    async def step(now: datetime) -> None:
        known = await _Codes.known()
        paper = Paper(
            number="6021/QĐ-UBND",
            issued_on=scene.today - timedelta(days=3),
            issuer=known.agencies[ISSUER],
            subject="Bổ sung dự toán hỗ trợ sử dụng thiết bị (giả định)",
            is_assumed=True,
        )
        draft = Draft(
            kind="SUPPLEMENT",
            amount=30 * MILLION,
            line=scene.lines[f"vu-equipment-small-{scene.today.year}"],
            paper=paper,
            note="Dòng gần hết dự toán",
        )
        await propose(draft, actor=scene.actors["accountant"], now=now)

    timeline.add(scene.now - timedelta(hours=1), step)


@dataclass(frozen=True, slots=True)
class _Codes:
    """Ids of phases, sources and agencies by their codes."""

    phases: dict[str, UUID]
    sources: dict[str, UUID]
    agencies: dict[str, UUID]

    @classmethod
    async def known(cls) -> "_Codes":
        return cls(
            await _by_code(
                "SELECT p.code, p.id FROM phase p JOIN programme g ON g.id = p.programme"
                " WHERE g.code = 'CT6'"
            ),
            await _by_code("SELECT code, id FROM funding_source"),
            await _by_code("SELECT code, id FROM agency"),
        )

    def key(self, scene: Scene, fact: dict[str, Any], year: int) -> LineKey:
        return LineKey(
            phase=self.phases[fact["phase"]],
            year=year,
            incubator=scene.houses[fact["house"]],
            source=self.sources[fact["source"]],
            category=scene.categories[fact["category"]],
        )


async def _by_code(sql: str) -> dict[str, UUID]:
    return {row["code"]: row["id"] for row in await fetch(sql)}


async def _move(scene: Scene, draft: Draft) -> UUID:
    """Propose, approve by somebody else, and return the line that the draft names."""
    proposal = await propose(draft, actor=scene.actors["accountant"], now=scene.opened)
    await approve(proposal, actor=scene.actors["approver"], now=scene.opened)
    rows = await fetch("SELECT line FROM budget_proposal WHERE id = {}", proposal)
    line: UUID = rows[0]["line"]
    return line


async def _extend(scene: Scene, known: _Codes, fact: dict[str, Any], year: int) -> UUID:
    """Move a part of the line to a later year; its phase stays what it was."""
    paper = Paper(
        number="5102/QĐ-UBND",
        issued_on=scene.opened_on - timedelta(days=EXTENDED_DAYS_BEFORE),
        issuer=known.agencies[ISSUER],
        subject=EXTENSION,
        is_assumed=True,
    )
    draft = Draft(
        kind="EXTENSION",
        amount=fact["yearly_million"] * MILLION,
        line=scene.lines[fact["key"]],
        paper=paper,
        to_year=year,
        note=fact["what"],
    )
    await _move(scene, draft)
    rows = await fetch(
        "SELECT id FROM budget_line WHERE phase = {} AND year = {} AND incubator = {}"
        " AND source = {} AND category = {}",
        *known.key(scene, fact, year),
    )
    line: UUID = rows[0]["id"]
    return line


def _allocated(known: _Codes, fact: dict[str, Any], number: int) -> Paper:
    return Paper(
        number=f"{1200 + 37 * number}/QĐ-UBND",
        issued_on=date(fact["year"] - 1, 12, 10 + number),
        issuer=known.agencies[ISSUER],
        subject=f"Giao dự toán năm {fact['year']}: {fact['what']} (giả định)",
        is_assumed=True,
    )
