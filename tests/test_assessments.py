"""Checking and scoring: by whom, how often, and never in a conflict of interest."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from incubator.database import execute, fetch, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants import admissions, applications
from tenants.admission_rules import GateShut
from tenants.application_checks import Check, NotToCheck, check_completeness, checks_of
from tenants.application_views import Sought, list_applications, show_application
from tenants.assessments import (
    AssessedAlready,
    AssessorInConflict,
    AssignedAlready,
    NotToAssess,
    Sheet,
    asked_of,
    assess,
    assign,
    release,
)
from tenants.firms import FirmDetails, add_firm
from tenants.members import add_member
from tests.applying import ADMISSION, DECLINED, GATES, GOOD, TAX_CODE, Call
from tests.cast import actor, english, signed_up
from tests.houses import NOON, TODAY

SHEET = Sheet(False, "Chắc chắn", GOOD)
CONFLICT = Sheet(True, "Tôi là anh trai của giám đốc")


@pytest.fixture
async def call(database: object) -> Call:
    return await Call.opened()


async def asked(call: Call, application: object, role: Role = Role.adviser) -> Actor:
    who = await signed_up(role, "VU-CK")
    await assign(application, who.user, actor=call.manager, now=NOON)  # type: ignore[arg-type]
    return who


async def test_one_in_conflict_gives_no_points_and_sees_the_application_no_more(
    call: Call,
) -> None:
    begun = await call.complete()
    await call.score(begun.id, GOOD, GOOD)
    adviser = await asked(call, begun.id)
    assert (await show_application(begun.id, actor=adviser)).id == begun.id
    await assess(begun.id, CONFLICT, actor=adviser, now=NOON)
    assert (await show_application(begun.id, actor=call.manager)).standing.sheets == 2
    with pytest.raises(NotFound):
        await show_application(begun.id, actor=adviser)
    with pytest.raises(Invalid) as refused:
        await assess(begun.id, Sheet(True, "x", GOOD), actor=adviser, now=NOON)
    assert english(refused.value) == "Whoever declares a conflict of interest gives no points."
    with pytest.raises(Invalid):
        await assess(begun.id, Sheet(True, " "), actor=adviser, now=NOON)
    with pytest.raises(Exception) as broken:  # noqa: PT011
        async with write():
            await execute(
                "INSERT INTO assessment (id, assessor, has_conflict, remarks, sector, made_at)"
                " SELECT {}, id, {}, '', 3, {} FROM application_assessor LIMIT 1",
                uuid7(), True, NOON,
            )  # fmt: skip
    assert violated(broken.value) == "assessment_conflict"


async def test_a_member_of_the_firm_that_applies_cannot_score_it(call: Call) -> None:
    begun = await call.complete()
    firm = await add_firm(
        FirmDetails("Sông Đà", "APPLICATION", TAX_CODE), actor=call.manager, now=NOON
    )
    adviser = await asked(call, begun.id)
    await add_member(firm, adviser.person, valid_from=TODAY, actor=None, now=NOON)
    with pytest.raises(AssessorInConflict) as refused:
        await assess(begun.id, SHEET, actor=adviser, now=NOON)
    assert english(refused.value) == (
        "You act for this firm. Declare the conflict of interest instead of scoring."
    )
    await assess(begun.id, CONFLICT, actor=adviser, now=NOON)


async def test_a_sheet_is_handed_in_once_and_stands(call: Call) -> None:
    begun = await call.complete()
    adviser = await asked(call, begun.id)
    ends = await asyncio.gather(
        *(assess(begun.id, SHEET, actor=adviser, now=NOON) for _ in range(3)),
        return_exceptions=True,
    )
    assert sorted(str(type(end).__name__) for end in ends) == [
        "AssessedAlready", "AssessedAlready", "NoneType",
    ]  # fmt: skip
    (one,) = await asked_of(begun.id)
    with pytest.raises(AssessedAlready) as refused:
        await release(one.id, actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "The score sheet has been handed in and stands as it was made."
    )
    for statement in ("UPDATE assessment SET team = 20", "DELETE FROM assessment"):
        with pytest.raises(Exception) as broken:  # noqa: PT011
            async with write():
                await execute(statement)
        assert violated(broken.value) == "append-only"


async def test_only_a_fitting_role_of_the_house_is_asked_and_once(call: Call) -> None:
    begun = await call.complete()
    adviser = await asked(call, begun.id)
    with pytest.raises(AssignedAlready) as refused:
        await assign(begun.id, adviser.user, actor=call.manager, now=NOON)
    assert english(refused.value) == "This person is asked to score the application already."
    await Call.opened("TT-KT")
    elsewhere = await signed_up(Role.adviser, "TT-KT")
    tenant = await signed_up(Role.tenant)
    for account in (elsewhere.user, tenant.user, call.approver.user, uuid7()):
        with pytest.raises(Invalid) as invalid:
            await assign(begun.id, account, actor=call.manager, now=NOON)
        assert invalid.value.field == "account"


async def test_who_is_not_asked_cannot_score_and_who_is_released_neither(call: Call) -> None:
    begun = await call.complete()
    with pytest.raises(NotFound):
        await assess(begun.id, SHEET, actor=await signed_up(Role.adviser), now=NOON)
    adviser = await asked(call, begun.id)
    (one,) = await asked_of(begun.id)
    assert await release(one.id, actor=call.manager, now=NOON) == begun.id
    with pytest.raises(NotFound):
        await assess(begun.id, SHEET, actor=adviser, now=NOON)
    with pytest.raises(NotFound):
        await release(one.id, actor=call.manager, now=NOON)


async def test_only_what_is_complete_and_open_is_scored(call: Call) -> None:
    begun = await call.submitted()
    with pytest.raises(NotToAssess) as early:
        await assign(begun.id, call.manager.user, actor=call.manager, now=NOON)
    assert english(early.value) == "It must be found complete before it is scored."
    complete = await call.complete()
    adviser = await asked(call, complete.id)
    await admissions.propose(complete.id, DECLINED, actor=call.manager, now=NOON)
    with pytest.raises(NotToAssess) as late:
        await assess(complete.id, SHEET, actor=adviser, now=NOON)
    assert english(late.value) == "The decision has been proposed: it is too late to score."


async def test_an_adviser_sees_only_what_they_are_asked_to_score(call: Call) -> None:
    first, second = await call.complete(), await call.complete()
    adviser = await asked(call, first.id)
    found, total = await list_applications(Sought(), actor=adviser)
    assert ([one.id for one in found], total) == ([first.id], 1)
    assert found[0].contact is None
    with pytest.raises(NotFound):
        await show_application(second.id, actor=adviser)
    mine, _ = await list_applications(Sought(mine=True), actor=adviser)
    assert [one.id for one in mine] == [first.id]
    await assess(first.id, SHEET, actor=adviser, now=NOON)
    assert (await list_applications(Sought(mine=True), actor=adviser))[1] == 0
    tenant = actor(Role.tenant)
    assert await list_applications(Sought(), actor=tenant) == ([], 0)


async def test_drafts_are_seen_by_nobody(call: Call) -> None:
    await call.begun()
    everybody = actor(Role.manager, Role.approver, Role.auditor, Role.admin)
    assert await list_applications(Sought(), actor=everybody) == ([], 0)


async def test_what_is_missing_comes_back_until_it_is_complete(call: Call) -> None:
    begun = await call.submitted()
    lacking = Check(("PLAN", "PLAN", "team"), "Thiếu", GATES)
    await check_completeness(begun.id, lacking, actor=call.manager, now=NOON)
    assert (await show_application(begun.id, actor=call.manager)).status == "INCOMPLETE"
    await check_completeness(begun.id, Check((), "", GATES), actor=call.manager, now=NOON)
    latest, first = await checks_of(begun.id)
    assert (first.missing, latest.missing) == (["PLAN", "team"], [])
    await asked(call, begun.id)
    with pytest.raises(NotToCheck) as refused:
        await check_completeness(begun.id, lacking, actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "It was found complete, and people are asked to score it. Decide it instead."
    )


async def test_conditions_are_corrected_until_something_is_proposed(call: Call) -> None:
    begun = await call.scored()
    shut = replace(GATES, is_safe=False)
    await check_completeness(begun.id, Check((), "", shut), actor=call.manager, now=NOON)
    with pytest.raises(GateShut):
        await admissions.propose(begun.id, ADMISSION, actor=call.manager, now=NOON)
    await check_completeness(begun.id, Check((), "", GATES), actor=call.manager, now=NOON)
    await admissions.propose(begun.id, ADMISSION, actor=call.manager, now=NOON)
    with pytest.raises(NotToCheck) as refused:
        await check_completeness(begun.id, Check((), "", shut), actor=call.manager, now=NOON)
    assert english(refused.value) == (
        "A decision is proposed. The approver can return the proposal first."
    )


@pytest.mark.parametrize(
    ("check", "field"),
    [
        (Check(("CHARM",), "", GATES), "missing"),
        (Check((), "Thiếu gì đó", GATES), "missing"),
        (Check(("PLAN",), "x" * 2_001, GATES), "note"),
    ],
)
async def test_a_check_that_cannot_be_is_refused_by_field(
    call: Call, check: Check, field: str
) -> None:
    begun = await call.submitted()
    with pytest.raises(Invalid) as refused:
        await check_completeness(begun.id, check, actor=call.manager, now=NOON)
    assert refused.value.field == field


async def test_only_the_manager_of_the_house_checks_asks_and_withdraws(call: Call) -> None:
    begun = await call.submitted()
    elsewhere = await Call.opened("TT-KT")
    check = Check((), "", GATES)
    with pytest.raises(NotFound):
        await check_completeness(begun.id, check, actor=elsewhere.manager, now=NOON)
    with pytest.raises(NotFound):
        await applications.withdraw(begun.id, "x", actor=elsewhere.manager, now=NOON)
    for role in (Role.tenant, Role.approver, Role.auditor, Role.city, Role.technician):
        who = replace(call.approver, grants=actor(role).grants)
        with pytest.raises(Forbidden):
            await check_completeness(begun.id, check, actor=who, now=NOON)
        with pytest.raises(Forbidden):
            await assign(begun.id, who.user, actor=who, now=NOON)
        with pytest.raises(Forbidden):
            await applications.withdraw(begun.id, "x", actor=who, now=NOON)
    await applications.withdraw(begun.id, "Đề nghị bằng văn bản", actor=call.manager, now=NOON)
    with pytest.raises(applications.ApplicationSettled) as refused:
        await applications.withdraw(begun.id, "x", actor=call.manager, now=NOON)
    assert english(refused.value) == ("This application has been withdrawn and stays on record.")
    assert len(await fetch("SELECT id FROM application")) == 1
