"""A write that a browser sends must come from a page of ours: it carries the page's token."""

from typing import Any

from litestar import Request
from litestar.enums import RequestEncodingType, ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

from incubator.faults import Fault, SignInNeeded
from incubator.identity import bearer_of
from incubator.kept import keep
from incubator.keys import equal
from incubator.languages import N_
from incubator.pages import CSRF_FIELD

HEADER = "x-csrftoken"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_FORMS = frozenset({RequestEncodingType.URL_ENCODED, RequestEncodingType.MULTI_PART})


class StaleForm(Fault):
    """A write without the token of the page that it should come from."""

    status = 403
    slug = "stale-form"
    title = N_("The page is too old")
    message = N_("Nothing was saved. Load the page again and repeat what you did.")


class CsrfCheck:
    """Litestar's kind of middleware: it stands behind the routing and before the controller.

    Programs with a Bearer token send no cookie and need no token of a page. Under /api the token
    comes in a header, which no other site can send.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Stand around a route."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; StaleForm for a write without the right token, SignInNeeded for a guest's."""
        if scope["type"] == ScopeType.HTTP:
            request: Request[Any, Any, Any] = Request(scope, receive, send)
            is_forged, is_shut_out = await _is_forged(request), _is_shut_out(request)
            if is_forged or is_shut_out:
                await keep(request)
            if is_forged:
                raise SignInNeeded if is_shut_out else StaleForm
        await self.app(scope, receive, send)


def _is_shut_out(request: "Request[Any, Any, Any]") -> bool:
    """Whether somebody who is signed in no longer writes to a page: no guest may."""
    is_write = request.method not in _SAFE and not request.url.path.startswith("/api/")
    is_for_guests = request.scope["route_handler"].opt.get("guests")
    return is_write and request.scope.get("user") is None and not is_for_guests


async def _is_forged(request: "Request[Any, Any, Any]") -> bool:
    is_program = bearer_of(request.scope) is not None or _is_guest_program(request)
    if request.method in _SAFE or is_program:
        return False
    return not await _proves_its_page(request)


def _is_guest_program(request: "Request[Any, Any, Any]") -> bool:
    """Somebody without an account who writes to the API: hears of that rather than of pages."""
    return request.url.path.startswith("/api/") and request.scope.get("user") is None


async def _proves_its_page(request: "Request[Any, Any, Any]") -> bool:
    expected = str(request.scope["state"].get("csrf_token", ""))
    sent = request.headers.get(HEADER, "")
    in_form = not request.url.path.startswith("/api/") and request.content_type[0] in _FORMS
    if not sent and in_form:
        sent = (await request.form()).get(CSRF_FIELD, "")
    return bool(expected) and isinstance(sent, str) and equal(sent, expected)
