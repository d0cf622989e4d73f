"""Pages and API of applications and firms, their people and their tenancies."""

from litestar.types import ControllerRouterHandler

from tenants.controllers import (
    application_acts,
    application_acts_api,
    application_files,
    application_rankings,
    applications,
    applications_api,
    apply,
    firm_exports,
    firm_story,
    firms,
    firms_api,
    followup_exports,
    followup_links,
    followups,
    followups_api,
    pipeline,
    pipeline_exports,
    residences,
    review_exports,
    reviews,
    round_exports,
    rounds,
    stage_changes,
    stage_rules,
    support_api,
    support_decisions,
    tenancies_api,
)
from tenants.firm_documents import documents
from tenants.firm_events import tells
from tenants.firm_sections import SECTIONS, FirmSection
from tenants.firm_story import EVENTS

tells(*EVENTS)
SECTIONS["documents"] = FirmSection("firms/documents.html", documents)

PAGES: list[ControllerRouterHandler] = [
    firms.show_list,
    firm_exports.export_firms,
    firms.show_new,
    firms.create,
    firms.show_one,
    firm_story.show_story,
    firms.show_edit,
    firms.update,
    residences.create_member,
    residences.end_member,
    residences.create_tenancy,
    residences.end,
    stage_changes.create,
    stage_changes.withdraw,
    *stage_rules.PAGES,
    *support_decisions.PAGES,
    *review_exports.PAGES,
    *reviews.PAGES,
    *followup_exports.PAGES,
    *followups.PAGES,
    *followup_links.PAGES,
    *apply.PAGES,
    *applications.PAGES,
    *application_acts.PAGES,
    *application_files.PAGES,
    *application_rankings.PAGES,
    *round_exports.PAGES,
    *rounds.PAGES,
    *pipeline.PAGES,
    *pipeline_exports.PAGES,
]
API: list[ControllerRouterHandler] = [
    firms_api.list_all,
    firms_api.show,
    tenancies_api.list_all,
    tenancies_api.create,
    tenancies_api.show,
    tenancies_api.list_transitions,
    tenancies_api.create_transition,
    *support_api.API,
    *followups_api.API,
    *applications_api.API,
    *application_acts_api.API,
]
