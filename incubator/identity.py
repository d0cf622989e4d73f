"""Who asks: the cookie or the Bearer token of a request becomes an Actor, or stays a guest."""

from http.cookies import CookieError, SimpleCookie

from litestar.datastructures import Cookie, MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from incubator import clock, languages, sessions, tokens
from incubator.faults import SignInNeeded
from incubator.keys import derive, new_secret
from incubator.languages import N_
from incubator.users import Actor, FirmsOf

SESSION = "session"
GUEST = "guest"
_CSRF = "csrf"
_UNASKED = ("/static/", "/health/")
_MAX_SECRET = 200


class Identity:
    """Stands around the whole application: sets `user` and the CSRF token of every request.

    A Bearer token counts alone. A guest's forms are protected by a cookie of the guest's own, made
    with the first page; the token of a form follows from the cookie that it must come with.
    """

    def __init__(self, app: ASGIApp, firms_of: FirmsOf | None = None) -> None:
        """Stand around an application; `firms_of` tells which firms a tenant acts for."""
        self.app = app
        self.firms_of = firms_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Find out who asks, and pass on in their language; SignInNeeded for a wrong token."""
        if scope["type"] != ScopeType.HTTP or scope["path"].startswith(_UNASKED):
            await self.app(scope, receive, send)
            return
        if (bearer := bearer_of(scope)) is not None:
            await self._as_program(bearer, scope, receive, send)
        else:
            await self._as_browser(scope, receive, send)

    async def _as_program(
        self, bearer: str, scope: HTTPScope, receive: Receive, send: Send
    ) -> None:
        actor = await tokens.find(
            bearer, address=address_of(scope), now=clock.now(), firms_of=self.firms_of
        )
        if actor is None:
            raise SignInNeeded(N_("The token is not known, or it has been revoked."))
        await self._pass_on(actor, scope, receive, send)

    async def _as_browser(self, scope: HTTPScope, receive: Receive, send: Send) -> None:
        secret = cookie_of(scope, SESSION)
        actor = await self._signed_in(secret, scope) if secret else None
        if actor and secret:
            _state(scope)["csrf_token"] = derive(secret, _CSRF)
            await self._pass_on(actor, scope, receive, send)
            return
        guest = cookie_of(scope, GUEST)
        if guest is None:
            guest = new_secret()
            send = _with_cookie(send, cookie(scope, GUEST, guest))
        _state(scope)["csrf_token"] = derive(guest, _CSRF)
        await self._pass_on(None, scope, receive, send)

    async def _signed_in(self, secret: str, scope: HTTPScope) -> Actor | None:
        return await sessions.find(
            secret, address=address_of(scope), now=clock.now(), firms_of=self.firms_of
        )

    async def _pass_on(
        self, actor: Actor | None, scope: HTTPScope, receive: Receive, send: Send
    ) -> None:
        scope["user"] = actor
        if actor is None or asks_for_language(scope):
            await self.app(scope, receive, send)
            return
        with languages.speaking(actor.language):
            await self.app(scope, receive, send)


def bearer_of(scope: HTTPScope) -> str | None:
    """The Bearer token of the request, if it has one."""
    scheme, _, secret = _header(scope, b"authorization").partition(" ")
    return secret.strip()[:_MAX_SECRET] if scheme.lower() == "bearer" else None


def address_of(scope: HTTPScope) -> str:
    """Where the request came from."""
    client = scope.get("client")
    return str(client[0])[:64] if client else ""


def cookie_of(scope: HTTPScope, name: str) -> str | None:
    """The value of one of our own cookies, under the name that fits http or https."""
    return _cookie(scope, _prefixed(scope, name))


def cookie(scope: HTTPScope, name: str, value: str, max_age: int | None = None) -> Cookie:
    """A cookie that scripts cannot read, other sites cannot send and subdomains cannot set."""
    return Cookie(
        key=_prefixed(scope, name),
        value=value,
        max_age=max_age,
        httponly=True,
        secure=scope["scheme"] == "https",
        samesite="lax",
    )


def enter(scope: HTTPScope, secret: str, actor: Actor) -> None:
    """Go on as somebody whose session has begun with this very request."""
    scope["user"] = actor
    _state(scope)["csrf_token"] = derive(secret, _CSRF)


def asks_for_language(scope: HTTPScope) -> bool:
    """Whether the request says in which language to answer; else the account does."""
    if scope["path"].startswith("/api") and _header(scope, b"accept-language"):
        return True
    return bool(_cookie(scope, "lang"))


def _prefixed(scope: HTTPScope, name: str) -> str:
    return f"__Host-{name}" if scope["scheme"] == "https" else name


def _cookie(scope: HTTPScope, name: str) -> str | None:
    try:
        morsel = SimpleCookie(_header(scope, b"cookie")).get(name)
    except CookieError:
        return None
    return morsel.value[:_MAX_SECRET] if morsel and morsel.value else None


def _header(scope: HTTPScope, name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _state(scope: HTTPScope) -> dict[str, object]:
    state: dict[str, object] = scope.setdefault("state", {})
    return state


def _with_cookie(send: Send, made: Cookie) -> Send:
    """Send the cookie with the first page: programs and images need none."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableScopeHeaders.from_message(message)
            if headers.get("content-type", "").startswith("text/html"):
                headers.add("set-cookie", made.to_header(header=""))
        await send(message)

    return sending
