"""Authority from draft to ledger: two people, the phase's ceiling, pairs that sum to zero."""

import asyncio
import sqlite3
from dataclasses import replace
from datetime import date

import asyncpg
import pytest

from incubator import database
from incubator.balances import Balances, balances
from incubator.budget import hold
from incubator.decisions import MakerIsApprover, Paper
from incubator.faults import Forbidden, NotFound
from incubator.movements import (
    AboveAvailable,
    AboveIndicative,
    CrossesKind,
    CrossesSource,
    LineClosed,
    OtherProgramme,
    OutsidePhase,
)
from incubator.openings import LineKey, LineNotEmpty, close_line, move_up
from incubator.overrides import approve_override, propose_override
from incubator.proposals import AlreadyDecided, Draft, approve, propose, reject
from incubator.reconciliation import reconcile
from incubator.refusals import Invalid
from incubator.users import Actor, Grant, Role
from tests.cast import actor, signed_up
from tests.treasury import (
    MILLION,
    NOW,
    TODAY,
    Treasury,
    a_house,
    id_of,
    phase_of,
)

BILLION = 1_000 * MILLION
REFUSED = (sqlite3.IntegrityError, asyncpg.IntegrityConstraintViolationError)


class Office:
    """Accountant Kế and approver Duyệt of one house, and what they decide about."""

    treasury: Treasury
    accountant: Actor
    approver: Actor

    @classmethod
    async def opened(cls) -> "Office":
        self = cls()
        self.treasury = await Treasury.opened()
        self.accountant = await signed_up(Role.accountant, "VU-CK", name="Trần Thị Kế")
        self.approver = await signed_up(Role.approver, "VU-CK", name="Lê Văn Duyệt")
        return self

    async def paper(self, number: str = "15/QĐ-UBND", on: date = date(2026, 2, 3)) -> Paper:
        issuer = await id_of("agency", "UBND-HN")
        return Paper(number=number, issued_on=on, issuer=issuer, subject="Giao dự toán")

    async def key(
        self,
        *,
        phase: str = "GD2",
        year: int = 2020,
        source: str = "NS_TRO_GIUP_DNNVV",
        category: str = "THIET_BI",
        programme: str = "CT6",
    ) -> LineKey:
        return LineKey(
            await phase_of(phase, programme),
            year,
            self.treasury.house,
            await id_of("funding_source", source),
            await id_of("cost_category", category),
        )

    async def draft(self, kind: str = "ALLOCATION", amount: int = BILLION, **more: object) -> Draft:
        facts = {"line": await self.key(), "paper": await self.paper()} | more
        return Draft(kind=kind, amount=amount, **facts)  # type: ignore[arg-type]

    async def proposed(self, *args: object, **more: object):  # type: ignore[no-untyped-def]
        draft = await self.draft(*args, **more)  # type: ignore[arg-type]
        return await propose(draft, actor=self.accountant, now=NOW)

    async def decided(self, *args: object, **more: object) -> None:
        proposal = await self.proposed(*args, **more)
        await approve(proposal, actor=self.approver, now=NOW)

    async def line(self, **key: object):  # type: ignore[no-untyped-def]
        wanted = await self.key(**key)  # type: ignore[arg-type]
        rows = await database.fetch(
            "SELECT * FROM budget_line WHERE phase = {} AND year = {} AND incubator = {}"
            " AND source = {} AND category = {}",
            *wanted,
        )
        return rows[0] if rows else None


@pytest.fixture
async def office(database: database.Engine) -> Office:
    return await Office.opened()


async def phase(code: str = "GD2") -> tuple[int, int]:
    rows = await database.fetch(
        "SELECT allocated_state, allocated_other FROM phase WHERE id = {}", await phase_of(code)
    )
    return rows[0]["allocated_state"], rows[0]["allocated_other"]


# Two people


