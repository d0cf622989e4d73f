"""Which slots fit a resource's hours, in sentences a person can act on."""

import pytest

from facilities.availability import (
    Closed,
    Holiday,
    InspectionExpired,
    OutsideOpeningHours,
    UnderMaintenance,
    attended_windows,
    check_open,
    open_minutes,
)
from facilities.timetables import CALIBRATION, FAR_FUTURE, INSPECTION, Stop, Timetable
from incubator.languages import speaking
from incubator.periods import Period
from incubator.refusals import Refusal
from tests.timetabling import EVENINGS, HALL, OFFICE, at, period, timetable


def opens(
    table: Timetable, slot: Period, unattended: bool = False, setup: int = 45, cleanup: int = 20
) -> None:
    check_open("CNC", table, slot, unattended=unattended, setup=setup, cleanup=cleanup)


def refused(
    rule: type[Refusal], table: Timetable, slot: Period, unattended: bool = False, **buffers: int
) -> str:
    with speaking("en"), pytest.raises(rule) as refusal:
        opens(table, slot, unattended, **buffers)
    with speaking("en"):
        return refusal.value.sentence()


def test_a_slot_inside_the_morning_passes_with_buffers_outside_hours() -> None:
    opens(timetable(), period("2026-11-23", "08:00", "12:00"))


def test_a_slot_may_span_the_lunch_break() -> None:
    opens(timetable(), period("2026-11-23", "10:00", "15:00"))


@pytest.mark.parametrize(
    ("start", "end"),
    [("07:30", "09:00"), ("16:00", "17:30"), ("12:00", "14:00"), ("11:00", "13:00"),
     ("12:00", "13:00"), ("17:00", "18:00"), ("00:00", "24:00")],
)  # fmt: skip
def test_a_slot_must_start_and_end_inside_hours(start: str, end: str) -> None:
    sentence = refused(OutsideOpeningHours, timetable(), period("2026-11-23", start, end))
    assert sentence == ("CNC is open only at these hours on 23 Nov 2026: 08:00–12:00, 13:00–17:00.")


def test_a_sunday_is_not_open() -> None:
    sentence = refused(OutsideOpeningHours, timetable(), period("2026-11-22", "09:00", "10:00"))
    assert sentence == "CNC is not open on 22 Nov 2026."


def test_an_attended_slot_does_not_run_over_night() -> None:
    slot = period("2026-11-25", "16:00", "09:00", "2026-11-26")
    refused(OutsideOpeningHours, timetable(HALL), slot)


def test_hours_that_meet_at_midnight_let_a_slot_through() -> None:
    from facilities.hours import Span

    always = timetable([Span(day, 0, 1440) for day in range(7)])
    opens(always, period("2026-11-25", "22:00", "02:00", "2026-11-26"))


def test_a_holiday_refuses_an_attended_slot_and_is_named() -> None:
    slot = period("2026-11-24", "09:00", "11:00")
    assert refused(Holiday, timetable(), slot) == (
        "CNC does not serve on 24 Nov 2026: Vietnam Culture Day"
    )


def test_a_swapped_day_is_off_and_its_make_up_saturday_has_monday_hours() -> None:
    refused(Holiday, timetable(), period("2026-08-31", "09:00", "11:00"))
    opens(timetable(), period("2026-08-22", "13:00", "17:00"))
    refused(OutsideOpeningHours, timetable(), period("2026-08-29", "13:00", "17:00"))


def test_a_day_on_which_the_house_is_closed_refuses_every_slot() -> None:
    for unattended in (False, True):
        slot = period("2026-11-20", "09:00", "11:00")
        assert refused(Closed, timetable(), slot, unattended).endswith("2026: Stocktaking")


def test_a_closure_refuses_whatever_touches_it_also_an_unattended_run() -> None:
    cut = Stop(period("2026-11-26", "10:00", "11:00"), "Mất điện")
    table = timetable(HALL, closed=(cut,))
    assert refused(Closed, table, period("2026-11-26", "10:30", "12:00")) == (
        "CNC is closed 10:00–11:00, 26 Nov 2026: Mất điện"
    )
    run = period("2026-11-25", "16:00", "13:00", "2026-11-26")
    refused(Closed, table, run, unattended=True)


def test_a_slot_that_meets_a_closure_end_to_end_passes_and_buffers_may_lie_in_it() -> None:
    table = timetable(HALL, closed=(Stop(period("2026-11-26", "10:00", "11:00")),))
    opens(table, period("2026-11-26", "08:00", "10:00"))
    opens(table, period("2026-11-26", "11:00", "12:00"))


def test_maintenance_and_a_breakdown_without_an_end_refuse() -> None:
    planned = timetable(HALL, repairs=(Stop(period("2026-11-26", "08:00", "12:00"), "Bảo trì"),))
    assert refused(UnderMaintenance, planned, period("2026-11-26", "11:30", "13:00")) == (
        "CNC is under maintenance or repair 08:00–12:00, 26 Nov 2026: Bảo trì"
    )
    broken = Stop(Period(at("2026-11-25 10:12"), FAR_FUTURE), "Hỏng trục chính")
    slot = period("2027-03-01", "09:00", "10:00")
    assert refused(UnderMaintenance, timetable(HALL, repairs=(broken,)), slot) == (
        "CNC has been out of order since 10:12, 25 Nov 2026, no end is known yet: Hỏng trục chính"
    )


