"""Scheme support of bookings: priced, held, moved, settled, freed; guarded by the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from facilities import maintenance, nightly
from facilities import reconciliation as places
from facilities.booked import Booked
from facilities.booking_changes import cancel_booking, decline_booking, expire_tentative
from facilities.booking_requests import Item
from facilities.bookings import move_booking, request_booking
from facilities.handovers import Reading, check_in, check_out
from facilities.quotes import quote_booking
from incubator import reconciliation as funds
from incubator.database import Engine, dialect, execute, fetch, violated
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.schemes import Term, list_schemes, set_term
from tenants.support_caps import CapReached, NoSupportDecision
from tenants.support_decisions import end_decision
from tenants.support_meters import load_meters
from tests.booking_cast import MONDAY, NOW, Cast, slot
from tests.cast import english
from tests.dossiers import DECREE, HANOI, Dossiers
from tests.statements import counted
from tests.treasury import MILLION, add, id_of

MORNING = slot("08:00", "10:00")
TODAY = date(2026, 11, 27)


async def opened(**given: Any) -> tuple[Cast, Dossiers, UUID]:
    """Hồng Lĩnh has a signed decision of Hanoi's scheme; the lathe costs 330.000 đ an hour."""
    cast = await Cast.assembled()
    dossiers = await Dossiers.opened()
    return cast, dossiers, await dossiers.signed(cast.hong_linh, **given)


async def book(
    cast: Cast, when: Any = MORNING, resource: UUID | None = None, **given: Any
) -> Booked:
    request = cast.asks(resource or cast.lathe, when, **given)
    return await request_booking(request, actor=cast.mai, now=NOW)


async def meters() -> list[tuple[str, int]]:
    rows = await fetch("SELECT window_key, used FROM support_meter ORDER BY window_key")
    return [(row["window_key"], row["used"]) for row in rows]


async def grants() -> list[tuple[int, str]]:
    rows = await fetch("SELECT amount, status FROM support_grant ORDER BY id")
    return [(row["amount"], row["status"]) for row in rows]


async def used_of(decision: UUID) -> int:
    row = (await fetch("SELECT used FROM support_decision WHERE id = {}", decision))[0]
    return int(row["used"])


async def use_up(cast: Cast, left: int, scheme: str = HANOI, target: str = "MACHINES") -> None:
    """Let only so many đồng be left of the year's cap, as if others of the house had used it."""
    terms = {one.code: one for one in await list_schemes()}[scheme].of(target)
    used = terms[0].cap - left
    await add(
        "support_meter", party="9900010085", scheme=await id_of("scheme", scheme), target=target,
        window_key="YEAR:2026", cap=terms[0].cap, used=used,
    )  # fmt: skip


async def test_the_tariff_comes_first_and_the_scheme_pays_of_what_is_left(
    database: Engine,
) -> None:
    cast, _, decision = await opened()
    graduate = await cast.resource("TB-90", "Máy phay", full_rate=700_000)
    await execute("UPDATE rate SET incubated_rate = 560000 WHERE resource = {}", graduate)
    booked = await book(cast, resource=graduate)
    price = booked.answer()["price"]
    assert price == {
        "full_cost": 1_400_000,
        "tenant_price": 420_000,
        "support": 980_000,
        "surcharge": 0,
        "scheme_support": 700_000,
        "discount": 280_000,
    }
    assert await meters() == [("YEAR:2026", 700_000)]
    assert await grants() == [(700_000, "HELD")]
    assert await used_of(decision) == 700_000
    [fund] = booked.funding
    line = (await fetch("SELECT held FROM budget_line WHERE id = {}", fund.line))[0]
    assert (fund.amount, line["held"]) == (980_000, 980_000)
    assert Booked.from_answer(booked.answer()) == booked


async def test_after_the_cap_the_tariff_still_holds(database: Engine) -> None:
    cast, _, _ = await opened()
    await use_up(cast, 200_000)
    first = await book(cast)
    second = await book(cast, slot("13:00", "15:00"))
    assert (first.price.scheme_support, first.price.tenant_price) == (200_000, 130_000)
    assert (second.price.scheme_support, second.price.tenant_price) == (0, 330_000)
    assert second.price.discount == 330_000
    assert await grants() == [(200_000, "HELD")]


async def test_without_a_decision_or_without_support_nothing_is_given(database: Engine) -> None:
    cast, dossiers, decision = await opened(targets=("RENT",))
    assert (await book(cast)).price.scheme_support == 0
    await end_decision(decision, "Thử", actor=dossiers.duyet, now=NOW)
    ended = await dossiers.signed(cast.hong_linh)
    full = await book(cast, slot("11:00", "12:00"), without_support=True)
    assert (full.price.support, full.price.tenant_price) == (0, 330_000)
    await end_decision(ended, "Thử", actor=dossiers.duyet, now=NOW)
    assert (await book(cast, slot("13:00", "14:00"))).price.scheme_support == 0
    assert await grants() == []


