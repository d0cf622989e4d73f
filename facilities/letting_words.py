"""What the states of a letting and what was done to it are called."""

from __future__ import annotations

from incubator.languages import N_

STATES = {
    "SIGNED": N_("Signed"),
    "WAITING": N_("Waits for the unit"),
    "LET": N_("Let"),
    "OVERDUE": N_("Overdue"),
    "ENDED": N_("Ended"),
    "CANCELLED": N_("Cancelled"),
}

ACTIONS = {
    "letting.sign": N_("Letting signed"),
    "letting.hand-over": N_("Unit handed over"),
    "letting.extend": N_("Letting extended"),
    "letting.shorten": N_("End brought forward"),
    "letting.move": N_("Firm moved to another unit"),
    "letting.postpone": N_("Hand-over waits: the unit is still taken"),
    "letting.keep": N_("Unit kept beyond the end"),
    "letting.hand-back": N_("Unit handed back"),
    "letting.cancel": N_("Letting cancelled"),
}
