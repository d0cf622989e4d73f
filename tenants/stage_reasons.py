"""Why the stage of a firm changed: the reasons that a decision may give (brief 2.2)."""

from collections.abc import Mapping

from incubator.languages import N_
from tenants.stages import Stage

REASONS: Mapping[str, str] = {
    "ADMITTED": N_("Admitted"),
    "READY": N_("Ready for the next stage"),
    "MILESTONES_MET": N_("Milestones achieved"),
    "OUTGREW_SPACE": N_("Outgrew its space"),
    "LONGEST_STAY": N_("Longest stay reached"),
    "NEEDS_EXCEED": N_("Needs more than the house provides"),
    "FINANCED": N_("Financed or sold"),
    "EXPERIENCED": N_("Experienced management team"),
    "MILESTONES_MISSED": N_("Milestones missed"),
    "OWN_WISH": N_("The firm's own wish"),
    "BREACH": N_("Breach of the agreement"),
    "INSOLVENT": N_("Insolvent or dissolved"),
    "ACQUIRED": N_("Merged or acquired"),
    "NOT_ADMITTED": N_("Not admitted"),
    "APPLIED": N_("Applied"),
    "OTHER": N_("Another reason"),
}
"""What a person may choose; the words of a decision say the rest."""

TAKEN_OVER = "TAKEN_OVER"
"""A stage that a firm had reached before these records began."""

LABELS: Mapping[str, str] = {**REASONS, TAKEN_OVER: N_("Taken over from earlier records")}

USUAL: Mapping[str, str] = {
    Stage.APPLICATION: "APPLIED",
    Stage.EXTERNAL: "NOT_ADMITTED",
    Stage.PRE_INCUBATION: "ADMITTED",
    Stage.INCUBATION: "ADMITTED",
    Stage.ACCELERATION: "READY",
    Stage.GRADUATED: "MILESTONES_MET",
    Stage.WITHDREW: "OWN_WISH",
    Stage.TERMINATED: "BREACH",
    Stage.DISSOLVED: "INSOLVENT",
    Stage.MERGED: "ACQUIRED",
}
"""What a form suggests for each stage."""


def reason_named(text: str) -> tuple[str, str]:
    """The reason that a text stands for, and the words beyond it: a code, or words of one's own."""
    code = text.strip().upper().replace("-", "_")
    return (code, "") if code in REASONS else ("OTHER", text)
