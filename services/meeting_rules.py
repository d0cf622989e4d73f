"""What holds when a meeting of a course is moved or cancelled (pure)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from incubator.clock import local
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid, Refusal

Row = dict[str, Any]
_ELSEWHERE = N_("%(people)s: elsewhere in %(slot)s. Choose another time, or move it all the same.")


class MeetingBegun(Refusal):
    """The meeting has begun, or is over."""

    rule: ClassVar[str] = "meeting-begun"
    title: ClassVar[str] = N_("The meeting has begun")


class MeetingCancelled(Refusal):
    """The meeting was cancelled before."""

    rule: ClassVar[str] = "meeting-cancelled"
    title: ClassVar[str] = N_("The meeting was cancelled")


class MeetingChanged(Refusal):
    """Somebody changed it since it was read."""

    rule: ClassVar[str] = "meeting-changed"
    title: ClassVar[str] = N_("Somebody changed the meeting meanwhile")


class OnlyMeeting(Refusal):
    """No other meeting of the run is left."""

    rule: ClassVar[str] = "only-meeting"
    title: ClassVar[str] = N_("It is the only meeting left")


class TraineesElsewhere(Refusal):
    """Some who have a seat, or are to have one, are elsewhere then."""

    rule: ClassVar[str] = "trainees-elsewhere"
    title: ClassVar[str] = N_("Trainees are elsewhere then")


class AnotherYear(Refusal):
    """The course would begin in another budget year than its seats are held in."""

    rule: ClassVar[str] = "another-year"
    title: ClassVar[str] = N_("The seats are held in another year")


def check_among(meetings: Mapping[UUID, Row], id: UUID) -> Row:
    """The meeting; MeetingCancelled when it is none of those that take place."""
    if id not in meetings:
        raise MeetingCancelled(N_("This meeting was cancelled. Choose another one."))
    return meetings[id]


def check_to_come(meeting: Row, now: datetime) -> None:
    """MeetingBegun for one whose time has come."""
    if meeting["starts_at"] <= now:
        message = N_("This meeting began at %(at)s; only what is to come can be changed.")
        raise MeetingBegun(message, at=meeting["starts_at"])


def check_version(now_at: int, read_at: int | None) -> None:
    """MeetingChanged when it is at another version than it was read at."""
    if read_at is not None and read_at != now_at:
        raise MeetingChanged(N_("Look at it again before you change it."))


def check_time(slot: Period, now: datetime) -> None:
    """Invalid for a time that has come."""
    if slot.start < now:
        raise Invalid("starts_at", N_("A meeting cannot be moved into the past."))


def check_last(meetings: Collection[UUID]) -> None:
    """OnlyMeeting when the run has no other meeting."""
    if len(meetings) == 1:
        raise OnlyMeeting(N_("No other meeting is left. Move it, or cancel the course."))


def check_no_trainee(instructor: UUID, trainees: Mapping[UUID, str]) -> None:
    """Invalid for an instructor who has a seat in the run."""
    if instructor in trainees:
        message = N_("The instructor cannot attend the course as a trainee.")
        raise Invalid("instructor", message)


def check_trainees(
    names: Mapping[UUID, str],
    busy: Mapping[UUID, Sequence[Period]],
    slot: Period,
    *,
    message: str = _ELSEWHERE,
    field: str = "starts_at",
) -> None:
    """TraineesElsewhere, naming those who are elsewhere in the slot."""
    known = [
        name
        for id, name in names.items()
        if any(other.overlaps(slot) for other in busy.get(id, ()))
    ]
    if known:
        raise TraineesElsewhere(
            message,
            people=known,
            slot=slot,
            field=field,
        )


def check_year(before: datetime, after: datetime, *, is_funded: bool) -> None:
    """AnotherYear when a run with seats that hold support would begin in another year."""
    year, other = local(before).year, local(after).year
    if is_funded and year != other:
        raise AnotherYear(
            N_(
                "The support of its seats is held in %(year)s. Let it begin in that year, or "
                "cancel the course and announce it anew."
            ),
            year=str(year),
        )
