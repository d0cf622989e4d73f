"""What one is told: the list, having read it, and choosing how to be told by mail."""

from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel, Field

from incubator import clock, notice_choices, notices
from incubator.answers import HouseTime
from incubator.forms import Form
from incubator.guards import SignedIn, in_person
from incubator.languages import N_, gettext
from incubator.notice_kinds import Channel, Group
from incubator.pages import Page, redirect, safe_path
from incubator.paging import Listing, Paging
from incubator.problems import refuses
from incubator.queries import PageNumber, PageSize

CHANNELS = {
    Channel.at_once: N_("At once"),
    Channel.daily: N_("In the daily summary"),
    Channel.none: N_("No mail"),
}


class NoticeAnswer(BaseModel):
    """Something that the user was told, and the path of the page it leads to."""

    id: UUID
    kind: str = Field(examples=["booking-confirmed"])
    title: str
    sentence: str = Field(description="in the language asked for")
    subject_kind: str = Field(examples=["booking"])
    subject_id: str
    path: str = Field(examples=["/bookings/0193…"])
    at: HouseTime
    read_at: HouseTime | None


@get("/notices")
async def show_notices(request: SignedIn, page: PageNumber = 1) -> Page:
    """What one was told, unread first."""
    paging = Paging(page)
    found, total = await notices.list_notices(request.user, paging)
    return Page(
        "notices/list.html", nav="notices", notices=found, total=total, paging=paging,
        unread=request.user.unread,
    )  # fmt: skip


@post("/notices/{notice_id:uuid}/reading")
async def read_one(request: SignedIn, notice_id: FromPath[UUID]) -> Redirect:
    """Note that one has read it, and go on to the thing (`open`) or back to the list."""
    form = await Form.read(request)
    path = await notices.read(notice_id, actor=request.user, now=clock.now())
    return redirect(safe_path(path) if form.value("open") else "/notices")


@post("/notices/reading")
async def read_everything(request: SignedIn) -> Redirect:
    """Note that one has read everything."""
    await notices.read_all(actor=request.user, now=clock.now())
    return redirect("/notices", N_("Everything is marked as read."))


@get("/api/notices", summary="What I was told", responses=refuses(), tags=["notices"])
async def list_mine(
    request: SignedIn,
    unread: FromQuery[bool] = False,
    page: PageNumber = 1,
    page_size: PageSize = 50,
) -> Listing[NoticeAnswer]:
    """The user's notices, unread first and the latest on top; with `unread` no others."""
    paging = Paging(page, page_size)
    found, total = await notices.list_notices(request.user, paging, unread=unread)
    return Listing(items=[_answer(one) for one in found], total=total)


@post(
    "/api/notices/{notice_id:uuid}/reading",
    summary="Mark as read",
    status_code=204,
    responses=refuses(statuses=(404,)),
    tags=["notices"],
)
async def read_mine(request: SignedIn, notice_id: FromPath[UUID]) -> None:
    """Note that the user has read it; doing it again changes nothing."""
    await notices.read(notice_id, actor=request.user, now=clock.now())


@get("/account/notices", guards=[in_person])
async def show_choices(request: SignedIn) -> Page:
    """How one wants to be told, kind by kind."""
    return await _choices(request, Form())


@post("/account/notices", guards=[in_person])
async def keep_choices(request: SignedIn) -> Page | Redirect:
    """Keep the choices that were sent."""
    form = await Form.read(request)
    with form.reports():
        known = [one.kind.code for one in await notice_choices.choices_of(request.user)]
        wanted = {code: form.value(code) for code in known if form.value(code)}
        await notice_choices.choose(wanted, actor=request.user, now=clock.now())
        return redirect("/account/notices", N_("The changes are saved."))
    return await _choices(request, form)


async def _choices(request: SignedIn, form: Form) -> Page:
    found = await notice_choices.choices_of(request.user)
    groups = [(group, [one for one in found if one.kind.group is group]) for group in Group]
    return Page(
        "account/notices.html",
        status=form.status,
        form=form,
        groups=[(group.value, some) for group, some in groups if some],
        address=await notice_choices.mail_address_of(request.user),
        channels=[(channel.value, gettext(label)) for channel, label in CHANNELS.items()],
    )


def _answer(one: notices.NoticeRecord) -> NoticeAnswer:
    return NoticeAnswer(
        id=one.id,
        kind=one.kind.code,
        title=one.title,
        sentence=one.sentence,
        subject_kind=one.subject_kind,
        subject_id=one.subject_id,
        path=one.path,
        at=one.at,
        read_at=one.read_at,
    )


PAGES: list[ControllerRouterHandler] = [
    show_notices,
    read_one,
    read_everything,
    show_choices,
    keep_choices,
]
API: list[ControllerRouterHandler] = [list_mine, read_mine]
