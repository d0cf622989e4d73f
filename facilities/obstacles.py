"""The rules that may stand in the way of taking places for a time."""

from facilities.availability import (
    Closed,
    Holiday,
    InspectionExpired,
    OutsideOpeningHours,
    UnderMaintenance,
)
from facilities.booking_plans import CapacityExceeded
from facilities.duty import TechnicianUnavailable
from facilities.let_units import UnitLet
from facilities.operators import NotQualified
from facilities.parties import NoTaxCode
from facilities.quotas import PersonDoubleBooked, QuotaExceeded
from facilities.rates import NoRate
from facilities.slots import (
    BeyondHorizon,
    InThePast,
    NoticeTooShort,
    OffStep,
    SlotTooLong,
    SlotTooShort,
)
from incubator.budget import NoOpenLine, OverBudget, SupportModeMissing
from tenants.support_caps import CapReached
from tenants.tenancies import NotInResidence

OBSTACLES = (
    CapacityExceeded,
    UnitLet,
    OutsideOpeningHours,
    Holiday,
    Closed,
    UnderMaintenance,
    InspectionExpired,
    NoticeTooShort,
    BeyondHorizon,
    InThePast,
    OffStep,
    SlotTooShort,
    SlotTooLong,
    NotInResidence,
    NotQualified,
    TechnicianUnavailable,
    QuotaExceeded,
    PersonDoubleBooked,
    OverBudget,
    NoOpenLine,
    NoTaxCode,
    NoRate,
    SupportModeMissing,
    CapReached,
)
"""In the order in which they are described."""
