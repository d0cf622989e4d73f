"""The three columns that every table declares the same way: its id, a reference, a moment."""

from __future__ import annotations

from piccolo.columns import UUID, ForeignKey, Timestamptz
from piccolo.columns.base import OnDelete, OnUpdate
from piccolo.table import Table

from incubator.ids import uuid7


def identifier() -> UUID:
    """A primary key made here and not by the database: UUIDv7 sorts by age on both engines."""
    return UUID(primary_key=True, default=uuid7)


def reference(
    to: type[Table] | str, *, null: bool = False, unique: bool = False
) -> ForeignKey[Table]:
    """A foreign key that never cascades: what is referred to cannot disappear."""
    return ForeignKey(
        references=to,
        null=null,
        default=None,
        unique=unique,
        on_delete=OnDelete.restrict,
        on_update=OnUpdate.restrict,
    )


def moment(*, null: bool = False) -> Timestamptz:
    """An aware instant, stored in UTC."""
    return Timestamptz(null=null, default=None)
