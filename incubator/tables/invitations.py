"""Whom invitations were sent to, and what they answered."""

from __future__ import annotations

from piccolo.columns import UUID, Integer, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables.people import Person


class Invitation(Table):
    """A person invited to a happening; `sequence` is the version they were told of last.

    The answer is that to this version: a new one takes it back. `stamped_at` is when the program
    of the invited wrote it. Mail names a part of a series by `series_uid` and `occurrence`, the
    start that the series gave it, and all else by `uid`.
    """

    id = identifier()
    kind = Varchar(length=20)
    subject = UUID(default=None)
    uid = Varchar(length=80)
    person = reference(Person)
    sequence = Integer(default=0)
    cancelled_at = moment(null=True)
    answer = Varchar(length=12, default="NEEDS-ACTION")
    answered_at = moment(null=True)
    stamped_at = moment(null=True)
    series_uid = Varchar(length=80, null=True, default=None)
    occurrence = moment(null=True)
