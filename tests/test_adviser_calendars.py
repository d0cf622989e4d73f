"""Calendars that advisers keep elsewhere, on both engines: entered, read, heeded, taken away."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, execute, fetch
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from incubator.users import Role
from services.adviser_calendars import (
    MOST,
    AskedJustNow,
    CalendarKnown,
    CalendarRecord,
    TooManyCalendars,
    add_address,
    add_file,
    ask_again,
    calendars_of,
    remove_calendar,
)
from services.calendar_visits import EVERY, read_due
from services.session_rules import AdviserTaken
from tests.booking_cast import NOW
from tests.calendar_server import CalendarServer, calendar_server, says
from tests.cast import actor, browsing, cookie, signed_up
from tests.session_cast import Advice, refused
from tests.test_calendar_downloads import event, ics

AT_NINE = ics(
    event("DTSTART:20261130T020000Z", "DTEND:20261130T030000Z", "SUMMARY:Bác sĩ"),
    event("DTSTART:20261130T023000Z", "DTEND:20261130T033000Z", uid="b@elsewhere"),
)
ELSEWHERE = "https://calendar.example/secret.ics"


@pytest.fixture
async def server() -> AsyncIterator[CalendarServer]:
    async with calendar_server() as server:
        yield server


async def only(adviser: UUID) -> CalendarRecord:
    (found,) = await calendars_of(adviser, now=NOW)
    return found


async def test_a_session_is_not_planned_over_what_the_advisers_own_calendar_says(
    database: Engine, server: CalendarServer
) -> None:
    cast = await Advice.opened()
    server.answers["/a.ics"] = says(AT_NINE, headers={"ETag": '"1"'})
    calendar = await add_address(cast.adviser, server.url("/a.ics"), actor=cast.linh, now=NOW)
    assert (await only(cast.adviser)).is_waiting
    assert await read_due(now=NOW, trusted=server.trusted) == 1
    assert await read_due(now=NOW, trusted=server.trusted) == 0
    found = await only(cast.adviser)
    assert (found.host, found.problem, found.times) == ("127.0.0.1", "", 1)
    assert found.next_at == NOW + EVERY
    said = await refused(AdviserTaken, cast.planned())
    assert "is taken in " in said
    assert "10:30" in said, "times that overlap are one"
    (row,) = await fetch("SELECT content, url FROM adviser_calendar")
    assert row["content"] is None
    server.answers["/a.ics"] = says(status="304 Not Modified")
    later = NOW + EVERY
    assert await read_due(now=later, trusted=server.trusted) == 1
    assert 'If-None-Match: "1"' in server.asked[-1]
    assert (await only(cast.adviser)).times == 1
    server.answers["/a.ics"] = says(ics())
    assert await read_due(now=NOW + timedelta(days=2), trusted=server.trusted) == 1
    assert "If-None-Match" not in server.asked[-1], "the window has moved, so all is asked for"
    await cast.planned()
    await remove_calendar(calendar, actor=cast.mai, now=NOW)
    assert await calendars_of(cast.adviser, now=NOW) == []
    actions = await fetch("SELECT action FROM audit_entry WHERE action LIKE 'adviser.%calendar'")
    assert [row["action"] for row in actions] == [
        "adviser.add-calendar",
        "adviser.remove-calendar",
    ]


async def test_a_failing_address_is_tried_later_and_later_and_keeps_its_times(
    database: Engine, server: CalendarServer
) -> None:
    cast = await Advice.opened()
    server.answers["/a.ics"] = says(AT_NINE)
    await add_address(cast.adviser, server.url("/a.ics"), actor=cast.mai, now=NOW)
    await read_due(now=NOW, trusted=server.trusted)
    server.answers["/a.ics"] = says(status="503 Away")
    now, pauses = NOW, list[timedelta]()
    for _ in range(7):
        now = (await only(cast.adviser)).next_at or NOW
        assert await read_due(now=now, trusted=server.trusted) == 1
        pauses.append(((await only(cast.adviser)).next_at or now) - now)
    hours = [pause // timedelta(hours=1) for pause in pauses]
    assert hours == [1, 2, 4, 8, 16, 24, 24]
    found = await only(cast.adviser)
    assert (found.problem, found.answered, found.times) == ("refused", 503, 1)
    assert found.read_at == NOW
    await refused(AdviserTaken, cast.planned())
    server.answers["/a.ics"] = says(AT_NINE)
    await read_due(now=now + timedelta(days=1), trusted=server.trusted)
    assert (await only(cast.adviser)).problem == ""
    # Without being trusted, the same address is one of the server's own network.
    await read_due(now=now + timedelta(days=2))
    assert (await only(cast.adviser)).problem in ("inside", "bad-address")


async def test_a_file_is_read_once_and_forgotten(database: Engine) -> None:
    cast = await Advice.opened()
    await add_file(cast.adviser, "lich.ics", AT_NINE, actor=cast.linh, now=NOW)
    assert await read_due(now=NOW) == 1
    found = await only(cast.adviser)
    assert (found.file_name, found.host, found.next_at, found.times) == ("lich.ics", "", None, 1)
    assert await fetch("SELECT 1 FROM adviser_calendar WHERE content IS NOT NULL") == []
    await refused(AdviserTaken, cast.planned())
    with pytest.raises(NotFound):
        await ask_again(found.id, actor=cast.linh, now=NOW)
    bomb = ics(event("DTSTART:20261130T020000Z", "RRULE:FREQ=SECONDLY"))
    await add_file(cast.adviser, "bom.ics", bomb, actor=cast.linh, now=NOW)
    await read_due(now=NOW)
    assert [one.problem for one in await calendars_of(cast.adviser, now=NOW)] == ["", "too-many"]
    for name, content in (("x.ics", b"<html>"), ("x.ics", b"BEGIN:VCALENDAR" + b" " * 5_000_000)):
        with pytest.raises(Invalid) as caught:
            await add_file(cast.adviser, name, content, actor=cast.linh, now=NOW)
        assert caught.value.field == "file"


async def test_who_may_keep_calendars_and_how_many(database: Engine) -> None:
    cast = await Advice.opened()
    for who in (cast.lan, cast.minh, actor(Role.adviser)):
        with pytest.raises(Forbidden):
            await add_address(cast.adviser, ELSEWHERE, actor=who, now=NOW)
    with pytest.raises(NotFound):
        await add_address(cast.house, ELSEWHERE, actor=cast.mai, now=NOW)
    calendar = await add_address(
        cast.adviser, "webcal://calendar.example/secret.ics", actor=cast.linh, now=NOW
    )
    said = await refused(
        CalendarKnown, add_address(cast.adviser, ELSEWHERE, actor=cast.mai, now=NOW)
    )
    assert said.startswith("This adviser has this address already.")
    await execute("UPDATE adviser_calendar SET next_at = NULL, tried_at = {}", NOW)
    said = await refused(AskedJustNow, ask_again(calendar, actor=cast.linh, now=NOW))
    assert said == "This calendar was read less than a minute ago."
    await ask_again(calendar, actor=cast.linh, now=NOW + timedelta(minutes=1))
    for who in (cast.lan, actor(Role.adviser)):
        for verb in (ask_again, remove_calendar):
            with pytest.raises(Forbidden):
                await verb(calendar, actor=who, now=NOW)
    for bad in ("ftp://a.example/", "calendar", "https://me:secret@a.example/", "http://"):
        with pytest.raises(Invalid) as caught:
            await add_address(cast.adviser, bad, actor=cast.mai, now=NOW)
        assert caught.value.field == "url"
    for number in range(MOST - 1):
        await add_address(cast.adviser, f"{ELSEWHERE}{number}", actor=cast.mai, now=NOW)
    said = await refused(
        TooManyCalendars,
        add_address(cast.adviser, f"{ELSEWHERE}/more", actor=cast.mai, now=NOW),
    )
    assert said == "An adviser has at most 5 calendars. Take one away first."


async def test_advisers_keep_their_calendars_on_their_page(database: Engine, app: Litestar) -> None:
    cast = await Advice.opened()
    page = f"/advisers/{cast.adviser}"
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            headers = await cookie(client, cast.linh)
            assert "Calendars elsewhere" in (await client.get(page)).text
            await _entered(client, page, headers)
            await read_due(now=NOW)
            shown = (await client.get(page)).text
            assert "lich.ics" in shown
            assert "secret.ics" not in shown, "the address is shown to nobody"
            assert "The address leads into a network that is not public." in shown
            ids = [one.id for one in await calendars_of(cast.adviser, now=NOW)]
            again = await client.post(f"/adviser-calendars/{ids[0]}/reading", headers=headers)
            assert again.status_code == 409
            gone = await client.post(f"/adviser-calendars/{ids[0]}/removal", headers=headers)
            assert gone.status_code == 303
            client.cookies.clear()
            await cookie(client, await signed_up(Role.technician))
            assert "lich.ics" not in (await client.get(page)).text


async def _entered(client: AsyncClient, page: str, headers: dict[str, str]) -> None:
    async def post(path: str, **sent: Any) -> int:
        return (await client.post(f"{page}/{path}", headers=headers, **sent)).status_code

    assert await post("calendars", data={"url": "http://127.0.0.1/secret.ics"}) == 303
    assert await post("calendars", data={"url": "mailto:x"}) == 422
    assert await post("calendar-files", files={"file": ("lich.ics", AT_NINE)}) == 303
    assert await post("calendar-files", files={"file": ("lich.ics", b"PK")}) == 422
