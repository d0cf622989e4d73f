"""The stages of a firm's way through the houses, which follow which, and the rate each pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.refusals import Refusal


class Stage(StrEnum):
    """Where a firm stands (brief 2.1)."""

    APPLICATION = "APPLICATION"
    PRE_INCUBATION = "PRE_INCUBATION"
    INCUBATION = "INCUBATION"
    ACCELERATION = "ACCELERATION"
    GRADUATED = "GRADUATED"
    EXTERNAL = "EXTERNAL"
    WITHDREW = "WITHDREW"
    TERMINATED = "TERMINATED"
    DISSOLVED = "DISSOLVED"
    MERGED = "MERGED"


IN_HOUSE = frozenset({Stage.PRE_INCUBATION, Stage.INCUBATION, Stage.ACCELERATION})
"""The stages of a tenant: with a current tenancy they pay the incubated rate."""

LEFT = (Stage.WITHDREW, Stage.TERMINATED, Stage.DISSOLVED, Stage.MERGED)
"""The side exits (brief 2.1)."""

TERMINAL = frozenset({Stage.GRADUATED, *LEFT})
"""Where the way through the houses ends for good; they free the space on the hand-over date."""

WITHOUT_TAX_CODE = frozenset({Stage.APPLICATION, Stage.PRE_INCUBATION, *LEFT})
"""A team may not be registered yet, nor ever be; it gets no cash support before it is."""

ENTRIES = (Stage.EXTERNAL, Stage.APPLICATION)
"""Where a firm may stand when somebody enters it by hand; the rest is reached by decisions."""

NO_MORE = frozenset({Stage.DISSOLVED, Stage.MERGED})
"""The firm does not exist any longer and can book nothing."""

LABELS: dict[str, str] = {
    Stage.APPLICATION: N_("Application"),
    Stage.PRE_INCUBATION: N_("Pre-incubation"),
    Stage.INCUBATION: N_("Incubation"),
    Stage.ACCELERATION: N_("Acceleration"),
    Stage.GRADUATED: N_("Graduated"),
    Stage.EXTERNAL: N_("Outside firm"),
    Stage.WITHDREW: N_("Withdrew"),
    Stage.TERMINATED: N_("Terminated"),
    Stage.DISSOLVED: N_("Dissolved"),
    Stage.MERGED: N_("Merged"),
}


NEXT: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.EXTERNAL: (Stage.APPLICATION, Stage.DISSOLVED, Stage.MERGED),
    Stage.APPLICATION: (
        Stage.PRE_INCUBATION, Stage.INCUBATION, Stage.EXTERNAL,
        Stage.WITHDREW, Stage.DISSOLVED, Stage.MERGED,
    ),
    Stage.PRE_INCUBATION: (Stage.INCUBATION, *LEFT),
    Stage.INCUBATION: (Stage.ACCELERATION, Stage.GRADUATED, *LEFT),
    Stage.ACCELERATION: (Stage.GRADUATED, *LEFT),
    **dict.fromkeys((Stage.GRADUATED, *LEFT), ()),
}  # fmt: skip
"""Where a firm may go from each stage (brief 2.1)."""


class IllegalTransition(Refusal):
    """No way leads from the stage where the firm stands to the one asked for."""

    rule = "illegal-transition"
    title = N_("This change of stage is not possible")


@dataclass(frozen=True, slots=True)
class StageWord:
    """A stage in a sentence, as the reader's language calls it."""

    stage: str

    def __str__(self) -> str:
        """The stage's label."""
        return gettext(LABELS[self.stage])


def check_transition(firm: Name, current: str, to: str) -> None:
    """IllegalTransition unless the table of the stages leads from one to the other."""
    possible = NEXT[Stage(current)]
    if to in possible:
        return
    if not possible:
        message = N_(
            "%(firm)s stands at “%(stage)s”, where its way through the houses has ended: this "
            "stage no longer changes."
        )
    elif to == current:
        message = N_(
            "%(firm)s stands at “%(stage)s” already. From there it may go to: %(possible)s."
        )
    else:
        message = N_(
            "%(firm)s stands at “%(stage)s” and cannot go to “%(to)s”. From there it may go to: "
            "%(possible)s."
        )
    raise IllegalTransition(
        message,
        field="to",
        firm=firm,
        stage=StageWord(current),
        to=StageWord(to),
        possible=[StageWord(stage) for stage in possible],
    )


def rate_group(stage: str, in_residence: bool) -> str:
    """INCUBATED, GRADUATE or EXTERNAL: which of a resource's rates the firm pays."""
    if in_residence and stage in IN_HOUSE:
        return "INCUBATED"
    return "GRADUATE" if stage == Stage.GRADUATED else "EXTERNAL"
