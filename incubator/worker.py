"""The worker: mail of the outbox, the night's work, the morning's letters, advisers' calendars.

Any number may run, beside `serve` or inside it: leases in the database keep each message and each
duty with one of them.
"""

from __future__ import annotations

import asyncio
import contextlib
import imaplib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import incubator.invitation_letters
import incubator.notice_letters  # noqa: F401 (each registers its composer)
import services.calendars  # noqa: F401 (enters what invitations tell of)
import tenants.applicant_letters
import tenants.followup_letters  # noqa: F401
from facilities import nightly
from incubator import clock, duties, languages
from incubator.dispatch import Dispatch
from incubator.letters import Sender
from incubator.post import make_post
from incubator.reply_mailbox import read_mailbox
from incubator.settings import Settings
from incubator.summaries import summarise
from services.calendar_visits import read_due
from services.overdue import tell_overdue

IDLE_SECONDS = 2.0
"""How long a worker rests when nothing is due: so long, about, does mail take that goes at once."""
TROUBLE_SECONDS = 15.0
CALENDAR_SECONDS = 5.0
"""How long a worker rests when no calendar of an adviser is due."""
LOOK_EVERY = timedelta(minutes=1)
"""How often the mailbox of answers is looked into."""
GRACE_SECONDS = 5.0
"""How long a message under way may take once the worker is told to stop."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Duty:
    """Work of every day, from a time of the house's clock on; some is made up for a day later."""

    name: str
    at: timedelta
    work: Callable[[date, datetime], Awaitable[object]]
    is_made_up: bool

    def due(self, now: datetime) -> date | None:
        """The day whose duty has come: today's, or before its time yesterday's; None for none."""
        day = (clock.local(now) - self.at).date()
        return day if self.is_made_up or day == clock.local(now).date() else None


async def _night(_day: date, now: datetime) -> None:
    await nightly.run(now=now)
    await tell_overdue(now=now)


async def _morning(day: date, now: datetime) -> None:
    await summarise(day, now=now)


DUTIES = (
    Duty("night", timedelta(hours=1), _night, is_made_up=True),
    Duty("summary", timedelta(hours=7), _morning, is_made_up=False),
)


@dataclass(slots=True)
class Worker:
    """One worker; `stop` lets it end what it is at."""

    settings: Settings
    _stopping: asyncio.Event = field(default_factory=asyncio.Event)
    _done: dict[str, date] = field(default_factory=dict)
    _looked_at: datetime | None = None

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping.set()

    async def run(self) -> None:
        """Work until told to stop; what goes wrong is logged and tried again.

        Mail does not wait for the servers of other people's calendars, however slow they are.
        """
        with languages.speaking(languages.DEFAULT):
            async with asyncio.TaskGroup() as group:
                group.create_task(self._repeat(self.round, lambda: IDLE_SECONDS))
                group.create_task(self._repeat(self._read_calendars, lambda: CALENDAR_SECONDS))

    async def _repeat(self, work: Callable[[], Awaitable[None]], idle: Callable[[], float]) -> None:
        while not self._stopping.is_set():
            rest = idle()
            try:
                await work()
            except Exception:  # noqa: BLE001 (whatever it was, there is a next time)
                _log.exception("the worker goes on in %s seconds", TROUBLE_SECONDS)
                rest = TROUBLE_SECONDS
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), rest)

    async def _read_calendars(self) -> None:
        await read_due(now=clock.now(), is_stopping=self._stopping.is_set)

    async def round(self) -> None:
        """Do the duties that have come, and send what is due."""
        for duty in DUTIES:
            if not self._stopping.is_set():
                await self._see_to(duty)
        await self._read_replies()
        replies = self.settings.replies.address
        sender = Sender(self.settings.mail_from, self.settings.public_url, replies)
        post = make_post(self.settings.mail)
        await Dispatch(post, sender, self._stopping.is_set).run()

    async def _read_replies(self) -> None:
        """Look into the mailbox once a minute; one that fails must not keep mail from going."""
        now, mailbox = clock.now(), self.settings.replies.mailbox
        if mailbox is None or (self._looked_at and now - self._looked_at < LOOK_EVERY):
            return
        self._looked_at = now
        try:
            await read_mailbox(mailbox, now=now)
        except (OSError, imaplib.IMAP4.error):
            _log.exception("the mailbox of answers cannot be read")

    async def _see_to(self, duty: Duty) -> None:
        now = clock.now()
        day = duty.due(now)
        if day is None or self._done.get(duty.name) == day:
            return
        if not await duties.is_done(duty.name, day):
            async with duties.alone(duty.name, day, now=now) as mine:
                if not mine:
                    return
                await duty.work(day, now)
        self._done[duty.name] = day


@asynccontextmanager
async def working(settings: Settings) -> AsyncIterator[None]:
    """A worker in this process, within the block; it ends with the message it is at."""
    worker = Worker(settings)
    task = asyncio.create_task(worker.run())
    try:
        yield
    finally:
        worker.stop()
        _, late = await asyncio.wait([task], timeout=GRACE_SECONDS)
        for one in late:
            one.cancel()
            await asyncio.wait([one])


async def note_all_done(now: datetime) -> None:
    """The duties that have come need nobody: what they would do has been done, or is not wanted."""
    for duty in DUTIES:
        if day := duty.due(now):
            await duties.note_done(duty.name, day, now=now)
