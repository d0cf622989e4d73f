"""The tables of the programme, its money and its people; nothing but tables."""

from incubator.tables.budget import Act, BudgetLine, BudgetProposal, LedgerEntry, PhaseOverride
from incubator.tables.people import (
    ApiToken,
    AuditEntry,
    IdempotencyKey,
    PasswordLink,
    Person,
    RoleGrant,
    SignInFailure,
    SignInSession,
    User,
)
from incubator.tables.programme import (
    Agency,
    Coordination,
    CostCategory,
    Decision,
    FundingSource,
    Incubator,
    Phase,
    Plan,
    Programme,
    SupportMode,
)

__all__ = [
    "Act",
    "Agency",
    "ApiToken",
    "AuditEntry",
    "BudgetLine",
    "BudgetProposal",
    "Coordination",
    "CostCategory",
    "Decision",
    "FundingSource",
    "IdempotencyKey",
    "Incubator",
    "LedgerEntry",
    "PasswordLink",
    "Person",
    "Phase",
    "PhaseOverride",
    "Plan",
    "Programme",
    "RoleGrant",
    "SignInFailure",
    "SignInSession",
    "SupportMode",
    "User",
]
