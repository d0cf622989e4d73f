"""What a session costs, before and after: quoted while planned, and accepted as it was held."""

from __future__ import annotations

from datetime import date

from incubator import clock
from incubator.database import Engine, execute, fetch
from incubator.users import Role
from services.session_changes import accept_session
from services.session_quotes import quote_session
from tests.booking_cast import MILLION
from tests.cast import bearer, browsing, cookie, signed_up
from tests.session_cast import LATER, NOW, Advice
from tests.site import site
from tests.treasury import add

BOOKED = {"full_cost": 1_800_000, "tenant_price": 900_000, "support": 900_000, "surcharge": 0,
          "scheme_support": 0}  # fmt: skip
HELD = {"full_cost": 1_350_000, "tenant_price": 675_000, "support": 675_000, "surcharge": 0,
        "scheme_support": 0}  # fmt: skip


async def test_a_planned_session_tells_what_confirming_holds_and_an_accepted_one_what_was_accepted(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    with clock.frozen(NOW):
        mai = await signed_up(Role.manager, "VU-CK")
        session = await cast.planned()
        path = f"/api/sessions/{session}"
        async with browsing(site()) as client:
            client.headers.update(await bearer(mai))
            told = (await client.get(path)).json()
            assert (told["price"], told["accepted_price"], told["quote"]) == (None, None, BOOKED)
            assert (await client.post(f"{path}/confirmation")).status_code == 201
            told = (await client.get(path)).json()
            assert (told["price"], told["accepted_price"], told["quote"]) == (BOOKED, None, None)
    with clock.frozen(LATER):
        async with browsing(site()) as client:
            client.headers.update(await bearer(mai))
            held = await client.post(f"{path}/attendance", json={"duration": 90})
            assert held.status_code == 201
            await accept_session(session, actor=cast.lan, now=LATER)
            told = (await client.get(path)).json()
            assert (told["price"], told["accepted_price"]) == (BOOKED, HELD)
        async with browsing(site()) as client:
            client.cookies.set("lang", "en")
            await cookie(client, mai)
            shown = (await client.get(f"/sessions/{session}")).text
            assert "Accepted for 1 hour 30 minutes of 2 hours." in shown
            assert "1.350.000" in shown.replace(",", ".")
            [row] = await fetch("SELECT line FROM act WHERE kind = 'SESSION'")
            assert f"/budget/lines/{row['line']}" in shown
            assert f"/firms/{cast.hong_linh}" in shown
            assert "Accepted by the firm" in shown


async def test_a_quote_names_the_line_or_that_none_has_room(database: Engine) -> None:
    cast = await Advice.opened()
    session = await cast.planned()
    quote = await quote_session(await cast.row(session), now=NOW)
    assert quote is not None
    assert (quote.line, quote.mode, quote.room) == (cast.consulting, "CASH", 100 * MILLION)
    await execute("UPDATE budget_line SET status = 'CLOSED' WHERE id = {}", cast.consulting)
    quote = await quote_session(await cast.row(session), now=NOW)
    assert quote is not None
    assert (quote.line, quote.mode) == (None, "CASH")
    await execute("DELETE FROM support_mode")
    quote = await quote_session(await cast.row(session), now=NOW)
    assert quote is not None
    assert quote.refusal is not None
    assert (quote.refusal.rule, quote.price) == ("support-mode-missing", None)


async def test_nobody_named_is_the_firms_contact_and_the_form_names_people_of_the_firm_only(
    database: Engine,
) -> None:
    cast = await Advice.opened()
    since = {"firm": cast.hong_linh, "valid_from": date(2026, 1, 5)}
    contact = await cast.person("Vũ Hải Liên")
    await add("membership", person=contact, title="", is_contact=True, **since)
    session = await cast.planned(participants=(), items=())
    rows = await fetch("SELECT person FROM session_participant WHERE session = {}", session)
    assert [row["person"] for row in rows] == [contact]
    with clock.frozen(NOW):
        mai = await signed_up(Role.manager, "VU-CK")
        async with browsing(site()) as client:
            client.cookies.set("lang", "en")
            await cookie(client, mai)
            asked = (await client.get("/sessions/new?day=2026-12-01")).text
            assert "Whom is the session for?" in asked
            assert 'name="day" value="2026-12-01"' in asked
            assert "Vũ Hải Liên" not in asked
            form = (await client.get(f"/sessions/new?firm={cast.hong_linh}")).text
            assert "Vũ Hải Liên" in form
            assert "Trần Văn Khuê" not in form
            of_person = (await client.get(f"/sessions/new?person={cast.khue}")).text
            assert f'name="firm" value="{cast.sao_khue}"' in of_person
            bad = await client.get("/sessions/new?firm=x&person=y")
            assert bad.status_code == 200
