"""What managers are told of follow-ups: that a graduate has answered."""

from __future__ import annotations

from datetime import datetime

from incubator.languages import N_
from incubator.notice_kinds import Channel, Group, kind
from incubator.notice_words import Value, Word, noun
from incubator.notices import News, accounts_with, tell
from incubator.users import Role
from tenants.followup_records import STANDINGS, FollowUpRecord

ANSWERED = kind(
    "follow-up-answered",
    N_("A graduate has answered"),
    N_("%(graduate)s, year %(year)s: %(standing)s."),
    Group.decisions,
    (Role.manager,),
    Channel.daily,
)
graduate = noun("graduate", "SELECT id, name_vi AS vi, name_en AS en FROM firm WHERE id IN")


async def tell_answered(record: FollowUpRecord, standing: str, *, now: datetime) -> None:
    """Tell the managers of the house that the graduate left of what it says."""
    if record.incubator is None:
        return
    said: dict[str, Value] = {
        "graduate": graduate(record.firm),
        "year": record.year,
        "standing": Word(STANDINGS[standing]),
    }
    path = f"/follow-ups/{record.id}"
    managers = await accounts_with(record.incubator, Role.manager)
    news = [News(ANSWERED, one, "follow_up", record.id, path, said) for one in managers]
    await tell(news, now=now)
