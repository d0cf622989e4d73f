"""What a list of budget lines can be narrowed down to: read once for its page, files and API."""

from typing import Annotated

from litestar.di import NamedDependency, Provide
from litestar.params import QueryParameter

from incubator.controllers.budget_words import LINE_STATUSES
from incubator.languages import N_
from incubator.queries import House
from incubator.refusals import Invalid
from incubator.requests import parse_year
from incubator.statements import LineFilter

WantedLines = NamedDependency[LineFilter]


def wanted_lines(
    year: Annotated[
        str, QueryParameter(name="year", schema_extra={"pattern": "^([0-9]{4})?$"})
    ] = "",
    incubator: House = "",
    source: Annotated[str, QueryParameter(name="source", description="code of a source")] = "",
    category: Annotated[
        str, QueryParameter(name="category", description="code of a category")
    ] = "",
    status: Annotated[
        str, QueryParameter(name="status", schema_extra={"enum": ["", "open", "closed"]})
    ] = "",
) -> LineFilter:
    """The filter that the address asks for; Invalid names the parameter that is not one."""
    if status and status.upper() not in LINE_STATUSES:
        raise Invalid("status", N_("Choose one of the values offered."))
    return LineFilter(parse_year(year), incubator, source, category, status.upper())


NARROWED = {"wanted": Provide(wanted_lines, sync_to_thread=False)}
"""The dependency of each route of the list."""
