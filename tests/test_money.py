"""Whole đồng in figures and in words."""

import json
from pathlib import Path
from typing import Any

import pytest

from incubator import money

VECTORS: dict[str, Any] = json.loads(Path(__file__).with_name("vectors.json").read_text())


@pytest.mark.parametrize(("number", "words"), VECTORS["amount_in_words"].items())
def test_a_number_is_said_as_the_north_says_it(number: str, words: str) -> None:
    assert money.amount_in_words(int(number)) == words


@pytest.mark.parametrize(("amount", "words"), VECTORS["amount_of_money"].items())
def test_a_voucher_spells_its_amount(amount: str, words: str) -> None:
    assert money.amount_of_money(int(amount)) == words


@pytest.mark.parametrize(("amount", "text"), VECTORS["format_dong"].items())
def test_dong_are_grouped_by_dots(amount: str, text: str) -> None:
    assert money.format_dong(int(amount)) == text


def test_english_groups_by_commas() -> None:
    assert money.format_dong(-1_500_000, "en") == "-1,500,000"
    assert money.format_million(1_234_567_890, 1, "en") == "1,234.6"


@pytest.mark.parametrize("case", VECTORS["format_million_dong"])
def test_millions_round_halves_away_from_zero(case: dict[str, Any]) -> None:
    assert money.format_million(case["dong"], case["decimals"]) == case["text"]


def test_a_small_debt_is_not_written_as_minus_nothing() -> None:
    assert money.format_million(-400_000) == "0"


def test_a_billion_billions_can_be_said() -> None:
    assert money.amount_in_words(10**18) == "một tỷ tỷ"


@pytest.mark.parametrize("amount", [1.0, True, "1", None])
@pytest.mark.parametrize("say", [money.format_dong, money.format_million, money.amount_of_money])
def test_what_is_not_a_whole_number_is_no_money(amount: object, say: object) -> None:
    with pytest.raises(TypeError, match="money is whole đồng"):
        say(amount)  # type: ignore[operator]
