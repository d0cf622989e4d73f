"""Lists of leases as offices keep them, signed by the rules of a single one on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from facilities import letting_lists
from facilities.letting_lists import sign_lettings
from incubator import clock, reconciliation
from incubator.batches import EntryRefused
from incubator.database import Engine, fetch
from incubator.imports import lettings
from incubator.imports.lettings import LETTINGS
from incubator.imports.report import Report
from incubator.imports.takeover import Taken, take_over
from incubator.languages import speaking
from incubator.users import Actor, Forbidden, Role
from tests.cast import actor, english
from tests.landlord import NOW, Landlord, months_of
from tests.office_files import plain

HEADERS = ("STT", "Mặt bằng", "Bên thuê", "Số hợp đồng", "Từ ngày", "Đến ngày", "Đặt cọc")
B1 = (1, "kg-04", "Khuôn mẫu Hồng Lĩnh", "12/HĐ", "01/12/2026", "30/11/2027", "26,4 triệu")
B3 = (2, "KG-06", "Robot Sao Khuê", "13/HĐ", "2026-07-01", "30-6-27", None)


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    with clock.frozen(NOW), speaking("en"):
        yield


async def taken(who: Actor | None, *rows: object, skip_bad: bool = False) -> Taken:
    content = plain(("DANH SÁCH HỢP ĐỒNG THUÊ",), HEADERS, *rows)  # type: ignore[arg-type]
    return await take_over(LETTINGS, content, "hd.xlsx", skip_bad=skip_bad, actor=who, now=NOW)


def problems(report: Report) -> list[str]:
    return [f"{one.place}: {one.sentence}" for one in report.problems]


async def test_leases_are_signed_with_their_months_and_twice_changes_nothing(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    done = await taken(landlord.mai, B1, B3)
    assert problems(done.report) == []
    assert done.stored == 2
    rows = await fetch("SELECT * FROM letting ORDER BY contract")
    assert [(row["contract"], row["starts_on"], row["ends_on"]) for row in rows] == [
        ("12/HĐ", date(2026, 12, 1), date(2027, 12, 1)),
        ("13/HĐ", date(2026, 7, 1), date(2027, 7, 1)),
    ]
    assert [row["deposit"] for row in rows] == [26_400_000, 0]
    assert [row["firm"] for row in rows] == [landlord.hong_linh, landlord.sao_khue]
    assert rows[0]["signed_by"] == landlord.mai.user
    december = (await months_of(rows[0]["id"]))[0]
    assert (december["rent"], december["support"]) == (13_200_000, 6_600_000)
    again = await taken(landlord.mai, B1, B3)
    assert (again.stored, again.report.counts["same"]) == (0, 2)
    assert len(await fetch("SELECT id FROM letting")) == 2
    assert await reconciliation.reconcile() == []


async def test_every_problem_is_named_by_its_cell(database: Engine) -> None:
    landlord = await Landlord.opened()
    await taken(landlord.mai, B1)
    found = await taken(
        landlord.mai,
        (1, "KG-99", "Robot Sao Khuê", "1", "01/12/2026", "30/11/2027", None),
        (2, "KG-06", "Không ai", "2", "01/12/2026", "30/11/2027", None),
        (3, "KG-04", "Robot Sao Khuê", "3", "01/06/2027", "30/11/2027", None),
        (4, "KG-06", "Robot Sao Khuê", "4", "01/01/2020", "30/11/2020", None),
        (5, "KG-04", "Khuôn mẫu Hồng Lĩnh", "12/HĐ", "01/12/2026", "31/12/2027", None),
        (6, "KG-06", "Robot Sao Khuê", "6", "01/12/2026", "30/11/2026", None),
        (7, "KG-12", "Robot Sao Khuê", "7", "01/12/2026", "30/11/2027", "nhiều"),
        (8, "KG-98", "Không ai", "8", "01/12/2026", "30/11/2026", "-5"),
    )
    told = problems(found.report)
    assert told[:2] == [
        "B3: There is no such bay, office or desk to let.",
        "C4: No firm, or more than one, has this name. Give the tax code.",
    ]
    assert told[2].startswith("E5: ")
    assert "is let" in told[2]
    assert told[3:] == [
        "E6: The firm is not in residence in this house then.",
        "F7: Here the unit is let to this firm from 1 Dec 2026 to 30 Nov 2027. Extend that letting "
        "or hand it back on its own page.",
        "F8: The end must come after the start.",
        "G9: Give a number here.",
        "B10: There is no such bay, office or desk to let.",
        "C10: No firm, or more than one, has this name. Give the tax code.",
        "F10: The end must come after the start.",
        "G10: Give a whole number from 0 to 1,000,000,000,000.",
    ]
    assert len(await fetch("SELECT id FROM letting")) == 1


async def test_two_rows_for_one_unit_at_once_are_told_before_anything_is_signed(
    database: Engine,
) -> None:
    landlord = await Landlord.opened()
    other = (2, "KG-04", "Robot Sao Khuê", "14/HĐ", "01/06/2027", "30/11/2027", None)
    found = await taken(landlord.mai, B1, other)
    assert [one.row for one in found.report.problems] == [4]
    assert "is let" in found.report.problems[0].sentence
    assert await fetch("SELECT id FROM letting") == []
    done = await taken(landlord.mai, B1, other, skip_bad=True)
    assert (done.stored, [line.number for line in done.bad]) == (1, [4])


async def test_so_many_are_signed_at_once_and_the_rest_another_time(
    database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lettings, "MOST_AT_ONCE", 1)
    landlord = await Landlord.opened()
    first = await taken(landlord.mai, B1, B3, skip_bad=True)
    assert first.stored == 1
    assert problems(first.report)[0].startswith("B4: At most 1 new lettings are signed at once")
    second = await taken(landlord.mai, B1, B3, skip_bad=True)
    assert (second.stored, second.bad) == (1, [])


async def test_one_that_a_rule_refuses_undoes_all(database: Engine) -> None:
    landlord = await Landlord.opened()
    wanted = landlord.wants(landlord.b1, date(2026, 12, 1), date(2027, 12, 1))
    with pytest.raises(EntryRefused) as refused:
        await sign_lettings([wanted, wanted], actor=landlord.mai, now=NOW)
    assert refused.value.position == 1
    assert "is let" in english(refused.value.refusal)
    assert await fetch("SELECT id FROM letting") == []


async def test_only_the_manager_of_the_house_signs(database: Engine) -> None:
    landlord = await Landlord.opened()
    for stranger in (actor(Role.tenant), actor(Role.accountant), actor(Role.admin)):
        with pytest.raises(Forbidden):
            await taken(stranger, B1)
    other = actor(Role.manager, incubator=landlord.sao_khue)
    assert problems((await taken(other, B1)).report) == ["B3: You do not manage this house."]
    with pytest.raises(Forbidden):
        await taken(None, B1)
    assert await fetch("SELECT id FROM letting") == []


def test_no_more_are_signed_in_one_transaction_than_two_seconds_allow() -> None:
    assert letting_lists.MOST_AT_ONCE <= 100
