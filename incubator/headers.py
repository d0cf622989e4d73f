"""What every answer carries, found or not: its language and the headers that keep it safe."""

from http.cookies import CookieError, SimpleCookie

from litestar.datastructures import MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from incubator import languages

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_YEAR = 31_536_000


class Headers:
    """Adds the headers in the outermost layer: hooks of the framework miss 404 and 405."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand around an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, in the language of the asker."""
        if scope["type"] != ScopeType.HTTP:
            await self.app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                _dress(MutableScopeHeaders.from_message(message), scope, languages.current.get())
            await send(message)

        with languages.speaking(language_of(scope)):
            await self.app(scope, receive, dressed)


def _dress(headers: MutableScopeHeaders, scope: Scope, language: str) -> None:
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("cache-control", "private, no-cache")
    if scope["scheme"] == "https":
        headers.setdefault("strict-transport-security", f"max-age={_YEAR}; includeSubDomains")
    if not scope["path"].startswith("/static/"):
        headers.setdefault("content-language", language)
        headers.extend_header_value("vary", "Accept-Language, Cookie")


def language_of(scope: Scope) -> str:
    """The language to answer in: a page's is the one chosen there, else Vietnamese.

    Programs under /api say what they want with Accept-Language, which browsers send for
    themselves: there it wins over the cookie, on pages it does not count.
    """
    sent = dict(scope["headers"])
    chosen = _cookie(sent.get(b"cookie", b"").decode("latin-1"), "lang")
    asked = sent.get(b"accept-language", b"").decode("latin-1")
    if asked and scope["path"].startswith("/api"):
        return languages.negotiate(accept_language=asked)
    return languages.negotiate(cookie=chosen)


def _cookie(header: str, name: str) -> str | None:
    try:
        morsel = SimpleCookie(header).get(name)
    except CookieError:
        return None
    return morsel.value if morsel else None