async def test_a_draft_moves_nothing_and_an_approval_posts_it(office: Office) -> None:
    proposal = await office.proposed()
    line = await office.line()
    assert (line["allocated"], line["accepts_from"], line["position"]) == (0, None, 1)
    await approve(proposal, actor=office.approver, now=NOW)
    line = await office.line()
    assert (line["allocated"], line["accepts_from"]) == (BILLION, date(2026, 2, 3))
    entry = (await database.fetch("SELECT * FROM ledger_entry"))[0]
    people = (entry["posted_by"], entry["approved_by"])
    assert people == (office.accountant.user, office.approver.user)
    assert entry["decision"] is not None
    assert entry["proposal"] == proposal
    assert await phase() == (BILLION, 0)
    assert await reconcile() == []


async def test_who_drafted_it_never_approves_it(office: Office) -> None:
    both = frozenset({Grant(Role.approver), Grant(Role.accountant)})
    alone = replace(office.accountant, grants=both)
    proposal = await office.proposed()
    with pytest.raises(MakerIsApprover) as refused:
        await approve(proposal, actor=alone, now=NOW)
    assert refused.value.sentence() == "Người duyệt phải khác người lập."
    assert (await office.line())["allocated"] == 0


async def test_the_database_knows_two_people_too(office: Office) -> None:
    proposal = await office.proposed()
    with pytest.raises(REFUSED) as refused:
        await database.execute(
            "UPDATE budget_proposal SET status = 'APPROVED', decided_by = made_by WHERE id = {}",
            proposal,
        )
    assert database.violated(refused.value) == "budget_proposal_two_people"


async def test_a_proposal_is_decided_once(office: Office) -> None:
    proposal = await office.proposed()
    await approve(proposal, actor=office.approver, now=NOW)
    for again in (
        approve(proposal, actor=office.approver, now=NOW),
        reject(proposal, "Muộn", actor=office.approver, now=NOW),
    ):
        with pytest.raises(AlreadyDecided) as refused:
            await again
        assert refused.value.sentence() == "Đề xuất này đã được duyệt hoặc từ chối."
    assert (await office.line())["allocated"] == BILLION


async def test_approved_twice_at_once_it_is_posted_once(office: Office) -> None:
    proposal = await office.proposed()
    both = (approve(proposal, actor=office.approver, now=NOW) for _ in range(5))
    told = await asyncio.gather(*both, return_exceptions=True)
    assert told.count(None) == 1
    assert (await office.line())["allocated"] == BILLION


async def test_a_rejection_keeps_its_reason_and_moves_nothing(office: Office) -> None:
    proposal = await office.proposed()
    with pytest.raises(Invalid):
        await reject(proposal, "  ", actor=office.approver, now=NOW)
    await reject(proposal, "Sai nguồn vốn", actor=office.approver, now=NOW)
    row = (await database.fetch("SELECT status, reason FROM budget_proposal"))[0]
    assert (row["status"], row["reason"]) == ("REJECTED", "Sai nguồn vốn")
    assert (await office.line())["allocated"] == 0


async def test_its_maker_may_withdraw_a_proposal(office: Office) -> None:
    proposal = await office.proposed()
    colleague = await signed_up(Role.accountant, "VU-CK")
    with pytest.raises(Forbidden):
        await reject(proposal, "Không phải của tôi", actor=colleague, now=NOW)
    await reject(proposal, "Lập nhầm", actor=office.accountant, now=NOW)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.accountant])
async def test_only_accountants_draft(office: Office, role: Role) -> None:
    with pytest.raises(Forbidden):
        await propose(await office.draft(), actor=actor(role), now=NOW)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.approver])
async def test_only_approvers_approve(office: Office, role: Role) -> None:
    proposal = await office.proposed()
    with pytest.raises(Forbidden):
        await approve(proposal, actor=actor(role), now=NOW)


async def test_another_houses_money_does_not_exist(office: Office) -> None:
    elsewhere = await a_house("TT-KT")
    proposal = await office.proposed()
    line = (await office.line())["id"]
    stranger = actor(Role.accountant, Role.approver, incubator=elsewhere)
    key = await office.key()
    with pytest.raises(NotFound):
        await propose(await office.draft(line=key), actor=stranger, now=NOW)
    with pytest.raises(NotFound):
        await propose(await office.draft("LAPSE", line=line), actor=stranger, now=NOW)
    with pytest.raises(NotFound):
        await approve(proposal, actor=stranger, now=NOW)
    with pytest.raises(NotFound):
        await reject(proposal, "Không", actor=stranger, now=NOW)


