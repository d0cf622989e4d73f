"""How long, on which step and how far ahead a slot may be."""

from datetime import datetime
from typing import Any

import pytest

from facilities.slots import (
    BeyondHorizon,
    InThePast,
    NoticeTooShort,
    OffStep,
    SlotTooLong,
    SlotTooShort,
    check_slot,
)
from incubator.languages import speaking
from incubator.periods import Period
from incubator.refusals import Refusal
from tests.timetabling import at, period

NOW = at("2026-11-23 08:10")


def check(slot: Period, now: datetime = NOW, **rules: Any) -> None:
    defaults = {"notice": 60, "horizon": 60, "shortest": 60, "longest": 480, "step": 30}
    check_slot("CNC", slot, now=now, **(defaults | rules))


def refused(rule: type[Refusal], slot: Period, **rules: Any) -> str:
    with speaking("en"), pytest.raises(rule) as refusal:
        check(slot, **rules)
    with speaking("en"):
        return refusal.value.sentence()


def test_a_slot_within_every_limit_passes() -> None:
    check(period("2026-11-23", "09:30", "10:30"))
    check(period("2026-11-23", "09:30", "17:30"))


def test_length_has_a_floor_and_a_ceiling() -> None:
    assert refused(SlotTooShort, period("2026-11-23", "10:00", "10:30")) == (
        "CNC is booked for at least 1 hour."
    )
    assert refused(SlotTooLong, period("2026-11-23", "10:00", "18:30")) == (
        "CNC is booked for at most 8 hours."
    )
    check(period("2026-11-23", "10:00", "10:00", "2026-11-30"), longest=None)


@pytest.mark.parametrize(("start", "end"), [("10:10", "11:10"), ("10:00", "11:10")])
def test_start_and_length_lie_on_the_step(start: str, end: str) -> None:
    assert refused(OffStep, period("2026-11-23", start, end)) == (
        "CNC is booked in steps of 30 minutes, counted from midnight."
    )


def test_the_step_is_counted_from_midnight_in_the_house() -> None:
    check(period("2026-11-23", "12:00", "14:00"), step=120)
    refused(OffStep, period("2026-11-23", "11:00", "13:00"), step=120)


def test_seconds_are_off_the_step() -> None:
    refused(OffStep, Period(at("2026-11-23 10:00:01"), at("2026-11-23 11:00:01")))


def test_notice_counts_to_the_start() -> None:
    assert refused(NoticeTooShort, period("2026-11-23", "09:00", "10:00")) == (
        "CNC has to be booked at least 1 hour ahead."
    )
    check(period("2026-11-23", "09:30", "10:30"), notice=80)


def test_what_has_begun_is_in_the_past_even_without_notice() -> None:
    assert refused(InThePast, period("2026-11-23", "08:00", "10:00"), notice=0) == (
        "08:00, 23 Nov 2026 has already passed."
    )


def test_the_horizon_counts_days_of_the_house() -> None:
    check(period("2026-11-30", "08:00", "10:00"), horizon=7)
    assert refused(BeyondHorizon, period("2026-12-01", "08:00", "10:00"), horizon=7) == (
        "CNC can be booked at most 7 days ahead, until 30 Nov 2026."
    )


def test_rules_set_aside_do_not_refuse() -> None:
    check(
        period("2026-11-23", "07:50", "08:10"),
        set_aside={"in-the-past", "slot-too-short", "off-step"},
    )
