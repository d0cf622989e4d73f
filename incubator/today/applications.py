"""Applications that wait: to be checked, to be scored, to be proposed, to be decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from incubator import clock
from incubator.database import fetch
from incubator.formats import format_date
from incubator.languages import gettext
from incubator.names import Name
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope
from tenants.score_sheet import CODES, ENOUGH, Standing, standing_of

LATE = timedelta(days=5)
"""Working on it this long after it came is late."""
_SELECT = (
    "SELECT a.id, a.name_vi, a.name_en, a.status, a.submitted_at, a.main_product, r.incubator,"
    f" r.name_vi AS round_vi, r.name_en AS round_en, s.account, m.id AS sheet, m.has_conflict,"
    f" {', '.join(f'm.{code}' for code in CODES)} FROM application a"
    " JOIN application_round r ON r.id = a.round"
    " LEFT JOIN application_assessor s ON s.application = a.id"
    " LEFT JOIN assessment m ON m.assessor = s.id"
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Open applications that concern the actor, the oldest first, each with its sheets."""

    scope: Scope
    cases: Sequence[Sequence[dict[str, Any]]]

    def in_houses(self, status: str) -> list[Sequence[dict[str, Any]]]:
        """Those of the scope's houses that stand there."""
        houses = self.scope.houses
        return [
            case
            for case in self.cases
            if case[0]["status"] == status and (houses is None or case[0]["incubator"] in houses)
        ]


async def load_waiting(scope: Scope) -> Waiting:
    """What waits in the scope's houses, and what the actor is asked to score; one statement."""
    within, houses = scope.within("r.incubator")
    rows = await fetch(
        f"{_SELECT} WHERE a.status IN ('SUBMITTED', 'COMPLETE', 'PROPOSED') AND ({within} OR EXISTS"
        " (SELECT 1 FROM application_assessor o WHERE o.application = a.id AND o.account = {}))"
        " ORDER BY a.submitted_at, a.id, s.id",
        *houses, scope.actor.user,
    )  # fmt: skip
    cases: dict[Any, list[dict[str, Any]]] = {}
    for row in rows:
        cases.setdefault(row["id"], []).append(row)
    return Waiting(scope, list(cases.values()))


def to_check(waiting: Waiting) -> Section:
    """What came by the public form and nobody has looked at."""
    label = gettext("Check")
    return Section(
        "applications-check",
        gettext("Applications to check"),
        [_row(case[0], label, "#check", waiting.scope) for case in waiting.in_houses("SUBMITTED")],
        more=(gettext("All applications"), "/applications?status=submitted"),
    )


def to_propose(waiting: Waiting) -> Section:
    """What enough people have scored: the manager proposes what to decide."""
    label = gettext("Propose")
    found = [(case[0], _standing(case)) for case in waiting.in_houses("COMPLETE")]
    return Section(
        "applications-propose",
        gettext("Applications to propose"),
        [
            _row(row, label, "#propose", waiting.scope, note=_mean(standing))
            for row, standing in found
            if standing.sheets >= ENOUGH
        ],
        more=(gettext("Ranking"), "/applications/ranking"),
    )


def _standing(case: Sequence[dict[str, Any]]) -> Standing:
    scored = [row for row in case if row["sheet"] and not row["has_conflict"]]
    return standing_of([{code: row[code] for code in CODES} for row in scored])


def _mean(standing: Standing) -> str:
    words = gettext("passes") if standing.passes else gettext("does not pass")
    return gettext("Mean of %(points)s points: %(words)s", points=standing.points, words=words)


def to_decide(waiting: Waiting) -> Section:
    """What a manager has proposed, for the account holder."""
    label = gettext("Decide")
    return Section(
        "applications-decide",
        gettext("Applications to decide"),
        [_row(case[0], label, "#decide", waiting.scope) for case in waiting.in_houses("PROPOSED")],
        more=(gettext("All applications"), "/applications?status=proposed"),
    )


def to_score(waiting: Waiting) -> Section:
    """What the actor is asked to score and has not, in whatever house."""
    label, user = gettext("Score"), waiting.scope.actor.user
    mine = [
        row
        for case in waiting.cases
        for row in case
        if row["status"] == "COMPLETE" and row["account"] == user and not row["sheet"]
    ]
    return Section(
        "applications-score",
        gettext("Applications for you to score"),
        [_row(row, label, "#score", waiting.scope) for row in mine],
        more=(gettext("All of them"), "/applications?mine=true"),
    )


def _row(row: dict[str, Any], label: str, part: str, scope: Scope, *, note: str = "") -> Row:
    is_late = part == "#check" and row["submitted_at"] < scope.now - LATE
    came = format_date(clock.local(row["submitted_at"]).date())
    page = f"/applications/{row['id']}"
    return Row(
        title=str(Name(row["name_vi"], row["name_en"])),
        path=page,
        details=[row["main_product"], str(Name(row["round_vi"], row["round_en"]))],
        note=note or gettext("received on %(day)s", day=came),
        kind="warn" if is_late else "",
        deeds=[Deed(label, page + part)],
    )
