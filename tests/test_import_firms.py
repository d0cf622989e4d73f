"""Lists of firms as offices keep them, looked at and taken over on both engines."""

from __future__ import annotations

import asyncio
from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook

from incubator import audit, clock, database, languages
from incubator.database import Engine, fetch
from incubator.exports import Sheet, xlsx_file
from incubator.imports import takeover
from incubator.imports.firms import FIRMS
from incubator.imports.report import Report
from incubator.imports.takeover import Looked, Taken, look, take_over
from incubator.imports.workbook_files import bad_rows, template
from incubator.languages import speaking
from incubator.refusals import Invalid
from incubator.users import Actor, Forbidden, Role
from tenants import firm_lists
from tenants.controllers.firm_exports import COLUMNS
from tenants.firms import FirmDetails, add_firm, columns_of, edit_firm, list_firms
from tests.cast import actor, signed_up
from tests.houses import NOON, TODAY, open_house
from tests.office_files import (
    VALID,
    department,
    incubator_hub,
    plain,
    tax_codes,
    workbook,
)
from tests.statements import counted

HEADERS = ("Tên doanh nghiệp", "MST", "Giai đoạn", "Số lao động")
AN = ("An Phát", VALID[0], "Ươm tạo", 5)
Y_CHI = ("Ý Chí", VALID[1], "Tốt nghiệp", 9)


@pytest.fixture(autouse=True)
def _noon() -> Any:
    with clock.frozen(NOON), speaking("en"):
        yield


@pytest.fixture
async def house(database: Engine) -> UUID:
    return (await open_house()).id


async def looked(content: bytes, who: Actor | None = None) -> Looked:
    return await look(FIRMS, content, "ds.xlsx", actor=who, now=NOON)


async def taken(content: bytes, *, skip_bad: bool = False, who: Actor | None = None) -> Taken:
    return await take_over(FIRMS, content, "ds.xlsx", skip_bad=skip_bad, actor=who, now=NOON)


def problems(report: Report) -> list[str]:
    return [f"{one.sheet}!{one.place} {one.value}: {one.sentence}" for one in report.problems]


def notes(report: Report) -> list[str]:
    return [f"{one.sheet}!{one.place}: {one.sentence}" for one in report.notes]


async def stored() -> dict[str, dict[str, Any]]:
    return {row["name_vi"]: row for row in await fetch("SELECT * FROM firm")}


async def rows_of(table: str) -> int:
    return int((await fetch(f"SELECT COUNT(*) AS n FROM {table}"))[0]["n"])


# What is in the files of offices


async def test_a_department_s_list_is_read_under_its_letterhead(house: UUID) -> None:
    done = await taken(workbook(department))
    assert problems(done.report) == []
    assert done.stored == 3
    firms = await stored()
    assert sorted(firms) == [
        "Công ty CP Khuôn mẫu Hồng Lĩnh",
        "Công ty TNHH Cơ khí Ánh Dương",
        "Tổng công ty Sao Khuê",
    ]
    first = firms["Công ty TNHH Cơ khí Ánh Dương"]
    assert (first["tax_code"], first["stage"]) == (VALID[0], "INCUBATION")
    assert (first["employees"], first["employees_female"]) == (12, 4)
    assert first["revenue_last_year"] == 4_200_000_000
    assert first["women_owned"]
    assert firms["Công ty CP Khuôn mẫu Hồng Lĩnh"]["revenue_last_year"] == 850_500_000
    assert firms["Tổng công ty Sao Khuê"]["employees"] == 1_200
    stays = await fetch("SELECT firm, incubator, starts_on, ends_on FROM tenancy")
    assert {(row["starts_on"], row["ends_on"]) for row in stays} == {
        (date(2026, 3, 1), date(2029, 3, 1)),
        (date(2026, 9, 1), None),
        (date(2025, 9, 1), date(2027, 9, 1)),
    }
    assert {row["incubator"] for row in stays} == {house}


