"""The tables of firms and their way through the houses; nothing but tables."""

from tenants.tables.applications import (
    AdmissionDecision,
    AdmissionProposal,
    ApplicantErasure,
    Application,
    ApplicationAssessor,
    ApplicationCheck,
    ApplicationFile,
    ApplicationRound,
    Assessment,
)
from tenants.tables.firms import Firm, Membership, Tenancy
from tenants.tables.followups import FollowUp, FollowUpLink
from tenants.tables.reviews import Review
from tenants.tables.stage_rules import StageRule
from tenants.tables.stages import StageChange, StageWithdrawal, TenancyEnding
from tenants.tables.support import SupportDecision, SupportGrant, SupportMeter

__all__ = [
    "AdmissionDecision",
    "AdmissionProposal",
    "ApplicantErasure",
    "Application",
    "ApplicationAssessor",
    "ApplicationCheck",
    "ApplicationFile",
    "ApplicationRound",
    "Assessment",
    "Firm",
    "FollowUp",
    "FollowUpLink",
    "Membership",
    "Review",
    "StageChange",
    "StageRule",
    "StageWithdrawal",
    "SupportDecision",
    "SupportGrant",
    "SupportMeter",
    "Tenancy",
    "TenancyEnding",
]
