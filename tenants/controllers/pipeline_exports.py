"""The pipeline as files: every firm with its stage, since when, and what is decided of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from litestar import get
from litestar.params import FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import MOST_ROWS, Column, Kind, Sheet
from incubator.formats import format_date
from incubator.guards import SignedIn, requires
from incubator.houses import house_named
from incubator.languages import N_, gettext
from incubator.names import Name
from tenants.controllers.pipeline import WARNINGS
from tenants.pipeline import Column as StageColumn
from tenants.pipeline import Place, Warned, load_pipeline
from tenants.pipeline_exits import Exit, Exits, load_exits
from tenants.review_records import READERS
from tenants.stages import LABELS, Stage


@dataclass(frozen=True, slots=True)
class Line:
    """A firm or an application where it stands."""

    stage: str
    name: Name
    since: date | None
    coming: tuple[str, date] | None = None
    warnings: tuple[Warned, ...] = ()
    hand_over_on: date | None = None
    units: tuple[str, ...] = ()


COLUMNS: tuple[Column[Line], ...] = (
    Column(N_("Stage"), lambda one: gettext(LABELS[one.stage])),
    Column(N_("Firm"), lambda one: one.name, Kind.long),
    Column(N_("Since"), lambda one: one.since, Kind.day),
    Column(
        N_("Next stage"), lambda one: gettext(LABELS[one.coming[0]]) if one.coming else None
    ),
    Column(N_("Next stage from"), lambda one: one.coming[1] if one.coming else None, Kind.day),
    Column(N_("Needs attention"), lambda one: _warned(one.warnings), Kind.long),
    Column(N_("First day without space"), lambda one: one.hand_over_on, Kind.day),
    Column(N_("Still holds"), lambda one: ", ".join(one.units)),
)  # fmt: skip


def _warned(warnings: tuple[Warned, ...]) -> str:
    return "; ".join(
        gettext(WARNINGS[one.code][one.is_late]) % {"day": format_date(one.day)} for one in warnings
    )


@get(export_paths("/pipeline"), guards=[requires(*READERS)])
async def export_pipeline(request: SignedIn, incubator: FromQuery[str] = "") -> Response[bytes]:
    """Every firm that stands or stood in the houses, of one house or of all."""
    house = await house_named(incubator) if incubator else None
    columns = await load_pipeline(
        request.user, incubator=house, today=clock.today(), shown=MOST_ROWS
    )
    exits = await load_exits(incubator=house, shown=MOST_ROWS)
    sheet = Sheet(N_("Pipeline"), COLUMNS, list(_lines(columns, exits)))
    return await spreadsheet(request, "pipeline", sheet)


def _lines(columns: list[StageColumn], exits: Exits) -> Iterator[Line]:
    for column in columns:
        if column.stage != Stage.GRADUATED:
            yield from (_line(column.stage, place) for place in column.places)
    yield from (_left(one) for one in exits.latest)


def _line(stage: str, place: Place) -> Line:
    return Line(stage, place.name, place.since, place.coming, place.warnings)


def _left(one: Exit) -> Line:
    return Line(one.stage, one.name, one.left_on, hand_over_on=one.hand_over_on, units=one.units)


PAGES: list[ControllerRouterHandler] = [export_pipeline]
