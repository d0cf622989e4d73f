"""Who is told of an application: people with accounts by notices, the applicant by mail."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

import incubator.worker  # noqa: F401 (knows who writes which letters)
from incubator import clock, languages, outbox, people
from incubator.database import execute, fetch
from incubator.dispatch import Dispatch
from incubator.users import Role
from tenants import admissions, applications, assessments
from tenants.admission_rules import Proposal
from tenants.application_checks import Check, check_completeness
from tenants.application_links import find_by_link
from tests.applying import ADMISSION, DECLINED, FACTS, GATES, RULING, Call
from tests.cast import signed_up
from tests.houses import NOON
from tests.telling import notices_of, said_to
from tests.test_outbox import SENDER, Basket

NAME = FACTS.name_en
MISSING = Check(("PLAN", "market"), "Bổ sung báo giá của <b>hai</b> khách hàng.", GATES)


@pytest.fixture
async def call(database: object) -> Call:
    return await Call.opened()


async def sent() -> list[EmailMessage]:
    """The letters to people without an account, once a worker was there."""
    await execute("DELETE FROM outbox WHERE account IS NOT NULL")
    post = Basket()
    with clock.frozen(NOON):
        await Dispatch(post, SENDER).run()
    return post.taken


def text(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    assert part
    return str(part.get_content())


async def test_the_managers_of_the_house_are_told_of_what_comes(call: Call) -> None:
    elsewhere = await Call.opened("TT-KT")
    begun = await call.submitted()
    assert await said_to(call.manager) == [
        f"{NAME} applies for a place. Check whether anything is missing."
    ]
    assert await said_to(call.manager, "vi") == [
        f"{FACTS.name_vi} đăng ký ươm tạo. Hãy kiểm tra hồ sơ còn thiếu gì không."
    ]
    (told,) = await notices_of(call.manager)
    assert (told.path, told.subject_kind) == (f"/applications/{begun.id}", "application")
    assert await notices_of(elsewhere.manager) == await notices_of(call.approver) == []


async def test_an_assessor_is_told_and_whoever_asks_oneself_is_not(call: Call) -> None:
    begun = await call.complete()
    adviser = await signed_up(Role.adviser, "VU-CK")
    await assessments.assign(begun.id, adviser.user, actor=call.manager, now=NOON)
    await assessments.assign(begun.id, call.manager.user, actor=call.manager, now=NOON)
    assert await said_to(adviser) == [
        f"You are asked to score the application of {NAME}, or to declare a conflict of interest."
    ]
    assert [one.kind.code for one in await notices_of(call.manager)] == ["application-sent"]


async def test_who_decides_is_told_of_a_proposal_and_who_proposed_of_the_end(call: Call) -> None:
    begun = await call.proposed()
    assert await said_to(call.approver) == [
        f"{NAME}: to be admitted. The proposal waits for your decision."
    ]
    await admissions.return_proposal(begun.id, "Chưa rõ", actor=call.approver, now=NOON)
    await admissions.propose(begun.id, DECLINED, actor=call.manager, now=NOON)
    await admissions.decide(begun.id, RULING, actor=call.approver, now=NOON)
    assert set(await said_to(call.manager)) == {
        f"{NAME} applies for a place. Check whether anything is missing.",
        f"{NAME}: your proposal is given back. Read the reason and propose anew.",
        f"{NAME}: not admitted, as you proposed.",
    }


async def test_the_applicant_gets_the_private_link_once_and_the_outbox_forgets_it(
    call: Call,
) -> None:
    begun = await call.submitted()
    assert begun.secret in str(await fetch("SELECT payload FROM outbox"))
    (letter,) = await sent()
    assert letter["To"].addresses[0].addr_spec == "an@song-da.example"
    assert f"{SENDER.public_url}/apply/{begun.secret}\n" in text(letter)
    assert "/account/notices" not in str(letter)
    assert begun.secret not in str(await fetch("SELECT * FROM outbox"))
    assert len(await fetch("SELECT id FROM outbox WHERE sent_at IS NOT NULL")) == 1


async def test_the_applicant_reads_what_is_missing_in_the_language_of_the_application(
    call: Call,
) -> None:
    begun = await call.begun()
    with languages.speaking("en"):
        await applications.submit(begun.secret, FACTS, now=NOON)
    await check_completeness(begun.id, MISSING, actor=call.manager, now=NOON)
    received, missing = await sent()
    assert received["Subject"] == "Your application for a place has been received"
    assert missing["Subject"] == "Something is missing in your application for a place"
    assert "– Business plan\n\n– Market and buyers\n" in text(missing)
    assert MISSING.note in text(missing)
    assert "<b>hai" not in str(missing.get_body(("html",)).get_content())  # type: ignore[union-attr]
    assert begun.secret not in text(missing)


async def test_a_letter_about_what_was_completed_meanwhile_is_not_sent(call: Call) -> None:
    begun = await call.submitted()
    await check_completeness(begun.id, MISSING, actor=call.manager, now=NOON)
    await applications.submit(begun.secret, FACTS, now=NOON)
    assert [letter["Subject"] for letter in await sent()] == [
        "Đã nhận hồ sơ đăng ký ươm tạo của bạn", "Đã nhận hồ sơ đăng ký ươm tạo của bạn",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("proposal", "words"),
    [(ADMISSION, "được tiếp nhận: Ươm tạo từ"), (DECLINED, DECLINED.reason)],
)
async def test_the_applicant_is_told_the_decision(
    call: Call, proposal: Proposal, words: str
) -> None:
    begun = await call.decided(proposal)
    *_, decision = await sent()
    assert decision["Subject"] == "Đã có quyết định về hồ sơ đăng ký ươm tạo của bạn"
    assert words in text(decision)
    assert RULING.number in text(decision)
    assert (await find_by_link(begun.secret)).id == begun.id


async def test_nobody_writes_to_an_applicant_who_was_erased(call: Call) -> None:
    begun = await call.submitted()
    (row,) = await fetch("SELECT contact FROM application WHERE id = {}", begun.id)
    admin = await signed_up(Role.admin)
    await people.erase_person(row["contact"], actor=admin, now=NOON)
    assert await sent() == []
    assert begun.secret not in str(await fetch("SELECT * FROM outbox"))


async def test_a_letter_that_cannot_go_keeps_the_link_for_the_next_attempt(call: Call) -> None:
    begun = await call.submitted()
    (message,) = [one for one in await outbox.claim(20, now=NOON) if one.kind == "application"]
    await outbox.note_failed(message, "busy", now=NOON)
    assert begun.secret in str(await fetch("SELECT payload FROM outbox"))
