"""Requests and referrals over HTTP: forms, papers, files to keep, and the API."""

import base64
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, fetch
from incubator.users import Actor
from services.request_files import files_of
from services.request_work import fulfil
from tests.cast import browsing, cookie
from tests.service_desk import NOW, PDF, Desk, paper

PATH = "/service-requests"
ENDING = {"reason": "Thiếu lỗ số 3"}


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


@pytest.fixture
async def browser(sqlite_database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def post(
    client: AsyncClient, who: Actor, path: str, form: dict[str, Any], **files: Any
) -> Response:
    headers = await cookie(client, who)
    sent = {name: (file[0], BytesIO(file[1])) for name, file in files.items()}
    return await client.post(path, data=form, files=sent or None, headers=headers)


async def page(client: AsyncClient, who: Actor, path: str) -> str:
    await cookie(client, who)
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


def asked(desk: Desk, **given: Any) -> dict[str, Any]:
    return {
        "incubator": str(desk.house), "firm": str(desk.hong_linh), "service": str(desk.cmm),
        "subject": "Đo hai chi tiết trục", "quantity": "2",
    } | given  # fmt: skip


async def test_what_a_request_would_cost_and_hold_is_told_before_it_is_sent(
    client: AsyncClient,
) -> None:
    desk = await Desk.opened()
    form = asked(desk) | {"subject": ""}
    told = await post(client, desk.mai, f"{PATH}/preview", form)
    assert told.status_code == 200, told.text
    quote = told.text[told.text.index('id="quote"') :]
    assert "900,000" in quote
    assert "of support would be held on" in quote
    assert await fetch("SELECT 1 FROM act") == []
    missing = await post(client, desk.mai, f"{PATH}/preview", form | {"quantity": "0"})
    assert "Still missing for a price" in missing.text
    nobody = await post(client, desk.lan, f"{PATH}/preview", form | {"firm": str(desk.house)})
    assert "There is no such firm" in nobody.text


async def test_a_request_goes_through_the_forms_from_the_asking_to_the_rating(
    client: AsyncClient,
) -> None:
    desk = await Desk.opened()
    assert "450,000" in await page(client, desk.lan, f"{PATH}/new?service={desk.cmm}")
    answer = await post(client, desk.lan, PATH, asked(desk), files=("Bản vẽ.pdf", PDF))
    assert answer.status_code == 303, answer.text
    path = answer.headers["location"]
    assert "Đo hai chi tiết trục" in await page(client, desk.mai, PATH)
    assert "Take in hand" in await page(client, desk.mai, "/")
    triage = {"owner": str(desk.mai.user), "due_on": "2026-12-07", "priority": "HIGH"}
    assert (await post(client, desk.mai, f"{path}/triage", triage)).status_code == 303
    assert "Đặng Thùy Linh" in await page(client, desk.mai, path)
    to_linh = {"adviser": str(desk.adviser)}
    assert (await post(client, desk.mai, f"{path}/assignment", to_linh)).status_code == 303
    assert "Đo hai chi tiết trục" in await page(client, desk.linh, "/")
    question = {"text": "Dung sai nào?"}
    assert (await post(client, desk.linh, f"{path}/messages", question)).status_code == 303
    assert "Dung sai nào?" in await page(client, desk.lan, path)
    missing = await post(client, desk.linh, f"{path}/fulfilment", {"result": "Đạt"})
    assert missing.status_code == 409
    assert "is done when its report is there" in missing.text
    done = await post(
        client, desk.linh, f"{path}/fulfilment", {"result": "Đạt", "delivered": "2"},
        reports=("Báo cáo.pdf", PDF + b"%"),
    )  # fmt: skip
    assert done.status_code == 303, done.text
    back = await post(client, desk.lan, f"{path}/return", {"reason": "Thiếu lỗ số 3"})
    assert back.status_code == 303
    assert "Thiếu lỗ số 3" in await page(client, desk.mai, path)
    again = await post(client, desk.linh, f"{path}/fulfilment", {"result": "Đã đo lại"})
    assert again.status_code == 303
    unrated = await post(client, desk.lan, f"{path}/acceptance", {})
    assert unrated.status_code == 422
    rated = await post(client, desk.lan, f"{path}/acceptance", {"rating": "5", "note": "Tốt"})
    assert rated.status_code == 303
    text = await page(client, desk.mai, path)
    assert "Rated 5 of 5" in text
    assert "accepted" in text
    assert await desk.balances() == (0, 900_000)
    late = await post(client, desk.lan, f"{path}/acceptance", {"rating": "5"})
    assert late.status_code == 409
    assert "This request was closed before." in late.text
    assert "1 rating; a mean is told from five on" in await page(client, desk.mai, PATH)


async def test_papers_are_sniffed_and_served_to_be_kept(client: AsyncClient) -> None:
    desk = await Desk.opened()
    fake = await post(client, desk.lan, PATH, asked(desk), files=("Bản vẽ.pdf", b"MZ program"))
    assert fake.status_code == 422
    assert "Send a PDF, Word (.docx), Excel (.xlsx), JPEG or PNG file." in fake.text
    assert await fetch("SELECT 1 FROM service_request") == []
    answer = await post(client, desk.lan, PATH, asked(desk), files=("Bản vẽ.exe", PDF))
    path = answer.headers["location"]
    (file,) = await files_of(UUID(path.rsplit("/", 1)[-1]))
    await cookie(client, desk.mai)
    served = await client.get(f"{path}/files/{file.id}")
    assert served.content == PDF
    assert served.headers["content-type"] == "application/pdf"
    assert served.headers["content-disposition"].startswith("attachment;")
    assert served.headers["content-disposition"].endswith(".pdf")
    assert "sandbox" in served.headers["content-security-policy"]
    await cookie(client, desk.khanh)
    assert (await client.get(f"{path}/files/{file.id}")).status_code == 404
    assert (await client.get(path)).status_code == 404


async def test_the_house_declines_and_the_firm_takes_back(browser: AsyncClient) -> None:
    desk = await Desk.opened()
    first, second = await desk.sends(), await desk.sends()
    blank = await post(browser, desk.mai, f"{PATH}/{first}/declination", {"reason": " "})
    assert blank.status_code == 422
    why = {"reason": "Máy đang hiệu chuẩn"}
    assert (await post(browser, desk.mai, f"{PATH}/{first}/declination", why)).status_code == 303
    assert "Máy đang hiệu chuẩn" in await page(browser, desk.lan, f"{PATH}/{first}")
    back = await post(browser, desk.lan, f"{PATH}/{second}/withdrawal", {})
    assert back.status_code == 303
    assert await desk.balances() == (0, 0)
    assert "Nothing is overdue" in await page(browser, desk.mai, f"{PATH}?view=overdue")
    done = await page(browser, desk.mai, f"{PATH}?view=done")
    assert "Withdrawn" in done
    assert "No request found" in await page(browser, desk.mai, f"{PATH}?q=khong+co")
    assert "Đo hai chi tiết trục" in await page(browser, desk.mai, f"{PATH}?q=truc+hong+linh")


async def test_a_request_of_another_programme_is_referred_on_its_page(
    browser: AsyncClient,
) -> None:
    desk = await Desk.opened()
    request = await desk.sends(desk.iso)
    path = f"{PATH}/{request}"
    assert "no budget line here holds anything" in await page(browser, desk.lan, path)
    why = {"reason": "Hồ sơ gửi Sở"}
    assert (await post(browser, desk.mai, f"{path}/referral", why)).status_code == 303
    assert "Referred to CT3" in await page(browser, desk.lan, path)
    assert "CT3" in await page(browser, desk.lan, "/referrals")
    text = await page(browser, desk.mai, "/referrals?outcome=PENDING")
    referral = (await fetch("SELECT id FROM referral"))[0]["id"]
    assert f"/referrals/{referral}/outcome" in text
    early = {"outcome": "DONE", "on": "2026-11-01"}
    told = f"/referrals/{referral}/outcome"
    assert (await post(browser, desk.mai, told, early)).status_code == 422
    ended = {"outcome": "DONE", "on": "2026-11-27", "note": "Đã cấp chứng nhận"}
    assert (await post(browser, desk.mai, told, ended)).status_code == 303
    over = await post(browser, desk.mai, told, ended)
    assert over.status_code == 409
    assert "It was told on 27 Nov 2026" in over.text


async def test_a_firm_is_referred_without_a_request(browser: AsyncClient) -> None:
    desk = await Desk.opened()
    programme = (await fetch("SELECT id FROM programme WHERE code = 'CT4'"))[0]["id"]
    form = {
        "incubator": str(desk.house), "firm": str(desk.hong_linh), "programme": str(programme),
        "reason": "Đào tạo thợ phay",
    }  # fmt: skip
    assert (await post(browser, desk.mai, "/referrals", form)).status_code == 303
    own = (await fetch("SELECT id FROM programme WHERE code = 'CT6'"))[0]["id"]
    refused = await post(browser, desk.mai, "/referrals", form | {"programme": str(own)})
    assert refused.status_code == 409
    assert "Programme 6 pays for this itself" in refused.text
    assert "Đào tạo thợ phay" in await page(browser, desk.lan, "/referrals")


async def test_lists_leave_as_files(browser: AsyncClient) -> None:
    desk = await Desk.opened()
    await desk.sends()
    text = await page(browser, desk.mai, f"{PATH}/export.csv")
    assert "Đo hai chi tiết trục" in text
    assert "900000" in text.replace(",", "").replace(".", "")
    assert "Referred on" in await page(browser, desk.mai, "/referrals/export.csv")


async def api(client: AsyncClient, who: Actor, path: str, body: dict[str, Any]) -> Response:
    headers = await cookie(client, who)
    return await client.post(f"/api{PATH}{path}", json=body, headers=headers)


async def test_programs_are_told_who_could_take_a_request_on(browser: AsyncClient) -> None:
    desk = await Desk.opened()
    request = await desk.sends()
    path = f"/api{PATH}/{request}/suggestions"
    found = await browser.get(path, headers=await cookie(browser, desk.mai))
    (one,) = found.json()["items"]
    assert (one["adviser"], one["load_minutes"]) == (str(desk.adviser), 0)
    assert one["next_free"] == "2026-11-27T09:00:00+07:00"
    refused = await browser.get(path, headers=await cookie(browser, desk.lan))
    assert refused.status_code == 403


async def test_programs_ask_assign_fulfil_and_accept(client: AsyncClient) -> None:
    desk = await Desk.opened()
    drawing = {"name": "Bản vẽ.pdf", "content": base64.b64encode(PDF).decode()}
    body = {
        "incubator": str(desk.house), "service": str(desk.cmm), "subject": "Đo hai chi tiết trục",
        "quantity": 2, "files": [drawing],
    }  # fmt: skip
    made = await api(client, desk.lan, "", body)
    assert made.status_code == 201, made.text
    told = made.json()
    assert (told["status"], told["firm"]) == ("asked", str(desk.hong_linh))
    assert told["price"]["support"] == 900_000
    assert told["price"]["line"] == str(desk.consulting)
    id = told["id"]
    early = await api(client, desk.mai, f"/{id}/assignment", {"adviser": str(desk.adviser)})
    assert early.status_code == 409
    assert early.json()["type"].endswith("request-not-triaged")
    await desk.in_hand(UUID(id))
    given = await api(client, desk.mai, f"/{id}/assignment", {"adviser": str(desk.adviser)})
    assert given.json()["adviser"] == str(desk.adviser)
    bad = {"result": "Đạt", "reports": [{"name": "x.pdf", "content": "!"}]}
    assert (await api(client, desk.linh, f"/{id}/fulfilment", bad)).status_code == 422
    report = {"name": "Báo cáo.pdf", "content": base64.b64encode(PDF + b"%").decode()}
    done = await api(client, desk.linh, f"/{id}/fulfilment", {"result": "Đạt", "reports": [report]})
    assert done.json()["status"] == "fulfilled", done.text
    assert done.json()["waits_for"] == "firm"
    accepted = await api(client, desk.lan, f"/{id}/acceptance", {"rating": 5})
    assert (accepted.json()["status"], accepted.json()["rating"]) == ("accepted", 5)
    assert accepted.json()["price"]["accepted_support"] == 900_000
    await cookie(client, desk.lan)
    listed = (await client.get(f"/api{PATH}?view=done")).json()
    assert [one["id"] for one in listed["items"]] == [id]
    await cookie(client, desk.khanh)
    assert (await client.get(f"/api{PATH}/{id}")).status_code == 404
    assert (await client.get(f"/api{PATH}")).json()["total"] == 0


async def test_a_program_of_staff_names_the_firm_and_sends_what_can_be_read(
    browser: AsyncClient,
) -> None:
    desk = await Desk.opened()
    body: dict[str, Any] = {
        "incubator": str(desk.house), "service": str(desk.cmm), "subject": "Đo"
    }  # fmt: skip
    unnamed = await api(browser, desk.mai, "", body)
    assert unnamed.status_code == 422
    assert unnamed.json()["errors"][0]["field"] == "firm"
    named = await api(browser, desk.mai, "", body | {"firm": str(desk.hong_linh)})
    assert named.status_code == 201
    assert (await api(browser, desk.minh, "", body)).status_code == 403
    request = await desk.with_adviser(UUID(named.json()["id"]))
    await fulfil(request, "Đạt", reports=[paper()], actor=desk.linh, now=NOW)
    assert (
        await api(browser, desk.mai, f"/{request}/acceptance", {"rating": 5})
    ).status_code == 403


async def test_programs_triage_write_return_decline_withdraw_and_refer(client: AsyncClient) -> None:
    desk = await Desk.opened()
    id = await desk.sends()
    triage = {"owner": str(desk.mai.user), "due_on": "2026-12-07", "priority": "high"}
    assert (await api(client, desk.lan, f"/{id}/triage", triage)).status_code == 403
    taken = await api(client, desk.mai, f"/{id}/triage", triage)
    assert (taken.json()["status"], taken.json()["priority"]) == ("triaged", "high"), taken.text
    drawing = {"name": "Bản vẽ.pdf", "content": base64.b64encode(PDF).decode()}
    asked = {"text": "Dung sai nào?", "files": [drawing]}
    thread = await api(client, desk.mai, f"/{id}/messages", asked)
    assert [(one["text"], one["from_firm"]) for one in thread.json()] == [("Dung sai nào?", False)]
    assert len(await files_of(id)) == 1
    await cookie(client, desk.khanh)
    assert (await client.get(f"/api{PATH}/{id}/messages")).status_code == 404
    await cookie(client, desk.lan)
    assert (await client.get(f"/api{PATH}/{id}/messages")).json() == thread.json()
    early = await api(client, desk.lan, f"/{id}/return", ENDING)
    assert (early.status_code, early.json()["type"].rsplit("/", 1)[-1]) == (409, "request-not-done")
    await desk.with_adviser(id)
    await fulfil(id, "Đạt", reports=[paper(content=PDF + b"%")], actor=desk.linh, now=NOW)
    back = await api(client, desk.lan, f"/{id}/return", ENDING)
    assert (back.json()["status"], back.json()["waits_for"]) == ("assigned", "house")
    assert (await api(client, desk.khanh, f"/{id}/withdrawal", {})).status_code == 404
    gone = await api(client, desk.lan, f"/{id}/withdrawal", {})
    assert (gone.json()["status"], gone.json()["price"]["status"]) == ("withdrawn", "released")
    assert (await api(client, desk.lan, f"/{id}/withdrawal", {})).status_code == 409
    other = await desk.sends()
    assert (await api(client, desk.mai, f"/{other}/referral", ENDING)).status_code == 409
    declined = await api(client, desk.mai, f"/{other}/declination", ENDING)
    assert declined.json()["status"] == "declined"
    assert await desk.balances() == (0, 0)
    iso = await desk.sends(desk.iso)
    referred = await api(client, desk.mai, f"/{iso}/referral", ENDING)
    assert (referred.json()["referred"], referred.json()["price"]) == (True, None)


async def test_programs_refer_firms_and_tell_what_became_of_it(client: AsyncClient) -> None:
    desk = await Desk.opened()
    programmes = await fetch("SELECT id, code FROM programme ORDER BY position")
    ids = {row["code"]: str(row["id"]) for row in programmes}
    body = {"incubator": str(desk.house), "firm": str(desk.hong_linh), **ENDING}
    sent = body | {"programme": ids["CT3"]}

    async def post_to(who: Actor, path: str, body: dict[str, Any]) -> Response:
        return await client.post(path, json=body, headers=await cookie(client, who))

    assert (await post_to(desk.lan, "/api/referrals", sent)).status_code == 403
    made = await post_to(desk.mai, "/api/referrals", sent)
    assert (made.status_code, made.json()["programme"]) == (201, "CT3"), made.text
    own = await post_to(desk.mai, "/api/referrals", body | {"programme": ids["CT6"]})
    assert own.json()["type"].endswith("paid-here")
    path = f"/api/referrals/{made.json()['id']}/outcome"
    told = {"outcome": "done", "on": "2026-11-27", "note": "Đã cấp chứng nhận"}
    assert (await post_to(desk.mai, path, told)).json()["outcome"] == "done"
    assert (await post_to(desk.mai, path, told)).status_code == 409
    await cookie(client, desk.lan)
    assert (await client.get("/api/referrals?outcome=done")).json()["total"] == 1
    await cookie(client, desk.khanh)
    assert (await client.get("/api/referrals")).json() == {"items": [], "total": 0}
