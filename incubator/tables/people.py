"""People, the accounts they sign in with, what those may do, and the trace of what they did."""

from __future__ import annotations

from piccolo.columns import JSON, Boolean, Integer, Secret, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables.programme import Incubator


class Person(Table):
    """A human being; the only row that holds personal values, so that erasure is one update."""

    id = identifier()
    full_name = Varchar(length=120)
    email = Varchar(length=200, null=True, default=None)
    phone = Varchar(length=20, null=True, default=None)
    search_key = Text(default="")
    sort_key = Text(default="")
    erased_at = moment(null=True)


class User(Table, tablename="app_user"):
    """An account: a person who can sign in by e-mail or phone number."""

    id = identifier()
    person = reference(Person, unique=True)
    email = Varchar(length=200, null=True, default=None, unique=True)
    phone = Varchar(length=20, null=True, default=None, unique=True)
    password_hash = Secret(length=255, null=True, default=None)
    language = Varchar(length=5, default="vi")
    theme = Varchar(length=10, default="auto")
    is_active = Boolean(default=True)
    created_at = moment()


class RoleGrant(Table):
    """A role of an account, in one house or (no incubator) in all."""

    id = identifier()
    account = reference(User)
    role = Varchar(length=20)
    incubator = reference(Incubator, null=True)
    granted_at = moment()


class SignInSession(Table):
    """A browser that is signed in; the cookie's value is kept only as a hash."""

    id = identifier()
    token_hash = Varchar(length=64, unique=True)
    account = reference(User)
    created_at = moment()
    seen_at = moment()
    expires_at = moment()
    address = Varchar(length=64, default="")
    agent = Varchar(length=200, default="")


class ApiToken(Table):
    """A Bearer token for programs, shown once and kept as a hash."""

    id = identifier()
    token_hash = Varchar(length=64, unique=True)
    account = reference(User)
    name = Varchar(length=80, default="")
    created_at = moment()
    used_at = moment(null=True)
    revoked_at = moment(null=True)


class PasswordLink(Table):
    """A one-time link to set a password, kept as a hash."""

    id = identifier()
    token_hash = Varchar(length=64, unique=True)
    account = reference(User)
    created_at = moment()
    expires_at = moment()
    used_at = moment(null=True)


class SignInFailure(Table):
    """A failed sign-in: hashed login and address, for the throttle."""

    id = identifier()
    login_hash = Varchar(length=64)
    address_hash = Varchar(length=64)
    failed_at = moment()


class Knock(Table):
    """What somebody without an account did at a public door, counted by hashed address."""

    id = identifier()
    door = Varchar(length=20)
    address_hash = Varchar(length=64)
    at = moment()


class IdempotencyKey(Table):
    """The first answer under a key of a user; kept 24 hours."""

    id = identifier()
    account = reference(User)
    key = Varchar(length=200)
    body_hash = Varchar(length=64)
    answer = JSON()
    created_at = moment()


class AuditEntry(Table):
    """Who did what to which thing, when, from where: ids and field names, no personal values."""

    id = identifier()
    at = moment()
    actor = reference(User, null=True)
    action = Varchar(length=60)
    subject_kind = Varchar(length=40)
    subject_id = Varchar(length=40)
    incubator = reference(Incubator, null=True)
    details = JSON()
    address = Varchar(length=64, default="")
    sequence = Integer(default=0, help_text="The version the subject had after the write.")
