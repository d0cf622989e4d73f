"""Text as people type it, look for it and sort it."""

import json
import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incubator import texts

VECTORS: dict[str, Any] = json.loads(Path(__file__).with_name("vectors.json").read_text())


@pytest.mark.parametrize(("text", "folded"), VECTORS["fold_for_search"].items())
def test_search_overlooks_diacritics_and_case(text: str, folded: str) -> None:
    assert texts.fold(text) == folded
    assert texts.fold(unicodedata.normalize("NFD", text)) == folded


def test_search_overlooks_blanks_around_and_between() -> None:
    assert texts.fold("  Cơ \t khí\n") == "co khi"


def test_names_sort_in_the_order_of_the_vietnamese_alphabet() -> None:
    shuffled = random.Random(131).sample(VECTORS["sorted"], len(VECTORS["sorted"]))
    assert sorted(shuffled, key=texts.sort_key) == VECTORS["sorted"]


def test_tones_count_per_syllable_and_only_after_letters() -> None:
    names = ["Hoa An", "Hòa", "Hoa", "Hoa Ban", "Hòa An"]
    assert sorted(names, key=texts.sort_key) == ["Hoa", "Hoa An", "Hoa Ban", "Hòa", "Hòa An"]


def test_numbers_sort_by_value_before_letters() -> None:
    rooms = ["Phòng 10", "Phòng A", "Phòng 2", "Phòng 02b", "Phòng"]
    in_order = ["Phòng", "Phòng 2", "Phòng 02b", "Phòng 10", "Phòng A"]
    assert sorted(rooms, key=texts.sort_key) == in_order


@given(st.text(max_size=30))
def test_a_sort_key_is_made_of_signs_that_every_database_sorts_alike(text: str) -> None:
    key = texts.sort_key(text)
    assert key == "" or (key.isascii() and key.isalnum() and key == key.lower())
    assert key == texts.sort_key(unicodedata.normalize("NFD", text))


def test_people_sort_by_their_given_name() -> None:
    people = ["Nguyễn Văn Bình", "Trần Thị An", "Lê Hoài An", "Phạm Ánh", ""]
    in_order = ["", "Lê Hoài An", "Trần Thị An", "Phạm Ánh", "Nguyễn Văn Bình"]
    assert sorted(people, key=texts.person_sort_key) == in_order


def test_text_is_composed_and_loses_its_outer_blanks() -> None:
    assert texts.clean("  Co\u031b khi\u0301 \u00a0") == "Cơ khí"
    assert texts.clean("a  b") == "a  b"
    assert texts.clean("dòng 1\r\ndòng 2", multiline=True) == "dòng 1\ndòng 2"


def test_emoji_and_markup_are_only_text() -> None:
    for text in ("👩\u200d🔧", "<script>alert(1)</script>", "'; DROP TABLE firm; --"):
        assert texts.clean(text) == text


HIDDEN = ["a\x00b", "a\nb", "a\tb", "\x7f", "a\ud800", "a\u202eb", "\u2066a", "a\u200b", "\ufeffa"]


@pytest.mark.parametrize("text", HIDDEN)
def test_control_and_invisible_characters_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="control characters"):
        texts.clean(text)


def test_length_is_that_of_the_composed_text() -> None:
    assert texts.clean("o\u031b\u0301" * 200) == "ớ" * 200
    with pytest.raises(ValueError, match="longer than 3"):
        texts.clean("abcd", 3)
    with pytest.raises(ValueError, match="longer than 200"):
        texts.clean("x" * 1_000_000)


@pytest.mark.parametrize("code", VECTORS["tax_code"]["valid"])
def test_a_tax_code_with_its_check_digit_passes(code: str) -> None:
    assert texts.check_tax_code(code) == code
    assert texts.check_tax_code(f" {code.replace('-', '')} ") == code


@pytest.mark.parametrize("code", [*VECTORS["tax_code"]["invalid"], "", "abc", "01001091061", "²"])
def test_a_tax_code_that_cannot_be_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="tax code"):
        texts.check_tax_code(code)


def test_a_household_gives_its_owners_personal_id() -> None:
    assert texts.check_tax_code("001 085 012 345") == "001085012345"


@pytest.mark.parametrize(
    "phone", ["0912345678", "+84 912 345 678", "0084912345678", "+84(0)912.345.678"]
)
def test_a_phone_number_has_one_form(phone: str) -> None:
    assert texts.normal_phone(phone) == "0912345678"


def test_a_landline_in_hanoi_is_a_phone_number() -> None:
    assert texts.normal_phone("(024) 3825-6789") == "02438256789"


@pytest.mark.parametrize("phone", ["", "12345", "0112345678", "091234567", "09123456789", "abc"])
def test_what_is_no_vietnamese_phone_number_is_refused(phone: str) -> None:
    with pytest.raises(ValueError, match="phone"):
        texts.normal_phone(phone)
