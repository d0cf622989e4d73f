"""Spreadsheets as offices keep them, made by hand for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from xlsxwriter import Workbook

VALID = ("9900010014", "9900010085", "9900010021", "9900010039", "9900010046", "9900010053")


def tax_code(number: int) -> str:
    """A valid tax code, a different one for each number that has one; see `tax_codes`."""
    digits = f"99{number:07}"
    weights = (31, 29, 23, 19, 17, 13, 7, 5, 3)
    check = 10 - sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11
    return "" if check == 10 else f"{digits}{check}"


def tax_codes(count: int) -> list[str]:
    """As many valid tax codes."""
    found: list[str] = []
    number = 0
    while len(found) < count:
        number += 1
        if code := tax_code(number):
            found.append(code)
    return found


def workbook(fill: Callable[[Any], None]) -> bytes:
    """A workbook that the function fills."""
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    fill(book)
    book.close()
    return file.getvalue()


def plain(*rows: Sequence[Any], sheet: str = "DS") -> bytes:
    """A workbook of one sheet with these rows; days as days of the spreadsheet."""

    def fill(book: Any) -> None:
        page = book.add_worksheet(sheet)
        write_rows(page, 0, *rows)

    return workbook(fill)


def write_rows(page: Any, first: int, *rows: Sequence[Any]) -> None:
    for y, row in enumerate(rows, first):
        for x, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(y, x, cell)
            elif isinstance(cell, str):
                page.write_string(y, x, cell)
            elif cell is not None:
                page.write(y, x, cell)


def department(book: Any) -> None:
    """A department's list: letterhead, merged title, two rows of headers, numbered columns."""
    bold = book.add_format({"bold": True, "align": "center"})
    page = book.add_worksheet("Phụ lục 1")
    page.merge_range("A1:D1", "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", bold)
    page.merge_range("A2:D2", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ", bold)
    page.merge_range("A4:K4", "DANH SÁCH DOANH NGHIỆP ĐANG ƯƠM TẠO", bold)
    page.merge_range("A5:K5", "(Kèm theo Báo cáo số 12/BC-VU ngày 05/01/2027)", bold)
    for column, header in (
        (0, "STT"),
        (1, "Tên doanh nghiệp"),
        (2, "Mã số thuế"),
        (3, "Giai đoạn"),
    ):
        page.merge_range(6, column, 7, column, header, bold)
    page.merge_range("E7:F7", "Số lao động (người)", bold)
    page.write_row(7, 4, ["Tổng số", "Trong đó nữ"], bold)
    page.merge_range("G7:G8", "Doanh thu năm 2026 (triệu đồng)", bold)
    page.merge_range("H7:I7", "Thời gian ươm tạo", bold)
    page.write_row(7, 7, ["Từ ngày", "Đến ngày"], bold)
    page.merge_range("J7:J8", "DNNVV do phụ nữ làm chủ", bold)
    page.merge_range("K7:K8", "Ghi chú", bold)
    page.write_row(8, 0, [f"({n})" for n in range(1, 12)])
    page.write_row(9, 0, ["I", "Doanh nghiệp cơ khí"])
    write_rows(
        page, 10,
        (1, "Công ty TNHH Cơ khí\nÁnh Dương", VALID[0], "Ươm tạo", "12 người", 4, "4.200",
         "01/03/2026", "28/02/2029", "x", "gia hạn"),
        (2, "Công ty CP Khuôn mẫu Hồng Lĩnh", int(VALID[1]), "Tiền ươm tạo", 7, "3", 850.5,
         date(2026, 9, 1), None, "không", None),
        (None,) * 11,
        ("II", "Doanh nghiệp điện tử"),
        (3, "Tổng công ty Sao Khuê", VALID[2], "Tăng tốc", "1.200", 400, "1,2 tỷ", "1-9-25",
         "31-8-27", "Có", None),
    )  # fmt: skip
    page.write_row(16, 1, ["Tổng cộng: 3 doanh nghiệp", None, None, 1219, 407])
    page.write(18, 6, "Hà Nội, ngày 05 tháng 01 năm 2027")
    page.write(19, 1, "Người lập biểu")
    page.write(19, 6, "GIÁM ĐỐC")


def incubator_hub(book: Any) -> None:
    """A young incubator's list: no diacritics, dotted codes, hidden columns, several sheets."""
    page = book.add_worksheet("2026")
    write_rows(
        page, 0,
        ("DN", "MST", "MST/MSDN", "Ngay bat dau", "Trang thai", "So LD", "Facebook"),
        ("An Phat", "0000000000", "9900.010.039", "2026-03-01", "uom tao", 5, "fb.com/anphat"),
        ("Y Chi", "", "99 0001 0046", 46082, "TOT NGHIEP", 9, None),
    )  # fmt: skip
    page.set_column("B:B", 12, None, {"hidden": True})
    help_page = book.add_worksheet("Huong dan")
    help_page.write(0, 0, "Dien vao cac cot mau vang")
    old = book.add_worksheet("2025")
    write_rows(old, 0, ("DN", "MST"), ("Cu", VALID[5]))
    old.hide()


def package(sheet: str, *, more: dict[str, bytes] | None = None) -> bytes:
    """A hand-made .xlsx around the XML of one sheet."""
    spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{relations}"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{spreadsheet}" xmlns:r="{office}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{relations}"><Relationship Id="rId1" '
            f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{spreadsheet}"><sheetData>{sheet}</sheetData></worksheet>'
        ),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
        for name, content in (more or {}).items():
            made.writestr(name, content)
    return file.getvalue()
