"""The page of referrals: who was sent to which programme, and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from incubator import clock
from incubator.database import fetch
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.users import Actor, Role
from incubator.validation import Input, Line, Paragraphs, text
from services.referrals import OUTCOMES, list_referrals, refer, tell_outcome
from services.scope import READERS
from services.service_words import OWN_PROGRAMME

reads = requires(*READERS, Role.tenant)
staff = requires(Role.manager, Role.technician)


class ReferralForm(Input):
    """A firm that is sent to another programme."""

    incubator: UUID
    firm: UUID
    programme: UUID
    reason: Paragraphs


class OutcomeForm(Input):
    """What became of it, and when."""

    outcome: Line
    on: date
    note: Annotated[str, AfterValidator(text(1000, multiline=True))] = ""


@get("/referrals", guards=[reads])
async def show_list(
    request: SignedIn, outcome: FromQuery[str] = "", page: FromQuery[int] = 1
) -> Page:
    """The referrals that the visitor may see, the latest first."""
    return await _page(request.user, Form(), outcome, Paging(page))


@post("/referrals", guards=[staff])
async def create(request: SignedIn) -> Page | Redirect:
    """Refer a firm."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(ReferralForm).model_dump()
        await refer(**given, actor=request.user, now=clock.now())
        return redirect("/referrals", N_("The firm is referred."))
    return await _page(request.user, form)


@post("/referrals/{referral_id:uuid}/outcome", guards=[staff])
async def create_outcome(request: SignedIn, referral_id: FromPath[UUID]) -> Page | Redirect:
    """Note what became of a referral."""
    form = await Form.read(request)
    with form.reports():
        given = form.parse(OutcomeForm)
        await tell_outcome(
            referral_id, given.outcome, given.on, given.note,
            actor=request.user, now=clock.now(),
        )  # fmt: skip
        return redirect("/referrals", N_("What became of it is noted."))
    return await _page(request.user, form)


async def _page(actor: Actor, form: Form, outcome: str = "", paging: Paging | None = None) -> Page:
    paging = paging or Paging()
    stored = outcome if outcome in OUTCOMES else ""
    found, total = await list_referrals(actor=actor, outcome=stored, paging=paging)
    is_staff = actor.is_staff()
    return Page(
        "referrals/list.html",
        nav="services",
        status=form.status,
        form=form,
        referrals=found,
        total=total,
        paging=paging,
        outcome=stored,
        outcomes=OUTCOMES,
        outcome_choices=[(key, gettext(label)) for key, label in OUTCOMES.items()],
        told_choices=[(key, gettext(label)) for key, label in OUTCOMES.items() if key != "PENDING"],
        firms=await _choices("firm", "sort_key") if is_staff else [],
        programmes=await _programmes() if is_staff else [],
        houses=[one for one in await _choices("incubator", "sort_key") if actor.is_staff(one[0])],
        works_in=actor.is_staff,
    )


async def _choices(table: str, order: str) -> list[tuple[UUID, str]]:
    rows = await fetch(f"SELECT id, name_vi, name_en FROM {table} ORDER BY {order}, id")
    return [(row["id"], str(Name(row["name_vi"], row["name_en"]))) for row in rows]


async def _programmes() -> list[tuple[UUID, str]]:
    rows = await fetch(
        "SELECT id, code, name_vi, name_en FROM programme WHERE code <> {} ORDER BY position",
        OWN_PROGRAMME,
    )
    return [(row["id"], f"{row['code']} · {Name(row['name_vi'], row['name_en'])}") for row in rows]


PAGES: list[ControllerRouterHandler] = [show_list, create, create_outcome]
