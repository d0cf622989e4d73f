"""When a house or a resource is open, staffed, shut, down, and which technicians are on duty."""

from __future__ import annotations

from piccolo.columns import Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from facilities.tables.resources import Resource
from incubator.columns import identifier, moment, reference
from incubator.tables import Incubator, Person, User


class OpeningHours(Table):
    """A weekly span, in minutes after midnight, of a house or (set) of one resource of it.

    `kind` is OPEN or STAFFED. Weekday 0 is Monday. A resource with spans of its own of a kind
    does not inherit those of its house.
    """

    id = identifier()
    incubator = reference(Incubator)
    resource = reference(Resource, null=True)
    kind = Varchar(length=10, default="OPEN")
    weekday = Integer()
    opens = Integer()
    closes = Integer()
    valid_from = Date(null=True, default=None)
    valid_to = Date(null=True, default=None)


class CalendarDay(Table):
    """A day that is not an ordinary one, for one house or (no incubator) for all.

    Kinds as in the brief 5.7. A make-up day (LAM_BU) has the hours of weekday `works_as`.
    """

    id = identifier()
    incubator = reference(Incubator, null=True)
    day = Date(default=None)
    kind = Varchar(length=20)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    works_as = Integer(null=True, default=None)
    is_provisional = Boolean(default=False)


class Closure(Table):
    """A time for which a house or one resource serves nobody."""

    id = identifier()
    incubator = reference(Incubator, null=True)
    resource = reference(Resource, null=True)
    starts_at = moment()
    ends_at = moment()
    reason = Text()
    made_by = reference(User, null=True)
    made_at = moment()
    withdrawn_at = moment(null=True)


class Maintenance(Table):
    """Planned maintenance or a breakdown of a resource; a breakdown may have no known end."""

    id = identifier()
    resource = reference(Resource)
    kind = Varchar(length=10)
    starts_at = moment()
    ends_at = moment(null=True)
    reason = Text()
    made_by = reference(User, null=True)
    made_at = moment()
    finished_by = reference(User, null=True)
    withdrawn_at = moment(null=True)


class Duty(Table):
    """A weekly span in which a technician is on duty in a house (minutes after midnight)."""

    id = identifier()
    incubator = reference(Incubator)
    person = reference(Person)
    weekday = Integer()
    starts = Integer()
    ends = Integer()
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)


class DutyAbsence(Table):
    """A time for which a technician is away."""

    id = identifier()
    person = reference(Person)
    starts_at = moment()
    ends_at = moment()
    reason = Text(default="")
