"""Tenancies and changes of stage over the API: names that other programs rely on."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from httpx import Response

from incubator.database import Engine, execute
from tenants.stages import Stage
from tests.booking_cast import MONDAY, slot
from tests.booking_doors import Doors, doors, signed_in
from tests.site import site

TODAY = "2026-11-27"
STARTS = "2026-12-01"


@pytest.fixture
async def house(database: Engine) -> AsyncIterator[Doors]:
    async with doors() as opened:
        yield opened


async def tenancy_of(house: Doors, who: Any = None) -> dict[str, Any]:
    cast = house.cast
    found = await house.call(who or cast.mai, "GET", f"/api/tenancies?firm={cast.hong_linh}")
    [one] = found.json()["items"]
    return dict(one)


async def goes(house: Doors, to: str, who: Any = None, **given: Any) -> Response:
    tenancy = (await tenancy_of(house))["id"]
    body = {"to": to, "on": TODAY, "decision": "21/QĐ-VU", "reason": "own_wish", **given}
    path = f"/api/tenancies/{tenancy}/transitions"
    return await house.call(who or house.cast.mai, "POST", path, body)


async def test_a_tenancy_is_started_read_and_listed(house: Doors) -> None:
    cast = house.cast
    body = {"firm": str(cast.sao_khue), "incubator": str(house.elsewhere), "from": STARTS}
    answer = await house.call(house.thu, "POST", "/api/tenancies", {**body, "to": "2027-12-01"})
    assert answer.status_code == 201
    made = answer.json()
    assert made == {
        "id": made["id"], "firm": str(cast.sao_khue), "incubator": str(house.elsewhere),
        "from": STARTS, "to": "2027-12-01", "stage": "incubation",
    }  # fmt: skip
    shown = await house.call(cast.khanh, "GET", f"/api/tenancies/{made['id']}")
    assert shown.json() == made
    listed = await house.call(cast.mai, "GET", "/api/tenancies?incubator=VU-DT")
    assert listed.json() == {"items": [made], "total": 1}
    for query, total in (("from=2027-12-01", 2), ("to=2026-12-01", 2), ("from=2026-12-01", 3)):
        found = await house.call(cast.mai, "GET", f"/api/tenancies?{query}")
        assert found.json()["total"] == total, query
    assert (await house.call(cast.mai, "GET", "/api/tenancies?from=x")).status_code == 422
    again = await house.call(house.thu, "POST", "/api/tenancies", body)
    assert again.status_code == 409
    assert again.json()["type"].endswith("/tenancy-overlaps")
    assert [error["field"] for error in again.json()["errors"]] == ["from"]


async def test_a_tenant_sees_the_tenancies_of_its_own_firm_only(house: Doors) -> None:
    tenancy = await tenancy_of(house, house.cast.lan)
    for path in ("", "/transitions"):
        way = f"/api/tenancies/{tenancy['id']}{path}"
        assert (await house.call(house.cast.lan, "GET", way)).status_code == 200
        assert (await house.call(house.cast.khanh, "GET", way)).status_code == 404
        assert (await house.call(house.son, "GET", way)).status_code == 404
    assert (await house.call(house.cast.khanh, "GET", "/api/tenancies")).json()["total"] == 1


async def test_a_transition_is_decided_and_told(house: Doors) -> None:
    await execute("UPDATE firm SET stage = 'INCUBATION'")
    answer = await goes(house, "graduated", hand_over_on="2026-12-31", reason="Đủ điều kiện")
    assert answer.status_code == 201
    change = answer.json()
    assert change == {
        "id": change["id"], "firm": str(house.cast.hong_linh),
        "incubator": str(house.cast.house), "from": "incubation", "to": "graduated", "on": TODAY,
        "decision": "21/QĐ-VU", "decision_on": TODAY, "reason": "other", "words": "Đủ điều kiện",
        "hand_over_on": "2026-12-31", "withdrawn": False,
    }  # fmt: skip
    tenancy = await tenancy_of(house)
    assert (tenancy["to"], tenancy["stage"]) == ("2026-12-31", "graduated")
    told = await house.call(house.cast.lan, "GET", f"/api/tenancies/{tenancy['id']}/transitions")
    assert told.json() == [change]


async def test_an_illegal_transition_is_refused_with_what_is_possible(house: Doors) -> None:
    answer = await goes(house, "application")
    assert answer.status_code == 409
    problem = answer.json()
    assert problem["type"].endswith("/illegal-transition")
    assert problem["detail"].endswith(
        "From there it may go to: Acceleration, Graduated, Withdrew, Terminated, Dissolved, Merged."
    )
    for field, wrong in (("to", "hatched"), ("on", "x"), ("decision", " "), ("reason", " ")):
        answer = await goes(house, **{"to": "graduated", field: wrong})
        assert answer.status_code == 422, field
        assert answer.json()["errors"][0]["field"] == field


async def test_only_the_house_decides(house: Doors) -> None:
    assert (await goes(house, "graduated", house.thu)).status_code == 403
    assert (await goes(house, "graduated", house.cast.lan)).status_code == 403
    assert (await goes(house, "graduated", house.cast.minh)).status_code == 403
    assert (await goes(house, "graduated", house.cast.khanh)).status_code == 404
    unknown = f"/api/tenancies/{uuid4()}/transitions"
    body = {"to": "graduated", "on": TODAY, "decision": "1", "reason": "x"}
    assert (await house.call(house.cast.mai, "POST", unknown, body)).status_code == 404


async def test_a_slot_is_priced_by_the_stage_of_its_own_day(house: Doors) -> None:
    """The lathe's rates: 330,000 full, 165,000 incubated, 264,000 graduate, 396,000 external."""
    await execute("UPDATE resource SET audience = 'GRADUATES'")
    answer = await goes(house, "graduated", on="2026-12-02", hand_over_on="2026-12-02")
    assert answer.status_code == 201
    assert (await tenancy_of(house))["stage"] == "incubation"
    for day, price in ((0, 330_000), (1, 330_000), (2, 528_000)):
        when = slot("08:00", "10:00", MONDAY + timedelta(day))
        booked = await house.book(
            house.cast.mai, starts_at=when.start.isoformat(), ends_at=when.end.isoformat()
        )
        assert booked.status_code == 201, booked.text
        assert booked.json()["price"]["tenant_price"] == price, day


