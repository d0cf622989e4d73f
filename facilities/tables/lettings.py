"""Space let to firms for months: what it costs, to whom it is let, and month by month."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from facilities.tables.resources import Resource
from incubator.columns import identifier, moment, reference
from incubator.tables import Act, Incubator, User
from tenants.tables import Firm, Tenancy


class SpaceRate(Table):
    """The full rent of a month, in đồng for one m² or one desk; `valid_to` is its last day."""

    id = identifier()
    resource = reference(Resource)
    monthly_rate = BigInt()
    legal_basis = Text()
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)


class RentStep(Table):
    """The support of a house in a year of a lease, in percent of the full rent.

    A lease keeps the steps in force on its first day. The last year's also holds for later ones.
    """

    id = identifier()
    incubator = reference(Incubator)
    year_of_lease = Integer()
    percent = Integer()
    legal_basis = Text(default="")
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)


class UnitWithdrawal(Table):
    """Days, `ends_on` excluded, on which a unit cannot be let: works, or unsafe."""

    id = identifier()
    resource = reference(Resource)
    kind = Varchar(length=10)
    reason = Text()
    starts_on = Date(default=None)
    ends_on = Date(null=True, default=None)
    made_by = reference(User)
    made_at = moment()
    ended_by = reference(User, null=True)
    cancelled_at = moment(null=True)


class Letting(Table):
    """A bay, office or desk let to a tenancy; of every pair of days the later is excluded.

    `agreed_from` to `ends_on` is what the contract says. `starts_on` is the first day let: later
    than agreed while somebody else is still in the unit. `occupied_until` is what its occupation
    takes: later than `ends_on` while it is overdue. Rent is kept from `accounted_from` on.

    `size` counts hundredths of m² or desks, `steps` are percents by year of the lease, `deposit`
    is in đồng. A move keeps the day on which its lease was signed. `act` is the act under which the
    place is taken; months have acts of their own.
    """

    id = identifier()
    incubator = reference(Incubator)
    resource = reference(Resource)
    tenancy = reference(Tenancy)
    firm = reference(Firm)
    quantity = Integer(default=1)
    size = Integer()
    agreed_from = Date(default=None)
    starts_on = Date(default=None)
    ends_on = Date(default=None)
    occupied_until = Date(default=None)
    accounted_from = Date(default=None)
    handed_over_on = Date(null=True, default=None)
    handed_back_on = Date(null=True, default=None)
    lease_began = Date(default=None)
    lease_signed_on = Date(default=None)
    without_support = Boolean(default=False)
    steps = Varchar(length=60)
    deposit = BigInt(default=0)
    contract = Varchar(length=80, default="")
    moved_from = reference("self", null=True)
    act = reference(Act, unique=True)
    sequence = Integer(default=0)
    signed_by = reference(User)
    signed_at = moment()
    ended_reason = Text(default="")
    cancelled_at = moment(null=True)
    search_key = Text(default="")


class LettingTerm(Table):
    """What a contract or an amendment agreed from a day on; đồng a month for one m² or desk."""

    id = identifier()
    letting = reference(Letting)
    starts_on = Date(default=None)
    ends_on = Date(default=None)
    monthly_rate = BigInt()
    legal_basis = Text(default="")
    document = Varchar(length=80, default="")
    agreed_by = reference(User)
    agreed_at = moment()


class LettingMonth(Table):
    """The days of one calendar month of a letting; amounts in đồng.

    `support` is what the step grants. The act, once there is one, says what is paid of it; without
    an act the month is planned. One that an early end took away is no longer live.
    """

    id = identifier()
    letting = reference(Letting)
    year = Integer()
    month = Date(default=None)
    starts_on = Date(default=None)
    ends_on = Date(default=None)
    rent = BigInt()
    support = BigInt()
    act = reference(Act, null=True, unique=True)
    is_live = Boolean(default=True)
