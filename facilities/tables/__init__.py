"""The tables of rooms, machines and bookings; nothing but tables."""

from facilities.tables.attachments import Attachment
from facilities.tables.bookings import (
    Booking,
    BookingItem,
    BookingOverride,
    Occupation,
    RefusedRequest,
)
from facilities.tables.hours import (
    CalendarDay,
    Closure,
    Duty,
    DutyAbsence,
    Maintenance,
    OpeningHours,
)
from facilities.tables.lettings import (
    Letting,
    LettingMonth,
    LettingTerm,
    RentStep,
    SpaceRate,
    UnitWithdrawal,
)
from facilities.tables.resources import (
    HeldQualification,
    Inspection,
    Qualification,
    Rate,
    Resource,
    ResourceQualification,
)

__all__ = [
    "Attachment",
    "Booking",
    "BookingItem",
    "BookingOverride",
    "CalendarDay",
    "Closure",
    "Duty",
    "DutyAbsence",
    "HeldQualification",
    "Inspection",
    "Letting",
    "LettingMonth",
    "LettingTerm",
    "Maintenance",
    "Occupation",
    "OpeningHours",
    "Qualification",
    "Rate",
    "RefusedRequest",
    "RentStep",
    "Resource",
    "ResourceQualification",
    "SpaceRate",
    "UnitWithdrawal",
]
