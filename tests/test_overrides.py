"""A phase exceeds its indicative amount only by a decision that one drafts and another approves."""

from dataclasses import replace
from uuid import UUID

import pytest

from incubator import database
from incubator.database import fetch
from incubator.decisions import MakerIsApprover, Paper
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.overrides import (
    approve_override,
    list_overrides,
    propose_override,
    reject_override,
)
from incubator.proposals import AlreadyDecided
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.users import Actor, Grant, Role
from tests.cast import actor
from tests.treasury import MILLION, NOW, TODAY, Treasury, id_of, phase_of

BILLION = 1_000 * MILLION


class Office:
    treasury: Treasury
    accountant: Actor
    approver: Actor

    async def paper(self, number: str = "99/NQ-HĐND") -> Paper:
        issuer = await id_of("agency", "UBND-HN")
        return Paper(number=number, issued_on=TODAY, issuer=issuer, subject="Vượt mức dự kiến")

    async def drafted(self, amount: int = 2 * BILLION) -> UUID:
        return await propose_override(
            await phase_of("GD2"), amount, await self.paper(), actor=self.accountant, now=NOW
        )


@pytest.fixture
async def office(database: database.Engine) -> Office:
    self = Office()
    self.treasury = await Treasury.opened()
    self.accountant = replace(actor(Role.accountant), user=self.treasury.maker)
    self.approver = replace(actor(Role.approver), user=self.treasury.approver)
    return self


async def override() -> int:
    rows = await fetch("SELECT override FROM phase WHERE id = {}", await phase_of("GD2"))
    amount: int = rows[0]["override"]
    return amount


async def test_a_draft_allows_nothing_until_somebody_else_approves_it(office: Office) -> None:
    draft = await office.drafted()
    assert await override() == 0
    await approve_override(draft, actor=office.approver, now=NOW)
    assert await override() == 2 * BILLION
    [shown] = await list_overrides(office.approver)
    assert (shown.status, shown.ceiling) == ("APPROVED", 102 * BILLION)
    assert await reconcile() == []


async def test_nobody_approves_what_they_drafted(office: Office) -> None:
    draft = await office.drafted()
    grants = frozenset({Grant(Role.approver), Grant(Role.accountant)})
    both = replace(office.accountant, grants=grants)
    with pytest.raises(MakerIsApprover, match="Người duyệt phải khác người lập"):
        await approve_override(draft, actor=both, now=NOW)
    assert await override() == 0


async def test_it_is_decided_once(office: Office) -> None:
    draft = await office.drafted()
    await approve_override(draft, actor=office.approver, now=NOW)
    with pytest.raises(AlreadyDecided):
        await approve_override(draft, actor=office.approver, now=NOW)
    with pytest.raises(AlreadyDecided):
        await reject_override(draft, "Muộn", actor=office.approver, now=NOW)
    assert await override() == 2 * BILLION


async def test_a_rejection_keeps_its_reason_and_allows_nothing(office: Office) -> None:
    draft = await office.drafted()
    with pytest.raises(Invalid) as blank:
        await reject_override(draft, " ", actor=office.approver, now=NOW)
    assert blank.value.field == "reason"
    await reject_override(draft, "Chưa đủ căn cứ", actor=office.approver, now=NOW)
    [shown] = await list_overrides(office.approver, "REJECTED")
    assert shown.reason == "Chưa đủ căn cứ"
    assert await override() == 0


async def test_the_maker_may_withdraw_it_and_another_accountant_may_not(office: Office) -> None:
    draft = await office.drafted()
    another = replace(office.accountant, user=office.treasury.approver)
    with pytest.raises(Forbidden):
        await reject_override(draft, "Không phải của tôi", actor=another, now=NOW)
    await reject_override(draft, "Ghi nhầm", actor=office.accountant, now=NOW)
    assert [one.status for one in await list_overrides(office.accountant)] == ["REJECTED"]


@pytest.mark.parametrize("role", [Role.manager, Role.city, Role.tenant, Role.auditor])
async def test_others_neither_draft_nor_decide(office: Office, role: Role) -> None:
    draft, other = await office.drafted(), replace(actor(role), user=office.treasury.approver)
    with pytest.raises(Forbidden):
        await propose_override(
            await phase_of("GD2"), BILLION, await office.paper(), actor=other, now=NOW
        )
    with pytest.raises(Forbidden):
        await approve_override(draft, actor=other, now=NOW)
    with pytest.raises(Forbidden):
        await reject_override(draft, "Không", actor=other, now=NOW)


async def test_a_phase_or_draft_that_is_not_there_is_said_so(office: Office) -> None:
    with pytest.raises(Invalid) as unknown:
        await propose_override(
            uuid7(), BILLION, await office.paper(), actor=office.accountant, now=NOW
        )
    assert unknown.value.field == "phase"
    with pytest.raises(NotFound):
        await approve_override(uuid7(), actor=office.approver, now=NOW)


@pytest.mark.parametrize("amount", [0, -1])
async def test_an_amount_below_one_dong_is_none(office: Office, amount: int) -> None:
    with pytest.raises(Invalid) as refused:
        await office.drafted(amount)
    assert refused.value.field == "amount"
