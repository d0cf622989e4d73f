"""Rounds of applications as a file for spreadsheets."""

from __future__ import annotations

from litestar import get
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from tenants.application_scope import READERS
from tenants.rounds import Round, list_rounds

COLUMNS: tuple[Column[Round], ...] = (
    Column(N_("Round"), lambda one: one.name, Kind.long),
    Column(N_("House"), lambda one: one.house_code, Kind.code),
    Column(N_("First day"), lambda one: one.opens_on, Kind.day),
    Column(N_("Last day"), lambda one: one.closes_on, Kind.day),
    Column(N_("Places"), lambda one: one.places, Kind.number),
    Column(N_("Applications"), lambda one: one.applications, Kind.number),
)


@get(export_paths("/applications/rounds"), guards=[requires(*READERS)])
async def export_rounds(request: SignedIn) -> Response[bytes]:
    """Every round, the newest first."""
    found = await list_rounds()
    return await spreadsheet(request, "rounds", Sheet(N_("Rounds"), COLUMNS, found))


PAGES: list[ControllerRouterHandler] = [export_rounds]
