"""Taking a file over on pages: sent, looked at, stored, by managers and administrators alone."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, fetch
from incubator.imports import jobs, kept_files
from incubator.imports.takeover import look
from incubator.users import Actor, Role
from tests.cast import browsing, cookie, signed_up
from tests.houses import NOON, open_house
from tests.office_files import VALID, department, plain, workbook

HEADERS = ("Tên doanh nghiệp", "MST", "Giai đoạn", "Lao động")
AN = ("An Phát", VALID[0], "Ươm tạo", 5)
WRONG = ("Sai mã", "123", "Ươm tạo", 1)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.frozen(NOON):
        yield


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    await open_house()
    async with browsing(app) as client:
        yield client


class Desk:
    """Somebody who sends files."""

    def __init__(self, client: AsyncClient, headers: dict[str, str]) -> None:
        self.client, self.headers = client, headers

    @classmethod
    async def of(cls, client: AsyncClient, who: Actor) -> Desk:
        client.cookies.clear()
        return cls(client, await cookie(client, who))

    async def send(self, content: bytes, name: str = "ds.xlsx", noun: str = "firms") -> Response:
        files = {"file": (name, content)}
        return await self.client.post(
            "/imports", data={"noun": noun}, files=files, headers=self.headers
        )

    async def post(self, path: str, **data: str) -> Response:
        return await self.client.post(path, data=data, headers=self.headers)

    async def get(self, path: str) -> Response:
        return await self.client.get(path, headers=self.headers)

    async def sent(self, content: bytes, **more: str) -> str:
        """The address of the file's page, once it is checked."""
        answer = await self.send(content, **more)
        assert answer.status_code == 303, answer.text[:2000]
        return str(answer.headers["location"])


@pytest.fixture
async def mai(client: AsyncClient) -> Desk:
    return await Desk.of(client, await signed_up(Role.manager, name="Ngô Thị Mai"))


async def names() -> list[str]:
    return sorted(row["name_vi"] for row in await fetch("SELECT name_vi FROM firm"))


async def test_a_file_is_looked_at_then_stored(mai: Desk) -> None:
    path = await mai.sent(workbook(department))
    page = (await mai.get(path)).text
    assert "Có thể lưu tệp" in page
    assert "Tổng công ty Sao Khuê" in page
    assert "Đây là dòng tổng cộng nên được bỏ qua." in page
    assert await names() == []
    answer = await mai.post(f"{path}/application", rows="all")
    assert (answer.status_code, answer.headers["location"]) == (303, path)
    assert "Đã lưu 3 dòng." in (await mai.get(path)).text
    assert len(await names()) == 3
    (kept,) = await fetch("SELECT state, content FROM import_file")
    assert (kept["state"], bytes(kept["content"])) == ("STORED", b"")
    again = await mai.sent(workbook(department))
    assert "Mọi nội dung trong tệp đã có" in (await mai.get(again)).text


async def test_problems_are_marked_and_the_good_rows_can_be_stored_without_them(mai: Desk) -> None:
    path = await mai.sent(plain(HEADERS, AN, WRONG))
    page = (await mai.get(path)).text
    assert "1 dòng có lỗi" in page
    assert re.search(r"DS B3.*?<mark>123</mark>.*?Mã số thuế không hợp lệ", page, re.DOTALL)
    assert "Lưu tất cả" not in page
    assert (await mai.post(f"{path}/application", rows="all")).status_code == 303
    assert await names() == []
    await mai.post(f"{path}/application", rows="good")
    assert await names() == ["An Phát"]
    bad = await mai.get(f"{path}/bad-rows.xlsx")
    assert bad.headers["content-disposition"] == 'attachment; filename="ds-skipped.xlsx"'
    again = await mai.sent(bad.content, name="ds-skipped.xlsx")
    assert "1 dòng có lỗi" in (await mai.get(again)).text


async def test_storing_twice_stores_once(mai: Desk) -> None:
    path = await mai.sent(plain(HEADERS, AN))
    await asyncio.gather(*(mai.post(f"{path}/application", rows="all") for _ in range(2)))
    assert await names() == ["An Phát"]
    assert len(await fetch("SELECT id FROM audit_entry WHERE action = 'firm.add'")) == 1


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"", "ds.xlsx", "Tệp trống."),
        (b"%PDF-1.7", "ds.xlsx", "Đây là tệp PDF."),
        (plain(("Họ tên", "Tuổi"), ("An", 3)), "ds.xlsx", "Không tìm thấy bảng."),
    ],
)
async def test_a_file_that_cannot_be_read_says_why(
    mai: Desk, content: bytes, name: str, told: str
) -> None:
    path = await mai.sent(content, name=name)
    page = (await mai.get(path)).text
    assert told in page
    assert "Chọn tệp khác" in page


