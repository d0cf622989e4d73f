"""What was typed into a form that could not be taken: kept, to be sent again after signing in.

Only what a page of ours sent is kept, as the browser itself says. Another site could otherwise
have somebody sign in and send its words. Passwords are never kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from litestar import Request
from litestar.datastructures import FormMultiDict
from litestar.enums import RequestEncodingType

from incubator.pages import CSRF_FIELD, safe_path

PREFIX = "kept."
_TO, _FROM, _FILES, _FIELD = (f"{PREFIX}{part}" for part in ("to", "from", "files", "field."))
_SECRETS = frozenset({"password", "repeated", "current", "new"})
_FORMS = frozenset({RequestEncodingType.URL_ENCODED, RequestEncodingType.MULTI_PART})
_STATE = "kept"


@dataclass(frozen=True, slots=True)
class Kept:
    """A form's fields, the address they were sent to, and the page they were typed on."""

    to: str
    came_from: str
    fields: list[tuple[str, str]]
    lacks_files: bool = False

    def hidden(self) -> Iterable[tuple[str, str]]:
        """The fields with which the sign-in form carries it along."""
        yield _TO, self.to
        yield _FROM, self.came_from
        yield _FILES, "true" if self.lacks_files else ""
        yield from ((_FIELD + name, value) for name, value in self.fields)

    @classmethod
    def carried(cls, sent: FormMultiDict) -> Kept | None:
        """What a sign-in form carried along, if anything; addresses stay inside this house."""
        texts = [(name, value) for name, value in sent.multi_items() if isinstance(value, str)]
        known = dict(texts)
        if not known.get(_TO):
            return None
        fields = [
            (name.removeprefix(_FIELD), value) for name, value in texts if name.startswith(_FIELD)
        ]
        to, origin = safe_path(known[_TO]), safe_path(known.get(_FROM, "/"))
        return cls(to, origin, fields, lacks_files=bool(known.get(_FILES)))


async def keep(request: Request[Any, Any, Any]) -> None:
    """Keep the form of a request that is about to be turned away."""
    is_form = request.method == "POST" and request.content_type[0] in _FORMS
    if not is_form or not _is_from_here(request):
        return
    pairs = list((await request.form()).multi_items())
    fields = [(name, value) for name, value in pairs if isinstance(value, str)]
    if not _SECRETS & dict(fields).keys():
        kept = [(name, value) for name, value in fields if name != CSRF_FIELD]
        query = request.scope["query_string"].decode("latin-1")
        to = f"{request.url.path}?{query}" if query else request.url.path
        request.scope["state"][_STATE] = Kept(
            to, came_from(request), kept, lacks_files=_has_files(pairs)
        )


def _has_files(pairs: Iterable[tuple[str, object]]) -> bool:
    return any(getattr(value, "filename", "") for _, value in pairs)


def kept_of(request: Request[Any, Any, Any]) -> Kept | None:
    """What was kept of this request."""
    kept: Kept | None = request.scope["state"].get(_STATE)
    return kept


def came_from(request: Request[Any, Any, Any]) -> str:
    """The page of ours that led here, or the front page."""
    page = urlsplit(request.headers.get("referer", ""))
    if page.netloc != request.headers.get("host"):
        return "/"
    return safe_path(f"{page.path}?{page.query}" if page.query else page.path)


def _is_from_here(request: Request[Any, Any, Any]) -> bool:
    """Whether the browser says that a page of this site sent it; no other site can make it so."""
    if site := request.headers.get("sec-fetch-site"):
        return site == "same-origin"
    origin = urlsplit(request.headers.get("origin", ""))
    return bool(origin.netloc) and origin.netloc == request.headers.get("host")
