"""Certificates of courses: read by their code by anybody, and printed for the holder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, Spacer

from facilities.booking_scope import READERS
from incubator import knocks
from incubator.clock import local
from incubator.database import Row, fetch
from incubator.faults import NotFound
from incubator.formats import format_date
from incubator.knocks import Caller, Door
from incubator.languages import N_, gettext, speaking
from incubator.names import Name
from incubator.official_letters import dated
from incubator.papers import BOLD, ITALIC, Paper, printed, qr_code, said, table
from incubator.users import Actor

CHECKS = Door("certificate", 60)
"""How often one address may look a certificate up within an hour."""
_LONGEST_CODE = 20
_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_PLACE = "Hà Nội"
_RULE = 52 * mm
"""As long as the motto above it."""
_QR = 26 * mm
_SIGNATURE = 24 * mm
_COLUMNS = (
    "z.id, z.number, z.code, z.holder, z.course_vi, z.course_en, z.house_vi, z.house_en, z.minutes,"
    " z.issued_at, e.firm, r.incubator, r.starts_at, r.ends_at, k.full_name AS signer"
)
_FROM = (
    "certificate z JOIN enrolment e ON e.id = z.enrolment JOIN course_run r ON r.id = e.run"
    " JOIN app_user u ON u.id = z.issued_by JOIN person k ON k.id = u.person"
)


@dataclass(frozen=True, slots=True)
class CertificateRecord:
    """A certificate as it was issued; minutes of all meetings together."""

    id: UUID
    number: str
    code: str
    holder: str
    course: Name
    house: Name
    minutes: int
    issued_at: datetime
    starts_at: datetime
    ends_at: datetime
    firm: UUID
    incubator: UUID
    signer: str


async def verify(code: str, *, caller: Caller, now: datetime) -> CertificateRecord | None:
    """The certificate with the code that is printed on it, None when there is none.

    TooManyFromHere for an address that tries codes.
    """
    await knocks.knock(CHECKS, caller, now=now)
    cleaned = code.strip().upper().replace("-", "").replace(" ", "")
    if not cleaned.isalnum() or not cleaned.isascii() or len(cleaned) > _LONGEST_CODE:
        return None
    rows = await fetch(f"SELECT {_COLUMNS} FROM {_FROM} WHERE z.code = {{}}", cleaned)
    return _record(rows[0]) if rows else None


async def show_certificate(enrolment: UUID, *, actor: Actor) -> CertificateRecord:
    """The certificate of an enrolment for those who may see it; NotFound for all others."""
    rows = await fetch(f"SELECT {_COLUMNS} FROM {_FROM} WHERE z.enrolment = {{}}", enrolment)
    if not rows:
        raise NotFound
    houses = actor.incubators(*READERS)
    known = actor.sees_person_names and (houses is None or rows[0]["incubator"] in houses)
    if not known and rows[0]["firm"] not in actor.firms:
        raise NotFound
    return _record(rows[0])


def _record(row: Row) -> CertificateRecord:
    same = {
        name: row[name]
        for name in CertificateRecord.__dataclass_fields__
        if name not in ("course", "house")
    }
    return CertificateRecord(
        **same,
        course=Name(row["course_vi"], row["course_en"]),
        house=Name(row["house_vi"], row["house_en"]),
    )


_TITLE = N_("Certificate")
_CERTIFIES = N_("%(house)s certifies that")
_PASSED = N_("has completed and passed the course")
_HELD = N_("held from %(first)s to %(last)s, %(hours)s hours in all.")
_NUMBER = N_("Number: %(number)s")
_CHECK = N_("To check: %(address)s")
_SIGNS = N_("For the head of the unit")
"""Whoever enters the results signs by order of the head (Decree 30/2020, Appendix I)."""


async def print_certificate(record: CertificateRecord, address: str) -> bytes:
    """The certificate as a PDF of one page, in Vietnamese; `address` is where anybody checks it."""
    with speaking("vi"):
        title = f"{gettext(_TITLE)} {record.number}"
        paper = Paper(title, record.house.vi, is_landscape=True, has_foot=False)
        return await printed(paper, lambda: _story(paper, record, address))


def _story(paper: Paper, record: CertificateRecord, address: str) -> list[Flowable]:
    hours = {
        "first": format_date(local(record.starts_at).date()),
        "last": format_date(local(record.ends_at).date()),
        "hours": str(record.minutes // 60),
    }
    return [
        said(_NATION, 13, BOLD, "center"),
        said(_MOTTO, 13, BOLD, "center"),
        HRFlowable(_RULE, 0.8, color=black, spaceBefore=1 * mm, spaceAfter=0),
        Spacer(1, 18 * mm),
        said(gettext(_TITLE).upper(), 34, BOLD, "center"),
        Spacer(1, 11 * mm),
        said(gettext(_CERTIFIES, house=record.house.vi), 15, place="center"),
        Spacer(1, 7 * mm),
        said(record.holder, 26, BOLD, "center"),
        Spacer(1, 7 * mm),
        said(gettext(_PASSED), 15, place="center"),
        Spacer(1, 6 * mm),
        said(record.course.vi, 20, BOLD, "center"),
        Spacer(1, 5 * mm),
        said(gettext(_HELD, **hours), 14, place="center"),
        Spacer(1, 14 * mm),
        _below(paper, record, address),
    ]


def _below(paper: Paper, record: CertificateRecord, address: str) -> Flowable:
    """Number, code and QR on the left; place, day and signature on the right."""
    code = "-".join(record.code[n : n + 4] for n in range(0, len(record.code), 4))
    left = [
        said(gettext(_NUMBER, number=record.number), 12),
        said(gettext(_CHECK, address=address.rsplit("/", 1)[0]), 10),
        said(code, 13, BOLD),
        qr_code(address, _QR),
    ]
    right = [
        said(dated(_PLACE, local(record.issued_at).date()), 13, ITALIC, "center"),
        said(gettext(_SIGNS).upper(), 13, BOLD, "center"),
        Spacer(1, _SIGNATURE),
        said(record.signer, 14, BOLD, "center"),
    ]
    half = paper.width / 2
    return table([[left, right]], [half, half], [("VALIGN", (0, 0), (-1, -1), "TOP")])
