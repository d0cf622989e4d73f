"""The letters that carry invitations: what a calendar program reads, and the same for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from incubator import languages
from incubator.database import Row, fetch, marks
from incubator.dispatch import Reader, composes
from incubator.formats import format_date, format_period
from incubator.happenings import CANCELLED, Happening
from incubator.invitations import MAIL_KIND, SOURCES, Asked, message_id
from incubator.languages import LOCALES, N_, gettext
from incubator.letters import CalendarPart, Entry, Letter
from incubator.occurrences import times_of
from incubator.outbox import Leased
from incubator.periods import Period

_LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}


@composes(MAIL_KIND, N_("Invitations"))
async def letters_of_invitations(
    messages: Sequence[Leased], readers: Mapping[UUID, Reader]
) -> dict[UUID, Letter]:
    """A letter for each invitation in its latest version; what a later one replaces is not sent.

    Nor is the cancellation of what was never sent.
    """
    wanted = {UUID(one.payload["invitation"]): one for one in messages}
    rows = await fetch(
        "SELECT id, kind, subject, person, uid, series_uid, sequence, cancelled_at"
        f" FROM invitation WHERE id IN ({marks(list(wanted))})",
        *wanted,
    )
    told = await _told(rows)
    letters = {}
    for message in messages:
        row = next((r for r in rows if str(r["id"]) == message.payload["invitation"]), None)
        if row is None or row["sequence"] != message.payload["sequence"]:
            continue
        if _asked(row) not in told["vi"] or (row["cancelled_at"] and not await _was_sent(row)):
            continue
        letters[message.id] = _letter(row, told, readers[message.id])
    return letters


def _asked(row: Row) -> Asked:
    return Asked(row["subject"], row["person"])


async def _told(rows: Sequence[Row]) -> dict[str, dict[Asked, Happening]]:
    """What the subjects are now, in each language."""
    subjects: dict[str, set[Asked]] = defaultdict(set)
    for row in rows:
        subjects[row["kind"]].add(_asked(row))
    found: dict[str, dict[Asked, Happening]] = {locale: {} for locale in LOCALES}
    for locale in LOCALES:
        with languages.speaking(locale):
            for kind, asked in subjects.items():
                if tell := SOURCES.get(kind):
                    found[locale] |= await tell(sorted(asked))
    return found


async def _was_sent(row: Row) -> bool:
    """Whether the person was told of it before, alone or with the series that it is of."""
    uid = row["series_uid"] or row["uid"]
    known = await fetch(
        "SELECT id, sequence FROM invitation WHERE person = {} AND (uid = {} OR id = {}"
        " OR (series_uid = {} AND uid <> {}))",
        *(row["person"], uid, row["id"], row["uid"], row["uid"]),
    )
    earlier = [
        message_id(one["id"], n)
        for one in known
        for n in range(one["sequence"] + (one["id"] != row["id"]))
    ]
    sent = await fetch(
        f"SELECT 1 AS sent FROM outbox WHERE message_id IN ({marks(earlier)})"
        " AND sent_at IS NOT NULL LIMIT 1",
        *earlier,
    )
    return bool(sent)


def _letter(row: Row, told: Mapping[str, Mapping[Asked, Happening]], reader: Reader) -> Letter:
    mine = told[reader.language][_asked(row)]
    is_called_off = row["cancelled_at"] is not None
    others = [locale for locale in LOCALES if locale != reader.language]
    entries = [_entry(reader.language, mine, is_called_off)]
    entries += [
        _entry(locale, told[locale][_asked(row)], is_called_off, _LANGUAGES[locale])
        for locale in others
    ]
    with languages.speaking(reader.language):
        first = _CHANGED if row["sequence"] else _INVITED
        heading = _OFF if is_called_off else first
        subject = gettext(heading, what=mine.summary, when=_when(mine))
    return Letter(
        to=reader.address,
        name=reader.name,
        language=reader.language,
        subject=subject,
        opening="",
        entries=entries,
        calendar=CalendarPart(
            "CANCEL" if is_called_off else "REQUEST", _versioned(mine, row, is_called_off)
        ),
    )


def _versioned(happening: Happening, row: Row, is_called_off: bool) -> Happening:
    """The happening under the version that this person is told of."""
    sequence = row["sequence"]
    if is_called_off:
        return replace(happening, sequence=sequence, status=CANCELLED, exceptions=())
    exceptions = tuple(replace(one, sequence=sequence) for one in happening.exceptions)
    return replace(happening, sequence=sequence, exceptions=exceptions)


_INVITED = N_("Invitation: %(what)s, %(when)s")
_CHANGED = N_("Changed: %(what)s, %(when)s")
_OFF = N_("Called off: %(what)s, %(when)s")
_EXPECTED = N_("You are expected: %(what)s, %(when)s, at %(place)s.")
_NOT_EXPECTED = N_("Does not take place, or not with you: %(what)s, %(when)s.")


def _entry(locale: str, happening: Happening, is_called_off: bool, heading: str = "") -> Entry:
    with languages.speaking(locale):
        message = _NOT_EXPECTED if is_called_off else _EXPECTED
        said = {"what": happening.summary, "when": _when(happening), "place": happening.place}
        sentence = gettext(message, **said)
        times = [] if is_called_off else _times(happening)
        detail = "" if is_called_off else happening.detail
        return Entry("\n".join(filter(None, (sentence, *times, detail))), happening.path, heading)


def _times(happening: Happening) -> list[str]:
    """Each time of a series, on a line of its own."""
    times = times_of(happening) if happening.series else []
    return [f"– {format_period(one)}" for one in times] if len(times) > 1 else []


def _when(happening: Happening) -> str:
    if happening.series and (times := times_of(happening)):
        first = format_period(times[0])
        if len(times) == 1:
            return first
        return gettext("%(times)s times, first %(when)s", times=len(times), when=first)
    if isinstance(happening.starts, datetime) and isinstance(happening.ends, datetime):
        return format_period(Period(happening.starts, happening.ends))
    day: date = happening.starts
    return format_date(day)
