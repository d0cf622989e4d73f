"""What stands beside the lines of the budget as files: support in kind, and overrides."""

from __future__ import annotations

from dataclasses import dataclass

from litestar import get
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator.controllers.budget import reads
from incubator.controllers.budget_exports import WHICH, of_line
from incubator.controllers.budget_words import PROPOSAL_STATUSES
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet
from incubator.guards import SignedIn
from incubator.in_kind import InKindSum, in_kind_by_line
from incubator.languages import N_, gettext
from incubator.overrides import OverrideState, list_overrides
from incubator.statements import LineState, lines_by_id


@dataclass(frozen=True, slots=True)
class Given:
    """What a line's resources gave in a year, with the line."""

    line: LineState
    sums: InKindSum


IN_KIND: tuple[Column[Given], ...] = (
    *(of_line(column) for column in WHICH),
    Column(N_("Year"), lambda row: row.sums.year, Kind.year),
    Column(N_("Acts"), lambda row: row.sums.acts, Kind.number),
    Column(N_("Booked, not used yet"), lambda row: row.sums.expected, Kind.money),
    Column(N_("Accepted support"), lambda row: row.sums.accepted, Kind.money),
)
OVERRIDES: tuple[Column[OverrideState], ...] = (
    Column(N_("Programme"), lambda one: one.programme, Kind.code),
    Column(N_("Phase"), lambda one: one.code, Kind.code),
    Column(N_("Amount (dong)"), lambda one: one.amount, Kind.money),
    Column(N_("Status"), lambda one: gettext(PROPOSAL_STATUSES[one.status])),
    Column(N_("Decision"), lambda one: one.decision.number),
    Column(N_("Decided on"), lambda one: one.decision.issued_on, Kind.day),
    Column(N_("Reason"), lambda one: one.reason, Kind.long),
)
PEOPLE: tuple[Column[OverrideState], ...] = (
    Column(N_("Maker"), lambda one: one.maker),
    Column(N_("Approver"), lambda one: one.decider),
)


@get(export_paths("/budget/in-kind"), guards=[reads])
async def export_in_kind(request: SignedIn) -> Response[bytes]:
    """What support in kind was worth, by line and year, in đồng."""
    sums = await in_kind_by_line(request.user)
    lines = await lines_by_id({one.line for one in sums})
    found = [Given(lines[one.line], one) for one in sums]
    return await spreadsheet(request, "in-kind", Sheet(N_("Support in kind"), IN_KIND, found))


@get(export_paths("/budget/overrides"), guards=[reads])
async def export_overrides(request: SignedIn) -> Response[bytes]:
    """What was drafted and decided, the newest first; names for those who see them."""
    columns = [*OVERRIDES, *(PEOPLE if request.user.sees_person_names else ())]
    found = await list_overrides(request.user)
    title = N_("Overrides of indicative amounts")
    return await spreadsheet(request, "overrides", Sheet(title, columns, found))


PAGES: list[ControllerRouterHandler] = [export_in_kind, export_overrides]
