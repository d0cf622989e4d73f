"""What went wrong, said once: problem+json for programs, the same sentence in a page for people."""

import logging
import re
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from pydantic import AwareDatetime, BaseModel, Field
from pydantic import ValidationError as PydanticError

from incubator import clock
from incubator.faults import Fault, SignInNeeded
from incubator.forms import Form
from incubator.kept import came_from, kept_of
from incubator.languages import N_, gettext
from incubator.pages import Page, redirect
from incubator.refusals import Invalid, Refusal
from incubator.validation import Complaint, complaints, not_understood

PROBLEM_JSON = "application/problem+json"
TYPES = "https://incubator.example/problems/"
PROGRAMS = ("/api", "/schema", "/health")
_ABSENT = re.compile(r"^Missing required \w+ parameter '([^']+)'")
_log = logging.getLogger(__name__)

_OF_STATUS = {
    400: (
        "malformed",
        N_("The request cannot be read"),
        N_("What was sent is incomplete or malformed. Go back and try again."),
    ),
    404: ("not-found", N_("Not found"), N_("There is nothing here, or nothing that you may see.")),
    405: (
        "method-not-allowed",
        N_("This cannot be done here"),
        N_("The address exists, but not for this kind of request."),
    ),
    413: ("too-large", N_("Too large"), N_("What was sent is too large. Send at most 2 MB.")),
    422: ("invalid", N_("The input is not valid"), N_("Correct the fields that are named.")),
    429: ("too-many", N_("Too many attempts"), N_("Wait a few minutes and try again.")),
    503: ("unavailable", N_("Not available now"), N_("Try again in a few minutes.")),
}
_UNEXPECTED = (
    "unexpected",
    N_("Something went wrong on our side"),
    N_("Nothing was saved. Try again; if it happens again, report the code %(code)s."),
)


class FieldError(BaseModel):
    """One field and what is wrong with it."""

    field: str
    message: str


class Problem(BaseModel):
    """RFC 9457, with the next time that would work and the fields that are wrong."""

    type: str = Field(
        description="ends in the slug of the rule or fault", examples=[TYPES + "closed"]
    )
    title: str
    status: int
    detail: str = Field(description="a sentence for people, in the language asked for")
    next_possible: AwareDatetime | None = Field(None, description="the next time that would work")
    offer: dict[str, bool] | None = Field(
        None, description="fields with which the same request would pass"
    )
    errors: list[FieldError] = []

    @property
    def slug(self) -> str:
        """The stable end of `type`."""
        return self.type.removeprefix(TYPES)


def problem(slug: str, title: str, status: int, detail: str, **more: Any) -> Problem:
    """A problem; the title is a msgid, the detail is already a sentence."""
    return Problem(type=TYPES + slug, title=gettext(title), status=status, detail=detail, **more)


def problem_of(error: Exception) -> Problem:
    """The problem that an exception stands for, in the current language, without internals."""
    match error:
        case Refusal():
            return _refused(error)
        case Invalid():
            return _invalid([Complaint(error.field, error.sentence())])
        case PydanticError():
            return _invalid(complaints(error.errors(include_url=False)))
        case Fault():
            return problem(error.slug, error.title, error.status, error.sentence())
        case ValidationException():
            return _invalid(_parameter_complaints(error))
        case HTTPException() if error.status_code < 500:
            return _of_status(error.status_code)
    return _unexpected(error)


def _refused(refusal: Refusal) -> Problem:
    field = [FieldError(field=refusal.field, message=refusal.sentence())] if refusal.field else []
    next_possible = refusal.next_possible and clock.local(refusal.next_possible)
    return problem(
        refusal.rule,
        refusal.title,
        refusal.status,
        refusal.sentence(),
        next_possible=next_possible,
        offer=refusal.offer or None,
        errors=field,
    )


def _invalid(found: list[Complaint]) -> Problem:
    slug, title, detail = _OF_STATUS[422]
    errors = [FieldError(field=one.field, message=one.message) for one in found]
    return problem(slug, title, 422, gettext(detail), errors=errors)


def _parameter_complaints(error: ValidationException) -> list[Complaint]:
    """Complaints of Litestar's own validation; a body's still hang on the exception's cause."""
    cause: Any = error.__cause__
    if isinstance(found := getattr(cause, "errors", None), list):
        return complaints(found)
    if isinstance(error.extra, list):
        return [not_understood(_named(one.get("key"))) for one in error.extra]
    absent = _ABSENT.search(error.detail)
    return complaints([{"type": "missing", "loc": (absent.group(1),)}]) if absent else []


def _named(key: str | None) -> str:
    """What the other side calls it: Litestar's `data` is the body."""
    return key if key and key != "data" else "body"


