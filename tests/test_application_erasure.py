"""An applicant who is erased: documents, link and position go, the record stays without a name."""

from __future__ import annotations

from uuid import UUID

import pytest

from incubator import people
from incubator.database import execute, fetch, violated
from incubator.faults import NotFound
from incubator.users import Actor, Role
from tenants import applications
from tenants.application_drafts import begin_draft
from tenants.application_files import add_file
from tenants.application_links import find_by_link
from tenants.application_views import show_application
from tests.applying import CALLER, FACTS, TYPED, Call
from tests.cast import signed_up
from tests.houses import NOON
from tests.test_application_drafts import PDF


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
