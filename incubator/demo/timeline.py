"""What happened when: steps told in order, each at its own moment, as if it were then."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from facilities import booking_changes, handovers
from facilities.booking_requests import BookingRequest
from facilities.bookings import request_booking
from facilities.handovers import Reading
from incubator import clock
from incubator.demo.scene import Scene
from incubator.refusals import Refusal

Step = Callable[[datetime], Awaitable[None]]


@dataclass(slots=True)
class Story:
    """A booking that was asked for; `id` once it was granted."""

    id: UUID | None = None


@dataclass(slots=True)
class Timeline:
    """The steps so far; those that lie ahead of the scene's now have not happened."""

    scene: Scene
    steps: list[tuple[datetime, int, Step]] = field(default_factory=list)

    def add(self, at: datetime, step: Step) -> None:
        """Let something happen at a moment, unless that is still to come."""
        if at <= self.scene.now:
            self.steps.append((at, len(self.steps), step))

    async def run(self) -> None:
        """Tell everything in order of time; what a rule refuses is refused, as it would be."""
        for at, _, step in sorted(self.steps, key=lambda told: told[:2]):
            with clock.frozen(at), suppress(Refusal):
                await step(at)

    def ask(self, at: datetime, request: BookingRequest, by: str) -> Story:
        """Let somebody ask for a booking."""
        story = Story()

        async def step(now: datetime) -> None:
            booked = await request_booking(request, actor=self.scene.actors[by], now=now)
            story.id = booked.id

        self.add(at, step)
        return story

    def cancel(self, at: datetime, story: Story, reason: str) -> None:
        """Let the manager cancel it."""

        async def step(now: datetime) -> None:
            if story.id:
                await booking_changes.cancel_booking(
                    story.id, reason, actor=self.scene.actors["manager"], now=now
                )

        self.add(at, step)

    def confirm(self, at: datetime, story: Story) -> None:
        """Let the manager approve it."""

        async def step(now: datetime) -> None:
            if story.id:
                await booking_changes.confirm_booking(
                    story.id, actor=self.scene.actors["manager"], now=now
                )

        self.add(at, step)

    def hand_over(self, at: datetime, story: Story, reading: Reading, by: str) -> None:
        """Let the firm take the resource over."""

        async def step(now: datetime) -> None:
            if story.id:
                await handovers.check_in(story.id, reading, actor=self.scene.actors[by], now=now)

        self.add(at, step)

    def take_back(self, at: datetime, story: Story, reading: Reading, by: str) -> None:
        """Let the firm give the resource back."""

        async def step(now: datetime) -> None:
            if story.id:
                await handovers.check_out(story.id, reading, actor=self.scene.actors[by], now=now)

        self.add(at, step)
