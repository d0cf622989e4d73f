"""Support decisions that wait for a signature, and what schemes may still give a tenant's firms."""

from __future__ import annotations

from incubator.formats import format_dong
from incubator.languages import gettext
from incubator.paging import Paging
from incubator.schemes import TARGETS
from incubator.today.rows import SHOWN, Deed, Meter, Row, Section
from incubator.today.scope import Scope
from tenants import support_meters
from tenants.support_records import DecisionFilter, DecisionRecord, list_decisions


async def to_sign(scope: Scope) -> Section:
    """What an account holder signs, two statements."""
    found, _ = await list_decisions(scope.actor, DecisionFilter("DRAFT"), Paging(1, SHOWN))
    return Section(
        "support-decisions",
        gettext("Support decisions to sign"),
        [_row(one, scope) for one in found],
        more=(gettext("Support decisions"), "/support-decisions?status=draft"),
    )


def _row(one: DecisionRecord, scope: Scope) -> Row:
    page = f"/support-decisions/{one.id}"
    note = "" if one.is_eligible else gettext("Not every condition is met: it cannot be signed.")
    deeds = [Deed(gettext("See the dossier"), page, is_quiet=True)]
    if one.is_eligible and one.made_by != scope.actor.user:
        deeds.insert(0, Deed(gettext("Sign the decision"), f"{page}/signature", {}))
    return Row(
        title=f"{one.firm_name} · {format_dong(one.ceiling)}",
        path=page,
        details=[one.number, str(one.scheme_name), str(one.year)],
        note=note,
        kind="warn" if note else "",
        deeds=deeds,
    )


async def meters(scope: Scope) -> Section:
    """The meters of a tenant's firms today, each with what is left; two statements at most."""
    found = await support_meters.load_meters(sorted(scope.actor.firms), scope.today)
    return Section(
        "support-caps",
        gettext("Support under schemes"),
        [_meter(one) for meters in found.values() for one in meters],
        more=(gettext("Support decisions"), "/support-decisions"),
    )


def _meter(one: support_meters.Meter) -> Row:
    left = gettext("%(left)s left of %(cap)s", left=format_dong(one.left), cap=format_dong(one.cap))
    return Row(
        title=f"{gettext(TARGETS[one.target])} · {one.scheme_name}",
        path=f"/support-decisions/{one.decision.id}",
        note=left if one.left else gettext("Cap reached: the house's tariff still holds"),
        kind="warn" if one.is_near else "",
        meter=Meter(
            (
                ("accepted", gettext("Used"), one.used),
                ("held", gettext("Promised"), one.held),
                ("available", gettext("Left"), one.left),
            ),
            max(one.cap, one.used + one.held + one.left),
            "dong",
        ),
    )
