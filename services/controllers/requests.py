"""The pages of service requests: the list, the form, and one with its thread and papers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.status_codes import HTTP_200_OK
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator, Field

from facilities.booking_scope import SEES_BUDGET
from incubator import clock
from incubator.database import fetch, marks
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.users import Actor, Role
from incubator.validation import Input, Line, text
from services.controllers.request_files import LARGEST_REQUEST, documents_in
from services.quoted import Quoted
from services.referrals import OUTCOMES, referral_of
from services.request_files import files_of
from services.request_quotes import ToPrice, quote_request
from services.request_records import VIEWS, RequestRecord, Sought, list_requests, show_request
from services.request_rules import BEST, OPEN, PRIORITIES, STATES, WORKED_ON
from services.request_thread import messages_of
from services.requests import MOST_UNITS, Asking, ask
from services.satisfaction import load_satisfaction
from services.scope import ENTER, READERS
from services.service_records import list_services
from services.service_words import UNITS
from services.session_records import Sought as SoughtSessions
from services.session_records import list_sessions
from services.session_rules import STATES as SESSION_STATES
from services.suggestions import Suggestion, suggest

reads = requires(*ENTER)
asks = requires(Role.tenant, Role.manager, Role.technician)
Long = Annotated[str, AfterValidator(text(5000, multiline=True))]
VIEW_LABELS = {
    "open": N_("Open requests"),
    "overdue": N_("Overdue"),
    "done": N_("Finished requests"),
    "all": N_("All"),
}
_USUAL_DAYS = timedelta(days=7)
_YEAR = timedelta(days=365)


class AskForm(Input):
    """What a firm asks for, as it is typed."""

    incubator: UUID
    firm: UUID
    service: UUID
    subject: Line
    quantity: int = Field(1, ge=1, le=MOST_UNITS)
    details: Long = ""
    wanted_by: date | None = None
    without_support: bool = False


@get("/service-requests", guards=[reads])
async def show_list(
    request: SignedIn,
    view: FromQuery[str] = "open",
    q: FromQuery[str] = "",
    page: FromQuery[int] = 1,
) -> Page:
    """The requests that the visitor may see, the most urgent first."""
    paging, today = Paging(page), clock.today()
    sought = sought_as(view, q)
    actor, view = request.user, sought.view
    found, total = await list_requests(sought, actor=actor, today=today, paging=paging)
    return Page(
        "requests/list.html",
        nav="services",
        requests=found,
        total=total,
        paging=paging,
        view=view,
        q=q,
        views=[
            (key, gettext(label), f"/service-requests?view={key}")
            for key, label in VIEW_LABELS.items()
        ],
        states=STATES,
        priorities=PRIORITIES,
        units=UNITS,
        content=await _satisfaction(actor),
        may_ask=may_ask(actor),
        names_firms=actor.sees_firm_names or actor.has(Role.adviser),
    )


def sought_as(view: str, q: str) -> Sought:
    """What a list is asked for: the open ones of a page, all of a search."""
    usual = "all" if q else "open"
    return Sought(view=view if view in VIEWS and not q else usual, q=q)


async def _satisfaction(actor: Actor) -> object:
    """How content firms were in the last year, for those who read all of their houses."""
    if not any(actor.has(role) for role in READERS):
        return None
    end = clock.moment(clock.today() + timedelta(days=1), 0)
    return await load_satisfaction(end - _YEAR, end, actor.incubators(*READERS))


def may_ask(actor: Actor) -> bool:
    """Whether the actor asks for services, for a firm of theirs or as the house."""
    return bool(actor.firms) or actor.is_staff()


class PriceForm(Input):
    """Of what is typed so far, what the price depends on."""

    incubator: UUID
    firm: UUID
    service: UUID
    quantity: int = Field(1, ge=1, le=MOST_UNITS)
    without_support: bool = False


@get("/service-requests/new", guards=[asks])
async def show_new(request: SignedIn, service: FromQuery[str] = "") -> Page:
    """The form to ask for a service, with what each costs."""
    return await _form(request.user, Form({"service": service, "quantity": 1}))


@post(
    "/service-requests/preview",
    guards=[asks],
    status_code=HTTP_200_OK,
    request_max_body_size=LARGEST_REQUEST,
)
async def preview(request: SignedIn) -> Page:
    """The form as it stands with its price and what it would hold, nothing stored."""
    return await _form(request.user, await Form.read(request), is_priced=True)


@post("/service-requests", guards=[asks], request_max_body_size=LARGEST_REQUEST)
async def create(request: SignedIn) -> Page | Redirect:
    """Ask for a service, with papers where there are any."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(AskForm)
        asking = Asking(**given.model_dump(), files=await documents_in(request, "files"))
        made = await ask(asking, actor=request.user, now=clock.now())
        return redirect(f"/service-requests/{made}", N_("The house has your request."))
    return await _form(request.user, form)


