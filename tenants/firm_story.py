"""What the packages of firms tell of one: application, stages, tenancies, reviews, support."""

from __future__ import annotations

from uuid import UUID

from incubator.languages import N_
from incubator.search_keys import Sql
from incubator.users import Actor
from tenants.application_scope import visible_to
from tenants.firm_events import EventSource
from tenants.followup_records import STANDINGS
from tenants.review_records import LIGHTS, reads_reviews
from tenants.stage_history import STANDS
from tenants.stages import LABELS
from tenants.support_records import READERS as OF_SUPPORT

OUTCOMES = {"ADMIT": N_("Admitted"), "DECLINE": N_("Not admitted")}


def _figures(actor: Actor, firm: UUID) -> Sql | None:
    return ("1 = 1", []) if reads_reviews(actor, firm) else None


def _support(actor: Actor, firm: UUID) -> Sql | None:
    is_reader = any(actor.has(role) for role in OF_SUPPORT if role != "tenant")
    return ("1 = 1", []) if is_reader or firm in actor.firms else None


def _applications(actor: Actor, _firm: UUID) -> Sql:
    return visible_to(actor)


_APPLICATION = "application a JOIN application_round r ON r.id = a.round"
EVENTS = (
    EventSource(
        "application", N_("Application submitted"), _APPLICATION, "a.firm",
        "a.submitted_at", "a.id", "a.submitted_at IS NOT NULL", path="/applications/",
        is_moment=True, scope=_applications,
    ),
    EventSource(
        "admission", N_("Application decided"),
        f"{_APPLICATION} JOIN admission_decision d ON d.application = a.id "
        "JOIN admission_proposal p ON p.id = d.proposal",
        "a.firm", "d.issued_on", "a.id", word="p.outcome", detail="d.number", words=OUTCOMES,
        path="/applications/", scope=_applications,
    ),
    EventSource(
        "stage", N_("Stage"), "stage_change c", "c.firm", "c.effective_on", "c.id", STANDS,
        word="c.stage", detail="c.decision_no", words=LABELS,
    ),
    EventSource(
        "tenancy", N_("Tenancy begins"), "tenancy t JOIN incubator h ON h.id = t.incubator",
        "t.firm", "t.starts_on", "t.id", detail="h.code",
    ),
    EventSource(
        "tenancy-end", N_("Tenancy ended"), "tenancy t JOIN incubator h ON h.id = t.incubator",
        "t.firm", "t.ends_on", "t.id", "t.ends_on IS NOT NULL", detail="h.code",
    ),
    EventSource(
        "review", N_("Review confirmed"), "review r", "r.firm", "r.decided_at", "r.id",
        "r.status = 'CONFIRMED'", word="r.light", words=LIGHTS, due="r.due_on", path="/reviews/",
        is_moment=True, scope=_figures,
    ),
    EventSource(
        "support", N_("Support decision signed"), "support_decision d", "d.firm",
        "d.decided_at", "d.id", "d.status IN ('SIGNED', 'ENDED')", detail="d.number",
        path="/support-decisions/", is_moment=True, scope=_support,
    ),
    EventSource(
        "support-end", N_("Support decision ended"), "support_decision d", "d.firm",
        "d.ended_at", "d.id", "d.status = 'ENDED'", detail="d.number",
        path="/support-decisions/", is_moment=True, scope=_support,
    ),
    EventSource(
        "follow-up", N_("Follow-up answered"), "follow_up u", "u.firm", "u.answered_at", "u.id",
        "u.status = 'ANSWERED'", word="u.standing", words=STANDINGS, path="/follow-ups/",
        is_moment=True, scope=_figures,
    ),
)  # fmt: skip
