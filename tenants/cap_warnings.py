"""Telling a firm and its managers, once, that four fifths of a cap or of a ceiling are taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from incubator.clock import local
from incubator.database import Row, execute, fetch, marks, write
from incubator.languages import N_
from incubator.notice_kinds import Group, kind
from incubator.notice_words import Value, Word, noun
from incubator.notices import News, tell
from incubator.schemes import TARGETS
from tenants.recipients import accounts_of_firms
from tenants.support_meters import NEAR_PERCENT

CAP = kind(
    "cap-near",
    N_("The cap of a scheme is nearly used up"),
    N_("%(firm)s, %(scheme)s (%(target)s): %(left)s dong are left of the cap of %(cap)s dong."),
    Group.deadlines,
)
CEILING = kind(
    "ceiling-near",
    N_("The ceiling of a support decision is nearly used up"),
    N_("%(firm)s, decision %(decision)s: %(left)s dong are left of the ceiling of %(cap)s dong."),
    Group.deadlines,
)
firm = noun("firm", "SELECT id, name_vi AS vi, name_en AS en FROM firm WHERE id IN")
scheme = noun("scheme", "SELECT id, name_vi AS vi, name_en AS en FROM scheme WHERE id IN")
decision = noun(
    "support-decision", "SELECT id, number AS vi, number AS en FROM support_decision WHERE id IN"
)

# A cap that counts by the month is warned of once in a year.
_CAPS = """SELECT m.id, f.id AS firm, m.scheme, m.target, m.cap, m.cap - m.used AS remaining
  FROM support_meter m JOIN firm f ON SUBSTR(f.tax_code, 1, 10) = m.party
    JOIN support_decision d ON d.firm = f.id AND d.scheme = m.scheme AND d.status = 'SIGNED'
      AND d.year = {} AND ',' || d.targets || ',' LIKE '%,' || m.target || ',%'
  WHERE m.used * 100 >= m.cap * {} AND m.warned_on IS NULL
    AND (m.window_key IN ({}, {}) OR m.window_key LIKE 'CONTRACT:%')
    AND NOT EXISTS (SELECT 1 FROM support_meter o WHERE o.party = m.party AND o.scheme = m.scheme
      AND o.target = m.target AND m.window_key LIKE 'MONTH:%' AND o.window_key LIKE {}
      AND o.warned_on IS NOT NULL)
  ORDER BY m.id, f.id"""
_CEILINGS = """SELECT d.id, d.firm, d.ceiling AS cap, d.ceiling - d.used AS remaining
  FROM support_decision d WHERE d.status = 'SIGNED' AND d.year = {} AND d.warned_on IS NULL
    AND d.used * 100 >= d.ceiling * {} ORDER BY d.id"""


async def warn_of_caps(*, now: datetime) -> int:
    """Warn of what is nearly used up today; how many caps and ceilings that were."""
    today = local(now).date()
    async with write():
        caps = await fetch(
            _CAPS,
            *(today.year, NEAR_PERCENT, f"MONTH:{today:%Y-%m}", f"YEAR:{today.year}"),
            f"MONTH:{today.year}-%",
        )
        ceilings = await fetch(_CEILINGS, today.year, NEAR_PERCENT)
        told = await _accounts({row["firm"] for row in [*caps, *ceilings]}, today)
        news = [_cap(row, account) for row in caps for account in told.get(row["firm"], [])]
        news += [_ceiling(row, one) for row in ceilings for one in told.get(row["firm"], [])]
        await tell(news, now=now)
        await _note("support_meter", [row["id"] for row in caps], today)
        await _note("support_decision", [row["id"] for row in ceilings], today)
    return len({row["id"] for row in caps}) + len(ceilings)


async def _accounts(firms: set[UUID], today: date) -> dict[UUID, list[UUID]]:
    """Who acts for each firm, and who manages a house in which it is in residence."""
    if not firms:
        return {}
    rows = await fetch(
        "SELECT DISTINCT t.firm, g.account FROM tenancy t JOIN role_grant g"
        " ON g.role = 'manager' AND (g.incubator IS NULL OR g.incubator = t.incubator)"
        f" WHERE t.firm IN ({marks(list(firms))}) AND t.starts_on <= {{}}"
        " AND (t.ends_on IS NULL OR t.ends_on > {}) ORDER BY t.firm, g.account",
        *(*sorted(firms), today, today),
    )
    found = await accounts_of_firms(firms, today)
    for row in rows:
        if row["account"] not in found.setdefault(row["firm"], []):
            found[row["firm"]].append(row["account"])
    return found


def _cap(row: Row, account: UUID) -> News:
    target = Word(TARGETS[row["target"]])
    parameters = {"scheme": scheme(row["scheme"]), "target": target, **_sums(row)}
    return News(CAP, account, "support_meter", row["id"], f"/firms/{row['firm']}", parameters)


def _ceiling(row: Row, account: UUID) -> News:
    path = f"/support-decisions/{row['id']}"
    parameters = {"decision": decision(row["id"]), **_sums(row)}
    return News(CEILING, account, "support_decision", row["id"], path, parameters)


def _sums(row: Row) -> dict[str, Value]:
    return {"firm": firm(row["firm"]), "left": max(row["remaining"], 0), "cap": row["cap"]}


async def _note(table: str, ids: Sequence[UUID], today: date) -> None:
    if ids:
        sql = f"UPDATE {table} SET warned_on = {{}} WHERE id IN ({marks(ids)})"  # noqa: S608
        await execute(sql, today, *ids)
