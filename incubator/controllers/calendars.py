"""What is answered under the secret address of a calendar: no session, no cookie, no page."""

from typing import Any

from litestar import Request, get
from litestar.params import FromPath
from litestar.response import Response
from litestar.types import ControllerRouterHandler

from incubator import calendar_reading, clock
from incubator.calendar_reading import OpenFeed
from incubator.faults import NotFound
from incubator.guesses import Guesses
from incubator.identity import address_of
from incubator.vcalendars import MEDIA_TYPE
from tenants.members import RESIDENCE


@get("/calendars/{file_name:str}", opt={"guests": True})
async def show_calendar(request: Request[Any, Any, Any], file_name: FromPath[str]) -> Response[Any]:
    """The calendar as .ics, or as .ifb the times that are taken; 304 for what is known already."""
    secret, _, kind = file_name.rpartition(".")
    feed = await _opened(request, secret if kind in ("ics", "ifb") else "")
    now = clock.now()
    etag = f'W/"{kind}-{calendar_reading.version_of(feed, now=now)}"'
    headers = {"etag": etag, "cache-control": "private, max-age=0, must-revalidate"}
    await calendar_reading.note_reading(feed, now=now)
    if _is_known(request, etag):
        return Response(None, status_code=304, headers=headers)
    if kind == "ics":
        content = await calendar_reading.content_of(feed, request.app.state.site, now=now)
    else:
        content = await calendar_reading.free_busy_of(feed, now=now)
    headers["content-disposition"] = f'inline; filename="calendar.{kind}"'
    return Response(content, media_type=MEDIA_TYPE, headers=headers)


async def _opened(request: Request[Any, Any, Any], secret: str) -> OpenFeed:
    """The feed of the secret; a network that guesses has to wait before it may ask again."""
    address, now = address_of(request.scope), clock.now()
    guesses: Guesses = request.app.state.guesses
    guesses.check(address, now=now)
    try:
        return await calendar_reading.open_feed(
            secret, address=address, now=now, residence=RESIDENCE
        )
    except NotFound:
        guesses.note(address, now=now)
        raise


def _is_known(request: Request[Any, Any, Any], etag: str) -> bool:
    sent = request.headers.get("if-none-match", "")
    known = {one.strip().removeprefix("W/") for one in sent.split(",")}
    return "*" in known or etag.removeprefix("W/") in known


PAGES: list[ControllerRouterHandler] = [show_calendar]
