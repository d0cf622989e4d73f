"""Support schemes: what each pays towards a target, from which day, and by what document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from uuid import UUID

from incubator import audit, clock
from incubator.checks import checked_choice, checked_number, checked_text
from incubator.database import execute, fetch, lock, violated, write
from incubator.faults import NotFound
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.legal_schemes import SCHEMES
from incubator.names import Name
from incubator.refusals import Invalid, Refusal
from incubator.tables import Scheme
from incubator.users import Actor, Role, require

TARGETS = {
    "RENT": N_("Rent of premises"),
    "MACHINES": N_("Use of machines"),
    "CONSULTING": N_("Consulting"),
    "TRAINING": N_("Training"),
}
WINDOWS = {
    "MONTH": N_("each calendar month"),
    "YEAR": N_("each calendar year"),
    "CONTRACT": N_("over the whole contract"),
}
EDITORS = (Role.accountant, Role.admin)
LARGEST_CAP = 10**12
_MOST_MONTHS = 600


class TermInThePast(Refusal):
    rule = "term-in-the-past"
    title = N_("Terms that were in force stay as they are")


class TermInForce(Refusal):
    rule = "term-in-force"
    title = N_("This term stays")


class SchemeExists(Refusal):
    rule = "scheme-exists"
    title = N_("The scheme is there already")


@dataclass(frozen=True, slots=True)
class Term:
    """What a scheme pays towards a target: `percent` of full cost, at most `cap` đồng a window.

    `longest_months` is how long after the lease was signed it pays at most.
    """

    target: str
    percent: int
    cap: int
    cap_window: str
    legal_basis: str
    valid_from: date
    valid_to: date | None = None
    longest_months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRecord(Term):
    """A term as it is stored."""

    id: UUID
    scheme: UUID


@dataclass(frozen=True, slots=True)
class SchemeRecord:
    """A scheme with all its terms, those of one target by first day, the latest first."""

    id: UUID
    code: str
    name: Name
    terms: tuple[TermRecord, ...]

    def pays_for(self, year: int | None = None) -> list[str]:
        """The targets it has a term for, on some day of a year if one is given, in their order."""
        begin, end = (date(year, 1, 1), date(year, 12, 31)) if year else (date.min, date.max)
        paid = {
            term.target
            for term in self.terms
            if term.valid_from <= end and (term.valid_to is None or begin <= term.valid_to)
        }
        return [target for target in TARGETS if target in paid]

    def of(self, target: str) -> list[TermRecord]:
        """The terms of a target, the latest first."""
        return [term for term in self.terms if term.target == target]


def term_on(terms: Iterable[TermRecord], target: str, day: date) -> TermRecord | None:
    """The term of a scheme in force for a target on a day: the latest that began, if it lasts."""
    begun = [term for term in terms if term.target == target and term.valid_from <= day]
    last = max(begun, key=lambda term: term.valid_from, default=None)
    return last if last and (last.valid_to is None or day <= last.valid_to) else None


async def list_schemes() -> list[SchemeRecord]:
    """Every scheme by its code, with every term it ever had."""
    rows = await fetch("SELECT id, code, name_vi, name_en FROM scheme ORDER BY code")
    terms = [TermRecord(**row) for row in await fetch(f"{_TERMS} ORDER BY valid_from DESC")]
    return [
        SchemeRecord(
            row["id"],
            row["code"],
            Name(row["name_vi"], row["name_en"]),
            tuple(term for term in terms if term.scheme == row["id"]),
        )
        for row in rows
    ]


async def show_scheme(scheme: UUID) -> SchemeRecord:
    """One scheme; NotFound."""
    for found in await list_schemes():
        if found.id == scheme:
            return found
    raise NotFound


_TERMS = (
    "SELECT id, scheme, target, percent, cap, cap_window, longest_months, legal_basis, valid_from,"
    " valid_to FROM scheme_term"
)


async def add_scheme(code: str, name_vi: str, name_en: str, *, actor: Actor, now: datetime) -> UUID:
    """Enter a scheme that has no terms yet; SchemeExists for a code that is taken."""
    require(actor, *EDITORS)
    code = checked_text("code", code, 40, required=True)
    names = Name(
        checked_text("name_vi", name_vi, 200, required=True),
        checked_text("name_en", name_en, 200, required=True),
    )
    scheme = uuid7()
    try:
        async with write():
            await execute(
                "INSERT INTO scheme (id, code, name_vi, name_en) VALUES ({}, {}, {}, {})",
                *(scheme, code, names.vi, names.en),
            )
            await audit.record(actor, "scheme.add", "scheme", scheme, now=now)
    except Exception as error:
        if violated(error) != "scheme.code":
            raise
        message = N_("Another scheme has the code %(code)s. Choose a code of its own.")
        raise SchemeExists(message, code=code, field="code") from error
    return scheme


async def set_term(scheme: UUID, term: Term, *, actor: Actor, now: datetime) -> UUID:
    """Let a scheme pay so from a day on; what was in force ends the day before.

    The first term of a target may begin on any day, a later one neither before today nor before
    one that is announced: TermInThePast. What was granted stays granted.
    """
    require(actor, *EDITORS)
    term = _checked(term)
    made = uuid7()
    async with write():
        if not await lock(Scheme, [scheme]):
            raise NotFound
        earlier = (await show_scheme(scheme)).of(term.target)
        if earlier:
            _check_later(earlier[0], term.valid_from, clock.local(now).date())
        await _store(made, scheme, term)
        await audit.record(
            actor, "scheme.set-term", "scheme", scheme, fields=sorted(asdict(term)), now=now
        )
    return made


def _checked(term: Term) -> Term:
    if term.valid_to is not None and term.valid_to < term.valid_from:
        raise Invalid("valid_to", N_("The end must come after the start."))
    if term.longest_months is not None:
        checked_number("longest_months", term.longest_months, _MOST_MONTHS, 1)
    return replace(
        term,
        target=checked_choice("target", term.target, TARGETS),
        percent=checked_number("percent", term.percent, 100, 1),
        cap=checked_number("cap", term.cap, LARGEST_CAP, 1),
        cap_window=checked_choice("cap_window", term.cap_window, WINDOWS),
        legal_basis=checked_text("legal_basis", term.legal_basis, 500, required=True),
    )


def _check_later(last: TermRecord, begin: date, today: date) -> None:
    earliest = max(today, date.fromordinal(last.valid_from.toordinal() + 1))
    if begin < earliest:
        message = N_(
            "Another term has been in force or announced from %(last)s. Let the new one begin on "
            "%(earliest)s or later."
        )
        raise TermInThePast(message, last=last.valid_from, earliest=earliest, field="valid_from")


async def withdraw_term(term: UUID, *, actor: Actor, now: datetime) -> None:
    """Take back a term that is announced; the one before it goes on.

    TermInForce once its day has come or support was granted under it. NotFound, Forbidden.
    """
    require(actor, *EDITORS)
    async with write():
        found = await fetch(f"{_TERMS} WHERE id = {{}}", term)
        if not found:
            raise NotFound
        await lock(Scheme, [found[0]["scheme"]])
        if found[0]["valid_from"] <= clock.local(now).date():
            message = N_("It has been in force since %(day)s. Set another from a later day.")
            raise TermInForce(message, day=found[0]["valid_from"])
        if await fetch("SELECT 1 AS found FROM act WHERE scheme_term = {} LIMIT 1", term):
            raise TermInForce(
                N_("Support has been granted under it. Set another from a later day.")
            )
        await execute("DELETE FROM scheme_term WHERE id = {}", term)
        await audit.record(actor, "scheme.withdraw-term", "scheme", found[0]["scheme"], now=now)


async def _store(id: UUID, scheme: UUID, term: Term) -> None:
    row = {"id": id, "scheme": scheme, **asdict(term)}
    marks = ", ".join(["{}"] * len(row))
    await execute(
        f"INSERT INTO scheme_term ({', '.join(row)}) VALUES ({marks})",  # noqa: S608
        *row.values(),
    )


async def seed_schemes() -> None:
    """Bring the law's schemes into the database; a scheme that is there stays as people left it."""
    async with write():
        known = {row["code"] for row in await fetch("SELECT code FROM scheme")}
        for fact in SCHEMES:
            if fact.code in known:
                continue
            scheme = uuid7()
            await execute(
                "INSERT INTO scheme (id, code, name_vi, name_en) VALUES ({}, {}, {}, {})",
                *(scheme, fact.code, fact.name.vi, fact.name.en),
            )
            for one in fact.terms:
                term = Term(**one._asdict(), valid_from=fact.valid_from, valid_to=fact.valid_to)
                await _store(uuid7(), scheme, term)
