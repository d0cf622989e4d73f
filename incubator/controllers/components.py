"""Every part of the design system on one page, to be looked at and tested in both themes."""

from datetime import timedelta

from litestar import get

from incubator import clock
from incubator.forms import Form
from incubator.languages import N_, gettext
from incubator.pages import Page
from incubator.periods import Period
from incubator.refusals import Refusal


class _Sample(Refusal):
    title = N_("The machine is taken")


_BALANCE = {
    "allocated": 4_200_000_000,
    "accepted": 1_310_000_000,
    "held": 760_000_000,
    "available": 2_130_000_000,
}


@get("/components")
async def show_components() -> Page:
    """The design system, with sample data."""
    start = clock.moment(clock.today(), 510)
    period = Period(start, start + timedelta(minutes=90))
    form = Form({"firm": "An Phát", "quantity": 1, "purpose": "Phay khuôn thử"})
    form.errors = {"purpose": gettext("Fill in this field.")}
    return Page(
        "components.html",
        sample_period=period,
        form=form,
        empty_form=Form(),
        refusal=_Sample(
            N_("%(resource)s is taken at %(period)s."),
            resource="Máy phay CNC 3 trục",
            period=period,
            next_possible=start + timedelta(days=1),
        ),
        balance=_BALANCE,
    )
