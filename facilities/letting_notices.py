"""What people are told of lettings: a month that is billed without the support it was granted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from facilities.notices import firm, resource
from facilities.tables import Letting
from incubator.clock import local
from incubator.database import Row
from incubator.languages import N_
from incubator.notice_kinds import Group, kind
from incubator.notices import News, accounts_with, tell
from incubator.users import Role
from tenants.recipients import accounts_of_firms

UNSUPPORTED = kind(
    "rent-unsupported",
    N_("Rent billed without support"),
    N_(
        "%(firm)s, %(unit)s: the rent from %(first)s to %(last)s is billed in full, because no "
        "budget line had room for its support."
    ),
    Group.deadlines,
)


async def tell_unsupported(letting: Letting, months: Sequence[Row], *, now: datetime) -> None:
    """Tell the firm and the managers of the house, inside the transaction that bills it."""
    if not months:
        return
    own = await accounts_of_firms([letting.firm], local(now).date())
    managers = await accounts_with(letting.incubator, Role.manager)
    news = [
        News(UNSUPPORTED, account, "letting", letting.id, f"/lettings/{letting.id}#months", {
            "firm": firm(letting.firm), "unit": resource(letting.resource),
            "first": row["starts_on"], "last": row["ends_on"] - timedelta(days=1),
        })
        for row in months
        for account in sorted({*own.get(letting.firm, []), *managers})
    ]  # fmt: skip
    await tell(news, now=now)
