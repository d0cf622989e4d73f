"""What a decision may do to lines: the seven movements on facts alone, with no database."""

from dataclasses import replace
from uuid import UUID

import pytest

from incubator.ids import uuid7
from incubator.languages import speaking
from incubator.movements import (
    ADDS,
    MOVES,
    TAKES,
    AboveAvailable,
    AboveIndicative,
    CrossesKind,
    CrossesSource,
    KeysDiffer,
    Line,
    LineClosed,
    Movement,
    NotLater,
    NotNextYear,
    OtherProgramme,
    OutsidePhase,
)
from incubator.refusals import Refusal

MILLION = 1_000_000
LINE = Line(
    id=UUID(int=1),
    programme="CT6",
    phase=UUID(int=2),
    year_from=2016,
    year_to=2020,
    headroom=100 * MILLION,
    year=2020,
    incubator=UUID(int=3),
    source=UUID(int=4),
    is_state=True,
    category=UUID(int=5),
    category_kind="RECURRENT",
    is_closed=False,
    is_extended=False,
    available=10 * MILLION,
)


def other(**facts: object) -> Line:
    return replace(LINE, id=uuid7(), **facts)  # type: ignore[arg-type]


def refused(movement: Movement, by: type[Refusal]) -> str:
    with pytest.raises(by) as refusal:
        movement.check()
    return refusal.value.sentence()


def target(kind: str) -> Line | None:
    years = {"CARRY_OVER": 2021, "EXTENSION": 2026, "TRANSFER": 2020}
    return other(year=years[kind]) if kind in years else None


@pytest.mark.parametrize("kind", sorted(ADDS | TAKES | MOVES))
def test_each_movement_is_possible_where_no_rule_is_broken(kind: str) -> None:
    Movement(kind, 10 * MILLION, LINE, target(kind)).check()


@pytest.mark.parametrize("kind", sorted(MOVES))
def test_what_leaves_one_line_arrives_on_the_other_and_leaves_first(kind: str) -> None:
    amounts = [amount for _, amount in Movement(kind, MILLION, LINE, target(kind)).entries()]
    assert amounts == [-MILLION, MILLION]


def test_an_allocation_adds_and_a_lapse_takes() -> None:
    assert Movement("ALLOCATION", 5, LINE).entries() == [(LINE, 5)]
    assert Movement("LAPSE", 5, LINE).entries() == [(LINE, -5)]


@pytest.mark.parametrize("kind", sorted(ADDS | TAKES | MOVES))
def test_a_closed_line_accepts_nothing(kind: str) -> None:
    closed = replace(LINE, is_closed=True)
    assert refused(Movement(kind, MILLION, closed, target(kind)), LineClosed) == (
        "Dòng dự toán này đã đóng, không nhận thêm bút toán nào."
    )


@pytest.mark.parametrize("kind", sorted(MOVES))
def test_nothing_is_moved_to_a_closed_line(kind: str) -> None:
    found = target(kind)
    assert found
    refused(Movement(kind, MILLION, LINE, replace(found, is_closed=True)), LineClosed)


def test_the_other_programmes_never_pay_for_a_house() -> None:
    foreign = replace(LINE, programme="CT5")
    assert refused(Movement("ALLOCATION", MILLION, foreign), OtherProgramme) == (
        "Vườn ươm và trung tâm hỗ trợ kỹ thuật chỉ được chi từ Chương trình 6."
    )


@pytest.mark.parametrize("kind", sorted(TAKES | MOVES))
def test_only_what_is_available_can_be_taken(kind: str) -> None:
    assert refused(Movement(kind, 10 * MILLION + 1, LINE, target(kind)), AboveAvailable) == (
        "Dòng dự toán còn được sử dụng 10.000.000 đồng, không đủ 10.000.001 đồng."
    )


