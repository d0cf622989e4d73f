"""A firm's monthly statement on paper: rent, hours, services, the support, what it pays."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer

from facilities.firm_statements import HoursLine, RentLine, Statement
from facilities.rates import Price
from facilities.served import Received, ServedLine
from incubator.formats import format_date, format_dong, format_period
from incubator.languages import current, gettext
from incubator.money import amount_of_money
from incubator.papers import BOLD, Paper, facts, printed, ruled, said, titled
from incubator.schemes import TARGETS
from tenants.support_meters import Meter


async def print_statement(statement: Statement) -> bytes:
    """The statement as a PDF."""
    title = gettext("Statement of %(month)s", month=f"{statement.month:%m/%Y}")
    paper = Paper(title, str(statement.firm.name))
    return await printed(paper, lambda: _story(paper, statement))


def _story(paper: Paper, statement: Statement) -> list[Flowable]:
    firm, width = statement.firm, paper.width
    surcharge = statement.whole.surcharge > 0
    about = [(gettext("Firm"), str(firm.name)), (gettext("Tax code"), firm.tax_code or "")]
    story: list[Flowable] = [titled(paper.title, width=width), facts(about, width=width)]
    for heading, lines, price in (
        (gettext("Rent"), [_rent(line) for line in statement.rents], statement.rent),
        (
            gettext("Machines and rooms"),
            [_hours(line) for line in statement.hours],
            statement.usage,
        ),
        (
            gettext("Services and courses"),
            [_served(line) for line in statement.services],
            statement.service,
        ),
    ):
        if lines:
            rows = [[*named, *_amounts(one, surcharge)] for *named, one in lines]
            rows.append([gettext("Total"), "", *_amounts(price, surcharge)])
            story += [Spacer(1, 3 * mm), _table(heading, rows, width, surcharge)]
    story += [Spacer(1, 4 * mm), *_said(statement)]
    if statement.received:
        story += [Spacer(1, 4 * mm), _received(statement.received, width)]
    if statement.meters:
        story += [Spacer(1, 4 * mm), _caps(statement.meters, width)]
    return story


def _said(statement: Statement) -> list[Flowable]:
    pays = statement.whole.tenant_price
    words = gettext("The firm pays %(amount)s", amount=format_dong(pays))
    if current.get() == "vi":
        words += f" ({amount_of_money(pays)})"
    support = gettext(
        "The support is %(amount)s: %(discount)s from the house and %(scheme)s from schemes.",
        amount=format_dong(statement.whole.support),
        discount=format_dong(statement.whole.discount),
        scheme=format_dong(statement.whole.scheme_support),
    )
    return [
        said(f"{words}.", 11, BOLD),
        said(support, 10),
        said(gettext("What is not settled yet is shown as agreed or booked."), 9),
    ]


def _table(heading: str, rows: list[list[str]], width: float, surcharge: bool) -> Flowable:
    amounts = [gettext("Full cost"), gettext("The house's discount"), gettext("Scheme support")]
    if surcharge:
        amounts.insert(1, gettext("Surcharge"))
    amounts.append(gettext("Firm pays"))
    part, time = (18 * mm if surcharge else 21 * mm), 39 * mm
    widths = [width - len(amounts) * part - time, time, *[part] * len(amounts)]
    figures = range(2, 2 + len(amounts))
    heads = [heading, gettext("Time"), *amounts]
    return ruled(heads, rows, widths, figures=figures, size=8.5 if surcharge else 9)


def _received(received: list[Received], width: float) -> Flowable:
    """What each scheme gives in the month."""
    part = 35 * mm
    heads = [gettext("Support of schemes in the month"), gettext("Amount")]
    rows = [[f"{one.scheme}: {one.name}", _figure(one.amount)] for one in received]
    return ruled(heads, rows, [width - part, part], figures=(1,), size=9)


def _caps(meters: list[Meter], width: float) -> Flowable:
    """What each scheme has given in the windows of the month, and what is left of it."""
    part, when = 25 * mm, 30 * mm
    heads = [
        gettext("What is left of each cap"), gettext("Time"), gettext("Cap"), gettext("Used"),
        gettext("Promised"), gettext("Left"),
    ]  # fmt: skip
    rows = [
        [
            f"{gettext(TARGETS[one.target])}: {one.scheme_name}",
            _window(one.window),
            *(_figure(amount) for amount in (one.cap, one.used, one.held, one.left)),
        ]
        for one in meters
    ]
    widths = [width - when - 4 * part, when, *[part] * 4]
    return ruled(heads, rows, widths, figures=(2, 3, 4, 5), size=9)


def _window(window: str) -> str:
    kind, _, which = window.partition(":")
    if kind == "MONTH":
        return gettext("Month %(month)s", month=f"{which[5:]}/{which[:4]}")
    return gettext("Year %(year)s", year=which) if kind == "YEAR" else gettext("Contract")


def _rent(line: RentLine) -> tuple[str, str, Price]:
    days = f"{format_date(line.month.starts_on)} – {format_date(line.last_day)}"
    return f"{line.code} {line.unit}", days, line.price


def _hours(line: HoursLine) -> tuple[str, str, Price]:
    return f"{line.code} {line.resource}", format_period(line.slot), line.price


def _served(line: ServedLine) -> tuple[str, str, Price]:
    many = f"{line.quantity} {gettext(line.unit)}"
    name = f"{line.code} {line.name}"
    if line.paid_by:
        name += f" ({gettext('In kind, paid by programme %(code)s', code=line.paid_by)})"
    return name, f"{format_date(line.on)}, {many}", line.price


def _amounts(price: Price, surcharge: bool) -> list[str]:
    amounts = [price.full_cost, price.discount, price.scheme_support, price.tenant_price]
    if surcharge:
        amounts.insert(1, price.surcharge)
    return [_figure(amount) for amount in amounts]


def _figure(amount: int) -> str:
    return format_dong(amount).removesuffix(" đồng").removesuffix(" dong")
