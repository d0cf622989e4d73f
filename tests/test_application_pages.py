"""The pages and the API with which a house checks, scores, ranks and decides applications."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from io import BytesIO
from typing import Any

import pytest
from httpx import AsyncClient
from python_calamine import CalamineWorkbook

from incubator import clock
from incubator.database import fetch
from incubator.users import Actor, Role
from tests.applying import DECLINED, FACTS, GOOD, TYPED, Call
from tests.cast import bearer, browsing, cookie, signed_up
from tests.houses import NOON
from tests.site import site

LOW = {**GOOD, "team": 9}


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


def cells(book: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()


class Desk:
    """Somebody at the pages of one application."""

    def __init__(self, client: AsyncClient, who: Actor) -> None:
        self.client, self.who = client, who

    async def post(self, path: str, **data: Any) -> Any:
        headers = await cookie(self.client, self.who)
        return await self.client.post(path, data=data, headers=headers)

    async def read(self, path: str) -> str:
        await cookie(self.client, self.who)
        answer = await self.client.get(path)
        assert answer.status_code == 200, answer.text[:500]
        return answer.text


async def test_from_the_check_to_the_letter_by_the_pages(client: AsyncClient, call: Call) -> None:
    begun = await call.submitted()
    path = f"/applications/{begun.id}"
    manager, approver = Desk(client, call.manager), Desk(client, call.approver)
    assert "Applications to check" in await manager.read("/")
    gates = dict.fromkeys(("has_code", "is_sme", "owes_no_tax", "is_safe"), "true")
    checked = await manager.post(f"{path}/completeness", **gates)
    assert checked.status_code == 303
    for _ in range(3):
        adviser = await signed_up(Role.adviser, "VU-CK")
        asked = await manager.post(f"{path}/assessors", account=str(adviser.user))
        assert asked.status_code == 303, asked.text
        desk = Desk(client, adviser)
        assert "Applications for you to score" in await desk.read("/")
        assert "Your score sheet" in await desk.read(path)
        scored = await desk.post(f"{path}/assessments", has_conflict="false", **GOOD)
        assert scored.status_code == 303, scored.text
        assert "75 of 100 points" in await desk.read(path)
        assert "Trần Thị Ẩn" not in await desk.read(path)
    assert "Applications to propose" in await manager.read("/")
    given = {"outcome": "admit", "stage": "INCUBATION", "starts_on": "2027-03-15"}
    assert (await manager.post(f"{path}/proposal", **given)).status_code == 303
    assert "Applications to decide" in await approver.read("/")
    page = await approver.read(path)
    assert "Decide: admit" in page
    document = {"number": "12/QĐ-VU", "issued_on": "2027-03-08"}
    decided = await approver.post(f"{path}/decision", **document)
    assert decided.status_code == 303
    page = await manager.read(path)
    for told in ("Admitted", "Decision No. 12/QĐ-VU", "Letter (PDF)", "Trần Thị Ẩn", "Decided"):
        assert told in page, told
    (firm,) = await fetch("SELECT id FROM firm")
    assert f"/firms/{firm['id']}" in page
    assert (await client.get(f"{path}/letter.pdf")).content.startswith(b"%PDF")


async def test_a_refusal_stands_on_the_page_and_what_was_typed_stays(
    client: AsyncClient, call: Call
) -> None:
    begun = await call.complete()
    manager = Desk(client, call.manager)
    given = {"outcome": "admit", "starts_on": "2027-03-15", "reason": "Rất tốt"}
    refused = await manager.post(f"/applications/{begun.id}/proposal", **given, stage="INCUBATION")
    assert refused.status_code == 409
    assert "Too few score sheets" in refused.text
    assert "Rất tốt" in refused.text
    wrong = await manager.post(f"/applications/{begun.id}/proposal", outcome="decline")
    assert wrong.status_code == 422
    assert 'href="#f-reason"' in wrong.text


async def test_nobody_reads_others_sheets_before_handing_in_their_own(
    client: AsyncClient, call: Call
) -> None:
    begun = await call.complete()
    await call.score(begun.id, GOOD)
    path = f"/applications/{begun.id}"
    manager = Desk(client, call.manager)
    assert "75 of 100 points" in await manager.read(path)
    await manager.post(f"{path}/assessors", account=str(call.manager.user))
    assert "75 of 100 points" not in await manager.read(path)
    done = await manager.post(f"{path}/assessments", has_conflict="false", **LOW)
    assert done.status_code == 303
    page = await manager.read(path)
    assert "75 of 100 points" in page
    assert "69 of 100 points" in page


async def test_a_sheet_with_a_hole_is_refused_by_field(client: AsyncClient, call: Call) -> None:
    begun = await call.complete()
    manager = Desk(client, call.manager)
    path = f"/applications/{begun.id}"
    await manager.post(f"{path}/assessors", account=str(call.manager.user))
    for scores, field in (({**GOOD, "team": "21"}, "team"), ({"sector": "3"}, "product")):
        wrong = await manager.post(f"{path}/assessments", has_conflict="false", **scores)
        assert wrong.status_code == 422
        assert f'href="#f-{field}"' in wrong.text
    assert await fetch("SELECT id FROM assessment") == []


async def test_the_proposer_is_told_to_let_somebody_else_decide(
    client: AsyncClient, call: Call
) -> None:
    begun = await call.proposed(DECLINED)
    approver = Desk(client, call.approver)
    returned = await approver.post(f"/applications/{begun.id}/return", reason="Xem lại")
    assert returned.status_code == 303
    assert "Xem lại" in await Desk(client, call.manager).read(f"/applications/{begun.id}")


async def test_the_list_is_searched_filtered_and_exported(client: AsyncClient, call: Call) -> None:
    await call.submitted()
    await call.complete(name_vi="Công ty Đúc Ánh Dương", name_en="", tax_code="9900010014")
    manager = Desk(client, call.manager)
    assert "Ánh Dương" in await manager.read("/applications?q=duc+anh")
    assert FACTS.name_en not in await manager.read("/applications?status=complete")
    assert "No application found" in await manager.read("/applications?q=khong+co")
    for wrong in ("status=draft", "status=odd", "round=x"):
        assert (await client.get(f"/applications?{wrong}")).status_code == 422
    rows = cells((await client.get("/applications/export.xlsx?status=submitted")).content)
    assert len(rows) == 2
    assert FACTS.name_en in rows[1]
    assert (await client.get("/applications/export.csv")).text.count("\n") == 3


async def test_the_ranking_shows_places_and_is_exported(client: AsyncClient, call: Call) -> None:
    await call.scored(name_vi="Hạng hai", name_en="")
    better = await call.complete(name_vi="Hạng nhất", name_en="")
    await call.score(better.id, *[{**GOOD, "market": 18}] * 3)
    weak = await call.complete(name_vi="Yếu một tiêu chí", name_en="")
    await call.score(weak.id, *[{**GOOD, "impact": 1, "market": 20}] * 3)
    manager = Desk(client, call.manager)
    page = await manager.read("/applications/ranking")
    assert [page.index(name) for name in ("Hạng nhất", "Hạng hai", "Yếu một tiêu chí")] == sorted(
        page.index(name) for name in ("Hạng nhất", "Hạng hai", "Yếu một tiêu chí")
    )
    assert "weak:" in page
    path = f"/applications/ranking/export.xlsx?round={call.round}"
    rows = cells((await client.get(path)).content)
    assert [row[2] for row in rows[1:]] == ["Hạng nhất", "Hạng hai", "Yếu một tiêu chí"]


async def test_a_round_is_announced_and_edited(client: AsyncClient, call: Call) -> None:
    manager = Desk(client, call.manager)
    given = {"incubator": str(call.house.id), "name_vi": "Đợt II", "opens_on": "2027-05-01"}
    wrong = await manager.post("/applications/rounds", **given, places="0")
    assert wrong.status_code == 422
    made = await manager.post("/applications/rounds", **given, places="4")
    assert made.status_code == 303
    page = await manager.read("/applications/rounds")
    found = re.search(r'href="(/applications/rounds/[0-9a-f-]{36})"', page)
    assert found
    assert "Đợt II" in await manager.read(found[1])
    edited = {"name_vi": "Đợt Hè", "opens_on": "2027-05-01", "closes_on": "2027-06-01"}
    assert (await manager.post(found[1], **edited, places="5")).status_code == 303
    assert "Đợt Hè" in await manager.read("/applications/rounds")
    elsewhere = await Call.opened("TT-KT")
    stranger = Desk(client, elsewhere.manager)
    assert (await stranger.post(found[1], **edited, places="5")).status_code == 404


async def test_a_lost_link_is_made_anew_and_shown_once(client: AsyncClient, call: Call) -> None:
    begun = await call.submitted()
    manager = Desk(client, call.manager)
    made = await manager.post(f"/applications/{begun.id}/link")
    found = re.search(r"http://[\w.]+(/apply/[\w-]+)", made.text)
    assert found
    client.cookies.clear()
    assert (await client.get(found[1])).status_code == 200
    assert (await client.get(f"/apply/{begun.secret}")).status_code == 404
    assert found[1] not in await manager.read(f"/applications/{begun.id}")


BODY = {
    **{name: value for name, value in TYPED.items() if name not in ("agrees", "owes_no_tax")},
    "employees": 12, "employees_female": 4, "revenue_last_year": 3_200_000_000,
    "area_wanted": 90, "women_owned": True, "is_safe": True, "owes_no_tax": True, "agrees": True,
}  # fmt: skip


async def test_anybody_applies_through_the_api(client: AsyncClient, call: Call) -> None:
    rounds = (await client.get("/api/application-rounds")).json()
    assert [one["id"] for one in rounds["items"]] == [str(call.round)]
    assert rounds["items"][0]["is_open"] is True
    sent = await client.post("/api/applications", json={**BODY, "round": str(call.round)})
    assert sent.status_code == 201, sent.text
    assert (await client.get(sent.json()["link"])).status_code == 200
    manager = await bearer(call.manager)
    again = await client.post(
        "/api/applications", json={**BODY, "round": str(call.round)}, headers=manager
    )
    assert again.status_code == 201
    found = (await client.get("/api/applications", headers=manager)).json()
    assert found["total"] == 2
    assert found["items"][0]["contact"]["name"] == "Trần Thị Ẩn"
    assert (await client.get("/api/applications")).status_code == 401


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"agrees": False}, "agrees"),
        ({"market": ""}, "market"),
        ({"market": None}, "market"),
        ({"tax_code": "123"}, "tax_code"),
        ({"contact_email": "<script>"}, "contact_email"),
        ({"round": "x"}, "round"),
        ({"employees": 2**63}, "employees"),
        ({"unknown": 1}, "unknown"),
        ({"sector": "x" * 1_900_000}, "sector"),
        ({"founded_on": "2026-02-30"}, "founded_on"),
    ],
)
async def test_the_api_names_the_field_that_is_wrong(
    client: AsyncClient, call: Call, changes: dict[str, Any], field: str
) -> None:
    body = {**BODY, "round": str(call.round), **changes}
    sent = await client.post("/api/applications", json=body, headers={"accept-language": "en"})
    assert sent.status_code == 422, sent.text
    assert field in [error["field"] for error in sent.json()["errors"]]
    assert await fetch("SELECT id FROM application") == []


async def test_ten_megabytes_of_json_are_refused(client: AsyncClient, call: Call) -> None:
    body = {**BODY, "round": str(call.round), "sector": "x" * 10_000_000}
    assert (await client.post("/api/applications", json=body)).status_code == 413


async def test_the_whole_way_through_the_api(client: AsyncClient, call: Call) -> None:
    begun = await call.submitted()
    path = f"/api/applications/{begun.id}"
    manager, approver = await bearer(call.manager), await bearer(call.approver)

    async def act(name: str, headers: dict[str, str], **body: Any) -> Any:
        return await client.post(f"{path}/{name}", json=body, headers=headers)

    gates = dict.fromkeys(("has_code", "is_sme", "is_young", "owes_no_tax", "is_safe"), True)
    back = await act("completeness", manager, missing=["PLAN"], note="Thiếu", **gates)
    assert (back.status_code, back.json()["status"]) == (201, "incomplete")
    assert (await act("completeness", manager, **gates)).json()["status"] == "complete"
    advisers = [await signed_up(Role.adviser, "VU-CK") for _ in range(4)]
    for adviser in advisers:
        assert (await act("assessors", manager, account=str(adviser.user))).status_code == 201
    one, *others = [await bearer(adviser) for adviser in advisers]
    conflict = await act("assessments", one, has_conflict=True, remarks="Anh em ruột")
    assert conflict.status_code == 204
    assert (await client.get(path, headers=one)).status_code == 404
    for headers in others:
        assert (await act("assessments", headers, has_conflict=False, **GOOD)).status_code == 204
    again = await act("assessments", others[0], has_conflict=False, **GOOD)
    assert (again.status_code, again.json()["type"].rsplit("/", 1)[-1]) == (
        409, "assessed-already",
    )  # fmt: skip
    told = (await client.get(path, headers=manager)).json()
    assert told["standing"]["total"] == 75.0
    assert told["standing"]["passes"] is True
    assert (await client.get(path, headers=others[0])).json()["standing"]["sheets"] == 0
    early = await act("decision", approver, number="1", issued_on="2027-03-08")
    assert early.json()["type"].endswith("not-proposed")
    proposal = {"outcome": "admit", "stage": "incubation", "starts_on": "2027-03-15"}
    assert (await act("proposal", manager, **proposal)).json()["status"] == "proposed"
    other = await act("decision", approver, number="1", issued_on="2027-03-08", outcome="decline")
    assert other.json()["type"].endswith("other-proposed")
    assert (await act("decision", manager, number="1", issued_on="2027-03-08")).status_code == 403
    done = await act("decision", approver, number="12/QĐ-VU", issued_on="2027-03-08")
    assert (done.status_code, done.json()["status"]) == (201, "admitted")
    assert done.json()["decision"]["number"] == "12/QĐ-VU"
    firm = await client.get(f"/api/firms/{done.json()['firm']}", headers=manager)
    assert firm.json()["tenancies"][0]["starts_on"] == "2027-03-15"
    settled = await act("withdrawal", manager, reason="Muộn")
    assert settled.json()["type"].endswith("application-settled")
    ranking = await client.get(f"/api/application-rounds/{call.round}/ranking", headers=approver)
    assert ranking.json()["items"][0]["place"] == 1
