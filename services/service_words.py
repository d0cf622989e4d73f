"""What units and ways of delivery are called."""

from __future__ import annotations

from incubator.languages import N_

DELIVERIES = {
    "SESSIONS": N_("Sessions of an adviser"),
    "UNITS": N_("Test, report or package"),
    "MONTHLY": N_("Office service by the month"),
    "EVENTS": N_("Buyer day or round table"),
}
"""How a service reaches a firm, in the order in which a form offers it."""

UNITS = {
    "HOUR": N_("hour"),
    "PART": N_("part"),
    "TOOL": N_("instrument"),
    "SAMPLE": N_("sample"),
    "PACKAGE": N_("package"),
    "FILE": N_("file"),
    "MONTH": N_("month"),
    "ATTENDEE": N_("attendee"),
}
"""What a price is for."""

OWN_PROGRAMME = "CT6"
"""The programme whose lines hold money here; what the others pay for is referred to them."""
