"""The letter that asks a graduate how it stands, with a link of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from incubator import clock, languages
from incubator.database import Row, write
from incubator.dispatch import Reader, composes
from incubator.formats import format_date
from incubator.languages import N_, gettext
from incubator.letters import Entry, Letter
from incubator.names import Name
from incubator.outbox import Leased
from tenants.followup_links import make_link, path_of
from tenants.followup_openings import MAIL_KIND, open_ones


@composes(MAIL_KIND, N_("Follow-up of graduates"))
async def letters_of_followups(
    messages: Sequence[Leased], readers: Mapping[UUID, Reader]
) -> dict[UUID, Letter]:
    """One letter for each follow-up that is still open; links are made as letters are written."""
    of = {message.id: UUID(message.payload["follow_up"]) for message in messages}
    found = await open_ones(sorted(set(of.values())))
    letters: dict[UUID, Letter] = {}
    async with write():
        for message in messages:
            row = found.get(of[message.id])
            if row:
                secret = await make_link(row["id"], now=clock.now())
                reminder = int(message.payload["reminder"])
                letters[message.id] = _letter(row, readers[message.id], reminder, secret)
    return letters


def _letter(row: Row, reader: Reader, reminder: int, secret: str) -> Letter:
    with languages.speaking(reader.language):
        firm = str(Name(row["name_vi"], row["name_en"]))
        subject = gettext("How does %(firm)s stand, %(year)s years on?")
        if row["year"] == 1:
            subject = gettext("How does %(firm)s stand, a year on?")
        if reminder:
            subject = gettext("We have not heard from %(firm)s yet")
        opening = gettext(
            "%(firm)s graduated from the incubator and agreed to say once a year, for five years, "
            "how it stands. It takes five minutes and needs no account.",
            firm=firm,
        )
        asked = gettext(
            "Staff, revenue and funds raised as of %(day)s, year %(n)s of 5",
            day=format_date(row["due_on"]),
            n=row["year"],
        )
        return Letter(
            to=reader.address,
            name=reader.name,
            language=reader.language,
            subject=subject % {"firm": firm, "year": row["year"]},
            opening=opening,
            entries=[Entry(asked, path_of(secret))],
            may_choose=False,
        )
