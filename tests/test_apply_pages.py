"""The public form: begun, saved, sent and followed by a private link, without an account."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from httpx import AsyncClient, Response
from PIL import Image
from pypdf import PdfReader

from incubator import clock, languages
from incubator.database import fetch
from incubator.ids import uuid7
from tenants import admissions
from tenants.application_checks import Check, check_completeness
from tenants.application_drafts import BEGINNINGS
from tests.applying import DECLINED, FACTS, GATES, RULING, TYPED, Call
from tests.cast import browsing
from tests.houses import NOON
from tests.site import site

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
TOKEN = re.compile(r'name="_csrf_token" value="([^"]+)"')
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'"


@pytest.fixture(autouse=True)
def _at_noon() -> Iterator[None]:
    with clock.frozen(NOON):
        yield


@pytest.fixture
async def call(database: object) -> Call:
    return await Call.opened()


@pytest.fixture
async def client(call: Call) -> AsyncIterator[AsyncClient]:
    async with browsing(site()) as one:
        one.cookies.set("lang", "en")
        yield one


async def token(client: AsyncClient, path: str = "/apply/new") -> str:
    found = TOKEN.search((await client.get(path)).text)
    assert found
    return found[1]


async def send(
    client: AsyncClient,
    call: Call,
    typed: dict[str, str] | None = None,
    *,
    act: str = "save",
    to: str = "/apply",
    files: list[tuple[str, tuple[str, bytes, str]]] | None = None,
) -> Response:
    data = {**(TYPED if typed is None else typed), "round": str(call.round), "act": act}
    data["_csrf_token"] = await token(client)
    return await client.post(to, data=data, files=files or [])


def zipped(parts: dict[str, bytes]) -> bytes:
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return into.getvalue()


def docx(**more: bytes) -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<doc/>", **more})


async def test_the_door_tells_which_house_takes_applications(
    client: AsyncClient, call: Call
) -> None:
    page = await client.get("/apply")
    assert page.status_code == 200
    assert f"/apply/new?round={call.round}" in page.text
    assert page.headers["x-robots-tag"] == "noindex, nofollow"


async def test_a_draft_is_saved_without_an_account_and_found_by_its_link(
    client: AsyncClient, call: Call
) -> None:
    saved = await send(client, call, {"name_vi": "Nhóm Ánh Sao", "employees": "mười"})
    assert saved.status_code == 303
    client.cookies.clear()
    page = await client.get(saved.headers["location"])
    assert page.status_code == 200
    for typed in ("Nhóm Ánh Sao", "mười", saved.headers["location"]):
        assert typed in page.text
    assert page.headers["cache-control"] == "private, no-store"
    assert [row["status"] for row in await fetch("SELECT status FROM application")] == ["DRAFT"]


async def test_what_is_sent_leaves_personal_values_in_the_row_of_the_person_only(
    client: AsyncClient, call: Call
) -> None:
    sent = await send(client, call, act="send")
    assert sent.status_code == 303, sent.text
    (row,) = await fetch("SELECT * FROM application")
    assert (row["status"], row["typed"]) == ("SUBMITTED", "{}")
    (person,) = await fetch("SELECT * FROM person WHERE id = {}", row["contact"])
    assert (person["full_name"], person["email"], person["phone"]) == (
        "Trần Thị Ẩn", "an@song-da.example", "0912345678",
    )  # fmt: skip
    trail = await fetch("SELECT * FROM audit_entry")
    for personal in ("Trần Thị Ẩn", "an@song-da.example", "0912345678"):
        assert personal not in str({**row, "contact": ""})
        assert personal not in str(trail)
    page = await client.get(sent.headers["location"])
    assert "The house checks whether anything is missing." in page.text


async def test_what_is_wrong_is_named_and_nothing_typed_is_lost(
    client: AsyncClient, call: Call
) -> None:
    wrong = {
        **TYPED, "tax_code": "9900010015", "founded_on": "2040-01-01", "employees": "nhiều",
        "contact_email": "an", "contact_phone": "1", "market": "", "agrees": "",
    }  # fmt: skip
    sent = await send(client, call, wrong, act="send")
    assert sent.status_code == 422
    for field in ("employees", "contact_email", "contact_phone", "market", "agrees"):
        assert f'href="#f-{field}"' in sent.text, field
    for typed in ("9900010015", "nhiều", 'value="an"', FACTS.name_vi):
        assert typed in sent.text
    link = re.search(r'action="(/apply/[\w-]+)"', sent.text)
    assert link
    again = await send(client, call, {**TYPED, "tax_code": "9900010015"}, act="send", to=link[1])
    assert (again.status_code, 'href="#f-tax_code"' in again.text) == (422, True)
    done = await send(client, call, act="send", to=link[1])
    assert done.status_code == 303
    assert len(await fetch("SELECT id FROM application")) == 1


async def test_html_stays_text_everywhere(client: AsyncClient, call: Call) -> None:
    typed = {
        name: EVIL if len(text) > 10 and name not in ("founded_on", "tax_code", "stage") else text
        for name, text in TYPED.items()
    }
    typed |= {
        "contact_email": TYPED["contact_email"], "contact_phone": TYPED["contact_phone"],
        "revenue_last_year": "1",
    }  # fmt: skip
    files = [("file_other", (f"{EVIL}.pdf", PDF, "text/html"))]
    for act in ("save", "send"):
        sent = await send(client, call, typed, act=act, files=files)
        assert sent.status_code == 303, sent.text[:3000]
        page = (await client.get(sent.headers["location"])).text
        assert "<script>alert" not in page
        assert "onerror=alert(2)>" not in page


@pytest.mark.parametrize("field", ["name_vi", "sector", "tax_code", "contact_name"])
async def test_ten_megabytes_of_text_are_refused_by_field(
    client: AsyncClient, call: Call, field: str
) -> None:
    sent = await send(client, call, {**TYPED, field: "a" * 10_000_000})
    assert sent.status_code == 422
    assert f'href="#f-{field}"' in sent.text
    assert await fetch("SELECT id FROM application") == []


async def test_files_are_kept_with_the_draft_and_served_to_be_saved(
    client: AsyncClient, call: Call
) -> None:
    png = BytesIO()
    Image.new("RGB", (20, 20)).save(png, "PNG")
    sent = await send(
        client, call,
        files=[
            ("file_plan", ("Kế hoạch 2027.PDF", PDF, "text/html")),
            ("file_plan", ("../../etc/Sơ đồ.exe", docx(), "application/pdf")),
            ("file_other", ("anh.html", png.getvalue(), "text/html")),
            ("file_tax", ("", b"", "application/octet-stream")),
        ],
    )  # fmt: skip
    assert sent.status_code == 303, sent.text
    rows = await fetch("SELECT id, name, media_type FROM application_file ORDER BY name")
    assert [row["name"] for row in rows] == ["Kế hoạch 2027.pdf", "Sơ đồ.docx", "anh.png"]
    link = sent.headers["location"]
    file = await client.get(f"{link}/files/{rows[0]['id']}")
    assert file.content == PDF
    assert file.headers["content-type"] == "application/pdf"
    assert file.headers["content-disposition"].startswith("attachment;")
    assert file.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in file.headers["content-security-policy"]
    other = await send(client, call)
    elsewhere = f"{other.headers['location']}/files/{rows[0]['id']}"
    assert (await client.get(elsewhere)).status_code == 404
    gone = {"_csrf_token": await token(client)}
    removed = await client.post(f"{link}/files/{rows[0]['id']}/removal", data=gone)
    assert removed.status_code == 303
    assert len(await fetch("SELECT id FROM application_file")) == 2
    again = await client.post(f"{link}/files/{rows[0]['id']}/removal", data=gone)
    assert again.status_code == 404


HOSTILE = {
    "html": b"<html><script>alert(1)</script></html>",
    "pdf without an end": b"%PDF-1.7 and then nothing",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "program": b"MZ" + bytes(200),
    "plain zip": zipped({"a.txt": b"a"}),
    "zip bomb": docx(**{"word/media/a.xml": bytes(90_000_000)}),
    "macros": docx(**{"word/vbaProject.bin": b"x"}),
    "program inside": docx(**{"word/embeddings/a.exe": b"x"}),
    "too many parts": docx(**{f"word/{n}.xml": b"" for n in range(3_001)}),
    "cut off": docx()[:-30],
    "large": PDF[:9] + bytes(5_000_000) + PDF,
    "only the magic of a picture": b"\x89PNG\r\n\x1a\n" + bytes(60),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_file_is_refused_by_field_and_the_text_is_kept(
    client: AsyncClient, call: Call, name: str
) -> None:
    files = [("file_plan", ("ke-hoach.docx", HOSTILE[name], "application/pdf"))]
    sent = await send(client, call, files=files)
    assert sent.status_code == 422
    assert 'id="f-file_plan-error"' in sent.text
    assert await fetch("SELECT id FROM application_file") == []
    assert len(await fetch("SELECT id FROM application")) == 1


async def test_there_is_room_for_twelve_files(client: AsyncClient, call: Call) -> None:
    files = [
        ("file_other", (f"{n}.pdf", PDF.replace(b"1.7", b"1.%d" % n), "application/pdf"))
        for n in range(13)
    ]
    sent = await send(client, call, files=files)
    assert sent.status_code == 409
    assert "An application has at most 12 files." in sent.text
    assert len(await fetch("SELECT id FROM application_file")) == 12


async def test_the_same_bytes_are_kept_once(client: AsyncClient, call: Call) -> None:
    files = [("file_other", (f"{n}.pdf", PDF, "application/pdf")) for n in range(3)]
    assert (await send(client, call, files=files)).status_code == 303
    assert len(await fetch("SELECT id FROM application_file")) == 1


async def test_a_request_beyond_all_files_is_refused_as_a_whole(
    client: AsyncClient, call: Call
) -> None:
    files = [("file_other", ("a.pdf", bytes(22_000_000), "application/pdf"))]
    assert (await send(client, call, files=files)).status_code == 413


async def test_from_one_address_only_so_many_are_begun_in_an_hour(
    client: AsyncClient, call: Call
) -> None:
    for _ in range(BEGINNINGS.most):
        assert (await send(client, call, {"name_vi": "Nhóm"})).status_code == 303
    refused = await send(client, call, {"name_vi": "Nhóm Bị Chặn"})
    assert refused.status_code == 429
    assert "From one place this works at most 20 times an hour." in refused.text
    assert "Nhóm Bị Chặn" in refused.text


async def test_what_is_missing_is_told_on_the_link_and_sent_again(
    client: AsyncClient, call: Call
) -> None:
    begun = await call.submitted()
    check = Check(("PLAN", "market"), "Thiếu số liệu năm 2026", GATES)
    await check_completeness(begun.id, check, actor=call.manager, now=NOON)
    link = f"/apply/{begun.secret}"
    page = (await client.get(link)).text
    for told in ("This is missing", "Business plan", "Thiếu số liệu năm 2026", "Trả lời về team"):
        assert told in page
    without_contact = {k: v for k, v in TYPED.items() if not k.startswith("contact_")}
    without_contact["market"] = "Đã có ba khách hàng"
    files = [("file_plan", ("kh.pdf", PDF, "application/pdf"))]
    saved = await send(client, call, without_contact, to=link, files=files)
    assert saved.status_code == 303
    assert "Trần Thị Ẩn" not in str(await fetch("SELECT typed FROM application"))
    sent = await send(client, call, without_contact, to=link, act="send")
    assert sent.status_code == 303, sent.text
    (row,) = await fetch("SELECT status, market, typed FROM application")
    assert (row["status"], row["market"], row["typed"]) == (
        "SUBMITTED", "Đã có ba khách hàng", "{}",
    )  # fmt: skip
    late = await send(client, call, without_contact, to=link)
    assert late.status_code == 409
    assert "It has been sent." in late.text


async def test_an_applicant_withdraws_by_the_link_and_it_stays_on_record(
    client: AsyncClient, call: Call
) -> None:
    begun = await call.complete()
    data = {"_csrf_token": await token(client), "reason": "Đổi kế hoạch"}
    path = f"/apply/{begun.secret}/withdrawal"
    assert (await client.post(path, data=data)).status_code == 303
    (row,) = await fetch("SELECT status, withdrawal FROM application")
    assert (row["status"], row["withdrawal"]) == ("WITHDRAWN", "Đổi kế hoạch")
    assert (await client.post(path, data=data)).status_code == 409
    assert "Withdrawn" in (await client.get(f"/apply/{begun.secret}")).text


async def test_a_draft_is_deleted_and_something_sent_is_not(
    client: AsyncClient, call: Call
) -> None:
    files = [("file_other", ("a.pdf", PDF, "application/pdf"))]
    draft = (await send(client, call, files=files)).headers["location"]
    data = {"_csrf_token": await token(client)}
    assert (await client.post(f"{draft}/deletion", data=data)).status_code == 303
    assert await fetch("SELECT id FROM application_file") == []
    assert (await client.get(draft)).status_code == 404
    begun = await call.submitted()
    kept = await client.post(f"/apply/{begun.secret}/deletion", data=data)
    assert kept.status_code == 409
    assert "You can withdraw the application instead." in kept.text


async def test_the_decision_and_its_letter_are_on_the_link(client: AsyncClient, call: Call) -> None:
    begun = await call.proposed()
    waiting = await client.get(f"/apply/{begun.secret}/letter.pdf")
    assert waiting.status_code == 404
    await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON)
    page = (await client.get(f"/apply/{begun.secret}")).text
    assert "12/QĐ-VU" in page
    told = words(await client.get(f"/apply/{begun.secret}/letter.pdf"))
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "DỰ THẢO",
        "THÔNG BÁO", FACTS.name_vi, "12/QĐ-VU", "Ươm tạo", "/TB-VU-CK",
    ):  # fmt: skip
        assert part in told, part
    declined = await call.decided(DECLINED)
    letter = words(await client.get(f"/apply/{declined.secret}/letter.pdf"))
    assert DECLINED.reason in letter
    assert DECLINED.reason in (await client.get(f"/apply/{declined.secret}")).text


async def test_who_applied_in_english_gets_a_translation_behind_the_letter(
    client: AsyncClient, call: Call
) -> None:
    with languages.speaking("en"):
        begun = await call.decided(replace(DECLINED, reason="Too early.\n\nCome again."))
    letter = words(await client.get(f"/apply/{begun.secret}/letter.pdf"))
    vietnamese, english = letter.split("Translation for information; the Vietnamese letter counts")
    assert f"Kính gửi: {FACTS.name_vi}" in vietnamese
    assert "Reason: Too early." in english
    assert "Come again." in english
    assert FACTS.name_en in english


def words(answer: Response) -> str:
    assert answer.headers["content-type"] == "application/pdf"
    pages = PdfReader(BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def test_a_round_that_is_not_open_takes_nothing(client: AsyncClient, call: Call) -> None:
    later = await Call.opened("TT-KT", opens_on=NOON.date().replace(month=5))
    sent = await send(client, later)
    assert sent.status_code == 409
    assert "Đợt I/2027 takes applications from 8 May 2027 on." in sent.text
    assert FACTS.name_vi in sent.text
    unknown = await client.post(
        "/apply", data={"round": str(uuid7()), "_csrf_token": await token(client)}
    )
    assert unknown.status_code == 404


async def test_a_link_that_leads_nowhere_tells_nothing(client: AsyncClient) -> None:
    for secret in ("unknown", "a" * 5_000, "%00"):
        assert (await client.get(f"/apply/{secret}")).status_code == 404


async def test_without_the_token_of_the_page_nothing_is_begun(
    client: AsyncClient, call: Call
) -> None:
    sent = await client.post("/apply", data={**TYPED, "round": str(call.round)})
    assert sent.status_code == 403
    assert await fetch("SELECT id FROM application") == []
