"""The letter that carries one notice, to whoever wants to know at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from incubator import languages
from incubator.database import fetch, marks
from incubator.dispatch import Reader, composes
from incubator.languages import N_
from incubator.letters import Entry, Letter
from incubator.notices import MAIL_KIND, NoticeRecord, records_of
from incubator.outbox import Leased

_LONGEST_SUBJECT = 120


@composes(MAIL_KIND, N_("Notices"))
async def letters_of_notices(
    messages: Sequence[Leased], readers: Mapping[UUID, Reader]
) -> dict[UUID, Letter]:
    """One letter for each notice; two statements, and one for each sort of thing they name."""
    ids = {UUID(message.payload["notice"]): message for message in messages}
    rows = await fetch(f"SELECT * FROM notice WHERE id IN ({marks(list(ids))})", *ids)
    return {
        ids[record.id].id: _letter(record, readers[ids[record.id].id])
        for record in await records_of(rows)
    }


def _letter(record: NoticeRecord, reader: Reader) -> Letter:
    with languages.speaking(reader.language):
        sentence, title = record.sentence, record.title
        short = sentence.removesuffix(".")
        return Letter(
            to=reader.address,
            name=reader.name,
            language=reader.language,
            subject=short if len(short) <= _LONGEST_SUBJECT else title,
            opening=title,
            entries=[Entry(sentence, record.path)],
        )
