"""The programmes of the plan as meters: what was allocated of what each phase may have."""

from __future__ import annotations

from incubator.formats import format_million
from incubator.languages import gettext
from incubator.overview import list_plans
from incubator.today.rows import Meter, Row, Section
from incubator.today.scope import Scope


async def meters(scope: Scope) -> Section:
    """Each programme that has been allocated anything; three statements."""
    rows = []
    for plan in await list_plans(scope.actor):
        for programme in plan.programmes:
            allocated = programme.allocated_state
            if not allocated and not programme.allocated_other:
                continue
            rest = max(programme.indicative - allocated, 0)
            rows.append(
                Row(
                    title=str(programme.name),
                    path="/budget",
                    details=[str(programme.lead.name)],
                    note=gettext(
                        "%(allocated)s allocated of %(indicative)s expected",
                        allocated=format_million(allocated),
                        indicative=format_million(programme.indicative),
                    ),
                    meter=Meter(
                        (
                            ("accepted", gettext("Allocated"), allocated),
                            ("available", gettext("Not allocated"), rest),
                        ),
                        allocated + rest,
                    ),
                )
            )
    return Section("programmes", gettext("Programmes"), rows)
