"""Budget lines, the proposals that feed them, the acts that use them and the ledger of both."""

from __future__ import annotations

from piccolo.columns import BigInt, Date, Integer, Text, Varchar
from piccolo.table import Table

from incubator.columns import identifier, moment, reference
from incubator.tables.people import User
from incubator.tables.programme import CostCategory, Decision, FundingSource, Incubator, Phase
from incubator.tables.schemes import SchemeTerm


class PhaseOverride(Table):
    """A decision that lets a phase allocate `amount` đồng above its indicative amount."""

    id = identifier()
    phase = reference(Phase)
    amount = BigInt()
    decision = reference(Decision)
    made_by = reference(User)
    approved_by = reference(User)
    made_at = moment()


class PhaseOverrideDraft(Table):
    """What an accountant drafts to let a phase exceed its indicative amount by `amount` đồng."""

    id = identifier()
    phase = reference(Phase)
    amount = BigInt()
    decision = reference(Decision)
    status = Varchar(length=10, default="PENDING")
    made_by = reference(User)
    made_at = moment()
    decided_by = reference(User, null=True)
    decided_at = moment(null=True)
    reason = Text(default="")


class BudgetLine(Table):
    """Spendable authority of one phase, year, house, source and category; amounts in đồng.

    The five balances are kept by the ledger's trigger and start at zero. The database refuses
    `allocated - held - accepted - committed < 0` and `disbursed > allocated`.
    `position` is the accountant's order in which open lines are tried. `accepts_from` is the date
    of the decision that allocated it. A year outside the phase's own needs `opened_by`.
    """

    id = identifier()
    phase = reference(Phase)
    year = Integer()
    incubator = reference(Incubator)
    source = reference(FundingSource)
    category = reference(CostCategory)
    position = Integer(default=0)
    status = Varchar(length=10, default="OPEN")
    accepts_from = Date(null=True, default=None)
    opened_by = reference(Decision, null=True)
    allocated = BigInt(default=0)
    held = BigInt(default=0)
    accepted = BigInt(default=0)
    committed = BigInt(default=0)
    disbursed = BigInt(default=0)

    @property
    def available(self) -> int:
        """What an act may still hold, in đồng (brief 3.1)."""
        return self.allocated - self.held - self.accepted - self.committed


class Act(Table):
    """What was done for whom as the budget sees it; amounts in đồng.

    `full_cost + surcharge = tenant_price + support`. `line` is the line that holds the support
    (cash) or the one that paid for the resource (in kind). Of the support `scheme_support` is what
    a scheme gives under `scheme_term`, the rest the house's discount. The settled amounts are what
    was used.
    """

    id = identifier()
    kind = Varchar(length=20)
    incubator = reference(Incubator)
    category = reference(CostCategory)
    year = Integer()
    line = reference(BudgetLine, null=True)
    mode = Varchar(length=10)
    full_cost = BigInt()
    tenant_price = BigInt()
    support = BigInt()
    surcharge = BigInt()
    legal_basis = Text(default="")
    status = Varchar(length=10)
    settled_full_cost = BigInt(null=True, default=None)
    settled_tenant_price = BigInt(null=True, default=None)
    settled_support = BigInt(null=True, default=None)
    settled_surcharge = BigInt(null=True, default=None)
    created_at = moment()
    scheme_term = reference(SchemeTerm, null=True)
    scheme_support = BigInt(default=0)
    settled_scheme_support = BigInt(null=True, default=None)


class BudgetProposal(Table):
    """A movement of authority drafted by one person and decided by another."""

    id = identifier()
    kind = Varchar(length=20)
    line = reference(BudgetLine)
    other_line = reference(BudgetLine, null=True)
    amount = BigInt()
    decision = reference(Decision)
    note = Text(default="")
    status = Varchar(length=10, default="PENDING")
    made_by = reference(User)
    made_at = moment()
    decided_by = reference(User, null=True)
    decided_at = moment(null=True)
    reason = Text(default="")


class LedgerEntry(Table):
    """One posting, append-only; `amount` in đồng, signed as its kind says (see the migration)."""

    id = identifier()
    line = reference(BudgetLine)
    kind = Varchar(length=20)
    amount = BigInt()
    act = reference(Act, null=True)
    decision = reference(Decision, null=True)
    proposal = reference(BudgetProposal, null=True)
    reverses = reference("self", null=True)
    voucher = Varchar(length=60, null=True, default=None)
    posted_at = moment()
    posted_by = reference(User, null=True)
    approved_by = reference(User, null=True)
    note = Text(default="")
