"""Advisers: who they are, what they can give, when they work, and whom they may not advise."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Person, User
from services.tables.catalogue import Service
from tenants.tables import Firm


class Adviser(Table):
    """A person who advises firms; an account signs in as an adviser when it is this person's.

    `hour_fee` is what an hour is owed, in đồng; `languages` are codes joined by commas;
    `time_zone` is the one in which the working hours are told.
    """

    id = identifier()
    person = reference(Person, unique=True)
    code = Varchar(length=20, unique=True)
    fields_vi = Varchar(length=300)
    fields_en = Varchar(length=300, default="")
    languages = Varchar(length=60)
    hour_fee = BigInt()
    weekly_cap_minutes = Integer()
    time_zone = Varchar(length=60)
    is_active = Boolean(default=True)
    entered_at = moment()


class AdviserService(Table):
    """A service that an adviser can give."""

    id = identifier()
    adviser = reference(Adviser)
    service = reference(Service)


class AdviserHours(Table):
    """A weekly span in minutes after midnight of the adviser's own time zone; Monday is 0."""

    id = identifier()
    adviser = reference(Adviser)
    weekday = Integer()
    opens = Integer()
    closes = Integer()


class AdviserConflict(Table):
    """Why an adviser may not advise a firm, until somebody ends it."""

    id = identifier()
    adviser = reference(Adviser)
    firm = reference(Firm)
    reason = Text()
    noted_by = reference(User)
    noted_at = moment()
    ended_by = reference(User, null=True)
    ended_at = moment(null=True)
