"""Signing in and out, the link that sets a password, and who the API takes one for."""

from typing import Any, TypeVar
from uuid import UUID

from litestar import Request, get, post
from litestar.datastructures import Cookie
from litestar.params import FromPath
from litestar.response import Redirect
from pydantic import BaseModel

from incubator import accounts, clock, grants, password_links, sessions, sign_in
from incubator.database import write
from incubator.forms import Form
from incubator.guards import Anybody, SignedIn, in_person
from incubator.identity import GUEST, SESSION, address_of, cookie, cookie_of, enter
from incubator.kept import Kept
from incubator.languages import N_
from incubator.pages import Page, redirect, safe_path
from incubator.problems import refuses
from incubator.refusals import Invalid
from incubator.throttle import TooManyAttempts
from incubator.users import Actor, Role
from tenants.firms import list_firms

FOR_GUESTS = {"guests": True}
Answer = TypeVar("Answer", Page, Redirect)
_YEAR = 31_536_000


@get("/sign-in", opt=FOR_GUESTS)
async def show_sign_in(request: Anybody) -> Page | Redirect:
    """The way in."""
    onward = request.query_params.get("next", "/")
    if request.user:
        return redirect(_onward(onward))
    return _sign_in_page(Form({"next": onward}))


@post("/sign-in", opt=FOR_GUESTS)
async def begin_session(request: Anybody) -> Page | Redirect:
    """Check login and password, and lead on to where the visitor wanted to go."""
    form, kept = await Form.read(request), Kept.carried(await request.form())
    with form.reports():
        begun = await sign_in.sign_in(
            form.value("login"),
            form.value("password"),
            **_browser(request),
            key=request.app.state.secret_key,
            now=clock.now(),
            replaces=cookie_of(request.scope, SESSION),
        )
        if kept:
            enter(request.scope, begun.secret, begun.actor)
            return _with_cookies(request, begun, Page("account/send_again.html", kept=kept))
        return _welcomed(request, begun, _onward(form.value("next")))
    return _sign_in_page(form, kept)


@post("/sign-out", opt=FOR_GUESTS)
async def end_session(request: Anybody) -> Redirect:
    """Sign this browser out, or all of them (`everywhere`)."""
    form = await Form.read(request)
    secret = cookie_of(request.scope, SESSION)
    if request.user and form.value("everywhere"):
        await sessions.end_all(request.user, now=clock.now())
        told = N_("You are signed out on every device.")
    else:
        if request.user and secret:
            await sessions.end(secret, actor=request.user, now=clock.now())
        told = N_("You are signed out.")
    response = redirect("/sign-in", told)
    response.set_cookie(cookie(request.scope, SESSION, "", max_age=0))
    return response


@get("/password/{secret:str}", opt=FOR_GUESTS)
async def show_password(secret: FromPath[str]) -> Page:
    """The form behind a one-time link."""
    return await _password_page(Form(), secret)


@post("/password/{secret:str}", opt=FOR_GUESTS)
async def set_password(request: Anybody, secret: FromPath[str]) -> Page | Redirect:
    """Set the password and sign in: whoever has the link has proved who they are."""
    form, now = await Form.read(request), clock.now()
    with form.reports():
        if form.value("password") != form.value("repeated"):
            raise Invalid("repeated", N_("The two passwords are not the same."))
        user = await accounts.set_password_by_link(secret, form.value("password"), now=now)
        async with write():
            begun = await sign_in.start_session(user, **_browser(request), now=now)
        return _welcomed(request, begun, "/", N_("Your password is set."))
    return await _password_page(form, secret)


@get("/account", guards=[in_person])
async def show_account(request: SignedIn) -> Page:
    """Who one is here, in which language and colours."""
    actor = request.user
    firms, _ = await list_firms(actor, on=clock.today()) if actor.firms else ([], 0)
    return Page(
        "account/show.html",
        held=await grants.held_by(actor),
        logins=await accounts.logins_of(actor.user),
        firms=firms,
    )


class HeldRole(BaseModel):
    """A role, in one incubator or (null) in all."""

    role: Role
    incubator: UUID | None


class Me(BaseModel):
    """The user for whom the API answers."""

    id: UUID
    person: UUID
    name: str
    language: str
    roles: list[HeldRole]
    firms: list[UUID]


@get("/api/me", summary="Who am I?", responses=refuses(), tags=["people"])
async def show_me(request: SignedIn) -> Me:
    """The user behind the token: name, roles, and the firms that they act for."""
    actor = request.user
    held = sorted(actor.grants, key=lambda grant: (grant.role, str(grant.incubator)))
    return Me(
        id=actor.user,
        person=actor.person,
        name=actor.name,
        language=actor.language,
        roles=[HeldRole(role=grant.role, incubator=grant.incubator) for grant in held],
        firms=sorted(actor.firms),
    )


def _sign_in_page(form: Form, kept: Kept | None = None) -> Page:
    refusal = form.refusal
    headers = {}
    if isinstance(refusal, TooManyAttempts):
        headers["Retry-After"] = str(refusal.seconds)
    return Page("account/sign_in.html", status=form.status, headers=headers, form=form, kept=kept)


async def _password_page(form: Form, secret: str) -> Page:
    owner = await password_links.owner_of(secret, now=clock.now())
    return Page("account/password.html", status=form.status, form=form, owner=owner, secret=secret)


def _welcomed(request: Anybody, begun: sign_in.NewSession, path: str, told: str = "") -> Redirect:
    """Lead on as somebody who is signed in."""
    return _with_cookies(request, begun, redirect(path, told))


def _with_cookies(request: Anybody, begun: sign_in.NewSession, response: Answer) -> Answer:
    """The answer with the session's cookie; the guest's has served its time."""
    lasts = int(sessions.LONGEST.total_seconds())
    response.set_cookie(cookie(request.scope, SESSION, begun.secret, max_age=lasts))
    response.set_cookie(cookie(request.scope, GUEST, "", max_age=0))
    for choice in _choices(request, begun.actor):
        response.set_cookie(choice)
    return response


def _choices(request: Anybody, actor: Actor) -> list[Cookie]:
    """The account's language and colours, for a browser in which none were chosen."""
    kept = {"lang": actor.language, "theme": actor.theme}
    return [
        Cookie(key=name, value=value, max_age=_YEAR, samesite="lax")
        for name, value in kept.items()
        if name not in request.cookies
    ]


def _browser(request: "Request[Any, Any, Any]") -> dict[str, str]:
    return {
        "address": address_of(request.scope),
        "agent": request.headers.get("user-agent", ""),
    }


def _onward(path: str) -> str:
    """Where to go after signing in: inside this house, and not back to the door."""
    path = safe_path(path)
    return "/" if path.startswith(("/sign-in", "/sign-out")) else path
