"""What each key figure is called, and what it is computed from, in words."""

from __future__ import annotations

from collections.abc import Mapping

from incubator.languages import N_
from tenants.followup_records import STANDINGS
from tenants.stages import LABELS

NAMES: Mapping[str, str] = {
    "clients": N_("Current clients"),
    "admitted": N_("Admitted in the year"),
    "graduates": N_("Graduates since inception"),
    "graduation": N_("Graduation rate"),
    "cohort_36": N_("Cohort graduation, 36 months"),
    "cohort_48": N_("Cohort graduation, 48 months"),
    "occupancy": N_("Floor area let"),
    "per_manager": N_("Clients per manager"),
    "per_technician": N_("Clients per technician"),
    "advisory": N_("Hours of advice per client and quarter"),
    "satisfaction": N_("Satisfaction with services, of 5"),
    "self_financing": N_("Self-financing rate"),
    "investment": N_("Investment per m²"),
    "start_up": N_("Start-up time, in months"),
    "active_graduates": N_("Graduates still active"),
    "survival_1": N_("Survival after 1 year"),
    "survival_1_lenient": N_("Survival after 1 year, of those known"),
    "survival_3": N_("Survival after 3 years"),
    "survival_3_lenient": N_("Survival after 3 years, of those known"),
    "survival_5": N_("Survival after 5 years"),
    "survival_5_lenient": N_("Survival after 5 years, of those known"),
    "full_time": N_("Full-time jobs"),
    "women": N_("Women in full-time jobs"),
    "part_time": N_("Part-time jobs"),
    "fte": N_("Full-time equivalents"),
    "jobs_gross": N_("Jobs created, gross"),
    "jobs_net": N_("Jobs created, net of losses"),
    "wages": N_("Wages of a month"),
    "revenue": N_("Revenue of a year"),
    "equity": N_("Equity raised"),
    "debt": N_("Loans raised"),
    "grants": N_("Grants received"),
    "cost_per_job": N_("Public cost per job"),
    "cost_per_job_capital": N_("Public cost per job, with what was bought"),
}
_SURVIVAL = N_(
    "Graduates of so many years ago or more who were operating or merged then ÷ all of them; who "
    "has not answered counts as not survived."
)
_LENIENT = N_(
    "The same ÷ those of whom it is known; who has not answered is left out. Both rates belong "
    "side by side."
)
_COHORT = N_(
    "Of the firms admitted in the latest year all of whose firms have had that time, the share "
    "that graduated within it."
)
_REPORTED = N_(
    "Sum over clients and graduates of what each reported last by the last day: in a confirmed "
    "review or an answered follow-up."
)
_RAISED = N_("Sum of what reviews and follow-ups of the year report.")
FORMULAS: Mapping[str, str] = {
    "clients": N_("Firms in pre-incubation, incubation or acceleration on the last day."),
    "admitted": N_("Firms that entered one of the three stages for the first time in the year."),
    "graduates": N_("All who have graduated by the last day."),
    "graduation": N_(
        "Graduates of the year ÷ all exits of the year: graduated, withdrew, terminated, "
        "dissolved, merged."
    ),
    "cohort_36": _COHORT,
    "cohort_48": _COHORT,
    "occupancy": N_("m²-days let ÷ m²-days that could be let, in the months of the year so far."),
    "per_manager": N_("Current clients ÷ accounts that manage the houses today."),
    "per_technician": N_("Current clients ÷ accounts of the houses' technicians today."),
    "advisory": N_(
        "Hours of consulting and mentoring held in the year ÷ current clients ÷ quarters of the "
        "year so far; the quarter that runs counts whole."
    ),
    "satisfaction": N_(
        "Mean of the ratings from 1 to 5 of requests accepted in the year; none below five "
        "ratings, so that it never tells of a single firm."
    ),
    "self_financing": N_(
        "What firms pay ÷ full cost of all rent, hours, services and courses accepted in the year."
    ),
    "investment": N_(
        "What the places and machines in use were bought for, and the full cost of all that was "
        "accepted in the year ÷ floor area of bays, offices, desks, rooms and halls."
    ),
    "start_up": N_(
        "Months from the approval of a house to its first client, mean of the houses whose "
        "approval is entered."
    ),
    "active_graduates": N_("Graduates who were operating or merged when they last answered."),
    **{
        f"survival_{years}{suffix}": text
        for years in (1, 3, 5)
        for suffix, text in (("", _SURVIVAL), ("_lenient", _LENIENT))
    },
    "full_time": _REPORTED,
    "women": _REPORTED,
    "part_time": _REPORTED,
    "fte": N_("Full-time staff, and hours of part-timers ÷ 40, as each firm reported last."),
    "jobs_gross": N_(
        "Full-time staff reported last less that of the baseline, where it grew. Jobs that were "
        "there at entry are never counted."
    ),
    "jobs_net": N_("Full-time staff reported last less that of the baseline, losses included."),
    "wages": _REPORTED,
    "revenue": _REPORTED,
    "equity": _RAISED,
    "debt": _RAISED,
    "grants": _RAISED,
    "cost_per_job": N_(
        "Budget disbursed in the year, construction and procurement left out ÷ gross jobs created "
        "in it."
    ),
    "cost_per_job_capital": N_(
        "The same with what places in use were bought for over 20 years, and machines over 8 ÷ "
        "gross jobs created in the year."
    ),
}
WORDS: Mapping[str, str] = {**LABELS, **STANDINGS, "UNKNOWN": N_("No answer yet")}
"""What a part says of its firm: its stage, or how it stood."""
