"""Referrals to the programmes that pay: none goes to Programme 6, none holds anything here."""

from datetime import date, timedelta
from typing import Any

import pytest

from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from services.referrals import (
    ReferralClosed,
    list_referrals,
    refer,
    refer_request,
    referral_of,
    tell_outcome,
)
from services.request_acceptance import accept
from services.request_rules import PaidHere, RequestDone
from tests.cast import english
from tests.service_desk import NOW, TODAY, Desk
from tests.treasury import id_of


async def test_a_request_that_another_programme_pays_for_becomes_a_referral(
    database: Engine,
) -> None:
    desk = await Desk.opened()
    request = await desk.sends(desk.iso)
    note: dict[str, Any] = {"actor": desk.mai, "now": NOW}
    referral = await refer_request(request, "Hồ sơ gửi Sở", **note)
    found = await referral_of(request)
    assert found is not None
    assert (found.id, found.programme_code, found.outcome) == (referral, "CT3", "PENDING")
    assert (found.referred_on, str(found.service_name)) == (TODAY, "ISO 9001")
    assert str(found.agency_name)
    row = await desk.row(request)
    assert (row["status"], row["owner"], row["act"]) == ("FULFILLED", desk.mai.user, None)
    assert await desk.balances() == (0, 0)
    with pytest.raises(RequestDone):
        await refer_request(request, "Hồ sơ gửi Sở", **note)
    await accept(request, 5, actor=desk.lan, now=NOW)
    with pytest.raises(Forbidden):
        await refer_request(await desk.sends(desk.iso), "x", actor=desk.lan, now=NOW)


async def test_nothing_is_referred_to_programme_6(database: Engine) -> None:
    desk = await Desk.opened()
    request = await desk.sends()
    with pytest.raises(PaidHere) as refused:
        await refer_request(request, "Hồ sơ", actor=desk.mai, now=NOW)
    assert english(refused.value) == (
        "Programme 6 pays for this itself; a referral goes to another programme."
    )
    assert (await desk.row(request))["status"] == "ASKED"
    own = await id_of("programme", "CT6")
    with pytest.raises(PaidHere):
        await refer(desk.house, desk.hong_linh, own, "Hồ sơ", actor=desk.mai, now=NOW)
    assert await fetch("SELECT 1 FROM referral") == []


async def test_what_became_of_a_referral_is_told_until_it_is_over(database: Engine) -> None:
    desk = await Desk.opened()
    programme = await id_of("programme", "CT4")
    note: dict[str, Any] = {"actor": desk.mai, "now": NOW}
    referral = await refer(desk.house, desk.hong_linh, programme, "Đào tạo thợ", **note)
    with pytest.raises(Invalid):
        await tell_outcome(referral, "TAKEN_UP", TODAY + timedelta(days=1), **note)
    with pytest.raises(Invalid):
        await tell_outcome(referral, "PENDING", TODAY, **note)
    await tell_outcome(referral, "TAKEN_UP", TODAY, "Đã nhận hồ sơ", **note)
    await tell_outcome(referral, "DONE", TODAY, **note)
    with pytest.raises(ReferralClosed) as over:
        await tell_outcome(referral, "REFUSED", TODAY, **note)
    assert english(over.value) == "It was told on 27 Nov 2026 what became of this referral."
    (found,), total = await list_referrals(actor=desk.lan, outcome="DONE")
    assert (found.id, total) == (referral, 1)
    assert await list_referrals(actor=desk.khanh) == ([], 0)
    assert (await list_referrals(actor=desk.mai))[1] == 1
    for stranger in (desk.lan, desk.minh):
        with pytest.raises(Forbidden):
            await tell_outcome(referral, "DONE", TODAY, actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await refer(desk.house, desk.hong_linh, programme, "x", actor=stranger, now=NOW)
    with pytest.raises(NotFound):
        await tell_outcome(uuid7(), "DONE", TODAY, **note)


async def test_a_referral_names_a_firm_a_programme_and_a_reason(database: Engine) -> None:
    desk = await Desk.opened()
    programme = await id_of("programme", "CT4")
    note: dict[str, Any] = {"actor": desk.mai, "now": NOW}
    for firm, where, why in (
        (uuid7(), programme, "x"),
        (desk.hong_linh, uuid7(), "x"),
        (desk.hong_linh, programme, " "),
    ):
        with pytest.raises(Invalid):
            await refer(desk.house, firm, where, why, **note)
    referral = await refer(desk.house, desk.hong_linh, programme, "x", **note)
    for statement in (
        "UPDATE referral SET referred_on = {} WHERE id = {}",
        "DELETE FROM referral WHERE referred_on > {} AND id = {}",
    ):
        with pytest.raises(Exception, match="append-only") as broken:
            await execute(statement, date(2026, 1, 1), referral)
        assert violated(broken.value) == "append-only"
