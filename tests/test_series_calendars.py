"""Series of sessions in the calendars of all whom they concern, on both engines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Self
from uuid import UUID

import icalendar
import pytest
import recurring_ical_events
from httpx import Response

from facilities.booking_requests import Item
from incubator import clock
from incubator.calendar_feeds import make_feed
from incubator.database import Engine, execute, fetch, violated
from incubator.ids import uuid7
from incubator.series import uid_of
from incubator.users import Actor
from services.session_changes import cancel_session, confirm_session, move_session
from services.session_happenings import STATUS
from services.session_places import give_place
from services.session_series import Repetition, plan_series
from tests.booking_doors import Doors
from tests.cast import browsing, cookie
from tests.session_cast import NOW, Advice, slot
from tests.site import site

WEEKS = [date(2026, 11, 30) + timedelta(weeks=n) for n in range(5)]
LEFT_OUT = WEEKS[1]
MINUTE = timedelta(minutes=1)


@dataclass
class Weekly:
    """Four sessions on five Mondays, as Lan planned them; each feed is read as a client does."""

    cast: Advice
    made: list[UUID]
    uid: str
    series: UUID

    @classmethod
    async def planned(cls) -> Self:
        cast = await Advice.opened()
        async with browsing(site()) as client:
            await Doors(cast, client).enrol()
        repetition = Repetition(5, leave_out=(LEFT_OUT,))
        made = await plan_series(cast.plan(), repetition, actor=cast.lan, now=NOW)
        series = (await cast.row(made[0]))["series"]
        return cls(cast, made, uid_of(series), series)

    async def follow(self, kind: str, id: UUID, who: Actor, scope: str = "full") -> str:
        made = await make_feed(kind, id, scope, actor=who, now=NOW)
        return f"/calendars/{made.secret}"

    async def get(self, path: str, at: datetime = NOW, **headers: str) -> Response:
        with clock.frozen(at):
            async with browsing(site()) as client:
                answer = await client.get(path, headers=headers)
                assert answer.status_code in (200, 304), answer.text
                return answer

    async def read(self, path: str, at: datetime = NOW) -> list[Any]:
        """The entries of the feed."""
        return entries((await self.get(f"{path}.ics", at)).content)

    async def expanded(self, path: str, at: datetime = NOW) -> Counter[tuple[datetime, str]]:
        """When what takes place, by a library that knows nothing of us."""
        content = (await self.get(f"{path}.ics", at)).content
        found: Any = recurring_ical_events.of(icalendar.Calendar.from_ical(content)).all()
        return Counter((one.start, str(one["STATUS"])) for one in found)

    async def stored(self, *but: UUID) -> Counter[tuple[datetime, str]]:
        rows = await fetch("SELECT id, starts_at, status FROM consulting_session")
        return Counter(
            (row["starts_at"], STATUS.get(row["status"], "CONFIRMED"))
            for row in rows
            if row["id"] not in but
        )


def entries(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def is_exception(event: Any) -> bool:
    return "RECURRENCE-ID" in event


async def test_a_series_is_one_entry_whose_uid_stays_whatever_becomes_of_it(
    database: Engine,
) -> None:
    weekly = await Weekly.planned()
    cast, made = weekly.cast, weekly.made
    paths = [
        await weekly.follow(*subject)
        for subject in (
            ("person", cast.an, cast.lan), ("resource", cast.room, cast.lan),
            ("incubator", cast.house, cast.mai), ("adviser", cast.adviser, cast.linh),
        )
    ]  # fmt: skip
    for path in paths:
        [master] = await weekly.read(path)
        assert (str(master["UID"]), master["SEQUENCE"]) == (weekly.uid, 0)
        assert master["RRULE"].to_ical() == b"FREQ=WEEKLY;COUNT=5"
        assert master["EXDATE"].dts[0].dt == slot("09:00", "11:00", LEFT_OUT).start
        assert (master["STATUS"], master["DTSTAMP"].dt) == ("TENTATIVE", NOW)
        assert str(master["URL"]).endswith(f"/sessions?series={weekly.series}")
    await confirm_session(made[0], actor=cast.linh, now=NOW + MINUTE, whole_series=True)
    [master] = await weekly.read(paths[0])
    assert (master["SEQUENCE"], master["STATUS"]) == (4, "CONFIRMED")
    assert master["LAST-MODIFIED"].dt == NOW + MINUTE

    # The first is moved and then called off; the third is moved.
    to = slot("08:00", "09:00", date(2026, 12, 1))
    await move_session(made[0], to, actor=cast.lan, now=NOW + 2 * MINUTE)
    await move_session(
        made[2], slot("08:00", "11:00", WEEKS[3]), actor=cast.lan, now=NOW + 3 * MINUTE
    )
    [master, first, third] = await weekly.read(paths[0])
    assert [is_exception(one) for one in (master, first, third)] == [False, True, True]
    assert first["RECURRENCE-ID"].dt == slot("09:00", "11:00", WEEKS[0]).start
    assert (first.start, first["DTSTAMP"].dt) == (to.start, NOW + 2 * MINUTE)
    await cancel_session(made[0], "Ốm", actor=cast.linh, now=NOW + 4 * MINUTE)
    for path in paths:
        found = await weekly.read(path)
        assert {str(one["UID"]) for one in found} == {weekly.uid}
        assert {one["SEQUENCE"] for one in found} == {7}
        assert [one["STATUS"] for one in found] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]
        assert "Lý do: Ốm" in found[1].get("DESCRIPTION", "Lý do: Ốm")
        assert await weekly.expanded(path) == await weekly.stored()

    # What was called off stays ninety days, what is over a year; the rule begins where it began.
    later = NOW + timedelta(days=91)
    assert await weekly.expanded(paths[0], later) == await weekly.stored(made[0])
    [master, _] = await weekly.read(paths[0], later)
    assert len(master["EXDATE"]) == 2
    much_later = slot("12:00", "13:00", WEEKS[3]).start + timedelta(days=360)
    assert await weekly.expanded(paths[0], much_later) == await weekly.stored(*made[:2])
    [master, _] = await weekly.read(paths[0], much_later)
    assert (str(master["UID"]), master.start) == (weekly.uid, slot("09:00", "11:00").start)
    assert await weekly.read(paths[0], much_later + timedelta(days=14)) == []


async def test_those_who_see_a_part_of_a_series_are_told_of_that_part(database: Engine) -> None:
    weekly = await Weekly.planned()
    cast, made = weekly.cast, weekly.made
    await give_place(made[1], [Item(cast.lathe)], actor=cast.lan, now=NOW)
    await execute("DELETE FROM session_participant WHERE session = {}", made[2])
    room = await weekly.follow("resource", cast.room, cast.lan)
    assert await weekly.expanded(room) == await weekly.stored(made[1])
    lathe = await weekly.follow("resource", cast.lathe, cast.lan)
    [master] = await weekly.read(lathe)
    assert len(master["EXDATE"]) == 4
    assert (await weekly.expanded(lathe)).total() == 1
    person = await weekly.follow("person", cast.an, cast.mai)
    assert await weekly.expanded(person) == await weekly.stored(made[2])
    [master, other] = await weekly.read(person)
    assert "TB-03" in other["LOCATION"]

    # Others learn of the times alone, under a UID that tells nothing.
    for scope, who in (("full", cast.khanh), ("busy", cast.lan)):
        path = await weekly.follow("resource", cast.room, who, scope)
        [hidden] = await weekly.read(path)
        assert await weekly.expanded(path) == await weekly.stored(made[1])
        text = hidden.to_ical().decode()
        for secret in (weekly.uid, str(weekly.series), str(made[0]), "Gá kẹp", "Hồng Lĩnh"):
            assert secret not in text


async def test_what_is_known_is_not_sent_again_and_times_taken_are_told_as_ever(
    database: Engine,
) -> None:
    weekly = await Weekly.planned()
    cast, made = weekly.cast, weekly.made
    path = await weekly.follow("resource", cast.room, cast.lan)
    first = await weekly.get(f"{path}.ics")
    again = await weekly.get(f"{path}.ics", at=NOW + MINUTE)
    assert again.content == first.content
    known = await weekly.get(f"{path}.ics", NOW, **{"if-none-match": first.headers["etag"]})
    assert known.status_code == 304
    await cancel_session(made[1], "Ốm", actor=cast.lan, now=NOW + MINUTE)
    news = await weekly.get(f"{path}.ics", NOW + MINUTE, **{"if-none-match": first.headers["etag"]})
    assert news.status_code == 200
    [_, ended] = entries(news.content)
    assert (ended["STATUS"], ended["TRANSP"]) == ("CANCELLED", "TRANSPARENT")
    busy: Any = icalendar.Calendar.from_ical((await weekly.get(f"{path}.ifb")).content)
    [part] = busy.walk("VFREEBUSY")
    told = [one.start for one in part["FREEBUSY"]]
    assert told == [(await cast.row(one))["starts_at"] for one in (made[0], *made[2:])]


async def test_the_page_of_a_series_lists_its_sessions_alone(database: Engine) -> None:
    weekly = await Weekly.planned()
    other = await weekly.cast.planned(slot=slot("09:00", "10:00", date(2026, 12, 1)), items=())
    with clock.frozen(NOW):
        async with browsing(site()) as client:
            await cookie(client, weekly.cast.lan)
            page = (await client.get("/sessions", params={"series": str(weekly.series)})).text
            assert [str(one) in page for one in (*weekly.made, other)] == [True] * 4 + [False]
            wrong = await client.get("/sessions", params={"series": "x"})
            assert wrong.status_code in (400, 422)


async def test_the_database_keeps_the_rule_of_a_series_and_the_place_of_each_in_it(
    database: Engine,
) -> None:
    weekly = await Weekly.planned()
    for statement in (
        "UPDATE session_series SET times = 9",
        "DELETE FROM session_series",
        "UPDATE consulting_session SET occurrence = starts_at",
        "UPDATE consulting_session SET uid = 'x'",
    ):
        with pytest.raises(Exception, match="append-only"):
            await execute(statement)
    row = await weekly.cast.row(weekly.made[0])
    fresh = row | {"id": uuid7(), "uid": "x", "booking": None, "status": "CANCELLED",
                   "cancelled_at": NOW}  # fmt: skip
    insert = (
        f"INSERT INTO consulting_session ({', '.join(fresh)})"
        f" VALUES ({', '.join(['{}'] * len(fresh))})"
    )
    for wrong in ({"occurrence": None}, {"series": uuid7()}):
        with pytest.raises(Exception, match="other-series") as broken:
            await execute(insert, *(fresh | wrong).values())
        assert violated(broken.value) == "other-series"
    with pytest.raises(Exception, match=r"(?i)unique|consulting_session_occurrence"):
        await execute(insert, *fresh.values())