async def test_a_room_by_the_hour_is_no_rent(database: Engine) -> None:
    cast, _, _ = await opened()
    booked = await book(cast, resource=cast.room)
    assert booked.price.scheme_support == 0


async def test_what_was_used_is_settled_and_the_rest_goes_back_to_cap_and_ceiling(
    database: Engine,
) -> None:
    cast, _, decision = await opened()
    booked = await book(cast)
    await check_in(booked.id, Reading(), actor=cast.mai, now=MORNING.start)
    await check_out(booked.id, Reading(), actor=cast.mai, now=MORNING.start + timedelta(minutes=90))
    # 90 of 120 minutes: full cost 495.000, tariff 247.500, half of the full cost 247.500.
    assert await grants() == [(247_500, "ACCEPTED")]
    assert await meters() == [("YEAR:2026", 247_500)]
    assert await used_of(decision) == 247_500
    row = (await fetch("SELECT settled_scheme_support, settled_support FROM act"))[0]
    assert tuple(row.values()) == (247_500, 495_000)
    assert await checked() == []


async def test_a_promise_cut_by_the_cap_is_kept_for_what_was_used(database: Engine) -> None:
    cast, _, _ = await opened()
    await use_up(cast, 100_000)
    booked = await book(cast)
    await check_in(booked.id, Reading(), actor=cast.mai, now=MORNING.start)
    await check_out(booked.id, Reading(), actor=cast.mai, now=MORNING.start + timedelta(minutes=20))
    # 20 minutes: full cost 110.000, of which half is below the 100.000 that were promised.
    assert await grants() == [(55_000, "ACCEPTED")]


@pytest.mark.parametrize("ending", ["cancel", "decline", "expire", "miss"])
async def test_what_was_not_used_frees_the_whole_of_it(database: Engine, ending: str) -> None:
    cast, _, decision = await opened()
    request = cast.asks(cast.slm if ending != "miss" else cast.lathe, MORNING)
    actor = cast.lan if ending in ("decline", "expire") else cast.mai
    booked = await request_booking(request, actor=actor, now=NOW)
    assert await used_of(decision) == 330_000
    if ending == "cancel":
        await cancel_booking(booked.id, "Thử", actor=cast.mai, now=NOW)
    elif ending == "decline":
        await decline_booking(booked.id, "Thử", actor=cast.mai, now=NOW)
    elif ending == "expire":
        await expire_tentative(now=NOW + timedelta(days=4))
    else:
        await nightly.run(now=MORNING.end + timedelta(days=1))
    assert await grants() == [(330_000, "RELEASED")]
    assert (await meters(), await used_of(decision)) == ([("YEAR:2026", 0)], 0)
    assert await checked() == []


async def test_a_breakdown_settles_what_ran_until_then(database: Engine) -> None:
    cast, _, _ = await opened()
    booked = await book(cast)
    await check_in(booked.id, Reading(), actor=cast.mai, now=MORNING.start)
    at = MORNING.start + timedelta(minutes=60)
    await maintenance.report_breakdown(cast.lathe, at, "Gãy dao", actor=cast.mai, now=at)
    assert await grants() == [(165_000, "ACCEPTED")]
    assert await checked() == []


async def test_a_move_is_priced_anew_with_its_own_grant_out_of_the_way(database: Engine) -> None:
    cast, _, decision = await opened()
    await use_up(cast, 400_000)
    booked = await book(cast)
    longer = slot("08:00", "10:30")
    moved = await move_booking(booked.id, longer, actor=cast.mai, now=NOW)
    assert moved.price.scheme_support == 400_000
    assert await meters() == [("YEAR:2026", 50 * MILLION)]
    shorter = await move_booking(booked.id, slot("08:00", "09:00"), actor=cast.mai, now=NOW)
    assert shorter.price.scheme_support == 165_000
    assert (await grants(), await used_of(decision)) == ([(165_000, "HELD")], 165_000)


async def test_a_move_into_a_year_without_a_decision_gives_the_support_up(
    database: Engine,
) -> None:
    cast, dossiers, decision = await opened()
    await cast.treasury.line(500 * MILLION, year=2027)
    booked = await book(cast)
    january = slot("08:00", "10:00", date(2027, 1, 4))
    moved = await move_booking(booked.id, january, actor=cast.mai, now=NOW)
    assert (moved.price.scheme_support, moved.price.tenant_price) == (0, 330_000)
    assert (await grants(), await used_of(decision)) == ([(330_000, "RELEASED")], 0)
    later = await dossiers.signed(cast.hong_linh, year=2027)
    again = await move_booking(
        booked.id, slot("13:00", "15:00", date(2027, 1, 4)), actor=cast.mai, now=NOW
    )
    assert again.price.scheme_support == 330_000
    assert await grants() == [(330_000, "HELD")]
    assert (await used_of(decision), await used_of(later)) == (0, 330_000)
    assert await meters() == [("YEAR:2026", 0), ("YEAR:2027", 330_000)]
    assert await checked() == []


