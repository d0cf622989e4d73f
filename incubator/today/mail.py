"""Mail that did not go: given up after several attempts, or waiting because nobody sends it."""

from __future__ import annotations

from datetime import datetime, timedelta

from incubator.database import fetch
from incubator.formats import format_moment, format_number
from incubator.languages import gettext
from incubator.today.rows import SHOWN, Deed, Row, Section

STUCK = timedelta(minutes=15)
"""Mail that is due for so long waits for a worker that is not there."""


async def load_mail(now: datetime) -> Section:
    """What was given up, the latest first, and how much is stuck; two statements."""
    stuck = await fetch(
        'SELECT COUNT(*) AS n, MIN(due_at) AS "since [timestamptz]" FROM outbox'
        " WHERE sent_at IS NULL AND failed_at IS NULL AND due_at < {}",
        now - STUCK,
    )
    failed = await fetch(
        "SELECT o.id, o.failed_at, o.failure, COALESCE(p.full_name, o.address) AS name"
        " FROM outbox o LEFT JOIN app_user u ON u.id = o.account"
        " LEFT JOIN person p ON p.id = COALESCE(u.person, o.person)"
        " WHERE o.failed_at IS NOT NULL ORDER BY o.failed_at DESC, o.id LIMIT {}",
        2 * SHOWN,
    )
    return Section(
        "mail",
        gettext("Mail that did not go"),
        [*_stuck(stuck[0]["n"], stuck[0]["since"]), *(_given_up(row) for row in failed)],
        more=(gettext("All mail"), "/settings/mail"),
    )


def _stuck(count: int, since: datetime | None) -> list[Row]:
    if since is None:
        return []
    waiting = gettext("%(n)s messages wait since %(at)s", n=format_number(count), at=_at(since))
    path = "/settings/mail?state=waiting"
    note = gettext("Look whether “incubator worker” or “incubator serve” is running.")
    deed = Deed(gettext("See what waits"), path, is_quiet=True)
    return [Row(title=waiting, path=path, note=note, kind="stop", deeds=[deed])]


def _given_up(row: dict[str, object]) -> Row:
    path = f"/settings/mail/{row['id']}"
    return Row(
        when=_at(row["failed_at"]),
        title=str(row["name"]),
        path=path,
        note=str(row["failure"]),
        kind="warn",
        deeds=[Deed(gettext("Send again"), f"{path}/retry", {})],
    )


def _at(instant: object) -> str:
    assert isinstance(instant, datetime)
    return format_moment(instant)
