"""The life of a service request: its states, who may take the next step, and by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from incubator.languages import N_
from incubator.names import Name
from incubator.refusals import Refusal

STATES = {
    "ASKED": N_("Asked"),
    "TRIAGED": N_("In hand"),
    "ASSIGNED": N_("With an adviser"),
    "FULFILLED": N_("Done, to be accepted"),
    "ACCEPTED": N_("Accepted"),
    "DECLINED": N_("Declined"),
    "WITHDRAWN": N_("Withdrawn"),
}
"""In the order of a request's life."""
WORKED_ON = ("ASKED", "TRIAGED", "ASSIGNED")
OPEN = (*WORKED_ON, "FULFILLED")
PRIORITIES = {"HIGH": N_("High"), "NORMAL": N_("Normal"), "LOW": N_("Low")}
ANSWER_WITHIN = timedelta(days=3)
"""From the asking to the triage; the house answers within days."""
ACCEPT_WITHIN = timedelta(days=7)
"""From the fulfilment to the firm's acceptance."""
BEST = 5


class RequestOver(Refusal):
    """The request has come to its end."""

    rule: ClassVar[str] = "request-over"
    title: ClassVar[str] = N_("This request is closed")


class RequestDone(Refusal):
    """What was asked for is done and waits for the firm."""

    rule: ClassVar[str] = "request-done"
    title: ClassVar[str] = N_("This is done already")


class NotDoneYet(Refusal):
    """Nothing is there yet that a firm could accept."""

    rule: ClassVar[str] = "request-not-done"
    title: ClassVar[str] = N_("This is not done yet")


class NotTriaged(Refusal):
    """Nobody has taken the request in hand."""

    rule: ClassVar[str] = "request-not-triaged"
    title: ClassVar[str] = N_("Nobody has this in hand yet")


class ReportMissing(Refusal):
    """The service owes a report, and there is none."""

    rule: ClassVar[str] = "report-missing"
    title: ClassVar[str] = N_("The report is missing")


class AdviserConflicted(Refusal):
    """The adviser has a conflict of interest with the firm."""

    rule: ClassVar[str] = "adviser-conflicted"
    title: ClassVar[str] = N_("A conflict of interest stands in the way")


class AdviserUnfit(Refusal):
    """The adviser does not give this service, or takes on nothing at present."""

    rule: ClassVar[str] = "adviser-unfit"
    title: ClassVar[str] = N_("This adviser cannot take it on")


class ServiceRetired(Refusal):
    """The service is out of use."""

    rule: ClassVar[str] = "service-retired"
    title: ClassVar[str] = N_("This service is no longer offered")


class PaidElsewhere(Refusal):
    """Another programme pays: the firm is referred instead."""

    rule: ClassVar[str] = "paid-elsewhere"
    title: ClassVar[str] = N_("Another programme pays for this")


class PaidHere(Refusal):
    """Programme 6 pays: there is nothing to refer."""

    rule: ClassVar[str] = "paid-here"
    title: ClassVar[str] = N_("Programme 6 pays for this")


def check_worked_on(status: str) -> None:
    """RequestOver or RequestDone unless the house still works on it."""
    check_open(status)
    if status == "FULFILLED":
        raise RequestDone(
            N_("What was asked for is done; the firm now accepts it or sends it back.")
        )


def check_open(status: str) -> None:
    """RequestOver when the request has come to its end."""
    if status not in OPEN:
        raise RequestOver(N_("This request was closed before. Ask anew for what is still needed."))


def check_done(status: str) -> None:
    """NotDoneYet or RequestOver unless it waits for the firm's acceptance."""
    check_open(status)
    if status != "FULFILLED":
        raise NotDoneYet(
            N_("The house has not told yet that this is done; it can be accepted then.")
        )


def check_in_hand(status: str) -> None:
    """NotTriaged unless somebody owns it, after the checks of `check_worked_on`."""
    check_worked_on(status)
    if status == "ASKED":
        raise NotTriaged(N_("Say first who has this in hand and until when."))


def check_report(*, is_due: bool, reports: int, service: Name) -> None:
    """ReportMissing when the service owes a report and none is there."""
    if is_due and not reports:
        raise ReportMissing(
            N_("%(service)s is done when its report is there. Send the report with it."),
            service=service,
            field="reports",
        )


def is_overdue(status: str, due_on: date, today: date) -> bool:
    """Whether the next step should have been taken before today."""
    return status in OPEN and due_on < today