async def test_a_decision_that_ended_gives_nothing_more_and_takes_nothing_back(
    database: Engine,
) -> None:
    cast, dossiers, decision = await opened()
    booked = await book(cast)
    await end_decision(decision, "Nợ thuế", actor=dossiers.duyet, now=NOW)
    assert await grants() == [(330_000, "HELD")]
    await check_in(booked.id, Reading(), actor=cast.mai, now=MORNING.start)
    await check_out(booked.id, Reading(), actor=cast.mai, now=MORNING.end)
    assert await grants() == [(330_000, "ACCEPTED")]
    assert await checked() == []


async def test_a_booking_of_a_firm_whose_decision_ended_can_still_be_moved(
    database: Engine,
) -> None:
    cast, dossiers, decision = await opened()
    booked = await book(cast)
    await end_decision(decision, "Nợ thuế", actor=dossiers.duyet, now=NOW)
    moved = await move_booking(booked.id, slot("13:00", "15:00"), actor=cast.mai, now=NOW)
    assert moved.price.scheme_support == 0
    assert await grants() == [(330_000, "RELEASED")]
    assert await checked() == []


async def test_branches_share_the_cap_of_their_parent_over_all_houses(database: Engine) -> None:
    cast, dossiers, _ = await opened()
    branch = await cast.firm("Chi nhánh Hồng Lĩnh", "9900010085-001")
    worker = await cast.person("Tô Văn Nhánh", branch)
    for skill in (cast.induction, cast.turning):
        await cast.grant(worker, skill)
    await dossiers.signed(branch, number="14/QĐ-VU")
    await use_up(cast, 400_000)
    await book(cast)
    other = await book(cast, slot("13:00", "15:00"), firm=branch, person=worker)
    assert other.price.scheme_support == 70_000
    assert await meters() == [("YEAR:2026", 50 * MILLION)]
    found = (await load_meters([branch], TODAY))[branch]
    machines = next(one for one in found if one.target == "MACHINES")
    assert (machines.held, machines.left, machines.is_near) == (400_000, 29_930_000, False)


async def test_several_machines_of_one_booking_share_what_is_left(database: Engine) -> None:
    cast, _, _ = await opened()
    await use_up(cast, 400_000)
    request = cast.asks(cast.lathe, MORNING)
    both = type(request)(
        items=(Item(cast.lathe), Item(cast.wire)), slot=MORNING, purpose="Thử",
        firm=cast.hong_linh, person=cast.an,
    )  # fmt: skip
    booked = await request_booking(both, actor=cast.mai, now=NOW)
    assert booked.price.scheme_support == 400_000
    assert await grants() == [(330_000, "HELD"), (70_000, "HELD")]


async def test_who_insists_on_the_scheme_is_refused_where_it_does_not_suffice(
    database: Engine,
) -> None:
    cast, _, _ = await opened()
    await use_up(cast, 200_000)
    with pytest.raises(CapReached) as refused:
        await book(cast, scheme_required=True)
    assert refused.value.rule == "cap-reached"
    assert english(refused.value) == (
        "Hanoi's support to small and medium enterprises, 2026-2030 would give 330,000 dong for "
        "this and has 200,000 dong left; its cap counts anew from 1 Jan 2027. It can be had at "
        "the house's tariff, which still holds."
    )
    with pytest.raises(NoSupportDecision) as undecided:
        await book(cast, firm=cast.sao_khue, person=cast.khue, scheme_required=True)
    assert english(undecided.value) == (
        "Robot Sao Khuê has no signed support decision under which a scheme supports this on "
        "30 Nov 2026. It can be had at the house's tariff."
    )
    with pytest.raises(Invalid):
        await book(cast, scheme_required=True, without_support=True)
    short = slot("08:00", "09:00")
    assert (await book(cast, short, scheme_required=True)).price.scheme_support == 165_000


async def test_a_quote_says_what_a_booking_would_get_and_what_is_left_then(
    database: Engine,
) -> None:
    cast, _, _ = await opened()
    await use_up(cast, 400_000)
    quote = await quote_booking(cast.asks(cast.lathe, MORNING), actor=cast.lan, now=NOW)
    [item] = quote.items
    assert item.offer
    assert (quote.price.scheme_support, item.offer.left_after) == (330_000, 70_000)
    assert await grants() == []


