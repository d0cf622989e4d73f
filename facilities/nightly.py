"""What the night does: close forgotten check-outs, note no-shows, see to expiries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilities import letting_nights
from facilities.booked import hold_booking, keep_booking
from facilities.booking_changes import expire_tentative
from facilities.expiries import tell_expiring
from facilities.handovers import finish
from facilities.rosters import follow_rosters
from incubator import knocks, notices, outbox, sessions, throttle
from incubator.clock import local
from incubator.database import fetch, write
from incubator.repeats import forget_repeats
from tenants import application_drafts
from tenants.cap_warnings import warn_of_caps
from tenants.followup_openings import open_followups, remind
from tenants.review_openings import open_reviews
from tenants.transitions import apply_changes

FORGOTTEN = timedelta(hours=2)
"""A check-out this long overdue was forgotten: the booking is closed as used to its end."""


@dataclass(frozen=True, slots=True)
class NightReport:
    """How many bookings the night touched, and what it did with lettings."""

    expired: int
    closed: int
    missed: int
    lettings: letting_nights.LettingReport


async def run(*, now: datetime) -> NightReport:
    """Do the night's work; doing it twice changes nothing."""
    await apply_changes(now=now)
    await open_reviews(now=now)
    await open_followups(now=now)
    await remind(now=now)
    expired = await expire_tentative(now=now)
    closed = missed = 0
    rows = await fetch(
        "SELECT id FROM booking WHERE status = 'CONFIRMED' AND outcome IS NULL AND ends_at <= {}"
        " ORDER BY id",
        now - FORGOTTEN,
    )
    for row in rows:
        async with write():
            held = await hold_booking(row["id"], actor=None)
            if held.booking.outcome:
                continue
            used = held.booking.checked_in_at is not None
            outcome = "COMPLETED" if used else "NO_SHOW"
            await finish(held, outcome, at=held.booking.ends_at, actor=None, now=now)
            await keep_booking(
                held, f"booking.{'close' if used else 'no-show'}", ["outcome"], now=now
            )
            closed, missed = closed + used, missed + (not used)
    lettings = await letting_nights.run(now=now)
    await follow_rosters(local(now).date())
    await tell_expiring(now=now)
    await warn_of_caps(now=now)
    async with write():
        await forget_repeats(now=now)
    await sessions.sweep(now)
    await throttle.sweep(now)
    await notices.sweep(now)
    await outbox.sweep(now)
    await knocks.sweep(now)
    await application_drafts.sweep(now)
    return NightReport(len(expired), closed, missed, lettings)