async def test_each_step_leaves_a_trace(office: Office) -> None:
    await office.decided()
    rows = await database.fetch(
        "SELECT action, actor, incubator FROM audit_entry WHERE subject_kind = 'budget-proposal'"
        " ORDER BY id"
    )
    house = office.treasury.house
    assert [tuple(row.values()) for row in rows] == [
        ("budget-proposal.draft", office.accountant.user, house),
        ("budget-proposal.approve", office.approver.user, house),
    ]


# Decisions


async def test_one_decision_moves_money_on_many_lines(office: Office) -> None:
    await office.decided()
    await office.decided(line=await office.key(category="MAT_BANG"))
    decisions = await database.fetch("SELECT id FROM decision WHERE number = '15/QĐ-UBND'")
    assert len(decisions) == 1


async def test_a_decision_of_tomorrow_is_none(office: Office) -> None:
    paper = replace(await office.paper(), issued_on=date(2026, 11, 24))
    with pytest.raises(Invalid) as invalid:
        await office.proposed(paper=paper)
    assert invalid.value.field == "decision_issued_on"


async def test_a_decision_has_one_issuer(office: Office) -> None:
    await office.proposed()
    paper = replace(await office.paper(), issuer=await id_of("agency", "SO-TC"))
    with pytest.raises(Invalid) as invalid:
        await office.proposed(paper=paper)
    assert invalid.value.sentence() == "Quyết định có số và ngày này do cơ quan khác ban hành."


# The phase's ceiling


async def test_a_phase_never_allocates_above_its_indicative_amount(office: Office) -> None:
    await office.decided(amount=100 * BILLION)
    with pytest.raises(AboveIndicative):
        await office.proposed(amount=1)
    assert await phase() == (100 * BILLION, 0)


async def test_drafts_that_fit_only_one_by_one_are_not_both_approved(office: Office) -> None:
    drafts = [await office.proposed(amount=60 * BILLION) for _ in range(2)]
    await approve(drafts[0], actor=office.approver, now=NOW)
    with pytest.raises(AboveIndicative):
        await approve(drafts[1], actor=office.approver, now=NOW)


async def test_of_many_approved_at_once_no_more_than_the_phase_bears(office: Office) -> None:
    categories = ["MAT_BANG", "THIET_BI", "TU_VAN", "DAO_TAO", "QUAN_LY"]
    drafts = [
        await office.proposed(amount=30 * BILLION, line=await office.key(category=one))
        for one in categories
    ]
    told = await asyncio.gather(
        *(approve(draft, actor=office.approver, now=NOW) for draft in drafts),
        return_exceptions=True,
    )
    assert told.count(None) == 3
    assert sum(isinstance(one, AboveIndicative) for one in told) == 2
    assert await phase() == (90 * BILLION, 0)


async def test_other_sources_stand_in_their_own_column(office: Office) -> None:
    await office.decided(amount=100 * BILLION)
    key = await office.key(source="KHAC_TAI_TRO")
    await office.decided(amount=5 * BILLION, line=key)
    assert await phase() == (100 * BILLION, 5 * BILLION)


async def test_a_decision_lets_a_phase_exceed_its_indicative_amount(office: Office) -> None:
    await office.decided(amount=100 * BILLION)
    paper = await office.paper("99/NQ-HĐND")
    gd2 = await phase_of("GD2")
    draft = await propose_override(gd2, 2 * BILLION, paper, actor=office.accountant, now=NOW)
    with pytest.raises(AboveIndicative):
        await office.proposed(amount=1)
    await approve_override(draft, actor=office.approver, now=NOW)
    await office.decided(amount=2 * BILLION)
    with pytest.raises(AboveIndicative):
        await office.proposed(amount=1)
    assert await phase() == (102 * BILLION, 0)
    assert await reconcile() == []


