"""Who is told of what: in the transaction of what happens, by role and firm, and no one else."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from facilities import closures, maintenance, nightly
from facilities.booking_changes import cancel_booking, confirm_booking, decline_booking
from facilities.booking_plans import CapacityExceeded
from facilities.bookings import move_booking, request_booking
from facilities.handovers import Reading, check_in
from incubator import languages, notices, people
from incubator.database import Engine, execute, fetch
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.notice_choices import choices_of, choose, mail_address_of
from incubator.notice_kinds import KINDS, Channel, Group, kind
from incubator.notice_words import Value, packed, unpacked
from incubator.notices import News, tell
from incubator.periods import Period
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tests.booking_cast import MONDAY, NOW, slot
from tests.cast import signed_up
from tests.statements import counted
from tests.telling import Told, notices_of, said_to, waiting
from tests.treasury import add

MORNING, NOON = slot("08:00", "10:00"), slot("12:00", "14:00")
AT_EIGHT = "08:00–10:00, 30 Nov 2026"
LATHE, SLM = "TB-03 Resource TB-03", "TB-18 Resource TB-18"


async def booked(cast: Told, resource: UUID | None = None, when: Period = MORNING) -> UUID:
    request = cast.asks(resource or cast.lathe, when)
    return (await request_booking(request, actor=cast.lan, now=NOW)).id


async def test_a_booking_confirmed_at_once_tells_nobody_and_costs_nothing(
    database: Engine,
) -> None:
    cast = await Told.listening()
    with counted() as asked:
        await booked(cast)
    assert not [
        sql for sql in asked if "INTO notice" in sql or "outbox" in sql or "role_grant" in sql
    ]
    assert await fetch("SELECT id FROM notice") == []


async def test_a_booking_that_waits_tells_the_managers_of_its_house(database: Engine) -> None:
    cast = await Told.listening()
    other = await add(
        "incubator", code="TT-KT", kind="CENTRE", name_vi="Trung tâm", name_en="", address="",
        note_vi="", note_en="", search_key="", sort_key="",
    )  # fmt: skip
    elsewhere = await signed_up_in(other)
    id = await booked(cast, cast.slm)
    (told,) = await notices_of(cast.mai)
    assert (told.path, told.subject_kind, told.subject_id) == (
        f"/bookings/{id}",
        "booking",
        str(id),
    )
    assert await said_to(cast.mai) == [
        f"Khuôn mẫu Hồng Lĩnh asks for {SLM}, {AT_EIGHT}. Decide before 08:00, 30 Nov 2026."
    ]
    assert await said_to(cast.mai, "vi") == [
        "Khuôn mẫu Hồng Lĩnh xin đặt TB-18 Máy in 3D kim loại, 08:00–10:00 30/11/2026."
        " Cần duyệt trước 08:00 30/11/2026."
    ]
    assert await notices_of(elsewhere) == await notices_of(cast.lan) == []
    assert await waiting() == ["mai@example.vn"]


async def signed_up_in(house: UUID) -> Actor:
    from tests.treasury import a_user

    user = await a_user("Quản lý khác", "khac@example.vn")
    await add("role_grant", account=user, role="manager", incubator=house, granted_at=NOW)
    return Actor(user, user, "", "vi", "auto", frozenset(), frozenset(), "")


async def test_a_confirmation_tells_all_who_act_for_the_firm_and_no_other_firm(
    database: Engine,
) -> None:
    cast = await Told.listening()
    id = await booked(cast, cast.slm)
    await confirm_booking(id, actor=cast.mai, now=NOW)
    expected = [f"{SLM}, {AT_EIGHT}: your booking is confirmed."]
    assert await said_to(cast.lan) == await said_to(cast.bao) == expected
    assert await notices_of(cast.khanh) == []
    assert sorted(await waiting()) == ["bao@example.vn", "lan@example.vn", "mai@example.vn"]


async def test_a_declination_gives_its_reason_by_reference(database: Engine) -> None:
    cast = await Told.listening()
    id = await booked(cast, cast.slm)
    await decline_booking(id, "Hết bột kim loại của chị Hoa", actor=cast.mai, now=NOW)
    assert await said_to(cast.lan) == [
        f"{SLM}, {AT_EIGHT}: your booking is declined (Hết bột kim loại của chị Hoa)."
    ]
    stored = await fetch("SELECT parameters FROM notice")
    assert not [row for row in stored if "Hoa" in row["parameters"]]


async def test_a_booking_that_nobody_confirmed_in_time_is_told_of(database: Engine) -> None:
    cast = await Told.listening()
    await booked(cast, cast.slm)
    await nightly.run(now=MORNING.start)
    assert f"{SLM}, {AT_EIGHT}: nobody confirmed it in time, so your booking has expired." in (
        await said_to(cast.lan)
    )


async def test_what_the_house_moves_or_cancels_is_told_and_what_the_firm_does_is_not(
    database: Engine,
) -> None:
    cast = await Told.listening()
    id = await booked(cast)
    await move_booking(id, slot("09:00", "11:00"), actor=cast.lan, now=NOW)
    assert await notices_of(cast.bao) == []
    await move_booking(id, NOON, actor=cast.mai, now=NOW)
    await cancel_booking(id, "Mất điện", actor=cast.mai, now=NOW)
    assert await said_to(cast.lan) == [
        f"{LATHE}, 12:00–14:00, 30 Nov 2026: the house cancelled your booking (Mất điện).",
        f"{LATHE}: the house moved your booking from 09:00–11:00, 30 Nov 2026 to"
        " 12:00–14:00, 30 Nov 2026.",
    ]
    again = await booked(cast)
    await cancel_booking(again, "Đổi ý", actor=cast.lan, now=NOW)
    assert len(await notices_of(cast.bao)) == 2


async def test_a_breakdown_tells_whom_it_interrupts_and_who_comes_soon(database: Engine) -> None:
    cast = await Told.listening()
    id = await booked(cast)
    later = await request_booking(
        cast.asks(cast.lathe, NOON, firm=cast.sao_khue, person=cast.khue),
        actor=cast.khanh, now=NOW,
    )  # fmt: skip
    far = slot("08:00", "10:00", date(2026, 12, 10))
    await request_booking(
        cast.asks(cast.lathe, far, firm=cast.sao_khue, person=cast.khue), actor=cast.khanh, now=NOW
    )
    await check_in(id, Reading(), actor=cast.mai, now=MORNING.start)
    at = MORNING.start + timedelta(hours=1)
    await maintenance.report_breakdown(cast.lathe, at, "Gãy dao", actor=cast.mai, now=at)
    assert await said_to(cast.lan) == [
        f"{LATHE}, {AT_EIGHT}: out of order since 09:00, 30 Nov 2026. You pay nothing for the rest."
    ]
    (told,) = await notices_of(cast.khanh)
    assert told.subject_id == str(later.id)
    assert await said_to(cast.khanh) == [
        f"{LATHE}, 12:00–14:00, 30 Nov 2026: maintenance or a breakdown stands in the way."
        " Ask the house."
    ]


async def test_a_closure_tells_each_firm_of_its_own_booking_only(database: Engine) -> None:
    cast = await Told.listening()
    await booked(cast)
    await request_booking(
        cast.asks(cast.room, NOON, firm=cast.sao_khue, person=cast.khue), actor=cast.khanh, now=NOW
    )
    day = slot("08:00", "17:00")
    await closures.preview(day, "Sơn sàn", incubator=cast.house, actor=cast.mai, now=NOW)
    assert await fetch("SELECT id FROM notice") == []
    await closures.announce(day, "Sơn sàn", incubator=cast.house, actor=cast.mai, now=NOW)
    closed = "closed 08:00–17:00, 30 Nov 2026 (Sơn sàn). Choose another time."
    assert await said_to(cast.lan) == [f"{LATHE}, {AT_EIGHT}: {closed}"]
    assert await said_to(cast.khanh) == [
        f"KG-13 Resource KG-13, 12:00–14:00, 30 Nov 2026: {closed}"
    ]
    for who in (cast.lan, cast.khanh):
        words = " ".join([*await said_to(who), *await said_to(who, "vi")])
        assert "Hồng Lĩnh" not in words
        assert "Sao Khuê" not in words


async def test_a_closure_that_is_taken_back_is_told_to_those_it_would_have_hit(
    database: Engine,
) -> None:
    cast = await Told.listening()
    await booked(cast)
    announced = await closures.announce(
        slot("08:00", "17:00"), "Sơn sàn", incubator=cast.house, actor=cast.mai, now=NOW
    )
    await closures.withdraw(announced.id, actor=cast.mai, now=NOW + timedelta(hours=1))
    told = f"{LATHE}, {AT_EIGHT}: the closure is taken back; your booking stands."
    assert (await said_to(cast.lan))[0] == told


async def test_planned_maintenance_tells_of_the_bookings_it_hits(database: Engine) -> None:
    cast = await Told.listening()
    await booked(cast)
    await maintenance.plan(cast.lathe, MORNING, "Thay dầu", actor=cast.mai, now=NOW)
    assert len(await notices_of(cast.lan)) == len(await notices_of(cast.bao)) == 1


async def test_what_is_undone_is_not_told(database: Engine) -> None:
    cast = await Told.listening()
    await booked(cast, cast.slm)
    with pytest.raises(CapacityExceeded):
        await booked(cast, cast.slm)
    assert len(await notices_of(cast.mai)) == 1


async def test_who_left_the_firm_or_was_shut_out_is_told_nothing(database: Engine) -> None:
    cast = await Told.listening()
    id = await booked(cast, cast.slm)
    await execute(
        "UPDATE membership SET valid_to = {} WHERE person ="
        " (SELECT person FROM app_user WHERE id = {})",
        *(date(2026, 11, 1), cast.lan.user),
    )
    await execute("UPDATE app_user SET is_active = FALSE WHERE id = {}", cast.bao.user)
    await confirm_booking(id, actor=cast.mai, now=NOW)
    assert await notices_of(cast.lan) == await notices_of(cast.bao) == []


async def test_what_expires_within_a_month_is_told_once(database: Engine) -> None:
    cast = await Told.listening()
    soon = date(2026, 12, 20)
    await execute("UPDATE held_qualification SET expires_on = {}", date(2027, 12, 31))
    held = await cast.grant(cast.binh, cast.turning, soon)
    await cast.grant(cast.khue, cast.lasering, soon)
    await cast.grant(cast.khue, cast.lasering, date(2027, 12, 31))
    await execute("UPDATE resource SET needs_inspection = TRUE WHERE id = {}", cast.press)
    await add(
        "inspection", resource=cast.press, kind="INSPECTION", performed_on=date(2025, 12, 20),
        valid_until=soon, certificate="KĐ-1", recorded_by=cast.mai.user, recorded_at=NOW,
    )  # fmt: skip
    for night in range(3):
        await nightly.run(now=NOW + timedelta(days=night))
    (told,) = await notices_of(cast.lan)
    assert (told.subject_id, told.path) == (str(held), f"/firms/{cast.hong_linh}/people")
    assert await said_to(cast.lan) == [
        "Skill CN-CNC-TIEN of Đỗ Thanh Bình is valid until 20 Dec 2026. Ask the staff to renew it."
    ]
    assert await said_to(cast.mai) == [
        "The inspection of TB-14 Resource TB-14 is valid until 20 Dec 2026;"
        " it cannot be booked after that."
    ]
    assert await notices_of(cast.khanh) == []
    await people.erase_person(cast.binh, actor=await signed_up(Role.admin), now=NOW)
    assert "Đỗ Thanh Bình" not in (await said_to(cast.lan))[0]


async def test_reading_is_noted_once_and_only_by_whom_it_was_told(database: Engine) -> None:
    cast = await Told.listening()
    id = await booked(cast, cast.slm)
    await confirm_booking(id, actor=cast.mai, now=NOW)
    (told,) = await notices_of(cast.lan)
    with pytest.raises(NotFound):
        await notices.read(told.id, actor=cast.khanh, now=NOW)
    assert await notices.read(told.id, actor=cast.lan, now=NOW) == f"/bookings/{id}"
    await notices.read(told.id, actor=cast.lan, now=NOW + timedelta(hours=1))
    assert (await notices_of(cast.lan))[0].read_at == NOW
    assert (await notices_of(cast.bao))[0].read_at is None
    await tell([_news(cast.lan), _news(cast.lan)], now=NOW + timedelta(hours=2))
    assert [one.read_at is None for one in await notices_of(cast.lan)] == [True, True, False]
    assert await notices.read_all(actor=cast.lan, now=NOW) == 2
    assert await notices.read_all(actor=cast.lan, now=NOW) == 0


TRIED = kind("test-tried", N_("Undo"), N_("%(n)s"), Group.decisions, (Role.auditor,))


def _news(who: Actor, **parameters: object) -> News:
    id = uuid7()
    given = {"n": 1200, **parameters}
    return News(TRIED, who.user, "booking", id, f"/bookings/{id}", given)  # type: ignore[arg-type]


async def test_four_statements_tell_however_many(database: Engine) -> None:
    cast = await Told.listening()
    with counted() as asked:
        await tell([_news(cast.lan) for _ in range(300)], now=NOW)
    assert len(asked) == 3
    assert len(await waiting()) == 300
    with counted() as asked:
        await notices_of(cast.lan)
    assert len(asked) == 2


async def test_parameters_are_ids_times_and_figures_and_never_text(database: Engine) -> None:
    kept: dict[str, Value] = {
        "n": 7,
        "at": NOW,
        "on": MONDAY,
        "period": MORNING,
        "many": [1, [NOW]],
    }
    assert unpacked(packed(kept)) == kept
    with pytest.raises(TypeError, match="keeps no str"):
        packed({"name": "Hoa"})
    cast = await Told.listening()
    await tell([_news(cast.lan)], now=NOW)
    assert await said_to(cast.lan) == ["1,200"]
    assert await said_to(cast.lan, "vi") == ["1.200"]


async def test_a_notice_of_a_kind_or_a_thing_that_is_gone_still_shows(database: Engine) -> None:
    cast = await Told.listening()
    await tell([_news(cast.lan)], now=NOW)
    await execute("UPDATE notice SET kind = 'forgotten', parameters = '{}'")
    assert await said_to(cast.lan) == ["There is something new here."]
    gone = f'{{"resources": [{{"noun": "resource", "id": "{uuid7()}"}}]}}'
    await execute("UPDATE notice SET kind = 'booking-expired', parameters = {}", gone)
    assert (await said_to(cast.lan))[0].startswith("(gone), –: nobody confirmed it")


def test_every_kind_is_said_in_both_languages_and_is_defined_once() -> None:
    for one in KINDS.values():
        if one is TRIED:
            continue
        with languages.speaking("vi"):
            assert languages.gettext(one.title) != one.title
            assert languages.gettext(one.sentence) != one.sentence
    with pytest.raises(TypeError, match="share the code"):
        kind("booking-expired", N_("Undo"), N_("%(n)s"), Group.bookings)


# How one wants to be told


async def test_what_is_chosen_decides_about_mail_and_not_about_the_list(database: Engine) -> None:
    cast = await Told.listening()
    await choose({"booking-confirmed": "NONE"}, actor=cast.lan, now=NOW)
    await choose({"booking-confirmed": "DAILY"}, actor=cast.bao, now=NOW)
    id = await booked(cast, cast.slm)
    await confirm_booking(id, actor=cast.mai, now=NOW)
    assert len(await notices_of(cast.lan)) == len(await notices_of(cast.bao)) == 1
    assert await waiting() == ["mai@example.vn"]


async def test_a_choice_is_kept_changed_and_traced(database: Engine) -> None:
    cast = await Told.listening()
    chosen = {one.kind.code: one.channel for one in await choices_of(cast.lan)}
    assert chosen["booking-confirmed"] is Channel.at_once
    assert "approval-waiting" not in chosen
    for channel in ("NONE", "DAILY", "DAILY"):
        await choose({"booking-confirmed": channel}, actor=cast.lan, now=NOW)
    rows = await fetch("SELECT kind, channel FROM notice_preference")
    assert rows == [{"kind": "booking-confirmed", "channel": "DAILY"}]
    traced = await fetch("SELECT action FROM audit_entry WHERE action = 'user.notices'")
    assert len(traced) == 2
    with pytest.raises(Invalid, match="booking-confirmed"):
        await choose({"booking-confirmed": "PIGEON"}, actor=cast.lan, now=NOW)
    with pytest.raises(Invalid, match="kind"):
        await choose({"weather": "NONE"}, actor=cast.lan, now=NOW)


async def test_who_has_no_address_is_told_in_the_product_only(database: Engine) -> None:
    cast = await Told.listening()
    await execute(
        "UPDATE app_user SET email = NULL, phone = '0912345678' WHERE id = {}", cast.lan.user
    )
    await execute("UPDATE person SET email = NULL")
    await tell([_news(cast.lan), _news(cast.bao)], now=NOW)
    assert len(await notices_of(cast.lan)) == 1
    assert await waiting() == ["bao@example.vn"]
    assert await mail_address_of(cast.lan) is None
    assert await mail_address_of(cast.bao) == "bao@example.vn"


async def test_old_notices_are_forgotten(database: Engine) -> None:
    cast = await Told.listening()
    await tell([_news(cast.lan)], now=NOW)
    await notices.read_all(actor=cast.lan, now=NOW)
    await tell([_news(cast.lan)], now=NOW)
    await nightly.run(now=NOW + timedelta(days=179))
    assert len(await notices_of(cast.lan)) >= 2
    await nightly.run(now=NOW + timedelta(days=181))
    assert [one.kind.code for one in await notices_of(cast.lan) if one.kind is TRIED] == [
        TRIED.code
    ]
    await nightly.run(now=NOW + timedelta(days=366))
    assert [one for one in await notices_of(cast.lan) if one.kind is TRIED] == []
