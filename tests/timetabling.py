"""Timetables to try rules on: the hall of VU-CK in November 2026 and a few special days."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from facilities.hours import Hours, Span, SpecialDay
from facilities.timetables import Stop, Timetable
from incubator import clock
from incubator.names import Name
from incubator.periods import Period

EIGHT, NOON, ONE, FIVE, NINE_PM = 8 * 60, 12 * 60, 13 * 60, 17 * 60, 21 * 60
WEEKDAYS = range(5)

OFFICE = [Span(d, *s) for d in WEEKDAYS for s in ((EIGHT, NOON), (ONE, FIVE))]
OFFICE.append(Span(5, EIGHT, NOON))
HALL = [Span(d, EIGHT, FIVE) for d in WEEKDAYS] + [Span(5, EIGHT, NOON)]
EVENINGS = HALL + [Span(d, FIVE, NINE_PM) for d in WEEKDAYS]

CULTURE_DAY = date(2026, 11, 24)
DAYS: Mapping[date, SpecialDay] = {
    CULTURE_DAY: SpecialDay("NGHI_LE", Name("Ngày Văn hóa Việt Nam", "Vietnam Culture Day")),
    date(2026, 8, 31): SpecialDay("HOAN_DOI_NGHI", Name("Nghỉ hoán đổi", "Swapped day off")),
    date(2026, 8, 22): SpecialDay("LAM_BU", Name("Làm bù", "Make-up workday"), 0),
    date(2026, 11, 20): SpecialDay("DONG_CUA", Name("Kiểm kê tài sản", "Stocktaking")),
}


def at(text: str) -> datetime:
    """An instant by the house's clock, as in "2026-11-23 08:30"."""
    return datetime.fromisoformat(text).replace(tzinfo=clock.HOUSE)


def period(day: str, start: str, end: str, last: str = "") -> Period:
    """From a time of one day to a time of the same or of another; 24:00 ends the day."""
    if end == "24:00":
        return Period(at(f"{day} {start}"), at(f"{last or day} 00:00") + timedelta(days=1))
    return Period(at(f"{day} {start}"), at(f"{last or day} {end}"))


def timetable(
    spans: list[Span] = OFFICE,
    *,
    staff: list[Span] | None = None,
    days: Mapping[date, SpecialDay] = DAYS,
    closed: tuple[Stop, ...] = (),
    repairs: tuple[Stop, ...] = (),
    certificates: Mapping[str, tuple[Period, ...]] | None = None,
) -> Timetable:
    return Timetable(
        Hours(spans, days),
        Hours(spans if staff is None else staff, days),
        closed,
        repairs,
        certificates or {},
    )
