"""Plan 131, its programmes and phases, the agencies behind them and the houses they fund."""

from __future__ import annotations

from piccolo.columns import BigInt, Boolean, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference


class Agency(Table):
    """A public body under the name it bore between two dates."""

    id = identifier()
    code = Varchar(length=40)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)
    successor = reference("self", null=True)


class Decision(Table):
    """A document that moves money or opens a year: cited by number and date, never edited."""

    id = identifier()
    kind = Varchar(length=20)
    number = Varchar(length=80)
    issued_on = Date(default=None)
    issuer = reference(Agency)
    subject = Text()
    is_assumed = Boolean(default=False, help_text='Printed with "(giả định)".')
    recorded_at = moment()
    search_key = Text(default="")


class Plan(Table):
    """A plan of the city; its amounts are indicative."""

    id = identifier()
    number = Varchar(length=60)
    title_vi = Text()
    title_en = Text()
    issued_on = Date(default=None)
    year_from = Integer()
    year_to = Integer()


class Programme(Table):
    """One programme of a plan, with the agency that leads it."""

    id = identifier()
    plan = reference(Plan)
    code = Varchar(length=20, unique=True)
    position = Integer()
    name_vi = Text()
    name_en = Text()
    target_vi = Text(null=True, default=None)
    target_en = Text(null=True, default=None)
    lead = reference(Agency)


class Coordination(Table):
    """An agency that coordinates a programme."""

    id = identifier()
    programme = reference(Programme)
    agency = reference(Agency)


class Phase(Table):
    """A phase of a programme: its indicative amount, and what has been allocated against it.

    All amounts in đồng. `allocated_state` and `allocated_other` are kept by the ledger's trigger;
    the database refuses `allocated_state > indicative + override`.
    """

    id = identifier()
    programme = reference(Programme)
    code = Varchar(length=20)
    year_from = Integer()
    year_to = Integer()
    indicative = BigInt()
    override = BigInt(default=0)
    allocated_state = BigInt(default=0)
    allocated_other = BigInt(default=0)


class FundingSource(Table):
    """Where money comes from; state-budget sources count against a phase's indicative amount."""

    id = identifier()
    code = Varchar(length=40, unique=True)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    is_state_budget = Boolean()
    position = Integer()


class CostCategory(Table):
    """What money is for: space, equipment, consulting, networking, office, training, ..."""

    id = identifier()
    code = Varchar(length=40, unique=True)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    kind = Varchar(length=20)
    position = Integer()


class Incubator(Table):
    """A house: an incubator or a technical-support centre, approved by the city on a day."""

    id = identifier()
    code = Varchar(length=20, unique=True)
    kind = Varchar(length=20)
    name_vi = Varchar(length=200)
    name_en = Varchar(length=200)
    address = Varchar(length=300, default="")
    note_vi = Text(default="")
    note_en = Text(default="")
    search_key = Text(default="")
    sort_key = Text(default="")
    approved_on = Date(null=True, default=None)


class SupportMode(Table):
    """Whether a house's support in a category is cash or in kind, between two dates."""

    id = identifier()
    incubator = reference(Incubator)
    category = reference(CostCategory)
    mode = Varchar(length=10)
    legal_basis = Text(default="")
    valid_from = Date(default=None)
    valid_to = Date(null=True, default=None)
