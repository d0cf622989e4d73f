"""The public pages: what to prepare, the form, and the acts of whoever holds a private link."""

from __future__ import annotations

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.downloads import pdf
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import Anybody
from incubator.languages import N_
from incubator.pages import Page, redirect
from tenants import application_drafts, applications
from tenants.admission_letters import print_letter
from tenants.application_facts import FIELDS, PERSONAL
from tenants.application_files import read_by_link, remove_file
from tenants.application_links import find_by_link, id_by_link
from tenants.application_views import record_by_id
from tenants.controllers.application_files import LARGEST_REQUEST, attach, caller_of, download
from tenants.controllers.application_input import FactsInput, RoundChoice
from tenants.controllers.apply_pages import door_page, form_page, link_page

FOR_GUESTS = {"guests": True}


@get("/apply", opt=FOR_GUESTS)
async def show_door() -> Page:
    """Which houses take applications, and what to prepare."""
    return await door_page()


@get("/apply/new", opt=FOR_GUESTS)
async def show_new(round: FromQuery[str] = "") -> Page:
    """The empty form."""
    return await form_page(Form({"round": round}))


@post("/apply", opt=FOR_GUESTS, request_max_body_size=LARGEST_REQUEST)
async def create(request: Anybody) -> Page | Redirect:
    """Keep what was typed under a new private link, and send it if that is asked for."""
    form = await Form.read(request)
    with form.reports():
        begun = await application_drafts.begin_draft(
            form.parse(RoundChoice).round,
            _typed(form),
            caller=caller_of(request),
            now=clock.now(),
        )
        return await _go_on(request, form, begun.secret)
    return await form_page(form)


@get("/apply/{secret:str}", opt=FOR_GUESTS)
async def show_one(secret: FromPath[str]) -> Page:
    """The draft to go on with, or what has become of the application."""
    return await link_page(secret, Form())


@post("/apply/{secret:str}", opt=FOR_GUESTS, request_max_body_size=LARGEST_REQUEST)
async def update(request: Anybody, secret: FromPath[str]) -> Page | Redirect:
    """Keep what was typed, and send it if that is asked for."""
    form = await Form.read(request)
    with form.reports():
        await application_drafts.save_draft(
            secret, _typed(form), caller=caller_of(request), now=clock.now()
        )
        return await _go_on(request, form, secret)
    return await link_page(secret, form)


async def _go_on(request: Anybody, form: Form, secret: str) -> Page | Redirect:
    """What comes after the text is safe: the documents, then sending it."""
    await attach(request, form, secret)
    if not form.errors and not form.refusal:
        if form.value("act") != "send":
            told = N_("The draft is saved. Keep the address of this page: it is the way back.")
            return redirect(f"/apply/{secret}", told)
        with form.reports():
            await _add_contact(form, secret)
            facts = form.copy().parse(FactsInput).facts()
            await applications.submit(secret, facts, now=clock.now())
            return redirect(f"/apply/{secret}", N_("Your application has been sent."))
    return await link_page(secret, form)


async def _add_contact(form: Form, secret: str) -> None:
    """Who completes an application does not type the contact again."""
    behind = await find_by_link(secret)
    if behind.status == "INCOMPLETE":
        contact = (await record_by_id(behind.id)).contact
        assert contact
        for name in PERSONAL:
            form.put(name, getattr(contact, name.removeprefix("contact_")))


@post("/apply/{secret:str}/files/{file_id:uuid}/removal", opt=FOR_GUESTS)
async def create_removal(secret: FromPath[str], file_id: FromPath[UUID]) -> Page | Redirect:
    """Take a document out again."""
    form = Form()
    with form.reports():
        await remove_file(secret, file_id, now=clock.now())
        return redirect(f"/apply/{secret}#files", N_("The file is removed."))
    return await link_page(secret, form)


@get("/apply/{secret:str}/files/{file_id:uuid}", opt=FOR_GUESTS)
async def show_file(secret: FromPath[str], file_id: FromPath[UUID]) -> Response[bytes]:
    """A document of one's own."""
    return download(await read_by_link(secret, file_id))


@post("/apply/{secret:str}/withdrawal", opt=FOR_GUESTS)
async def create_withdrawal(request: Anybody, secret: FromPath[str]) -> Page | Redirect:
    """Withdraw what was sent."""
    form = await Form.read(request)
    with form.reports():
        await applications.withdraw_by_link(secret, form.value("reason"), now=clock.now())
        return redirect(f"/apply/{secret}", N_("Your application is withdrawn."))
    return await link_page(secret, form)


@post("/apply/{secret:str}/deletion", opt=FOR_GUESTS)
async def create_deletion(secret: FromPath[str]) -> Page | Redirect:
    """Delete a draft that was never sent."""
    form = Form()
    with form.reports():
        await application_drafts.discard_draft(secret)
        return redirect("/apply", N_("The draft is deleted."))
    return await link_page(secret, form)


@get("/apply/{secret:str}/letter.pdf", opt=FOR_GUESTS)
async def show_letter(secret: FromPath[str]) -> Response[bytes]:
    """The letter about the decision."""
    application = await id_by_link(secret)
    record = await record_by_id(application)
    letter = await print_letter(record)
    if letter is None:
        raise NotFound
    return pdf(letter, record.number)


def _typed(form: Form) -> dict[str, str]:
    return {name: form.value(name) for name in FIELDS}


PAGES: list[ControllerRouterHandler] = [
    show_door,
    show_new,
    create,
    show_one,
    update,
    create_removal,
    show_file,
    create_withdrawal,
    create_deletion,
    show_letter,
]