def test_a_certificate_must_be_valid_through_the_end_of_the_slot() -> None:
    until_wednesday = (period("2025-11-26", "00:00", "24:00", "2026-11-25"),)
    table = timetable(HALL, certificates={INSPECTION: until_wednesday})
    opens(table, period("2026-11-25", "08:00", "17:00"))
    assert refused(InspectionExpired, table, period("2026-11-26", "08:00", "09:00")) == (
        "The safety inspection of CNC is valid only until 25 Nov 2026."
    )
    table = timetable(HALL, certificates={CALIBRATION: until_wednesday})
    assert "calibration of CNC" in refused(
        InspectionExpired, table, period("2026-11-26", "08:00", "09:00")
    )


def test_a_resource_that_needs_a_certificate_and_never_had_one_cannot_be_booked() -> None:
    table = timetable(HALL, certificates={INSPECTION: ()})
    assert refused(InspectionExpired, table, period("2026-11-26", "08:00", "09:00")) == (
        "CNC has no valid inspection or calibration on record."
    )


def test_an_unattended_run_crosses_lunch_night_weekend_and_holiday() -> None:
    office = timetable(OFFICE)
    opens(office, period("2026-11-25", "11:30", "13:30"), unattended=True)
    opens(office, period("2026-11-25", "16:00", "09:00", "2026-11-26"), unattended=True)
    opens(office, period("2026-11-21", "11:00", "09:00", "2026-11-23"), unattended=True)
    opens(office, period("2026-11-23", "16:00", "09:00", "2026-11-25"), unattended=True)


def test_a_run_may_start_after_hours_when_its_set_up_fell_in_them() -> None:
    opens(timetable(HALL), period("2026-11-25", "17:00", "08:30", "2026-11-26"), unattended=True)


def test_a_run_may_start_at_opening_when_its_set_up_is_the_slots_first_minutes() -> None:
    opens(timetable(HALL), period("2026-11-25", "08:00", "17:00"), unattended=True)


def test_a_run_that_cannot_be_set_up_or_unloaded_by_staff_says_which() -> None:
    hall = timetable(HALL)
    nobody = period("2026-11-25", "20:00", "04:00", "2026-11-26")
    assert refused(OutsideOpeningHours, hall, nobody, unattended=True) == (
        "CNC may run unattended, but neither its set-up at 20:00, 25 Nov 2026 nor its unloading "
        "at 04:00, 26 Nov 2026 falls in staffed hours."
    )
    late_start = period("2026-11-25", "20:00", "09:00", "2026-11-26")
    assert "its set-up at 20:00" in refused(OutsideOpeningHours, hall, late_start, unattended=True)
    into_sunday = period("2026-11-21", "09:00", "09:00", "2026-11-22")
    assert "its unloading at 09:00, 22 Nov" in refused(
        OutsideOpeningHours, hall, into_sunday, unattended=True
    )


def test_a_run_that_would_be_unloaded_on_a_holiday_names_the_holiday() -> None:
    refused(
        Holiday,
        timetable(HALL),
        period("2026-11-23", "16:00", "09:00", "2026-11-24"),
        unattended=True,
    )


def test_an_unattended_machine_may_also_be_used_in_open_hours_without_staff() -> None:
    opens(timetable(EVENINGS, staff=HALL), period("2026-11-25", "18:00", "20:00"), unattended=True)


def test_even_a_run_without_buffers_needs_somebody_to_start_it() -> None:
    night = period("2026-11-25", "20:00", "09:00", "2026-11-26")
    refused(OutsideOpeningHours, timetable(HALL), night, unattended=True, setup=0, cleanup=0)


def test_rules_that_staff_set_aside_do_not_refuse_but_the_others_still_do() -> None:
    table = timetable(HALL, repairs=(Stop(period("2026-11-24", "08:00", "12:00")),))
    slot = period("2026-11-24", "09:00", "10:00")
    with pytest.raises(UnderMaintenance):
        check_open("CNC", table, slot, unattended=False, setup=0, cleanup=0, set_aside={"holiday"})
    both = {"holiday", "under-maintenance"}
    check_open("CNC", table, slot, unattended=False, setup=0, cleanup=0, set_aside=both)


def windows(table: Timetable, slot: Period, unattended: bool) -> list[Period]:
    return attended_windows("CNC", table, slot, unattended=unattended, setup=45, cleanup=20)


def test_an_attended_slot_is_attended_while_the_house_is_open() -> None:
    slot = period("2026-11-25", "10:00", "15:00")
    assert windows(timetable(HALL), slot, unattended=False) == [slot]
    assert windows(timetable(OFFICE), slot, unattended=False) == [
        period("2026-11-25", "10:00", "12:00"),
        period("2026-11-25", "13:00", "15:00"),
    ]


def test_an_unattended_run_is_attended_at_both_ends() -> None:
    run = period("2026-11-25", "16:00", "09:00", "2026-11-26")
    assert windows(timetable(HALL), run, unattended=True) == [
        period("2026-11-25", "15:15", "16:00"),
        period("2026-11-26", "09:00", "09:20"),
    ]
    whole_day = period("2026-11-25", "08:00", "17:00")
    assert windows(timetable(HALL), whole_day, unattended=True) == [
        period("2026-11-25", "08:00", "08:45"),
        period("2026-11-25", "16:40", "17:00"),
    ]


def test_attendance_outside_staffed_hours_is_refused() -> None:
    with pytest.raises(OutsideOpeningHours):
        windows(
            timetable(EVENINGS, staff=HALL), period("2026-11-25", "18:00", "20:00"), unattended=True
        )


def test_open_minutes_leave_out_break_night_and_holiday() -> None:
    office = timetable(OFFICE)
    assert open_minutes(office, period("2026-11-25", "10:00", "15:00")) == (240, 60)
    over_holiday = period("2026-11-23", "16:00", "09:00", "2026-11-25")
    assert open_minutes(office, over_holiday) == (120, 41 * 60 - 120)
