"""Which technicians the class C and D machines of a booking take (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from facilities.availability import attended_windows
from facilities.booking_facts import BookingFacts, ResourceFacts
from facilities.duty import Attendance, Duty, TechnicianUnavailable, free_technicians
from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid

MOST_TRIED = 4
"""Every choice of technicians is tried for this many machines at once; for more the first."""


@dataclass(frozen=True, slots=True)
class PlannedOccupation:
    """A resource taken for a time, for the item at `position`."""

    position: int
    resource: UUID
    quantity: int
    slot: Period
    blocked: Period
    attendant: UUID | None = None


@dataclass(frozen=True, slots=True)
class Attending:
    """A slot and who is on duty in it."""

    facts: BookingFacts
    slot: Period
    duty: Duty

    def attend(
        self,
        machines: Sequence[tuple[int, ResourceFacts]],
        planned: Sequence[PlannedOccupation] = (),
    ) -> list[PlannedOccupation]:
        """The technicians that class C and D machines take: one for each, if that can be at all.

        TechnicianUnavailable for the machine that is left without one.
        """
        if not machines:
            return []
        (position, resource), *others = machines
        choices = self._choices(position, resource, planned)
        for choice in choices[: None if len(others) < MOST_TRIED else 1]:
            try:
                return choice + self.attend(others, [*planned, *choice])
            except TechnicianUnavailable as refusal:
                left_out = refusal
        raise left_out

    def _choices(
        self,
        position: int,
        resource: ResourceFacts,
        planned: Sequence[PlannedOccupation],
    ) -> list[list[PlannedOccupation]]:
        """Each technician that a machine may take, for as long as one is needed."""
        house = self.facts.technicians.get(resource.incubator)
        windows = attended_windows(
            str(resource.name),
            self.facts.timetables[resource.id],
            self.slot,
            unattended=resource.is_unattended,
            setup=resource.setup_minutes,
            cleanup=resource.cleanup_minutes,
        )
        busy = [
            Attendance(t.attendant, t.blocked, t.quantity > 0)
            for t in self.facts.taken
            if t.attendant
        ] + [Attendance(o.attendant, o.blocked, o.quantity > 0) for o in planned if o.attendant]
        exclusive = resource.safety_class == "D"
        technicians = free_technicians(
            str(resource.name),
            windows,
            incubator=resource.incubator,
            qualification=resource.technician_qualification,
            duty=self.duty,
            busy=busy,
            exclusive=exclusive,
        )
        if house is None:
            raise Invalid("resources", N_("This house has no technicians yet."))
        return [
            [
                PlannedOccupation(position, house.id, int(exclusive), window, window, technician)
                for window in windows
            ]
            for technician in technicians
        ]
