"""The page between a change and its saving: the bookings it would hit, then yes or no."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from facilities.hits import Hit
from facilities.other_uses import OtherUse
from facilities.rearrangements import rearrange
from facilities.strandings import Stranded
from facilities.timetables import Stop
from incubator import clock
from incubator.forms import Form
from incubator.pages import Page

CONFIRMED, EDITED = "confirmed", "edited"


def is_confirmed(form: Form) -> bool:
    """Whether the visitor has seen the bookings that are hit."""
    return bool(form.value(CONFIRMED))


def is_edited(form: Form) -> bool:
    """Whether the visitor wants the form back, as it was typed."""
    return bool(form.value(EDITED))


def hit_by(hits: Sequence[Hit]) -> list[Stranded]:
    """Bookings that a closure or a maintenance hits."""
    return [Stranded(hit) for hit in hits]


async def preview_page(
    form: Form,
    stranded: Sequence[Stranded],
    *,
    title: str,
    action: str,
    label: str,
    crumbs: Sequence[tuple[str, str]],
    stops: Mapping[UUID, Sequence[Stop]] | None = None,
    others: Sequence[OtherUse] = (),
    with_times: bool = True,
) -> Page:
    """The bookings hit, with the typed values sent along: save, or change something.

    `title`, `label` and the labels of `crumbs` are msgids; `action` is where the form goes.
    """
    found = await rearrange(stranded, now=clock.now(), stops=stops, with_times=with_times)
    return Page(
        "settings/preview.html",
        nav="resources",
        title=title,
        action=action,
        label=label,
        crumbs=crumbs,
        rearrangements=found,
        bookings=len({one.hit.booking for one in found}),
        others=others,
        held=sum({one.hit.booking: one.held for one in found}.values()),
        with_times=with_times,
        values=form.pairs(CONFIRMED, EDITED),
    )
