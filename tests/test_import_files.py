"""Files as they come: workbooks and CSV in every encoding, and those that are hostile."""

from __future__ import annotations

import asyncio
import io
import unicodedata
import zipfile
from datetime import date
from typing import Any

import pytest

from incubator.imports import workbooks
from incubator.imports.sheets import MOST_ROWS, Broken, Sheet, read_sheets
from incubator.languages import speaking
from incubator.refusals import Invalid
from tests.office_files import package, plain, workbook

LIST = "Tên doanh nghiệp;Mã số thuế;Lao động\nCông ty Ánh Dương;9900010014;12\n"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
ROWS = [
    ["Tên doanh nghiệp", "Mã số thuế", "Lao động"],
    ["Công ty Ánh Dương", "9900010014", "12"],
]


async def only(content: bytes, name: str = "ds.xlsx") -> Sheet:
    (sheet,) = await read_sheets(content, name)
    return sheet


async def why_not(content: bytes, name: str = "ds.xlsx") -> str:
    with pytest.raises(Invalid) as caught, speaking("en"):
        await read_sheets(content, name)
    assert caught.value.field == "file"
    with speaking("en"):
        return caught.value.sentence()


# What offices keep


@pytest.mark.parametrize(
    "content",
    [
        LIST.encode(),
        LIST.encode("utf-8-sig"),
        LIST.encode("utf-16"),
        LIST.encode("utf-16-be"),
        b"\xfe\xff" + LIST.encode("utf-16-be"),
        LIST.replace(";", "\t").encode("utf-16"),
        LIST.replace(";", ",").encode(),
        LIST.replace("\n", "\r\n").encode("utf-8-sig"),
    ],
)
async def test_a_csv_is_read_in_every_encoding_and_with_every_separator(content: bytes) -> None:
    assert (await only(content, "DS.CSV")).rows == ROWS


async def test_a_csv_in_windows_1258_gets_its_composed_letters_back() -> None:
    # The code page has letters with their hats, and the tones as signs of their own.
    written = "".join(_toneless(sign) + _tones(sign) for sign in LIST).encode("cp1258")
    assert (await only(written, "ds.csv")).rows == ROWS


def _toneless(sign: str) -> str:
    bare = "".join(part for part in unicodedata.normalize("NFD", sign) if part not in TONES)
    return unicodedata.normalize("NFC", bare)


def _tones(sign: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", sign) if part in TONES)


async def test_a_csv_may_announce_its_separator_and_hold_commas_in_quotes() -> None:
    content = 'sep=,\nTên,Số tiền\n"Công ty A, B","1,200"\n'.encode()
    assert (await only(content, "ds.csv")).rows == [
        [],
        ["Tên", "Số tiền"],
        ["Công ty A, B", "1,200"],
    ]


async def test_cells_of_a_workbook_come_as_what_they_are() -> None:
    def fill(book: Any) -> None:
        page = book.add_worksheet("DS & <1>")
        page.write_row(1, 1, ["x", 12, 1.5, True])
        page.write_datetime(2, 1, date(2027, 2, 15))
        page.write_formula(3, 1, "=1/0", None, "#DIV/0!")
        page.write_formula(3, 2, "=B2*2", None, 24)
        page.write_formula(3, 3, "='[other.xlsx]S'!A1", None, "from elsewhere")
        page.set_column("D:F", 10, None, {"hidden": True})
        page.merge_range("B6:B8", "merged")

    sheet = await only(workbook(fill))
    assert sheet.name == "DS & <1>"
    assert sheet.rows[1] == [None, "x", 12, 1.5, True]
    assert sheet.rows[2][1] == date(2027, 2, 15)
    assert isinstance(sheet.rows[3][1], Broken)
    assert sheet.rows[3][1:4] == ["#DIV/0!", 24, "from elsewhere"]
    assert sheet.hidden_columns == {3, 4, 5}
    assert sheet.merged == ((5, 1, 7, 1),)


async def test_hidden_sheets_are_told_from_others() -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("A").write(0, 0, "x")
        book.add_worksheet("B").hide()

    sheets = await read_sheets(workbook(fill), "ds.xlsx")
    assert [(one.name, one.is_hidden) for one in sheets] == [("A", False), ("B", True)]


# What is no table, or hostile


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"", "ds.xlsx", "The file is empty."),
        (b" \r\n", "ds.csv", "The file is empty."),
        (b"%PDF-1.7 ...", "ds.xlsx", "This is a PDF. Open the table that it was printed from"),
        (b"\xef\xbb\xbf<html><table>", "ds.xlsx", "This is a web page"),
        (b"{\\rtf1", "ds.csv", "This is a text document"),
        (LIST.encode(), "ds.xlsx", "This is not an .xlsx workbook, whatever its name says."),
        (LIST.encode(), "ds.docx", "Choose a file whose name ends in .xlsx or .csv."),
        (LIST.encode(), "ds", "Choose a file whose name ends in .xlsx or .csv."),
        (b"a\0b;c\n" * 9, "ds.csv", "This is neither an .xlsx workbook nor a .csv text file."),
        (OLD + b"\0" * 500, "ds.xlsx", "This is a workbook of the old kind"),
        (OLD + ENCRYPTED, "ds.xlsx", "The file is protected by a password."),
        (b"x" * 10_000_001, "ds.csv", "The file is larger than 10 MB."),
        (b"PK\x03\x04 and nothing more", "ds.xlsx", "The file is damaged or incomplete."),
        (b'a;b\n"' + b"x" * 200_000, "ds.csv", "Row 2 of the file cannot be read"),
    ],
)  # fmt: skip
async def test_what_cannot_be_read_is_named(content: bytes, name: str, told: str) -> None:
    assert (await why_not(content, name)).startswith(told)


