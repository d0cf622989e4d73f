"""What was done to a session, when and by whom, as its page tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from incubator.database import Row, fetch
from incubator.languages import N_
from incubator.users import Actor

ACTIONS = {
    "session.plan": N_("Planned"),
    "session.confirm": N_("Confirmed"),
    "session.move": N_("Moved"),
    "session.place": N_("Another room given"),
    "session.lose-place": N_("Room lost"),
    "session.cancel": N_("Called off"),
    "session.hold": N_("Noted as held"),
    "session.write": N_("Minutes written"),
    "session.accept": N_("Accepted by the firm"),
    "session.complete-action": N_("Something agreed is done"),
    "session.reopen-action": N_("Something agreed is open again"),
    "session.put-off-action": N_("Something agreed is due another day"),
    "consulting_session.answer": N_("An invited person answered"),
}
"""What the audit trail calls the acts on a session."""
SIDES = {"HOUSE": N_("The house"), "FIRM": N_("The firm"), "NIGHT": N_("Automatic, overnight")}
"""Who did it, where the name is not for the reader."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act on a session; `who` is blank where only the side is told."""

    at: datetime
    action: str
    who: str
    side: str


async def history_of(row: Row, actor: Actor) -> list[Step]:
    """The acts on a session, the latest first; names of the house are told within it only."""
    rows = await fetch(
        "SELECT e.at, e.action, e.actor, p.full_name, EXISTS (SELECT 1 FROM membership m"
        ' WHERE m.person = u.person AND m.firm = {}) AS "is_of_firm [boolean]"'
        " FROM audit_entry e LEFT JOIN app_user u ON u.id = e.actor"
        " LEFT JOIN person p ON p.id = u.person WHERE e.subject_kind = 'consulting_session'"
        " AND e.subject_id = {} ORDER BY e.at DESC, e.id DESC",
        *(row["firm"], str(row["id"])),
    )
    return [_step(one, actor, own=row["firm"] in actor.firms) for one in rows]


def _step(row: Row, actor: Actor, *, own: bool) -> Step:
    side = "NIGHT" if row["actor"] is None else "FIRM" if row["is_of_firm"] else "HOUSE"
    is_seen = actor.sees_person_names or (own and side == "FIRM")
    return Step(row["at"], row["action"], (row["full_name"] or "") if is_seen else "", side)
