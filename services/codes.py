"""Codes of the catalogue that are unique, and what an entry of it may point at."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from uuid import UUID

from facilities.catalogue import CodeTaken
from incubator.database import fetch, marks, violated
from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Invalid


async def check_known(field: str, table: str, ids: Collection[UUID]) -> None:
    """Invalid names the field when a row that it points at is not there."""
    sql = f"SELECT id FROM {table} WHERE id IN ({marks(list(ids))})"  # noqa: S608
    if len(await fetch(sql, *ids)) != len(set(ids)):
        raise Invalid(field, N_("Choose one of the values offered."))


@asynccontextmanager
async def guarded(table: str, code: str) -> AsyncIterator[None]:
    """Say as a rule that the database refuses a code in use, also when two enter it at once.

    CodeTaken names whom the code belongs to; every other error rises as it is.
    """
    try:
        yield
    except Exception as error:
        if violated(error) != f"{table}.code":
            raise
        sql = f"SELECT name_vi, name_en FROM {table} WHERE code = {{}}"  # noqa: S608
        (taken,) = await fetch(sql, code)
        raise CodeTaken(
            N_("Code %(code)s belongs to %(name)s. Choose another."),
            code=code,
            name=Name(taken["name_vi"], taken["name_en"]),
            field="code",
        ) from error
