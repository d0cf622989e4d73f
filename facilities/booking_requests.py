"""What somebody asks for when they book, before any rule has looked at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from incubator.languages import N_
from incubator.periods import Period
from incubator.refusals import Invalid

FIRM_USE = "FIRM"
LONGEST_DAYS = 31
HOUSE_USES = ("TRAINING", "MAINTENANCE", "DEMONSTRATION")

OVERRIDABLE = frozenset(
    {
        "beyond-horizon",
        "closed",
        "holiday",
        "in-the-past",
        "not-in-residence",
        "not-qualified",
        "notice-too-short",
        "off-step",
        "outside-opening-hours",
        "person-double-booked",
        "quota-exceeded",
        "slot-too-long",
        "slot-too-short",
    }
)
"""Rules that staff may set aside with a reason: never capacity, budget, or a machine's safety."""


@dataclass(frozen=True, slots=True)
class Item:
    """A resource and how many units of it."""

    resource: UUID
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class Override:
    """A rule that staff set aside, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class BookingRequest:
    """Resources for a slot, for a firm or for the house's own use.

    `scheme_required` refuses what a scheme would support less than in full.
    """

    items: tuple[Item, ...]
    slot: Period
    purpose: str
    firm: UUID | None = None
    person: UUID | None = None
    companion: UUID | None = None
    use: str = FIRM_USE
    without_support: bool = False
    scheme_required: bool = False
    overrides: tuple[Override, ...] = field(default=())

    @property
    def is_for_firm(self) -> bool:
        """Whether a firm uses it, and pays."""
        return self.use == FIRM_USE

    @property
    def set_aside(self) -> frozenset[str]:
        """The slugs of the rules that staff set aside."""
        return frozenset(override.rule for override in self.overrides)


def check_shape(request: BookingRequest) -> None:
    """Invalid, naming the field, for a request that no rule could judge."""
    if not request.items:
        raise Invalid("resources", N_("Choose at least one resource."))
    if len({item.resource for item in request.items}) < len(request.items):
        raise Invalid("resources", N_("Name each resource once, with its quantity."))
    if request.slot.minutes > LONGEST_DAYS * 1440:
        raise Invalid("ends_at", N_("A booking lasts at most %(days)s days."), days=LONGEST_DAYS)
    if any(item.quantity < 1 for item in request.items):
        raise Invalid("resources", N_("A quantity is at least 1."))
    if not request.purpose:
        raise Invalid("purpose", N_("Say what the booking is for."))
    if request.is_for_firm and request.firm is None:
        raise Invalid("firm", N_("Choose the firm that the booking is for."))
    if not request.is_for_firm and (
        request.firm or request.without_support or request.scheme_required
    ):
        raise Invalid("firm", N_("The house's own use has no firm and no price."))
    if request.without_support and request.scheme_required:
        raise Invalid("scheme_required", N_("Without support there is no scheme to insist on."))
    _check_overrides(request.overrides)


def _check_overrides(overrides: tuple[Override, ...]) -> None:
    for override in overrides:
        if override.rule not in OVERRIDABLE:
            raise Invalid(
                "overrides", N_("The rule %(rule)s cannot be set aside."), rule=override.rule
            )
        if not override.reason:
            raise Invalid("overrides", N_("Give a reason for setting a rule aside."))
