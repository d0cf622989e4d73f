"""What was agreed in sessions and is to be done by whoever looks: overdue first, then the week."""

from __future__ import annotations

from datetime import timedelta

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date
from incubator.languages import gettext
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import Scope

SOON, MOST = timedelta(days=7), 60
_FOUND = """SELECT t.id, t.session, t.task, t.owner, t.due_on, s.subject, f.name_vi, f.name_en
  FROM session_action t JOIN consulting_session s ON s.id = t.session
  JOIN firm f ON f.id = s.firm JOIN adviser a ON a.id = s.adviser
  WHERE t.done_at IS NULL AND t.due_on <= {} AND """


async def of_houses(scope: Scope) -> Section:
    """What the houses have taken upon themselves."""
    within, values = scope.within("s.incubator")
    return await _section(scope, (f"t.party = 'HOUSE' AND {within}", values))


async def of_adviser(scope: Scope) -> Section:
    """What the actor has to do as an adviser."""
    return await _section(scope, ("t.party = 'ADVISER' AND a.person = {}", [scope.actor.person]))


async def of_firms(scope: Scope) -> Section:
    """What the actor's firms have to do."""
    firms = sorted(scope.actor.firms)
    return await _section(scope, (f"t.party = 'FIRM' AND s.firm IN ({marks(firms)})", [*firms]))


async def _section(scope: Scope, where: Sql) -> Section:
    rows = await fetch(
        f"{_FOUND}{where[0]} ORDER BY t.due_on, t.id LIMIT {MOST}",
        *(scope.today + SOON, *where[1]),
    )
    return Section("agreed", gettext("Agreed in sessions"), [_row(row, scope) for row in rows])


def _row(row: Record, scope: Scope) -> Row:
    is_overdue = row["due_on"] < scope.today
    firm = str(Name(row["name_vi"], row["name_en"]))
    return Row(
        title=row["task"],
        path=f"/sessions/{row['session']}#minutes",
        when=format_date(row["due_on"]),
        details=[one for one in (row["subject"], firm, row["owner"]) if one],
        note=gettext("Overdue") if is_overdue else "",
        kind="stop" if is_overdue else "",
        deeds=[Deed(gettext("Done"), f"/session-actions/{row['id']}/completion", {})],
    )