def _of_status(status: int) -> Problem:
    if status == SignInNeeded.status:
        return problem_of(SignInNeeded())
    if status == 403:
        return problem("forbidden", N_("This is not allowed"), 403, gettext(_STALE))
    slug, title, detail = _OF_STATUS.get(status, _OF_STATUS[400])
    return problem(slug, title, status, gettext(detail))


_STALE = N_("The page may be too old, or your role may not do this. Load the page and try again.")


def _unexpected(error: Exception) -> Problem:
    code = uuid4().hex[:8]
    _log.error("unexpected error %s", code, exc_info=error)
    slug, title, detail = _UNEXPECTED
    return problem(slug, title, 500, gettext(detail, code=code))


def answer(request: "Request[Any, Any, Any]", error: Exception) -> Response[Any]:
    """The one exception handler: the problem in the form in which the other side reads."""
    headers = dict(getattr(error, "headers", None) or {})
    if asks_for_data(request):
        return _as_json(_as_sent(request, problem_of(error)), headers)
    if isinstance(error, SignInNeeded) and "hx-request" not in request.headers:
        return _door(request)
    found = problem_of(error)
    refusal = error if isinstance(error, Refusal) else None
    told: dict[str, Any] = {"problem": found, "refusal": refusal}
    if "hx-request" in request.headers:
        headers |= {"HX-Retarget": "#notices", "HX-Reswap": "innerHTML"}
        return Page("problem_notice.html", status=found.status, headers=headers, **told)
    if (kept := kept_of(request)) and kept.fields:
        return Page("account/send_again.html", status=found.status, headers=headers, kept=kept)
    return Page("problem.html", status=found.status, headers=headers, **told)


def _as_sent(request: "Request[Any, Any, Any]", found: Problem) -> Problem:
    """The same with the fields called as the body calls them: `from`, not our own `starts_on`."""
    body = getattr(request.scope.get("route_handler"), "parsed_data_field", None)
    fields = getattr(body and body.annotation, "model_fields", {})
    for error in found.errors:
        if error.field in fields:
            error.field = fields[error.field].alias or error.field
    return found


def _door(request: "Request[Any, Any, Any]") -> Response[Any]:
    """The way in; a form that was sent is carried along, to be sent again behind the door."""
    if kept := kept_of(request):
        form = Form({"next": kept.came_from})
        return Page("account/sign_in.html", status=SignInNeeded.status, form=form, kept=kept)
    is_page = request.method in ("GET", "HEAD")
    path, query = request.url.path, request.scope["query_string"].decode("latin-1")
    onward = (f"{path}?{query}" if query else path) if is_page else came_from(request)
    return redirect("/sign-in?next=" + quote(onward))


def asks_for_data(request: "Request[Any, Any, Any]") -> bool:
    """Whether a program asks: by the address, so that the answer never depends on headers."""
    path = request.scope["path"]
    return any(path == start or path.startswith(start + "/") for start in PROGRAMS)


def _as_json(found: Problem, headers: dict[str, str]) -> Response[Any]:
    content = found.model_dump(mode="json", exclude_defaults=True)
    return Response(content, status_code=found.status, media_type=PROBLEM_JSON, headers=headers)


class LastResort:
    """Catches what fails outside Litestar's own exception handler, in the middleware around it."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand around an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; answer with a problem when that fails before an answer was begun."""
        begun = False

        async def watch(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except Exception as error:
            if begun:
                raise
            request: Request[Any, Any, Any] = Request(scope, receive, send)
            response = answer(request, error).to_asgi_response(app=None, request=request)
            await response(scope, receive, send)


def refuses(*rules: type[Refusal], statuses: tuple[int, ...] = ()) -> dict[int, ResponseSpec]:
    """What a route's OpenAPI says of its problems: the rules that may refuse, and other statuses.

    Every route may answer 400, 401, 403 and 422; name 404 and others here.
    """
    responses = {status: _documented(_TEXTS[status]) for status in (*_ALWAYS, *statuses)}
    if rules:
        lines = [f"* `{rule.rule}`: {rule.title}" for rule in rules]
        responses[409] = _documented("\n".join(["A rule refused:", "", *lines]))
    return responses


_ALWAYS = (400, 401, 403, 422)
_TEXTS = {
    400: "The request cannot be read",
    401: "Nobody is signed in, or the token is not known",
    403: "The role may not do this",
    404: "Nothing there that the asker may see",
    409: "A rule refused",
    413: "The body is larger than 2 MB",
    422: "A field is missing, unknown or malformed; `errors` names it",
    429: "Too many attempts",
}


def _documented(description: str) -> ResponseSpec:
    return ResponseSpec(
        data_container=Problem,
        description=description,
        media_type=PROBLEM_JSON,
        generate_examples=False,
    )