async def test_what_is_no_file_comes_back_with_the_form(mai: Desk) -> None:
    nothing = await mai.post("/imports", noun="firms")
    assert nothing.status_code == 422
    assert "Hãy chọn tệp." in nothing.text
    unknown = await mai.send(plain(HEADERS, AN), noun="people")
    assert unknown.status_code == 422
    long = await mai.send(plain(HEADERS, AN), name="x" * 900 + ".xlsx")
    assert "Hãy đặt tên tệp ngắn hơn" in long.text
    large = await mai.send(b"PK" + b"\0" * 10_000_001)
    assert "Tệp lớn hơn 10 MB" in large.text


async def test_long_work_is_watched_by_looking_again(
    mai: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = asyncio.Event()

    async def slow(*arguments: Any, progress: Any, **more: Any) -> Any:
        progress("Checking", 1_500, 5_000)
        await go_on.wait()
        return await look(*arguments, progress=progress, **more)

    monkeypatch.setattr("incubator.imports.jobs.look", slow)
    monkeypatch.setattr(jobs, "AT_ONCE_SECONDS", 0.01)
    monkeypatch.setattr(jobs, "BEAT_SECONDS", 0.01)
    path = await mai.sent(plain(HEADERS, AN))
    for _ in range(200):
        answer = await mai.get(path)
        if "1.500/5.000" in answer.text:
            break
        await asyncio.sleep(0.02)
    assert "1.500/5.000" in answer.text
    assert answer.headers["refresh"] == "1"
    assert '<progress class="import-progress"' in answer.text
    go_on.set()
    await asyncio.gather(*jobs._tasks)
    answer = await mai.get(path)
    assert "refresh" not in answer.headers
    assert "Có thể lưu tệp" in answer.text


async def test_work_that_was_interrupted_is_named(mai: Desk) -> None:
    path = await mai.sent(plain(HEADERS, AN))
    file = UUID(path.rpartition("/")[2])
    await kept_files.note(file, state="STORING", beat_at=NOON - timedelta(minutes=5))
    answer = await mai.get(path)
    assert "Việc nhập bị gián đoạn" in answer.text
    assert "refresh" not in answer.headers


async def test_a_failure_of_ours_is_told_and_stores_nothing(
    mai: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: Any, **__: Any) -> Any:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("incubator.imports.jobs.look", fails)
    page = (await mai.get(await mai.sent(plain(HEADERS, AN)))).text
    assert "Hệ thống gặp lỗi. Chưa lưu gì; hãy thử lại." in page
    assert "disk" not in page


async def test_a_file_is_only_for_the_one_who_sent_it(client: AsyncClient, mai: Desk) -> None:
    path = await mai.sent(plain(HEADERS, AN, WRONG))
    other = await Desk.of(client, await signed_up(Role.admin))
    for address in (path, f"{path}/bad-rows.xlsx"):
        assert (await other.get(address)).status_code == 404
    for act in ("application", "removal"):
        assert (await other.post(f"{path}/{act}", rows="good")).status_code == 404
    assert await names() == []
    assert len(await fetch("SELECT id FROM import_file")) == 1


@pytest.mark.parametrize("role", [Role.tenant, Role.technician, Role.accountant, Role.city])
async def test_others_may_not_take_over(client: AsyncClient, role: Role) -> None:
    desk = await Desk.of(client, await signed_up(role))
    assert (await desk.get("/imports")).status_code == 403
    assert (await desk.send(plain(HEADERS, AN))).status_code == 403
    assert (await desk.get("/imports/templates/firms.xlsx")).status_code == 403


async def test_a_file_is_forgotten_when_it_is_removed_or_after_an_hour(mai: Desk) -> None:
    removed = await mai.sent(plain(HEADERS, AN))
    await mai.post(f"{removed}/removal")
    assert (await mai.get(removed)).status_code == 404
    old = await mai.sent(plain(HEADERS, AN))
    await kept_files.sweep(NOON + timedelta(minutes=59))
    assert (await mai.get(old)).status_code == 200
    await kept_files.sweep(NOON + timedelta(minutes=61))
    assert (await mai.get(old)).status_code == 404


async def test_templates_are_offered_and_come_in_the_readers_language(mai: Desk) -> None:
    page = (await mai.get("/imports?noun=resources")).text
    assert '<option value="resources" selected>' in page
    for noun in ("firms", "resources"):
        assert f"/imports/templates/{noun}.xlsx" in page
        answer = await mai.get(f"/imports/templates/{noun}.xlsx")
        assert answer.status_code == 200
        path = await mai.sent(answer.content, noun=noun)
        assert "Không có dòng dữ liệu nào dưới dòng tiêu đề." in (await mai.get(path)).text
    assert (await mai.get("/imports/templates/people.xlsx")).status_code == 404
    assert 'href="/imports?noun=firms"' in (await mai.get("/firms")).text
