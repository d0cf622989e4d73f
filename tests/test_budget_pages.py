"""The budget over HTTP: what each role sees, drafting and approving, the API and bad input."""

import re
from collections.abc import AsyncIterator, Sequence
from uuid import UUID

import pytest
from httpx import AsyncClient
from litestar import Litestar

from incubator import acts, database
from incubator.acts import Link
from incubator.budget import Settlement, accept, hold
from incubator.ids import uuid7
from incubator.programme import seed_programme
from incubator.tables import Act
from incubator.users import Actor, Role
from tests.cast import bearer, browsing, cookie, signed_up
from tests.treasury import MILLION, NOW, TODAY, Treasury, a_house, id_of, phase_of

READERS = [
    Role.accountant,
    Role.approver,
    Role.manager,
    Role.city,
    Role.appraiser,
    Role.standing,
    Role.auditor,
    Role.admin,
]
OTHERS = [role for role in Role if role not in READERS]
ONE_HOUSE = {Role.accountant, Role.approver, Role.manager, Role.technician}


@pytest.fixture
async def treasury(database: object) -> Treasury:
    return await Treasury.opened()


@pytest.fixture
async def client(database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


@pytest.fixture
async def safe(sqlite_database: object) -> Treasury:
    """A treasury for what does not depend on the engine."""
    return await Treasury.opened()


@pytest.fixture
async def browser(sqlite_database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


async def somebody(role: Role, name: str = "Nguyễn Thị Thử") -> Actor:
    return await signed_up(role, "VU-CK" if role in ONE_HOUSE else None, name=name)


async def held(*found: Act) -> None:
    async with database.write():
        await hold(found, on=TODAY, today=TODAY, actor_user=None, now=NOW)


async def proposal_of(treasury: Treasury, **more: object) -> dict[str, object]:
    return {
        "kind": "allocation",
        "amount": 2_500_000_000,
        "phase": str(await phase_of("GD2")),
        "year": 2020,
        "incubator": str(treasury.house),
        "source": str(await id_of("funding_source", "NS_TRO_GIUP_DNNVV")),
        "category": str(await id_of("cost_category", "THIET_BI")),
        "decision_number": "4321/QĐ-UBND",
        "decision_issued_on": "2026-03-02",
        "decision_issuer": str(await id_of("agency", "UBND-HN")),
        "decision_subject": "Giao dự toán năm 2020",
        **more,
    }


def words(html: str) -> str:
    """The text of a page as it reads."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html).replace("&nbsp;", " "))


# Who sees money


@pytest.mark.parametrize("role", READERS)
async def test_those_who_answer_for_the_money_see_it(
    browser: AsyncClient, safe: Treasury, role: Role
) -> None:
    line = await safe.line(MILLION)
    await cookie(browser, await somebody(role))
    for path in ("", "/lines", f"/lines/{line}", "/proposals", "/in-kind"):
        answer = await browser.get(f"/budget{path}")
        assert answer.status_code == 200, path


@pytest.mark.parametrize("role", OTHERS)
async def test_tenants_technicians_and_advisers_see_none(
    browser: AsyncClient, safe: Treasury, role: Role
) -> None:
    line = await safe.line(MILLION)
    who = await somebody(role)
    headers = await bearer(who)
    await cookie(browser, who)
    for path in ("", "/lines", f"/lines/{line}", "/proposals", "/in-kind"):
        assert (await browser.get(f"/budget{path}")).status_code == 403, path
    for path in ("programmes", "lines", f"lines/{line}", f"lines/{line}/entries", "proposals"):
        answer = await browser.get(f"/api/budget/{path}", headers=headers)
        assert answer.status_code == 403, path
        assert answer.json()["type"].endswith("/forbidden")


async def test_guests_are_asked_to_sign_in(client: AsyncClient, treasury: Treasury) -> None:
    assert (await client.get("/api/budget/lines")).status_code == 401
    answer = await client.get("/budget")
    assert answer.headers["location"].startswith("/sign-in")


async def test_another_houses_line_does_not_exist(client: AsyncClient, treasury: Treasury) -> None:
    mine = await treasury.line(MILLION)
    other = await treasury.line(MILLION, house=await a_house("TT-KT"))
    headers = await bearer(await somebody(Role.accountant))
    listed = (await client.get("/api/budget/lines", headers=headers)).json()
    assert [line["id"] for line in listed["items"]] == [str(mine)]
    for path in ("", "/entries"):
        answer = await client.get(f"/api/budget/lines/{other}{path}", headers=headers)
        assert answer.status_code == 404
    city = await bearer(await somebody(Role.city))
    assert (await client.get("/api/budget/lines", headers=city)).json()["total"] == 2


# The plan


async def test_the_plan_shows_indicative_amounts_and_never_calls_them_allocated(
    client: AsyncClient, treasury: Treasury
) -> None:
    await treasury.line(1_500 * MILLION)
    await treasury.line(200 * MILLION, source="KHAC_TAI_TRO")
    await cookie(client, await somebody(Role.city))
    page = words((await client.get("/budget")).text)
    assert "Kinh phí dự kiến theo Kế hoạch 260.000 triệu đồng" in page
    assert "Đã phân bổ, vốn ngân sách 1.500,0 triệu đồng" in page
    assert "Đã phân bổ, nguồn khác 200,0 triệu đồng" in page
    assert "Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)" in page
    assert "Kế hoạch không đặt chỉ tiêu bằng số." in page
    assert "Đơn vị tính: triệu đồng" in page


async def test_the_api_tells_the_six_programmes(client: AsyncClient, treasury: Treasury) -> None:
    await treasury.line(1_500 * MILLION)
    headers = await bearer(await somebody(Role.standing))
    found = (await client.get("/api/budget/programmes", headers=headers)).json()
    assert found["total"] == 6
    assert sum(item["indicative"] for item in found["items"]) == 260_000 * MILLION
    sixth = found["items"][5]
    assert (sixth["code"], sixth["target_vi"]) == ("CT6", None)
    assert [phase["allocated_state"] for phase in sixth["phases"]] == [0, 1_500 * MILLION]


async def test_an_empty_budget_is_told_as_such(
    client: AsyncClient, database: database.Engine
) -> None:
    await seed_programme()
    await cookie(client, await signed_up(Role.city))
    assert "Không có dòng dự toán" in (await client.get("/budget/lines")).text
    assert "Chưa có hỗ trợ qua giá" in (await client.get("/budget/in-kind")).text
    assert "Không có đề xuất" in (await client.get("/budget/proposals")).text


# Lines


async def test_lines_are_filtered_and_added_up(client: AsyncClient, treasury: Treasury) -> None:
    first = await treasury.line(3 * MILLION)
    await treasury.line(5 * MILLION, category="MAT_BANG")
    await treasury.line(7 * MILLION, year=2027)
    headers = await bearer(await somebody(Role.accountant))
    query: dict[str, str | int] = {
        "year": 2026,
        "category": "THIET_BI",
        "incubator": "VU-CK",
        "status": "open",
    }
    found = (await client.get("/api/budget/lines", params=query, headers=headers)).json()
    assert [line["id"] for line in found["items"]] == [str(first)]
    line = found["items"][0]
    assert {line[name]["code"] for name in ("phase", "incubator", "source", "category")} == {
        "GD2",
        "VU-CK",
        "NS_TRO_GIUP_DNNVV",
        "THIET_BI",
    }
    assert (line["allocated"], line["available"], line["status"]) == (3_000_000, 3_000_000, "open")
    assert line["accepts_from"] == "2026-01-05"
    assert line["position"] == 1
    await cookie(client, await somebody(Role.city))
    page = words((await client.get("/budget/lines?year=2026")).text)
    assert "Dự toán được giao 8,0 triệu đồng" in page


async def test_pages_of_lines_follow_each_other(client: AsyncClient, treasury: Treasury) -> None:
    for year in range(2016, 2021):
        await treasury.line(MILLION, year=year)
    headers = await bearer(await somebody(Role.city))
    seen = []
    for page in (1, 2, 3):
        query = {"page": page, "page_size": 2}
        found = (await client.get("/api/budget/lines", params=query, headers=headers)).json()
        assert found["total"] == 5
        seen += [line["year"] for line in found["items"]]
    assert seen == [2020, 2019, 2018, 2017, 2016]


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("lines?year=hai", "year"),
        ("lines?year=99999999999", "year"),
        ("lines?incubator=%27%20OR%201=1", "incubator"),
        ("lines?category=KHONG_CO", "category"),
        ("lines?status=mo", "status"),
        ("lines?page=0", "page"),
        ("lines?page_size=1001", "page_size"),
        ("lines/{line}/entries?kind=x", "kind"),
        ("lines/{line}/entries?balance=x", "balance"),
        ("lines/{line}/entries?since=hom-qua", "since"),
        ("lines/{line}/entries?until=0001-01-01", "until"),
        ("proposals?status=x", "status"),
    ],
)
async def test_a_senseless_question_is_answered_with_the_field(
    browser: AsyncClient, safe: Treasury, path: str, field: str
) -> None:
    line = await safe.line(MILLION)
    headers = await bearer(await somebody(Role.city))
    answer = await browser.get(f"/api/budget/{path.format(line=line)}", headers=headers)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


# A line and its ledger


async def a_booked_line(treasury: Treasury) -> tuple[UUID, Act]:
    line = await treasury.line(10 * MILLION)
    used, act = await treasury.act(2 * MILLION), await treasury.act(3 * MILLION)
    await held(used, act)
    async with database.write():
        settlement = Settlement(used.id, MILLION, 0, MILLION)
        await accept([settlement], actor_user=None, now=NOW)
    return line, act


@pytest.fixture
async def origins(monkeypatch: pytest.MonkeyPatch) -> None:
    async def found(ids: Sequence[UUID]) -> dict[UUID, Link]:
        return {one: Link("Máy phay · <Tân Phong>", f"/bookings/{one}") for one in ids}

    monkeypatch.setitem(acts.ORIGINS, "BOOKING", found)


async def test_every_balance_opens_into_the_entries_it_is_the_sum_of(
    client: AsyncClient, treasury: Treasury
) -> None:
    line, _ = await a_booked_line(treasury)
    await cookie(client, await somebody(Role.auditor))
    sums = {
        "allocated": ("1", "Dự toán được giao", "10.000.000"),
        "held": ("4", "Giữ kinh phí", "3.000.000"),
        "accepted": ("1", "Hỗ trợ đã thực hiện", "1.000.000"),
        "available": ("4", "Còn được sử dụng", "6.000.000"),
    }
    page = (await client.get(f"/budget/lines/{line}")).text
    for balance, (count, label, amount) in sums.items():
        assert f'href="/budget/lines/{line}?balance={balance}#ledger"' in page
        assert f"{label} {amount} đồng" in words(page)
        ledger = words((await client.get(f"/budget/lines/{line}?balance={balance}")).text)
        assert f"{count} bút toán làm thay đổi “{label}” tổng cộng {amount} đồng." in ledger


async def test_an_entry_leads_to_its_booking(
    client: AsyncClient, treasury: Treasury, origins: None
) -> None:
    line, act = await a_booked_line(treasury)
    who = await somebody(Role.accountant)
    await cookie(client, who)
    page = (await client.get(f"/budget/lines/{line}?kind=HOLD")).text
    assert f'<a href="/bookings/{act.id}">Máy phay · &lt;Tân Phong&gt;</a>' in page
    path = f"/api/budget/lines/{line}/entries?kind=hold"
    entries = (await client.get(path, headers=await bearer(who))).json()
    assert entries["total"] == 2
    assert entries["items"][0]["act"] == {
        "id": str(act.id),
        "kind": "booking",
        "label": "Máy phay · <Tân Phong>",
        "url": f"/bookings/{act.id}",
    }


async def test_the_ledger_is_filtered_by_days(client: AsyncClient, treasury: Treasury) -> None:
    line, _ = await a_booked_line(treasury)
    headers = await bearer(await somebody(Role.city))
    path = f"/api/budget/lines/{line}/entries"
    inside = {"since": "2026-11-23", "until": "2026-11-23"}
    assert (await client.get(path, params=inside, headers=headers)).json()["total"] == 5
    before = {"until": "2026-11-22"}
    assert (await client.get(path, params=before, headers=headers)).json()["total"] == 0


async def test_an_entry_cites_its_decision_and_the_city_reads_no_names(
    client: AsyncClient, treasury: Treasury
) -> None:
    line = await treasury.line(MILLION)
    await cookie(client, await somebody(Role.auditor))
    page = (await client.get(f"/budget/lines/{line}")).text
    assert "Số 12/QĐ-UBND ngày 05/01/2026" in page
    assert "Người lập Trần Thị Kế, người duyệt Lê Văn Duyệt" in page
    await cookie(client, await somebody(Role.city))
    page = (await client.get(f"/budget/lines/{line}")).text
    assert "Số 12/QĐ-UBND ngày 05/01/2026" in page
    assert "Trần Thị Kế" not in page


async def test_the_accountant_changes_the_order(client: AsyncClient, treasury: Treasury) -> None:
    first = await treasury.line(MILLION, position=1)
    second = await treasury.line(MILLION, position=2, source="NS_DOI_MOI_CN")
    headers = await cookie(client, await somebody(Role.accountant))
    path = f"/budget/lines/{second}/promotion"
    answer = await client.post(path, headers=headers, data={"shown": str(first)})
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/budget/lines/{first}"
    rows = await database.fetch("SELECT id FROM budget_line ORDER BY position")
    assert [row["id"] for row in rows] == [second, first]
    headers = await cookie(client, await somebody(Role.approver))
    assert (await client.post(path, headers=headers)).status_code == 403


async def test_a_line_with_money_is_not_closed_and_the_page_says_why(
    client: AsyncClient, treasury: Treasury
) -> None:
    line = await treasury.line(MILLION)
    empty = await treasury.line(source="KHAC_VON_VAY", accepts_from=None)
    headers = await cookie(client, await somebody(Role.accountant))
    answer = await client.post(f"/budget/lines/{line}/closing", headers=headers)
    assert answer.status_code == 409
    assert "Còn 1.000.000 đồng chưa sử dụng hoặc chưa hủy" in answer.text
    path = f"/budget/lines/{empty}/closing"
    answer = await client.post(path, headers=headers, follow_redirects=True)
    assert "Đã đóng dòng dự toán." in answer.text


# Support in kind


async def test_support_in_kind_is_traced_to_the_line_that_paid(
    client: AsyncClient, treasury: Treasury, origins: None
) -> None:
    line = await treasury.line(MILLION, year=2019, category="XAY_DUNG_MUA_SAM")
    used = await treasury.act(40 * MILLION, mode="IN_KIND", line=line)
    booked = await treasury.act(2 * MILLION, mode="IN_KIND", line=line)
    await held(used, booked)
    async with database.write():
        settlement = Settlement(used.id, 30 * MILLION, 0, 30 * MILLION)
        await accept([settlement], actor_user=None, now=NOW)
    await cookie(client, await somebody(Role.city))
    listed = words((await client.get("/budget/in-kind")).text)
    assert "Xây dựng, mua sắm · 2019 Vườn ươm cơ khí" in listed
    assert "Hỗ trợ đã thực hiện 30.000.000 đồng" in listed
    page = (await client.get(f"/budget/lines/{line}")).text
    assert f'href="/bookings/{used.id}"' in page
    assert "Năm 2026 30.000.000 đồng đã đặt thêm 2.000.000 đồng" in words(page)
    assert "Còn được sử dụng 1.000.000 đồng" in words(page)


# Proposals


async def test_a_proposal_goes_from_the_form_to_the_ledger(
    client: AsyncClient, treasury: Treasury
) -> None:
    headers = await cookie(client, await somebody(Role.accountant, name="Trần Thị Kế"))
    form = await proposal_of(treasury, amount="2.500.000.000")
    assert (await client.get("/budget/proposals/new")).status_code == 200
    answer = await client.post(
        "/budget/proposals", headers=headers, data=form, follow_redirects=True
    )
    assert "Đề xuất đã được trình duyệt." in answer.text
    assert "Hai tỷ năm trăm triệu đồng" in answer.text

    headers = await cookie(client, await somebody(Role.approver))
    page = (await client.get("/budget/proposals")).text
    read = words(page)
    assert "Phân bổ dự toán · 2.500.000.000 đồng" in read
    assert "Người lập Trần Thị Kế" in read
    assert "Giai đoạn sẽ phân bổ 2.500,0 triệu đồng vốn ngân sách" in read
    proposal = re.findall(r'action="(/budget/proposals/[^"]+/approval)"', page)[0]
    answer = await client.post(proposal, headers=headers, follow_redirects=True)
    assert "Đã duyệt: bút toán đã vào sổ." in answer.text
    rows = await database.fetch("SELECT allocated FROM budget_line")
    assert rows == [{"allocated": 2_500_000_000}]
    again = await client.post(proposal, headers=headers)
    assert again.status_code == 409
    assert "Đề xuất này đã được duyệt hoặc từ chối." in again.text


@pytest.mark.parametrize(
    "kind",
    ["allocation", "supplement", "withdrawal", "transfer", "carry_over", "extension", "lapse"],
)
async def test_there_is_a_form_for_each_kind(
    browser: AsyncClient, safe: Treasury, kind: str
) -> None:
    line = await safe.line(MILLION, year=2020)
    headers = await cookie(browser, await somebody(Role.accountant))
    page = (await browser.get(f"/budget/proposals/new?kind={kind}&line={line}")).text
    assert f'name="kind" value="{kind}"' in page
    fields = {"line": str(line), "amount": "500000", "to_year": "2026"}
    fields["to_category"] = str(await id_of("cost_category", "TU_VAN"))
    names = set(re.findall(r'name="(\w+)"', page)) - {"_csrf_token"}
    form = {**await proposal_of(safe), **fields, "kind": kind}
    sent = {name: value for name, value in form.items() if name in names}
    answer = await browser.post("/budget/proposals", headers=headers, data=sent)
    assert answer.status_code == 303, answer.text[:3000]
    rows = await database.fetch("SELECT kind, amount FROM budget_proposal")
    assert rows == [{"kind": kind.upper(), "amount": 500_000}]


async def test_a_refused_draft_keeps_what_was_typed(
    client: AsyncClient, treasury: Treasury
) -> None:
    headers = await cookie(client, await somebody(Role.accountant))
    form = await proposal_of(treasury, year=2026, note="<b>Ghi chú</b>")
    answer = await client.post("/budget/proposals", headers=headers, data=form)
    assert answer.status_code == 409
    assert "Giai đoạn này kéo dài từ năm 2016 đến năm 2020." in answer.text
    assert "&lt;b&gt;Ghi chú&lt;/b&gt;" in answer.text
    assert 'value="4321/QĐ-UBND"' in answer.text
    assert await database.fetch("SELECT id FROM budget_line") == []


async def test_a_rejection_wants_a_reason(client: AsyncClient, treasury: Treasury) -> None:
    headers = await bearer(await somebody(Role.accountant))
    made = await client.post(
        "/api/budget/proposals", headers=headers, json=await proposal_of(treasury)
    )
    path = f"/budget/proposals/{made.json()['id']}/rejection"
    headers = await cookie(client, await somebody(Role.approver))
    answer = await client.post(path, headers=headers, data={"reason": " "})
    assert answer.status_code == 422
    assert "Hãy điền mục này." in answer.text or "Điền" in answer.text
    rejected = {"reason": "Sai năm"}
    answer = await client.post(path, headers=headers, data=rejected, follow_redirects=True)
    assert "Đã từ chối đề xuất." in answer.text
    assert "Sai năm" in (await client.get("/budget/proposals?status=REJECTED")).text


async def test_the_api_drafts_and_approves_with_two_people(
    client: AsyncClient, treasury: Treasury
) -> None:
    maker = await bearer(await somebody(Role.accountant))
    approver = await bearer(await somebody(Role.approver))
    body = await proposal_of(treasury)
    made = await client.post("/api/budget/proposals", headers=maker, json=body)
    assert made.status_code == 201
    proposal = made.json()
    assert (proposal["status"], proposal["kind"]) == ("pending", "allocation")
    assert proposal["effects"][0]["allocated"] == 2_500_000_000
    path = f"/api/budget/proposals/{proposal['id']}"
    assert (await client.post(f"{path}/approval", headers=maker)).status_code == 403
    answer = await client.post(f"{path}/approval", headers=approver)
    assert (answer.status_code, answer.json()["status"]) == (200, "approved")
    again = await client.post(f"{path}/rejection", headers=approver, json={"reason": "Muộn"})
    assert again.status_code == 409
    assert again.json()["type"].endswith("/already-decided")


@pytest.mark.parametrize("role", [role for role in READERS if role is not Role.accountant])
async def test_who_only_reads_drafts_nothing(
    browser: AsyncClient, safe: Treasury, role: Role
) -> None:
    who = await somebody(role)
    body = await proposal_of(safe)
    answer = await browser.post("/api/budget/proposals", headers=await bearer(who), json=body)
    assert answer.status_code == 403
    await cookie(browser, who)
    assert (await browser.get("/budget/proposals/new")).status_code == 403
    assert await database.fetch("SELECT id FROM budget_proposal") == []


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": -5}, "amount"),
        ({"amount": 10**18}, "amount"),
        ({"amount": 1.5}, "amount"),
        ({"kind": "gift"}, "kind"),
        ({"year": 1900}, "year"),
        ({"phase": "x"}, "phase"),
        ({"phase": str(uuid7())}, "phase"),
        ({"category": None}, "category"),
        ({"decision_number": ""}, "decision_number"),
        ({"decision_number": "x" * 1_000_000}, "decision_number"),
        ({"decision_subject": "a\u0000b"}, "decision_subject"),
        ({"decision_issued_on": "2099-01-01"}, "decision_issued_on"),
        ({"decision_issued_on": "0001-01-01"}, "decision_issued_on"),
        ({"decision_issuer": str(uuid7())}, "decision_issuer"),
        ({"gift": True}, "gift"),
    ],
)
async def test_a_malformed_proposal_is_refused_with_its_field(
    browser: AsyncClient, safe: Treasury, change: dict[str, object], field: str
) -> None:
    headers = await bearer(await somebody(Role.accountant))
    body = await proposal_of(safe, **change)
    answer = await browser.post("/api/budget/proposals", headers=headers, json=body)
    assert answer.status_code == 422, answer.text
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert await database.fetch("SELECT id FROM budget_line") == []


async def test_a_transfer_without_a_target_names_what_is_missing(
    client: AsyncClient, treasury: Treasury
) -> None:
    line = await treasury.line(MILLION)
    headers = await bearer(await somebody(Role.accountant))
    for kind, field in (("extension", "to_year"), ("withdrawal", "line")):
        named = {"line": str(line)} if kind == "extension" else {}
        body = await proposal_of(treasury, kind=kind, **named)
        answer = await client.post("/api/budget/proposals", headers=headers, json=body)
        assert [error["field"] for error in answer.json()["errors"]] == [field]


async def test_a_decision_that_was_made_up_says_so(client: AsyncClient, treasury: Treasury) -> None:
    headers = await cookie(client, await somebody(Role.accountant))
    form = await proposal_of(treasury, decision_is_assumed="true")
    answer = await client.post(
        "/budget/proposals", headers=headers, data=form, follow_redirects=True
    )
    assert "(giả định)" in answer.text


async def test_the_pages_speak_english(client: AsyncClient, treasury: Treasury) -> None:
    line, _ = await a_booked_line(treasury)
    await cookie(client, await somebody(Role.city))
    client.cookies.set("lang", "en")
    for path in ("", "/lines", f"/lines/{line}", "/proposals", "/in-kind"):
        page = words((await client.get(f"/budget{path}")).text)
        assert "Support in kind" in page
        assert "Dòng dự toán" not in page