async def test_what_is_left_out_is_told(house: UUID) -> None:
    found = notes((await looked(workbook(department))).report)
    heading = "Nothing but this stands in the row: it is taken for a heading and left out."
    assert found == [
        "Phụ lục 1!K: The column is not known here and is left out.",
        f"Phụ lục 1!B10: {heading}",
        f"Phụ lục 1!B14: {heading}",
        "Phụ lục 1!B17: This is a row of totals and is left out.",
        "Phụ lục 1!G19: This looks like a note or a signature and is left out.",
        "Phụ lục 1!B20: This looks like a note or a signature and is left out.",
    ]


async def test_headers_need_no_diacritics_and_hidden_columns_give_way(house: UUID) -> None:
    done = await taken(workbook(incubator_hub))
    assert problems(done.report) == []
    firms = await stored()
    assert {name: row["tax_code"] for name, row in firms.items()} == {
        "An Phat": VALID[3],
        "Y Chi": VALID[4],
    }
    assert firms["Y Chi"]["stage"] == "GRADUATED"
    stays = await fetch("SELECT starts_on FROM tenancy")
    assert {row["starts_on"] for row in stays} == {date(2026, 3, 1)}
    assert notes(done.report) == [
        "2026!B: Another column says this already; this one is left out.",
        "2026!G: The column is not known here and is left out.",
        "Huong dan!: The sheet has no table that is known here and is left out.",
        "2025!: The sheet is hidden and is left out.",
    ]


async def test_a_csv_of_windows_brings_the_same(house: UUID) -> None:
    lines = "Tên DN;Mã số thuế;Số LĐ\r\nÝ Chí;9900010046;9\r\n;;\r\nTổng;;9\r\n"
    done = await take_over(
        FIRMS, lines.encode("utf-16"), "ds.csv", skip_bad=False, actor=None, now=NOON
    )
    assert done.stored == 1
    assert (await stored())["Ý Chí"]["employees"] == 9


async def test_our_own_export_comes_back_unchanged_in_either_language(house: UUID) -> None:
    await taken(workbook(department))
    mai = actor(Role.manager)
    firms, _ = await list_firms(mai, on=TODAY)
    for language in languages.LOCALES:
        with speaking(language):
            content = await xlsx_file(Sheet("Firms", COLUMNS, firms))
            again = await looked(content)
        assert problems(again.report) == []
        assert again.report.counts["same"] == 3
        assert again.changes == []


async def test_the_template_is_understood_and_its_example_left_out(house: UUID) -> None:
    for language in languages.LOCALES:
        with speaking(language):
            content = await template(FIRMS)
        with pytest.raises(Invalid, match="No row of data"):
            await looked(content)


async def test_a_file_without_a_table_says_what_a_header_needs(house: UUID) -> None:
    with pytest.raises(Invalid) as caught:
        await looked(plain(("Họ tên", "Tuổi"), ("An", 30)))
    assert caught.value.sentence().startswith(
        "No table was found. A row of headers needs Name in Vietnamese, and at least one more"
    )


# What is wrong


async def test_every_problem_is_named_with_sheet_row_column_and_value(house: UUID) -> None:
    content = plain(
        (*HEADERS, "Lao động nữ", "Từ ngày", "Vườn ươm", "Doanh thu"),
        ("An Phát", "9900010015", "Ấp trứng", "mười", 2, "31/02/2026", "VU-CK", "1,2"),
        (None, VALID[1], "Ươm tạo", 5, 9, None, None, None),
        ("Ý Chí", VALID[2], "Ươm tạo", 5, 2, "01/03/2026", "VU-XX", None),
        ("Không mã", None, "Ươm tạo", 5, 2, None, None, None),
    )
    found = await looked(content)
    assert problems(found.report) == [
        "DS!B2 9900010015: This is not a valid tax code: 10 digits, or 13 for a branch. Check "
        "each.",
        "DS!C2 Ấp trứng: Write one of: Application, Pre-incubation, Incubation, Acceleration, "
        "Graduated, Outside firm, Withdrew, Terminated, Dissolved, Merged.",
        "DS!D2 mười: Give a number here.",
        "DS!F2 31/02/2026: Give a day between 1990 and 2099, as in 15/02/2027.",
        "DS!H2 1,2: Give an amount in whole dong, as in 1.200.000.",
        "DS!A3 : Fill in this field.",
        "DS!E3 9: Give a whole number from 0 to 5.",
        "DS!G4 VU-XX: There is no such house. Write one of: VU-CK.",
        "DS!B5 : Only a team that applies or is in pre-incubation has none.",
    ]
    assert found.report.counts["bad"] == 4
    assert await rows_of("firm") == 0


