"""The stages of a firm's way through the houses, and the rate each of them pays."""

from enum import StrEnum

from incubator.languages import N_


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

WITHOUT_TAX_CODE = frozenset({Stage.APPLICATION, Stage.PRE_INCUBATION})
"""A team may not be registered yet; it gets no cash support before it is."""

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


def rate_group(stage: str, in_residence: bool) -> str:
    """INCUBATED, GRADUATE or EXTERNAL: which of a resource's rates the firm pays."""
    if in_residence and stage in IN_HOUSE:
        return "INCUBATED"
    return "GRADUATE" if stage == Stage.GRADUATED else "EXTERNAL"
