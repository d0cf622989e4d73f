"""The audit over HTTP: the page, the file, the API."""

import csv
import io
from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient

from incubator import audit, clock
from incubator.database import write
from incubator.users import Role
from tests.cast import bearer, browsing, cookie, signed_up
from tests.houses import House, open_house
from tests.site import site

READERS = {Role.auditor, Role.admin, Role.manager}


@pytest.fixture
async def client(database: object) -> AsyncIterator[AsyncClient]:
    async with browsing(site()) as client:
        yield client


@pytest.fixture
async def house(client: AsyncClient) -> House:
    house = await open_house()
    mai = await signed_up(Role.manager, "VU-CK", name="=Nguyễn Thị Mai")
    async with write():
        await audit.record(
            mai, "resource.edit", "resource", house.id, incubator=house.id,
            fields=("capacity",), now=clock.now(),
        )  # fmt: skip
        await audit.record(mai, "booking.move", "booking", house.line, now=clock.now())
    return house


async def test_the_page_names_acts_in_the_readers_words(client: AsyncClient, house: House) -> None:
    await cookie(client, await signed_up(Role.auditor))
    page = (await client.get("/audit")).text
    for words in ("=Nguyễn Thị Mai", "sức chứa", "Vườn ươm cơ khí", "127.0.0.1", "Nhật ký"):
        assert words in page
    narrowed = (await client.get("/audit?action=booking.move")).text
    assert "sức chứa" not in narrowed
    assert "/audit/export.csv?action=booking.move" in narrowed
    nothing = await client.get("/audit?q=Khánh")
    assert "Không có việc nào phù hợp" in nothing.text


async def test_the_file_holds_what_the_filters_let_through(
    client: AsyncClient, house: House
) -> None:
    await cookie(client, await signed_up(Role.auditor))
    sent = await client.get("/audit/export.csv?action=resource.edit")
    assert sent.headers["content-type"] == "text/csv; charset=utf-8"
    assert sent.headers["content-disposition"].startswith('attachment; filename="audit-')
    assert sent.content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(sent.content.decode("utf-8-sig")))
    assert head[:3] == ["Thời gian", "Người thực hiện", "Việc đã làm"]
    assert [(row[1], row[3], row[8]) for row in rows] == [
        ("'=Nguyễn Thị Mai", "resource.edit", "capacity")
    ]
    book = await client.get("/audit/export.xlsx?action=resource.edit")
    assert book.content.startswith(b"PK")


async def test_the_api_tells_the_same(client: AsyncClient, house: House) -> None:
    header = await bearer(await signed_up(Role.auditor))
    answer = (await client.get("/api/audit?action=resource.edit", headers=header)).json()
    assert answer["total"] == 1
    [item] = answer["items"]
    assert item["actor"]["name"] == "=Nguyễn Thị Mai"
    assert (item["subject_kind"], item["incubator"]) == ("resource", str(house.id))
    assert item["fields"] == ["capacity"]
    none = await client.get("/api/audit?incubator=VU-CK&to=2000-01-01", headers=header)
    assert none.json() == {"items": [], "total": 0}


async def test_a_manager_reads_of_the_own_house_only(client: AsyncClient, house: House) -> None:
    await open_house("TT-KT", "Trung tâm")
    for code, count in (("VU-CK", 1), ("TT-KT", 0)):
        header = await bearer(await signed_up(Role.manager, code))
        answer = (await client.get("/api/audit?kind=resource", headers=header)).json()
        assert answer["total"] == count
        theirs = (await client.get("/api/audit?action=booking.move", headers=header)).json()
        assert theirs["total"] == 0


@pytest.mark.parametrize("role", sorted(set(Role)))
async def test_who_may_read_the_audit(client: AsyncClient, role: Role) -> None:
    await cookie(client, await signed_up(role))
    for path in ("/audit", "/audit/export.csv", "/audit/export.xlsx", "/api/audit"):
        status = 200 if role in READERS else 403
        assert (await client.get(path)).status_code == status


@pytest.mark.parametrize(
    "query", ["from=yesterday", "kind=moon", "action=x.y", "incubator=NO", "page=0"]
)
async def test_a_filter_that_cannot_be_is_named(client: AsyncClient, query: str) -> None:
    header = await bearer(await signed_up(Role.auditor))
    answer = await client.get(f"/api/audit?{query}", headers=header)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == query.partition("=")[0]
