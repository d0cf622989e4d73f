"""Certificates over the web: anybody checks one by its code, the holder's firm prints it."""

from __future__ import annotations

from uuid import UUID

from litestar import get
from litestar.params import FromPath, FromQuery
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator import clock
from incubator.downloads import pdf
from incubator.forms import Form
from incubator.guards import Anybody, SignedIn
from incubator.identity import address_of
from incubator.knocks import Caller
from incubator.pages import Page
from services.course_certificates import print_certificate, show_certificate, verify

FOR_GUESTS = {"guests": True}
_UNLISTED = {"x-robots-tag": "noindex, nofollow", "cache-control": "private, no-store"}


@get("/certificates", opt=FOR_GUESTS)
async def show_check(request: Anybody, code: FromQuery[str] = "") -> Page:
    """Whether a certificate is genuine, by the code that is printed on it."""
    return await _checked(request, code)


@get("/certificates/{code:str}", opt=FOR_GUESTS)
async def show_checked(request: Anybody, code: FromPath[str]) -> Page:
    """The same under the address that the printed square leads to."""
    return await _checked(request, code)


async def _checked(request: Anybody, code: str) -> Page:
    form = Form({"code": code[:40]})
    found = None
    if code.strip():
        caller = Caller.of(address_of(request.scope), request.app.state.secret_key)
        with form.reports():
            found = await verify(code, caller=caller, now=clock.now())
    return Page(
        "certificates/check.html",
        status=form.status,
        headers=_UNLISTED,
        form=form,
        asked=bool(code.strip()),
        found=found,
    )


@get("/enrolments/{enrolment_id:uuid}/certificate.pdf")
async def show_paper(request: SignedIn, enrolment_id: FromPath[UUID]) -> Response[bytes]:
    """The certificate to print."""
    record = await show_certificate(enrolment_id, actor=request.user)
    address = str(request.base_url).rstrip("/") + f"/certificates/{record.code}"
    return pdf(await print_certificate(record, address), record.number.replace("/", "-"))


PAGES: list[ControllerRouterHandler] = [show_check, show_checked, show_paper]
