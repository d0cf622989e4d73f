"""The API of calendar addresses: made for one subject and scope, listed, made anew, revoked."""

from typing import Any
from uuid import UUID

from litestar import Request, delete, get, post
from litestar.params import FromPath, JSONBody
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from incubator import calendar_feeds, clock
from incubator.answers import HouseTime
from incubator.calendar_feeds import FeedRevoked, Made, TooManyFeeds
from incubator.guards import SignedIn
from incubator.happenings import KINDS, Scope
from incubator.languages import N_
from incubator.problems import refuses
from incubator.refusals import Invalid
from incubator.validation import Input


class FeedInput(Input):
    """Exactly one subject, and how much is told of it."""

    resource: UUID | None = None
    person: UUID | None = None
    incubator: UUID | None = None
    adviser: UUID | None = None
    course: UUID | None = None
    scope: Scope
    name: str = Field("", description="what the owner calls it", max_length=80)

    def subject(self) -> tuple[str, UUID]:
        """Kind and id; Invalid unless exactly one is named."""
        named = [(kind, getattr(self, kind)) for kind in KINDS if getattr(self, kind)]
        if len(named) != 1:
            field = named[1][0] if named else "resource"
            raise Invalid(field, N_("Name one of resource, person, incubator, adviser or course."))
        return named[0]


class FeedMade(BaseModel):
    """The address, which is told this once; with .ifb instead of .ics it is a VFREEBUSY."""

    id: UUID
    url: str = Field(examples=["https://incubator.example/calendars/….ics"])


class FeedAnswer(BaseModel):
    """An address without its secret; `readable` unless the subject is the owner's no more."""

    id: UUID
    kind: str = Field(examples=["resource"])
    subject: UUID
    scope: str = Field(examples=["titles"])
    name: str
    readable: bool
    made_at: HouseTime
    read_at: HouseTime | None = Field(description="to the hour")
    revoked_at: HouseTime | None


def url_of(request: Request[Any, Any, Any], secret: str) -> str:
    """Where the calendar is found: at the public address, or at the one that was asked."""
    site = request.app.state.public_url or str(request.base_url).rstrip("/")
    return f"{site}/calendars/{secret}.ics"


@get(
    "/api/calendar-feeds", summary="My calendar addresses", responses=refuses(), tags=["calendars"]
)
async def list_feeds(request: SignedIn) -> list[FeedAnswer]:
    """The addresses that the user made, those that hold first; never the secrets."""
    return [
        FeedAnswer(
            id=one.id,
            kind=one.kind,
            subject=one.subject_id,
            scope=one.scope,
            name=one.name,
            readable=one.subject is not None,
            made_at=one.made_at,
            read_at=one.read_at,
            revoked_at=one.revoked_at,
        )
        for one in await calendar_feeds.feeds_of(request.user)
    ]


@post(
    "/api/calendar-feeds",
    summary="Make a calendar address",
    responses=refuses(TooManyFeeds),
    tags=["calendars"],
)
async def create_feed(request: SignedIn, data: JSONBody[FeedInput]) -> FeedMade:
    """An address to subscribe to, for what the user may see of the subject at each reading."""
    kind, subject = data.subject()
    made = await calendar_feeds.make_feed(
        kind, subject, data.scope, data.name, actor=request.user, now=clock.now()
    )
    return _answer(request, made)


@post(
    "/api/calendar-feeds/{feed_id:uuid}/renewal",
    summary="Give a calendar another address",
    responses=refuses(FeedRevoked, statuses=(404,)),
    tags=["calendars"],
)
async def renew_feed(request: SignedIn, feed_id: FromPath[UUID]) -> FeedMade:
    """Another address for the same calendar; the one before opens nothing any more."""
    made = await calendar_feeds.renew_feed(feed_id, actor=request.user, now=clock.now())
    return _answer(request, made)


@delete(
    "/api/calendar-feeds/{feed_id:uuid}",
    summary="Revoke a calendar address",
    responses=refuses(statuses=(404,)),
    tags=["calendars"],
)
async def revoke_feed(request: SignedIn, feed_id: FromPath[UUID]) -> None:
    """End the address at once; doing it again changes nothing."""
    await calendar_feeds.revoke_feed(feed_id, actor=request.user, now=clock.now())


def _answer(request: SignedIn, made: Made) -> FeedMade:
    return FeedMade(id=made.id, url=url_of(request, made.secret))


API: list[ControllerRouterHandler] = [list_feeds, create_feed, renew_feed, revoke_feed]
