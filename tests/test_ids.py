"""Ids that sort by the time they were made."""

import time
from concurrent.futures import ThreadPoolExecutor
from uuid import RFC_4122

import pytest

from incubator.ids import uuid7


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = uuid7()
    assert made.version == 7
    assert made.variant == RFC_4122


def test_an_id_begins_with_the_milliseconds_of_its_making() -> None:
    before = time.time_ns() // 1_000_000
    made = uuid7().int >> 80
    assert before <= made <= time.time_ns() // 1_000_000 + 1


def test_ids_sort_as_they_were_made_also_as_text() -> None:
    made = [uuid7() for _ in range(5000)]
    assert made == sorted(made)
    assert [str(one) for one in made] == sorted(str(one) for one in made)


def test_ids_still_sort_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    first = uuid7()
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000_000)
    assert uuid7() > first


def test_threads_never_make_the_same_id() -> None:
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: uuid7(), range(4000)))
    assert len(set(made)) == 4000
