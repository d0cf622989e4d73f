"""What an auditor looks at first: the latest acts, and the rules that staff set aside."""

from __future__ import annotations

from incubator.audit_trail import Entry, Sought, list_entries
from incubator.audit_words import action_label, kind_label
from incubator.database import fetch
from incubator.formats import format_moment
from incubator.languages import gettext
from incubator.names import Name
from incubator.paging import Paging
from incubator.refusals import REFUSALS
from incubator.today.demand import SINCE
from incubator.today.rows import SHOWN, Deed, Row, Section
from incubator.today.scope import Scope
from incubator.users import Role


async def latest(scope: Scope) -> Section:
    """The latest acts but signing in and out; two statements, and one for each kind of thing."""
    found, _ = await list_entries(Sought(), actor=scope.actor, paging=Paging(1, 3 * SHOWN))
    is_admin = scope.actor.has(Role.admin)
    return Section(
        "trail",
        gettext("Latest acts"),
        [_act(entry, is_admin=is_admin) for entry in found if "session." not in entry.action][
            :SHOWN
        ],
        gettext("Nothing has been done yet."),
        (gettext("The whole audit"), "/audit"),
    )


def _act(entry: Entry, *, is_admin: bool) -> Row:
    subject = entry.subject
    name = str(subject.name) if subject else ""
    who = entry.person or gettext("The system")
    path = subject.path if subject and (is_admin or "/settings/" not in subject.path) else ""
    return Row(
        when=format_moment(entry.at),
        title=f"{kind_label(entry.kind)}: {action_label(entry.action)}",
        path=path or f"/audit?subject={entry.subject_id}",
        details=[part for part in dict.fromkeys((entry.number, name, who)) if part],
    )


async def overrides(scope: Scope) -> Section:
    """Rules that staff set aside in 30 days, the latest first; one statement."""
    within, houses = scope.within("b.incubator")
    rows = await fetch(
        "SELECT o.booking, o.rule, o.reason, o.made_at AS at, p.full_name, f.name_vi, f.name_en"  # noqa: S608
        " FROM booking_override o JOIN booking b ON b.id = o.booking"
        " JOIN app_user u ON u.id = o.made_by JOIN person p ON p.id = u.person"
        f" LEFT JOIN firm f ON f.id = b.firm WHERE o.made_at >= {{}} AND {within}"
        " ORDER BY o.made_at DESC, o.id DESC",
        *(scope.now - SINCE, *houses),
    )
    return Section(
        "overrides",
        gettext("Rules set aside in 30 days"),
        [_override(row) for row in rows],
        gettext("No rule was set aside in 30 days."),
    )


def _override(row: dict[str, object]) -> Row:
    rule = str(row["rule"])
    path = f"/bookings/{row['booking']}"
    firm = str(Name(str(row["name_vi"]), str(row["name_en"]))) if row["name_vi"] else ""
    return Row(
        when=format_moment(row["at"]),  # type: ignore[arg-type]
        title=gettext(REFUSALS[rule].title) if rule in REFUSALS else rule,
        path=path,
        details=[part for part in (firm, str(row["full_name"])) if part],
        note=str(row["reason"]),
        deeds=[Deed(gettext("See the booking"), path, is_quiet=True)],
    )
