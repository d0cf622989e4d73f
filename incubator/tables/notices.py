"""What people are told, how they want to be told, the mail that waits, and the worker's duties."""

from __future__ import annotations

from piccolo.columns import JSON, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables.people import Person, User


class Notice(Table):
    """Something an account is told about one thing; `path` leads to it.

    `parameters` are ids, figures and times: names are looked up when it is read.
    """

    id = identifier()
    account = reference(User)
    kind = Varchar(length=40)
    subject_kind = Varchar(length=40)
    subject_id = Varchar(length=40)
    path = Varchar(length=200)
    parameters = JSON()
    at = moment()
    read_at = moment(null=True)


class NoticePreference(Table):
    """How an account wants to be told of one kind: AT_ONCE, DAILY or NONE."""

    id = identifier()
    account = reference(User)
    kind = Varchar(length=40)
    channel = Varchar(length=10)


class Outbox(Table):
    """A message to one account, person or address, written where what it tells of is written.

    `message_id` is the same at every attempt. `leased_until` is until when one worker has it;
    `failed_at` when it was given up, for the reason in `failure`.
    """

    id = identifier()
    message_id = Varchar(length=200, unique=True)
    account = reference(User, null=True)
    person = reference(Person, null=True)
    address = Varchar(length=200, null=True, default=None)
    kind = Varchar(length=40)
    payload = JSON()
    created_at = moment()
    due_at = moment()
    leased_until = moment(null=True)
    attempts = Integer(default=0)
    sent_at = moment(null=True)
    failed_at = moment(null=True)
    failure = Text(default="")


class Duty(Table, tablename="worker_duty"):
    """Work that one worker does once for a day, and until when that worker has it."""

    id = identifier()
    name = Varchar(length=20)
    day = Date(default=None)
    leased_until = moment()
    done_at = moment(null=True)