async def test_the_database_itself_holds_the_ceiling(office: Office) -> None:
    line = await office.treasury.line(year=2020)
    with pytest.raises(REFUSED) as refused:
        await office.treasury.allocate(line, 100 * BILLION + 1)
    assert database.violated(refused.value) == "phase_ceiling"


# Years


async def test_2026_is_opened_by_an_extension_that_keeps_the_phase(office: Office) -> None:
    await office.decided(amount=60 * BILLION)
    origin = (await office.line())["id"]
    paper = replace(await office.paper("88/QĐ-UBND"), is_assumed=True)
    await office.decided("EXTENSION", 40 * BILLION, line=origin, to_year=2026, paper=paper)
    opened = await office.line(year=2026)
    assert opened["allocated"] == 40 * BILLION
    assert opened["phase"] == await phase_of("GD2")
    assert opened["opened_by"] is not None
    assert (await office.line())["allocated"] == 20 * BILLION
    assert await phase() == (60 * BILLION, 0)  # not charged twice
    assert await reconcile() == []
    await hold_on(opened["id"], office)


async def hold_on(line: object, office: Office) -> None:
    act = await office.treasury.act(MILLION)
    async with database.write():
        await hold([act], on=TODAY, today=TODAY, actor_user=None, now=NOW)
    assert act.line == line


async def test_without_an_extension_a_later_year_gets_nothing(office: Office) -> None:
    key = await office.key(year=2026)
    with pytest.raises(OutsidePhase):
        await office.proposed(line=key)
    assert await office.line(year=2026) is None


async def test_an_extension_needs_no_room_in_a_full_phase(office: Office) -> None:
    await office.decided(amount=100 * BILLION)
    origin = (await office.line())["id"]
    await office.decided("EXTENSION", 100 * BILLION, line=origin, to_year=2027)
    assert await phase() == (100 * BILLION, 0)


async def test_2015_carried_over_to_2016_still_is_of_phase_1(office: Office) -> None:
    key = await office.key(phase="GD1", year=2015)
    await office.decided(amount=3 * BILLION, line=key)
    origin = (await office.line(phase="GD1", year=2015))["id"]
    await office.decided("CARRY_OVER", BILLION, line=origin)
    carried = await office.line(phase="GD1", year=2016)
    assert carried["allocated"] == BILLION
    assert await phase("GD1") == (3 * BILLION, 0)
    assert await phase("GD2") == (0, 0)
    with pytest.raises(OutsidePhase):
        await office.proposed("SUPPLEMENT", line=carried["id"])


async def test_next_years_line_accepts_holds_from_the_day_of_its_decision(office: Office) -> None:
    await office.decided(amount=10 * BILLION)
    origin = (await office.line())["id"]
    await office.decided("EXTENSION", 8 * BILLION, line=origin, to_year=2026)
    this_year = (await office.line(year=2026))["id"]
    paper = await office.paper("120/QĐ-UBND", on=date(2026, 11, 20))
    await office.decided("CARRY_OVER", BILLION, line=this_year, paper=paper)
    next_year = await office.line(year=2027)
    assert next_year["accepts_from"] == date(2026, 11, 20)
    act = await office.treasury.act(MILLION)
    async with database.write():
        await hold([act], on=date(2027, 1, 4), today=TODAY, actor_user=None, now=NOW)
    assert act.line == next_year["id"]


async def test_a_carry_over_lands_nowhere_but_in_the_next_year(office: Office) -> None:
    await office.decided(amount=10 * BILLION)
    origin = (await office.line())["id"]
    await office.decided("CARRY_OVER", BILLION, line=origin, to_year=2026)
    assert await office.line(year=2026) is None
    assert (await office.line(year=2021))["allocated"] == BILLION


# Transfers, withdrawals, lapses


