"""The pages of space: let, changed, handed back without a script; board, rents, statements."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from datetime import date
from io import BytesIO

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar
from pypdf import PdfReader

from facilities.allocation import Bar, UnitRow, load_allocation
from facilities.allocation_drawing import drawn, fitted
from facilities.let_units import Days
from facilities.rent_steps import steps_on
from facilities.space_rates import space_rates_of
from facilities.withdrawals import NO_END, load_withdrawals, withdraw_unit
from incubator import clock
from incubator.database import Engine, execute, fetch
from incubator.ids import uuid7
from incubator.names import Name
from incubator.users import Actor, Role
from tests.cast import browsing, cookie, signed_up
from tests.landlord import NOW, TODAY, Landlord
from tests.treasury import a_house

NOVEMBER, FEBRUARY = date(2026, 11, 1), date(2027, 2, 1)


@pytest.fixture(autouse=True)
def _friday() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(sqlite_database: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        client.cookies.set("lang", "en")
        yield client


async def post(client: AsyncClient, who: Actor, path: str, form: dict[str, str]) -> Response:
    return await client.post(path, data=form, headers=await cookie(client, who))


async def page(client: AsyncClient, who: Actor, path: str) -> str:
    await cookie(client, who)
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.text))


async def tenant_of(landlord: Landlord) -> Actor:
    """A person with an account who acts for Hồng Lĩnh."""
    lan = await signed_up(Role.tenant)
    await execute(
        "INSERT INTO membership (id, firm, person, title, is_contact, valid_from)"
        " SELECT {}, firm, {}, '', is_contact, valid_from FROM membership WHERE firm = {} LIMIT 1",
        *(lan.user, lan.person, landlord.hong_linh),
    )
    return lan


async def test_a_unit_is_let_once_its_price_by_month_was_seen(client: AsyncClient) -> None:
    landlord = await Landlord.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    asked = {
        "resource": str(landlord.b1), "tenancy": str(landlord.tenancy), "from": "2026-11-01",
        "to": "2027-02-01", "quantity": "1", "deposit": "26400000", "contract": "12/HĐ-TMB",
    }  # fmt: skip
    priced = await post(client, mai, "/lettings", {**asked, "step": "price"})
    assert priced.status_code == 200
    assert "13,200,000" in priced.text
    assert "Sign the letting" in priced.text
    assert await fetch("SELECT id FROM letting") == []
    signed = await post(client, mai, "/lettings", {**asked, "step": "sign"})
    assert signed.status_code == 303
    text = await page(client, mai, signed.headers["location"])
    assert "12/HĐ-TMB" in text
    assert "Let" in text
    refused = await post(client, mai, "/lettings", {**asked, "step": "sign"})
    assert refused.status_code == 409
    assert "is let from 1 Nov 2026 until 31 Jan 2027" in refused.text
    wrong = await post(client, mai, "/lettings", {"step": "sign"})
    assert wrong.status_code == 422
    assert "12/HĐ-TMB" in await page(client, mai, "/lettings?status=LET&q=12")


async def test_who_signs_for_a_unit_that_somebody_keeps_too_long_is_warned(
    client: AsyncClient,
) -> None:
    landlord = await Landlord.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    await landlord.lets(landlord.b1, date(2026, 11, 1), date(2026, 12, 1))
    await execute("UPDATE letting SET ends_on = {}", date(2026, 11, 20))
    asked = {
        "resource": str(landlord.b1), "tenancy": str(landlord.other_tenancy),
        "from": "2026-12-05", "to": "2027-02-01", "quantity": "1", "deposit": "0",
    }  # fmt: skip
    told = "It should have been handed back on 20 Nov 2026."
    assert told in (await post(client, mai, "/lettings", {**asked, "step": "price"})).text
    signed = await post(client, mai, "/lettings", {**asked, "step": "sign"})
    way = signed.headers["location"]
    assert told in await page(client, mai, way)
    answer = await client.get(f"/api{way}", headers=await cookie(client, mai))
    assert answer.json()["unit_overdue_since"] == "2026-11-20"


async def test_a_letting_is_extended_moved_and_handed_back_on_its_page(
    client: AsyncClient,
) -> None:
    landlord = await Landlord.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    first = await landlord.lets(landlord.b1, NOVEMBER, FEBRUARY)
    path = f"/lettings/{first.id}"
    longer = await post(client, mai, f"{path}/extension", {"to": "2027-03-01", "contract": "PL"})
    assert longer.headers["location"] == path
    moved = await post(
        client, mai, f"{path}/move", {"resource": str(landlord.b3), "on": "2026-11-27"}
    )
    new = moved.headers["location"]
    assert new != path
    assert "28 Feb 2027" in await page(client, mai, new)
    back = await post(client, mai, f"{new}/hand-back", {"on": "2026-11-28"})
    assert back.status_code == 303
    again = await post(client, mai, f"{new}/hand-back", {"on": "2026-11-28"})
    assert again.status_code == 409
    assert "was handed back on 28 Nov 2026" in again.text
    later = await landlord.lets(landlord.b1, date(2026, 12, 1), FEBRUARY)
    assert 'id="back-on"' not in await page(client, mai, f"/lettings/{later.id}")
    early = await post(client, mai, f"/lettings/{later.id}/hand-over", {"on": "2026-11-27"})
    assert early.status_code == 422
    off = await post(client, mai, f"/lettings/{later.id}/cancellation", {"reason": "Đổi ý"})
    assert off.status_code == 303


async def test_the_board_tells_a_tenant_of_others_only_that_a_unit_is_taken(
    client: AsyncClient,
) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, NOVEMBER, FEBRUARY)
    await landlord.lets(landlord.b3, NOVEMBER, FEBRUARY, tenancy=landlord.other_tenancy)
    lan, mai = await tenant_of(landlord), await signed_up(Role.manager, "VU-CK")
    own = await page(client, lan, "/allocation")
    assert "Khuôn mẫu Hồng Lĩnh" in own
    assert "Robot Sao Khuê" not in own
    assert "Let to others" in own
    assert "Robot Sao Khuê" in await page(client, mai, "/allocation?month=2026-12")
    wrong = await client.get("/allocation?month=x")
    assert wrong.status_code == 422


async def test_the_board_knows_what_is_free_from_when(sqlite_database: Engine) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, NOVEMBER, FEBRUARY)
    await landlord.lets(landlord.desks, NOVEMBER, FEBRUARY, quantity=20)
    await landlord.lets(landlord.desks, NOVEMBER, date(2027, 1, 1), quantity=4)
    await withdraw_unit(landlord.b3, "UNSAFE", "Nứt dầm", NOVEMBER, actor=landlord.mai, now=NOW)
    board = await load_allocation(NOVEMBER, actor=landlord.mai, today=TODAY)
    assert board.rows is not None
    units = {unit.code: unit for unit in board.rows.units}
    assert (units["KG-04"].free, units["KG-04"].spans) == (0, (Days(FEBRUARY, NO_END),))
    assert (units["KG-12"].free, units["KG-12"].spans) == (0, (Days(date(2027, 1, 1), NO_END),))
    assert (units["KG-06"].free, units["KG-06"].spans) == (0, ())
    assert units["KG-12"].lanes == 2
    (bar,) = units["KG-04"].bars
    assert (bar.kind, bar.x, bar.width) == ("let", 0, 92)
    assert len(units["KG-12"].ends_soon(TODAY)) == 1
    assert len(board.months) == 12


async def test_a_unit_signed_from_a_coming_day_is_free_only_until_the_day_before(
    client: AsyncClient,
) -> None:
    landlord = await Landlord.opened()
    later = date(2026, 12, 15)
    await landlord.lets(landlord.b1, later, FEBRUARY)
    mai = await signed_up(Role.manager, "VU-CK")
    board = await load_allocation(NOVEMBER, actor=landlord.mai, today=TODAY)
    assert board.rows is not None
    (unit,) = (one for one in board.rows.units if one.code == "KG-04")
    assert unit.spans == (Days(TODAY, later), Days(FEBRUARY, NO_END))
    assert [bar.days.start for bar in unit.coming(TODAY)] == [later]
    text = await page(client, mai, "/allocation")
    assert "now until 14 Dec 2026; from 1 Feb 2027" in text
    assert "from 15 Dec 2026: " in text


def test_words_of_a_bar_stand_in_it_or_behind_it_and_are_cut_with_an_ellipsis() -> None:
    days = Days(NOVEMBER, FEBRUARY)
    short = Bar("overdue", days, 0, 10, 0)
    beside = Bar("let", days, 30, 40, 0)
    unit = UnitRow(uuid7(), "KG-01", Name("A"), "BAY", 1, None, (short, beside), 0, ())
    (row,) = drawn([unit], 365, lambda bar: "Khuôn mẫu Hồng Lĩnh" if bar is beside else "Sao Khuê")
    assert [one.words for one in row.bars] == ["Sao…", "Khuôn mẫu Hồng Lĩnh"]
    assert row.bars[0].words_x > row.bars[0].x + row.bars[0].width
    assert fitted("Công ty TNHH Thiết bị", 100) == "Công ty TNHH…"
    assert fitted("Công ty", 10) == ""


async def test_the_board_shows_a_house_at_a_time_its_own_first(client: AsyncClient) -> None:
    landlord = await Landlord.opened()
    other = await a_house("AA-01", "An Khánh")
    await landlord.lets(landlord.b1, NOVEMBER, FEBRUARY)
    await landlord.unit("KG-90", "Gian xưởng An Khánh", 60, 90_000)
    await execute("UPDATE resource SET incubator = {} WHERE code = 'KG-90'", other)
    mai, lan = await signed_up(Role.manager), await tenant_of(landlord)
    assert "KG-90" in await page(client, mai, f"/allocation?house={other}")
    assert "KG-04" not in await page(client, mai, f"/allocation?house={other}")
    assert "KG-04" in await page(client, lan, "/allocation")
    wrong = await client.get("/allocation?house=x")
    assert wrong.status_code == 422


async def test_rents_steps_and_withdrawals_are_set_on_one_page(client: AsyncClient) -> None:
    landlord = await Landlord.opened()
    mai = await signed_up(Role.manager, "VU-CK")
    rate = {
        "resource": str(landlord.b1), "monthly_rate": "120000", "legal_basis": "QĐ 50",
        "valid_from": "2027-01-01",
    }  # fmt: skip
    assert (await post(client, mai, "/settings/space/rates", rate)).status_code == 303
    assert (await space_rates_of(landlord.b1))[0].monthly_rate == 120_000
    again = await post(client, mai, "/settings/space/rates", rate)
    assert again.status_code == 409
    steps = {
        "incubator": str(landlord.house), "percents": "60, 40, 0", "steps_basis": "QĐ 51",
        "steps_from": "2027-01-01",
    }  # fmt: skip
    assert (await post(client, mai, "/settings/space/steps", steps)).status_code == 303
    assert (await steps_on(landlord.house, date(2027, 1, 1))).percents == (60, 40, 0)
    odd = await post(client, mai, "/settings/space/steps", {**steps, "percents": "nửa"})
    assert odd.status_code == 422
    works = {
        "unit": str(landlord.b3), "kind": "WORKS", "reason": "Sửa mái", "starts_on": "2026-12-01"
    }  # fmt: skip
    assert (await post(client, mai, "/settings/space/withdrawals", works)).status_code == 303
    (made,) = await load_withdrawals([landlord.b3], TODAY)
    assert "Sửa mái" in await page(client, mai, "/settings/space")
    path = f"/settings/space/withdrawals/{made.id}/return"
    assert (await post(client, mai, path, {"on": "2026-11-27"})).status_code == 303
    assert await load_withdrawals([landlord.b3], TODAY) == []


async def test_a_statement_is_a_page_and_a_paper(client: AsyncClient) -> None:
    landlord = await Landlord.opened()
    await landlord.lets(landlord.b1, NOVEMBER, FEBRUARY)
    lan = await tenant_of(landlord)
    path = f"/firms/{landlord.hong_linh}/statement"
    text = await page(client, lan, f"{path}?month=2026-11")
    assert "Statement of 11/2026" in text
    assert "6,600,000" in text
    paper = await client.get(f"{path}.pdf?month=2026-11")
    told = "\n".join(sheet.extract_text() for sheet in PdfReader(BytesIO(paper.content)).pages)
    assert "KG-04" in told
    assert "6,600,000" in told
