"""What a cell of an office's table means, and what is too doubtful to be guessed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from incubator.imports import values
from incubator.imports.report import letters, sentence
from incubator.imports.sheets import Broken, Cell
from incubator.imports.values import Unreadable
from incubator.languages import speaking


def said(error: Unreadable) -> str:
    with speaking("en"):
        return sentence(error.message, error.params.items())


@pytest.mark.parametrize(
    "cell",
    [
        "15/02/2027", "15-2-27", "15.02.2027", "2027-02-15", "2027/2/15", "15 / 2 / 2027",
        "15/02/2027 00:00", "2027-02-15T00:00:00", "ngày 15 tháng 02 năm 2027",
        "Ngày 15 tháng 2 năm 2027", 46433, 46433.0, "46433", date(2027, 2, 15),
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(cell: Any) -> None:
    assert values.day(cell) == date(2027, 2, 15)


@pytest.mark.parametrize(
    "cell", ["31/02/2027", "02/15/2027", "2/2027", "sớm", "15/02/0027", 12, True, "1e5", 99_999_999]
)
def test_what_is_no_day_is_named_with_a_way_to_write_one(cell: Any) -> None:
    with pytest.raises(Unreadable) as caught:
        values.day(cell)
    assert said(caught.value) == "Give a day between 1990 and 2099, as in 15/02/2027."


@pytest.mark.parametrize(
    ("cell", "dong"),
    [
        ("1.200.000 đ", 1_200_000), ("1.200.000", 1_200_000), ("1,200,000", 1_200_000),
        ("1200000", 1_200_000), (1_200_000.0, 1_200_000), ("1.200.000,00 đồng", 1_200_000),
        ("1,200,000.00", 1_200_000), ("1 200 000 VNĐ", 1_200_000), ("1.200", 1_200),
        ("1,200", 1_200), ("1,2 tỷ", 1_200_000_000), ("850 triệu", 850_000_000),
        ("850,5 triệu đồng", 850_500_000), ("1.200 nghìn", 1_200_000),
        ("110.000 đ/m2/tháng", 110_000),
        ("0", 0), ("5tr", 5_000_000), ("1.200.000\u00a0₫", 1_200_000),
    ],
)  # fmt: skip
def test_an_amount_is_read_with_its_dots_commas_and_units(cell: Any, dong: int) -> None:
    assert values.dong_in()(cell) == dong


def test_the_unit_of_a_header_counts_for_bare_figures_only() -> None:
    millions = values.dong_in(values.unit_scale("Doanh thu năm 2026 (triệu đồng)"))
    assert millions("4.200") == 4_200_000_000
    assert millions(850.5) == 850_500_000
    assert millions("1,2 tỷ") == 1_200_000_000
    with pytest.raises(Unreadable) as caught:
        millions("1,200")
    assert said(caught.value) == (
        "Is this a comma of decimals or of thousands? Write 1.200 or 1,2000."
    )


@pytest.mark.parametrize("cell", ["khoảng 5", "12 cái", "1.23.456", "1,2", True, date(2027, 1, 1)])
def test_what_is_no_amount_is_not_guessed(cell: Any) -> None:
    with pytest.raises(Unreadable):
        values.dong_in()(cell)


@pytest.mark.parametrize(
    ("cell", "area"),
    [("12,5 m2", 1250), ("12.5", 1250), ("1.164 m²", 116_400), (24, 2400), ("240m2", 24_000)],
)
def test_an_area_is_read_in_square_metres(cell: Any, area: int) -> None:
    assert values.square_decimetres(cell) == area


def test_an_area_that_could_be_two_is_named() -> None:
    for cell in ("1,164", "12,555", "12 ha"):
        with pytest.raises(Unreadable):
            values.square_decimetres(cell)


def test_figures_that_count_things_may_name_them() -> None:
    assert values.whole("12 người") == 12
    assert values.whole("1.200") == values.whole("1,200 người") == 1_200
    for cell in ("12,5", 0.5, "mười"):
        with pytest.raises(Unreadable):
            values.whole(cell)


def test_a_tax_code_gets_the_zero_back_that_a_number_lost() -> None:
    assert values.tax_code(100109106) == "0100109106"
    assert values.tax_code(9900010014.0) == "9900010014"
    assert values.tax_code(" MST: 9900.010.014 ") == "9900.010.014"
    assert values.tax_code("9900010014-001") == "9900010014-001"
    with pytest.raises(Unreadable) as caught:
        values.tax_code("9.90001E+09")
    assert said(caught.value) == "The code was shortened by the spreadsheet. Type it as text."


@pytest.mark.parametrize("cell", ["x", "Có", "co", "YES", 1, 1.0, True, "✓"])
def test_yes_in_many_words(cell: Any) -> None:
    assert values.yes_or_no(cell) is True


@pytest.mark.parametrize("cell", ["Không", "khong", "no", 0, False])
def test_no_in_many_words(cell: Any) -> None:
    assert values.yes_or_no(cell) is False


def test_neither_yes_nor_no_is_named() -> None:
    with pytest.raises(Unreadable, match="yes or no"):
        values.yes_or_no("có lẽ")


def test_a_choice_is_read_by_its_words_and_by_its_label_in_either_language() -> None:
    read = values.one_of({"phong": "ROOM"}, {"ROOM": "Room", "BAY": "Workshop bay"})
    assert read("Phòng") == read("room") == "ROOM"
    assert read("Gian xưởng") == read("WORKSHOP BAY") == "BAY"
    with pytest.raises(Unreadable) as caught, speaking("en"):
        read("nhà kho")
    assert said(caught.value) == "Write one of: Room, Workshop bay."


def test_a_formula_that_fails_is_a_problem_of_its_cell() -> None:
    for reading in (values.text, values.whole, values.day, values.yes_or_no, values.dong_in()):
        with pytest.raises(Unreadable) as caught:
            reading(Broken("#REF!"))
        assert said(caught.value) == "The formula in this cell gives the error #REF!."


def test_dashes_and_words_for_nothing_say_nothing() -> None:
    nothing: list[Cell] = [None, "", "  ", "-", "—", "N/A", "chưa có"]
    something: list[Cell] = ["0", 0, False, "Không"]
    assert all(values.is_nothing(cell) for cell in nothing)
    assert not any(values.is_nothing(cell) for cell in something)


def test_text_is_one_line_without_the_mark_of_text() -> None:
    assert values.text("  Công ty\nÁnh\u00a0 Dương ") == "Công ty Ánh Dương"
    assert values.text("'0912345678") == "0912345678"
    assert values.text(12.0) == "12"


def test_hours_are_kept_in_minutes() -> None:
    assert values.minutes_of_hours("1,5 giờ") == 90
    assert values.percent("37,5%") == Decimal("37.5")


def test_columns_are_named_as_in_a_spreadsheet() -> None:
    assert [letters(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip
