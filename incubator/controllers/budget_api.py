"""The API of the budget: programmes, lines, their entries and proposals."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.status_codes import HTTP_200_OK

from incubator import clock
from incubator.agenda import STATUSES, list_proposals, show_proposal
from incubator.controllers.budget import reads
from incubator.controllers.budget_answers import (
    EntryAnswer,
    LineAnswer,
    ProgrammeAnswer,
    ProposalAnswer,
    entry_answer,
    line_answer,
    programme_answer,
    proposal_answer,
)
from incubator.controllers.line_filters import NARROWED, WantedLines
from incubator.controllers.proposal_input import ProposalInput, Rejection
from incubator.decisions import MakerIsApprover
from incubator.entries import EFFECTS, EntryFilter, entries_of
from incubator.guards import SignedIn
from incubator.ledger import KINDS
from incubator.movements import (
    AboveAvailable,
    AboveIndicative,
    CrossesKind,
    CrossesSource,
    KeysDiffer,
    LineClosed,
    NotLater,
    NotNextYear,
    OtherProgramme,
    OutsidePhase,
)
from incubator.openings import LineNotEmpty, close_line, move_up
from incubator.overview import list_plans
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.proposals import AlreadyDecided, approve, propose, reject
from incubator.queries import PageNumber, PageSize
from incubator.requests import parse_date
from incubator.statements import list_lines, show_line

_MOVEMENT = (
    AboveAvailable,
    AboveIndicative,
    CrossesKind,
    CrossesSource,
    KeysDiffer,
    LineClosed,
    NotLater,
    NotNextYear,
    OtherProgramme,
    OutsidePhase,
)
KindQuery = Annotated[
    str, QueryParameter(name="kind", schema_extra={"enum": ["", *(k.lower() for k in KINDS)]})
]
BalanceQuery = Annotated[
    str,
    QueryParameter(
        name="balance",
        description="only what moves this balance",
        schema_extra={"enum": ["", *EFFECTS]},
    ),
]
Since = Annotated[str, QueryParameter(name="since", description="first day, in house time")]
Until = Annotated[str, QueryParameter(name="until", description="last day, in house time")]
Decided = Annotated[
    str,
    QueryParameter(name="status", schema_extra={"enum": ["", *(s.lower() for s in STATUSES)]}),
]


@get("/api/budget/programmes", guards=[reads], summary="Programmes", responses=refuses())
async def list_programmes(request: SignedIn) -> Listing[ProgrammeAnswer]:
    """The programmes of the plan; indicative amounts are an envelope and never spendable."""
    plans = await list_plans(request.user)
    items = [programme_answer(plan, one) for plan in plans for one in plan.programmes]
    return Listing(items=items, total=len(items))


@get(
    "/api/budget/lines",
    guards=[reads],
    dependencies=NARROWED,
    summary="Budget lines",
    responses=refuses(),
)
async def list_all(
    request: SignedIn,
    wanted: WantedLines,
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[LineAnswer]:
    """The lines of the houses whose money the asker may see."""
    found, total, _ = await list_lines(request.user, wanted, Paging(page, page_size))
    return Listing(items=[line_answer(line) for line in found], total=total)


@get(
    "/api/budget/lines/{line_id:uuid}",
    guards=[reads],
    summary="One line",
    responses=refuses(statuses=(404,)),
)
async def show(request: SignedIn, line_id: FromPath[UUID]) -> LineAnswer:
    """A line and its balances; 404 in a house whose money the asker may not see."""
    return line_answer(await show_line(request.user, line_id))


@get(
    "/api/budget/lines/{line_id:uuid}/entries",
    guards=[reads],
    summary="A line's ledger",
    responses=refuses(statuses=(404,)),
)
async def list_entries(
    request: SignedIn,
    line_id: FromPath[UUID],
    kind: KindQuery = "",
    balance: BalanceQuery = "",
    since: Since = "",
    until: Until = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[EntryAnswer]:
    """The entries that the line's balances are the sums of, the newest first."""
    await show_line(request.user, line_id)
    days = (parse_date(since, "since"), parse_date(until, "until"))
    wanted = EntryFilter(kind.upper(), balance, *days)
    found, total, _ = await entries_of(line_id, wanted, Paging(page, page_size))
    return Listing(items=[entry_answer(entry) for entry in found], total=total)


@post(
    "/api/budget/lines/{line_id:uuid}/promotion",
    guards=[reads],
    status_code=HTTP_200_OK,
    summary="Try a line earlier",
    responses=refuses(statuses=(404,)),
)
async def promote(request: SignedIn, line_id: FromPath[UUID]) -> LineAnswer:
    """Let holds try the line before the one that stands before it in the accountant's order."""
    await move_up(line_id, actor=request.user, now=clock.now())
    return line_answer(await show_line(request.user, line_id))


@post(
    "/api/budget/lines/{line_id:uuid}/closing",
    guards=[reads],
    status_code=HTTP_200_OK,
    summary="Close a line",
    responses=refuses(LineNotEmpty, LineClosed, statuses=(404,)),
)
async def close(request: SignedIn, line_id: FromPath[UUID]) -> LineAnswer:
    """Accept nothing more on a line on which nothing is left."""
    await close_line(line_id, actor=request.user, now=clock.now())
    return line_answer(await show_line(request.user, line_id))


@get("/api/budget/proposals", guards=[reads], summary="Proposals", responses=refuses())
async def list_drafts(
    request: SignedIn,
    status: Decided = "",
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[ProposalAnswer]:
    """Proposed movements of authority, the newest first."""
    paging = Paging(page, page_size)
    found, total = await list_proposals(request.user, status.upper(), paging)
    return Listing(items=[proposal_answer(one) for one in found], total=total)


@post(
    "/api/budget/proposals",
    guards=[reads],
    summary="Propose a movement of authority",
    responses=refuses(*_MOVEMENT, statuses=(404,)),
)
async def draft(request: SignedIn, data: JSONBody[ProposalInput]) -> ProposalAnswer:
    """An accountant's draft: it moves nothing before somebody else approves it."""
    draft = await data.draft(request.user)
    proposal = await propose(draft, actor=request.user, now=clock.now())
    return proposal_answer(await show_proposal(request.user, proposal))


@post(
    "/api/budget/proposals/{proposal_id:uuid}/approval",
    guards=[reads],
    status_code=HTTP_200_OK,
    summary="Approve a proposal",
    responses=refuses(*_MOVEMENT, MakerIsApprover, AlreadyDecided, statuses=(404,)),
)
async def create_approval(request: SignedIn, proposal_id: FromPath[UUID]) -> ProposalAnswer:
    """Post its entries to the ledger; never by who drafted it."""
    await approve(proposal_id, actor=request.user, now=clock.now())
    return proposal_answer(await show_proposal(request.user, proposal_id))


@post(
    "/api/budget/proposals/{proposal_id:uuid}/rejection",
    guards=[reads],
    status_code=HTTP_200_OK,
    summary="Reject a proposal",
    responses=refuses(AlreadyDecided, statuses=(404,)),
)
async def create_rejection(
    request: SignedIn, proposal_id: FromPath[UUID], data: JSONBody[Rejection]
) -> ProposalAnswer:
    """Reject with a reason; its maker may withdraw it so."""
    await reject(proposal_id, data.reason, actor=request.user, now=clock.now())
    return proposal_answer(await show_proposal(request.user, proposal_id))


API = [
    list_programmes,
    list_all,
    show,
    list_entries,
    promote,
    close,
    list_drafts,
    draft,
    create_approval,
    create_rejection,
]
