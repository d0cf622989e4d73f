"""Whatever is signed, moved, extended, handed back or forgotten: every invariant holds after it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import ExitStack
from datetime import date, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilities import letting_nights, reconciliation
from facilities.letting_changes import cancel_letting, extend_letting, hand_back, hand_over
from facilities.letting_moves import Move, move_letting
from facilities.lettings import Signed, sign_letting
from facilities.withdrawals import withdraw_unit
from incubator import clock, database
from incubator import reconciliation as funds
from incubator.refusals import Invalid, Refusal
from tests import engines
from tests.landlord import MILLION, NOW, Landlord

OVERLAPS = """SELECT a.id FROM letting a JOIN letting b ON b.resource = a.resource AND b.id > a.id
    JOIN resource r ON r.id = a.resource AND r.capacity = 1
  WHERE a.cancelled_at IS NULL AND b.cancelled_at IS NULL
    AND a.starts_on < b.occupied_until AND b.starts_on < a.occupied_until"""

days = st.integers(-40, 200)
some = st.integers(0, 5)


class Lettings(RuleBasedStateMachine):
    """Two firms, two bays and four desks, and a line that soon has no room left."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        url = self.stack.enter_context(engines.fresh_sqlite())
        self.runner = self.stack.enter_context(asyncio.Runner())
        engine = database.make_engine(url)
        database.use(engine)
        self.do(database.start())
        self.landlord = self.runner.run(Landlord.opened(60 * MILLION))
        self.do(database.execute("UPDATE resource SET capacity = 4 WHERE code = 'KG-12'"))
        self.now = NOW
        self.ids: list[UUID] = []

    def teardown(self) -> None:
        self.do(database.stop())
        self.stack.close()

    def do(self, work: Awaitable[object]) -> object | None:
        """What a verb answers; None when a rule refused."""

        async def run() -> object | None:
            try:
                return await work
            except (Refusal, Invalid):
                return None

        return self.runner.run(run())

    @property
    def today(self) -> date:
        return clock.local(self.now).date()

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def unit(self, number: int) -> UUID:
        return (self.landlord.b1, self.landlord.b3, self.landlord.desks)[number % 3]

    def known(self, number: int) -> UUID | None:
        return self.ids[number % len(self.ids)] if self.ids else None

    def keep(self, answer: object | None) -> None:
        if isinstance(answer, Signed) and answer.id not in self.ids:
            self.ids.append(answer.id)

    @rule(unit=some, firm=st.booleans(), start=days, length=st.integers(1, 500), quantity=some)
    def sign(self, unit: int, firm: bool, start: int, length: int, quantity: int) -> None:
        tenancy = self.landlord.tenancy if firm else self.landlord.other_tenancy
        first = self.day(start)
        request = self.landlord.wants(
            self.unit(unit),
            first,
            first + timedelta(days=length),
            tenancy=tenancy,
            quantity=max(quantity, 1) if unit % 3 == 2 else 1,
        )
        self.keep(self.do(sign_letting(request, actor=self.landlord.mai, now=self.now)))

    @rule(which=some, offset=days)
    def extend(self, which: int, offset: int) -> None:
        if id := self.known(which):
            to = self.day(offset)
            self.do(extend_letting(id, to, actor=self.landlord.mai, now=self.now))

    @rule(which=some, unit=some, offset=days)
    def move(self, which: int, unit: int, offset: int) -> None:
        if id := self.known(which):
            to = Move(resource=self.unit(unit), on=self.day(offset))
            self.keep(self.do(move_letting(id, to, actor=self.landlord.mai, now=self.now)))

    @rule(which=some, offset=st.integers(-20, 60))
    def give_back(self, which: int, offset: int) -> None:
        if id := self.known(which):
            on = self.day(offset)
            self.do(hand_back(id, on, actor=self.landlord.mai, now=self.now))

    @rule(which=some)
    def take_over(self, which: int) -> None:
        if id := self.known(which):
            self.do(hand_over(id, self.today, actor=self.landlord.mai, now=self.now))

    @rule(which=some)
    def call_off(self, which: int) -> None:
        if id := self.known(which):
            self.do(cancel_letting(id, "Thôi", actor=self.landlord.mai, now=self.now))

    @rule(unit=some, start=st.integers(0, 100), length=st.integers(1, 60))
    def withdraw(self, unit: int, start: int, length: int) -> None:
        first = self.day(start)
        self.do(
            withdraw_unit(
                self.unit(unit),
                "WORKS",
                "Sửa",
                first,
                first + timedelta(days=length),
                actor=self.landlord.mai,
                now=self.now,
            )
        )

    @rule(nights=st.integers(1, 45))
    def time_passes(self, nights: int) -> None:
        self.now += timedelta(days=nights)
        self.do(letting_nights.run(now=self.now))

    @invariant()
    def everything_agrees(self) -> None:
        async def wrong() -> list[str]:
            overlaps = [str(row["id"]) for row in await database.fetch(OVERLAPS)]
            return [
                *overlaps,
                *await funds.reconcile(),
                *await reconciliation.reconcile(now=self.now),
            ]

        assert self.runner.run(wrong()) == []


TestLettings = Lettings.TestCase
TestLettings.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)
