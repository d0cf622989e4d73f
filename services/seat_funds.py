"""What a seat costs, and the act that holds its support: Programme 6 only pays its own runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from facilities.booking_requests import BookingRequest
from facilities.parties import FirmFacts, load_firm
from facilities.rates import Price, Tariff, hourly_prices, price
from incubator import budget
from incubator.clock import local
from incubator.database import Row, fetch
from incubator.ids import uuid7
from incubator.lines import Choice, lock_candidates
from incubator.periods import Period
from incubator.tables import Act
from services.service_words import OWN_PROGRAMME
from tenants import support_grants
from tenants.scheme_support import Costed, Offer, party_of
from tenants.stages import rate_group
from tenants.support_caps import offer_support
from tenants.support_grants import Given
from tenants.tenancies import in_residence, residence

KIND = "ENROLMENT"
TARGET = "TRAINING"
HOUR = 60


@dataclass(frozen=True, slots=True)
class Seat:
    """What a firm pays for a seat: the rate group and the amounts in đồng."""

    group: str
    price: Price


@dataclass(frozen=True, slots=True)
class Payer:
    """A run as its seats are paid: the house, the category, and whether Programme 6 pays."""

    incubator: UUID
    category: UUID
    is_own: bool
    day: date
    slot: Period
    tariff: Tariff

    @property
    def choice(self) -> Choice:
        """What selects the lines that may hold the support."""
        return Choice(self.incubator, self.category, self.day.year)


async def payer_of(run: Row) -> Payer:
    """How the seats of a run are paid."""
    (row,) = await fetch(
        "SELECT c.category, g.code FROM course c JOIN programme g ON g.id = {} WHERE c.id = {}",
        *(run["programme"], run["course"]),
    )
    return Payer(
        incubator=run["incubator"],
        category=row["category"],
        is_own=row["code"] == OWN_PROGRAMME,
        day=local(run["starts_at"]).date(),
        slot=Period(run["starts_at"], run["ends_at"]),
        tariff=Tariff(
            run["id"], run["full_fee"], run["incubated_fee"], run["graduate_fee"],
            run["external_fee"], run["legal_basis"],
        ),
    )  # fmt: skip


async def firm_of(payer: Payer, firm: UUID) -> FirmFacts:
    """The firm as it stands on the first day; Invalid when there is none."""
    return await load_firm(BookingRequest((), payer.slot, "", firm), None)


def seat_of(payer: Payer, firm: FirmFacts, *, without_support: bool) -> Seat:
    """The price of a seat on the first day, before what a scheme adds."""
    group = rate_group(firm.history.on(payer.day), in_residence(firm.tenancies, payer.day))
    full, pays = hourly_prices(payer.tariff, group, without_support=without_support)
    return Seat(group, price(full, pays, HOUR, 1))


@dataclass(frozen=True, slots=True)
class Funded:
    """A seat as it is paid in the end, with its act; none when another programme pays."""

    seat: Seat
    act: Act | None


async def hold_seats(
    payer: Payer,
    firm: FirmFacts,
    count: int,
    *,
    without_support: bool,
    actor_user: UUID | None,
    now: datetime,
) -> list[Funded]:
    """Price so many seats of one firm and hold their support, or refuse before writing anything.

    NoOpenLine or OverBudget where the funds do not suffice, NoTaxCode for a team without one,
    SupportModeMissing. What another programme pays for holds nothing here.
    """
    seat = seat_of(payer, firm, without_support=without_support)
    if not count:
        return []
    if not payer.is_own:
        return [Funded(seat, None)] * count
    offers = await _offers(payer, firm, seat, count, without_support=without_support)
    prices = [seat.price.with_scheme(o.amount) if o else seat.price for o in offers]
    acts = [await _act(payer, firm, one, o, now) for one, o in zip(prices, offers, strict=True)]
    await budget.choose(acts, on=payer.day, today=local(now).date(), now=now)
    if any(offer and offer.amount for offer in offers):
        given = [Given(act.id, offer) for act, offer in zip(acts, offers, strict=True)]
        await support_grants.give(firm.id, party_of(firm.tax_code or ""), given)
    await budget.hold_chosen(acts, actor_user=actor_user, now=now)
    return [Funded(Seat(seat.group, p), act) for p, act in zip(prices, acts, strict=True)]


async def _offers(
    payer: Payer, firm: FirmFacts, seat: Seat, count: int, *, without_support: bool
) -> list[Offer | None]:
    """What schemes give to each seat towards training."""
    if without_support or not firm.is_supported or not seat.price.tenant_price:
        return [None] * count
    tenancy = residence(firm.tenancies, payer.day)
    costed = Costed(
        TARGET,
        seat.price.full_cost,
        seat.price.tenant_price,
        payer.day,
        contract=tenancy.id if tenancy else None,
        signed_on=tenancy.starts_on if tenancy else None,
    )
    return await offer_support(firm.id, firm.tax_code, [costed] * count)


async def _act(
    payer: Payer, firm: FirmFacts, seat: Price, offer: Offer | None, now: datetime
) -> Act:
    mode, line = "NONE", None
    if seat.support:
        mode = await budget.support_mode(payer.incubator, payer.category, payer.day)
        if mode == "CASH":
            firm.check_cash_support()
        else:
            line = await _line_in_kind(payer, now)
    return Act(
        id=uuid7(),
        kind=KIND,
        incubator=payer.incubator,
        category=payer.category,
        year=payer.day.year,
        line=line,
        mode=mode if line or mode != "IN_KIND" else "CASH",
        full_cost=seat.full_cost,
        tenant_price=seat.tenant_price,
        support=seat.support,
        surcharge=seat.surcharge,
        scheme_support=seat.scheme_support,
        scheme_term=offer.term.id if offer and offer.amount else None,
        legal_basis=payer.tariff.legal_basis,
        status="HELD",
        created_at=now,
    )


async def _line_in_kind(payer: Payer, now: datetime) -> UUID | None:
    """The line that pays for the house's teaching, to which support in kind is traced."""
    today = local(now).date()
    found = (await lock_candidates([payer.choice], today, locking=False))[payer.choice]
    return found[0].id if found else None


async def release(acts: Sequence[Act], *, actor_user: UUID | None, now: datetime) -> None:
    """Give back what seats held that nobody takes."""
    if not acts:
        return
    supported = support_grants.supported(acts)
    await support_grants.hold(supported)
    await support_grants.free(supported)
    await budget.release([act.id for act in acts], actor_user=actor_user, now=now)


async def accept(act: Act, *, actor_user: UUID | None, now: datetime) -> None:
    """Accept the whole of what a seat held: it was taken."""
    supported = support_grants.supported([act])
    await support_grants.hold(supported)
    await support_grants.settle(dict.fromkeys(supported, act.scheme_support))
    amounts = (act.full_cost, act.tenant_price, act.support, act.surcharge, act.scheme_support)
    used = budget.Settlement(act.id, *amounts)
    await budget.accept([used], actor_user=actor_user, now=now)
