"""Lines, ledger entries and proposals of the budget as files, in đồng."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.response import Response

from incubator.agenda import ProposalState, list_proposals
from incubator.controllers.budget import reads
from incubator.controllers.budget_words import (
    BALANCES,
    ENTRY_KINDS,
    LINE_STATUSES,
    PROPOSAL_STATUSES,
)
from incubator.controllers.line_filters import NARROWED, WantedLines
from incubator.downloads import export_paths, spreadsheet
from incubator.entries import Entry, EntryFilter, entries_of
from incubator.exports import Cell, Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn
from incubator.languages import N_, gettext
from incubator.paging import Paging
from incubator.requests import parse_date
from incubator.statements import LineFilter, LineState, list_lines, show_line
from incubator.users import Actor

Since = Annotated[str, QueryParameter(name="since")]
Until = Annotated[str, QueryParameter(name="until")]

WHICH: tuple[Column[LineState], ...] = (
    Column(N_("Programme"), lambda line: line.phase.programme, Kind.code),
    Column(N_("Phase"), lambda line: line.phase.code, Kind.code),
    Column(N_("Budget year"), lambda line: line.year, Kind.year),
    Column(N_("House"), lambda line: line.incubator.code, Kind.code),
    Column(N_("Funding source"), lambda line: line.source.name),
    Column(N_("Category"), lambda line: line.category.name),
)


def _balance(name: str) -> Column[LineState]:
    return Column(BALANCES[name], lambda line: int(getattr(line.balances, name)), Kind.money)


LINES: tuple[Column[LineState], ...] = (
    *WHICH,
    Column(N_("Status"), lambda line: gettext(LINE_STATUSES[line.status]), Kind.code),
    *(_balance(name) for name in BALANCES),
    Column(N_("Not paid out yet"), lambda line: line.balances.estimate_balance, Kind.money),
    Column(N_("Disbursement rate"), lambda line: line.balances.disbursement_rate, Kind.percent),
    Column(N_("Accepts holds from"), lambda line: line.accepts_from, Kind.day),
)


@get(export_paths("/budget/lines"), guards=[reads], dependencies=NARROWED)
async def export_lines(request: SignedIn, wanted: WantedLines) -> Response[bytes]:
    """All lines that the filters of the list let through, with their balances in đồng."""
    found = await _lines(request.user, wanted)
    return await spreadsheet(request, "budget-lines", Sheet(N_("Budget lines"), LINES, found))


@dataclass(frozen=True, slots=True)
class Posted:
    """A ledger entry with the line it is on."""

    line: LineState
    entry: Entry


def of_line(column: Column[LineState]) -> Column[Any]:
    """The same column of a row that belongs to a budget line, which it has as its `line`."""
    return Column(column.header, lambda row: column.value(row.line), column.kind)


ENTRIES: tuple[Column[Posted], ...] = (
    Column(N_("Posted"), lambda row: row.entry.posted_at, Kind.moment),
    Column(N_("Kind of entry"), lambda row: gettext(ENTRY_KINDS[row.entry.kind])),
    Column(N_("Amount (dong)"), lambda row: row.entry.amount, Kind.money),
)
REASONS: tuple[Column[Posted], ...] = (
    Column(
        N_("What for"), lambda row: row.entry.origin.label if row.entry.origin else "", Kind.long
    ),
    Column(N_("Decision"), lambda row: row.entry.decision.number if row.entry.decision else None),
    Column(
        N_("Decided on"),
        lambda row: row.entry.decision.issued_on if row.entry.decision else None,
        Kind.day,
    ),
    Column(N_("Voucher"), lambda row: row.entry.voucher, Kind.code),
    Column(N_("Note"), lambda row: row.entry.note, Kind.long),
    Column(N_("Entry"), lambda row: str(row.entry.id)),
    Column(N_("Reverses entry"), lambda row: str(row.entry.reverses or "")),
)
PEOPLE: tuple[Column[Posted], ...] = (
    Column(N_("Maker"), lambda row: row.entry.posted_by),
    Column(N_("Approver"), lambda row: row.entry.approved_by),
)


@get(export_paths("/budget/lines/{line_id:uuid}"), guards=[reads])
async def export_line(
    request: SignedIn,
    line_id: FromPath[UUID],
    kind: FromQuery[str] = "",
    balance: FromQuery[str] = "",
    since: Since = "",
    until: Until = "",
) -> Response[bytes]:
    """The sub-ledger of a line as far as its filters let it through."""
    wanted = EntryFilter(kind, balance, parse_date(since, "since"), parse_date(until, "until"))
    line = await show_line(request.user, line_id)
    return await _ledger(request, [line], wanted, "ledger")


@get(export_paths("/budget/entries"), guards=[reads], dependencies=NARROWED)
async def export_ledger(request: SignedIn, wanted: WantedLines) -> Response[bytes]:
    """Every entry on the lines that the filters of their list let through, line by line."""
    return await _ledger(request, await _lines(request.user, wanted), EntryFilter(), "ledger")


async def _lines(actor: Actor, wanted: LineFilter) -> list[LineState]:
    async def page(paging: Paging) -> tuple[list[LineState], int]:
        lines, total, _ = await list_lines(actor, wanted, paging)
        return lines, total

    return await all_rows(page)


async def _ledger(
    request: SignedIn, lines: Sequence[LineState], wanted: EntryFilter, name: str
) -> Response[bytes]:
    rows: list[Posted] = []
    for line in lines:
        entries = await all_rows(partial(_entries, line.id, wanted))
        rows += [Posted(line, entry) for entry in entries]
    effect: Column[Posted] = Column(
        BALANCES[wanted.balance or "available"], lambda row: row.entry.effect, Kind.money
    )
    people = PEOPLE if request.user.sees_person_names else ()
    columns = [*ENTRIES, effect, *(of_line(column) for column in WHICH), *REASONS, *people]
    return await spreadsheet(request, name, Sheet(N_("Ledger entries"), columns, rows))


async def _entries(line: UUID, wanted: EntryFilter, paging: Paging) -> tuple[list[Entry], int]:
    entries, total, _ = await entries_of(line, wanted, paging)
    return entries, total


def _line_name(line: LineState) -> str:
    return f"{line.category.name} · {line.incubator.name} · {line.year} · {line.source.name}"


def _second_line(proposal: ProposalState) -> Cell:
    return _line_name(proposal.effects[1].line) if len(proposal.effects) > 1 else ""


PROPOSALS: tuple[Column[ProposalState], ...] = (
    Column(N_("Drafted"), lambda one: one.made_at, Kind.moment),
    Column(N_("Movement"), lambda one: gettext(ENTRY_KINDS[one.kind])),
    Column(N_("Amount (dong)"), lambda one: one.amount, Kind.money),
    Column(N_("Status"), lambda one: gettext(PROPOSAL_STATUSES[one.status])),
    Column(N_("Line"), lambda one: _line_name(one.line), Kind.long),
    Column(N_("To the line"), _second_line, Kind.long),
    Column(N_("Decision"), lambda one: one.decision.number),
    Column(N_("Decided on"), lambda one: one.decision.issued_on, Kind.day),
    Column(N_("Issued by"), lambda one: one.issuer),
    Column(N_("Subject"), lambda one: one.decision.subject, Kind.long),
    Column(N_("Note"), lambda one: one.note, Kind.long),
    Column(N_("Approved or rejected"), lambda one: one.decided_at, Kind.moment),
    Column(N_("Reason"), lambda one: one.reason, Kind.long),
)
DECIDERS: tuple[Column[ProposalState], ...] = (
    Column(N_("Maker"), lambda one: one.maker),
    Column(N_("Decided by"), lambda one: one.decider),
)


@get(export_paths("/budget/proposals"), guards=[reads])
async def export_proposals(
    request: SignedIn, status: FromQuery[str] = "PENDING"
) -> Response[bytes]:
    """The proposals of the tab that is open."""
    found = await all_rows(lambda paging: list_proposals(request.user, status.upper(), paging))
    columns = [*PROPOSALS, *(DECIDERS if request.user.sees_person_names else ())]
    return await spreadsheet(request, "proposals", Sheet(N_("Proposals"), columns, found))


PAGES = [export_lines, export_ledger, export_line, export_proposals]