async def test_a_lower_cap_from_a_day_on_leaves_older_grants_as_they_are(
    database: Engine,
) -> None:
    cast, dossiers, _ = await opened()
    first = await book(cast)
    scheme = await id_of("scheme", HANOI)
    lower = Term("MACHINES", 50, 200_000, "YEAR", "Nghị quyết mới", MONDAY)
    await set_term(scheme, lower, actor=dossiers.hoa, now=NOW)
    none = await book(cast, slot("13:00", "15:00"))
    assert none.price.scheme_support == 0
    await cancel_booking(first.id, "Thử", actor=cast.mai, now=NOW)
    some = await book(cast, slot("08:00", "10:00"))
    assert some.price.scheme_support == 200_000
    assert await checked() == []


async def test_the_decree_pays_the_whole_hour_and_the_better_scheme_is_taken(
    database: Engine,
) -> None:
    cast, dossiers, _ = await opened()
    await dossiers.signed(cast.hong_linh, DECREE, number="15/QĐ-VU")
    await execute("UPDATE rate SET incubated_rate = 264000 WHERE resource = {}", cast.lathe)
    booked = await book(cast)
    assert (booked.price.tenant_price, booked.price.scheme_support) == (0, 528_000)
    await use_up_more(cast)
    other = await book(cast, slot("13:00", "15:00"))
    assert (other.price.tenant_price, other.price.scheme_support) == (198_000, 330_000)


async def use_up_more(cast: Cast) -> None:
    """Nothing is left of the decree's cap."""
    await execute(
        "UPDATE support_meter SET used = cap WHERE scheme = {}", await id_of("scheme", DECREE)
    )


async def checked() -> Sequence[str]:
    at = datetime.fromisoformat("2026-11-27T02:00:00+00:00")
    return [
        *await funds.reconcile(), *await places.reconcile(now=at)
    ]  # fmt: skip


async def test_the_database_lets_no_grant_pass_a_cap_a_ceiling_or_a_missing_decision(
    database: Engine,
) -> None:
    cast, dossiers, decision = await opened(ceiling=500_000)
    booked = await book(cast)
    [grant] = await fetch("SELECT * FROM support_grant")
    id = grant.pop("id")
    with pytest.raises(Exception) as ceiling:  # noqa: PT011 (each driver has its own)
        await execute("UPDATE support_grant SET amount = 500001")
    assert violated(ceiling.value) == "support_decision_ceiling"
    await execute("UPDATE support_meter SET used = cap - 10 WHERE id = {}", id)
    with pytest.raises(Exception) as cap:  # noqa: PT011 (each driver has its own)
        await execute("UPDATE support_grant SET amount = amount + 11")
    assert violated(cap.value) == "support_meter_cap"
    other = await request_booking(
        cast.asks(cast.cad, MORNING, firm=cast.sao_khue, person=cast.khue), actor=cast.mai, now=NOW
    )
    act = (await fetch("SELECT act FROM booking_item WHERE booking = {}", other.id))[0]["act"]
    for change in ({"firm": cast.sao_khue}, {"decision": await dossiers.drafted(cast.sao_khue)}):
        with pytest.raises(Exception) as unfounded:  # noqa: PT011 (each driver has its own)
            await add("support_grant", **{**grant, "act": act, "amount": 1, **change})
        assert violated(unfounded.value) == "no-support-decision"
    with pytest.raises(Exception) as kept:  # noqa: PT011 (each driver has its own)
        await execute("DELETE FROM support_grant")
    assert violated(kept.value) == "append-only"
    await end_decision(decision, "Thử", actor=dossiers.duyet, now=NOW)
    await execute("UPDATE support_grant SET amount = amount - 1")
    with pytest.raises(Exception) as ended:  # noqa: PT011 (each driver has its own)
        await execute("UPDATE support_grant SET amount = amount + 1")
    assert violated(ended.value) == "no-support-decision"
    assert booked.status == "CONFIRMED"


async def test_a_firm_without_a_decision_costs_no_statement_more(database: Engine) -> None:
    cast = await Cast.assembled()
    await book(cast, slot("08:00", "09:00"))
    with counted() as plain:
        await book(cast, slot("10:00", "11:00"))
    dossiers = await Dossiers.opened()
    await dossiers.signed(cast.hong_linh)
    with counted() as supported:
        await book(cast, slot("13:00", "14:00"))
    assert not [sql for sql in plain if "support_grant" in sql or "support_meter" in sql]
    lock = 1 if dialect() == "postgres" else 0
    assert len(supported) == len(plain) + 2 + lock


async def test_ids_of_nobody_have_no_grants(database: Engine) -> None:
    cast, _, _ = await opened()
    assert (await load_meters([uuid7()], TODAY)).popitem()[1] == []
    assert (await load_meters([cast.sao_khue], TODAY))[cast.sao_khue] == []
