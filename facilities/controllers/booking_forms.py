"""The form to book: what is chosen is priced before it is booked, and kept when it is refused."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from uuid import UUID

from litestar import get, post
from litestar.response import Redirect

from facilities.booking_choices import (
    PersonChoice,
    ResourceChoice,
    firms_to_book_for,
    grouped,
    people_to_name,
    resources_to_book,
)
from facilities.booking_records import USES
from facilities.booking_requests import HOUSE_USES, OVERRIDABLE
from facilities.bookings import request_booking
from facilities.controllers.booking_inputs import LINES, NewBooking, repeat_of
from facilities.quotes import Quote, quote_booking
from incubator import clock
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.ids import uuid7
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.refusals import REFUSALS, Invalid, Refusal
from incubator.requests import parse_instant
from incubator.users import Actor, Role

ASIDE = "aside-"
"""Before the slug of a rule: the field with the reason to set it aside."""
USUAL_STEP = 30
books = requires(Role.manager, Role.technician, Role.tenant)


@get("/bookings/new", guards=[books])
async def show_new(request: SignedIn) -> Page:
    """The form; ?resource=&firm=&starts_at=&ends_at= fill it in, as links of the board do."""
    form = _prefilled(request.query_params)
    return await _draw(form, request.user, is_priced=bool(form.value("resource")))


@post("/bookings/preview", status_code=200, guards=[books])
async def preview(request: SignedIn) -> Page:
    """The form as it stands with its price, nothing stored; `add` asks for one more line."""
    form = await Form.read(request)
    _complete(form)
    return await _draw(form, request.user, is_priced=True, more=bool(form.value("add")))


@post("/bookings", guards=[books])
async def create(request: SignedIn) -> Page | Redirect:
    """Book; refused or malformed, the form comes back as it was typed, with what would work."""
    form = await Form.read(request)
    with form.reports():
        _complete(form)
        asked = read_booking(form)
        booked = await request_booking(
            asked.request(request.user),
            actor=request.user,
            now=clock.now(),
            repeat=repeat_of(form.value("key")[:40], asked, per_body=True),
        )
        return redirect(f"/bookings/{booked.id}", _TOLD[booked.status])
    return await _draw(form, request.user)


_TOLD = {
    "CONFIRMED": N_("The booking is confirmed."),
    "TENTATIVE": N_("The booking is requested. Place and funds are held until it is decided."),
    "CANCELLED": N_("The booking was made before, and cancelled since."),
}


def read_booking(form: Form) -> NewBooking:
    """The booking that a form asks for."""
    lines = [
        {"id": id, "quantity": quantity.strip() or "1"}
        for id, quantity in typed_lines(form)
        if id.strip()
    ]
    party = {"use": form.value("firm"), "firm": None} if _is_own_use(form) else {}
    return form.parse(NewBooking, resources=lines, overrides=overrides_in(form), **party)


def _is_own_use(form: Form) -> bool:
    """Whether the house itself was chosen in the place of a firm."""
    return form.value("firm").upper() in HOUSE_USES


def gather_errors(form: Form) -> None:
    """Say what is wrong with one line of all of them: a single one has no name of its own."""
    for group in ("resources", "overrides"):
        for name in [name for name in form.errors if name.startswith(f"{group}.")]:
            form.errors.setdefault(group, form.errors.pop(name))


def typed_lines(form: Form) -> list[tuple[str, str]]:
    """The lines of resource and quantity, as typed."""
    pairs = zip_longest(form.all("resource"), form.all("quantity"), fillvalue="")
    return [(id, quantity) for id, quantity in pairs if id.strip()][: LINES + 1]


def overrides_in(form: Form) -> list[dict[str, str]]:
    """The rules set aside: those with a reason beside them."""
    return [
        {"rule": rule, "reason": form.value(ASIDE + rule)}
        for rule in sorted(OVERRIDABLE)
        if form.value(ASIDE + rule).strip()
    ]


def aside_in(form: Form, refusal: Refusal | None, actor: Actor) -> list[tuple[str, str]]:
    """The rules that staff set aside here, and the one that they may, with their titles."""
    if not actor.is_staff():
        return []
    rules = {one["rule"] for one in overrides_in(form)}
    if refusal and refusal.rule in OVERRIDABLE:
        rules.add(refusal.rule)
    return [(rule, gettext(REFUSALS[rule].title)) for rule in sorted(rules)]


def shift(form: Form) -> None:
    """Move the typed slot to the time that was offered instead, keeping its length."""
    if not form.value("instead"):
        return
    start = parse_instant(form.value("instead"), "starts_at")
    length = form.moment("ends_at", clock.now()) - form.moment("starts_at", clock.now())
    put_moment(form, "starts_at", start)
    put_moment(form, "ends_at", start + length)
    form.put("instead", "")


def put_moment(form: Form, name: str, instant: datetime) -> None:
    """Fill in a day and a time of the house's clock."""
    at = clock.local(instant)
    form.put(f"{name}_day", at.strftime("%Y-%m-%d"))
    form.put(f"{name}_time", at.strftime("%H:%M"))


