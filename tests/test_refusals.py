"""How rules say no."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from incubator.languages import speaking
from incubator.periods import Period
from incubator.refusals import REFUSALS, Invalid, Refusal

EIGHT = datetime(2027, 2, 15, 1, tzinfo=UTC)


class LatheTaken(Refusal):
    rule = "test-lathe-taken"
    title = "The lathe is taken"


@pytest.fixture(autouse=True, scope="module")
def _only_here() -> Iterator[None]:
    yield
    REFUSALS.pop(LatheTaken.rule, None)


def test_a_refusal_is_known_by_its_slug() -> None:
    assert REFUSALS["test-lathe-taken"] is LatheTaken
    assert LatheTaken("It is taken.").status == 409


def test_two_rules_cannot_share_a_slug() -> None:
    with pytest.raises(TypeError, match="test-lathe-taken"):
        type("Another", (Refusal,), {"rule": "test-lathe-taken", "title": "Another"})
    assert REFUSALS["test-lathe-taken"] is LatheTaken


def test_a_kind_of_a_refusal_keeps_its_rule() -> None:
    class LatheTakenTwice(LatheTaken):
        pass

    assert LatheTakenTwice("Taken.").rule == "test-lathe-taken"
    assert REFUSALS["test-lathe-taken"] is LatheTaken


def test_its_params_are_written_in_the_readers_language() -> None:
    refusal = LatheTaken(
        "%(name)s: %(at)s, %(day)s, %(period)s, %(count)s, %(who)s",
        name="Máy tiện <CNC> 100%",
        at=EIGHT,
        day=date(2027, 2, 16),
        period=Period(EIGHT, EIGHT + timedelta(hours=2)),
        count=1_500_000,
        who=["An", "Bình"],
    )
    assert refusal.sentence() == (
        "Máy tiện <CNC> 100%: 08:00 15/02/2027, 16/02/2027, 08:00–10:00 15/02/2027, "
        "1.500.000, An, Bình"
    )
    with speaking("en"):
        assert refusal.sentence() == (
            "Máy tiện <CNC> 100%: 08:00, 15 Feb 2027, 16 Feb 2027, 08:00–10:00, 15 Feb 2027, "
            "1,500,000, An, Bình"
        )


def test_a_sentence_without_params_may_hold_a_percent_sign() -> None:
    assert str(LatheTaken("At most 30% of it.")) == "At most 30% of it."


def test_it_says_the_next_time_that_would_work_once_that_is_known() -> None:
    refusal = LatheTaken("It is taken.", field="starts_at")
    assert refusal.advice() is None
    refusal.next_possible = EIGHT
    assert refusal.advice() == "Thời điểm gần nhất có thể đặt là 08:00 15/02/2027."
    with speaking("en"):
        assert refusal.advice() == "The next time that would work is 08:00, 15 Feb 2027."
    assert refusal.field == "starts_at"


def test_malformed_input_names_its_field() -> None:
    invalid = Invalid("quantity", "must be at least %(least)s", least=1)
    assert invalid.status == 422
    assert str(invalid) == "quantity: must be at least 1"
