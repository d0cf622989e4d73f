"""The key figures of a year as a file, and what one of them was computed from."""

from __future__ import annotations

from fractions import Fraction

from litestar import get
from litestar.params import FromPath
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from facilities.controllers.kpis import SIDES, Year, asked, reads, side_of
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.queries import House
from tenants.kpi_words import FORMULAS, NAMES, WORDS
from tenants.kpis import Kpi, Part

Line = tuple[str, Kpi]
FIGURES: tuple[Column[Line], ...] = (
    Column(N_("Page"), lambda line: gettext(SIDES[line[0]])),
    Column(N_("Figure"), lambda line: gettext(NAMES[line[1].code]), Kind.long),
    Column(N_("Value"), lambda line: _value(line[1]), Kind.decimal),
    Column(N_("Numerator"), lambda line: line[1].top, Kind.number),
    Column(N_("Denominator"), lambda line: line[1].bottom, Kind.number),
    Column(N_("Firms"), lambda line: line[1].n, Kind.number),
    Column(N_("Formula"), lambda line: gettext(FORMULAS[line[1].code]), Kind.long),
)
PARTS: tuple[Column[Part], ...] = (
    Column(N_("Firm"), lambda part: part.firm.name, Kind.long),
    Column(N_("Day"), lambda part: part.day, Kind.day),
    Column(N_("State"), lambda part: gettext(WORDS[part.word]) if part.word else ""),
    Column(N_("Numerator"), lambda part: part.top, Kind.number),
    Column(N_("Denominator"), lambda part: part.bottom, Kind.number),
)


def _value(one: Kpi) -> Fraction | int | None:
    return one.value


@get(export_paths("/kpis"), guards=[reads])
async def export_kpis(request: SignedIn, incubator: House = "", year: Year = 0) -> Response[bytes]:
    """All figures of a year, with numerators and denominators."""
    board = await (await asked(request.user, incubator, year)).board()
    lines = [(side_of(board, one), one) for one in (*board.outputs, *board.outcomes)]
    sheet = Sheet(N_("Key figures"), FIGURES, lines)
    return await spreadsheet(request, "kpis", sheet)


@get(export_paths("/kpis/{code:str}"), guards=[reads])
async def export_parts(
    request: SignedIn, code: FromPath[str], incubator: House = "", year: Year = 0
) -> Response[bytes]:
    """What one figure was computed from, firm by firm."""
    board = await (await asked(request.user, incubator, year)).board()
    one = board.named(code)
    return await spreadsheet(request, f"kpi-{code}", Sheet(NAMES[code], PARTS, one.parts))


PAGES: list[ControllerRouterHandler] = [export_kpis, export_parts]
