"""`incubator import`, as somebody types it: a trial, taking over, templates, and what is wrong."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from incubator.imports.console import Bar
from tests import engines
from tests.command_line import complaint, incubator
from tests.office_files import VALID, department, plain, workbook

HEADERS = ("Tên doanh nghiệp", "MST", "Giai đoạn", "Lao động")


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    """Two firms that are right, and one whose tax code is not."""
    file = tmp_path / "danh sách.xlsx"
    rows = (
        ("An Phát", VALID[3], "Ươm tạo", 5),
        ("Sai mã", "123", "Ươm tạo", 1),
        ("Ý Chí mới", "9900000016", "Ngoài", 9),
    )
    file.write_bytes(plain(HEADERS, *rows))
    return file


def test_a_trial_names_what_is_wrong_and_stores_nothing(demo_url: str, list_file: Path) -> None:
    done = incubator("import", "firms", str(list_file), url=demo_url)
    assert done.returncode == 1, done.stderr
    assert done.stdout.splitlines() == [
        "PROBLEM: DS B3 MST [123]: This is not a valid tax code: 10 digits, or 13 for a branch. "
        "Check each.",
        "danh sách.xlsx: 3 rows: 2 new, 0 changed, 0 as they are, 1 with problems.",
        "Nothing was stored: this was a trial. Correct the rows that are named, or repeat it with "
        "--apply --skip-bad-rows.",
    ]
    assert "2 new" in incubator("import", "firms", str(list_file), url=demo_url).stdout


def test_all_or_nothing_unless_bad_rows_are_skipped(demo_url: str, list_file: Path) -> None:
    refused = incubator("import", "firms", str(list_file), "--apply", url=demo_url)
    assert refused.returncode == 1
    assert refused.stdout.endswith(
        "Nothing was stored. Correct the rows that are named, or add --skip-bad-rows.\n"
    )
    skipping = ("import", "firms", str(list_file), "--apply", "--skip-bad-rows")
    done = incubator(*skipping, url=demo_url)
    assert done.returncode == 0
    skipped = list_file.with_name("danh sách-skipped.xlsx")
    assert done.stdout.endswith(
        f"Stored: 2 rows.\nSkipped: 1 rows, written with their reasons to {skipped}\n"
    )
    rows = CalamineWorkbook.from_filelike(io.BytesIO(skipped.read_bytes())).get_sheet_by_index(0)
    assert rows.to_python()[1][:2] == ["Sai mã", "123"]
    again = incubator(*skipping, url=demo_url)
    assert "0 new, 0 changed, 2 as they are, 1 with problems." in again.stdout
    assert "danh sách-skipped-2.xlsx" in again.stdout
    assert incubator("check", url=demo_url).stdout.startswith("OK")


def test_the_report_speaks_vietnamese_when_asked(demo_url: str, list_file: Path) -> None:
    done = incubator("import", "firms", str(list_file), "--language", "vi", url=demo_url)
    assert "Mã số thuế không hợp lệ" in done.stdout


def test_a_template_is_written_and_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, demo_url: str
) -> None:
    monkeypatch.setattr(engines, "ROOT", tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))
    done = incubator("import", "--template", "resources")
    assert done.stdout == "Written: resources.xlsx\n"
    content = (tmp_path / "resources.xlsx").read_bytes()
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    head, example = sheet.to_python()
    assert head[:2] == ["Mã", "Tên tiếng Việt"]
    assert example[0] == "TB-99"
    assert incubator("import", "--template", "resources").stdout == "Written: resources-2.xlsx\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("import",), "name what the file holds (firms, resources"),
        (("import", "firms"), "name what the file holds"),
        (("import", "lettings", "a.xlsx", "--apply"), "signed by a manager: add --by LOGIN"),
        (("import", "people", "a.xlsx"), "invalid choice: 'people'"),
        (("import", "--template", "firms", "firms"), "--template takes no file"),
        (("import", "--template", "nothing"), "invalid choice: 'nothing'"),
    ],
)
def test_bad_arguments_are_named_in_one_line(arguments: tuple[str, ...], told: str) -> None:
    done = incubator(*arguments)
    assert done.returncode == 2
    assert told in complaint(done)


def test_a_file_that_cannot_be_read_is_named_in_one_line(tmp_path: Path, demo_url: str) -> None:
    absent = incubator("import", "firms", str(tmp_path / "none.xlsx"), url=demo_url)
    assert absent.returncode == 1
    assert complaint(absent).endswith(f"there is no file {tmp_path / 'none.xlsx'}")
    (tmp_path / "broken.xlsx").write_bytes(workbook(department)[:900])
    broken = incubator("import", "firms", str(tmp_path / "broken.xlsx"), url=demo_url)
    assert broken.returncode == 1
    assert complaint(broken).startswith("incubator: file: The file is damaged or incomplete.")


def test_a_bar_is_drawn_where_somebody_watches(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Bar()("Checking", 1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    bar = Bar()
    bar("Storing", 2_500, 5_000)
    assert "[###############...............] 2,500/5,000" in capsys.readouterr().err
