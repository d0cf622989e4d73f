"""Pages for people: templates, what every one of them knows, and a word to the next page."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Request
from litestar.datastructures import Cookie
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.response import Redirect, Template
from litestar.response.base import ASGIResponse
from markupsafe import Markup

from incubator import clock, formats
from incubator.languages import gettext
from incubator.navigation import entries_for, shortcuts_for
from incubator.visitors import GUEST, Visitor

STATIC = Path(__file__).parent / "static"
TEMPLATES = Path(__file__).parent / "templates"
THEMES = ("auto", "light", "dark")
CSRF_FIELD = "_csrf_token"
_TOLD = "told"
_MINUTE = 60

csrf_token: ContextVar[str] = ContextVar("csrf_token", default="")
"""The token that the forms of this page carry, as the session gave it to the request."""


@cache
def template_engine(folders: tuple[Path, ...]) -> JinjaTemplateEngine:
    """The one Jinja environment over the template folders of all packages.

    Each application of this process takes the same: its templates are compiled once.
    """
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    formats.install(environment)
    environment.globals |= {
        "asset": asset,
        "fonts": fonts,
        "csrf_field": csrf_field,
        "csrf_token_value": csrf_token.get,
        "with_query": with_query,
        "now": clock.now,
        "today": clock.today,
        "local": clock.local,
    }
    return JinjaTemplateEngine.from_environment(environment)


@cache
def _manifest() -> dict[str, str]:
    manifest: dict[str, str] = json.loads((STATIC / "manifest.json").read_text())
    return manifest


def asset(name: str) -> str:
    """Address of a built file, its content's hash in its name; KeyError when it was not built."""
    return "/static/" + _manifest()[name]


@cache
def fonts() -> list[str]:
    """Addresses of the letters that every page needs at once, so that no line jumps later."""
    wanted = [f"{part}-{weight}" for part in ("latin", "vietnamese") for weight in (400, 600)]
    files = [next(STATIC.glob(f"files/be-vietnam-pro-{name}-*.woff2"), None) for name in wanted]
    return [f"/static/files/{file.name}" for file in files if file]


def csrf_field() -> Markup:
    """The hidden field that proves that a form came from a page of ours."""
    field = Markup('<input type="hidden" name="{}" value="{}">')
    return field.format(CSRF_FIELD, csrf_token.get())


def with_query(address: str, **changes: object) -> str:
    """The address with parts of its query changed; None takes a part away."""
    path, _, query = address.partition("?")
    pairs = [(name, value) for name, value in parse_qsl(query) if name not in changes]
    pairs += [(name, str(value)) for name, value in changes.items() if value is not None]
    return f"{path}?{urlencode(pairs)}" if pairs else path


class Page(Template):
    """A template with the context of every page: visitor, menu, theme, and what was just done."""

    def __init__(
        self,
        template: str,
        *,
        nav: str = "",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        **context: object,
    ) -> None:
        """Show a template; `nav` is the key of the menu entry that the page belongs to."""
        super().__init__(
            template,
            context={"nav": nav, **context},
            status_code=status,
            headers=dict(headers or {}),
            media_type="text/html",
        )

    def create_template_context(self, request: "Request[Any, Any, Any]") -> dict[str, Any]:
        """What the page was given, and what every page knows."""
        visitor = visitor_of(request)
        csrf_token.set(request.scope["state"].get("csrf_token", ""))
        return {
            "visitor": visitor,
            "entries": entries_for(visitor),
            "shortcuts": shortcuts_for(visitor),
            "theme": theme_of(request),
            "here": _here(request),
            "told": _told(request),
            **self.context,
            "request": request,
        }

    def to_asgi_response(
        self, app: Any, request: "Request[Any, Any, Any]", **options: Any
    ) -> ASGIResponse:
        """Render; a word from the page before is told once."""
        if _TOLD in request.cookies and "hx-request" not in request.headers:
            self.delete_cookie(_TOLD)
        return super().to_asgi_response(app, request, **options)


def visitor_of(request: "Request[Any, Any, Any]") -> Visitor:
    """The signed-in user, or the guest."""
    visitor: Visitor | None = request.scope.get("user")
    return visitor or GUEST


def theme_of(request: "Request[Any, Any, Any]") -> str:
    """The colours chosen on this device, one of THEMES."""
    theme = request.cookies.get("theme", "")
    return theme if theme in THEMES else THEMES[0]


def redirect(path: str, told: str = "", **params: object) -> Redirect:
    """Send the browser on after a form (303), and tell the next page a sentence (a msgid)."""
    cookies = []
    if told:
        sentence = gettext(told, **{name: formats.spoken(p) for name, p in params.items()})
        value = urlsafe_b64encode(sentence.encode()).decode()
        cookies = [Cookie(key=_TOLD, value=value, max_age=_MINUTE, httponly=True, samesite="lax")]
    return Redirect(path, status_code=303, cookies=cookies)


def safe_path(path: str) -> str:
    """The path if it stays in this house, else the front page (no open redirects)."""
    inside = path.startswith("/") and path[1:2] not in ("/", "\\")
    return path if inside and path.isprintable() else "/"


def _here(request: "Request[Any, Any, Any]") -> str:
    query = request.scope["query_string"].decode("latin-1")
    path = request.url.path
    return f"{path}?{query}" if query else path


def _told(request: "Request[Any, Any, Any]") -> str:
    try:
        return urlsafe_b64decode(request.cookies.get(_TOLD, "")).decode()[:500]
    except ValueError:
        return ""
