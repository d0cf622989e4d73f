"""The addresses under which calendars are subscribed to."""

from __future__ import annotations

from piccolo.columns import UUID, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables.people import User


class CalendarFeed(Table):
    """A secret address of a calendar, for what its owner may see of the subject.

    The subject is a thing of a package above, so that it is no foreign key.
    """

    id = identifier()
    account = reference(User)
    subject_kind = Varchar(length=20)
    subject_id = UUID(default=None)
    scope = Varchar(length=10)
    name = Varchar(length=80, default="")
    token_hash = Varchar(length=64, unique=True)
    made_at = moment()
    read_at = moment(null=True)
    revoked_at = moment(null=True)
