"""Courses, their runs with meetings, who is enrolled and came, and the certificates."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Integer, Text, Varchar
from piccolo.table import Table

from facilities.tables import Occupation, Qualification
from incubator.columns import identifier, moment, reference
from incubator.tables import Act, CostCategory, Incubator, Person, Programme, User
from tenants.tables import Firm


class Course(Table):
    """A course of the catalogue: how long, how many at once, what a seat costs in đồng.

    `programme` is the one that pays for a run unless the run says otherwise.
    """

    id = identifier()
    code = Varchar(length=20, unique=True)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    about_vi = Text(default="")
    about_en = Text(default="")
    category = reference(CostCategory)
    programme = reference(Programme)
    minutes = Integer()
    seats = Integer()
    full_fee = BigInt()
    incubated_fee = BigInt()
    graduate_fee = BigInt()
    external_fee = BigInt()
    legal_basis = Text()
    is_active = Boolean(default=True)
    search_key = Text(default="")
    sort_key = Text(default="")
    entered_at = moment()


class CourseQualification(Table):
    """A qualification that passing a course grants."""

    id = identifier()
    course = reference(Course)
    qualification = reference(Qualification)


class CourseRun(Table):
    """A course given once, from its first meeting to its last; its act takes rooms and machines.

    Fees are those of a seat in đồng, as they were when the run was announced. `taken` is counted by
    the database. `uid` never changes, `sequence` rises with each change.
    """

    id = identifier()
    uid = Varchar(length=80, unique=True)
    sequence = Integer(default=0)
    course = reference(Course)
    incubator = reference(Incubator)
    programme = reference(Programme)
    instructor = reference(Person)
    act = reference(Act, unique=True)
    seats = Integer()
    taken = Integer(default=0)
    full_fee = BigInt()
    incubated_fee = BigInt()
    graduate_fee = BigInt()
    external_fee = BigInt()
    legal_basis = Text()
    status = Varchar(length=10)
    starts_at = moment()
    ends_at = moment()
    announced_by = reference(User)
    announced_at = moment()
    cancelled_at = moment(null=True)
    cancel_reason = Text(default="")


class CourseMeeting(Table):
    """One of the times at which a run meets, and who gives it then.

    `sequence` rises with each change that calendars tell, also of the run as a whole.
    """

    id = identifier()
    run = reference(CourseRun)
    starts_at = moment()
    ends_at = moment()
    instructor = reference(Person)
    sequence = Integer(default=0)
    changed_at = moment()
    cancelled_at = moment(null=True)
    cancel_reason = Text(default="")


class CoursePlace(Table):
    """The meeting for which a run takes an occupation.

    It stays when the place is given up, and the occupation then holds nothing.
    """

    id = identifier()
    occupation = reference(Occupation, unique=True)
    meeting = reference(CourseMeeting)


class CourseRelief(Table):
    """That somebody does not give a meeting any more, who was to."""

    id = identifier()
    meeting = reference(CourseMeeting)
    person = reference(Person)
    relieved_at = moment()


class Enrolment(Table):
    """A firm's person in a run, or waiting for a seat, and what the seat costs in đồng.

    The act is there when Programme 6 supports or could support the seat; what another programme
    pays for has none. `held_back` is the rule that kept a free seat from somebody who waits.
    `sequence` rises with each step, over all enrolments of the person in the run.
    """

    id = identifier()
    run = reference(CourseRun)
    firm = reference(Firm)
    person = reference(Person)
    status = Varchar(length=10)
    without_support = Boolean(default=False)
    act = reference(Act, null=True)
    rate_group = Varchar(length=10)
    full_cost = BigInt()
    tenant_price = BigInt()
    support = BigInt()
    surcharge = BigInt()
    held_back = Varchar(length=40, default="")
    sequence = Integer(default=0)
    enrolled_by = reference(User)
    enrolled_at = moment()
    changed_at = moment()


class Attendance(Table):
    """Whether an enrolled person came to a meeting."""

    id = identifier()
    meeting = reference(CourseMeeting)
    enrolment = reference(Enrolment)
    was_present = Boolean()
    noted_by = reference(User)
    noted_at = moment()


class Certificate(Table):
    """That somebody passed a course, as it was printed; anybody who has the code may check it."""

    id = identifier()
    number = Varchar(length=20, unique=True)
    code = Varchar(length=20, unique=True)
    enrolment = reference(Enrolment, unique=True)
    holder = Varchar(length=200)
    course_vi = Varchar(length=200)
    course_en = Varchar(length=200)
    house_vi = Varchar(length=200)
    house_en = Varchar(length=200)
    minutes = Integer()
    issued_by = reference(User)
    issued_at = moment()
