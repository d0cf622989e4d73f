"""Calendars that advisers keep elsewhere, and the times at which they are busy by them."""

from __future__ import annotations

from piccolo.columns import Bytea, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import User
from services.tables.advisers import Adviser


class AdviserCalendar(Table):
    """A calendar at an address that is asked again and again, or a file that is read once.

    `content` is a file that waits to be read; nothing else of a calendar is kept but its times.
    `next_at` is when it is to be read, `known_until` how far its times are told. `problem` says why
    the last reading failed, `failures` how many did in a row, `answered` the server's status.
    """

    id = identifier()
    adviser = reference(Adviser)
    url = Text(default="")
    file_name = Varchar(length=120, default="")
    content = Bytea(null=True, default=None)
    added_by = reference(User)
    added_at = moment()
    next_at = moment(null=True)
    tried_at = moment(null=True)
    read_at = moment(null=True)
    known_until = moment(null=True)
    etag = Varchar(length=200, default="")
    last_modified = Varchar(length=200, default="")
    failures = Integer(default=0)
    problem = Varchar(length=30, default="")
    answered = Integer(null=True, default=None)


class AdviserBusy(Table):
    """A time at which an adviser is busy by one of these calendars; what for is not known."""

    id = identifier()
    calendar = reference(AdviserCalendar)
    starts_at = moment()
    ends_at = moment()