async def _quoted(form: Form, pricing: Form, actor: Actor) -> Quoted | None:
    with pricing.reports():
        asked = ToPrice(**form.parse(PriceForm).model_dump())
        return await quote_request(asked, actor=actor, now=clock.now())
    return None


async def _form(actor: Actor, form: Form, *, is_priced: bool = False) -> Page:
    pricing = Form()
    quote = await _quoted(form, pricing, actor) if is_priced else None
    services = await list_services(on=clock.today())
    return Page(
        "requests/new.html",
        nav="services",
        status=form.status,
        form=form,
        quote=quote,
        pricing=pricing,
        is_priced=is_priced,
        sees_budget=any(actor.has(role) for role in SEES_BUDGET),
        services=[(one.id, f"{one.code} {one.name}") for one in services],
        chosen=next((one for one in services if str(one.id) == form.value("service")), None),
        firms=await _firms(actor),
        houses=await _houses(actor),
        units=UNITS,
    )


async def _firms(actor: Actor) -> list[tuple[UUID, str]]:
    where = "1 = 1" if actor.is_staff() else f"id IN ({marks(list(actor.firms))})"
    mine = [] if actor.is_staff() else sorted(actor.firms)
    rows = await fetch(
        f"SELECT id, name_vi, name_en FROM firm WHERE {where} ORDER BY sort_key, id", *mine
    )
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in rows]


async def _houses(actor: Actor) -> list[tuple[UUID, str]]:
    """The houses that can be asked: a tenant's own first, those of the staff's role."""
    lives = f"t.incubator = h.id AND t.firm IN ({marks(list(actor.firms))})"
    rows = await fetch(
        "SELECT h.id, h.name_vi, h.name_en,"
        f' EXISTS (SELECT 1 FROM tenancy t WHERE {lives}) AS "is_home [boolean]"'
        " FROM incubator h ORDER BY h.sort_key, h.code",
        *sorted(actor.firms),
    )
    mine = [row for row in rows if actor.firms or actor.is_staff(row["id"])]
    mine.sort(key=lambda row: not row["is_home"])
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in mine]


@get("/service-requests/{request_id:uuid}", guards=[reads])
async def show_one(request: SignedIn, request_id: FromPath[UUID]) -> Page:
    """One request: what was asked, said, done, held, and what can be done now."""
    return await request_page(request.user, request_id, Form())


async def request_page(actor: Actor, request_id: UUID, form: Form) -> Page:
    """The page of a request, with a form of it that came back."""
    found = await show_request(request_id, actor=actor)
    is_staff, is_open = found.is_staff(actor), found.status in WORKED_ON
    return Page(
        "requests/show.html",
        nav="services",
        status=form.status,
        form=form,
        request_record=found,
        states=STATES,
        priorities=PRIORITIES,
        units=UNITS,
        outcomes=OUTCOMES,
        messages=await messages_of(request_id),
        files=await files_of(request_id),
        referral=await referral_of(request_id),
        sessions=(
            await list_sessions(SoughtSessions(request=request_id), actor=actor, paging=Paging())
        )[0],
        session_states=SESSION_STATES,
        may_plan=found.delivery == "SESSIONS" and is_open and (is_staff or found.is_client(actor)),
        owners=await _owners(found) if is_staff and is_open else [],
        suggestions=await _suggestions(found) if is_staff and is_open else [],
        priority_choices=[(key, gettext(label)) for key, label in PRIORITIES.items()],
        usual_due=max(found.due_on, clock.today() + _USUAL_DAYS),
        ratings=[(n, str(n)) for n in range(BEST, 0, -1)],
        is_staff=is_staff,
        is_client=found.is_client(actor),
        is_open=is_open,
        may_write=found.status in OPEN
        and (is_staff or found.is_client(actor) or found.is_adviser(actor)),
        may_fulfil=found.status in ("TRIAGED", "ASSIGNED")
        and not found.is_referred
        and (is_staff or found.is_adviser(actor)),
    )


async def _suggestions(found: RequestRecord) -> list[Suggestion]:
    about = f"{found.subject} {found.details}"
    return await suggest(found.service, found.firm, now=clock.now(), about=about)


async def _owners(found: RequestRecord) -> list[tuple[UUID, str]]:
    rows = await fetch(
        "SELECT DISTINCT u.id, p.full_name, p.sort_key FROM app_user u"
        " JOIN person p ON p.id = u.person JOIN role_grant g ON g.account = u.id"
        " WHERE u.is_active AND g.role IN ('manager', 'technician')"
        " AND (g.incubator IS NULL OR g.incubator = {}) ORDER BY p.sort_key, u.id",
        found.incubator,
    )
    return [(row["id"], row["full_name"]) for row in rows]


PAGES: list[ControllerRouterHandler] = [show_list, show_new, preview, create, show_one]
