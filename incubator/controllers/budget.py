"""The budget's pages: the plan, the lines, one line with its ledger, support in kind."""

import re
from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.response import Redirect

from incubator import clock, money
from incubator.agenda import list_proposals
from incubator.controllers.budget_words import BALANCES, ENTRY_KINDS, LINE_STATUSES
from incubator.controllers.line_filters import NARROWED, WantedLines
from incubator.entries import EFFECTS, EntryFilter, entries_of
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.in_kind import in_kind_acts, in_kind_by_line
from incubator.languages import N_, current, gettext
from incubator.openings import close_line, move_up
from incubator.overview import list_plans
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.plan_131 import FUNDS_HOUSES
from incubator.requests import parse_date
from incubator.statements import (
    READERS,
    Coded,
    choices,
    lines_by_id,
    list_lines,
    rivals_of,
    show_line,
    years_of,
)
from incubator.users import Actor, Role

reads = requires(*READERS)
keeps_accounts = requires(Role.accountant)
Since = Annotated[str, QueryParameter(name="since")]
Until = Annotated[str, QueryParameter(name="until")]
ENTRIES_ON_A_PAGE = 25
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def millions(amount: int, decimals: int = 1) -> str:
    """Đồng as millions without the unit, for tables that say it once above; a plain 0 for none."""
    if not amount:
        return "0"
    return money.format_million(amount, decimals, current.get())


async def tabs_of(actor: Actor) -> list[tuple[str, str, str]]:
    """The views of the budget; how many proposals wait stands in the label."""
    _, waiting = await list_proposals(actor, "PENDING", Paging(1, 1))
    proposals = gettext("Proposals")
    return [
        ("plan", gettext("Plan and programmes"), "/budget"),
        ("lines", gettext("Budget lines"), "/budget/lines"),
        ("proposals", f"{proposals} ({waiting})" if waiting else proposals, "/budget/proposals"),
        ("in-kind", gettext("Support in kind"), "/budget/in-kind"),
    ]


async def budget_page(template: str, actor: Actor, **context: Any) -> Page:
    """A page of the budget with its tabs and the words it needs."""
    return Page(
        f"budget/{template}.html",
        nav="budget",
        tab_items=await tabs_of(actor),
        millions=millions,
        kind_words=ENTRY_KINDS,
        balance_words=BALANCES,
        status_words=LINE_STATUSES,
        may_draft=actor.has(Role.accountant),
        **context,
    )


@get("/budget", guards=[reads])
async def show_overview(request: SignedIn) -> Page:
    """The plan: indicative amounts, and what has been allocated against them."""
    plans = await list_plans(request.user)
    return await budget_page("overview", request.user, plans=plans, main=FUNDS_HOUSES)


@get("/budget/lines", guards=[reads], dependencies=NARROWED)
async def show_lines(request: SignedIn, wanted: WantedLines, page: FromQuery[int] = 1) -> Page:
    """The lines that the visitor may see, with their balances and the sum of all of them."""
    paging = Paging(page)
    lines, total, sums = await list_lines(request.user, wanted, paging)
    return await budget_page(
        "lines",
        request.user,
        lines=lines,
        total=total,
        sums=sums,
        paging=paging,
        wanted=wanted,
        years=[(str(one), str(one)) for one in await years_of(request.user)],
        houses=options(await choices("incubator", "sort_key"), _code),
        sources=options(await choices("funding_source"), _code),
        categories=options(await choices("cost_category"), _code),
    )


@get("/budget/lines/{line_id:uuid}", guards=[reads])
async def show_one(
    request: SignedIn,
    line_id: FromPath[UUID],
    kind: FromQuery[str] = "",
    balance: FromQuery[str] = "",
    since: Since = "",
    until: Until = "",
    page: FromQuery[int] = 1,
) -> Page:
    """A line: its balances, each of which opens into the entries that it is the sum of."""
    wanted = EntryFilter(kind, balance, parse_date(since, "since"), parse_date(until, "until"))
    return await line_page(request.user, line_id, wanted, Paging(page, ENTRIES_ON_A_PAGE))


async def line_page(
    actor: Actor, line_id: UUID, wanted: EntryFilter, paging: Paging, form: Form | None = None
) -> Page:
    """The page of a line, with the refusal of what was tried on it."""
    line = await show_line(actor, line_id)
    found, total, effect = await entries_of(line_id, wanted, paging)
    in_kind, in_kind_total = await in_kind_acts(line_id, Paging(1, 10))
    return await budget_page(
        "line",
        actor,
        line=line,
        rivals=await rivals_of(line),
        postings=found,
        total=total,
        effect=effect,
        paging=paging,
        wanted=wanted,
        in_kind=in_kind,
        in_kind_total=in_kind_total,
        in_kind_sums=await in_kind_by_line(actor, [line_id]),
        form=form or Form(),
        status=form.status if form else 200,
        may_keep=actor.has(Role.accountant, line.incubator.id),
        sees_names=actor.sees_person_names,
        effects=EFFECTS,
    )


@post("/budget/lines/{line_id:uuid}/promotion", guards=[keeps_accounts])
async def promote(request: SignedIn, line_id: FromPath[UUID]) -> Redirect:
    """Let the line be tried before the one that stands before it."""
    form = await Form.read(request)
    await move_up(line_id, actor=request.user, now=clock.now())
    shown = form.value("shown")
    back = shown if _UUID.fullmatch(shown) else line_id
    return redirect(f"/budget/lines/{back}", N_("The order is changed."))


@post("/budget/lines/{line_id:uuid}/closing", guards=[keeps_accounts])
async def close(request: SignedIn, line_id: FromPath[UUID]) -> Page | Redirect:
    """Close a line on which nothing is left."""
    form = await Form.read(request)
    with form.reports():
        await close_line(line_id, actor=request.user, now=clock.now())
        return redirect(f"/budget/lines/{line_id}", N_("The line is closed."))
    paging = Paging(1, ENTRIES_ON_A_PAGE)
    return await line_page(request.user, line_id, EntryFilter(), paging, form)


@get("/budget/in-kind", guards=[reads])
async def show_in_kind(request: SignedIn) -> Page:
    """What support in kind was worth, by the line that paid for the resource."""
    sums = await in_kind_by_line(request.user)
    lines = await lines_by_id({one.line for one in sums})
    return await budget_page("in_kind", request.user, sums=sums, lines=lines)


def options(found: list[Coded], key: Callable[[Coded], str]) -> list[tuple[str, str]]:
    """What a list to choose from offers."""
    return [(key(one), str(one.name)) for one in found]


def _code(one: Coded) -> str:
    return one.code


PAGES = [show_overview, show_lines, show_one, promote, close, show_in_kind]
