"""The job slip of a booking: what was agreed, room to sign the handover, the part handed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from facilities.booking_records import USES, BookedItem, BookingFile, BookingRecord
from facilities.booking_words import MODES, STATES
from facilities.rates import Price
from facilities.resource_records import CLASSES
from incubator.database import fetch, marks
from incubator.formats import (
    format_dong,
    format_minutes,
    format_moment,
    format_number,
    format_period,
    format_weekday,
)
from incubator.languages import N_, current, gettext
from incubator.money import amount_of_money
from incubator.names import Name
from incubator.papers import (
    BOLD,
    BOXED,
    CutLine,
    Paper,
    facts,
    framed,
    printed,
    qr_code,
    ruled,
    said,
    table,
    titled,
)

WARNINGS = {
    "TENTATIVE": N_("Waits for a manager's approval: this slip is not valid yet."),
    "CANCELLED": N_("This booking does not stand any more: the slip is not valid."),
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A booking with what each of its resources asks of the user; `address` is its page's."""

    file: BookingFile
    needs: dict[UUID, list[Name]]
    address: str

    @property
    def record(self) -> BookingRecord:
        """The booking."""
        return self.file.record


async def print_slip(file: BookingFile, address: str) -> bytes:
    """The slip as a PDF; one page unless there are many resources."""
    record = file.record
    slip = Slip(file, await _load_needs([item.resource for item in record.items]), address)
    title = gettext("Job slip %(number)s", number=record.number)
    paper = Paper(title, str(record.incubator_name))
    return await printed(paper, lambda: _story(paper, slip))


async def _load_needs(resources: Sequence[UUID]) -> dict[UUID, list[Name]]:
    rows = await fetch(
        "SELECT n.resource, q.name_vi, q.name_en FROM resource_qualification n"
        " JOIN qualification q ON q.id = n.qualification"
        f" WHERE n.resource IN ({marks(resources)}) ORDER BY q.code DESC",
        *resources,
    )
    found: dict[UUID, list[Name]] = {resource: [] for resource in resources}
    for row in rows:
        found[row["resource"]].append(Name(row["name_vi"], row["name_en"]))
    return found


def _story(paper: Paper, slip: Slip) -> list[Flowable]:
    record, width = slip.record, paper.width
    names = ", ".join(_named(item) for item in record.items)
    story: list[Flowable] = [
        titled(paper.title, names, qr_code(slip.address, 24 * mm), width=width),
    ]
    if warning := WARNINGS.get(record.status):
        story += [framed([said(gettext(warning), 12, BOLD)], width), Spacer(1, 4 * mm)]
    story += [
        facts(_what(slip), width=width),
        Spacer(1, 2 * mm),
        _resources(slip, width),
        Spacer(1, 4 * mm),
    ]
    if record.firm:
        story += [*_price(record, width), Spacer(1, 4 * mm)]
    story.append(_handover(record, width))
    if record.is_run_by_technician and record.status == "CONFIRMED" and record.is_live:
        story.append(KeepTogether([CutLine(), *_hand_in(slip, width)]))
    return story


def _named(item: BookedItem) -> str:
    return f"{item.code} {item.name}" + (f" × {item.quantity}" if item.quantity > 1 else "")


def _what(slip: Slip) -> list[tuple[str, str]]:
    record = slip.record
    firm = str(record.firm.name) if record.firm else gettext(USES[record.use])
    return [
        (
            gettext("When"),
            f"{format_weekday(record.starts_at)} {format_period(record.slot)}"
            f" ({format_minutes(record.slot.minutes)})",
        ),
        (gettext("House"), str(record.incubator_name)),
        (gettext("Firm"), firm),
        (gettext("Tax code"), record.tax_code or ""),
        (gettext("Person"), str(record.person.name) if record.person else ""),
        (gettext("Accompanied by"), str(record.companion.name) if record.companion else ""),
        (gettext("Technician"), ", ".join(slip.file.attendants)),
        (gettext("Status"), gettext(STATES[record.state])),
        (gettext("Purpose"), record.purpose),
    ]


def _resources(slip: Slip, width: float) -> Table:
    rows = [
        [
            item.code,
            str(item.name),
            f"{item.safety_class} – {gettext(CLASSES[item.safety_class])}"
            if item.safety_class
            else "–",
            "\n".join(str(name) for name in slip.needs[item.resource]) or "–",
            str(item.quantity),
        ]
        for item in slip.record.items
    ]
    heads = [
        gettext("Code"), gettext("Resource"), gettext("Safety class"), gettext("The user holds"),
        gettext("Quantity"),
    ]  # fmt: skip
    widths = [18 * mm, 52 * mm, 44 * mm, width - 132 * mm, 18 * mm]
    return ruled(heads, rows, widths, figures=(4,))


