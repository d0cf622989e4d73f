"""An admission is proposed by one person, decided by another, and lets the firm in at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from incubator.database import execute, fetch, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from incubator.users import Role
from tenants import admissions, applications
from tenants.admission_rules import (
    ADMIT,
    DECLINE,
    AssessmentsLacking,
    BelowPassMark,
    GateShut,
    NotProposed,
    OtherProposed,
    Proposal,
    ProposedAlready,
    ProposerDecides,
)
from tenants.application_checks import Check, check_completeness
from tenants.application_views import decision_of, proposals_of, show_application
from tenants.applications import ApplicationSettled
from tenants.firms import FirmDetails, add_firm, show_firm
from tenants.members import add_new_member, people_of
from tenants.stage_history import histories_of
from tenants.tenancies import TenancyOverlaps, start_tenancy, tenancies_of
from tests.applying import ADMISSION, DECLINED, FACTS, GATES, GOOD, RULING, TAX_CODE, Call
from tests.cast import actor, english, signed_up
from tests.houses import NOON, TODAY

STARTS = TODAY + timedelta(days=7)


@pytest.fixture
async def call(database: object) -> Call:
    return await Call.opened()


async def test_an_admission_makes_firm_person_membership_tenancy_and_stage(call: Call) -> None:
    begun = await call.proposed()
    firm = await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON)
    assert firm
    entered = await show_firm(call.manager, firm, on=STARTS)
    assert (entered.name_vi, entered.tax_code) == (FACTS.name_vi, TAX_CODE)
    history = (await histories_of([firm]))[firm]
    assert [history.on(day) for day in (TODAY, STARTS)] == ["APPLICATION", "INCUBATION"]
    assert entered.in_residence
    assert (entered.employees, entered.employees_female) == (12, 4)
    assert entered.product_vi == FACTS.main_product
    (member,) = await people_of(firm, TODAY)
    assert (member.name, member.title, member.is_contact) == ("Trần Thị Ẩn", "Giám đốc", True)
    (tenancy,) = await tenancies_of(firm)
    assert (tenancy.incubator, tenancy.starts_on) == (call.house.id, STARTS)
    decision = await decision_of(begun.id)
    assert decision
    assert (decision.number, decision.outcome, decision.decider) == (
        "12/QĐ-VU", ADMIT, "Lưu Đình Ẩn",
    )  # fmt: skip
    record = await show_application(begun.id, actor=call.manager)
    assert (record.status, record.firm) == ("ADMITTED", firm)


async def test_a_firm_that_is_known_by_its_tax_code_is_linked(call: Call) -> None:
    details = FirmDetails("Tên cũ", "EXTERNAL", TAX_CODE)
    firm = await add_firm(details, actor=call.manager, now=NOON)
    await add_new_member(
        firm, "Người Khác", phone="0912345678", valid_from=TODAY, actor=call.manager, now=NOON
    )
    begun = await call.proposed()
    assert await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON) == firm
    assert (await show_firm(call.manager, firm, on=TODAY)).name_vi == "Tên cũ"
    steps = (await histories_of([firm]))[firm].steps
    assert [(step.from_stage, step.stage) for step in steps] == [
        ("EXTERNAL", "APPLICATION"), ("APPLICATION", "INCUBATION"),
    ]  # fmt: skip
    assert [one.name for one in await people_of(firm, TODAY)] == ["Người Khác"]


async def test_a_team_without_a_code_is_admitted_to_pre_incubation_only(call: Call) -> None:
    begun = await call.scored(tax_code=None, founded_on=None, stage="PRE_INCUBATION")
    with pytest.raises(GateShut) as refused:
        await admissions.propose(begun.id, ADMISSION, actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "A team without an enterprise code can only be admitted to pre-incubation."
    )
    early = replace(ADMISSION, stage="PRE_INCUBATION")
    await admissions.propose(begun.id, early, actor=call.manager, now=NOON)
    firm = await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON)
    assert firm
    assert (await show_firm(call.manager, firm, on=TODAY)).tax_code is None


async def test_declining_leaves_it_on_record_and_makes_no_firm(call: Call) -> None:
    begun = await call.complete()
    await admissions.propose(begun.id, DECLINED, actor=call.manager, now=NOON)
    assert await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON) is None
    assert (await show_application(begun.id, actor=call.manager)).status == "DECLINED"
    assert await fetch("SELECT id FROM firm") == []


async def test_the_proposer_never_decides(call: Call) -> None:
    both = await signed_up(Role.manager, "VU-CK")
    await execute("UPDATE role_grant SET role = 'approver' WHERE account = {}", call.manager.user)
    begun = await call.proposed()
    same = replace(call.manager, grants=call.approver.grants)
    with pytest.raises(ProposerDecides) as refused:
        await admissions.decide(begun.id, RULING, actor=same, now=NOON)
    assert english(refused.value) == ("Somebody other than the person who proposed it must decide.")
    with pytest.raises(Forbidden):
        await admissions.decide(begun.id, RULING, actor=both, now=NOON)
    (proposal,) = await fetch("SELECT id, made_by FROM admission_proposal")
    with pytest.raises(Exception) as broken:  # noqa: PT011 (each driver has its own)
        async with write():
            await execute(
                "INSERT INTO admission_decision (id, application, proposal, number, issued_on,"
                " proposed_by, decided_by, decided_at) VALUES ({}, {}, {}, '1', {}, {}, {}, {})",
                begun.id, begun.id, proposal["id"], TODAY, proposal["made_by"],
                proposal["made_by"], NOON,
            )  # fmt: skip
    assert violated(broken.value) == "admission_decision_two_people"


async def test_the_decision_is_the_one_that_was_proposed(call: Call) -> None:
    begun = await call.proposed()
    with pytest.raises(OtherProposed) as refused:
        other = replace(RULING, outcome=DECLINE)
        await admissions.decide(begun.id, other, actor=call.approver, now=NOON)
    assert english(refused.value) == ("To decide otherwise, return the proposal with your reason.")


async def test_a_returned_proposal_is_made_anew(call: Call) -> None:
    begun = await call.proposed()
    with pytest.raises(ProposedAlready):
        await admissions.propose(begun.id, DECLINED, actor=call.manager, now=NOON)
    with pytest.raises(Invalid):
        await admissions.return_proposal(begun.id, " ", actor=call.approver, now=NOON)
    with pytest.raises(Forbidden):
        await admissions.return_proposal(begun.id, "Không", actor=call.manager, now=NOON)
    await admissions.return_proposal(begun.id, "Xem lại", actor=call.approver, now=NOON)
    with pytest.raises(NotProposed) as refused:
        await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON)
    assert english(refused.value) == (
        "A manager of the house proposes first; then it can be decided."
    )
    await admissions.propose(begun.id, DECLINED, actor=call.manager, now=NOON)
    latest, first = await proposals_of(begun.id)
    assert (latest.outcome, first.return_reason) == (DECLINE, "Xem lại")


async def test_fewer_than_three_sheets_admit_nobody(call: Call) -> None:
    begun = await call.complete()
    await call.score(begun.id, GOOD, GOOD)
    with pytest.raises(AssessmentsLacking) as refused:
        await admissions.propose(begun.id, ADMISSION, actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "2 have scored without a conflict of interest; at least 3 must."
    )


async def test_scores_that_do_not_pass_admit_nobody(call: Call) -> None:
    low = {**GOOD, "product": 5, "team": 14}
    begun = await call.complete()
    await call.score(begun.id, low, low, {**low, "product": 6})
    with pytest.raises(BelowPassMark) as refused:
        await admissions.propose(begun.id, ADMISSION, actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "The mean is 64.33 points; 65 of 100 are needed to be admitted."
    )
    weak = {**GOOD, "impact": 1}
    second = await call.complete()
    await call.score(second.id, weak, weak, weak)
    with pytest.raises(BelowPassMark) as refused:
        await admissions.propose(second.id, ADMISSION, actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "Below 40% of the maximum: Jobs and localisation. Every criterion must reach that."
    )


async def test_a_gate_that_is_shut_admits_nobody(call: Call) -> None:
    begun = await call.submitted()
    gates = replace(GATES, is_young=False, owes_no_tax=False)
    await check_completeness(begun.id, Check((), "", gates), actor=call.manager, now=NOON)
    await call.score(begun.id, GOOD, GOOD, GOOD)
    with pytest.raises(GateShut) as refused:
        await admissions.propose(begun.id, ADMISSION, actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "Not met: No tax debt. Confirm it in the check first, or propose to decline."
    )


async def test_what_is_not_complete_is_not_proposed(call: Call) -> None:
    begun = await call.submitted()
    with pytest.raises(NotProposed):
        await admissions.propose(begun.id, DECLINED, actor=call.manager, now=NOON)


async def test_a_decision_stands(call: Call) -> None:
    begun = await call.decided()
    with pytest.raises(ApplicationSettled) as refused:
        await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON)
    assert english(refused.value) == ("This application has been admitted; its decision stands.")
    with pytest.raises(ApplicationSettled):
        await applications.withdraw_by_link(begun.secret, now=NOON)
    for statement in (
        "UPDATE admission_decision SET number = 'x'",
        "DELETE FROM admission_decision",
        "UPDATE application SET status = 'COMPLETE'",
        "DELETE FROM application",
    ):
        with pytest.raises(Exception) as broken:  # noqa: PT011
            async with write():
                await execute(statement)
        assert violated(broken.value) in {
            "append-only", "application-status", "application-kept"
        }  # fmt: skip


async def test_two_admissions_of_one_tax_code_at_once_make_one_firm(call: Call) -> None:
    first, second = await call.proposed(), await call.proposed()
    ends = await asyncio.gather(
        *(
            admissions.decide(one.id, RULING, actor=call.approver, now=NOON)
            for one in (first, second)
        ),
        return_exceptions=True,
    )
    assert sorted(type(end).__name__ for end in ends) == ["TenancyOverlaps", "UUID"]
    assert len(await fetch("SELECT id FROM firm")) == 1


async def test_a_firm_in_residence_already_is_refused_and_nothing_is_kept(call: Call) -> None:
    firm = await add_firm(
        FirmDetails("Sông Đà", "INCUBATION", TAX_CODE), actor=call.manager, now=NOON
    )
    await start_tenancy(firm, call.house.id, date(2026, 1, 1), actor=call.manager, now=NOON)
    begun = await call.proposed()
    with pytest.raises(TenancyOverlaps):
        await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON)
    assert await decision_of(begun.id) is None
    assert (await show_application(begun.id, actor=call.manager)).status == "PROPOSED"


@pytest.mark.parametrize(
    ("proposal", "field"),
    [
        (Proposal(outcome="PERHAPS"), "outcome"),
        (Proposal(outcome=DECLINE), "reason"),
        (Proposal(outcome=ADMIT, stage="INCUBATION"), "starts_on"),
        (replace(ADMISSION, stage="GRADUATED"), "stage"),
        (replace(ADMISSION, ends_on=ADMISSION.starts_on), "ends_on"),
        (replace(ADMISSION, starts_on=date(1999, 1, 1)), "starts_on"),
    ],
)
async def test_what_cannot_be_proposed_is_named(call: Call, proposal: Proposal, field: str) -> None:
    begun = await call.complete()
    with pytest.raises(Invalid) as refused:
        await admissions.propose(begun.id, proposal, actor=call.manager, now=NOON)
    assert refused.value.field == field


async def test_a_document_has_a_number_and_a_day_that_has_come(call: Call) -> None:
    begun = await call.proposed()
    for ruling, field in (
        (replace(RULING, number=" "), "number"),
        (replace(RULING, issued_on=TODAY + timedelta(days=1)), "issued_on"),
    ):
        with pytest.raises(Invalid) as refused:
            await admissions.decide(begun.id, ruling, actor=call.approver, now=NOON)
        assert refused.value.field == field


async def test_in_another_house_there_is_nothing_to_decide(call: Call) -> None:
    begun = await call.proposed()
    elsewhere = await Call.opened("TT-KT")
    with pytest.raises(NotFound):
        await admissions.decide(begun.id, RULING, actor=elsewhere.approver, now=NOON)
    with pytest.raises(NotFound):
        await admissions.propose(begun.id, DECLINED, actor=elsewhere.manager, now=NOON)
    for role in (Role.tenant, Role.technician, Role.adviser, Role.city, Role.auditor):
        with pytest.raises(Forbidden):
            await admissions.propose(begun.id, DECLINED, actor=actor(role), now=NOON)
        with pytest.raises(Forbidden):
            await admissions.decide(begun.id, RULING, actor=actor(role), now=NOON)
