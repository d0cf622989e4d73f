"""The tables of services, advisers and what they do for firms; nothing but tables."""

from services.tables.adviser_calendars import AdviserBusy, AdviserCalendar
from services.tables.advisers import Adviser, AdviserConflict, AdviserHours, AdviserService
from services.tables.catalogue import Service, ServicePrice
from services.tables.events import EventAttendance, EventGuest, EventResult, NetworkEvent
from services.tables.office import OfficeService
from services.tables.requests import Referral, ServiceFile, ServiceMessage, ServiceRequest
from services.tables.sessions import (
    ConsultingSession,
    SessionAction,
    SessionActionChange,
    SessionFormerPlace,
    SessionParticipant,
    SessionSeries,
)
from services.tables.training import (
    Attendance,
    Certificate,
    Course,
    CourseMeeting,
    CoursePlace,
    CourseQualification,
    CourseRelief,
    CourseRun,
    Enrolment,
)

__all__ = [
    "Adviser",
    "AdviserBusy",
    "AdviserCalendar",
    "AdviserConflict",
    "AdviserHours",
    "AdviserService",
    "Attendance",
    "Certificate",
    "ConsultingSession",
    "Course",
    "CourseMeeting",
    "CoursePlace",
    "CourseQualification",
    "CourseRelief",
    "CourseRun",
    "Enrolment",
    "EventAttendance",
    "EventGuest",
    "EventResult",
    "NetworkEvent",
    "OfficeService",
    "Referral",
    "Service",
    "ServiceFile",
    "ServiceMessage",
    "ServicePrice",
    "ServiceRequest",
    "SessionAction",
    "SessionActionChange",
    "SessionFormerPlace",
    "SessionParticipant",
    "SessionSeries",
]