async def test_a_workbook_under_the_name_of_a_csv_is_named() -> None:
    assert await why_not(plain(("a", "b")), "ds.csv") == (
        "This is a workbook, though its name ends in .csv. Let it end in .xlsx."
    )


async def test_other_packages_are_no_workbooks() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("word/document.xml", "<w:document/>")
    assert "not an .xlsx workbook" in await why_not(file.getvalue())


async def test_a_truncated_workbook_is_damaged() -> None:
    whole = plain(*[("Công ty", n) for n in range(500)])
    for length in (len(whole) // 3, len(whole) - 30):
        assert "damaged or incomplete" in await why_not(whole[:length])


async def test_two_cells_in_far_corners_take_no_memory_of_ours() -> None:
    content = package(
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )
    assert len(content) < 2_000
    assert "more memory or time than any table of an office" in await why_not(content)


async def test_a_million_rows_are_counted_and_refused() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 120_001))
    last = '<row r="1000000"><c r="A1000000"><v>1</v></c></row>'
    assert (await why_not(package(rows + last))).startswith(
        "The file has 1,000,000 rows; at most 20,000 are taken over at a time."
    )


async def test_many_sheets_count_together() -> None:
    def fill(book: Any) -> None:
        for n in range(3):
            page = book.add_worksheet(f"S{n}")
            for y in range(MOST_ROWS // 2):
                page.write_number(y, 0, y)

    assert (await why_not(workbook(fill))).startswith("The file has 30,000 rows")


async def test_a_bomb_is_not_unpacked() -> None:
    content = package("", more={"xl/bomb.bin": b"\0" * 250_000_000})
    assert len(content) < 1_000_000
    assert await why_not(content) == (
        "Unpacked, the file would have more than 200 MB. It is not read."
    )


async def test_a_bomb_that_lies_about_its_size_is_found_out() -> None:
    content = package("", more={"xl/sharedStrings.xml": b"a" * 150_000_000})
    size = (150_000_000).to_bytes(4, "little")
    assert content.count(size) == 2
    lying = content.replace(size, (1_000).to_bytes(4, "little"))
    assert "damaged or incomplete" in await why_not(lying)


async def test_a_reader_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "PATIENCE_SECONDS", 0.001)
    assert "more memory or time" in await why_not(plain(("a", "b")))


async def test_entities_of_xml_are_not_multiplied() -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    content = package('<row r="1"><c r="A1" t="str"><v>&b;</v></c></row>')
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    parts["xl/worksheets/sheet1.xml"] = doctype.encode() + parts["xl/worksheets/sheet1.xml"]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, part in parts.items():
            made.writestr(name, part)
    try:
        (sheet,) = await read_sheets(file.getvalue(), "ds.xlsx")
    except Invalid:
        return
    assert all(len(str(cell)) < 100 for row in sheet.rows for cell in row)


async def test_the_reader_knows_no_secret_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Any] = {}
    started = asyncio.create_subprocess_exec

    async def watched(*arguments: Any, **options: Any) -> Any:
        seen.update(options["env"])
        return await started(*arguments, **options)

    monkeypatch.setenv("SECRET_KEY", "not for others")
    monkeypatch.setattr(asyncio, "create_subprocess_exec", watched)
    await read_sheets(plain(("a", "b")), "ds.xlsx")
    assert "SECRET_KEY" not in seen
    assert "DATABASE_URL" not in seen