async def test_a_transfer_moves_money_within_source_and_kind(office: Office) -> None:
    await office.decided(amount=10 * BILLION)
    origin = (await office.line())["id"]
    to = await office.key(category="TU_VAN")
    await office.decided("TRANSFER", 4 * BILLION, line=origin, other=to)
    assert (await office.line(category="TU_VAN"))["allocated"] == 4 * BILLION
    assert await phase() == (10 * BILLION, 0)
    with pytest.raises(CrossesSource):
        await office.proposed(
            "TRANSFER", line=origin, other=await office.key(source="NS_DOI_MOI_CN")
        )
    with pytest.raises(CrossesKind):
        await office.proposed(
            "TRANSFER", line=origin, other=await office.key(category="XAY_DUNG_MUA_SAM")
        )
    assert await reconcile() == []


async def test_a_full_phase_may_still_move_money_within(office: Office) -> None:
    await office.decided(amount=100 * BILLION)
    origin = (await office.line())["id"]
    to = await office.key(category="TU_VAN")
    await office.decided("TRANSFER", BILLION, line=origin, other=to)
    assert await phase() == (100 * BILLION, 0)


@pytest.mark.parametrize("kind", ["WITHDRAWAL", "LAPSE"])
async def test_what_is_held_cannot_be_taken_away(office: Office, kind: str) -> None:
    line = await office.treasury.line(10 * MILLION)
    act = await office.treasury.act(4 * MILLION)
    async with database.write():
        await hold([act], on=TODAY, today=TODAY, actor_user=None, now=NOW)
    with pytest.raises(AboveAvailable):
        await office.proposed(kind, 6 * MILLION + 1, line=line)
    await office.decided(kind, 6 * MILLION, line=line)
    assert await balances(line) == Balances(allocated=4 * MILLION, held=4 * MILLION)


async def test_the_other_programmes_pay_no_house(office: Office) -> None:
    with pytest.raises(OtherProgramme):
        await office.proposed(line=await office.key(programme="CT5"))


@pytest.mark.parametrize("field", ["phase", "source", "category"])
async def test_a_line_of_nothing_is_not_opened(office: Office, field: str) -> None:
    key = (await office.key())._replace(**{field: office.treasury.house})  # type: ignore[arg-type]
    with pytest.raises(Invalid) as invalid:
        await office.proposed(line=key)
    assert invalid.value.field == field


# Order and closing


async def test_the_accountant_says_which_line_is_tried_first(office: Office) -> None:
    first = await office.treasury.line(MILLION, position=1)
    second = await office.treasury.line(MILLION, position=2, source="NS_DOI_MOI_CN")
    await move_up(second, actor=office.accountant, now=NOW)
    rows = await database.fetch("SELECT id FROM budget_line ORDER BY position")
    assert [row["id"] for row in rows] == [second, first]
    await move_up(second, actor=office.accountant, now=NOW)  # first already
    with pytest.raises(Forbidden):
        await move_up(first, actor=office.approver, now=NOW)
    with pytest.raises(NotFound):
        elsewhere = actor(Role.accountant, incubator=await a_house("TT-KT"))
        await move_up(first, actor=elsewhere, now=NOW)


async def test_a_line_is_closed_when_nothing_is_left_on_it(office: Office) -> None:
    line = await office.treasury.line(MILLION)
    with pytest.raises(LineNotEmpty) as refused:
        await close_line(line, actor=office.accountant, now=NOW)
    assert refused.value.sentence() == (
        "Còn 1.000.000 đồng chưa sử dụng hoặc chưa hủy, 0 đồng chưa thanh toán."
        " Hãy chuyển nguồn hoặc hủy dự toán trước."
    )
    await office.decided("LAPSE", MILLION, line=line)
    await close_line(line, actor=office.accountant, now=NOW)
    with pytest.raises(LineClosed):
        await close_line(line, actor=office.accountant, now=NOW)
    with pytest.raises(LineClosed):
        await office.proposed("SUPPLEMENT", line=line)


async def test_a_line_closed_after_the_draft_is_not_filled_by_it(office: Office) -> None:
    line = await office.treasury.line(year=2020)
    draft = await office.proposed(line=line)
    await close_line(line, actor=office.accountant, now=NOW)
    with pytest.raises(LineClosed):
        await approve(draft, actor=office.approver, now=NOW)
    assert await database.fetch("SELECT id FROM ledger_entry") == []