@pytest.mark.parametrize("kind", sorted(ADDS))
@pytest.mark.parametrize("year", [2015, 2021, 2026])
def test_authority_is_assigned_within_the_years_of_the_phase(kind: str, year: int) -> None:
    movement = Movement(kind, MILLION, replace(LINE, year=year))
    assert refused(movement, OutsidePhase) == (
        "Giai đoạn này kéo dài từ năm 2016 đến năm 2020. Năm sau đó chỉ được mở bằng quyết định"
        " kéo dài thời gian thực hiện."
    )


def test_a_year_that_an_extension_opened_may_be_supplemented() -> None:
    Movement("SUPPLEMENT", MILLION, replace(LINE, year=2026, is_extended=True)).check()


@pytest.mark.parametrize("kind", sorted(ADDS))
def test_state_allocations_never_pass_the_indicative_amount(kind: str) -> None:
    movement = Movement(kind, MILLION + 1, replace(LINE, headroom=MILLION))
    assert refused(movement, AboveIndicative) == (
        "Giai đoạn này chỉ còn được phân bổ 1.000.000 đồng vốn ngân sách. Muốn phân bổ thêm phải"
        " có quyết định cho phép vượt kinh phí dự kiến theo Kế hoạch."
    )


def test_other_sources_are_not_bound_by_the_indicative_amount() -> None:
    Movement("ALLOCATION", 9 * MILLION, replace(LINE, headroom=0, is_state=False)).check()


def test_moving_authority_needs_no_room_in_the_phase() -> None:
    full = replace(LINE, headroom=0)
    Movement("EXTENSION", MILLION, full, replace(full, id=uuid7(), year=2026)).check()


def test_a_transfer_never_crosses_sources() -> None:
    movement = Movement("TRANSFER", MILLION, LINE, other(source=uuid7()))
    assert refused(movement, CrossesSource) == "Chỉ điều chỉnh trong cùng một nguồn vốn."


def test_a_transfer_never_crosses_capital_and_recurrent() -> None:
    movement = Movement("TRANSFER", MILLION, LINE, other(category_kind="CAPITAL"))
    assert refused(movement, CrossesKind) == (
        "Không điều chỉnh kinh phí giữa chi đầu tư và chi thường xuyên."
    )


@pytest.mark.parametrize("facts", [{"phase": uuid7()}, {"year": 2019}, {"id": LINE.id}])
def test_a_transfer_stays_within_phase_and_year(facts: dict[str, object]) -> None:
    to = replace(other(), **facts)  # type: ignore[arg-type]
    assert refused(Movement("TRANSFER", MILLION, LINE, to), KeysDiffer) == (
        "Chỉ điều chỉnh sang một dòng khác của cùng giai đoạn và cùng năm."
    )


def test_a_transfer_may_reach_another_house_or_category() -> None:
    to = other(incubator=uuid7(), category=uuid7())
    Movement("TRANSFER", MILLION, LINE, to).check()


@pytest.mark.parametrize("year", [2019, 2020, 2022, 2026])
def test_a_carry_over_goes_to_the_next_year_only(year: int) -> None:
    movement = Movement("CARRY_OVER", MILLION, LINE, other(year=year))
    assert refused(movement, NotNextYear) == (
        "Kinh phí năm 2020 chỉ được chuyển nguồn sang năm 2021."
    )


@pytest.mark.parametrize("year", [2019, 2020])
def test_an_extension_opens_a_later_year(year: int) -> None:
    movement = Movement("EXTENSION", MILLION, LINE, other(year=year))
    assert refused(movement, NotLater) == "Chỉ kéo dài sang một năm sau năm 2020."
    with speaking("en"):
        assert refused(movement, NotLater) == "An extension opens a year after 2020."


@pytest.mark.parametrize("kind", ["CARRY_OVER", "EXTENSION"])
@pytest.mark.parametrize("name", ["phase", "incubator", "source", "category"])
def test_another_year_keeps_phase_house_source_and_category(kind: str, name: str) -> None:
    movement = Movement(kind, MILLION, LINE, other(year=2021, **{name: uuid7()}))
    assert refused(movement, KeysDiffer) == (
        "Giai đoạn, cơ sở, nguồn vốn và nội dung chi phải giữ nguyên."
    )
