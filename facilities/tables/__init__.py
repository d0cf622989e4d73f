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
from facilities.tables.lettings import RentStep, SpaceRate
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
]
