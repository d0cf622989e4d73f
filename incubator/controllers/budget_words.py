"""The words of the budget's pages: kinds of entries and movements, balances, statuses."""

from incubator.languages import N_

ENTRY_KINDS = {
    "ALLOCATION": N_("Allocation"),
    "SUPPLEMENT": N_("Supplement"),
    "WITHDRAWAL": N_("Withdrawal"),
    "TRANSFER": N_("Transfer between lines"),
    "CARRY_OVER": N_("Carry-over to the next year"),
    "EXTENSION": N_("Extension to a later year"),
    "LAPSE": N_("Lapse"),
    "HOLD": N_("Funds held"),
    "RELEASE": N_("Held funds released"),
    "ACCEPTANCE": N_("Accepted support"),
    "COMMITMENT": N_("Commitment"),
    "DISBURSEMENT": N_("Disbursement"),
}
"""Every kind of ledger entry; the first seven are also what can be proposed."""

BALANCES = {
    "allocated": N_("Allocated"),
    "held": N_("Funds held"),
    "accepted": N_("Accepted support"),
    "committed": N_("Commitment"),
    "disbursed": N_("Disbursement"),
    "available": N_("Available"),
}

LINE_STATUSES = {"OPEN": N_("Open line"), "CLOSED": N_("Closed line")}

PROPOSAL_STATUSES = {
    "PENDING": N_("Waiting for approval"),
    "APPROVED": N_("Approved"),
    "REJECTED": N_("Rejected"),
}

EXPLAINED = {
    "ALLOCATION": N_("Assign authority to a line by decision; the line is opened if it is new."),
    "SUPPLEMENT": N_("Add authority to a line that has some."),
    "WITHDRAWAL": N_("Take authority back from a line."),
    "TRANSFER": N_(
        "Within one phase, year and funding source; never between capital and recurrent."
    ),
    "CARRY_OVER": N_("Authority goes to the next year only and keeps its phase."),
    "EXTENSION": N_("Opens a year after the phase by decision; the phase is not charged twice."),
    "LAPSE": N_("What is neither used nor carried over is cancelled at the end of the year."),
}
