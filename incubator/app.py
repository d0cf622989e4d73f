"""The composition root: the only module that knows the pages and the API of all four packages."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path

from litestar import Litestar, Router
from litestar.config.compression import CompressionConfig
from litestar.datastructures import CacheControlHeader, State
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.plugins.pydantic import PydanticPlugin
from litestar.static_files import create_static_files_router
from litestar.template.config import TemplateConfig
from litestar.types import ASGIApp, ControllerRouterHandler, Middleware

import facilities.controllers
import services.controllers
import tenants.controllers
from incubator import database, languages, pages, settings
from incubator.bodies import ReadableRequest
from incubator.controllers import (
    account,
    agencies,
    audit,
    budget,
    budget_api,
    budget_exports,
    calendar_feeds,
    calendar_feeds_api,
    calendars,
    devices,
    guide,
    houses,
    imports,
    invitation_replies_api,
    mail,
    notices,
    overrides,
    overrides_api,
    passwords,
    plan_exports,
    proposals,
    roles,
    schemes,
    search,
    sections,
    support_modes,
    today,
    tokens,
    user_exports,
    users,
)
from incubator.controllers.components import show_components
from incubator.controllers.preferences import choose
from incubator.csrf import CsrfCheck
from incubator.guards import signed_in
from incubator.guesses import Guesses
from incubator.headers import Headers
from incubator.health import HealthController
from incubator.identity import Identity
from incubator.problems import LastResort, answer
from incubator.worker import working
from tenants import members

PAGES: list[ControllerRouterHandler] = [
    *today.PAGES,
    account.show_sign_in,
    account.begin_session,
    account.end_session,
    account.show_password,
    account.set_password,
    account.show_account,
    *passwords.PAGES,
    *devices.PAGES,
    *notices.PAGES,
    *mail.PAGES,
    *tokens.PAGES,
    *calendar_feeds.PAGES,
    *calendars.PAGES,
    *search.PAGES,
    *guide.PAGES,
    *audit.PAGES,
    *sections.PAGES,
    *user_exports.PAGES,
    *users.PAGES,
    *roles.PAGES,
    *agencies.PAGES,
    *houses.PAGES,
    *imports.PAGES,
    *support_modes.PAGES,
    *schemes.PAGES,
    choose,
    show_components,
    *budget.PAGES,
    *budget_exports.PAGES,
    *plan_exports.PAGES,
    *proposals.PAGES,
    *overrides.PAGES,
    *tenants.controllers.PAGES,
    *facilities.controllers.PAGES,
    *services.controllers.PAGES,
]
API: list[ControllerRouterHandler] = [
    account.show_me,
    *search.API,
    *audit.API,
    *notices.API,
    *calendar_feeds_api.API,
    *invitation_replies_api.API,
    *budget_api.API,
    *overrides_api.API,
    *schemes.API,
    *tenants.controllers.API,
    *facilities.controllers.API,
    *services.controllers.API,
]
MIDDLEWARE: list[Middleware] = [CsrfCheck]
"""Litestar's own kind, after routing: the CSRF check, which needs the route and the form."""

PACKAGES = ("incubator", "tenants", "facilities", "services")
TWO_MEGABYTES = 2_000_000
_YEAR = 31_536_000


def with_visitor(app: ASGIApp) -> ASGIApp:
    """Know who asks, for found and unfound pages; a tenant's firms are told by the roof."""
    return Identity(app, members.firms_of)


def create_app_with_worker() -> Litestar:
    """The web application with a worker beside it, in the same process."""
    return create_app(with_worker=True)


def create_app(*, with_worker: bool = False) -> Litestar:
    """The web application; the database is opened when it starts."""
    languages.load()
    environment = settings.load(os.environ, serving=False)
    app = Litestar(
        route_handlers=[
            Router("/", route_handlers=PAGES, guards=[signed_in], include_in_schema=False),
            Router("/", route_handlers=API, guards=[signed_in]),
            HealthController,
            _static_files(),
        ],
        middleware=MIDDLEWARE,
        # JSON calls a period's ends `from` and `to`; the first is no name that Python allows.
        plugins=[PydanticPlugin(prefer_alias=True)],
        exception_handlers={Exception: answer},
        request_class=ReadableRequest,
        template_config=TemplateConfig(instance=pages.template_engine(_template_folders())),
        compression_config=CompressionConfig(
            "gzip", gzip_compress_level=6, exclude=["^/static/files/"]
        ),
        openapi_config=_openapi(),
        request_max_body_size=TWO_MEGABYTES,
        logging_config=None,
        lifespan=[_database_open, *([_working] if with_worker else [])],
        state=State(_state(environment)),
    )
    app.asgi_handler = Headers(LastResort(with_visitor(app.asgi_handler)))
    return app


def _state(environment: settings.Settings) -> dict[str, object]:
    """What controllers know of the environment; `public_url` only where it was set by hand."""
    is_set = bool(os.environ.get("PUBLIC_URL", "").strip())
    return {
        "secret_key": environment.secret_key,
        "mail": environment.mail,
        "site": environment.public_url,
        "public_url": environment.public_url if is_set else "",
        "guesses": Guesses(),
        "reply_secret": environment.replies.secret,
    }


@asynccontextmanager
async def _database_open(_app: Litestar) -> AsyncIterator[None]:
    await database.start()
    try:
        yield
    finally:
        await database.stop()


@asynccontextmanager
async def _working(_app: Litestar) -> AsyncIterator[None]:
    async with working(settings.load(os.environ)):
        yield


def _template_folders() -> tuple[Path, ...]:
    root = Path(__file__).parent.parent
    return tuple(root / package / "templates" for package in PACKAGES)


def _static_files() -> Router:
    return create_static_files_router(
        path="/static",
        directories=[pages.STATIC],
        cache_control=CacheControlHeader(max_age=_YEAR, public=True, immutable=True),
        include_in_schema=False,
    )


def _openapi() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="Incubator operations",
        version=version("incubator"),
        description="Book a resource, price it and hold its funds, in one act.",
        path="/schema",
        render_plugins=[JsonRenderPlugin()],
        use_handler_docstrings=True,
    )
