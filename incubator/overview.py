"""The plan as it is read: its programmes with their agencies and phases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.database import Row, fetch
from incubator.names import Name
from incubator.statements import PhaseState, houses_of
from incubator.users import Actor


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency under the name of the plan's time; `successor` does its work today."""

    name: Name
    successor: Name | None


@dataclass(frozen=True, slots=True)
class ProgrammeState:
    """A programme of the plan with its agencies and phases; `target` None when there is none."""

    id: UUID
    code: str
    position: int
    name: Name
    target: Name | None
    lead: AgencyName
    coordinating: Sequence[AgencyName]
    phases: Sequence[PhaseState]

    @property
    def indicative(self) -> int:
        """What the plan expects the programme to need, in đồng: never spendable."""
        return sum(phase.indicative for phase in self.phases)

    @property
    def allocated_state(self) -> int:
        """What was allocated from the state budget, in đồng."""
        return sum(phase.allocated_state for phase in self.phases)

    @property
    def allocated_other(self) -> int:
        """What was allocated from other sources, in đồng."""
        return sum(phase.allocated_other for phase in self.phases)


@dataclass(frozen=True, slots=True)
class PlanState:
    """A plan and its programmes."""

    number: str
    title: Name
    issued_on: date
    programmes: Sequence[ProgrammeState]


_PROGRAMMES = """SELECT g.id, g.code, g.position, g.name_vi, g.name_en, g.target_vi, g.target_en,
    a.name_vi AS lead_vi, a.name_en AS lead_en, s.name_vi AS now_vi, s.name_en AS now_en,
    n.number, n.title_vi, n.title_en, n.issued_on
  FROM programme g JOIN plan n ON n.id = g.plan JOIN agency a ON a.id = g.lead
  LEFT JOIN agency s ON s.id = a.successor ORDER BY n.issued_on, g.position"""
_COORDINATION = """SELECT k.programme, a.name_vi AS lead_vi, a.name_en AS lead_en,
    s.name_vi AS now_vi, s.name_en AS now_en
  FROM coordination k JOIN agency a ON a.id = k.agency
  LEFT JOIN agency s ON s.id = a.successor ORDER BY k.id"""
_PHASES = """SELECT p.id, p.programme, p.code, g.code AS programme_code, p.year_from, p.year_to,
    p.indicative, p.override, p.allocated_state, p.allocated_other
  FROM phase p JOIN programme g ON g.id = p.programme ORDER BY p.year_from"""


async def list_plans(actor: Actor) -> list[PlanState]:
    """Every plan with its programmes and phases; Forbidden for who may not see money."""
    houses_of(actor)
    coordinating, phases = await fetch(_COORDINATION), await fetch(_PHASES)
    plans: dict[str, PlanState] = {}
    for row in await fetch(_PROGRAMMES):
        title = Name(row["title_vi"], row["title_en"])
        plan = plans.setdefault(
            row["number"], PlanState(row["number"], title, row["issued_on"], [])
        )
        target = Name(row["target_vi"], row["target_en"] or "") if row["target_vi"] else None
        programme = ProgrammeState(
            id=row["id"],
            code=row["code"],
            position=row["position"],
            name=Name(row["name_vi"], row["name_en"]),
            target=target,
            lead=_agency(row),
            coordinating=[_agency(one) for one in coordinating if one["programme"] == row["id"]],
            phases=[_phase(one) for one in phases if one["programme"] == row["id"]],
        )
        plan.programmes.append(programme)  # type: ignore[attr-defined]
    return list(plans.values())


def _agency(row: Row) -> AgencyName:
    successor = Name(row["now_vi"], row["now_en"]) if row["now_vi"] else None
    return AgencyName(Name(row["lead_vi"], row["lead_en"]), successor)


def _phase(row: Row) -> PhaseState:
    amounts = (row["indicative"], row["override"], row["allocated_state"], row["allocated_other"])
    years = (row["year_from"], row["year_to"])
    return PhaseState(row["id"], row["code"], row["programme_code"], *years, *amounts)
