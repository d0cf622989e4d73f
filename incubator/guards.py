"""Who may enter a route at all; what they may do there the rules decide."""

from typing import Any, TypeAlias

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler
from litestar.types import Guard

from incubator.faults import Forbidden, SignInNeeded
from incubator.languages import N_
from incubator.users import Actor, Role

SignedIn: TypeAlias = Request[Actor, Any, Any]
"""A request whose `user` is an Actor, as every route has that is not open to guests."""
Anybody: TypeAlias = Request[Actor | None, Any, Any]
"""A request of a route with `opt={"guests": True}`."""

Connection: TypeAlias = ASGIConnection[Any, Any, Any, Any]


def signed_in(connection: Connection, handler: BaseRouteHandler) -> None:
    """SignInNeeded for a guest, except on routes that say `opt={"guests": True}`."""
    if connection.scope.get("user") is None and not handler.opt.get("guests"):
        raise SignInNeeded


def in_person(connection: Connection, _handler: BaseRouteHandler) -> None:
    """Forbidden for a program: a token that leaked must not make others or change the account."""
    if connection.headers.get("authorization", "").lower().startswith("bearer"):
        raise Forbidden(N_("Programs may not do this. Sign in with a browser."))


def requires(*roles: Role) -> Guard:
    """A guard: Forbidden unless one of the roles is held, in whichever house."""

    def check(connection: Connection, _handler: BaseRouteHandler) -> None:
        actor = connection.scope.get("user")
        if not isinstance(actor, Actor):
            raise SignInNeeded
        if not any(actor.has(role) for role in roles):
            raise Forbidden

    return check
