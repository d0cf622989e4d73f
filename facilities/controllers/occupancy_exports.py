"""The figures of how full the houses are, and the demand that was refused, as files."""

from fractions import Fraction
from typing import Any

from litestar import get
from litestar.response import Response

from facilities.controllers.occupancy import (
    LABELS,
    By,
    chosen_houses,
    window_between,
)
from facilities.demand import Refused, list_refused
from facilities.occupancy import Row, occupancy, visible_houses
from facilities.usage import NAMES
from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.queries import From, House, To
from incubator.refusals import REFUSALS
from incubator.users import Actor

RATES = {
    "booking_rate": N_("Booking rate"),
    "block_rate": N_("Block rate"),
    "utilisation": N_("Utilisation"),
    "realisation": N_("Realisation"),
    "technical_availability": N_("Technical availability"),
}
HEADINGS = {"incubator": N_("House"), "resource": N_("Resource"), "month": N_("Month")}


@get(export_paths("/occupancy"))
async def export_occupancy(
    request: SignedIn,
    begin: From = "",
    end: To = "",
    by: By = "incubator",
    incubator: House = "",
) -> Response[bytes]:
    """The figures of the page in hours, the same grouping, and their total."""
    houses = await chosen_houses(incubator, visible_houses(request.user))
    found = await occupancy(window_between(begin, end), houses=houses, now=clock.now())
    whole = Row("", Name(gettext("Total")), found.total())
    sheet = Sheet(N_("Occupancy"), _columns(by), [*found.rows(by), whole])
    return await spreadsheet(request, "occupancy", sheet)


def _columns(by: str) -> list[Column[Row]]:
    def label(row: Row) -> Name | str:
        return f"{row.key[5:]}/{row.key[:4]}" if by == "month" and row.key else row.label

    def minutes(name: str) -> Column[Row]:
        return Column(LABELS[name], lambda row: _figure(row, name), Kind.hours)

    def rate(name: str) -> Column[Row]:
        return Column(RATES[name], lambda row: _figure(row, name), Kind.percent)

    figures = [*(minutes(name) for name in NAMES), *(rate(name) for name in RATES)]
    return [Column(HEADINGS[by], label), *figures]


def _figure(row: Row, name: str) -> int | Fraction | None:
    figure: Any = getattr(row.figures, name)
    return figure if figure is None or isinstance(figure, Fraction) else int(figure)


REFUSED: tuple[Column[Refused], ...] = (
    Column(N_("Refused at"), lambda one: one.at, Kind.moment),
    Column(N_("Rule"), lambda one: _title(one.rule)),
    Column(N_("House"), lambda one: one.house_code, Kind.code),
    Column(N_("Code"), lambda one: one.code, Kind.code),
    Column(N_("Resource"), lambda one: one.resource),
    Column(N_("Quantity"), lambda one: one.quantity, Kind.number),
    Column(N_("Start"), lambda one: one.starts_at, Kind.moment),
    Column(N_("End"), lambda one: one.ends_at, Kind.moment),
    Column(N_("Length (hours)"), lambda one: one.minutes, Kind.hours),
    Column(N_("Next time offered"), lambda one: one.next_possible, Kind.moment),
)
FIRM: Column[Refused] = Column(N_("Firm"), lambda one: one.firm)


@get(export_paths("/occupancy/refusals"))
async def export_refusals(
    request: SignedIn, begin: From = "", end: To = "", incubator: House = ""
) -> Response[bytes]:
    """What was asked for in these days and refused, with the rule that refused it."""
    houses = await chosen_houses(incubator, visible_houses(request.user))
    window = window_between(begin, end)
    found = await all_rows(lambda paging: list_refused(window, houses=houses, paging=paging))
    sheet = Sheet(N_("Refused requests"), _refused_columns(request.user), found)
    return await spreadsheet(request, "refusals", sheet)


def _refused_columns(actor: Actor) -> list[Column[Refused]]:
    return [*REFUSED, FIRM] if actor.sees_firm_names else list(REFUSED)


def _title(rule: str) -> str:
    refusal = REFUSALS.get(rule)
    return gettext(refusal.title) if refusal else rule
