"""What people are told of bookings: kinds of notices, and telling the party or who decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from facilities.hits import Hit
from facilities.tables import Booking
from facilities.wholes import tell_wholes
from incubator.clock import local
from incubator.database import fetch, marks
from incubator.languages import N_
from incubator.notice_kinds import Group, kind
from incubator.notice_kinds import Kind as NoticeKind
from incubator.notice_words import Value, Word, noun
from incubator.notices import News, accounts_with, tell
from incubator.periods import Period
from incubator.users import Actor, Role
from tenants.recipients import accounts_of_firms

CONFIRMED = kind(
    "booking-confirmed",
    N_("Booking confirmed"),
    N_("%(resources)s, %(period)s: your booking is confirmed."),
    Group.bookings,
)
DECLINED = kind(
    "booking-declined",
    N_("Booking declined"),
    N_("%(resources)s, %(period)s: your booking is declined (%(reason)s)."),
    Group.bookings,
)
EXPIRED = kind(
    "booking-expired",
    N_("Booking expired"),
    N_("%(resources)s, %(period)s: nobody confirmed it in time, so your booking has expired."),
    Group.bookings,
)
MOVED = kind(
    "booking-moved",
    N_("Booking moved by the house"),
    N_("%(resources)s: the house moved your booking from %(before)s to %(period)s."),
    Group.bookings,
)
CANCELLED = kind(
    "booking-cancelled",
    N_("Booking cancelled by the house"),
    N_("%(resources)s, %(period)s: the house cancelled your booking (%(reason)s)."),
    Group.bookings,
)
INTERRUPTED = kind(
    "booking-interrupted",
    N_("Booking interrupted by a breakdown"),
    N_("%(resources)s, %(period)s: out of order since %(at)s. You pay nothing for the rest."),
    Group.bookings,
)
CLOSED = kind(
    "booking-closed",
    N_("Booking hit by a closure"),
    N_("%(resources)s, %(period)s: closed %(stop)s (%(reason)s). Choose another time."),
    Group.bookings,
)
REOPENED = kind(
    "booking-reopened",
    N_("Closure taken back"),
    N_("%(resources)s, %(period)s: the closure is taken back; your booking stands."),
    Group.bookings,
)
OUT_OF_SERVICE = kind(
    "booking-out-of-service",
    N_("Booking hit by maintenance or a breakdown"),
    N_("%(resources)s, %(period)s: maintenance or a breakdown stands in the way. Ask the house."),
    Group.bookings,
)
APPROVAL = kind(
    "approval-waiting",
    N_("Booking waits for your approval"),
    N_("%(who)s asks for %(resources)s, %(period)s. Decide before %(until)s."),
    Group.decisions,
    (Role.manager,),
)

resource = noun(
    "resource",
    "SELECT id, code || ' ' || name_vi AS vi, CASE WHEN name_en = '' THEN ''"
    " ELSE code || ' ' || name_en END AS en FROM resource WHERE id IN",
)
firm = noun("firm", "SELECT id, name_vi AS vi, name_en AS en FROM firm WHERE id IN")
outcome = noun(
    "outcome", "SELECT id, outcome_reason AS vi, outcome_reason AS en FROM booking WHERE id IN"
)
closure = noun("closure", "SELECT id, reason AS vi, reason AS en FROM closure WHERE id IN")
_HOUSE = Word(N_("The house"))


async def tell_party(
    kind: NoticeKind,
    booking: Booking,
    resources: Sequence[UUID],
    *,
    actor: Actor | None,
    now: datetime,
    **more: Value,
) -> None:
    """Tell whose booking it is: the firm's accounts, or who booked it for the house.

    Nobody is told of what they did themselves, nor a firm of what one of its own did; the people
    of a whole are told of that.
    """
    if actor and booking.firm in actor.firms:
        return
    period = more.pop("period", None) or Period(booking.starts_at, booking.ends_at)
    told = {"resources": [resource(id) for id in resources], "period": period, **more}
    if await tell_wholes(kind.code, {booking.id: told}, actor=actor, now=now):
        return
    parties = await _parties([(booking.id, booking.firm)], now)
    news = [
        News(kind, account, "booking", booking.id, f"/bookings/{booking.id}", told)
        for account in parties[booking.id]
        if not (actor and account == actor.user)
    ]
    await tell(news, now=now)


async def tell_hits(
    kind: NoticeKind, hits: Iterable[Hit], *, actor: Actor, now: datetime, **more: Value
) -> None:
    """Tell of bookings that cannot be served as booked; each once, with the resources it loses.

    Of a booking that is a part of a whole the people of that are told.
    """
    found: dict[UUID, list[Hit]] = defaultdict(list)
    for hit in hits:
        found[hit.booking].append(hit)
    told: dict[UUID, dict[str, Value]] = {
        id: {"resources": [resource(hit.resource) for hit in some], "period": some[0].slot, **more}
        for id, some in found.items()
    }
    settled = await tell_wholes(kind.code, told, actor=actor, now=now)
    parties = await _parties([(id, found[id][0].firm) for id in told if id not in settled], now)
    news = [
        News(kind, account, "booking", id, f"/bookings/{id}", told[id])
        for id, accounts in parties.items()
        for account in accounts
        if account != actor.user
    ]
    await tell(news, now=now)


async def tell_approvers(
    booking: Booking, resources: Sequence[UUID], *, actor: Actor, now: datetime
) -> None:
    """Tell the managers of the house that a booking waits for one of them."""
    parameters: dict[str, Value] = {
        "who": firm(booking.firm) if booking.firm else _HOUSE,
        "resources": [resource(id) for id in resources],
        "period": Period(booking.starts_at, booking.ends_at),
        "until": booking.expires_at or booking.starts_at,
    }
    path = f"/bookings/{booking.id}"
    news = [
        News(APPROVAL, account, "booking", booking.id, path, parameters)
        for account in await accounts_with(booking.incubator, Role.manager)
        if account != actor.user
    ]
    await tell(news, now=now)


async def _parties(
    bookings: Sequence[tuple[UUID, UUID | None]], now: datetime
) -> dict[UUID, list[UUID]]:
    """The accounts whose booking each is: booking and firm in, no firm for the house's own use."""
    firms = {firm for _, firm in bookings if firm}
    accounts = await accounts_of_firms(firms, local(now).date())
    found = {id: accounts.get(firm, []) for id, firm in bookings if firm}
    own = [id for id, firm in bookings if not firm]
    if own:
        rows = await fetch(f"SELECT id, requested_by FROM booking WHERE id IN ({marks(own)})", *own)
        found |= {row["id"]: [row["requested_by"]] for row in rows}
    return found
