"""The list of consulting sessions as files, as it is filtered and scoped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Cell, Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.houses import list_houses
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.users import Actor
from services.controllers.session_answers import sees_fee
from services.controllers.sessions_api import reads
from services.session_records import SessionRecord, Sought, list_sessions
from services.session_rules import STATES


def _of_row(name: str) -> Callable[[SessionRecord], Cell]:
    def stored(one: SessionRecord) -> Cell:
        cell: Cell = one.row[name]
        return cell

    return stored


def _amount(name: str) -> Callable[[SessionRecord], int | None]:
    """One amount of what a session costs, as accepted once it is; nothing where no act holds it."""

    def told(one: SessionRecord) -> int | None:
        price = one.accepted or one.price
        return getattr(price, name) if price else None

    return told


def _columns(actor: Actor, houses: Mapping[UUID, Name]) -> list[Column[SessionRecord]]:
    """What is told of a session; its fee only to those who are told it."""
    return [
        Column(N_("Start"), _of_row("starts_at"), Kind.moment),
        Column(N_("End"), _of_row("ends_at"), Kind.moment),
        Column(N_("House"), lambda one: houses[one.row["incubator"]], Kind.long),
        Column(N_("Session"), _of_row("subject"), Kind.long),
        Column(N_("Service"), lambda one: one.service, Kind.long),
        Column(N_("Firm"), lambda one: one.firm, Kind.long),
        Column(N_("Adviser"), _of_row("adviser_name")),
        Column(N_("Place"), _of_row("place"), Kind.long),
        Column(N_("Status"), lambda one: gettext(STATES[one.row["status"]])),
        Column(N_("Length held (hours)"), _of_row("held_minutes"), Kind.hours),
        Column(N_("Full price (dong)"), _amount("full_cost"), Kind.money),
        Column(N_("Firm pays (dong)"), _amount("tenant_price"), Kind.money),
        Column(N_("Support (dong)"), _amount("support"), Kind.money),
        Column(
            N_("Fee (dong)"), lambda one: one.row["fee"] if sees_fee(actor, one) else None,
            Kind.money,
        ),
    ]  # fmt: skip


@get(export_paths("/sessions"), guards=[reads])
async def export_sessions(
    request: SignedIn,
    view: FromQuery[str] = "open",
    q: FromQuery[str] = "",
    series: FromQuery[UUID | None] = None,
) -> Response[bytes]:
    """All sessions that the visitor may see and the view of the list lets through."""
    sought, actor = Sought.of_list(view, q, series), request.user
    found = await all_rows(lambda paging: list_sessions(sought, actor=actor, paging=paging))
    houses = {one.id: one.name for one in await list_houses()}
    sheet = Sheet(N_("Consulting sessions"), _columns(actor, houses), found)
    return await spreadsheet(request, "sessions", sheet)


PAGES: list[ControllerRouterHandler] = [export_sessions]
