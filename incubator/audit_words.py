"""What the audit's codes of actions and of kinds of things are called."""

from collections.abc import Mapping

from facilities import booking_views, letting_words
from incubator.languages import N_, gettext
from services import session_history
from tenants.applications import ACTIONS as ACTIONS_OF_APPLICATIONS

KINDS = {
    "booking": N_("Bookings"),
    "resource": N_("Resource"),
    "letting": N_("Letting"),
    "maintenance": N_("Maintenance"),
    "inspection": N_("Inspection or calibration"),
    "closure": N_("Closure"),
    "calendar_day": N_("Day of the calendar"),
    "firm": N_("Firm"),
    "tenancy": N_("Tenancy"),
    "review": N_("Review of a firm"),
    "follow_up": N_("Follow-up of a graduate"),
    "stage_rule": N_("Rule of a stage"),
    "application": N_("Application for a place"),
    "application_round": N_("Round of applications"),
    "person": N_("Person"),
    "held_qualification": N_("Qualification"),
    "budget-line": N_("Budget line"),
    "budget-proposal": N_("Proposal"),
    "phase": N_("Phase of a programme"),
    "agency": N_("Agency"),
    "incubator": N_("Incubator or centre"),
    "support_mode": N_("Mode of support"),
    "scheme": N_("Support scheme"),
    "support_decision": N_("Support decision"),
    "qualification": N_("Kind of qualification"),
    "user": N_("Account"),
    "api_token": N_("Token for programs"),
    "calendar_feed": N_("Calendar address"),
    "mail": N_("Mail"),
    "service": N_("Service"),
    "adviser": N_("Adviser"),
    "service_request": N_("Service request"),
    "referral": N_("Referral"),
    "course": N_("Course"),
    "course_run": N_("Date of a course"),
    "enrolment": N_("Enrolment"),
    "office_service": N_("Office service"),
    "network_event": N_("Event"),
    "consulting_session": N_("Consulting session"),
}
"""Kinds of things, in the order in which a filter offers them."""

