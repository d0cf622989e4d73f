"""What papers and files call the states of a booking and the modes of its support."""

from incubator.languages import N_

STATES = {
    "tentative": N_("Pending"),
    "confirmed": N_("Confirmed"),
    "checked_in": N_("In use"),
    "completed": N_("Done"),
    "no_show": N_("No-show"),
    "interrupted": N_("Interrupted"),
    "cancelled": N_("Cancelled"),
    "declined": N_("Declined"),
    "expired": N_("Expired"),
}
MODES = {"CASH": N_("Cash support"), "IN_KIND": N_("Support in kind")}
