"""The tables of the programme, its money and its people; nothing but tables."""

from incubator.tables.budget import (
    Act,
    BudgetLine,
    BudgetProposal,
    LedgerEntry,
    PhaseOverride,
    PhaseOverrideDraft,
)
from incubator.tables.calendars import CalendarFeed
from incubator.tables.imports import ImportFile
from incubator.tables.invitations import Invitation
from incubator.tables.notices import Duty, Notice, NoticePreference, Outbox
from incubator.tables.people import (
    ApiToken,
    AuditEntry,
    IdempotencyKey,
    Knock,
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
from incubator.tables.schemes import Scheme, SchemeTerm

__all__ = [
    "Act",
    "Agency",
    "ApiToken",
    "AuditEntry",
    "BudgetLine",
    "BudgetProposal",
    "CalendarFeed",
    "Coordination",
    "CostCategory",
    "Decision",
    "Duty",
    "FundingSource",
    "IdempotencyKey",
    "ImportFile",
    "Incubator",
    "Invitation",
    "Knock",
    "LedgerEntry",
    "Notice",
    "NoticePreference",
    "Outbox",
    "PasswordLink",
    "Person",
    "Phase",
    "PhaseOverride",
    "PhaseOverrideDraft",
    "Plan",
    "Programme",
    "RoleGrant",
    "Scheme",
    "SchemeTerm",
    "SignInFailure",
    "SignInSession",
    "SupportMode",
    "User",
]
