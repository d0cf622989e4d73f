"""Office services counted by the month in kind: verbs, page and API, on both engines."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.in_kind import in_kind_by_line
from incubator.lines import NoOpenLine
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.users import Actor
from services.office_services import (
    CountedAlready,
    CountWithdrawn,
    list_counts,
    note_count,
    withdraw_count,
)
from services.request_rules import PaidElsewhere
from services.statement_lines import office_services_in
from tests.cast import browsing, cookie, english
from tests.service_desk import NOW, Desk

MONTH = date(2026, 11, 1)
PATH = "/api/office-services"


class Office(Desk):
    """Reception by the month: 300,000 in full, nothing for firms in incubation."""

    reception: UUID

    @classmethod
    async def staffed(cls) -> "Office":
        self = await cls.opened()
        assert isinstance(self, Office)
        self.reception = await self.service(
            "DV-18", "Lễ tân, in ấn", "Reception", delivery="MONTHLY", unit="MONTH", price=300_000,
            typical_minutes=None,
        )  # fmt: skip
        return self

    async def counts(self, quantity: int = 2, month: date = MONTH, **given: Any) -> UUID:
        facts: dict[str, Any] = {"service": self.reception, "actor": self.mai} | given
        actor, service = facts["actor"], facts["service"]
        return await note_count(
            self.house, self.hong_linh, service, month, quantity, actor=actor, now=NOW
        )


async def test_a_count_is_support_in_kind_until_it_is_taken_back(database: Engine) -> None:
    office = await Office.staffed()
    count = await office.counts()
    (found,) = await list_counts(MONTH, actor=office.lan)
    assert (found.quantity, found.full_cost, found.support) == (2, 600_000, 300_000)
    assert await list_counts(MONTH, actor=office.khanh) == []
    assert len(await list_counts(MONTH, actor=office.minh)) == 1
    (told,) = await in_kind_by_line(office.mai)
    assert (told.line, told.accepted, told.expected) == (office.consulting, 300_000, 0)
    (line,) = await office_services_in(office.hong_linh, MONTH, office.lan)
    assert (line.quantity, line.price.support) == (2, 300_000)
    assert await fetch("SELECT 1 FROM ledger_entry WHERE act IS NOT NULL") == []
    with pytest.raises(CountedAlready) as twice:
        await office.counts(month=date(2026, 11, 20))
    assert english(twice.value) == (
        "This service is counted for the firm in this month. Take that count back first."
    )
    await withdraw_count(count, actor=office.mai, now=NOW)
    assert await list_counts(MONTH, actor=office.mai) == []
    assert await in_kind_by_line(office.mai) == []
    with pytest.raises(CountWithdrawn) as gone:
        await withdraw_count(count, actor=office.mai, now=NOW)
    assert english(gone.value) == "This count was taken back on 27 Nov 2026."
    await office.counts(quantity=1)
    assert await reconcile() == []
    with pytest.raises(Exception, match=r".") as kept:
        await execute("UPDATE office_service SET quantity = 9")
    assert violated(kept.value) == "append-only"


async def test_only_what_the_house_gives_by_the_month_is_counted_by_its_staff(
    database: Engine,
) -> None:
    office = await Office.staffed()
    for wrong in (office.lan, office.minh):
        with pytest.raises(Forbidden):
            await office.counts(actor=wrong)
    with pytest.raises(Invalid, match="service"):
        await office.counts(service=office.cmm)
    for month in (date(2026, 12, 1), date(2025, 1, 1)):
        with pytest.raises(Invalid, match="month"):
            await office.counts(month=month)
    with pytest.raises(Invalid, match="quantity"):
        await office.counts(0)
    with pytest.raises(NotFound):
        await withdraw_count(office.house, actor=office.mai, now=NOW)
    listing = await office.service(
        "DV-16", "Đăng ký", "Listing", programme="CT5", delivery="MONTHLY", unit="MONTH"
    )
    with pytest.raises(PaidElsewhere) as elsewhere:
        await office.counts(service=listing)
    assert english(elsewhere.value) == "CT5 pays for Listing. Refer the firm instead."
    await execute("UPDATE budget_line SET year = 2030")
    with pytest.raises(NoOpenLine):
        await office.counts()
    assert await fetch("SELECT 1 FROM office_service") == []


@pytest.fixture
async def client(database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def test_the_page_and_programs_count_and_take_back(client: AsyncClient) -> None:
    office = await Office.staffed()
    body: dict[str, Any] = {
        "incubator": str(office.house), "firm": str(office.hong_linh),
        "service": str(office.reception), "month": "2026-11", "quantity": 3,
    }  # fmt: skip

    async def sent(who: Actor, path: str, **given: Any) -> Response:
        return await client.post(path, headers=await cookie(client, who), **given)

    assert (await sent(office.lan, PATH, json=body)).status_code == 403
    made = await sent(office.mai, PATH, json=body)
    assert (made.status_code, made.json()["support"]) == (201, 450_000), made.text
    assert (await sent(office.mai, PATH, json=body)).status_code == 409
    assert (await sent(office.mai, PATH, json=body | {"month": "2026-13"})).status_code == 422
    await cookie(client, office.lan)
    listed = await client.get(f"{PATH}?month=2026-11")
    assert (listed.json()["total"], listed.json()["items"][0]["quantity"]) == (1, 3)
    assert "450,000" in (await client.get("/office-services?month=2026-11")).text
    gone = await sent(office.mai, f"{PATH}/{made.json()['id']}/withdrawal")
    assert gone.status_code == 201
    page = await sent(office.mai, "/office-services", data=body)
    assert page.status_code == 303, page.text
    (row,) = await fetch("SELECT id FROM office_service WHERE withdrawn_at IS NULL")
    refused = await sent(office.mai, "/office-services", data=body)
    assert (refused.status_code, "Counted already" in refused.text) == (409, True)
    back = f"/office-services/{row['id']}/withdrawal"
    assert (await sent(office.mai, back)).status_code == 303
    assert (await sent(office.lan, back)).status_code == 403
