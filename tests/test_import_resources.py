"""Lists of machines and floor space as offices keep them, taken over on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from facilities.catalogue import add_resource
from facilities.controllers.resource_exports import COLUMNS
from facilities.resource_lists import enter_resources
from facilities.resources import list_resources
from incubator import clock, languages
from incubator.database import Engine, fetch
from incubator.exports import Sheet, xlsx_file
from incubator.imports.report import Report
from incubator.imports.resources import RESOURCES
from incubator.imports.takeover import Looked, Taken, look, take_over
from incubator.languages import speaking
from incubator.users import Actor, Forbidden, Role
from tests.cast import actor, signed_up
from tests.houses import NOON, TODAY, House, details, open_house, qualification, rate
from tests.office_files import plain
from tests.statements import counted
from tests.timetabling import period
from tests.workshop import Workshop

HEADERS = ("Mã thiết bị", "Tên thiết bị", "Loại", "Số lượng", "Nhóm an toàn", "Đơn giá giờ")
LATHE = ("TB-01", "Máy tiện CNC", "Máy", 1, "A", "330.000 đ")
RATED = ("Căn cứ", "Áp dụng từ")
BASIS = ("QĐ 45/QĐ-VU", "01/01/2027")


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOON), speaking("en"):
        yield


@pytest.fixture
async def house(database: Engine) -> House:
    return await open_house()


async def looked(content: bytes, who: Actor | None = None) -> Looked:
    return await look(RESOURCES, content, "tb.xlsx", actor=who, now=NOON)


async def taken(content: bytes, *, skip_bad: bool = False, who: Actor | None = None) -> Taken:
    return await take_over(RESOURCES, content, "tb.xlsx", skip_bad=skip_bad, actor=who, now=NOON)


def problems(report: Report) -> list[str]:
    return [f"{one.sheet}!{one.place} {one.value}: {one.sentence}" for one in report.problems]


async def stored() -> dict[str, dict[str, Any]]:
    return {row["code"]: row for row in await fetch("SELECT * FROM resource")}


async def test_machines_and_bays_are_taken_over_with_their_rates(house: House) -> None:
    await qualification("HD-AN-TOAN", "Huấn luyện an toàn")
    headers = (
        "Ký hiệu", "Tên gọi", "Loại", "Diện tích (m2)", "Chứng chỉ", "Nguyên giá (triệu đồng)",
        "Giá đủ chi phí", "Giá ươm tạo", *RATED, "Ghi chú",
    )  # fmt: skip
    done = await taken(
        plain(
            ("DANH MỤC THIẾT BỊ",), (), headers,
            ("kg-01", "Gian xưởng A1", "Gian xưởng", "240 m2", None, None, None, None, None, None,
             "cao 7,5 m\ncó cầu trục"),
            ("TB 02", "Máy phay", "thiết bị", None, "HD-AN-TOAN", "1.250", "420.000", "210.000",
             *BASIS, None),
            ("Tổng", None, None, 240),
        )
    )  # fmt: skip
    assert problems(done.report) == []
    resources = await stored()
    bay, mill = resources["KG-01"], resources["TB02"]
    assert (bay["kind"], bay["area"], bay["is_bookable"]) == ("BAY", 24_000, False)
    assert bay["note"] == "cao 7,5 m\ncó cầu trục"
    assert (mill["kind"], mill["capex"], mill["is_bookable"]) == ("MACHINE", 1_250_000_000, True)
    assert mill["name_en"] == "Máy phay"
    assert mill["bought_by"] == house.line
    needed = await fetch("SELECT resource FROM resource_qualification")
    assert [row["resource"] for row in needed] == [mill["id"]]
    (price,) = await fetch("SELECT * FROM rate")
    assert price["resource"] == mill["id"]
    assert (price["full_rate"], price["incubated_rate"]) == (420_000, 210_000)
    assert (price["external_rate"], price["valid_from"]) == (420_000, date(2027, 1, 1))


async def test_doing_it_twice_changes_nothing_and_a_new_rate_begins(house: House) -> None:
    headers = (*HEADERS, *RATED)
    await taken(plain(headers, (*LATHE, *BASIS)))
    again = await taken(plain(headers, (*LATHE, *BASIS)))
    assert (again.stored, again.report.counts["same"]) == (0, 1)
    dearer = (*LATHE[:5], "350.000", "QĐ 46/QĐ-VU", "01/04/2027")
    assert (await taken(plain(headers, dearer))).stored == 1
    assert (await taken(plain(headers, dearer))).stored == 0
    rates = await fetch("SELECT full_rate, valid_from, valid_to FROM rate ORDER BY valid_from")
    assert [tuple(row.values()) for row in rates] == [
        (330_000, date(2027, 1, 1), date(2027, 3, 31)),
        (350_000, date(2027, 4, 1), None),
    ]


async def test_a_rate_that_was_in_force_is_not_rewritten(house: House) -> None:
    headers = (*HEADERS, *RATED)
    await taken(plain(headers, (*LATHE, *BASIS)))
    found = await taken(plain(headers, (*LATHE[:5], "350.000", "QĐ 46", "01/01/2027")))
    assert problems(found.report) == [
        "DS!H2 01/01/2027: A rate has been in force or announced from 1 Jan 2027. Let the new one "
        "begin on 8 Mar 2027 or later."
    ]


async def test_our_own_export_comes_back_unchanged_in_either_language(house: House) -> None:
    mai = await signed_up(Role.manager)
    held = await qualification("CN-CNC")
    await add_resource(
        details(house, qualifications=(held,), safety_class="B", note="x"), rate=rate(),
        actor=mai, now=NOON,
    )  # fmt: skip
    resources, _ = await list_resources(on=TODAY)
    for language in languages.LOCALES:
        with speaking(language):
            content = await xlsx_file(Sheet("Resources", COLUMNS, resources))
            again = await looked(content)
        assert problems(again.report) == []
        assert again.changes == []


async def test_every_problem_is_named(house: House) -> None:
    content = plain(
        (*HEADERS, "Vị trí", "Chứng chỉ", "Năm mua", "Diện tích"),
        ("TB-01", "Máy tiện", "Nhà kho", "0,5", "E", "abc", "KG-99", "XX-1", 1999, "1,164"),
        ("TB-02", None, None, 1, "C", None, None, None, None, None),
        (None, "Máy phay", "Máy", 1, "A", None, None, None, None, None),
        ("PH-01", "Phòng họp", "Phòng", 2, None, "150.000", None, None, None, None),
    )
    assert problems((await looked(content)).report) == [
        "DS!C2 Nhà kho: Write one of: Machine, Room, Workshop bay, Office, Machine hall, "
        "Co-working desks, Technicians.",
        "DS!D2 0,5: Give a whole number.",
        "DS!E2 E: Write one of: A, B, C, D.",
        "DS!F2 abc: Give a number here.",
        "DS!G2 KG-99: There is no such space in this house. Enter it first.",
        "DS!H2 XX-1: There is none of this name or code.",
        "DS!I2 1999: The house has no budget line that could have paid for this. Enter it first.",
        "DS!J2 1,164: Is this a comma of decimals or of thousands? Write 1.164 or 1,1640.",
        "DS!A3 TB-02: Technician's qualification: Classes C and D need a technician: choose the "
        "qualification.",
        "DS!B3 : Fill in this field.",
        "DS!C3 : Fill in this field.",
        "DS!A4 : Fill in this field.",
        "DS!A5 PH-01: Legal basis: Fill in this field.",
        "DS!D5 2: A room is booked as a whole: its capacity is 1.",
    ]


async def test_a_capacity_that_is_booked_is_a_problem_of_its_row(database: Engine) -> None:
    workshop = await Workshop.opened()
    farm = await workshop.machine("TB-09", capacity=4, safety_class=None)
    firm = await workshop.firm()
    await workshop.booked(farm, period("2027-03-09", "08:00", "10:00"), firm=firm, quantity=3)
    found = await taken(plain(("Mã", "Tên", "Số lượng"), ("TB-09", "Máy in 3D", 2)))
    assert found.stored is None
    assert problems(found.report) == [
        "DS!C2 2: Bookings to come take more than 2 units at once. Move them first."
    ]
    done = await taken(
        plain(("Mã", "Tên", "Số lượng", "Loại"), ("TB-09", "Máy in 3D", 2, "Máy"),
              ("TB-10", "Máy khác", 1, "Máy")),
        skip_bad=True,
    )  # fmt: skip
    assert (done.stored, [line.number for line in done.bad]) == (1, [2])
    resources = await stored()
    assert resources["TB-09"]["capacity"] == 4
    assert resources["TB-10"]["name_vi"] == "Máy khác"


async def test_a_resource_stays_in_its_house(house: House) -> None:
    await open_house("TT-KT", "Trung tâm kỹ thuật")
    await taken(plain((*HEADERS, "Cơ sở"), (*LATHE[:5], None, "VU-CK")))
    moved = await looked(plain((*HEADERS, "Cơ sở"), (*LATHE[:5], None, "Trung tâm kỹ thuật")))
    assert problems(moved.report) == [
        "DS!G2 Trung tâm kỹ thuật: The code belongs to a resource of another house."
    ]


async def test_who_takes_over_resources(house: House) -> None:
    other = await open_house("TT-KT", "Trung tâm kỹ thuật")
    named = plain((*HEADERS, "Cơ sở"), (*LATHE[:5], None, "VU-CK"))
    entries = [one.entry for one in (await looked(named)).changes]
    for stranger in (
        actor(Role.tenant),
        actor(Role.technician, incubator=house.id),
        actor(Role.manager, incubator=other.id),
    ):
        with pytest.raises(Forbidden):
            await enter_resources(entries, actor=stranger, now=NOON)
    found = await looked(named, actor(Role.manager, incubator=other.id))
    assert problems(found.report) == ["DS!G2 VU-CK: You do not manage this house."]
    unknown = plain((*HEADERS, "Cơ sở"), ("PH-01", "Phòng họp", "Phòng", 2, None, None, "XX"))
    assert [place.split()[0] for place in problems((await looked(unknown)).report)] == [
        "DS!D2", "DS!G2",
    ]  # fmt: skip
    assert (await taken(named, who=await signed_up(Role.admin))).stored == 1


async def test_thousands_are_stored_in_few_statements(house: House) -> None:
    rows = [(f"TB-{n:05}", f"Máy {n}", "Máy", 1, "A", 330_000, *BASIS) for n in range(2_000)]
    found = await looked(plain((*HEADERS, *RATED), *rows))
    assert found.report.problems == []
    with counted() as statements:
        await enter_resources([one.entry for one in found.changes], actor=None, now=NOON)
    assert len(await fetch("SELECT id FROM rate")) == 2_000
    assert len(statements) < 35, len(statements)
