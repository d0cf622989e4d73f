"""Lists as files: what stands in the cells, for whom, and that nothing typed is ever computed."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import partial
from typing import Any

import pytest
from httpx import Response
from python_calamine import CalamineWorkbook

from facilities.bookings import request_booking
from incubator.csv_text import BOM
from incubator.database import Engine
from incubator.exports import Column, Kind, Sheet, all_rows, csv_file, xlsx_file
from incubator.languages import N_, speaking
from incubator.names import Name
from incubator.paging import LARGEST_SIZE, Paging
from incubator.refusals import Invalid
from tests.booking_cast import NOW, Cast, slot
from tests.booking_doors import Doors, doors, rename, signed_in

MORNING, LATER = slot("08:00", "10:00"), slot("13:00", "14:30")
ALL_KINDS: list[tuple[str, Kind, Any]] = [
    ("Firm", Kind.text, Name("Cơ khí Ưu Việt", "Uu Viet")),
    ("Amount (dong)", Kind.money, 1_500_000),
    ("Length (hours)", Kind.hours, 90),
    ("Booking rate", Kind.percent, Fraction(1, 8)),
    ("Valid from", Kind.day, date(2027, 2, 15)),
    ("Start", Kind.moment, datetime(2027, 2, 15, 1, 30, tzinfo=UTC)),
    ("Note", Kind.long, None),
]


def sheet_of(*cells: tuple[str, Kind, Any]) -> Sheet[None]:
    columns = [Column(header, partial(_same, cell), kind) for header, kind, cell in cells]
    return Sheet(N_("Bookings"), columns, [None])


def _same(cell: Any, _row: None) -> Any:
    return cell


def table_in(content: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def lines_in(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8").removeprefix(BOM))))


def rows_of(answer: Response) -> list[dict[str, Any]]:
    assert answer.status_code == 200, answer.text[:500]
    is_csv = answer.headers["content-type"].startswith("text/csv")
    head, *rows = lines_in(answer.content) if is_csv else table_in(answer.content)
    return [dict(zip(head, row, strict=True)) for row in rows]


# What stands in the cells


async def test_figures_and_times_reach_a_spreadsheet_as_such_and_in_house_time() -> None:
    head, row = table_in(await xlsx_file(sheet_of(*ALL_KINDS)))
    assert head[0] == "Doanh nghiệp"
    assert row == [
        "Cơ khí Ưu Việt", 1_500_000, 1.5, 0.125,
        date(2027, 2, 15), datetime(2027, 2, 15, 8, 30), "",
    ]  # fmt: skip


async def test_a_csv_begins_with_its_mark_and_writes_plain_figures_and_iso_dates() -> None:
    content = await csv_file(sheet_of(*ALL_KINDS))
    assert content.startswith(BOM.encode())
    _, row = lines_in(content)
    assert row == [
        "Cơ khí Ưu Việt", "1500000", "1.5", "0.125", "2027-02-15", "2027-02-15 08:30", "",
    ]  # fmt: skip


async def test_headers_and_names_are_in_the_readers_language() -> None:
    with speaking("en"):
        head, row = lines_in(await csv_file(sheet_of(*ALL_KINDS)))
    assert (head[0], row[0]) == ("Firm", "Uu Viet")


@pytest.mark.parametrize("typed", ["=1+1", "+84 912", "-5", "@SUM(A1)", "\t=1", "\r=1"])
async def test_what_begins_like_a_formula_stays_text(typed: str) -> None:
    sheet = sheet_of(("Note", Kind.text, typed))
    assert lines_in(await csv_file(sheet))[1] == [f"'{typed}"]
    content = await xlsx_file(sheet)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert b'quotePrefix="1"' in book.read("xl/styles.xml")
    assert str(table_in(content)[1][0]).strip() == typed.strip()


async def test_a_negative_amount_is_a_number_and_not_quoted() -> None:
    sheet = sheet_of(("Amount (dong)", Kind.money, -5), ("Length (hours)", Kind.hours, -30))
    assert lines_in(await csv_file(sheet))[1] == ["-5", "-0.5"]
    assert table_in(await xlsx_file(sheet))[1] == [-5, -0.5]


# Reading a whole list


async def test_a_list_is_read_page_after_page() -> None:
    everything = list(range(LARGEST_SIZE * 2 + 7))

    async def page(paging: Paging) -> tuple[list[int], int]:
        return paging.cut(everything), len(everything)

    assert await all_rows(page) == everything


async def test_a_list_that_grows_while_it_is_read_is_read_anew() -> None:
    everything = list(range(LARGEST_SIZE + 1))

    async def page(paging: Paging) -> tuple[list[int], int]:
        if paging.page == 2 and len(everything) == LARGEST_SIZE + 1:
            everything.insert(0, -1)
        return paging.cut(everything), len(everything)

    assert await all_rows(page) == everything


async def test_too_long_a_list_is_refused_with_its_length() -> None:
    async def page(paging: Paging) -> tuple[list[int], int]:
        return [], 100_001

    with pytest.raises(Invalid) as refused:
        await all_rows(page)
    assert refused.value.sentence() == (
        "Có 100.001 dòng; một tệp chứa tối đa 100.000 dòng. Hãy lọc bớt."
    )


# The lists themselves


async def two_bookings(cast: Cast) -> None:
    """An of Hồng Lĩnh in the morning, Khuê of Sao Khuê after lunch."""
    await request_booking(cast.asks(cast.lathe, MORNING), actor=cast.mai, now=NOW)
    other = {"firm": cast.sao_khue, "person": cast.khue, "purpose": "=HYPERLINK()"}
    await request_booking(cast.asks(cast.lathe, LATER, **other), actor=cast.mai, now=NOW)


async def got(house: Doors, who: str, path: str) -> list[dict[str, Any]]:
    actor = getattr(house.cast, who, None) or getattr(house, who)
    async with signed_in(actor) as browser:
        return rows_of(await browser.get(path))


async def test_bookings_are_exported_with_money_that_adds_up(database: Engine) -> None:
    async with doors() as house:
        await two_bookings(house.cast)
        rows = await got(house, "mai", "/bookings/export.xlsx")
        assert [row["Doanh nghiệp"] for row in rows] == ["Khuôn mẫu Hồng Lĩnh", "Robot Sao Khuê"]
        first = rows[0]
        assert first["Bắt đầu"] == datetime(2026, 11, 30, 8)
        assert first["Người"] == "Nguyễn Thị An"
        assert first["Thời lượng (giờ)"] == 2
        paid, support = first["Doanh nghiệp trả (đồng)"], first["Số tiền hỗ trợ (đồng)"]
        assert paid + support == first["Giá đủ chi phí (đồng)"] == 660_000


async def test_the_filters_of_the_list_are_those_of_its_file(sqlite_database: Engine) -> None:
    async with doors() as house:
        await two_bookings(house.cast)
        only = f"/bookings/export.csv?firm={house.cast.sao_khue}"
        [row] = await got(house, "mai", only)
        assert row["Doanh nghiệp"] == "Robot Sao Khuê"
        assert row["Mục đích"] == "'=HYPERLINK()"
        assert await got(house, "mai", "/bookings/export.csv?view=past") == []
        assert await got(house, "mai", "/bookings/export.csv?from=2026-12-01") == []
        async with signed_in(house.cast.mai) as mai:
            page = (await mai.get(f"/bookings?firm={house.cast.sao_khue}&page=1")).text
            assert only.replace("csv", "xlsx") in page


async def test_a_tenant_exports_its_own_bookings_and_nobody_elses(database: Engine) -> None:
    async with doors() as house:
        await two_bookings(house.cast)
        async with signed_in(house.cast.lan) as lan:
            answer = await lan.get("/bookings/export.csv?view=all")
        assert [row["Doanh nghiệp"] for row in rows_of(answer)] == ["Khuôn mẫu Hồng Lĩnh"]
        assert "Sao Khuê" not in answer.text
        assert [row["Tên tiếng Việt"] for row in await got(house, "lan", "/firms/export.csv")] == [
            "Khuôn mẫu Hồng Lĩnh"
        ]


async def test_the_city_reads_firms_but_no_persons(sqlite_database: Engine) -> None:
    async with doors() as house:
        await two_bookings(house.cast)
        rows = await got(house, "minh", "/bookings/export.csv?view=all")
        assert {row["Doanh nghiệp"] for row in rows} == {"Khuôn mẫu Hồng Lĩnh", "Robot Sao Khuê"}
        assert "Người" not in rows[0]


async def test_a_manager_of_another_house_exports_nothing_of_this(
    sqlite_database: Engine,
) -> None:
    async with doors() as house:
        await two_bookings(house.cast)
        assert await got(house, "thu", "/bookings/export.csv?view=all") == []
        assert await got(house, "thu", "/budget/entries/export.csv") == []
        assert await got(house, "thu", "/occupancy/refusals/export.csv") == []


async def test_resources_are_exported_with_their_rates(database: Engine) -> None:
    async with doors() as house:
        await rename("resource", house.cast.lathe, "search_key", "tb-03 may tien cnc")
        [row] = await got(house, "lan", "/resources/export.xlsx?q=may+tien")
        assert (row["Mã"], row["Nhóm an toàn"]) == ("TB-03", "B")
        assert row["Giá đủ chi phí một giờ (đồng)"] == 330_000
        assert row["Áp dụng từ ngày"] == date(2026, 1, 1)


async def test_lines_and_their_entries_are_exported_in_dong(database: Engine) -> None:
    async with doors() as house:
        await two_bookings(house.cast)
        lines = await got(house, "mai", "/budget/lines/export.xlsx?category=THIET_BI")
        assert [row["Giữ kinh phí"] for row in lines] == [577_500]
        entries = await got(house, "mai", "/budget/entries/export.xlsx?category=THIET_BI")
        held = [row for row in entries if row["Loại bút toán"] == "Giữ kinh phí"]
        assert sum(row["Số tiền (đồng)"] for row in held) == 577_500
        line = f"/budget/lines/{house.cast.line}/export.csv?balance=held"
        rows = await got(house, "mai", line)
        assert sorted(row["Giữ kinh phí"] for row in rows) == ["247500", "330000"]
        assert all(row["Nội dung"].startswith("Máy tiện CNC") for row in rows)


async def test_money_is_exported_only_to_those_who_see_it(sqlite_database: Engine) -> None:
    async with doors() as house:
        paths = ("lines", "entries", f"lines/{house.cast.line}", "proposals")
        for path in paths:
            async with signed_in(house.cast.lan) as lan:
                assert (await lan.get(f"/budget/{path}/export.csv")).status_code == 403
            async with signed_in(house.cast.minh) as minh:
                assert (await minh.get(f"/budget/{path}/export.csv")).status_code == 200
        async with signed_in(house.thu) as thu:
            answer = await thu.get(f"/budget/lines/{house.cast.line}/export.csv")
            assert answer.status_code == 404


async def test_occupancy_is_exported_with_its_total(database: Engine) -> None:
    async with doors() as house:
        await two_bookings(house.cast)
        rows = await got(
            house, "minh", "/occupancy/export.xlsx?by=resource&from=2026-11-30&to=2026-11-30"
        )
        lathe = next(row for row in rows if row["Thiết bị, phòng"].startswith("TB-03"))
        assert lathe["Giờ đặt"] == 3.5
        assert lathe["Giờ khả dụng"] == 9
        assert (rows[-1]["Thiết bị, phòng"], rows[-1]["Giờ đặt"]) == ("Tổng cộng", 3.5)


async def test_refused_demand_is_exported_with_its_rule_and_without_persons(
    database: Engine,
) -> None:
    async with doors() as house:
        await house.book(house.cast.lan)
        refused = await house.book(
            house.cast.khanh, firm=str(house.cast.sao_khue), person=str(house.cast.khue)
        )
        assert refused.status_code == 409
        [row] = await got(house, "mai", "/occupancy/refusals/export.csv?from=2026-11-01")
        assert (row["Quy định"], row["Mã"]) == ("Đã có người đặt", "TB-03")
        assert (row["Bắt đầu"], row["Thời lượng (giờ)"]) == ("2026-11-30 08:00", "2.0")
        assert "Phạm Minh Khuê" not in str(row)
