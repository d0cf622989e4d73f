"""What a letting would cost month by month, and what of it would be held: signed and taken back."""

from __future__ import annotations

from datetime import datetime

from facilities.letting_requests import LettingRequest, check_shape
from facilities.letting_views import LettingFile, show_letting
from facilities.lettings import sign
from facilities.trials import trial
from incubator.clock import local
from incubator.users import Actor, Role, require


async def quote_letting(request: LettingRequest, *, actor: Actor, now: datetime) -> LettingFile:
    """The letting as it would stand if it were signed now; raises what signing would raise."""
    check_shape(request)
    require(actor, Role.manager)
    async with trial():
        letting = await sign(request, actor=actor, now=now)
        return await show_letting(letting.id, actor=actor, today=local(now).date())
