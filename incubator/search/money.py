"""What is looked for by its number: decisions on the budget and on support."""

from incubator.decision_search import find_decisions
from incubator.formats import format_date
from incubator.languages import N_
from incubator.search.hits import Hit, Hits, Query, Source, joined
from incubator.users import Actor
from tenants.support_records import DecisionFilter, list_decisions


async def _budget_decisions(actor: Actor, query: Query) -> Hits:
    found, total = await find_decisions(actor, query.text, query.paging)
    hits = [
        Hit(one.id, one.number, joined(format_date(one.issued_on), one.subject), one.path)
        for one in found
    ]
    return hits, total


async def _decisions(actor: Actor, query: Query) -> Hits:
    found, total = await list_decisions(actor, DecisionFilter(q=query.text), query.paging)
    hits = [
        Hit(
            one.id,
            one.number or one.dossier,
            joined(one.firm_name, one.scheme_name, one.year),
            f"/support-decisions/{one.id}",
        )
        for one in found
    ]
    return hits, total


BUDGET_DECISIONS = Source("decision", N_("Budget decisions"), _budget_decisions)
SUPPORT_DECISIONS = Source(
    "support-decision", N_("Support decisions"), _decisions, "/support-decisions"
)
