"""The letters to applicants, who have no account: received, what is missing, decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from incubator import languages
from incubator.dispatch import Reader, composes
from incubator.formats import format_date
from incubator.languages import N_, gettext
from incubator.letters import Entry, Letter
from incubator.outbox import Leased
from tenants.admission_rules import ADMIT
from tenants.applicant_mail import DECIDED, INCOMPLETE, MAIL_KIND, RECEIVED
from tenants.application_checks import MISSING, checks_of
from tenants.application_records import ApplicationRecord
from tenants.application_views import decision_of, record_by_id
from tenants.stages import LABELS

_SUBJECTS = {
    RECEIVED: N_("Your application for a place has been received"),
    INCOMPLETE: N_("Something is missing in your application for a place"),
    DECIDED: N_("Your application for a place is decided"),
}
_BACK = N_("Open your private link, which the letter about the receipt of your application "
           "carries. If you have lost it, the house makes you a new one.")  # fmt: skip


@composes(MAIL_KIND, N_("Letters to applicants"))
async def letters_to_applicants(
    messages: Sequence[Leased], readers: Mapping[UUID, Reader]
) -> dict[UUID, Letter]:
    """One letter for each message, in the application's language; none for news that is old."""
    found = {one.id: await _letter(one.payload, readers[one.id]) for one in messages}
    return {id: letter for id, letter in found.items() if letter}


async def _letter(payload: Mapping[str, Any], reader: Reader) -> Letter | None:
    record = await record_by_id(UUID(payload["application"]))
    told = payload["told"]
    with languages.speaking(record.language):
        entries = await _ENTRIES[told](record, payload)
        if not entries:
            return None
        return Letter(
            to=reader.address,
            name=reader.name,
            language=record.language,
            subject=gettext(_SUBJECTS[told]),
            opening=gettext(
                "Application number %(number)s of %(applicant)s to %(house)s, %(round)s:",
                number=record.number,
                applicant=record.name,
                house=record.house,
                round=record.round_name,
            ),
            entries=entries,
            may_choose=False,
        )


async def _received(record: ApplicationRecord, payload: Mapping[str, Any]) -> list[Entry]:
    thanks = gettext(
        "We received it on %(day)s. The house now checks whether anything is missing, and writes "
        "to you then and when it is decided.",
        day=format_date(record.submitted_at),
    )
    link = gettext(
        "This is your private link. Keep it and show it to nobody else: whoever has it can read "
        "and change the application."
    )
    return [Entry(thanks), Entry(link, f"/apply/{payload['secret']}")]


async def _incomplete(record: ApplicationRecord, _payload: Mapping[str, Any]) -> list[Entry]:
    if record.status != "INCOMPLETE":
        return []
    check = (await checks_of(record.id))[0]
    missing = [Entry("– " + gettext(MISSING[code])) for code in check.missing]
    note = [Entry(check.note)] if check.note else []
    asks = gettext("This is missing; add it and send the application again:")
    return [Entry(asks), *missing, *note, Entry(gettext(_BACK))]


async def _decided(record: ApplicationRecord, _payload: Mapping[str, Any]) -> list[Entry]:
    decision = await decision_of(record.id)
    assert decision
    words = {"number": decision.number, "day": format_date(decision.issued_on)}
    if decision.outcome == ADMIT and decision.starts_on:
        said = gettext(
            "By decision No. %(number)s of %(day)s you are admitted: %(stage)s from %(start)s on. "
            "The house gets in touch with you to sign the agreement.",
            **words,
            stage=gettext(LABELS[decision.stage]),
            start=format_date(decision.starts_on),
        )
        return [Entry(said), Entry(_letter_waits())]
    said = gettext("By decision No. %(number)s of %(day)s you are not admitted.", **words)
    return [Entry(said), Entry(decision.reason), Entry(_letter_waits())]


def _letter_waits() -> str:
    return gettext("The letter as a PDF is behind your private link.") + " " + gettext(_BACK)


_ENTRIES = {RECEIVED: _received, INCOMPLETE: _incomplete, DECIDED: _decided}
