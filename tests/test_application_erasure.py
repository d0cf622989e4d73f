"""An applicant who is erased: documents, link and position go, the record stays without a name."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from incubator import clock, people
from incubator.database import execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants import applications
from tenants.applicant_erasures import (
    ApplicantStillActs,
    ApplicationOpen,
    Erased,
    erase_applicant,
    erasure_of,
)
from tenants.application_drafts import begin_draft
from tenants.application_files import add_file
from tenants.application_links import find_by_link
from tenants.application_views import show_application
from tests.applying import CALLER, FACTS, TYPED, Call
from tests.booking_doors import signed_in
from tests.cast import bearer, browsing, english, signed_up
from tests.houses import NOON, open_house
from tests.site import site
from tests.test_application_drafts import PDF
from tests.treasury import add


@pytest.fixture
async def call(database: object) -> Call:
    return await Call.opened()


@pytest.fixture
async def admin(call: Call) -> Actor:
    return await signed_up(Role.admin)


async def files() -> int:
    return len(await fetch("SELECT id FROM application_file"))


async def contact_of(call: Call) -> tuple[UUID, str]:
    """Somebody who sent an application with a document: the person's id and the link."""
    begun = await call.begun()
    await add_file(begun.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    await applications.submit(begun.secret, FACTS, now=NOON)
    (row,) = await fetch("SELECT contact FROM application WHERE id = {}", begun.id)
    return row["contact"], begun.secret


async def test_what_an_erased_applicant_sent_is_gone_and_the_record_stays(
    call: Call, admin: Actor
) -> None:
    person, secret = await contact_of(call)
    application = (await find_by_link(secret)).id
    await people.erase_person(person, actor=admin, now=NOON)
    assert await files() == 0
    with pytest.raises(NotFound):
        await find_by_link(secret)
    record = await show_application(application, actor=call.manager)
    assert record.contact
    assert (record.status, record.contact.title, record.contact.email) == ("SUBMITTED", "", "")
    assert record.contact.name == people.ERASED_NAME
    trail = await fetch("SELECT action FROM audit_entry WHERE subject_kind = 'application'")
    assert "application.erase" in {row["action"] for row in trail}


async def test_the_house_erases_an_applicant_for_a_reason_and_the_case_stays(call: Call) -> None:
    begun = await call.submitted()
    with pytest.raises(ApplicationOpen) as still:
        await erase_applicant(begun.id, "Theo yêu cầu", actor=call.manager, now=NOON)
    assert english(still.value) == (
        "The application of Song Da Mould is still open. Withdraw or decide it first."
    )
    await applications.withdraw(begun.id, "Đổi ý", actor=call.manager, now=NOON)
    for reason in ("", " ", "a\0b"):
        with pytest.raises(Invalid):
            await erase_applicant(begun.id, reason, actor=call.manager, now=NOON)
    await open_house("TT-KT")
    elsewhere = await signed_up(Role.manager, "TT-KT")
    with pytest.raises(NotFound):
        await erase_applicant(begun.id, "Theo yêu cầu", actor=elsewhere, now=NOON)
    for reader in (call.approver, await signed_up(Role.city)):
        with pytest.raises(Forbidden):
            await erase_applicant(begun.id, "Theo yêu cầu", actor=reader, now=NOON)
    await erase_applicant(begun.id, "Theo yêu cầu", actor=call.manager, now=NOON)
    record = await show_application(begun.id, actor=call.manager)
    assert record.contact
    assert (record.contact.name, record.contact.email) == (people.ERASED_NAME, "")
    assert await erasure_of(begun.id) == Erased(NOON, "Theo yêu cầu")
    (said,) = await fetch(
        "SELECT actor, incubator FROM audit_entry WHERE action = 'application.erase'"
    )
    assert said == {"actor": call.manager.user, "incubator": call.house.id}
    with pytest.raises(people.PersonErased):
        await erase_applicant(begun.id, "Lần nữa", actor=call.manager, now=NOON)
    for statement in ("UPDATE applicant_erasure SET reason = 'x'", "DELETE FROM applicant_erasure"):
        with pytest.raises(Exception) as refused:  # noqa: PT011 (each engine has its own)
            await execute(statement)
        assert violated(refused.value) == "append-only"


async def test_who_acts_for_a_firm_or_signs_in_is_not_erased_as_an_applicant(
    call: Call, admin: Actor
) -> None:
    begun = await call.decided()
    with pytest.raises(ApplicantStillActs) as acts:
        await erase_applicant(begun.id, "Theo yêu cầu", actor=admin, now=NOON)
    assert english(acts.value) == (
        "The contact acts for Song Da Mould. End that on the page of the firm first."
    )
    ended = date(2026, 1, 1)
    await execute("UPDATE membership SET valid_from = {}, valid_to = {}", ended, ended)
    (row,) = await fetch("SELECT contact FROM application WHERE id = {}", begun.id)
    account = await add(
        "app_user", person=row["contact"], email="an@song-da.example", language="vi",
        theme="auto", is_active=True, created_at=NOON,
    )  # fmt: skip
    with pytest.raises(ApplicantStillActs) as signs_in:
        await erase_applicant(begun.id, "Theo yêu cầu", actor=admin, now=NOON)
    assert english(signs_in.value) == (
        "The contact has an account. An administrator closes it in the settings first."
    )
    await execute("UPDATE app_user SET is_active = {} WHERE id = {}", False, account)
    await erase_applicant(begun.id, "Theo yêu cầu", actor=admin, now=NOON)


async def test_the_page_asks_for_a_reason_and_tells_it_then(call: Call) -> None:
    with clock.frozen(NOON):
        begun = await call.submitted()
        await applications.withdraw(begun.id, "Đổi ý", actor=call.manager, now=NOON)
        path = f"/applications/{begun.id}"
        async with signed_in(call.manager) as manager:
            assert f"{path}/erasure" in (await manager.get(path)).text
            assert (await manager.post(f"{path}/erasure", reason="")).status_code == 422
            sent = await manager.post(f"{path}/erasure", reason="Theo yêu cầu")
            assert sent.status_code == 303
            shown = (await manager.get(path)).text
            assert "Theo yêu cầu" in shown
            assert "an@song-da.example" not in shown.lower()
            assert f"{path}/erasure" not in shown
        async with signed_in(call.approver) as approver:
            assert (await approver.post(f"{path}/erasure", reason="x")).status_code == 403


async def test_programs_erase_an_applicant_as_the_page_does(call: Call) -> None:
    with clock.frozen(NOON):
        begun = await call.submitted()
        path, why = f"/api/applications/{begun.id}", {"reason": "Theo yêu cầu"}
        async with browsing(site()) as client:
            client.headers.update(await bearer(call.manager))
            early = await client.post(f"{path}/erasure", json=why)
            assert early.json()["type"].endswith("/application-open")
            await applications.withdraw(begun.id, "Đổi ý", actor=call.manager, now=NOON)
            assert (await client.post(f"{path}/erasure", json={"reason": " "})).status_code == 422
            done = await client.post(f"{path}/erasure", json=why)
            assert (done.status_code, done.json()["contact"]["email"]) == (201, "")
            told = (await client.get(path)).json()["erasure"]
            assert told == {"at": clock.local(NOON).isoformat(), "reason": "Theo yêu cầu"}
            again = await client.post(f"{path}/erasure", json=why)
            assert again.json()["type"].endswith("/person-erased")
            client.headers.update(await bearer(call.approver))
            assert (await client.post(f"{path}/erasure", json=why)).status_code == 403


async def test_what_others_sent_stays(call: Call, admin: Actor) -> None:
    person, _ = await contact_of(call)
    other = await begin_draft(call.round, TYPED, caller=CALLER, now=NOON)
    await add_file(other.secret, "PLAN", PDF, caller=CALLER, now=NOON)
    await people.erase_person(person, actor=admin, now=NOON)
    assert await files() == 1
    assert (await find_by_link(other.secret)).typed


async def test_documents_of_somebody_who_was_not_erased_are_kept_by_the_database(
    call: Call,
) -> None:
    await contact_of(call)
    with pytest.raises(Exception) as refused:  # noqa: PT011 (each engine has its own)
        await execute("DELETE FROM application_file")
    assert violated(refused.value) == "application-files"
    assert await files() == 1
