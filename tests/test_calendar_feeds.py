"""Calendars that people subscribe to: who may have one of what, and what each of them tells."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import icalendar
import pytest
from httpx import Response

from facilities import closures, maintenance
from facilities.booking_changes import cancel_booking
from facilities.bookings import move_booking, request_booking
from incubator import accounts, calendar_feeds, calendar_reading, clock, people
from incubator.calendar_feeds import FeedRevoked, TooManyFeeds, feeds_of, make_feed, revoke_feed
from incubator.database import Engine, execute, fetch, violated, write
from incubator.faults import NotFound
from incubator.guesses import Guesses
from incubator.ids import uuid7
from incubator.keys import hash_secret
from incubator.refusals import Invalid
from incubator.users import Actor
from tests.booking_cast import NOW, slot
from tests.booking_doors import Doors, doors
from tests.cast import english
from tests.site import site as shared
from tests.statements import counted

MORNING, LATER = slot("08:00", "10:00"), slot("13:00", "15:00")


@pytest.fixture
async def site(database: Engine) -> AsyncIterator[Doors]:
    async with doors() as opened:
        shared().state.guesses = Guesses()
        yield opened


async def url_of(site: Doors, who: Actor, scope: str = "full", **subject: UUID) -> str:
    body = {"scope": scope, **{kind: str(id) for kind, id in subject.items()}}
    answer = await site.call(who, "POST", "/api/calendar-feeds", body)
    assert answer.status_code == 201, answer.text
    url: str = answer.json()["url"]
    return url


async def get(site: Doors, url: str, **headers: str) -> Response:
    """As a calendar program asks: without a token, a cookie or a language."""
    return await site.client.get(url, headers=headers)


def parsed(content: bytes, kind: str = "VEVENT") -> list[Any]:
    """The parts of a calendar as icalendar reads them, whose types say little."""
    return list(icalendar.Calendar.from_ical(content).walk(kind))


async def events(site: Doors, url: str) -> dict[str, Any]:
    answer = await get(site, url)
    assert answer.status_code == 200, answer.text
    return {str(event["UID"]): event for event in parsed(answer.content)}


async def booked(site: Doors, **given: Any) -> Any:
    """Lan books the lathe on Monday morning, for An."""
    asked = site.cast.asks(
        given.pop("resource", site.cast.lathe), given.pop("at", MORNING), **given
    )
    return await request_booking(asked, actor=site.cast.lan, now=NOW)


async def person_of(who: Actor) -> UUID:
    rows = await fetch("SELECT person FROM app_user WHERE id = {}", who.user)
    found: UUID = rows[0]["person"]
    return found


async def test_a_resource_is_followed_by_all_each_told_what_they_may_see(site: Doors) -> None:
    cast = site.cast
    made = await booked(site)
    mine = await events(site, await url_of(site, cast.lan, resource=cast.lathe))
    assert mine[made.uid]["SUMMARY"] == "TB-03 Máy tiện CNC · Khuôn mẫu Hồng Lĩnh"
    assert "Tiện trục mẫu" in mine[made.uid]["DESCRIPTION"]
    assert "Nguyễn Thị An" in mine[made.uid]["DESCRIPTION"]
    assert mine[made.uid].start == MORNING.start
    theirs = await get(site, await url_of(site, cast.khanh, resource=cast.lathe))
    assert made.uid not in theirs.text
    assert str(made.id) not in theirs.text
    assert "Hồng Lĩnh" not in theirs.text
    [other] = parsed(theirs.content)
    assert other["SUMMARY"] == "Đã có người đặt: TB-03 Máy tiện CNC"
    assert other.start == MORNING.start


async def test_titles_tell_no_purpose_and_busy_tells_nothing(site: Doors) -> None:
    cast = site.cast
    made = await booked(site)
    titles = await events(site, await url_of(site, cast.mai, "titles", resource=cast.lathe))
    assert "Hồng Lĩnh" in titles[made.uid]["SUMMARY"]
    assert "DESCRIPTION" not in titles[made.uid]
    busy = await get(site, await url_of(site, cast.mai, "busy", resource=cast.lathe))
    [event] = parsed(busy.content)
    assert event["SUMMARY"] == "Bận"
    assert set(event) == {
        "UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "STATUS",
        "TRANSP",
    }  # fmt: skip
    for secret in ("Hồng Lĩnh", "An", made.uid, str(made.id), "Tiện trục"):
        assert secret not in event.to_ical().decode()


async def test_a_calendar_has_the_name_and_the_language_of_its_owner(site: Doors) -> None:
    cast = site.cast
    await booked(site)
    await execute("UPDATE app_user SET language = 'en' WHERE id = {}", cast.mai.user)
    answer = await get(site, await url_of(site, cast.mai, resource=cast.lathe))
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"].startswith("private")
    found = icalendar.Calendar.from_ical(answer.content)
    assert found["X-WR-CALNAME"] == "TB-03 Resource TB-03"
    [event] = found.walk("VEVENT")
    assert event["SUMMARY"] == "TB-03 Resource TB-03 · Khuôn mẫu Hồng Lĩnh"


async def test_a_move_and_a_cancellation_keep_the_uid_and_raise_the_sequence(site: Doors) -> None:
    cast = site.cast
    made = await booked(site)
    url = await url_of(site, cast.lan, person=cast.an)
    assert (await events(site, url))[made.uid]["SEQUENCE"] == 0
    await move_booking(made.id, LATER, actor=cast.lan, now=NOW + timedelta(minutes=1))
    moved = (await events(site, url))[made.uid]
    assert (moved["SEQUENCE"], moved.start) == (1, LATER.start)
    assert moved["DTSTAMP"].dt == NOW + timedelta(minutes=1)
    await cancel_booking(made.id, "Khách hoãn", actor=cast.lan, now=NOW + timedelta(minutes=2))
    cancelled = (await events(site, url))[made.uid]
    assert (cancelled["SEQUENCE"], cancelled["STATUS"]) == (2, "CANCELLED")
    assert cancelled["TRANSP"] == "TRANSPARENT"
    for who, scope, said in ((cast.lan, "busy", "Đã hủy"),
                             (cast.khanh, "full", "Đã hủy: TB-03 Máy tiện CNC")):  # fmt: skip
        [other] = (await events(site, await url_of(site, who, scope, resource=cast.lathe))).values()
        assert str(other["SUMMARY"]) == said


async def test_what_was_cancelled_stays_for_ninety_days(site: Doors) -> None:
    cast = site.cast
    made = await booked(site)
    await cancel_booking(made.id, "Khách hoãn", actor=cast.lan, now=NOW)
    url = await url_of(site, cast.lan, person=cast.an)
    for days, is_told in ((0, True), (90, True), (91, False)):
        with clock.frozen(NOW + timedelta(days=days)):
            assert (made.uid in await events(site, url)) is is_told, days


async def test_what_is_past_stays_for_a_year(site: Doors) -> None:
    made = await booked(site)
    url = await url_of(site, site.cast.lan, person=site.cast.an)
    for days, is_told in ((364, True), (370, False)):
        with clock.frozen(NOW + timedelta(days=days)):
            assert (made.uid in await events(site, url)) is is_told, days


async def test_what_waits_for_approval_is_tentative(site: Doors) -> None:
    made = await booked(site, resource=site.cast.slm)
    found = await events(site, await url_of(site, site.cast.mai, incubator=site.cast.house))
    assert found[made.uid]["STATUS"] == "TENTATIVE"
    assert found[made.uid]["SUMMARY"].endswith("(chờ duyệt)")


async def test_who_takes_part_or_asked_has_it_in_their_calendar(site: Doors) -> None:
    cast = site.cast
    pressed = await booked(site, resource=cast.press)
    room = await booked(site, resource=cast.room, at=LATER, person=None)
    by = {
        "the user": await url_of(site, cast.lan, person=cast.an),
        "the technician": await url_of(site, cast.mai, person=cast.duoc),
        "who asked": await url_of(site, cast.lan, person=await person_of(cast.lan)),
        "a stranger": await url_of(site, cast.khanh, person=await person_of(cast.khanh)),
    }
    found = {who: set(await events(site, url)) for who, url in by.items()}
    assert found == {
        "the user": {pressed.uid},
        "the technician": {pressed.uid},
        "who asked": {pressed.uid, room.uid},
        "a stranger": set(),
    }


async def test_closures_and_maintenance_are_times_that_nobody_can_take(site: Doors) -> None:
    cast = site.cast
    closed = await closures.announce(
        slot("13:00", "17:00"), "Mất điện", incubator=cast.house, actor=cast.mai, now=NOW
    )
    planned = await maintenance.plan(cast.lathe, MORNING, "Thay dầu", actor=cast.mai, now=NOW)
    url = await url_of(site, cast.khanh, resource=cast.lathe)
    found = await events(site, url)
    summaries = {uid: str(event["SUMMARY"]) for uid, event in found.items()}
    assert summaries == {
        f"stop-{closed.id}@incubator.hanoi": "Tạm ngừng phục vụ: Vườn ươm cơ khí",
        f"stop-{planned.id}@incubator.hanoi": "Bảo trì: TB-03 Máy tiện CNC",
    }
    await maintenance.withdraw(planned.id, actor=cast.mai, now=NOW)
    withdrawn = (await events(site, url))[f"stop-{planned.id}@incubator.hanoi"]
    assert (withdrawn["STATUS"], withdrawn["SEQUENCE"]) == ("CANCELLED", 1)
    busy = await get(site, await url_of(site, cast.khanh, "busy", resource=cast.lathe))
    assert "Mất điện" not in busy.text
    assert str(closed.id) not in busy.text


async def test_a_breakdown_without_a_known_end_takes_the_day(site: Doors) -> None:
    cast = site.cast
    await maintenance.report_breakdown(cast.lathe, NOW, "Kẹt trục", actor=cast.mai, now=NOW)
    url = await url_of(site, cast.mai, resource=cast.lathe)
    for days in (0, 2):
        with clock.frozen(NOW + timedelta(days=days)):
            [event] = (await events(site, url)).values()
            assert event.end == clock.moment(date(2026, 11, 28) + timedelta(days=days), 0)


async def test_free_busy_tells_outsiders_when_and_nothing_else(site: Doors) -> None:
    made = await booked(site)
    url = await url_of(site, site.cast.mai, resource=site.cast.lathe)
    answer = await get(site, url.removesuffix("ics") + "ifb")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    [found] = parsed(answer.content, "VFREEBUSY")
    assert (found["FREEBUSY"].start, found["FREEBUSY"].end) == (MORNING.start, MORNING.end)
    for secret in ("Hồng", "TB-03", made.uid, str(made.id)):
        assert secret not in answer.text


async def test_nothing_new_is_answered_in_one_line_until_something_changes(site: Doors) -> None:
    cast = site.cast
    made = await booked(site)
    url = await url_of(site, cast.mai, incubator=cast.house)
    first = await get(site, url)
    etag = first.headers["etag"]
    again = await get(site, url, **{"if-none-match": f'"other", {etag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == etag
    await move_booking(made.id, LATER, actor=cast.lan, now=NOW)
    changed = await get(site, url, **{"if-none-match": etag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag
    with clock.frozen(NOW + timedelta(days=1)):
        assert (await get(site, url)).headers["etag"] != changed.headers["etag"]


async def test_a_new_name_is_told_at_once(site: Doors) -> None:
    cast = site.cast
    made = await booked(site)
    url = await url_of(site, cast.mai, person=cast.an)
    etag = (await get(site, url)).headers["etag"]
    await people.rename_person(cast.an, "Nguyễn Thị Ánh", actor=cast.mai, now=NOW)
    assert (await get(site, url)).headers["etag"] != etag
    assert "Nguyễn Thị Ánh" in (await events(site, url))[made.uid]["DESCRIPTION"]


async def test_a_closed_account_and_an_ended_tenancy_stop_a_calendar(site: Doors) -> None:
    cast = site.cast
    of_mai = await url_of(site, cast.mai, resource=cast.lathe)
    of_lan = await url_of(site, cast.lan, person=cast.an)
    assert {(await get(site, url)).status_code for url in (of_mai, of_lan)} == {200}
    await accounts.close_account(cast.mai.user, now=NOW)
    assert (await get(site, of_mai)).status_code == 404
    [tenancy] = await fetch("SELECT id FROM tenancy WHERE firm = {}", cast.hong_linh)
    await execute("UPDATE tenancy SET ends_on = {} WHERE id = {}", NOW.date(), tenancy["id"])
    assert (await get(site, of_lan)).status_code == 404


async def test_who_leaves_a_firm_reads_nothing_of_it_any_more(site: Doors) -> None:
    made = await booked(site, resource=site.cast.room)
    url = await url_of(site, site.hanh, resource=site.cast.room)
    assert made.uid in await events(site, url)
    await execute(
        "UPDATE membership SET valid_to = {} WHERE person = {} AND firm = {}",
        *(NOW.date() - timedelta(days=1), await person_of(site.hanh), site.cast.hong_linh),
    )
    assert made.uid not in await events(site, url)


@pytest.mark.parametrize("kind", ["resource", "person", "incubator", "adviser", "course"])
async def test_there_is_no_calendar_of_what_does_not_exist(site: Doors, kind: str) -> None:
    body = {kind: str(uuid7()), "scope": "full"}
    answer = await site.call(site.cast.mai, "POST", "/api/calendar-feeds", body)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"field": kind, "message": "There is nothing with this id that you may follow."}
    ]


async def test_a_tenant_follows_nobody_of_another_firm(site: Doors) -> None:
    body = {"person": str(site.cast.an), "scope": "busy"}
    answer = await site.call(site.cast.khanh, "POST", "/api/calendar-feeds", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "person"


@pytest.mark.parametrize("subjects", [[], ["resource", "incubator"]])
async def test_a_calendar_is_about_one_thing(site: Doors, subjects: list[str]) -> None:
    body = {"scope": "busy", **{kind: str(uuid7()) for kind in subjects}}
    answer = await site.call(site.cast.mai, "POST", "/api/calendar-feeds", body)
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert error["message"] == "Name one of resource, person, incubator, adviser or course."


async def test_a_scope_is_one_of_three(site: Doors) -> None:
    body = {"scope": "everything", "incubator": str(site.cast.house)}
    answer = await site.call(site.cast.mai, "POST", "/api/calendar-feeds", body)
    assert [error["field"] for error in answer.json()["errors"]] == ["scope"]


async def test_the_secret_is_kept_as_a_hash_and_told_once(site: Doors) -> None:
    cast = site.cast
    url = await url_of(site, cast.mai, incubator=cast.house)
    secret = url.rsplit("/", 1)[1].removesuffix(".ics")
    assert len(secret) == 43
    [row] = await fetch("SELECT * FROM calendar_feed")
    assert row["token_hash"] == hash_secret(secret)
    assert secret not in str(row)
    listed = await site.call(cast.mai, "GET", "/api/calendar-feeds")
    assert secret not in listed.text
    [one] = listed.json()
    assert (one["kind"], one["scope"], one["read_at"]) == ("incubator", "full", None)
    entries = await fetch("SELECT * FROM audit_entry WHERE subject_kind = 'calendar_feed'")
    assert secret not in str(entries)


async def test_the_last_reading_is_known_to_the_hour(site: Doors) -> None:
    cast = site.cast
    url = await url_of(site, cast.mai, incubator=cast.house)
    for minutes, known in ((0, 0), (59, 0), (60, 60)):
        with clock.frozen(NOW + timedelta(minutes=minutes)):
            await get(site, url)
        [record] = await feeds_of(cast.mai)
        assert record.read_at == NOW + timedelta(minutes=known)


async def test_an_address_that_was_revoked_opens_nothing(site: Doors) -> None:
    cast = site.cast
    url = await url_of(site, cast.mai, incubator=cast.house)
    [record] = await feeds_of(cast.mai)
    path = f"/api/calendar-feeds/{record.id}"
    assert (await site.call(cast.lan, "DELETE", path)).status_code == 404
    assert (await get(site, url)).status_code == 200
    assert (await site.call(cast.mai, "DELETE", path)).status_code == 204
    assert (await get(site, url)).status_code == 404
    assert (await site.call(cast.mai, "DELETE", path)).status_code == 204
    renewed = await site.call(cast.mai, "POST", f"{path}/renewal")
    assert renewed.json()["detail"] == "This address was revoked. Make a new one instead."
    assert renewed.status_code == FeedRevoked.status


async def test_another_address_ends_the_one_before(site: Doors) -> None:
    cast = site.cast
    url = await url_of(site, cast.mai, incubator=cast.house)
    [record] = await feeds_of(cast.mai)
    path = f"/api/calendar-feeds/{record.id}/renewal"
    assert (await site.call(cast.lan, "POST", path)).status_code == 404
    renewed = await site.call(cast.mai, "POST", path)
    assert renewed.status_code == 201
    assert renewed.json()["id"] == str(record.id)
    assert (await get(site, url)).status_code == 404
    assert (await get(site, renewed.json()["url"])).status_code == 200


async def test_the_database_lets_no_revoked_address_live_again(database: Engine) -> None:
    async with doors() as site:
        made = await make_feed("incubator", site.cast.house, "busy", actor=site.cast.mai, now=NOW)
        assert await revoke_feed(made.id, actor=site.cast.mai, now=NOW)
        with pytest.raises(Exception) as caught:  # noqa: PT011 (each driver has its own)
            async with write():
                await execute("UPDATE calendar_feed SET revoked_at = NULL")
        assert violated(caught.value) == "append-only"


async def test_an_account_has_room_for_fifty(site: Doors) -> None:
    cast = site.cast
    for _ in range(calendar_feeds.MOST):
        last = await make_feed("incubator", cast.house, "busy", actor=cast.mai, now=NOW)
    with pytest.raises(TooManyFeeds) as refused:
        await make_feed("incubator", cast.house, "busy", actor=cast.mai, now=NOW)
    assert english(refused.value) == (
        "You have 50 calendar addresses. Revoke one that nobody uses first."
    )
    await revoke_feed(last.id, actor=cast.mai, now=NOW)
    await make_feed("incubator", cast.house, "busy", actor=cast.mai, now=NOW)


async def test_guessing_addresses_takes_longer_and_longer(site: Doors) -> None:
    url = await url_of(site, site.cast.mai, incubator=site.cast.house)
    codes = [(await get(site, "/calendars/guess.ics")).status_code for _ in range(31)]
    assert codes == [404] * 30 + [429]
    refused = await get(site, url)
    assert refused.headers["retry-after"] == "30"
    with clock.frozen(NOW + timedelta(seconds=31)):
        assert (await get(site, url)).status_code == 200


async def test_no_secret_stands_in_the_log(
    site: Doors, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_given: object, **_named: object) -> bytes:
        raise RuntimeError("the disk is full")

    url = await url_of(site, site.cast.mai, incubator=site.cast.house)
    monkeypatch.setattr(calendar_reading, "content_of", fail)
    assert (await get(site, url)).status_code == 500
    assert "the disk is full" in caplog.text
    assert url.rsplit("/", 1)[1].removesuffix(".ics") not in caplog.text


async def test_an_address_is_nothing_without_its_ending(site: Doors) -> None:
    url = await url_of(site, site.cast.mai, incubator=site.cast.house)
    for other in (url.removesuffix(".ics"), url.removesuffix("ics") + "txt"):
        assert (await get(site, other)).status_code == 404


async def test_who_has_another_house_sees_only_that_something_is_taken(site: Doors) -> None:
    await booked(site)
    answer = await get(site, await url_of(site, site.thu, incubator=site.cast.house))
    assert "Đã có người đặt" in answer.text
    assert "Hồng Lĩnh" not in answer.text


async def test_invalid_names_the_field_for_the_verb_too(site: Doors) -> None:
    with pytest.raises(Invalid) as refused:
        await make_feed("course", uuid7(), "full", actor=site.cast.mai, now=NOW)
    assert refused.value.field == "course"
    with pytest.raises(NotFound):
        await revoke_feed(uuid7(), actor=site.cast.mai, now=NOW)


async def test_what_is_known_already_takes_one_statement_until_the_right_to_it_ends(
    site: Doors,
) -> None:
    await booked(site)
    url = await url_of(site, site.cast.lan, person=site.cast.an)
    etag = (await get(site, url)).headers["etag"]
    with counted() as statements:
        answer = await get(site, url, **{"if-none-match": etag})
    assert (answer.status_code, len(statements)) == (304, 1), statements
    await people.erase_person(site.cast.an, actor=None, now=NOW)
    answer = await get(site, url, **{"if-none-match": etag})
    assert answer.status_code == 404, "who was erased has no calendar, whatever is known of it"
