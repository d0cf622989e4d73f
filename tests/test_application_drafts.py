"""Drafts, their links and files: kept while they are written, forgotten when they are not."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from incubator import knocks
from incubator.database import execute, fetch, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.knocks import Caller, Door, TooManyFromHere, knock
from incubator.refusals import Invalid
from incubator.users import Role
from tenants import application_drafts, application_files, applications
from tenants.application_checks import Check, check_completeness
from tenants.application_drafts import (
    NotWritable,
    begin_draft,
    discard_draft,
    save_draft,
    sweep,
)
from tenants.application_facts import checked
from tenants.application_files import (
    DraftsFull,
    RoundFull,
    TooManyFiles,
    add_file,
    check_room,
    files_of,
    remove_file,
)
from tenants.application_links import find_by_link, renew_link
from tenants.file_types import Document, read_document
from tenants.rounds import RoundClosed, RoundDetails, edit_round, open_round
from tests.applying import ANSWERS, CALLER, FACTS, GATES, TYPED, Call
from tests.cast import actor, english
from tests.houses import NOON, TODAY

PDF = Document("a.pdf", "application/pdf", b"%PDF-1.7 %%EOF")


@pytest.fixture
async def call(database: object) -> Call:
    return await Call.opened()


async def test_the_link_is_kept_as_a_hash_only(call: Call) -> None:
    begun = await call.begun()
    assert begun.secret not in str(await fetch("SELECT * FROM application"))
    assert (await find_by_link(begun.secret)).id == begun.id
    with pytest.raises(NotFound):
        await find_by_link(begun.secret[:-1])


async def test_a_new_link_ends_the_old_one(call: Call) -> None:
    begun = await call.submitted()
    renewed = await renew_link(begun.id, actor=call.manager, now=NOON)
    assert (await find_by_link(renewed)).id == begun.id
    with pytest.raises(NotFound):
        await find_by_link(begun.secret)
    with pytest.raises(Forbidden):
        await renew_link(begun.id, actor=actor(Role.approver), now=NOON)
    draft = await call.begun()
    with pytest.raises(NotFound):
        await renew_link(draft.id, actor=call.manager, now=NOON)


async def test_a_draft_keeps_right_and_wrong_text_alike(call: Call) -> None:
    begun = await call.begun({"employees": "vài", "unknown": "x", "name_vi": "Nhóm Ẩn"})
    assert (await find_by_link(begun.secret)).typed == {
        "employees": "vài", "name_vi": "Nhóm Ẩn"
    }  # fmt: skip
    await save_draft(begun.secret, TYPED, caller=CALLER, now=NOON)
    assert (await find_by_link(begun.secret)).typed["name_vi"] == FACTS.name_vi


async def test_what_is_sent_is_no_longer_written_to(call: Call) -> None:
    begun = await call.submitted()
    with pytest.raises(NotWritable) as refused:
        await save_draft(begun.secret, TYPED, caller=CALLER, now=NOON)
    assert english(refused.value) == (
        "It has been sent. The house tells you here if something is missing; until then it stays "
        "as it is."
    )
    with pytest.raises(NotWritable):
        await add_file(begun.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    with pytest.raises(NotWritable):
        await applications.submit(begun.secret, FACTS, now=NOON)
    with pytest.raises(NotWritable):
        await discard_draft(begun.secret)
    await applications.withdraw_by_link(begun.secret, now=NOON)
    with pytest.raises(NotWritable) as settled:
        await save_draft(begun.secret, TYPED, caller=CALLER, now=NOON)
    assert english(settled.value) == "It is decided or withdrawn and stays on record as it is."


async def test_sent_twice_at_once_it_is_sent_once(call: Call) -> None:
    begun = await call.begun()
    sends = [applications.submit(begun.secret, FACTS, now=NOON) for _ in range(3)]
    ends = await asyncio.gather(*sends, return_exceptions=True)
    assert sorted(type(end).__name__ for end in ends) == ["NotWritable", "NotWritable", "UUID"]
    assert len(await fetch("SELECT id FROM person WHERE email = 'an@song-da.example'")) == 1


async def test_a_draft_was_never_sent_and_cannot_be_withdrawn(call: Call) -> None:
    begun = await call.begun()
    with pytest.raises(applications.ApplicationSettled) as refused:
        await applications.withdraw_by_link(begun.secret, now=NOON)
    assert english(refused.value) == (
        "This draft was never sent: there is nothing to withdraw. Delete it."
    )


async def test_drafts_nobody_touches_are_swept_with_their_files(call: Call) -> None:
    old, sent = await call.begun(), await call.submitted()
    await add_file(old.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    fresh = await call.begun()
    later = NOON + application_drafts.KEPT + timedelta(minutes=1)
    await save_draft(fresh.secret, TYPED, caller=CALLER, now=later)
    assert await sweep(later) == 1
    left = {row["id"] for row in await fetch("SELECT id FROM application")}
    assert left == {sent.id, fresh.id}
    assert await fetch("SELECT id FROM application_file") == []


async def test_the_database_keeps_files_of_what_was_sent(call: Call) -> None:
    begun = await call.begun()
    file = await add_file(begun.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    await applications.submit(begun.secret, FACTS, now=NOON)
    with pytest.raises(NotWritable):
        await remove_file(begun.secret, file, now=NOON)
    for statement, guard in (
        ("DELETE FROM application_file", "application-files"),
        ("UPDATE application_file SET name = 'x'", "append-only"),
    ):
        with pytest.raises(Exception) as broken:  # noqa: PT011
            async with write():
                await execute(statement)
        assert violated(broken.value) == guard


def test_all_files_together_have_twenty_megabytes() -> None:
    check_room([5_000_000] * 3, 5_000_000, "file_plan")
    with pytest.raises(TooManyFiles) as refused:
        check_room([5_000_000] * 3, 5_000_001, "file_plan")
    assert english(refused.value) == (
        "All files together may have 20 MB. Remove one or make some smaller."
    )
    with pytest.raises(TooManyFiles) as many:
        check_room([1] * 12, 1, "file_plan")
    assert english(many.value) == (
        "An application has at most 12 files. Remove one or join some in a PDF."
    )


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Kế hoạch.PDF", "Kế hoạch.pdf"),
        ("../../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\an\\don.docx", "don.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf"),
        ("\u202efdp.exe", "fdp.pdf"),
        ("", "tai-lieu.pdf"),
        ("...", "tai-lieu.pdf"),
        ("x" * 500 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_file_gets_a_harmless_name_with_the_right_ending(name: str, kept: str) -> None:
    assert read_document(PDF.content, name, "file_plan").name == kept


async def test_outside_its_days_a_round_takes_nothing(call: Call) -> None:
    begun = await call.begun()
    details = RoundDetails(
        name_vi="Đợt I", opens_on=TODAY - timedelta(days=9), places=2,
        closes_on=TODAY - timedelta(days=1),
    )  # fmt: skip
    await edit_round(call.round, details, actor=call.manager, now=NOON)
    with pytest.raises(RoundClosed) as closed:
        await applications.submit(begun.secret, FACTS, now=NOON)
    assert english(closed.value) == (
        "Đợt I took applications until 7 Mar 2027. Ask the house when the next round opens; your "
        "draft is kept."
    )
    with pytest.raises(RoundClosed):
        await call.begun()


async def test_only_a_manager_of_the_house_opens_and_edits_rounds(call: Call) -> None:
    details = RoundDetails(name_vi="Đợt II", opens_on=TODAY, places=1)
    for role in (Role.approver, Role.admin, Role.tenant, Role.city):
        with pytest.raises(Forbidden):
            await open_round(call.house.id, details, actor=actor(role), now=NOON)
    elsewhere = await Call.opened("TT-KT")
    with pytest.raises(NotFound):
        await edit_round(call.round, details, actor=elsewhere.manager, now=NOON)
    with pytest.raises(Invalid) as refused:
        wrong = replace(details, closes_on=TODAY - timedelta(days=1))
        await open_round(call.house.id, wrong, actor=call.manager, now=NOON)
    assert refused.value.field == "closes_on"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"agrees": False}, "agrees"),
        ({"name_vi": " "}, "name_vi"),
        ({"stage": "GRADUATED"}, "stage"),
        ({"tax_code": "9900010015"}, "tax_code"),
        ({"tax_code": None}, "tax_code"),
        ({"founded_on": TODAY + timedelta(days=1)}, "founded_on"),
        ({"founded_on": None}, "founded_on"),
        ({"employees_female": 13}, "employees_female"),
        ({"revenue_last_year": -1}, "revenue_last_year"),
        ({"area_wanted": 10_001}, "area_wanted"),
        ({"contact_email": "an"}, "contact_email"),
        ({"contact_phone": "12"}, "contact_phone"),
        ({"contact_name": "a\x00b"}, "contact_name"),
        ({"answers": {**ANSWERS, "team": ""}}, "team"),
        ({"answers": {**ANSWERS, "team": "x" * 4_001}}, "team"),
    ],
)
def test_facts_that_cannot_be_are_refused_by_field(changes: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked(replace(FACTS, **changes), TODAY)  # type: ignore[arg-type]
    assert refused.value.field == field


async def test_a_door_opens_to_an_address_only_so_often_an_hour(database: object) -> None:
    door, other = Door("trial", 3), Caller.of("198.51.100.9", "a-key")
    ends = await asyncio.gather(
        *(knock(door, CALLER, now=NOON) for _ in range(5)), return_exceptions=True
    )
    refused = [end for end in ends if isinstance(end, TooManyFromHere)]
    assert len(refused) == 2
    assert english(refused[0]) == "From one place this works at most 3 times an hour."
    assert refused[0].next_possible == NOON + knocks.HOUR
    await knock(door, other, now=NOON)
    await knock(door, CALLER, now=NOON + knocks.HOUR)
    assert await knocks.sweep(NOON + knocks.HOUR) == 0
    assert await knocks.sweep(NOON + knocks.DAY) == 4


async def test_a_door_of_the_day_counts_a_day(call: Call) -> None:
    for hour in range(4):
        for _ in range(10):
            now = NOON + timedelta(hours=hour)
            await begin_draft(call.round, {}, caller=CALLER, now=now)
    with pytest.raises(TooManyFromHere) as refused:
        await begin_draft(call.round, {}, caller=CALLER, now=NOON + timedelta(hours=5))
    assert english(refused.value) == "From one place this works at most 40 times a day."
    assert refused.value.next_possible == NOON + knocks.DAY


async def test_unsent_drafts_together_have_so_much_room_and_what_was_sent_does_not_count(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = await call.begun()
    await add_file(sent.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    await applications.submit(sent.secret, FACTS, now=NOON)
    size = len(PDF.content)
    monkeypatch.setattr(application_files, "MOST_OF_DRAFTS", size)
    one, other = await call.begun(), await call.begun()
    await add_file(one.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    with pytest.raises(DraftsFull) as refused:
        await add_file(other.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    assert english(refused.value) == (
        "Too many drafts with documents wait to be sent. Send the application without this "
        "document: the house then asks for it, and you add it by your private link."
    )
    await applications.submit(one.secret, replace(FACTS, tax_code="9900090002"), now=NOON)
    await add_file(other.secret, "PLAN", PDF, caller=CALLER, now=NOON)


async def test_what_is_sent_in_a_round_has_so_much_room_and_the_largest_file_is_named(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = await call.begun()
    await add_file(sent.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    await applications.submit(sent.secret, FACTS, now=NOON)
    large = Document("b.pdf", "application/pdf", PDF.content + b"\n" * 50)
    monkeypatch.setattr(application_files, "MOST_OF_ROUND", len(PDF.content + large.content))
    other = await call.begun()
    await add_file(other.secret, "TAX", PDF, caller=CALLER, now=NOON)
    await add_file(other.secret, "PLAN", large, caller=CALLER, now=NOON)
    facts = replace(FACTS, tax_code="9900090002")
    with pytest.raises(RoundFull) as refused:
        await applications.submit(other.secret, facts, now=NOON)
    assert english(refused.value) == (
        "The applications of this round hold as many documents as fit. Remove yours and send the "
        "application without them: the house then asks for what it needs."
    )
    assert refused.value.field == "file_plan"
    for file in await files_of(other.id):
        await remove_file(other.secret, file.id, now=NOON)
    await applications.submit(other.secret, facts, now=NOON)
    check = Check(("PLAN",), "", GATES)
    await check_completeness(other.id, check, actor=call.manager, now=NOON)
    await add_file(other.secret, "TAX", PDF, caller=CALLER, now=NOON)
    with pytest.raises(RoundFull) as again:
        await add_file(other.secret, "PLAN", large, caller=CALLER, now=NOON)
    assert again.value.field == "file_plan"


def test_an_address_is_known_by_a_hash_and_a_network_counts_as_one() -> None:
    assert "203.0.113.7" not in CALLER.address_hash
    one = Caller.of("2001:db8:1:2::1", "a-key")
    assert one == Caller.of("2001:db8:1:2:ffff::9", "a-key")
    assert one != Caller.of("2001:db8:1:3::1", "a-key")
