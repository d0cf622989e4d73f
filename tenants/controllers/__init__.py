"""Pages and API of firms, their people and their tenancies."""

from litestar.types import ControllerRouterHandler

from tenants.controllers import (
    firm_exports,
    firms,
    firms_api,
    pipeline,
    residences,
    review_exports,
    reviews,
    stage_changes,
    stage_rules,
    support_api,
    support_decisions,
    tenancies_api,
)

PAGES: list[ControllerRouterHandler] = [
    firms.show_list,
    firm_exports.export_firms,
    firms.show_new,
    firms.create,
    firms.show_one,
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
    *pipeline.PAGES,
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
]