async def test_rows_that_say_the_same_twice_count_once_and_contradictions_are_named(
    house: UUID,
) -> None:
    other = ("An Phát", VALID[0], "Ươm tạo", 50)
    same = await looked(plain(HEADERS, AN, Y_CHI, AN))
    assert notes(same.report) == ["DS!A4: Row 2 says the same."]
    assert same.report.counts == {
        "rows": 3, "same": 1, "added": 2, "changed": 0, "bad": 0,
    }  # fmt: skip
    found = await looked(plain(HEADERS, AN, Y_CHI, other))
    sentence = "says something else of the same. Keep one of the two."
    assert problems(found.report) == [
        f"DS!A2 An Phát: Row 4 {sentence}",
        f"DS!A4 An Phát: Row 2 {sentence}",
    ]


async def test_a_trial_writes_nothing(house: UUID) -> None:
    assert (await looked(plain(HEADERS, AN, Y_CHI))).report.counts["added"] == 2
    assert (await rows_of("firm"), await rows_of("audit_entry")) == (0, 0)


async def test_one_bad_row_keeps_all_out_unless_it_is_skipped(house: UUID) -> None:
    content = plain(HEADERS, AN, ("Sai", "123", "Ươm tạo", 1), Y_CHI)
    refused = await taken(content)
    assert refused.stored is None
    assert await rows_of("firm") == 0
    done = await taken(content, skip_bad=True)
    assert done.stored == 2
    assert [line.number for line in done.bad] == [3]
    assert sorted(await stored()) == ["An Phát", "Ý Chí"]


async def test_skipped_rows_come_with_their_reason_and_can_be_taken_over_once_corrected(
    house: UUID,
) -> None:
    done = await taken(plain(HEADERS, AN, ("=Sai", "123", "Ươm tạo", 1)), skip_bad=True)
    content = await bad_rows(done.bad)
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name("DS").to_python()
    assert rows == [
        [*HEADERS, "Row in the file", "Why it was left out"],
        [
            "=Sai", "123", "Ươm tạo", 1.0, 3.0,
            "MST: This is not a valid tax code: 10 digits, or 13 for a branch. Check each.",
        ],
    ]  # fmt: skip
    again = await looked(content)
    assert [one.place for one in again.report.problems] == ["B2"]


# What it changes


async def test_doing_it_twice_changes_nothing(house: UUID) -> None:
    content = workbook(department)
    await taken(content)
    before = await fetch("SELECT * FROM firm ORDER BY id"), await rows_of("audit_entry")
    again = await taken(content)
    assert again.stored == 0
    assert again.report.counts["same"] == 3
    assert before == (await fetch("SELECT * FROM firm ORDER BY id"), await rows_of("audit_entry"))
    assert await rows_of("tenancy") == 3


async def test_a_known_firm_is_edited_where_the_row_says_something_else(house: UUID) -> None:
    await add_firm(
        FirmDetails("An Phát", "INCUBATION", VALID[0], employees=4, product_vi="Trục"),
        actor=await signed_up(Role.manager), now=NOON,
    )  # fmt: skip
    done = await taken(plain(HEADERS, AN))
    assert done.report.counts["changed"] == 1
    firm = (await stored())["An Phát"]
    assert (firm["employees"], firm["product_vi"]) == (5, "Trục")
    (edit,) = await fetch("SELECT details FROM audit_entry WHERE action = 'firm.edit'")
    assert '"employees"' in str(edit["details"])
    assert '"name_vi"' not in str(edit["details"])


