"""Requests from the asking to the rating: states, money, who may, who is told; both engines."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from facilities.hours import Span
from facilities.parties import NoTaxCode
from facilities.rates import NoRate
from incubator import reconciliation as funds
from incubator.budget import OverBudget
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Role
from services import reconciliation
from services.advisers import end_conflict, note_conflict
from services.catalogue import edit_service
from services.request_acceptance import accept, send_back
from services.request_files import RequestFilesFull, check_room, files_of, read_file
from services.request_records import Sought, list_requests, show_request
from services.request_rules import (
    AdviserConflicted,
    AdviserUnfit,
    NotDoneYet,
    NotTriaged,
    PaidElsewhere,
    ReportMissing,
    RequestDone,
    RequestOver,
    ServiceRetired,
    is_overdue,
)
from services.request_thread import messages_of, write_message
from services.request_work import assign, fulfil, triage
from services.requests import ask, decline, withdraw
from services.satisfaction import load_satisfaction, satisfaction_of
from services.suggestions import suggest
from tenants.tenancies import NotInResidence
from tests.booking_cast import slot
from tests.cast import actor, english
from tests.dossiers import Dossiers
from tests.service_desk import MILLION, NOW, PDF, TODAY, Desk, paper
from tests.telling import notices_of, said_to
from tests.test_services import details

MONDAY = date(2026, 12, 7)


async def sound() -> list[str]:
    return [*await funds.reconcile(), *await reconciliation.reconcile()]


# Asking


async def test_to_ask_is_to_price_and_to_hold_the_support(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.sends(details="Bản vẽ kèm theo", files=[paper("Bản vẽ.pdf")])
    found = await show_request(request, actor=desk.lan)
    assert (found.status, found.quantity, found.rate_group) == ("ASKED", 2, "INCUBATED")
    assert found.due_on == TODAY + timedelta(days=3)
    assert found.funds is not None
    assert (found.funds.full_cost, found.funds.tenant_price) == (1_800_000, 900_000)
    assert (found.funds.support, found.funds.mode, found.funds.line) == (
        900_000,
        "CASH",
        desk.consulting,
    )
    assert await desk.balances() == (900_000, 0)
    (sent,) = await files_of(request)
    assert (sent.kind, sent.name, sent.size) == ("ASKED", "Bản vẽ.pdf", len(PDF))
    assert await said_to(desk.mai) == [
        "Khuôn mẫu Hồng Lĩnh asks for CMM inspection: Đo hai chi tiết trục. Say by 30 Nov 2026 "
        "who has it in hand."
    ]
    audited = await fetch("SELECT actor FROM audit_entry WHERE action = 'request.ask'")
    assert [row["actor"] for row in audited] == [desk.lan.user]
    assert await sound() == []


async def test_what_comes_in_sessions_or_from_another_programme_holds_nothing(
    database: Engine,
) -> None:
    desk = await Desk.opened()
    for service in (desk.advice, desk.iso):
        found = await show_request(await desk.sends(service), actor=desk.lan)
        assert found.act is None
        assert found.funds is None
    assert await desk.balances() == (0, 0)
    act = (await desk.act(await desk.sends()))["id"]
    iso = (await fetch("SELECT id FROM service_request WHERE service = {}", desk.iso))[0]["id"]
    with pytest.raises(Exception, match="other-programme") as broken:
        await execute("UPDATE service_request SET act = {} WHERE id = {}", act, iso)
    assert violated(broken.value) == "other-programme"


async def test_a_request_beyond_the_budget_is_refused_and_leaves_nothing(database: Engine) -> None:
    desk = await Desk.opened(funds=MILLION)
    await desk.sends()
    with pytest.raises(OverBudget):
        await desk.sends()
    assert len(await fetch("SELECT 1 FROM service_request")) == 1
    without = await desk.sends(without_support=True)
    act = await desk.act(without)
    assert (act["tenant_price"], act["support"], act["mode"]) == (1_800_000, 0, "NONE")
    assert await desk.balances() == (900_000, 0)


async def test_a_team_without_a_tax_code_asks_without_support(database: Engine) -> None:
    desk = await Desk.opened()
    team = await desk.firm("Nhóm Lửa", None, stage="PRE_INCUBATION")
    with pytest.raises(NoTaxCode) as refused:
        await ask(desk.wants(firm=team), actor=desk.mai, now=NOW)
    assert english(refused.value) == (
        "Nhóm Lửa has no tax code yet, so it gets no support in cash. "
        "The same can be asked for without support."
    )
    await ask(desk.wants(firm=team, without_support=True), actor=desk.mai, now=NOW)


async def test_firms_outside_pay_their_surcharge_and_strangers_to_the_sector_nothing(
    database: Engine,
) -> None:
    desk = await Desk.opened()
    outside = await desk.firm("Cơ khí Ngoài", "9900010367", resident=False)
    request = await ask(desk.wants(firm=outside), actor=desk.mai, now=NOW)
    act = await desk.act(request)
    assert (act["tenant_price"], act["surcharge"], act["support"]) == (2_160_000, 360_000, 0)
    await execute("UPDATE firm SET in_sector = FALSE WHERE id = {}", outside)
    with pytest.raises(NotInResidence):
        await ask(desk.wants(firm=outside), actor=desk.mai, now=NOW)


async def test_a_scheme_adds_to_the_discount_and_is_settled_with_what_was_given(
    database: Engine,
) -> None:
    desk = await Desk.opened()
    await (await Dossiers.opened()).signed(desk.hong_linh)
    request = await desk.sends()
    act = await desk.act(request)
    assert (act["tenant_price"], act["support"], act["scheme_support"]) == (0, 1_800_000, 900_000)
    await desk.done(request, delivered=1)
    await accept(request, 5, actor=desk.lan, now=NOW)
    act = await desk.act(request)
    assert (act["settled_support"], act["settled_scheme_support"]) == (900_000, 450_000)
    (grant,) = await fetch("SELECT status, amount FROM support_grant")
    assert (grant["status"], grant["amount"]) == ("ACCEPTED", 450_000)
    assert await desk.balances() == (0, 900_000)
    other = await desk.sends()
    await withdraw(other, actor=desk.lan, now=NOW)
    released = await fetch("SELECT status FROM support_grant ORDER BY id DESC")
    assert released[0]["status"] == "RELEASED"
    assert await sound() == []


async def test_what_cannot_be_asked_for_is_named(sqlite_database: Engine) -> None:
    desk = await Desk.opened()
    for wrong, field in (
        ({"subject": " "}, "subject"),
        ({"quantity": 0}, "quantity"),
        ({"quantity": 1_001}, "quantity"),
        ({"firm": desk.sao_khue}, "firm"),
        ({"incubator": uuid7()}, "incubator"),
        ({"service": uuid7()}, "service"),
        ({"wanted_by": TODAY - timedelta(days=1)}, "wanted_by"),
    ):
        with pytest.raises(Invalid) as refused:
            await ask(replace(desk.wants(), **wrong), actor=desk.lan, now=NOW)
        assert refused.value.field == field
    with pytest.raises(Invalid):
        await ask(desk.wants(firm=uuid7()), actor=desk.mai, now=NOW)
    for stranger in (desk.minh, desk.linh, actor(Role.accountant)):
        with pytest.raises(Forbidden):
            await ask(desk.wants(), actor=stranger, now=NOW)
    assert await fetch("SELECT 1 FROM service_request") == []


async def test_a_service_out_of_use_or_without_a_price_cannot_be_asked_for(
    sqlite_database: Engine,
) -> None:
    desk = await Desk.opened()
    given = await details(code="DV-05", name_en="Calibration")
    from services.catalogue import add_service

    calibration = await add_service(given, actor=desk.mai, now=NOW)
    with pytest.raises(NoRate) as unpriced:
        await desk.sends(calibration)
    assert english(unpriced.value) == (
        "Calibration has no price today. Ask the accountant to enter one."
    )
    await edit_service(calibration, replace(given, is_active=False), actor=desk.mai, now=NOW)
    with pytest.raises(ServiceRetired) as retired:
        await desk.sends(calibration)
    assert english(retired.value) == ("Calibration is out of use. Choose another of the catalogue.")


# Triage and assignment


async def test_triage_says_who_until_when_and_how_urgent(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.sends()
    await triage(
        request, owner=desk.tech.user, due_on=MONDAY, priority="HIGH", actor=desk.mai, now=NOW
    )
    row = await desk.row(request)
    assert (row["status"], row["owner"], row["due_on"], row["priority"]) == (
        "TRIAGED",
        desk.tech.user,
        MONDAY,
        "HIGH",
    )
    assert await said_to(desk.tech) == [
        "CMM inspection for Khuôn mẫu Hồng Lĩnh: Đo hai chi tiết trục. It is in your hands until "
        "7 Dec 2026."
    ]
    again: dict[str, Any] = {"due_on": MONDAY, "priority": "HIGH", "actor": desk.tech, "now": NOW}
    await triage(request, owner=desk.tech.user, **again)
    assert (await desk.row(request))["sequence"] == row["sequence"]
    with pytest.raises(Invalid) as stranger:
        await triage(request, owner=desk.lan.user, **again)
    assert english(stranger.value) == "Choose somebody who works in this house."
    with pytest.raises(Invalid):
        await triage(request, owner=desk.mai.user, **again | {"due_on": date(2026, 11, 26)})
    with pytest.raises(Invalid):
        await triage(request, owner=desk.mai.user, **again | {"priority": "SOON"})
    with pytest.raises(Forbidden):
        await triage(request, owner=desk.mai.user, **again | {"actor": desk.lan})
    for outsider in (desk.khanh, desk.minh, desk.linh):
        with pytest.raises(NotFound):
            await triage(request, owner=desk.mai.user, **again | {"actor": outsider})


async def test_an_adviser_is_assigned_once_somebody_has_it_in_hand(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.sends()
    with pytest.raises(NotTriaged) as early:
        await assign(request, desk.adviser, actor=desk.mai, now=NOW)
    assert english(early.value) == "Say first who has this in hand and until when."
    await desk.with_adviser(request)
    row = await desk.row(request)
    assert (row["status"], row["adviser"]) == ("ASSIGNED", desk.adviser)
    assert await said_to(desk.linh) == [
        "CMM inspection for Khuôn mẫu Hồng Lĩnh: Đo hai chi tiết trục. You are asked to do it by "
        "7 Dec 2026."
    ]
    await assign(request, desk.adviser, actor=desk.mai, now=NOW)
    assert (await desk.row(request))["sequence"] == row["sequence"]
    assert (await show_request(request, actor=desk.linh)).id == request
    with pytest.raises(Forbidden):
        await assign(request, desk.adviser, actor=desk.lan, now=NOW)
    with pytest.raises(Forbidden):
        await assign(request, desk.adviser, actor=desk.linh, now=NOW)
    with pytest.raises(Invalid):
        await assign(request, uuid7(), actor=desk.mai, now=NOW)


async def test_who_has_a_conflict_of_interest_is_not_assigned(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.in_hand()
    note: dict[str, Any] = {"actor": desk.mai, "now": NOW}
    conflict = await note_conflict(desk.adviser, desk.hong_linh, "góp vốn", **note)
    assert await suggest(desk.cmm, desk.hong_linh, now=NOW) == []
    with pytest.raises(AdviserConflicted) as refused:
        await assign(request, desk.adviser, **note)
    assert english(refused.value) == (
        "Đặng Thùy Linh may not advise Khuôn mẫu Hồng Lĩnh: góp vốn. Choose another adviser, or "
        "end the conflict of interest where it is noted."
    )
    await end_conflict(conflict, **note)
    await assign(request, desk.adviser, **note)


async def test_who_does_not_give_the_service_is_not_assigned(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.in_hand()
    other = await desk.advises("CG-09", [desk.advice])
    with pytest.raises(AdviserUnfit) as refused:
        await assign(request, other, actor=desk.mai, now=NOW)
    assert english(refused.value) == (
        "Chuyên gia CG-09 does not give this service. Choose another adviser, or enter the service "
        "on the adviser's page."
    )
    await execute("UPDATE adviser SET is_active = FALSE WHERE id = {}", desk.adviser)
    with pytest.raises(AdviserUnfit) as away:
        await assign(request, desk.adviser, actor=desk.mai, now=NOW)
    assert english(away.value) == (
        "Đặng Thùy Linh takes on nothing at present. Choose another adviser."
    )


async def test_the_adviser_with_the_least_to_do_is_suggested_first(database: Engine) -> None:
    desk = await Desk.opened()
    idle = await desk.advises("CG-10", [desk.cmm])
    await desk.with_adviser()
    first, second = await suggest(desk.cmm, desk.hong_linh, now=NOW)
    assert (first.adviser.id, first.open_requests, first.load_minutes) == (idle, 0, 0)
    assert (second.adviser.id, second.open_requests, second.load_minutes) == (desk.adviser, 1, 120)
    assert not second.is_over_cap
    await desk.with_adviser(await desk.sends(quantity=12))
    found = await suggest(desk.cmm, desk.hong_linh, now=NOW)
    assert [one.is_over_cap for one in found] == [False, True]


async def test_who_has_time_and_knows_the_field_is_suggested_first(database: Engine) -> None:
    desk = await Desk.opened()
    mondays = (Span(0, 8 * 60, 9 * 60),)
    never = await desk.advises("CG-11", [desk.cmm], hours=(Span(6, 480, 500),))
    expert = await desk.advises("CG-12", [desk.cmm], hours=mondays, fields_vi="Khuôn mẫu")
    first, second, third = await suggest(desk.cmm, desk.hong_linh, now=NOW, about="Sửa khuôn ép")
    assert [one.adviser.id for one in (first, second, third)] == [expert, desk.adviser, never]
    assert (first.in_field, second.in_field, third.next_free) == (True, False, None)
    assert first.next_free == slot("08:00", "09:00")


# Fulfilment and acceptance


async def test_a_request_goes_from_the_asking_to_the_rating(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.done()
    row = await desk.row(request)
    assert (row["status"], row["delivered"], row["waits_for"]) == ("FULFILLED", 2, "FIRM")
    assert row["due_on"] == TODAY + timedelta(days=7)
    assert (await said_to(desk.lan))[0] == (
        "Đo hai chi tiết trục (CMM inspection) is done. Accept it and rate it by 4 Dec 2026."
    )
    assert await desk.balances() == (900_000, 0)
    await accept(request, 4, note="Nhanh", actor=desk.lan, now=NOW)
    assert await desk.balances() == (0, 900_000)
    found = await show_request(request, actor=desk.mai)
    assert (found.status, found.rating, found.rating_note) == ("ACCEPTED", 4, "Nhanh")
    assert found.funds is not None
    assert (found.funds.status, found.funds.settled_support) == ("ACCEPTED", 900_000)
    rated = "Khuôn mẫu Hồng Lĩnh accepts Đo hai chi tiết trục (CMM inspection) and rates it 4 of 5."
    assert (await said_to(desk.mai))[0] == rated
    assert (await said_to(desk.linh))[0] == rated
    for late in (
        accept(request, 5, actor=desk.lan, now=NOW),
        withdraw(request, actor=desk.lan, now=NOW),
        write_message(request, "Còn nữa", actor=desk.lan, now=NOW),
    ):
        with pytest.raises(RequestOver) as over:
            await late
        assert english(over.value) == (
            "This request was closed before. Ask anew for what is still needed."
        )
    assert await sound() == []


async def test_a_report_that_is_due_comes_with_the_fulfilment(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.with_adviser()
    await write_message(request, "Như bản này", files=[paper()], actor=desk.linh, now=NOW)
    with pytest.raises(ReportMissing) as refused:
        await fulfil(request, "Đạt", actor=desk.linh, now=NOW)
    assert english(refused.value) == (
        "CMM inspection is done when its report is there. Send the report with it."
    )
    with pytest.raises(NotDoneYet) as early:
        await accept(request, 5, actor=desk.lan, now=NOW)
    assert english(early.value) == (
        "The house has not told yet that this is done; it can be accepted then."
    )
    await fulfil(request, "Đạt", reports=[paper()], actor=desk.linh, now=NOW)
    with pytest.raises(RequestDone) as twice:
        await fulfil(request, "Đạt", actor=desk.mai, now=NOW)
    assert english(twice.value) == (
        "What was asked for is done; the firm now accepts it or sends it back."
    )
    drawing, report = await files_of(request)  # the same bytes, once as each
    assert drawing.kind != "REPORT"
    assert (await read_file(request, report.id, actor=desk.lan)).content == PDF
    for stranger in (desk.khanh, desk.minh):
        with pytest.raises(NotFound):
            await read_file(request, report.id, actor=stranger)


async def test_only_the_firm_accepts_and_only_house_or_adviser_fulfil(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.with_adviser()
    with pytest.raises(Forbidden):
        await fulfil(request, "Đạt", reports=[paper()], actor=desk.lan, now=NOW)
    with pytest.raises(Invalid):
        await fulfil(request, " ", reports=[paper()], actor=desk.linh, now=NOW)
    with pytest.raises(Invalid):
        await fulfil(request, "Đạt", delivered=3, reports=[paper()], actor=desk.linh, now=NOW)
    await fulfil(request, "Đạt", reports=[paper()], actor=desk.tech, now=NOW)
    for somebody in (desk.mai, desk.linh, desk.tech):
        with pytest.raises(Forbidden):
            await accept(request, 5, actor=somebody, now=NOW)
        with pytest.raises(Forbidden):
            await send_back(request, "Thiếu", actor=somebody, now=NOW)
    for rating in (0, 6):
        with pytest.raises(Invalid):
            await accept(request, rating, actor=desk.lan, now=NOW)
    with pytest.raises(NotFound):
        await accept(request, 5, actor=desk.khanh, now=NOW)


async def test_what_is_not_right_goes_back_with_a_reason(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.done()
    await send_back(request, "Thiếu lỗ số 3", actor=desk.lan, now=NOW)
    row = await desk.row(request)
    assert (row["status"], row["waits_for"], row["due_on"]) == (
        "ASSIGNED",
        "HOUSE",
        TODAY + timedelta(days=7),
    )
    assert [one.text for one in await messages_of(request)] == ["Thiếu lỗ số 3"]
    assert (await said_to(desk.linh))[0] == (
        "Khuôn mẫu Hồng Lĩnh does not accept Đo hai chi tiết trục (CMM inspection) yet."
    )
    assert await desk.balances() == (900_000, 0)
    await fulfil(request, "Đã đo lại", actor=desk.linh, now=NOW)
    await accept(request, 5, actor=desk.lan, now=NOW)


async def test_a_withdrawn_request_frees_its_funds(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.with_adviser()
    with pytest.raises(Forbidden):
        await withdraw(request, actor=desk.mai, now=NOW)
    await withdraw(request, reason="Không cần nữa", actor=desk.lan, now=NOW)
    assert (await desk.row(request))["status"] == "WITHDRAWN"
    assert await desk.balances() == (0, 0)
    assert (await said_to(desk.linh))[0] == (
        "Khuôn mẫu Hồng Lĩnh withdraws Đo hai chi tiết trục (CMM inspection)."
    )
    with pytest.raises(RequestOver):
        await withdraw(request, actor=desk.lan, now=NOW)
    assert await sound() == []


async def test_a_declined_request_tells_why_and_frees_its_funds(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.sends()
    with pytest.raises(Invalid):
        await decline(request, " ", actor=desk.mai, now=NOW)
    with pytest.raises(Forbidden):
        await decline(request, "Máy hỏng", actor=desk.lan, now=NOW)
    await decline(request, "Máy hỏng", actor=desk.mai, now=NOW)
    row = await desk.row(request)
    assert (row["status"], row["ended_reason"]) == ("DECLINED", "Máy hỏng")
    assert await desk.balances() == (0, 0)
    assert (await said_to(desk.lan))[0].endswith("is declined. The reason stands on its page.")
    done = await desk.done()
    with pytest.raises(RequestDone):
        await decline(done, "Máy hỏng", actor=desk.mai, now=NOW)


# Thread, papers, lists


async def test_a_question_waits_for_the_other_side(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.with_adviser()
    await write_message(request, "Dung sai nào?", actor=desk.linh, now=NOW)
    assert (await desk.row(request))["waits_for"] == "FIRM"
    assert (await said_to(desk.lan))[0] == (
        "Đo hai chi tiết trục (CMM inspection): somebody has written to you."
    )
    await write_message(request, "IT7", files=[paper("Bản vẽ.pdf")], actor=desk.lan, now=NOW)
    assert (await desk.row(request))["waits_for"] == "HOUSE"
    thread = await messages_of(request)
    assert [(one.text, one.from_firm) for one in thread] == [
        ("Dung sai nào?", False),
        ("IT7", True),
    ]
    assert len(await files_of(request)) == 1
    with pytest.raises(NotFound):
        await write_message(request, "Xin chào", actor=desk.khanh, now=NOW)
    accountant = actor(Role.accountant, incubator=desk.house)
    with pytest.raises(Forbidden):
        await write_message(request, "Xin chào", actor=accountant, now=NOW)
    with pytest.raises(Invalid):
        await write_message(request, " ", actor=desk.lan, now=NOW)
    for statement in ("UPDATE service_message SET text = 'x'", "DELETE FROM service_file"):
        with pytest.raises(Exception, match="append-only") as broken:
            await execute(statement)
        assert violated(broken.value) == "append-only"


def test_a_request_has_room_for_ten_papers_and_twenty_megabytes() -> None:
    check_room([1] * 9, [1])
    with pytest.raises(RequestFilesFull) as many:
        check_room([1] * 9, [1, 1])
    assert english(many.value) == "A request has at most 10 papers. Join some in a PDF."
    with pytest.raises(RequestFilesFull) as heavy:
        check_room([19_999_999], [2])
    assert english(heavy.value) == (
        "All papers of a request may have 20 MB together. Make some smaller."
    )


async def test_the_same_paper_is_kept_once(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.sends(files=[paper(), paper("Khác.pdf")])
    await write_message(request, "Xem", files=[paper()], actor=desk.lan, now=NOW)
    assert len(await files_of(request)) == 1


async def test_everybody_lists_what_is_theirs_and_the_overdue_first(database: Engine) -> None:
    desk = await Desk.opened()
    late = await desk.sends()
    other = await ask(desk.wants(firm=desk.sao_khue), actor=desk.khanh, now=NOW)
    await execute("UPDATE service_request SET due_on = {} WHERE id = {}", date(2026, 11, 20), late)
    sought = Sought()

    async def ids(who: Any, sought: Sought = sought) -> list[UUID]:
        return [one.id for one in (await list_requests(sought, actor=who, today=TODAY))[0]]

    assert await ids(desk.mai) == [late, other]
    assert await ids(desk.lan) == [late]
    assert await ids(desk.khanh) == [other]
    assert await ids(desk.linh) == []
    assert await ids(desk.minh) == []
    assert await ids(desk.mai, Sought(view="overdue")) == [late]
    assert (await show_request(late, actor=desk.mai)).is_overdue(TODAY)
    await withdraw(late, actor=desk.lan, now=NOW)
    assert await ids(desk.mai, Sought(view="open")) == [other]
    assert await ids(desk.mai, Sought(view="done")) == [late]
    assert await ids(desk.mai, Sought(status="WITHDRAWN", incubator=desk.house)) == [late]
    with pytest.raises(NotFound):
        await show_request(late, actor=desk.khanh)


def test_only_what_is_open_is_overdue() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert is_overdue("ASKED", yesterday, TODAY)
    assert not is_overdue("ASKED", TODAY, TODAY)
    assert not is_overdue("ACCEPTED", yesterday, TODAY)


# Satisfaction


@pytest.mark.parametrize(
    ("count", "total", "mean"), [(0, 0, None), (4, 20, None), (5, 22, 440), (6, 25, 417)]
)
def test_no_mean_is_told_below_five_ratings(count: int, total: int, mean: int | None) -> None:
    found = satisfaction_of(count, total)
    assert (found.count, found.mean_hundredths) == (count, mean)


async def test_ratings_are_counted_by_house_and_time(database: Engine) -> None:
    desk = await Desk.opened()
    for rating in (5, 5, 4, 4, 4):
        request = await desk.done()
        await accept(request, rating, actor=desk.lan, now=NOW)
    day = timedelta(days=1)
    found = await load_satisfaction(NOW - day, NOW + day)
    assert (found.count, found.mean_hundredths) == (5, 440)
    assert (await load_satisfaction(NOW + day, NOW + 2 * day)).count == 0
    assert (await load_satisfaction(NOW - day, NOW + day, [desk.house])).count == 5
    assert (await load_satisfaction(NOW - day, NOW + day, [])).count == 0


async def test_what_another_programme_pays_for_is_not_fulfilled_but_referred(
    database: Engine,
) -> None:
    desk = await Desk.opened()
    request = await desk.in_hand(await desk.sends(desk.iso))
    with pytest.raises(PaidElsewhere) as refused:
        await fulfil(request, "Xong", actor=desk.mai, now=NOW)
    assert "pays for this. Refer the firm to it; then it is done here." in english(refused.value)
    assert await notices_of(desk.khanh) == []
