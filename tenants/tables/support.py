"""Support decisions, what was granted under them, and the meters that no grant passes."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables import Act, Scheme, SchemeTerm, User
from tenants.tables.firms import Firm


class SupportDecision(Table):
    """A dossier that lets a scheme support a firm in a year, up to `ceiling` đồng once signed.

    `targets` are what it covers, with commas between them: RENT,MACHINES.
    The five answers are the questions of the gate (brief 2.2). `used` is kept by the trigger of
    the grants; the database refuses `used > ceiling` and a signature by whoever drafted it.
    """

    id = identifier()
    firm = reference(Firm)
    scheme = reference(Scheme)
    year = Integer()
    targets = Varchar(length=60)
    dossier = Varchar(length=80)
    number = Varchar(length=80)
    ceiling = BigInt()
    valid_code = Boolean()
    small_enough = Boolean()
    young_enough = Boolean()
    owes_no_tax = Boolean()
    is_safe = Boolean()
    note = Text(default="")
    status = Varchar(length=10, default="DRAFT")
    made_by = reference(User)
    made_at = moment()
    decided_by = reference(User, null=True)
    decided_at = moment(null=True)
    ended_by = reference(User, null=True)
    ended_at = moment(null=True)
    reason = Text(default="")
    used = BigInt(default=0)
    warned_on = Date(null=True, default=None)


class SupportMeter(Table):
    """What a scheme has granted towards a target to all firms of one tax code in one window.

    `party` is the first ten digits of the tax code, so that branches count with their parent.
    `cap` is that of the last term that granted here, both in đồng; kept by the grants' trigger.
    People were warned on `warned_on` that little is left.
    """

    id = identifier()
    party = Varchar(length=10)
    scheme = reference(Scheme)
    target = Varchar(length=20)
    window_key = Varchar(length=60)
    cap = BigInt()
    used = BigInt(default=0)
    warned_on = Date(null=True, default=None)


class SupportGrant(Table):
    """What a scheme gives to one act: `amount` đồng count in the meter until it is released."""

    id = identifier()
    act = reference(Act, unique=True)
    firm = reference(Firm)
    party = Varchar(length=10)
    decision = reference(SupportDecision)
    term = reference(SchemeTerm)
    scheme = reference(Scheme)
    target = Varchar(length=20)
    window_key = Varchar(length=60)
    amount = BigInt()
    status = Varchar(length=10, default="HELD")