async def test_an_empty_cell_leaves_what_is_known(house: UUID) -> None:
    await taken(plain(HEADERS, AN))
    done = await taken(plain(HEADERS, ("An Phát", VALID[0], None, "-")))
    assert done.stored == 0
    assert (await stored())["An Phát"]["employees"] == 5


async def test_the_stage_of_a_known_firm_stays(house: UUID) -> None:
    await taken(plain(HEADERS, AN))
    done = await taken(plain(HEADERS, ("An Phát", VALID[0], "Tốt nghiệp", 6)))
    assert notes(done.report) == [
        "DS!C2: It stays at Incubation: a firm goes to another stage by a decision, on its own "
        "page."
    ]
    firm = (await stored())["An Phát"]
    assert (firm["stage"], firm["employees"]) == ("INCUBATION", 6)


async def test_a_team_that_has_a_code_by_now_is_not_entered_a_second_time(house: UUID) -> None:
    await taken(plain(HEADERS, ("Nhóm Ánh Sao", None, "Tiền ươm tạo", 3)))
    again = await taken(plain(HEADERS, ("Nhóm Ánh Sao", None, "Tiền ươm tạo", 4)))
    assert again.report.counts["changed"] == 1
    coded = await taken(plain(HEADERS, ("Nhóm Ánh Sao", VALID[0], "Ươm tạo", 4)))
    assert problems(coded.report) == [
        "DS!A2 Nhóm Ánh Sao: A team of this name has no tax code here. Enter the code on its page "
        "first."
    ]
    assert await rows_of("firm") == 1


async def test_the_end_of_a_stay_may_be_added_and_another_time_is_refused(house: UUID) -> None:
    headers = (*HEADERS, "Từ ngày", "Đến ngày")
    await taken(plain(headers, (*AN, "01/03/2026", None)))
    ended = await taken(plain(headers, (*AN, "01/03/2026", "28/02/2029")))
    assert ended.report.counts["changed"] == 1
    (stay,) = await fetch("SELECT ends_on FROM tenancy")
    assert stay["ends_on"] == date(2029, 3, 1)
    assert (await taken(plain(headers, (*AN, "01/03/2026", "28/02/2029")))).stored == 0
    other = await taken(plain(headers, (*AN, "01/06/2026", None)))
    assert problems(other.report) == [
        "DS!E2 01/06/2026: The firm has been in residence in this house since 1 Mar 2026."
    ]


async def test_the_stage_of_a_new_firm_begins_with_the_day_that_is_told(house: UUID) -> None:
    headers = (*HEADERS, "Từ ngày", "Đến ngày", "Giai đoạn từ ngày", "Quyết định")
    done = await taken(
        plain(
            headers,
            (*AN, "01/03/2026", None, "01/09/2026", "12/QĐ-VU"),
            (*Y_CHI, "01/03/2024", "28/02/2026", None, None),
            ("Ngoài", VALID[2], "Ngoài vườn", 3, None, None, None, None),
        )
    )
    assert problems(done.report) == []
    steps = await fetch(
        "SELECT f.name_vi, s.stage, s.effective_on, s.hand_over_on, s.decision_no, s.reason "
        "FROM stage_change s JOIN firm f ON f.id = s.firm ORDER BY f.name_vi"
    )
    assert [tuple(row.values()) for row in steps] == [
        ("An Phát", "INCUBATION", date(2026, 9, 1), None, "12/QĐ-VU", "TAKEN_OVER"),
        ("Ý Chí", "GRADUATED", date(2026, 3, 1), date(2026, 3, 1), "", "TAKEN_OVER"),
    ]


async def test_a_firm_that_left_is_not_in_residence_after_that(house: UUID) -> None:
    headers = (*HEADERS, "Từ ngày", "Đến ngày", "Ngày tốt nghiệp")
    found = await looked(plain(headers, (*Y_CHI, "01/03/2024", "28/02/2027", "01/03/2026")))
    assert problems(found.report) == [
        "DS!F2 28/02/2027: Ý Chí leaves the house as “Graduated”; its space is handed over on "
        "1 Mar 2026. A tenancy can last until then at most."
    ]


