"""A firm's monthly statement as a page and on paper."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from facilities.firm_statements import Statement, statement_of
from facilities.papers.statements import print_statement
from incubator import clock
from incubator.downloads import pdf
from incubator.guards import SignedIn
from incubator.pages import Page
from incubator.requests import parse_month
from incubator.schemes import TARGETS
from tenants.support_records import READERS


async def _statement(request: SignedIn, firm: UUID, month: str) -> Statement:
    return await statement_of(firm, parse_month(month), actor=request.user, today=clock.today())


@get("/firms/{firm_id:uuid}/statement")
async def show_statement(
    request: SignedIn, firm_id: FromPath[UUID], month: FromQuery[str] = ""
) -> Page:
    """Rent, hours, services and support of a month."""
    statement = await _statement(request, firm_id, month)
    return Page(
        "statements/show.html",
        nav="lettings",
        statement=statement,
        firm=statement.firm,
        targets=TARGETS,
        sees_decisions=any(request.user.has(role) for role in READERS),
    )


@get("/firms/{firm_id:uuid}/statement.pdf")
async def show_paper(
    request: SignedIn, firm_id: FromPath[UUID], month: FromQuery[str] = ""
) -> Response[bytes]:
    """The same to print."""
    statement = await _statement(request, firm_id, month)
    return pdf(await print_statement(statement), f"{statement.month:%Y-%m}")


PAGES: list[ControllerRouterHandler] = [show_statement, show_paper]
