"""Inspections, calibrations and people's qualifications that expire soon or have expired."""

from __future__ import annotations

from datetime import date, timedelta

from incubator.database import Row as Record
from incubator.database import fetch, marks
from incubator.formats import format_date
from incubator.languages import gettext, ngettext
from incubator.names import Name
from incubator.search_keys import Sql
from incubator.today.rows import Deed, Row, Section
from incubator.today.scope import SOON, Scope

LATELY = timedelta(days=14)
"""A qualification that lapsed longer ago is nobody's task for today."""

_LAST = """SELECT r.id, r.code, r.name_vi, r.name_en, '{kind}' AS kind,
    MAX(i.valid_until) AS "until [date]"
  FROM resource r LEFT JOIN inspection i ON i.resource = r.id AND i.kind = '{kind}'
  WHERE r.is_active AND r.{needs} AND {within}
  GROUP BY r.id, r.code, r.name_vi, r.name_en
  HAVING MAX(i.valid_until) IS NULL OR MAX(i.valid_until) < {{}}"""


async def machines(scope: Scope, *, may_record: bool) -> Section:
    """Certificates of resources, expired ones first; one statement."""
    within, houses = scope.within("r.incubator")
    halves = [
        _LAST.format(kind=kind, needs=needs, within=within)
        for kind, needs in (
            ("INSPECTION", "needs_inspection"),
            ("CALIBRATION", "needs_calibration"),
        )
    ]
    values = [*houses, scope.today + SOON]
    rows = await fetch(" UNION ALL ".join(halves), *values, *values)
    rows.sort(key=lambda row: (row["until"] or date.min, row["code"]))
    return Section(
        "certificates",
        gettext("Certificates of machines"),
        [_machine(row, scope.today, may_record=may_record) for row in rows],
    )


def _machine(row: Record, today: date, *, may_record: bool) -> Row:
    path = f"/resources/{row['id']}#certificates"
    note, kind = _validity(row["until"], today)
    return Row(
        title=f"{row['code']} {Name(row['name_vi'], row['name_en'])}",
        path=path,
        details=[gettext("Calibration") if row["kind"] == "CALIBRATION" else gettext("Inspection")],
        note=note,
        kind=kind,
        deeds=[Deed(gettext("Record"), path, is_quiet=True)] if may_record else [],
    )


def _validity(until: date | None, today: date) -> tuple[str, str]:
    if until is None:
        return gettext("No certificate: it cannot be booked"), "stop"
    day = format_date(until)
    if until < today:
        return gettext("Expired on %(day)s: it cannot be booked", day=day), "stop"
    return _left(until, today), "warn"


def _left(until: date, today: date) -> str:
    return ngettext(
        "Valid until %(day)s, %(n)s day left",
        "Valid until %(day)s, %(n)s days left",
        (until - today).days,
        day=format_date(until),
    )


async def people_of_houses(scope: Scope) -> Section:
    """Qualifications of the people of firms in residence, for the staff; one statement."""
    within, houses = scope.within("t.incubator")
    residence = (
        "EXISTS (SELECT 1 FROM tenancy t WHERE t.firm = f.id AND t.starts_on <= {}"
        f" AND (t.ends_on IS NULL OR t.ends_on > {{}}) AND {within})"
    )
    rows = await _expiring(scope, (residence, [scope.today, scope.today, *houses]))
    title = gettext("Qualifications that expire")
    return Section(
        "qualifications", title, [_person(row, scope.today, is_staff=True) for row in rows]
    )


async def people_of_firms(scope: Scope) -> Section:
    """Qualifications of the actor's own people; one statement."""
    firms = sorted(scope.actor.firms)
    rows = await _expiring(scope, (f"f.id IN ({marks(firms)})", list(firms)))
    return Section(
        "qualifications",
        gettext("Your people's qualifications"),
        [_person(row, scope.today, is_staff=False) for row in rows],
    )


async def _expiring(scope: Scope, where: Sql) -> list[Record]:
    condition, values = where
    return await fetch(
        "SELECT p.id, p.full_name, p.sort_key, q.name_vi AS skill_vi, q.name_en AS skill_en,"  # noqa: S608
        ' f.id AS firm, f.name_vi, f.name_en, MAX(k.expires_on) AS "until [date]"'
        " FROM held_qualification k JOIN person p ON p.id = k.person"
        " JOIN qualification q ON q.id = k.qualification"
        " JOIN membership m ON m.person = p.id AND m.valid_from <= {}"
        " AND (m.valid_to IS NULL OR m.valid_to >= {})"
        f" JOIN firm f ON f.id = m.firm WHERE k.revoked_on IS NULL AND {condition}"
        " GROUP BY p.id, p.full_name, p.sort_key, q.id, q.name_vi, q.name_en,"
        " f.id, f.name_vi, f.name_en"
        " HAVING COUNT(*) = COUNT(k.expires_on) AND MAX(k.expires_on) BETWEEN {} AND {}"
        " ORDER BY MAX(k.expires_on), p.sort_key, p.id",
        *(scope.today, scope.today, *values),
        *(scope.today - LATELY, scope.today + SOON),
    )


def _person(row: Record, today: date, *, is_staff: bool) -> Row:
    until = row["until"]
    day, is_over = format_date(until), until < today
    note = gettext("Expired on %(day)s", day=day) if is_over else ""
    path = f"/firms/{row['firm']}/people" if is_staff else "/account"
    return Row(
        title=row["full_name"],
        path=path if is_staff else "",
        details=[
            str(Name(row["skill_vi"], row["skill_en"])),
            *([str(Name(row["name_vi"], row["name_en"]))] if is_staff else []),
        ],
        note=note or _left(until, today),
        kind="stop" if is_over else "warn",
        deeds=[Deed(gettext("Renew"), path, is_quiet=True)] if is_staff else [],
    )
