"""Who is looked for: firms, applications, persons and stays in a house."""

from datetime import timedelta

from incubator.languages import N_, gettext
from incubator.people_search import find_people
from incubator.search.hits import Hit, Hits, Query, Source, days, joined
from incubator.users import Actor
from tenants.application_views import Sought as SoughtApplications
from tenants.application_views import list_applications
from tenants.applications import LABELS as APPLICATION_LABELS
from tenants.firms import list_firms
from tenants.stages import LABELS
from tenants.tenancy_records import SoughtTenancies, list_tenancies


async def _firms(actor: Actor, query: Query) -> Hits:
    found, total = await list_firms(actor, q=query.text, on=query.on, paging=query.paging)
    hits = [
        Hit(
            firm.id,
            str(firm.name),
            joined(firm.tax_code, gettext(LABELS[firm.stage])),
            f"/firms/{firm.id}",
        )
        for firm in found
    ]
    return hits, total


async def _applications(actor: Actor, query: Query) -> Hits:
    sought = SoughtApplications(q=query.text)
    found, total = await list_applications(sought, actor=actor, paging=query.paging)
    hits = [
        Hit(
            one.id,
            str(one.name),
            joined(one.number, gettext(APPLICATION_LABELS[one.status]), str(one.round_name)),
            f"/applications/{one.id}",
        )
        for one in found
    ]
    return hits, total


async def _people(actor: Actor, query: Query) -> Hits:
    found, total = await find_people(actor, query.text, on=query.on, paging=query.paging)
    return [Hit(one.id, one.name, joined(*one.firms), one.path) for one in found], total


async def _tenancies(actor: Actor, query: Query) -> Hits:
    sought = SoughtTenancies(q=query.text)
    found, total = await list_tenancies(actor, sought, on=query.on, paging=query.paging)
    hits = [
        Hit(
            one.id,
            str(one.firm_name),
            joined(
                gettext(LABELS[one.stage]),
                days(one.starts_on, one.ends_on and one.ends_on - timedelta(days=1)),
            ),
            f"/firms/{one.firm}",
        )
        for one in found
    ]
    return hits, total


FIRMS = Source("firm", N_("Firms"), _firms, "/firms")
APPLICATIONS = Source("application", N_("Applications"), _applications, "/applications")
PEOPLE = Source("person", N_("Persons"), _people)
TENANCIES = Source("tenancy", N_("Tenancies"), _tenancies)
