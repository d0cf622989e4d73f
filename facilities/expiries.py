"""Telling of what expires within a month: people's qualifications and machines' certificates."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from facilities.notices import resource
from incubator.clock import local
from incubator.database import Row, fetch, write
from incubator.languages import N_
from incubator.notice_kinds import Channel, Group, kind
from incubator.notice_words import Word, noun
from incubator.notices import News, tell
from incubator.users import Role
from tenants.recipients import accounts_of_firms

SOON = timedelta(days=30)
"""Brief 8: certificates and calibrations are warned of 30 days before their end."""

QUALIFICATION = kind(
    "qualification-expires",
    N_("A qualification expires soon"),
    N_("%(qualification)s of %(person)s is valid until %(day)s. Ask the staff to renew it."),
    Group.deadlines,
)
CERTIFICATE = kind(
    "certificate-expires",
    N_("A machine's certificate expires soon"),
    N_("%(what)s of %(resource)s is valid until %(day)s; it cannot be booked after that."),
    Group.deadlines,
    (Role.manager, Role.technician),
    Channel.daily,
)
person = noun("person", "SELECT id, full_name AS vi, full_name AS en FROM person WHERE id IN")
qualification = noun(
    "qualification", "SELECT id, name_vi AS vi, name_en AS en FROM qualification WHERE id IN"
)
_WHAT = {"INSPECTION": Word(N_("The inspection")), "CALIBRATION": Word(N_("The calibration"))}


async def tell_expiring(*, now: datetime) -> int:
    """Tell of each expiry once, whoever it concerns; how many pieces of news that were."""
    today = local(now).date()
    async with write():
        news = [*await _qualifications(today), *await _certificates(today)]
        await tell(news, now=now)
    return len(news)


async def _qualifications(today: date) -> list[News]:
    """To the holder's own account and to those of her firms; the longest lasting one counts."""
    rows = await fetch(
        "SELECT k.id, k.person, k.qualification, k.expires_on, u.id AS account, m.firm"
        " FROM held_qualification k LEFT JOIN app_user u ON u.person = k.person AND u.is_active"
        " LEFT JOIN membership m ON m.person = k.person AND m.valid_from <= {}"
        " AND (m.valid_to IS NULL OR m.valid_to >= {})"
        " WHERE k.revoked_on IS NULL AND k.expires_on BETWEEN {} AND {}"
        " AND NOT EXISTS (SELECT 1 FROM held_qualification o WHERE o.person = k.person"
        " AND o.qualification = k.qualification AND o.revoked_on IS NULL"
        " AND (o.expires_on IS NULL OR o.expires_on > k.expires_on))"
        f" AND {_UNTOLD} ORDER BY k.id",
        *(today, today, today, today + SOON, QUALIFICATION.code),
    )
    firms = {row["firm"] for row in rows if row["firm"]}
    accounts = await accounts_of_firms(firms, today)
    found: dict[tuple[UUID, UUID], News] = {}
    for row in rows:
        if own := row["account"]:
            found.setdefault((own, row["id"]), _of_person(row, own, "/account"))
        for account in accounts.get(row["firm"], []):
            people = f"/firms/{row['firm']}/people"
            found[account, row["id"]] = _of_person(row, account, people)
    return list(found.values())


_UNTOLD = (
    "NOT EXISTS (SELECT 1 FROM notice n WHERE n.kind = {} AND n.subject_id = CAST(k.id AS TEXT))"
)


def _of_person(row: Row, account: UUID, path: str) -> News:
    return News(
        QUALIFICATION,
        account,
        "held_qualification",
        row["id"],
        path,
        {
            "qualification": qualification(row["qualification"]),
            "person": person(row["person"]),
            "day": row["expires_on"],
        },
    )


async def _certificates(today: date) -> list[News]:
    """To the staff of the house; the longest lasting certificate of a kind counts."""
    rows = await fetch(
        "SELECT DISTINCT k.id, k.resource, k.kind, k.valid_until, g.account FROM inspection k"
        " JOIN resource r ON r.id = k.resource AND r.is_active"
        " AND ((k.kind = 'INSPECTION' AND r.needs_inspection)"
        " OR (k.kind = 'CALIBRATION' AND r.needs_calibration))"
        " JOIN role_grant g ON g.role IN ('manager', 'technician')"
        " AND (g.incubator IS NULL OR g.incubator = r.incubator)"
        " WHERE k.valid_until BETWEEN {} AND {} AND NOT EXISTS (SELECT 1 FROM inspection o"
        " WHERE o.resource = k.resource AND o.kind = k.kind AND o.valid_until > k.valid_until)"
        f" AND {_UNTOLD} ORDER BY k.id",
        *(today, today + SOON, CERTIFICATE.code),
    )
    return [
        News(
            CERTIFICATE,
            row["account"],
            "inspection",
            row["id"],
            f"/resources/{row['resource']}#certificates",
            {
                "what": _WHAT[row["kind"]],
                "resource": resource(row["resource"]),
                "day": row["valid_until"],
            },
        )
        for row in rows
    ]
