"""The ranking of a round, and the lists of applications as files."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Cell, Column, Kind, Sheet, all_rows
from incubator.faults import NotFound
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.pages import Page
from incubator.users import Actor, Role
from tenants.application_records import ApplicationRecord
from tenants.application_scope import READERS, VISITORS
from tenants.application_views import Line, list_applications, ranking
from tenants.applications import LABELS
from tenants.controllers.applications import sought_of
from tenants.rankings import has_many_women
from tenants.rounds import Round, list_rounds
from tenants.score_sheet import CRITERIA
from tenants.stages import LABELS as STAGE_LABELS

ranks = requires(*READERS)


@get("/applications/ranking", guards=[ranks])
async def show_ranking(
    request: SignedIn,
    round: FromQuery[str] = "",
) -> Page:
    """The order of a round's applications; of the newest one unless another is chosen."""
    rounds = await _own_rounds(request.user)
    chosen = next((one for one in rounds if str(one.id) == round), None)
    if round and chosen is None:
        raise NotFound
    chosen = chosen or next(iter(rounds), None)
    return Page(
        "applications/ranking.html",
        nav="applications",
        round=chosen,
        rounds=[(str(one.id), f"{one.house_code} · {one.name}") for one in rounds],
        lines=await ranking(chosen.id, actor=request.user) if chosen else [],
        labels=LABELS,
        criteria=CRITERIA,
        has_many_women=has_many_women,
        manages=request.user.has(Role.manager),
    )


async def _own_rounds(actor: Actor) -> list[Round]:
    houses = actor.incubators(*READERS)
    return [one for one in await list_rounds() if houses is None or one.incubator in houses]


@get(export_paths("/applications/ranking"), guards=[ranks])
async def export_ranking(
    request: SignedIn,
    round: FromQuery[UUID],
) -> Response[bytes]:
    """The ranking with the means of every criterion."""
    lines = await ranking(round, actor=request.user)
    return await spreadsheet(request, "ranking", Sheet(N_("Ranking"), RANKING, lines))


@get(export_paths("/applications"), guards=[requires(*VISITORS)])
async def export_applications(
    request: SignedIn,
    q: FromQuery[str] = "",
    status: FromQuery[str] = "",
    round: FromQuery[str] = "",
    mine: FromQuery[str] = "",
) -> Response[bytes]:
    """All applications that the visitor may see and the filters of the list let through."""
    sought, actor = sought_of(q, status, round, mine), request.user
    found = await all_rows(lambda paging: list_applications(sought, actor=actor, paging=paging))
    return await spreadsheet(request, "applications", Sheet(N_("Applications"), COLUMNS, found))


def _yes_or_no(fact: bool) -> str:
    return gettext(N_("yes")) if fact else gettext(N_("no"))


def _mean(record: ApplicationRecord) -> Cell:
    return record.standing.total


def _of_criterion(code: str) -> Column[Line]:
    label = next(one.label for one in CRITERIA if one.code == code)
    return Column(label, lambda line: line.record.standing.means.get(code), Kind.decimal)


COLUMNS: tuple[Column[ApplicationRecord], ...] = (
    Column(N_("Number"), lambda one: one.number, Kind.code),
    Column(N_("Applicant"), lambda one: one.name, Kind.long),
    Column(N_("Tax code"), lambda one: one.tax_code, Kind.code),
    Column(N_("House"), lambda one: one.house),
    Column(N_("Round"), lambda one: one.round_name),
    Column(N_("Received on"), lambda one: clock.local(one.submitted_at).date(), Kind.day),
    Column(N_("Status"), lambda one: gettext(LABELS[one.status])),
    Column(N_("Asks for"), lambda one: gettext(STAGE_LABELS[one.stage])),
    Column(N_("Main product"), lambda one: one.main_product, Kind.long),
    Column(N_("Employees"), lambda one: one.employees, Kind.number),
    Column(N_("Female employees"), lambda one: one.employees_female, Kind.number),
    Column(N_("Women-owned"), lambda one: _yes_or_no(one.women_owned), Kind.code),
    Column(N_("Area wanted (m²)"), lambda one: one.area_wanted, Kind.number),
    Column(N_("Sheets"), lambda one: one.standing.sheets, Kind.number),
    Column(N_("Mean points"), _mean, Kind.decimal),
    Column(
        N_("Contact"),
        lambda one: one.contact.name if one.contact else "",
    ),
    Column(N_("E-mail"), lambda one: one.contact.email if one.contact else ""),
    Column(N_("Phone"), lambda one: one.contact.phone if one.contact else "", Kind.code),
)
RANKING: tuple[Column[Line], ...] = (
    Column(N_("Rank"), lambda line: line.ranked.place, Kind.number),
    Column(N_("Number"), lambda line: line.record.number, Kind.code),
    Column(N_("Applicant"), lambda line: line.record.name, Kind.long),
    Column(N_("Tax code"), lambda line: line.record.tax_code, Kind.code),
    Column(N_("Received on"), lambda one: clock.local(one.record.submitted_at).date(), Kind.day),
    Column(N_("Sheets"), lambda line: line.record.standing.sheets, Kind.number),
    *(_of_criterion(one.code) for one in CRITERIA),
    Column(N_("Mean points"), lambda line: _mean(line.record), Kind.decimal),
    Column(N_("Passes"), lambda line: _yes_or_no(line.record.standing.passes), Kind.code),
    Column(N_("Women-owned"), lambda line: _yes_or_no(line.record.women_owned), Kind.code),
    Column(N_("Status"), lambda line: gettext(LABELS[line.record.status])),
)


PAGES: list[ControllerRouterHandler] = [show_ranking, export_ranking, export_applications]