# Who may, and who comes between


@pytest.mark.parametrize("role", [Role.tenant, Role.technician, Role.accountant, Role.city])
async def test_only_managers_and_administrators_take_over(house: UUID, role: Role) -> None:
    with pytest.raises(Forbidden):
        await taken(plain(HEADERS, AN), who=actor(role))
    for may in (await signed_up(Role.manager), await signed_up(Role.admin)):
        await taken(plain(HEADERS, AN), who=may)


async def test_a_manager_moves_firms_only_into_houses_of_their_own(house: UUID) -> None:
    other = await open_house("TT-KT", "Trung tâm kỹ thuật")
    content = plain((*HEADERS, "Từ ngày", "Cơ sở"), (*AN, "01/03/2026", "TT-KT"))
    thu = actor(Role.manager, incubator=house)
    assert problems((await looked(content, thu)).report) == [
        "DS!F2 TT-KT: You do not manage this house."
    ]
    assert (await looked(content, actor(Role.manager, incubator=other.id))).bad == []
    unnamed = plain((*HEADERS, "Từ ngày"), (*AN, "01/03/2026"))
    assert "Which house? Write one of: TT-KT, VU-CK." in problems((await looked(unnamed)).report)[0]


async def test_what_changes_between_checking_and_storing_is_weighed_anew(
    house: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    mai = await signed_up(Role.manager)
    firm = await add_firm(FirmDetails("An Phát", "INCUBATION", VALID[0]), actor=mai, now=NOON)
    store = takeover._store
    tries = []

    async def slow(*arguments: Any) -> int | None:
        tries.append(1)
        if len(tries) == 1:
            changed = FirmDetails("An Phát", "INCUBATION", VALID[0], employees=77)
            await edit_firm(firm, changed, actor=mai, now=NOON)
            await add_firm(FirmDetails("Ý Chí mới", "GRADUATED", VALID[1]), actor=mai, now=NOON)
        return await store(*arguments)

    monkeypatch.setattr(takeover, "_store", slow)
    done = await taken(plain(HEADERS, AN, Y_CHI))
    assert len(tries) == 2
    assert done.stored == 2
    firms = await stored()
    assert firms["An Phát"]["employees"] == 5
    assert firms["Ý Chí"]["tax_code"] == VALID[1]
    assert len(firms) == 2


async def test_a_failure_in_the_middle_leaves_nothing(
    house: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: Any, **__: Any) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(audit, "record_all", fails)
    with pytest.raises(RuntimeError):
        await taken(plain(HEADERS, AN, Y_CHI))
    assert await rows_of("firm") == 0


async def test_two_who_take_over_the_same_file_at_once_enter_each_firm_once(house: UUID) -> None:
    content = plain(HEADERS, AN, Y_CHI)
    done = await asyncio.gather(taken(content), taken(content))
    assert sorted(one.stored or 0 for one in done) == [0, 2]
    assert await rows_of("firm") == 2


async def test_in_the_write_lock_there_are_few_statements_and_nothing_is_checked(
    house: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thousands of rows are stored within a lock of some twenty statements."""
    rows = [
        (f"Công ty {n}", code, "Ươm tạo", n, "01/03/2026")
        for n, code in enumerate(tax_codes(2_000))
    ]
    found = await looked(plain((*HEADERS, "Từ ngày"), *rows))
    assert found.report.problems == []
    monkeypatch.setattr("tenants.firm_lists.columns_of", _unlocked(columns_of))
    with counted() as statements:
        await firm_lists.enter_firms([one.entry for one in found.changes], actor=None, now=NOON)
    assert await rows_of("firm") == await rows_of("tenancy") == 2_000
    assert len(statements) < 25, statements


def _unlocked(work: Any) -> Any:
    """The same work, which fails inside a transaction."""

    def watched(*arguments: Any) -> Any:
        assert database.engine().current_transaction.get() is None
        return work(*arguments)

    return watched