async def test_who_will_be_no_more_books_nothing_from_that_day_on(house: Doors) -> None:
    await execute("UPDATE resource SET audience = 'SECTOR'")
    assert (await goes(house, "dissolved", on="2026-12-01")).status_code == 201
    when = slot("08:00", "10:00", MONDAY + timedelta(1))
    refused = await house.book(
        house.cast.mai, starts_at=when.start.isoformat(), ends_at=when.end.isoformat()
    )
    assert refused.json()["type"].endswith("/not-in-residence")
    assert (await house.book(house.cast.mai)).status_code == 201


async def test_the_manager_decides_and_takes_back_on_the_page(house: Doors) -> None:
    firm = f"/firms/{house.cast.hong_linh}"
    async with signed_in(house.cast.mai) as browser:
        typed = {"to": "GRADUATED", "on": TODAY, "decision": "7/QĐ", "reason": "MILESTONES_MET"}
        wrong = await browser.post(f"{firm}/stage-changes", **{**typed, "to": "APPLICATION"})
        assert wrong.status_code == 409
        assert "Từ đó có thể chuyển sang: Tăng tốc" in wrong.text
        assert (await browser.post(f"{firm}/stage-changes", **typed)).status_code == 303
        page = (await browser.get(firm)).text
        assert "Quyết định số 7/QĐ" in page
        [way] = {
            part.split('"')[0] for part in page.split('action="')[1:] if "withdrawal" in part[:80]
        }
        assert (await browser.post(way)).status_code == 422
        assert (await browser.post(way, words="Nhầm tên")).status_code == 303
        assert (await browser.post(way, words="Nhầm tên")).status_code == 409
        assert "Nhầm tên" in (await browser.get(firm)).text
    async with signed_in(house.cast.lan) as browser:
        page = (await browser.get(firm)).text
        assert "Quyết định số 7/QĐ" in page
        assert "stage-changes" not in page
        assert (await browser.post(f"{firm}/stage-changes", **typed)).status_code == 403


def test_the_schema_names_the_codes_that_bodies_and_answers_hold() -> None:
    schema = site().openapi_schema.to_schema()["components"]["schemas"]

    def codes(model: str, field: str) -> list[str]:
        found: list[str] = schema[model]["properties"][field]["enum"]
        return found

    assert codes("TransitionInput", "to") == [stage.lower() for stage in Stage]
    assert codes("TransitionAnswer", "from") == codes("TransitionAnswer", "to")
    assert "milestones_met" in codes("TransitionAnswer", "reason")
    assert "proposed" in codes("ApplicationAnswer", "status")
    assert codes("LettingAnswer", "state")[:2] == ["SIGNED", "WAITING"]
    assert "HELD" in codes("SessionAnswer", "status")
    assert "assigned" in codes("RequestAnswer", "status")
    assert "waiting" in codes("TraineeAnswer", "status")
