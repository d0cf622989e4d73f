"""Mail in the settings: what is in the outbox, and with a folder the messages themselves."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, QueryParameter
from litestar.response import Redirect, Response
from litestar.types import ControllerRouterHandler

from incubator import clock, mail_records
from incubator.dispatch import KIND_NAMES
from incubator.faults import NotFound
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.headers import POLICY
from incubator.languages import N_, gettext
from incubator.mail_records import STATES, KeptMail
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.queries import PageNumber
from incubator.settings import MailFolder, MailServer
from incubator.users import Role

administers = requires(Role.admin)
StateQuery = Annotated[str, QueryParameter(name="state", description="failed, waiting or sent")]
FRAMING = f"{POLICY}; frame-src 'self'"
FRAMED = (
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
    "frame-ancestors 'self'; sandbox"
)
"""A letter brings styles of its own, as mail must: it is shown in a frame that can do nothing."""


@get("/settings/mail", guards=[administers])
async def show_list(request: SignedIn, standing: StateQuery = "", page: PageNumber = 1) -> Page:
    """What waits, what went and what was given up."""
    return await _list(request, Form(), standing, page)


@get("/settings/mail/{mail_id:uuid}", guards=[administers])
async def show_one(request: SignedIn, mail_id: FromPath[UUID]) -> Page:
    """One message, with what it says where it is kept in a folder."""
    return Page(
        "settings/mail_one.html",
        nav="settings",
        headers={"content-security-policy": FRAMING},
        mail=await mail_records.show_mail(request.user, mail_id),
        kept=await _kept(request, mail_id),
        states=STATES,
        kinds=KIND_NAMES,
    )


@get("/settings/mail/{mail_id:uuid}/html", guards=[administers])
async def show_html(request: SignedIn, mail_id: FromPath[UUID]) -> Response[str]:
    """The HTML of a message, for the frame on its page."""
    kept = await _kept(request, mail_id)
    if kept is None:
        raise NotFound
    headers = {"content-security-policy": FRAMED, "x-frame-options": "SAMEORIGIN"}
    return Response(kept.html, media_type="text/html", headers=headers)


@post("/settings/mail/{mail_id:uuid}/retry", guards=[administers])
async def retry(request: SignedIn, mail_id: FromPath[UUID]) -> Page | Redirect:
    """Try a message that was given up once more."""
    form = Form()
    with form.reports():
        await mail_records.send_again(mail_id, actor=request.user, now=clock.now())
        return redirect("/settings/mail", N_("The message is tried again within a minute."))
    return await _list(request, form)


async def _list(request: SignedIn, form: Form, state: str = "", page: int = 1) -> Page:
    paging = Paging(page)
    found, total = await mail_records.list_mail(request.user, paging, state)
    return Page(
        "settings/mail.html",
        nav="settings",
        status=form.status,
        form=form,
        mails=found,
        total=total,
        paging=paging,
        state=state,
        states=STATES,
        options=[(key, gettext(label)) for key, label in STATES.items()],
        kinds=KIND_NAMES,
        goes_to=_goes_to(request.app.state.mail),
        is_kept=isinstance(request.app.state.mail, MailFolder),
    )


def _goes_to(mail: MailFolder | MailServer) -> str:
    """Where mail goes, without how to get in there."""
    return str(mail.path) if isinstance(mail, MailFolder) else f"{mail.host}:{mail.port}"


async def _kept(request: SignedIn, id: UUID) -> KeptMail | None:
    mail = request.app.state.mail
    return await mail_records.kept_mail(mail.path, id) if isinstance(mail, MailFolder) else None


PAGES: list[ControllerRouterHandler] = [show_list, show_one, show_html, retry]
