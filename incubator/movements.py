"""What a decision may do to budget lines: the rules of the seven movements of authority, pure.

An allocation or supplement adds, a withdrawal or lapse takes, and a transfer, a carry-over and an
extension move authority between two lines in a pair of entries that sums to zero.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from incubator.languages import N_
from incubator.plan_131 import FUNDS_HOUSES
from incubator.refusals import Refusal

ADDS = frozenset({"ALLOCATION", "SUPPLEMENT"})
TAKES = frozenset({"WITHDRAWAL", "LAPSE"})
MOVES = frozenset({"TRANSFER", "CARRY_OVER", "EXTENSION"})


class LineClosed(Refusal):
    """A closed line accepts nothing (brief B11)."""

    rule = "line-closed"
    title = N_("The line is closed")


class OtherProgramme(Refusal):
    """Houses are never paid from another programme's money (brief B23)."""

    rule = "other-programme"
    title = N_("Another programme's money")


class OutsidePhase(Refusal):
    """Authority is assigned within the years of its phase (brief B09)."""

    rule = "outside-phase"
    title = N_("The year is not of the phase")


class NotNextYear(Refusal):
    """A carry-over goes to the next year only."""

    rule = "not-next-year"
    title = N_("Only the next year")


class NotLater(Refusal):
    """An extension opens a year after the phase's own and after the line's."""

    rule = "extension-not-later"
    title = N_("An extension goes to a later year")


class KeysDiffer(Refusal):
    """What a movement must keep: phase, source, and for most of them house and category."""

    rule = "lines-differ"
    title = N_("The lines do not match")


class CrossesSource(Refusal):
    """A transfer never crosses funding sources (brief B13)."""

    rule = "crosses-source"
    title = N_("Funding sources never mix")


class CrossesKind(Refusal):
    """A transfer never crosses capital and recurrent expenditure (brief B13)."""

    rule = "crosses-kind"
    title = N_("Capital and recurrent never mix")


class AboveAvailable(Refusal):
    """Only what is still available can be taken from a line."""

    rule = "above-available"
    title = N_("More than is available")


class AboveIndicative(Refusal):
    """State-budget allocations never pass the phase's indicative amount without a decision."""

    rule = "above-indicative"
    title = N_("Above the indicative amount of the phase")


@dataclass(frozen=True, slots=True)
class Line:
    """What the rules need to know of a line and its phase; amounts in đồng.

    `headroom` is what the phase may still allocate from state sources; `is_extended` says that an
    extension decision opened the line's year.
    """

    id: UUID
    programme: str
    phase: UUID
    year_from: int
    year_to: int
    headroom: int
    year: int
    incubator: UUID
    source: UUID
    is_state: bool
    category: UUID
    category_kind: str
    is_closed: bool
    is_extended: bool
    available: int


@dataclass(frozen=True, slots=True)
class Movement:
    """A decision about `amount` đồng: of one line, or from it to another."""

    kind: str
    amount: int
    line: Line
    other: Line | None = None

    def entries(self) -> list[tuple[Line, int]]:
        """The signed entries it posts: what is taken comes before what is given.

        A phase would else pass its ceiling for an instant when authority moves inside it.
        """
        if self.kind in ADDS:
            return [(self.line, self.amount)]
        taken = [(self.line, -self.amount)]
        return [*taken, (self.other, self.amount)] if self.other else taken

    def check(self) -> None:
        """Raise the refusal of the first rule that the movement breaks."""
        for line in filter(None, (self.line, self.other)):
            if line.is_closed:
                raise LineClosed(N_("This line is closed: it accepts no further entries."))
            if line.programme != FUNDS_HOUSES:
                message = N_("Incubators and technical centres are paid by Programme 6 alone.")
                raise OtherProgramme(message, field="phase")
        _RULES[self.kind](self)
        if self.kind not in ADDS and self.amount > self.line.available:
            message = N_("%(available)s dong of the line are available; %(amount)s were asked for.")
            available = self.line.available
            raise AboveAvailable(message, field="amount", available=available, amount=self.amount)


def _adds(movement: Movement) -> None:
    line = movement.line
    if not (line.year_from <= line.year <= line.year_to or line.is_extended):
        message = N_(
            "The phase runs from %(first)s to %(last)s. A later year is opened by an extension"
            " decision."
        )
        first, last = str(line.year_from), str(line.year_to)
        raise OutsidePhase(message, field="year", first=first, last=last)
    if line.is_state and movement.amount > line.headroom:
        message = N_(
            "The phase may still allocate %(headroom)s dong of the state budget. More needs a"
            " decision to exceed the indicative amount."
        )
        raise AboveIndicative(message, field="amount", headroom=max(line.headroom, 0))


def _takes(_movement: Movement) -> None:
    """A withdrawal or lapse is bounded by what is available alone."""


def _transfers(movement: Movement) -> None:
    line, other = _both(movement)
    if line.source != other.source:
        raise CrossesSource(N_("A transfer stays within one funding source."))
    if line.category_kind != other.category_kind:
        message = N_("A transfer never moves money between capital and recurrent expenditure.")
        raise CrossesKind(message)
    if (line.phase, line.year) != (other.phase, other.year) or line.id == other.id:
        message = N_("A transfer goes to another line of the same phase and year.")
        raise KeysDiffer(message)


def _carries_over(movement: Movement) -> None:
    line, other = _same_but_year(movement)
    if other.year != line.year + 1:
        message = N_("Authority of %(year)s is carried over to %(next)s and to no other year.")
        raise NotNextYear(message, year=str(line.year), next=str(line.year + 1))


def _extends(movement: Movement) -> None:
    line, other = _same_but_year(movement)
    if other.year <= max(line.year, line.year_to):
        message = N_("An extension opens a year after %(year)s.")
        raise NotLater(message, field="to_year", year=str(max(line.year, line.year_to)))


def _same_but_year(movement: Movement) -> tuple[Line, Line]:
    line, other = _both(movement)
    for name in ("phase", "incubator", "source", "category"):
        if getattr(line, name) != getattr(other, name):
            message = N_("Phase, house, funding source and category stay the same.")
            raise KeysDiffer(message)
    return line, other


def _both(movement: Movement) -> tuple[Line, Line]:
    assert movement.other is not None
    return movement.line, movement.other


_RULES: dict[str, Callable[[Movement], None]] = {
    "ALLOCATION": _adds,
    "SUPPLEMENT": _adds,
    "WITHDRAWAL": _takes,
    "LAPSE": _takes,
    "TRANSFER": _transfers,
    "CARRY_OVER": _carries_over,
    "EXTENSION": _extends,
}
