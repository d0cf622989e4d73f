"""Buyer days and round tables: who came and what followed, by verbs, page and API."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.in_kind import in_kind_by_line
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.users import Actor
from services.event_records import list_events, show_event
from services.events import (
    EventAhead,
    EventDetails,
    EventOver,
    FirmNotThere,
    ResultWithdrawn,
    announce_event,
    cancel_event,
    note_attendance,
    note_guest,
    note_result,
    withdraw_result,
)
from tests.booking_cast import slot
from tests.cast import browsing, cookie, english
from tests.service_desk import NOW, Desk

DAY = date(2026, 11, 30)
SLOT = slot("08:00", "12:00", DAY)
AFTER = SLOT.end + timedelta(days=2)


class Fair(Desk):
    """A buyer day on Monday; a place is worth 1,000,000 and half of it for firms in incubation."""

    matching: UUID
    event: UUID

    @classmethod
    async def announced(cls) -> "Fair":
        self = await cls.opened()
        assert isinstance(self, Fair)
        self.matching = await self.service(
            "DV-19", "Ngày kết nối nhà mua", "Buyer day", delivery="EVENTS", unit="ATTENDEE",
            price=1_000_000,
        )  # fmt: skip
        self.event = await announce_event(self.details(), actor=self.mai, now=NOW)
        return self

    def details(self, **given: Any) -> EventDetails:
        facts: dict[str, Any] = {
            "incubator": self.house, "service": self.matching, "kind": "BUYER_DAY",
            "name_vi": "Ngày kết nối", "name_en": "Buyer day", "slot": SLOT,
        }  # fmt: skip
        return EventDetails(**facts | given)

    async def came(self, people: int = 2) -> None:
        await note_attendance(self.event, self.hong_linh, people, actor=self.mai, now=AFTER)

    async def followed(self, kind: str = "ORDER", value: int = 480, **given: Any) -> UUID:
        facts: dict[str, Any] = {"firm": self.hong_linh, "actor": self.mai, "on": DAY} | given
        firm = facts.pop("firm")
        return await note_result(self.event, firm, kind, "Nhà mua", value=value, now=AFTER, **facts)


async def test_who_came_is_valued_in_kind_and_what_followed_is_summed(database: Engine) -> None:
    fair = await Fair.announced()
    with pytest.raises(EventAhead) as ahead:
        await note_attendance(fair.event, fair.hong_linh, 2, actor=fair.mai, now=NOW)
    assert english(ahead.value).startswith("Who came and what followed can be noted from ")
    with pytest.raises(FirmNotThere) as absent:
        await fair.followed()
    assert english(absent.value) == (
        "Nobody of this firm is noted as having come. Note the attendance first."
    )
    await fair.came(5)
    await fair.came(2)
    await note_guest(fair.event, "Nhà mua", 3, actor=fair.mai, now=AFTER)
    with pytest.raises(Invalid, match="name"):
        await note_guest(fair.event, "Nhà mua", 1, actor=fair.mai, now=AFTER)
    await fair.followed("CONTACT", 0, actor=fair.lan)
    order = await fair.followed()
    (told,) = await in_kind_by_line(fair.mai)
    assert (told.line, told.accepted) == (fair.consulting, 1_000_000)
    ((event,), total) = await list_events()
    assert (total, event.firms, event.people, event.contacts, event.orders) == (1, 1, 2, 2, 480)
    seen = await show_event(fair.event, actor=fair.lan)
    assert (len(seen.firms), len(seen.guests), len(seen.results)) == (1, 1, 2)
    other = await show_event(fair.event, actor=fair.khanh)
    assert (other.firms, other.results, len(other.guests)) == ((), (), 1)
    assert await withdraw_result(order, actor=fair.lan, now=AFTER) == fair.event
    with pytest.raises(ResultWithdrawn) as gone:
        await withdraw_result(order, actor=fair.mai, now=AFTER)
    assert english(gone.value) == "This was taken back before; it does not count any more."
    await fair.came(0)
    assert await in_kind_by_line(fair.mai) == []
    assert await reconcile() == []
    with pytest.raises(Exception, match=r".") as kept:
        await execute("UPDATE event_result SET value = 9")
    assert violated(kept.value) == "append-only"


async def test_only_the_house_and_the_firm_itself_tell_and_only_what_can_be(
    database: Engine,
) -> None:
    fair = await Fair.announced()
    for wrong in (fair.lan, fair.minh):
        with pytest.raises(Forbidden):
            await announce_event(fair.details(), actor=wrong, now=NOW)
        with pytest.raises(Forbidden):
            await note_attendance(fair.event, fair.hong_linh, 1, actor=wrong, now=AFTER)
        with pytest.raises(Forbidden):
            await cancel_event(fair.event, "Mưa", actor=wrong, now=NOW)
    with pytest.raises(Invalid, match="service"):
        await announce_event(fair.details(service=fair.cmm), actor=fair.mai, now=NOW)
    with pytest.raises(Invalid, match="kind"):
        await announce_event(fair.details(kind="FAIR"), actor=fair.mai, now=NOW)
    await fair.came()
    with pytest.raises(Forbidden):
        await fair.followed(actor=fair.khanh)
    with pytest.raises(Invalid, match="value"):
        await fair.followed("CONTACT", 1)
    with pytest.raises(Invalid, match="on"):
        await fair.followed(on=date(2026, 12, 24))
    order = await fair.followed()
    with pytest.raises(NotFound):
        await withdraw_result(order, actor=fair.khanh, now=AFTER)
    with pytest.raises(NotFound):
        await show_event(uuid4(), actor=fair.mai)
    with pytest.raises(EventOver) as begun:
        await cancel_event(fair.event, "Mưa", actor=fair.mai, now=AFTER)
    assert english(begun.value) == "This event has begun or was called off; it stays as it is."
    later = await announce_event(fair.details(), actor=fair.mai, now=NOW)
    await cancel_event(later, "Mưa", actor=fair.mai, now=NOW)
    with pytest.raises(EventOver):
        await note_attendance(later, fair.hong_linh, 1, actor=fair.mai, now=AFTER)


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def test_pages_and_programs_announce_and_note(client: AsyncClient) -> None:
    fair = await Fair.announced()
    body = {
        "incubator": str(fair.house), "service": str(fair.matching), "kind": "round_table",
        "name_vi": "Tọa đàm", "starts_at": SLOT.start.isoformat(),
        "ends_at": SLOT.end.isoformat(),
    }  # fmt: skip

    async def sent(who: Actor, path: str, **given: Any) -> Response:
        return await client.post(path, headers=await cookie(client, who), **given)

    assert (await sent(fair.lan, "/api/events", json=body)).status_code == 403
    made = await sent(fair.mai, "/api/events", json=body)
    assert (made.status_code, made.json()["event"]["kind"]) == (201, "round_table"), made.text
    gone = await sent(
        fair.mai, f"/api/events/{made.json()['event']['id']}/cancellation", json={"reason": "Mưa"}
    )
    assert gone.json()["event"]["status"] == "cancelled"
    path, firm = f"/events/{fair.event}", str(fair.hong_linh)
    with clock.frozen(AFTER):
        came = await sent(fair.mai, f"{path}/attendance", data={"firm": firm, "people": "2"})
        assert came.status_code == 303, came.text
        guest = await sent(fair.mai, f"{path}/guests", data={"name": "Nhà mua", "guests": "3"})
        assert guest.status_code == 303
        told = {
            "of_firm": firm, "result": "ORDER", "partner": "Nhà mua", "value": "480.000.000",
            "on": "2026-12-01",
        }  # fmt: skip
        assert (await sent(fair.lan, f"{path}/results", data=told)).status_code == 303
        shown = (await client.get(path)).text
        assert "480,000,000" in shown
        api = {"firm": firm, "kind": "contact", "partner": "Nhà mua 2", "on": "2026-12-02"}
        noted = await sent(fair.lan, f"/api{path}/results", json=api)
        assert [one["kind"] for one in noted.json()["results"]] == ["order", "contact"]
        result = noted.json()["results"][1]["id"]
        back = await sent(fair.lan, f"/api/event-results/{result}/withdrawal")
        assert len(back.json()["results"]) == 1
        again = await sent(fair.lan, f"/event-results/{result}/withdrawal")
        assert again.status_code == 409
        listed = (await client.get("/api/events")).json()
        assert [one["orders"] for one in listed["items"]] == [480_000_000, 0] or listed[
            "total"
        ] == 2
    form = {
        "incubator": str(fair.house), "service": str(fair.matching), "kind": "BUYER_DAY",
        "name_vi": "Ngày hai", "day": "2026-12-10", "begins": "08:00", "ends": "07:00",
    }  # fmt: skip
    wrong = await sent(fair.mai, "/events", data=form)
    assert (wrong.status_code, "the end after the start" in wrong.text) == (422, True)
    assert (await sent(fair.mai, "/events", data=form | {"ends": "11:00"})).status_code == 303
    assert len(await fetch("SELECT 1 FROM network_event")) == 3
