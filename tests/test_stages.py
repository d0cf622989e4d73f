"""The way of a firm through its stages: which follow which, and where it stood on any day."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incubator.languages import speaking
from incubator.names import Name
from tenants.stage_history import History, Step
from tenants.stage_reasons import LABELS as REASON_LABELS
from tenants.stage_reasons import REASONS, USUAL, reason_named
from tenants.stages import (
    IN_HOUSE,
    LABELS,
    LEFT,
    NEXT,
    TERMINAL,
    IllegalTransition,
    Stage,
    check_transition,
)

HONG_LINH = Name("Khuôn mẫu Hồng Lĩnh", "Hong Linh Mould")
START = date(2026, 1, 5)


def refused(current: str, to: str) -> IllegalTransition:
    with pytest.raises(IllegalTransition) as caught:
        check_transition(HONG_LINH, current, to)
    return caught.value


def test_the_main_road_leads_from_application_to_graduation() -> None:
    road = ["EXTERNAL", "APPLICATION", "PRE_INCUBATION", "INCUBATION", "ACCELERATION", "GRADUATED"]
    for current, to in itertools.pairwise(road):
        check_transition(HONG_LINH, current, to)


def test_every_stage_is_in_the_table_and_has_a_label_and_a_usual_reason() -> None:
    assert set(NEXT) == set(Stage) == set(LABELS) == set(USUAL)
    assert set(USUAL.values()) <= set(REASONS) < set(REASON_LABELS)


def test_from_a_house_every_exit_is_open_and_from_an_exit_nothing() -> None:
    assert all(set(LEFT) <= set(NEXT[stage]) for stage in IN_HOUSE)
    assert [stage for stage in TERMINAL if NEXT[stage]] == []


def test_an_illegal_transition_says_what_is_possible_from_here() -> None:
    refusal = refused("PRE_INCUBATION", "GRADUATED")
    assert (refusal.rule, refusal.field) == ("illegal-transition", "to")
    with speaking("en"):
        assert refusal.sentence() == (
            "Hong Linh Mould stands at “Pre-incubation” and cannot go to “Graduated”. From there "
            "it may go to: Incubation, Withdrew, Terminated, Dissolved, Merged."
        )
    with speaking("vi"):
        assert refusal.sentence() == (
            "Khuôn mẫu Hồng Lĩnh đang ở giai đoạn “Tiền ươm tạo” nên không thể chuyển sang “Tốt "
            "nghiệp”. Từ đó có thể chuyển sang: Ươm tạo, Rút lui, Chấm dứt, Giải thể, Sáp nhập."
        )


def test_who_has_left_is_told_that_it_is_for_good() -> None:
    with speaking("en"):
        assert refused("GRADUATED", "INCUBATION").sentence() == (
            "Hong Linh Mould stands at “Graduated”, where its way through the houses has ended: "
            "this stage no longer changes."
        )
        assert refused("INCUBATION", "INCUBATION").sentence() == (
            "Hong Linh Mould stands at “Incubation” already. From there it may go to: "
            "Acceleration, Graduated, Withdrew, Terminated, Dissolved, Merged."
        )


def test_a_day_knows_the_stage_of_the_firm_before_between_and_after_its_steps() -> None:
    history = History(
        "INCUBATION",
        (
            Step(START, "APPLICATION", "INCUBATION"),
            Step(date(2026, 12, 1), "INCUBATION", "GRADUATED", date(2026, 12, 31)),
        ),
    )
    assert history.on(START - timedelta(1)) == "APPLICATION"
    assert history.on(START) == history.on(date(2026, 11, 30)) == "INCUBATION"
    assert history.on(date(2026, 12, 1)) == history.last == "GRADUATED"
    assert history.since(date(2026, 6, 1)) == START
    assert history.since(START - timedelta(1)) is None
    assert history.exit is not None
    assert history.exit.left_on == date(2026, 12, 31)


def test_a_firm_without_steps_stands_where_it_was_entered() -> None:
    assert History("EXTERNAL").on(START) == History("EXTERNAL").last == "EXTERNAL"
    assert History("EXTERNAL").exit is None


def test_a_reason_is_a_known_code_or_words_of_ones_own() -> None:
    assert reason_named(" own-wish ") == ("OWN_WISH", "")
    assert reason_named("Chuyển về quê") == ("OTHER", "Chuyển về quê")


@given(st.data())
def test_any_way_along_the_table_replays_to_where_it_ended(data: st.DataObject) -> None:
    first: Stage = data.draw(st.sampled_from([Stage.EXTERNAL, Stage.APPLICATION]))
    most: int = data.draw(st.integers(0, 6))
    stage, day, steps = first, START, list[Step]()
    while NEXT[stage] and len(steps) < most:
        to: Stage = data.draw(st.sampled_from(NEXT[stage]))
        day += timedelta(data.draw(st.integers(0, 400)))
        check_transition(HONG_LINH, stage, to)
        steps.append(Step(day, stage, to))
        stage = to
    history = History(first, tuple(steps))
    assert history.last == history.on(day) == stage
    assert history.on(START - timedelta(1)) == first
    for step in steps:
        later = [one for one in steps if one.on == step.on][-1]
        assert history.on(step.on) == later.stage
    assert all(step.from_stage not in TERMINAL for step in steps)
