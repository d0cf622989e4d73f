"""The lists of requests, of referrals and of events as files."""

from __future__ import annotations

from collections.abc import Callable

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from services.controllers.referrals import reads as reads_referrals
from services.controllers.requests import reads, sought_as
from services.event_records import EventRecord, list_events
from services.events import KINDS
from services.referrals import OUTCOMES, ReferralRecord, list_referrals
from services.request_records import RequestRecord, list_requests
from services.request_rules import PRIORITIES, STATES
from services.service_words import UNITS


def _amount(name: str) -> Callable[[RequestRecord], int | None]:
    """One amount of what a request costs; nothing where no act holds it."""
    return lambda one: getattr(one.funds, name) if one.funds else None


REQUESTS: tuple[Column[RequestRecord], ...] = (
    Column(N_("Asked on"), lambda one: one.asked_at, Kind.moment),
    Column(N_("House"), lambda one: one.house_code, Kind.code),
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("Code"), lambda one: one.service_code, Kind.code),
    Column(N_("Service"), lambda one: one.service_name, Kind.long),
    Column(N_("What is asked for"), lambda one: one.subject, Kind.long),
    Column(N_("Quantity"), lambda one: one.quantity, Kind.number),
    Column(N_("Unit of measure"), lambda one: gettext(UNITS[one.unit])),
    Column(N_("State"), lambda one: gettext(STATES[one.status])),
    Column(N_("Priority"), lambda one: gettext(PRIORITIES[one.priority])),
    Column(N_("Due"), lambda one: one.due_on, Kind.day),
    Column(N_("In the hands of"), lambda one: one.owner_name),
    Column(N_("Adviser"), lambda one: one.adviser_name),
    Column(N_("Full price (dong)"), _amount("full_cost"), Kind.money),
    Column(N_("Firm pays (dong)"), _amount("tenant_price"), Kind.money),
    Column(N_("Support (dong)"), _amount("support"), Kind.money),
    Column(N_("Accepted support (dong)"), _amount("settled_support"), Kind.money),
    Column(N_("Done"), lambda one: one.fulfilled_at, Kind.moment),
    Column(N_("Accepted on"), lambda one: one.accepted_at, Kind.moment),
    Column(N_("Rating (1 to 5)"), lambda one: one.rating, Kind.number),
)
REFERRALS: tuple[Column[ReferralRecord], ...] = (
    Column(N_("Referred on"), lambda one: one.referred_on, Kind.day),
    Column(N_("Firm"), lambda one: one.firm_name, Kind.long),
    Column(N_("Programme"), lambda one: one.programme_code, Kind.code),
    Column(N_("Lead agency"), lambda one: one.agency_name, Kind.long),
    Column(N_("Service"), lambda one: one.service_name, Kind.long),
    Column(N_("Reason"), lambda one: one.reason, Kind.long),
    Column(N_("What became of it"), lambda one: gettext(OUTCOMES[one.outcome])),
    Column(N_("On"), lambda one: one.outcome_on, Kind.day),
    Column(N_("Note"), lambda one: one.outcome_note, Kind.long),
)
EVENTS: tuple[Column[EventRecord], ...] = (
    Column(N_("Event"), lambda one: one.name, Kind.long),
    Column(N_("Kind"), lambda one: gettext(KINDS[one.kind])),
    Column(N_("Start"), lambda one: one.slot.start, Kind.moment),
    Column(N_("End"), lambda one: one.slot.end, Kind.moment),
    Column(N_("House"), lambda one: one.house, Kind.long),
    Column(N_("Place"), lambda one: one.place, Kind.long),
    Column(N_("Description"), lambda one: one.about, Kind.long),
    Column(N_("Cancelled because"), lambda one: one.cancel_reason, Kind.long),
    Column(N_("Firms"), lambda one: one.firms, Kind.number),
    Column(N_("People who came"), lambda one: one.people, Kind.number),
    Column(N_("What followed"), lambda one: one.contacts, Kind.number),
    Column(N_("Value of orders"), lambda one: one.orders, Kind.money),
)


@get(export_paths("/service-requests"), guards=[reads])
async def export_requests(
    request: SignedIn, view: FromQuery[str] = "open", q: FromQuery[str] = ""
) -> Response[bytes]:
    """All requests that the visitor may see and the view of the list lets through."""
    sought, today = sought_as(view, q), clock.today()
    found = await all_rows(
        lambda paging: list_requests(sought, actor=request.user, today=today, paging=paging)
    )
    return await spreadsheet(
        request, "service-requests", Sheet(N_("Service requests"), REQUESTS, found)
    )


@get(export_paths("/referrals"), guards=[reads_referrals])
async def export_referrals(request: SignedIn, outcome: FromQuery[str] = "") -> Response[bytes]:
    """All referrals that the visitor may see and the filter of the list lets through."""
    stored = outcome if outcome in OUTCOMES else ""
    found = await all_rows(
        lambda paging: list_referrals(actor=request.user, outcome=stored, paging=paging)
    )
    return await spreadsheet(request, "referrals", Sheet(N_("Referrals"), REFERRALS, found))


@get(export_paths("/events"))
async def export_events(request: SignedIn) -> Response[bytes]:
    """All events, the latest first, with what came of them."""
    found = await all_rows(lambda paging: list_events(paging=paging))
    return await spreadsheet(request, "events", Sheet(N_("Events"), EVENTS, found))


PAGES: list[ControllerRouterHandler] = [export_requests, export_referrals, export_events]
