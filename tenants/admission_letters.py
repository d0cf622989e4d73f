"""The letter that tells an applicant the decision: a draft to be signed, with a translation."""

from __future__ import annotations

from collections.abc import Sequence

from incubator.formats import format_date
from incubator.languages import N_, gettext, speaking
from incubator.official_letters import Letter, printed_letter
from tenants.admission_rules import ADMIT
from tenants.application_records import ApplicationRecord
from tenants.application_views import DecisionRecord, decision_of
from tenants.stages import LABELS

PARENT = "Ủy ban nhân dân\nthành phố Hà Nội"
PLACE = "Hà Nội"
_KIND = N_("Letter of notice")
_SUBJECT = N_("of the result of selection for incubation")
_INTRODUCTION = N_(
    "On the application number %(number)s of %(firm)s for the round “%(round)s”, received on "
    "%(received)s, and on the decision No. %(decision)s of %(day)s, %(house)s informs:"
)
_ADMITTED = N_(
    "%(firm)s is admitted to %(house)s at the stage “%(stage)s” from %(start)s%(until)s."
)
_UNTIL = N_(" until %(last)s")
_NEXT = N_(
    "Please come to sign the incubation agreement and to have premises and equipment handed over. "
    "Bring the enterprise registration certificate and the papers of the representative. If the "
    "agreement is not signed within 30 days, the place may be given to the next one in the ranking."
)
_DUTY = N_(
    "As agreed in the application, the firm reports its figures during incubation and for five "
    "years after."
)
_DECLINED = N_("%(firm)s is not admitted to %(house)s in this round.")
_REASON = N_("Reason: %(reason)s")
_AGAIN = N_(
    "The file stays on record. %(firm)s may apply in a later round, and may meanwhile book "
    "machines and rooms as an outside firm."
)
_THANKS = N_(
    "%(house)s thanks %(firm)s for its interest and informs it of this for its knowledge./."
)
_TRANSLATION = N_("Translation for information; the Vietnamese letter counts")
_SIGNS = N_("Head of the unit")
_COPIES = (N_("- As above;"), N_("- For the record: clerk, application file."))


async def print_letter(record: ApplicationRecord) -> bytes | None:
    """The letter as a PDF; None as long as nothing is decided."""
    decision = await decision_of(record.id)
    if decision is None:
        return None
    translation: list[str] = []
    if record.language != "vi":
        with speaking(record.language):
            translation = [gettext(_TRANSLATION), *_body(record, decision)]
    with speaking("vi"):
        letter = Letter(
            parent=PARENT,
            issuer=record.house.vi,
            symbol=f"TB-{record.house_code}",
            place=PLACE,
            kind=gettext(_KIND),
            subject=gettext(_SUBJECT),
            to=record.name.vi,
            signs=[gettext(_SIGNS)],
            signer=decision.decider,
            copies=[gettext(line) for line in _COPIES],
            translation=translation,
        )
        return await printed_letter(letter, _body(record, decision))


def _body(record: ApplicationRecord, decision: DecisionRecord) -> Sequence[str]:
    said = {
        "firm": str(record.name),
        "house": str(record.house),
        "number": record.number,
        "round": str(record.round_name),
        "received": format_date(record.submitted_at),
        "decision": decision.number,
        "day": format_date(decision.issued_on),
    }
    told = _admitted(said, decision) if decision.outcome == ADMIT else _declined(said, decision)
    return [gettext(_INTRODUCTION, **said), *told, gettext(_THANKS, **said)]


def _admitted(said: dict[str, str], decision: DecisionRecord) -> list[str]:
    assert decision.starts_on
    until = gettext(_UNTIL, last=format_date(decision.ends_on)) if decision.ends_on else ""
    admitted = gettext(
        _ADMITTED,
        **said,
        stage=gettext(LABELS[decision.stage]),
        start=format_date(decision.starts_on),
        until=until,
    )
    return [admitted, gettext(_NEXT), gettext(_DUTY)]


def _declined(said: dict[str, str], decision: DecisionRecord) -> list[str]:
    first, *more = [line for line in decision.reason.splitlines() if line.strip()]
    reason = gettext(_REASON, reason=first)
    return [gettext(_DECLINED, **said), reason, *more, gettext(_AGAIN, **said)]
