"""A firm's monthly statement on paper: its rent, its hours, the support, what it pays."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilities.firm_statements import HoursLine, RentLine, Statement
from facilities.rates import Price
from incubator.formats import format_date, format_dong, format_minutes, format_period
from incubator.languages import current, gettext
from incubator.money import amount_of_money
from incubator.papers import BOLD, Paper, facts, printed, ruled, said, titled


async def print_statement(statement: Statement) -> bytes:
    """The statement as a PDF."""
    title = gettext("Statement of %(month)s", month=f"{statement.month:%m/%Y}")
    paper = Paper(title, str(statement.firm.name))
    return await printed(paper, lambda: _story(paper, statement))


def _story(paper: Paper, statement: Statement) -> list[Flowable]:
    firm, width = statement.firm, paper.width
    about = [(gettext("Firm"), str(firm.name)), (gettext("Tax code"), firm.tax_code or "")]
    story: list[Flowable] = [titled(paper.title, width=width), facts(about, width=width)]
    for heading, rows, price in (
        (gettext("Rent"), [_rent(line) for line in statement.rents], statement.rent),
        (
            gettext("Machines and rooms"),
            [_hours(line) for line in statement.hours],
            statement.usage,
        ),
    ):
        if rows:
            rows = [*rows, [gettext("Total"), "", *_amounts(price)]]
            story += [Spacer(1, 3 * mm), _table(heading, rows, width)]
    pays = statement.whole.tenant_price
    words = gettext("The firm pays %(amount)s", amount=format_dong(pays))
    if current.get() == "vi":
        words += f" ({amount_of_money(pays)})"
    support = format_dong(statement.whole.support)
    return [
        *story,
        Spacer(1, 4 * mm),
        said(f"{words}.", 11, BOLD),
        said(gettext("The support is %(amount)s.", amount=support), 10),
        said(gettext("What is not settled yet is shown as agreed or booked."), 9),
    ]


def _table(heading: str, rows: list[list[str]], width: float) -> Flowable:
    heads = [
        heading, gettext("Time"), gettext("Full cost"), gettext("Surcharge"), gettext("Support"),
        gettext("Firm pays"),
    ]  # fmt: skip
    part, time = 23 * mm, 42 * mm
    widths = [width - 4 * part - time, time, *[part] * 4]
    return ruled(heads, rows, widths, figures=(2, 3, 4, 5), size=9)


def _rent(line: RentLine) -> list[str]:
    days = f"{format_date(line.month.starts_on)} – {format_date(line.last_day)}"
    return [f"{line.code} {line.unit}", days, *_amounts(line.price)]


def _hours(line: HoursLine) -> list[str]:
    when = f"{format_period(line.slot)} ({format_minutes(line.minutes)})"
    return [f"{line.code} {line.resource}", when, *_amounts(line.price)]


def _amounts(price: Price) -> list[str]:
    amounts = (price.full_cost, price.surcharge, price.support, price.tenant_price)
    return [format_dong(amount).removesuffix(" đồng").removesuffix(" dong") for amount in amounts]