ACTIONS: Mapping[str, Mapping[str, str]] = {
    "booking": booking_views.ACTIONS,
    "resource": {
        "resource.add": N_("Added"),
        "resource.edit": N_("Edited"),
        "rate.add": N_("Rate entered"),
        "space-rate.add": N_("Monthly rent entered"),
        "unit.withdraw": N_("Unit withdrawn"),
        "unit.return": N_("Unit back again"),
        "opening-hours.set": N_("Hours changed"),
        "opening-hours.withdraw": N_("Change of hours taken back"),
    },
    "letting": letting_words.ACTIONS,
    "maintenance": {
        "maintenance.plan": N_("Maintenance planned"),
        "maintenance.break-down": N_("Breakdown reported"),
        "maintenance.finish": N_("Back in service"),
        "maintenance.withdraw": N_("Withdrawn"),
    },
    "inspection": {"inspection.record": N_("Recorded")},
    "closure": {
        "closure.announce": N_("Announced"),
        "closure.withdraw": N_("Withdrawn"),
    },
    "calendar_day": {
        "calendar-day.set": N_("Day set"),
        "calendar-day.remove": N_("Day removed"),
        "calendar-day.decide": N_("Day decided"),
        "calendar-day.propose": N_("Expected days of a year entered"),
    },
    "firm": {
        "firm.add": N_("Added"),
        "firm.edit": N_("Edited"),
        "member.add": N_("Person joined the firm"),
        "member.end": N_("Person left the firm"),
        "stage.change": N_("Stage decided"),
        "stage.take-effect": N_("Stage took effect"),
        "stage.withdraw": N_("Change of stage taken back"),
    },
    "tenancy": {
        "tenancy.start": N_("Tenancy begun"),
        "tenancy.end": N_("Tenancy ended"),
    },
    "follow_up": {
        "follow-up.answer": N_("Follow-up answered"),
        "follow-up.correct": N_("Follow-up corrected"),
        "follow-up.link": N_("Link to the follow-up handed out"),
    },
    "review": {
        "review.submit": N_("Figures reported"),
        "review.return": N_("Figures sent back"),
        "review.confirm": N_("Figures confirmed"),
    },
    "stage_rule": {
        "stage-rule.set": N_("Rule set"),
        "stage-rule.withdraw": N_("Rule taken back"),
    },
    "application": ACTIONS_OF_APPLICATIONS,
    "application_round": {
        "round.open": N_("Announced"),
        "round.edit": N_("Edited"),
    },
    "person": {
        "person.add": N_("Added"),
        "person.rename": N_("Renamed"),
        "person.erase": N_("Erased"),
        "duty.set": N_("Duty hours set"),
        "duty.withdraw": N_("Change of duty hours withdrawn"),
        "absence.enter": N_("Absence entered"),
        "absence.end": N_("Absence ended"),
    },
    "held_qualification": {
        "qualification.grant": N_("Granted"),
        "qualification.revoke": N_("Revoked"),
    },
    "budget-line": {
        "budget-line.order": N_("Order of use changed"),
        "budget-line.close": N_("Line closed"),
    },
    "budget-proposal": {
        "budget-proposal.draft": N_("Drafted"),
        "budget-proposal.approve": N_("Approved"),
        "budget-proposal.reject": N_("Rejected"),
    },
    "phase": {
        "phase.draft-excess": N_("Higher ceiling drafted"),
        "phase.exceed": N_("Ceiling raised"),
        "phase.reject-excess": N_("Higher ceiling rejected"),
    },
    "agency": {
        "agency.add": N_("Added"),
        "agency.rename": N_("Renamed"),
        "agency.merge": N_("Merged into another"),
    },
    "incubator": {
        "house.add": N_("Added"),
        "house.edit": N_("Edited"),
        "opening-hours.set": N_("Opening hours set"),
        "opening-hours.withdraw": N_("Change of opening hours withdrawn"),
        "duty.count": N_("Number of technicians set"),
        "rent-steps.set": N_("Steps of rent support set"),
    },
    "support_mode": {
        "support-mode.set": N_("Mode of support set"),
        "support-mode.withdraw": N_("Withdrawn"),
    },
    "scheme": {
        "scheme.add": N_("Added"),
        "scheme.set-term": N_("Terms set"),
        "scheme.withdraw-term": N_("Withdrawn"),
    },
    "support_decision": {
        "support-decision.draft": N_("Drafted"),
        "support-decision.sign": N_("Signed"),
        "support-decision.reject": N_("Rejected"),
        "support-decision.end": N_("Ended"),
    },
    "qualification": {
        "qualification-kind.add": N_("Added"),
        "qualification-kind.edit": N_("Edited"),
    },
    "user": {
        "user.create": N_("Account opened"),
        "user.close": N_("Account closed"),
        "user.reopen": N_("Account reopened"),
        "user.prefer": N_("Language or colours chosen"),
        "user.notices": N_("Way to be told chosen"),
        "role.grant": N_("Role given"),
        "role.revoke": N_("Role taken back"),
        "password.link": N_("Password link made"),
        "password.set": N_("Password set"),
        "session.begin": N_("Signed in on a device"),
        "session.end": N_("Signed out"),
        "session.end-one": N_("One device signed out"),
        "session.end-others": N_("Other devices signed out"),
        "session.end-all": N_("All devices signed out"),
    },
    "api_token": {
        "token.create": N_("Token made"),
        "token.revoke": N_("Token revoked"),
    },
    "calendar_feed": {
        "calendar-feed.make": N_("Calendar address made"),
        "calendar-feed.renew": N_("Calendar address made anew"),
        "calendar-feed.revoke": N_("Calendar address revoked"),
    },
    "mail": {"mail.retry": N_("Sent again")},
    "service": {
        "service.add": N_("Added"),
        "service.edit": N_("Edited"),
        "service-price.add": N_("Price entered"),
    },
    "adviser": {
        "adviser.add": N_("Added"),
        "adviser.edit": N_("Edited"),
        "adviser.note-conflict": N_("Conflict of interest noted"),
        "adviser.end-conflict": N_("Conflict of interest ended"),
        "adviser.add-calendar": N_("Calendar added"),
        "adviser.remove-calendar": N_("Calendar taken away"),
    },
    "service_request": {
        "request.ask": N_("Asked"),
        "request.triage": N_("Taken in hand"),
        "request.message": N_("Message written"),
        "request.assign": N_("Adviser assigned"),
        "request.fulfil": N_("Told to be done"),
        "request.refer": N_("Firm referred"),
        "request.return": N_("Sent back by the firm"),
        "request.accept": N_("Accepted and rated"),
        "request.decline": N_("Declined"),
        "request.withdraw": N_("Withdrawn"),
    },
    "referral": {
        "referral.make": N_("Firm referred"),
        "referral.tell": N_("Outcome noted"),
    },
    "course": {"course.add": N_("Added"), "course.edit": N_("Edited")},
    "course_run": {
        "course-run.announce": N_("Date announced"),
        "course-run.note-attendance": N_("Attendance noted"),
        "course-run.cancel": N_("Cancelled"),
        "course-run.cancel-meeting": N_("A meeting cancelled"),
        "course-run.move-meeting": N_("A meeting moved or rearranged"),
    },
    "enrolment": {
        "enrolment.enrol": N_("Enrolled"),
        "enrolment.move-up": N_("Moved up from the waiting list"),
        "enrolment.withdraw": N_("Withdrawn"),
        "enrolment.conclude": N_("Result entered"),
    },
    "network_event": {
        "event.announce": N_("Announced"),
        "event.cancel": N_("Called off"),
        "event.note-attendance": N_("Attendance noted"),
        "event.note-guest": N_("Guest noted"),
        "event.note-result": N_("What followed noted"),
        "event.withdraw-result": N_("What followed taken back"),
    },
    "office_service": {
        "office-service.note": N_("Counted"),
        "office-service.withdraw": N_("Taken back"),
    },
    "consulting_session": session_history.ACTIONS,
}
"""What is done to each kind of thing, in the order of its life."""

_LABELS = {code: label for actions in ACTIONS.values() for code, label in actions.items()}


def action_label(code: str) -> str:
    """The action in the current language; its code where it has no words yet."""
    return gettext(_LABELS[code]) if code in _LABELS else code


def kind_label(code: str) -> str:
    """The kind of thing in the current language; its code where it has no words yet."""
    return gettext(KINDS[code]) if code in KINDS else code


def is_action(code: str) -> bool:
    """Whether there are words for the action."""
    return code in _LABELS