def _complete(form: Form) -> None:
    """A slot without a last day ends on its first; an offered time replaces the typed one."""
    if not form.value("ends_at_day").strip():
        form.put("ends_at_day", form.value("starts_at_day"))
    shift(form)


def _prefilled(query: Mapping[str, str]) -> Form:
    form = Form({"resource": [query["resource"]] if query.get("resource") else []})
    for name in ("firm", "person", "purpose"):
        if query.get(name):
            form.put(name, query[name])
    for name in ("starts_at", "ends_at"):
        try:
            put_moment(form, name, parse_instant(query.get(name, ""), name))
        except Invalid:
            continue
    return form


def _fill(form: Form, firms: Sequence[tuple[str, str]], actor: Actor) -> None:
    """The firm of somebody who acts for one, and the key under which a repeat books once."""
    if len(firms) == 1 and not actor.is_staff():
        form.put("firm", firms[0][0])
    if not form.value("key"):
        form.put("key", str(uuid7()))


def _leave_day_open(form: Form) -> None:
    """Left blank, the last day follows the first one when that is changed."""
    if form.value("ends_at_day") == form.value("starts_at_day"):
        form.put("ends_at_day", "")


async def _draw(form: Form, actor: Actor, *, is_priced: bool = False, more: bool = False) -> Page:
    resources = await resources_to_book(actor)
    firms = await firms_to_book_for(actor)
    _fill(form, firms, actor)
    lines = typed_lines(form)
    chosen = _chosen(resources, lines)
    pricing = Form()
    quote = await _quoted(form, pricing, actor) if is_priced else None
    gather_errors(form)
    gather_errors(pricing)
    refusal = form.refusal or pricing.refusal
    people, companions = await _people(form, chosen, actor)
    full = await _without_support(form, refusal, actor)
    aside = aside_in(form, refusal, actor)
    _leave_day_open(form)
    return Page(
        "bookings/new.html",
        nav="bookings",
        status=form.status,
        form=form,
        pricing=pricing,
        quote=quote,
        full=full,
        aside=aside,
        lines=[*lines, ("", "")] if more or not lines else lines,
        most_lines=LINES,
        resources=grouped(resources),
        firms=firms,
        people=_named(people),
        companions=_named(companions),
        is_person_asked=any(one.is_asked for one in people),
        uses=[(use.lower(), gettext(USES[use])) for use in HOUSE_USES],
        by_staff=actor.is_staff(),
        step=min((one.step_minutes for one in chosen or resources), default=USUAL_STEP),
    )


def _chosen(resources: list[ResourceChoice], lines: list[tuple[str, str]]) -> list[ResourceChoice]:
    ids = {id for id, _ in lines}
    return [one for one in resources if str(one.id) in ids]


async def _people(
    form: Form, chosen: list[ResourceChoice], actor: Actor
) -> tuple[list[PersonChoice], list[PersonChoice]]:
    """Who may be named as user and as companion."""
    firm = _id(form.value("firm"))
    day = clock.local(form.moment("starts_at", clock.now())).date()
    staff = await people_to_name(None, chosen, actor=actor, on=day)
    if firm is None:
        return (staff, staff) if _is_own_use(form) else ([], [])
    people = await people_to_name(firm, chosen, actor=actor, on=day)
    return people, people + staff


def _named(people: list[PersonChoice]) -> list[tuple[str, str]]:
    """As options, each with what the chosen resources ask of them."""
    return [
        (str(one.id), f"{one.name} – {_fitness(one.lacking)}" if one.is_asked else one.name)
        for one in people
    ]


def _id(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None


def _fitness(lacking: tuple[object, ...]) -> str:
    if lacking:
        return gettext("lacks %(names)s", names=", ".join(str(name) for name in lacking))
    return gettext("qualified")


async def _quoted(form: Form, pricing: Form, actor: Actor) -> Quote | None:
    """The price of what is typed so far; what stands in its way is kept in `pricing`."""
    with pricing.reports():
        asked = _for_pricing(form)
        return await quote_booking(asked.request(actor), actor=actor, now=clock.now())
    return None


async def _without_support(form: Form, refusal: Refusal | None, actor: Actor) -> Quote | None:
    """The price at full cost, where that is offered."""
    if refusal is None or not refusal.offer:
        return None
    with Form().reports():
        asked = _for_pricing(form).model_copy(update={"without_support": True})
        return await quote_booking(asked.request(actor), actor=actor, now=clock.now())
    return None


def _for_pricing(form: Form) -> NewBooking:
    """What is typed, with a purpose even if there is none yet: the price does not depend on it."""
    typed = form.copy()
    if not typed.value("purpose").strip():
        typed.put("purpose", "?")
    return read_booking(typed)
