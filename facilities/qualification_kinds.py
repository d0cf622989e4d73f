"""The kinds of qualifications that resources may ask for: entered, renamed, given a validity."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from uuid import UUID

from facilities.catalogue import CodeTaken
from facilities.tables import Qualification
from incubator import audit
from incubator.checks import checked_number, checked_text
from incubator.database import execute, fetch, lock, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.names import Name
from incubator.users import Actor, Role, require

LONGEST_MONTHS = 600


async def add_kind(
    code: str, name: Name, valid_months: int, *, actor: Actor, now: datetime
) -> UUID:
    """Enter a kind; months 0 is without expiry. CodeTaken, Invalid, Forbidden."""
    require(actor, Role.manager, Role.admin)
    code = checked_text("code", code, 40, required=True).upper()
    name = _checked(name, valid_months)
    kind = uuid7()
    async with _guarded(code), write():
        await execute(
            "INSERT INTO qualification (id, code, name_vi, name_en, valid_months)"
            " VALUES ({}, {}, {}, {}, {})",
            *(kind, code, name.vi, name.en, valid_months),
        )
        await audit.record(actor, "qualification-kind.add", "qualification", kind, now=now)
    return kind


@asynccontextmanager
async def _guarded(code: str) -> AsyncIterator[None]:
    """Say as a rule that the database refuses a code in use, also when two enter it at once."""
    try:
        yield
    except Exception as error:
        if violated(error) != "qualification.code":
            raise
        taken = await fetch("SELECT name_vi, name_en FROM qualification WHERE code = {}", code)
        raise CodeTaken(
            N_("Code %(code)s belongs to %(name)s. Choose another."),
            code=code,
            name=Name(taken[0]["name_vi"], taken[0]["name_en"]),
            field="code",
        ) from error


async def edit_kind(
    kind: UUID, name: Name, valid_months: int, *, actor: Actor, now: datetime
) -> None:
    """Rename a kind, or let what is granted from now on last as many months; the code stays.

    What people hold keeps its expiry. NotFound, Invalid, Forbidden.
    """
    require(actor, Role.manager, Role.admin)
    name = _checked(name, valid_months)
    async with write():
        found = await lock(Qualification, [kind])
        if not found:
            raise NotFound
        wanted = {"name_vi": name.vi, "name_en": name.en, "valid_months": valid_months}
        changed = [column for column, value in wanted.items() if found[0][column] != value]
        if not changed:
            return
        await execute(
            "UPDATE qualification SET name_vi = {}, name_en = {}, valid_months = {} WHERE id = {}",
            *(*wanted.values(), kind),
        )
        await audit.record(
            actor, "qualification-kind.edit", "qualification", kind, fields=changed, now=now
        )


def _checked(name: Name, valid_months: int) -> Name:
    checked_number("valid_months", valid_months, LONGEST_MONTHS)
    return Name(
        checked_text("name_vi", name.vi, 200, required=True),
        checked_text("name_en", name.en, 200),
    )
