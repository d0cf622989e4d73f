"""What a session costs and holds: an hour's price of the catalogue, supported as requests are."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from facilities.rates import NoRate, Price, price
from incubator.languages import N_
from services import request_funds
from services.request_funds import Client, Quote
from services.service_records import ServiceRecord

KIND = "SESSION"
"""Of the acts of sessions."""


def quote_time(
    service: ServiceRecord, client: Client, minutes: int, day: date, *, without_support: bool
) -> Quote:
    """The price of so many minutes by the hour's price on the day; NoRate when it has none.

    What another programme pays for costs nothing here and is not held.
    """
    if service.is_referred:
        return Quote(None, client.group, Price(), "")
    prices = service.price
    if prices is None:
        raise NoRate(
            N_("%(name)s has no price on %(day)s. Ask the accountant to enter one."),
            name=service.name,
            day=day,
        )
    tariff = prices.for_group(client.group)
    pays = max(tariff, prices.full_price) if without_support else tariff
    return Quote(
        prices.id,
        client.group,
        price(prices.full_price, pays, minutes, 1),
        prices.legal_basis,
        is_held=True,
    )


async def hold(
    found: Quote,
    service: ServiceRecord,
    client: Client,
    incubator: UUID,
    *,
    on: date,
    actor_user: UUID,
    now: datetime,
) -> UUID | None:
    """Store the act of a session on a day and hold its support; nothing for a referral.

    The last thing a verb does, inside its transaction; raises what `request_funds.hold` does.
    """
    return await request_funds.hold(
        found, service, client, incubator, actor_user=actor_user, now=now, kind=KIND, on=on
    )


async def accept(act: UUID, used: int, planned: int, *, actor_user: UUID, now: datetime) -> None:
    """Accept the support of the minutes that were used of those planned, and release the rest."""
    units = {"act": act, "quantity": planned, "delivered": used}
    await request_funds.accept(units, actor_user=actor_user, now=now)
