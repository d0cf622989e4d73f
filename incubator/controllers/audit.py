"""The audit: its page, the same as a file for spreadsheets, and its API."""

from dataclasses import replace
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.params import QueryParameter
from litestar.response import Response
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from facilities.resources import list_incubators
from incubator import clock
from incubator.answers import HouseTime
from incubator.audit_fields import field_labels
from incubator.audit_trail import READERS, Entry, Sought, list_entries
from incubator.audit_words import ACTIONS, KINDS, action_label, kind_label
from incubator.downloads import export_paths, spreadsheet
from incubator.exports import Column, Kind, Sheet, all_rows
from incubator.guards import SignedIn, requires
from incubator.houses import house_named
from incubator.languages import N_, gettext
from incubator.pages import Page
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import From, House, PageNumber, PageSize, SearchText, To
from incubator.requests import parse_date
from incubator.users import Actor, Role

reads = requires(*READERS)
ActionCode = Annotated[
    str, QueryParameter(name="action", description="code of an action", schema_extra={})
]
KindCode = Annotated[
    str,
    QueryParameter(
        name="kind", description="kind of thing", schema_extra={"enum": ["", *sorted(KINDS)]}
    ),
]
SubjectId = Annotated[str, QueryParameter(name="subject", description="id of one thing")]
SoughtActs = NamedDependency[Sought]


async def sought_acts(
    q: SearchText = "",
    action: ActionCode = "",
    kind: KindCode = "",
    subject: SubjectId = "",
    incubator: House = "",
    begin: From = "",
    end: To = "",
) -> Sought:
    """Which acts the address asks for; Invalid names the parameter that is not understood."""
    house = await house_named(incubator) if incubator else None
    first, last = parse_date(begin, "from"), parse_date(end, "to")
    return Sought(q.strip(), action, kind, subject.strip(), house, first, last)


NARROWED = {"sought": Provide(sought_acts)}
"""What page, files and API are narrowed down to is read by one dependency."""


@get("/audit", guards=[reads], dependencies=NARROWED)
async def show_audit(
    request: SignedIn,
    sought: SoughtActs,
    page: PageNumber = 1,
) -> Page:
    """Who did what, the latest first."""
    paging = Paging(page)
    entries, total = await list_entries(sought, actor=request.user, paging=paging)
    return Page(
        "audit/list.html",
        nav="audit",
        entries_found=entries,
        total=total,
        paging=paging,
        sought=sought,
        is_filtered=sought != Sought(),
        kinds=[(code, gettext(label)) for code, label in KINDS.items()],
        actions=_actions(),
        houses=await _houses(request.user),
        action_label=action_label,
        kind_label=kind_label,
        field_labels=field_labels,
        is_admin=request.user.has(Role.admin),
    )


COLUMNS: tuple[Column[Entry], ...] = (
    Column(N_("When"), lambda entry: entry.at, Kind.moment),
    Column(N_("By whom"), lambda entry: entry.person or gettext("The system")),
    Column(N_("Action"), lambda entry: action_label(entry.action)),
    Column(N_("Code of the action"), lambda entry: entry.action),
    Column(N_("Kind of thing"), lambda entry: kind_label(entry.kind), Kind.code),
    Column(N_("Thing"), lambda entry: entry.subject.name if entry.subject else None, Kind.long),
    Column(N_("Id"), lambda entry: entry.subject_id, Kind.long),
    Column(N_("House"), lambda entry: entry.house, Kind.long),
    Column(N_("What changed"), lambda entry: ", ".join(entry.fields)),
    Column(N_("Version"), lambda entry: entry.sequence, Kind.number),
    Column(N_("From where"), lambda entry: entry.address),
)


@get(export_paths("/audit"), guards=[reads], dependencies=NARROWED)
async def export_audit(
    request: SignedIn,
    sought: SoughtActs,
) -> Response[bytes]:
    """All that the filters of the page let through, as a file."""
    sought = replace(sought, until=clock.now())
    found = await all_rows(lambda paging: list_entries(sought, actor=request.user, paging=paging))
    return await spreadsheet(request, "audit", Sheet(N_("Audit"), COLUMNS, found))


class AuditPerson(BaseModel):
    """Who did it."""

    id: UUID
    name: str


class AuditAnswer(BaseModel):
    """One act; `fields` are the names of what changed, never the values."""

    id: UUID
    at: HouseTime
    actor: AuditPerson | None = Field(description="null: the command line or the night's work")
    action: str = Field(examples=["booking.confirm"])
    subject_kind: str
    subject_id: str
    subject_name: str | None = Field(description="its name of now; null when it is gone")
    incubator: UUID | None
    fields: list[str]
    sequence: int
    address: str


@get(
    "/api/audit",
    guards=[reads],
    dependencies=NARROWED,
    summary="Audit",
    responses=refuses(),
    tags=["audit"],
)
async def list_audit(
    request: SignedIn,
    sought: SoughtActs,
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[AuditAnswer]:
    """Who did what to which thing, the latest first; managers read of their own houses."""
    paging = Paging(page, page_size)
    entries, total = await list_entries(sought, actor=request.user, paging=paging)
    return Listing(items=[_answer(entry) for entry in entries], total=total)


def _actions() -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (kind_label(kind), [(code, gettext(label)) for code, label in actions.items()])
        for kind, actions in ACTIONS.items()
    ]


async def _houses(actor: Actor) -> list[tuple[str, str]]:
    """The houses whose acts the actor may read."""
    own = None if actor.has(Role.admin) else actor.incubators(Role.auditor, Role.manager)
    houses = await list_incubators()
    return [(str(house.id), str(house.name)) for house in houses if own is None or house.id in own]


def _answer(entry: Entry) -> AuditAnswer:
    return AuditAnswer(
        id=entry.id,
        at=entry.at,
        actor=AuditPerson(id=entry.actor, name=entry.person) if entry.actor else None,
        action=entry.action,
        subject_kind=entry.kind,
        subject_id=entry.subject_id,
        subject_name=str(entry.subject.name) if entry.subject else None,
        incubator=entry.incubator,
        fields=entry.fields,
        sequence=entry.sequence,
        address=entry.address,
    )


PAGES: list[ControllerRouterHandler] = [show_audit, export_audit]
API: list[ControllerRouterHandler] = [list_audit]
