"""Courses over HTTP: entered, announced, enrolled in, left and cancelled by forms, and the API."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, fetch
from incubator.users import Actor, Role
from services.enrolments import enrol
from tests.cast import bearer, browsing, cookie, signed_up
from tests.training_cast import MEETINGS, NOW, TrainingCast
from tests.treasury import add

ENDING = {"reason": "Ốm"}


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def signed_in(**given: Any) -> TrainingCast:
    """The cast with accounts that can sign in."""
    cast = await TrainingCast.taught(**given)
    cast.mai = await signed_up(Role.manager, "VU-CK", name="Vũ Thị Mai")
    cast.lan = await _tenant("Hoàng Thị Lan", cast.hong_linh)
    cast.khanh = await _tenant("Ngô Văn Khánh", cast.sao_khue)
    return cast


async def _tenant(name: str, firm: UUID) -> Actor:
    who = await signed_up(Role.tenant, name=name)
    since = date(2026, 1, 5)
    await add(
        "membership", firm=firm, person=who.person, title="", is_contact=False, valid_from=since
    )
    return replace(who, firms=frozenset({firm}))


async def post(client: AsyncClient, who: Actor, path: str, form: dict[str, object]) -> Response:
    return await client.post(path, data=form, headers=await cookie(client, who))


async def page(client: AsyncClient, who: Actor, path: str) -> str:
    await cookie(client, who)
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


async def test_a_manager_enters_a_course_and_edits_it(client: AsyncClient) -> None:
    cast = await signed_in()
    details = await cast.details()
    typed: dict[str, object] = {
        "code": "KH-02", "name_vi": "Phay CNC", "name_en": "CNC milling", "hours": "40",
        "programme": details.programme, "seats": "12", "full_fee": "4.200.000",
        "incubated_fee": "2.100.000", "graduate_fee": "3360000", "external_fee": "5040000",
        "legal_basis": "52/QĐ-VU", "is_active": "true", "qualifications": cast.turning,
    }  # fmt: skip
    answer = await post(client, cast.mai, "/courses", typed)
    assert answer.status_code == 303
    path = answer.headers["location"]
    assert "Skill CN-CNC-TIEN" in await page(client, cast.mai, path)
    assert (await post(client, cast.mai, "/courses", typed)).status_code == 409
    assert 'value="40"' in await page(client, cast.mai, f"{path}/edit")
    edited = await post(client, cast.mai, path, typed | {"hours": "0"})
    assert edited.status_code == 422
    assert (await post(client, cast.mai, path, typed | {"seats": "9"})).status_code == 303
    assert "CNC milling" in await page(client, cast.lan, "/courses?q=phay")
    assert "No course found" in await page(client, cast.lan, "/courses?q=nh%C3%B4m")


async def announced(client: AsyncClient, cast: TrainingCast, **given: object) -> Response:
    typed: dict[str, object] = {
        "incubator": cast.house, "instructor": cast.duoc, "resources": cast.room, "seats": "1",
        "programme": (await cast.details()).programme,
        "day_0": "2026-12-01", "from_0": "08:00", "to_0": "12:00",
        "day_1": "2026-12-02", "from_1": "13:00", "to_1": "17:00",
    }  # fmt: skip
    return await post(client, cast.mai, f"/courses/{cast.course}/runs", typed | given)


async def test_a_date_is_announced_and_filled_and_emptied_by_forms(client: AsyncClient) -> None:
    cast = await signed_in()
    assert "Meeting 1: day" in await page(client, cast.mai, f"/courses/{cast.course}/runs/new")
    wrong = await announced(client, cast, from_0="13:00")
    assert wrong.status_code == 422
    answer = await announced(client, cast)
    assert answer.status_code == 303, answer.text
    path = answer.headers["location"]
    assert (await announced(client, cast)).status_code == 409
    shown = await page(client, cast.lan, path)
    assert "Nguyễn Thị An" in shown
    assert "Phạm Minh Khuê" not in shown
    staff = await page(client, cast.mai, path)
    assert "Choose a firm" in staff
    assert "Nguyễn Thị An" not in staff
    assert "8 hours are planned, and the course has 40 hours" in staff
    assert "Nguyễn Thị An" in await page(client, cast.mai, f"{path}?firm={cast.hong_linh}")
    people: list[UUID] = [cast.an, cast.binh]
    form: dict[str, object] = {"people": [f"{cast.hong_linh}.{one}" for one in people]}
    assert (await post(client, cast.lan, f"{path}/enrolments", {})).status_code == 422
    assert (await post(client, cast.lan, f"{path}/enrolments", form)).status_code == 303
    shown = await page(client, cast.lan, path)
    assert "On the waiting list" in shown
    assert "Nguyễn Thị An" not in await page(client, cast.khanh, path)
    rows = await fetch("SELECT id FROM enrolment WHERE status = 'ENROLLED'")
    leave = f"/enrolments/{rows[0]['id']}/withdrawal"
    assert (await post(client, cast.khanh, leave, {})).status_code == 404
    assert (await post(client, cast.lan, leave, {})).status_code == 303
    assert (await post(client, cast.lan, leave, {})).status_code == 409
    cancel = await post(client, cast.mai, f"{path}/cancellation", {"reason": "Ốm"})
    assert cancel.status_code == 303
    assert "This course was cancelled" in await page(client, cast.lan, path)


async def test_programs_list_courses_and_enrol(client: AsyncClient) -> None:
    cast = await signed_in(seats=1)
    api = f"/api/courses/{cast.course}/enrolments"
    sent = {"firm": str(cast.hong_linh), "people": [str(cast.an), str(cast.binh)]}
    by_lan = await bearer(cast.lan)
    early = await client.post(api, json=sent, headers=by_lan)
    assert (early.status_code, early.json()["type"].rsplit("/", 1)[-1]) == (409, "no-run-announced")
    run = await cast.run()
    answer = await client.get("/api/courses?q=tien", headers=by_lan)
    (listed,) = answer.json()["items"]
    assert (listed["code"], listed["runs"][0]["id"]) == ("KH-03", str(run))
    assert listed["qualifications"] == ["CN-CNC-TIEN"]
    enrolled = await client.post(api, json=sent, headers=by_lan)
    assert enrolled.status_code == 201, enrolled.text
    first, second = enrolled.json()
    assert (first["status"], first["support"], first["line"]) == (
        "enrolled", 2_100_000, str(cast.training_line)
    )  # fmt: skip
    assert (second["status"], second["place"], second["line"]) == ("waiting", 1, None)
    wrong = await client.post(api, json=sent | {"run": str(cast.course)}, headers=by_lan)
    assert wrong.status_code == 409
    given = {
        "code": "KH-09", "name_vi": "Hàn", "programme": str((await cast.details()).programme),
        "minutes": 600, "seats": 5, "full_fee": 1, "incubated_fee": 1, "graduate_fee": 1,
        "external_fee": 1, "legal_basis": "1/QĐ",
    }  # fmt: skip
    created = await client.post("/api/courses", json=given, headers=await bearer(cast.mai))
    assert created.status_code == 201, created.text
    refused = await client.post("/api/courses", json=given, headers=by_lan)
    assert refused.status_code == 403


async def test_who_came_and_passed_is_entered_and_the_certificate_checked_by_anybody(
    client: AsyncClient,
) -> None:
    cast = await signed_in()
    run = await cast.run()
    (one,) = await enrol(run, cast.hong_linh, [cast.binh], actor=cast.lan, now=NOW)
    paper, result = f"/enrolments/{one.id}/certificate.pdf", f"/enrolments/{one.id}/result"
    early = await post(client, cast.mai, result, {"outcome": "PASSED"})
    assert early.status_code == 409
    with clock.frozen(MEETINGS[-1].end):
        shown = await page(client, cast.mai, f"/course-runs/{run}")
        assert "Note who came" in shown
        for meeting in await fetch("SELECT id FROM course_meeting"):
            noted = await post(
                client, cast.mai, f"/course-meetings/{meeting['id']}/attendance",
                {"present": str(one.id)},
            )  # fmt: skip
            assert noted.status_code == 303
        assert (await post(client, cast.lan, result, {"outcome": "PASSED"})).status_code == 403
        passed = await post(client, cast.mai, result, {"outcome": "PASSED"})
        assert passed.status_code == 303
        assert paper in await page(client, cast.lan, f"/course-runs/{run}")
        printed = await client.get(paper)
        assert printed.headers["content-type"] == "application/pdf"
        await cookie(client, cast.khanh)
        assert (await client.get(paper)).status_code == 404
        client.cookies.clear()
        client.cookies.set("lang", "en")
        (row,) = await fetch("SELECT code FROM certificate")
        checked = await client.get(f"/certificates/{row['code']}")
        assert "This certificate is genuine" in checked.text
        assert "12 hours" in checked.text, "those of its meetings"
        assert "Đỗ Thanh Bình" in checked.text
        assert checked.headers["x-robots-tag"] == "noindex, nofollow"
        wrong = await client.get("/certificates?code=ABCD%00EFGH")
        assert "No certificate has this code" in wrong.text
        assert "Check a certificate" in (await client.get("/certificates")).text


async def test_programs_announce_enter_results_check_certificates_and_cancel(
    client: AsyncClient,
) -> None:
    cast = await signed_in()
    meetings = [{"starts_at": m.start.isoformat(), "ends_at": m.end.isoformat()} for m in MEETINGS]
    new = {
        "incubator": str(cast.house), "instructor": str(cast.duoc), "meetings": meetings,
        "resources": [str(cast.room)], "seats": 1,
    }  # fmt: skip

    async def sent(who: Actor, path: str, body: dict[str, Any] | None = None) -> Response:
        return await client.post(f"/api{path}", json=body, headers=await cookie(client, who))

    assert (await sent(cast.lan, f"/courses/{cast.course}/runs", new)).status_code == 403
    made = await sent(cast.mai, f"/courses/{cast.course}/runs", new)
    assert (made.status_code, made.json()["free"]) == (201, 1), made.text
    assert (made.json()["minutes"], made.json()["course_minutes"]) == (720, 2400)
    night = {"starts_at": "2026-12-01T22:00:00+07:00", "ends_at": "2026-12-01T23:00:00+07:00"}
    late = await sent(cast.mai, f"/courses/{cast.course}/runs", new | {"meetings": [night]})
    assert (late.status_code, late.json()["errors"][0]["field"]) == (409, "meetings"), late.text
    again = await sent(cast.mai, f"/courses/{cast.course}/runs", new)
    assert again.json()["type"].endswith("capacity-exceeded")
    run = made.json()
    people = [cast.binh, cast.an]
    first, second = await enrol(UUID(run["id"]), cast.hong_linh, people, actor=cast.lan, now=NOW)
    assert (await sent(cast.khanh, f"/enrolments/{first.id}/withdrawal")).status_code == 404
    left = await sent(cast.lan, f"/enrolments/{first.id}/withdrawal")
    assert (left.status_code, left.json()["status"]) == (201, "withdrawn"), left.text
    twice = await sent(cast.lan, f"/enrolments/{first.id}/withdrawal")
    assert twice.json()["type"].endswith("enrolment-ended")
    came = {"present": [str(second.id)]}
    ahead = f"/course-meetings/{run['meetings'][0]['id']}/attendance"
    assert (await sent(cast.mai, ahead, came)).json()["type"].endswith("meeting-ahead")
    with clock.frozen(MEETINGS[-1].end):
        for meeting in run["meetings"]:
            noted = await sent(cast.mai, f"/course-meetings/{meeting['id']}/attendance", came)
            assert noted.status_code == 201, noted.text
        result = f"/enrolments/{second.id}/result"
        assert (await sent(cast.lan, result, {"outcome": "passed"})).status_code == 403
        passed = await sent(cast.mai, result, {"outcome": "passed"})
        assert (passed.json()["status"], len(passed.json()["attended"])) == ("passed", 3)
        client.cookies.clear()
        code = passed.json()["certificate"]
        checked = await client.get(f"/api/certificates/{code}")
        assert checked.json()["number"] == "0001/2026/GCN"
        assert (await client.get("/api/certificates/UNKNOWN")).status_code == 404
        await cookie(client, cast.lan)
        own = await client.get(f"/api/enrolments/{second.id}/certificate")
        assert own.json() == checked.json()
        shown = (await client.get(f"/api/course-runs/{run['id']}")).json()
        assert [one["status"] for one in shown["trainees"]] == ["passed", "withdrawn"]
        await cookie(client, cast.khanh)
        assert (await client.get(f"/api/course-runs/{run['id']}")).json()["trainees"] == []
        assert (await client.get(f"/api/enrolments/{second.id}/certificate")).status_code == 404
    other = await cast.run(resources=(), meetings=MEETINGS[:1], instructor=cast.khue)
    assert (await sent(cast.lan, f"/course-runs/{other}/cancellation", ENDING)).status_code == 403
    gone = await sent(cast.mai, f"/course-runs/{other}/cancellation", ENDING)
    assert (gone.json()["status"], gone.json()["cancel_reason"]) == ("cancelled", "Ốm")
    assert (await sent(cast.mai, f"/course-runs/{other}/cancellation", ENDING)).status_code == 409