def _price(record: BookingRecord, width: float) -> list[Flowable]:
    """The sum of every resource, and from where the support comes."""
    rows = [[_named(item), *_amounts(item.price)] for item in record.items]
    if len(rows) > 1:
        rows.append([gettext("Total"), *_amounts(record.price)])
    heads = [
        gettext("Price as booked"), gettext("Full cost"), gettext("Surcharge"), gettext("Support"),
        gettext("Firm pays"),
    ]  # fmt: skip
    part = 29 * mm
    widths = [width - 4 * part, *[part] * 4]
    paid = gettext("The firm pays %(amount)s", amount=format_dong(record.price.tenant_price))
    if current.get() == "vi":
        paid += f" ({amount_of_money(record.price.tenant_price)})"
    return [
        ruled(heads, rows, widths, figures=(1, 2, 3, 4)),
        Spacer(1, 2 * mm),
        said(f"{paid}.", 10.5, BOLD),
        *(said(words, 9.5) for words in [_funds(record), *_settled(record)]),
    ]


def _amounts(price: Price) -> list[str]:
    amounts = (price.full_cost, price.surcharge, price.support, price.tenant_price)
    return [format_dong(amount) for amount in amounts]


def _settled(record: BookingRecord) -> list[str]:
    """What became of the price when the hours were settled."""
    if not record.is_settled:
        return []
    return [
        gettext(
            "Settled after use: the firm pays %(price)s, accepted support %(support)s.",
            price=format_dong(record.settled.tenant_price),
            support=format_dong(record.settled.support),
        )
    ]


def _funds(record: BookingRecord) -> str:
    """Which category and year carry the support, and the documents of the price."""
    if not record.price.support:
        return gettext("No support: the firm pays the full cost.")
    funds = dict.fromkeys(
        f"{gettext(MODES[item.mode])}: {item.category}, {item.year}"
        for item in record.items
        if item.price.support and item.mode in MODES
    )
    bases = dict.fromkeys(item.legal_basis for item in record.items if item.legal_basis)
    basis = gettext("Legal basis: %(basis)s", basis="; ".join(bases)) if bases else ""
    return ". ".join(part for part in ("; ".join(funds), basis) if part) + "."


_SHORT = 80
"""Signs of a note for which the usual height is enough."""
MACHINE = (N_("Check in the machine"), N_("Check out the machine"))
ROOM = (N_("Check in the room"), N_("Check out the room"))


def _handover(record: BookingRecord, width: float) -> Table:
    """What is filled in by hand; what is known already is printed."""
    is_machine = any(item.kind == "MACHINE" for item in record.items)
    heads = ["", *(gettext(words) for words in (MACHINE if is_machine else ROOM))]
    low, high = 7.5 * mm, 13 * mm
    noted = max(len(record.condition_in), len(record.condition_out))
    rows = [
        (low, gettext("Time by the clock"), _at(record.checked_in_at), _at(record.checked_out_at)),
        (low, gettext("Counter"), _counted(record.counter_in), _counted(record.counter_out)),
        (
            None if noted > _SHORT else high,
            gettext("Condition"),
            record.condition_in,
            record.condition_out,
        ),
        (high, gettext("User's signature"), "", ""),
        (high, gettext("Signature of the house"), "", ""),
    ]
    if not is_machine:
        del rows[1]
    half = (width - 38 * mm) / 2
    cells = [[said(head, 10, BOLD) for head in heads]]
    cells += [[said(label, 10, BOLD), said(first), said(last)] for _, label, first, last in rows]
    return table(cells, [38 * mm, half, half], BOXED, [None, *(row[0] for row in rows)])


def _at(instant: datetime | None) -> str:
    return format_moment(instant) if instant else ""


def _counted(counter: int | None) -> str:
    return format_number(counter) if counter is not None else ""


def _hand_in(slip: Slip, width: float) -> list[Flowable]:
    """The part of the paper that goes with the work to the technician (class D)."""
    record = slip.record
    title = f"{gettext('Hand-in slip')} {record.number}"
    until = gettext(
        "A technician runs the machine. Hand in the part with its drawing before %(at)s.",
        at=format_moment(record.starts_at),
    )
    firm = str(record.firm.name) if record.firm else gettext(USES[record.use])
    machines = ", ".join(_named(item) for item in record.items if item.safety_class == "D")
    what = " · ".join((firm, machines, format_period(record.slot), record.purpose))
    rows = [
        [gettext("Part, drawing number"), gettext("Material, quantity")],
        [gettext("Handed in at"), gettext("Remarks")],
        [gettext("Signed by the firm"), gettext("Taken by the technician")],
    ]
    cells = [[said(blank, 9) for blank in row] for row in rows]
    head = titled(title, f"{what}\n{until}", qr_code(slip.address, 18 * mm), width=width)
    return [head, table(cells, [width / 2] * 2, BOXED, [10 * mm, 10 * mm, 13 * mm])]
