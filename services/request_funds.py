"""What a request costs and holds: priced by the catalogue, supported as bookings are."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from uuid import UUID

from facilities.parties import NoTaxCode
from facilities.rates import NoRate, Price, price
from incubator import budget
from incubator.clock import local
from incubator.database import Row, fetch
from incubator.ids import uuid7
from incubator.languages import N_
from incubator.lines import NoOpenLine
from incubator.names import Name
from incubator.refusals import Invalid
from incubator.tables import Act
from services.service_records import ServiceRecord
from tenants import support_grants
from tenants.scheme_support import Costed, Offer, party_of, share
from tenants.stage_history import histories_of
from tenants.stages import rate_group
from tenants.support_caps import offer_support
from tenants.support_grants import Given
from tenants.tenancies import check_audience, in_residence, residence, tenancies_of

KIND = "SERVICE"
"""Of the acts of requests."""
TARGET = "CONSULTING"
_SUPPORTED = "TU_VAN"
"""The category of costs that schemes support as consulting."""


@dataclass(frozen=True, slots=True)
class Client:
    """The firm that asks, as it stands on the day; `contract` is its tenancy, where it has one."""

    id: UUID
    name: Name
    tax_code: str | None
    group: str
    contract: UUID | None
    signed_on: date | None
    is_supported: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """What a request would cost, in đồng, and how it would be supported; `price` is the tariff."""

    tariff: UUID | None
    group: str
    price: Price
    legal_basis: str
    offer: Offer | None = None
    is_held: bool = False
    """Whether an act holds it: units that Programme 6 pays for."""


async def load_client(firm: UUID, service: ServiceRecord, day: date) -> Client:
    """The firm and its group of prices; NotInResidence for a firm that may not ask, Invalid."""
    rows = await fetch(
        "SELECT f.id, f.name_vi, f.name_en, f.tax_code, f.in_sector, EXISTS (SELECT 1 FROM"
        " support_decision d WHERE d.firm = f.id AND d.status = 'SIGNED')"
        ' AS "is_supported [boolean]" FROM firm f WHERE f.id = {}',
        firm,
    )
    if not rows:
        raise Invalid("firm", N_("There is no such firm."))
    row, tenancies = rows[0], await tenancies_of(firm)
    name, stage = Name(row["name_vi"], row["name_en"]), (await histories_of([firm]))[firm].on(day)
    check_audience(
        "SECTOR", stage=stage, in_sector=row["in_sector"], tenancies=tenancies, on=day,
        firm=str(name), resource=str(service.name),
    )  # fmt: skip
    tenancy = residence(tenancies, day)
    return Client(
        firm, name, row["tax_code"], rate_group(stage, in_residence(tenancies, day)),
        tenancy.id if tenancy else None, tenancy.starts_on if tenancy else None,
        row["is_supported"],
    )  # fmt: skip


def quote(service: ServiceRecord, client: Client, quantity: int, *, without_support: bool) -> Quote:
    """The price of so many units by the catalogue; NoRate when it has none on the day.

    What another programme pays for costs nothing here, and neither is held.
    """
    if service.is_referred:
        return Quote(None, client.group, Price(), "")
    prices = service.price
    if prices is None:
        raise NoRate(
            N_("%(name)s has no price today. Ask the accountant to enter one."), name=service.name
        )
    tariff = prices.for_group(client.group)
    pays = max(tariff, prices.full_price) if without_support else tariff
    return Quote(
        prices.id,
        client.group,
        price(prices.full_price, pays, 60, quantity),
        prices.legal_basis,
        is_held=service.delivery == "UNITS",
    )


async def with_scheme(
    found: Quote, service: ServiceRecord, client: Client, day: date, *, locking: bool
) -> Quote:
    """The quote with what the firm's best scheme gives on top of the house's discount."""
    if not (found.is_held and client.is_supported and service.category_code == _SUPPORTED):
        return found
    costed = Costed(
        TARGET, found.price.full_cost, found.price.tenant_price, day,
        contract=client.contract, signed_on=client.signed_on,
    )  # fmt: skip
    (offer,) = await offer_support(client.id, client.tax_code, [costed], locking=locking)
    if offer is None or not offer.amount:
        return found
    return replace(found, price=found.price.with_scheme(offer.amount), offer=offer)


async def hold(
    found: Quote,
    service: ServiceRecord,
    client: Client,
    incubator: UUID,
    *,
    actor_user: UUID,
    now: datetime,
    kind: str = KIND,
    on: date | None = None,
) -> UUID | None:
    """Store the act and hold its support, or nothing for what no act holds.

    `on` is the day of the service where it is not today; its year's lines pay.

    The last thing a verb does, inside its transaction. NoTaxCode, SupportModeMissing, NoOpenLine,
    OverBudget, CapReached.
    """
    if not found.is_held:
        return None
    today = local(now).date()
    day = on or today
    mode = await mode_of(found, service, client, incubator, day)
    act = Act(
        id=uuid7(),
        kind=kind,
        incubator=incubator,
        category=service.category,
        year=day.year,
        mode=mode,
        line=await _traced(incubator, service, day) if mode == "IN_KIND" else None,
        legal_basis=found.legal_basis,
        status="HELD",
        created_at=now,
        scheme_term=found.offer.term.id if found.offer else None,
        **asdict(found.price),
    )
    await budget.choose([act], on=day, today=today, now=now)
    if found.offer:
        await support_grants.give(
            client.id, party_of(client.tax_code or ""), [Given(act.id, found.offer)]
        )
    await budget.hold_chosen([act], actor_user=actor_user, now=now)
    id: UUID = act.id
    return id


async def mode_of(
    found: Quote, service: ServiceRecord, client: Client, incubator: UUID, day: date
) -> str:
    """How the support is given: in cash, in kind or not at all; NoTaxCode, SupportModeMissing."""
    if not found.price.support:
        return "NONE"
    mode = await budget.support_mode(incubator, service.category, day)
    if mode == "CASH" and client.tax_code is None:
        raise NoTaxCode(
            N_(
                "%(firm)s has no tax code yet, so it gets no support in cash. "
                "The same can be asked for without support."
            ),
            firm=client.name,
        )
    return mode


async def _traced(incubator: UUID, service: ServiceRecord, day: date) -> UUID:
    """The line that support in kind is traced to: the first of the category in the year."""
    rows = await fetch(
        "SELECT id FROM budget_line WHERE incubator = {} AND category = {} AND year = {}"
        " ORDER BY position, id",
        *(incubator, service.category, day.year),
    )
    if not rows:
        raise NoOpenLine(
            N_("No budget line of %(year)s stands behind the support in kind of %(service)s."),
            year=str(day.year),
            service=service.name,
        )
    line: UUID = rows[0]["id"]
    return line


async def release(act: UUID | None, *, actor_user: UUID, now: datetime) -> None:
    """Give back what the act holds; nothing where there is none."""
    if act is None:
        return
    supported = await _supported(act)
    await support_grants.hold(supported)
    await support_grants.free(supported)
    await budget.release([act], actor_user=actor_user, now=now)


async def accept(request: Row, *, actor_user: UUID, now: datetime) -> None:
    """Accept the support of the units that were given, and release the rest."""
    act = request["act"]
    if act is None:
        return
    supported = await _supported(act)
    await support_grants.hold(supported)
    used = await _used(request)
    await support_grants.settle(dict.fromkeys(supported, used.scheme_support))
    await budget.accept([used], actor_user=actor_user, now=now)


async def _used(request: Row) -> budget.Settlement:
    """What so many units of the whole come to, by the prices that were agreed."""
    rows = await fetch(
        "SELECT a.full_cost, a.tenant_price, a.support, a.surcharge, a.scheme_support, t.percent"
        " FROM act a LEFT JOIN scheme_term t ON t.id = a.scheme_term WHERE a.id = {}",
        request["act"],
    )
    row, units = rows[0], request["delivered"]
    if units == request["quantity"]:
        whole = {name: row[name] for name in Price.__slots__}
        return budget.Settlement(request["act"], **whole)
    full = row["full_cost"] * units // request["quantity"]
    tariff = (row["tenant_price"] + row["scheme_support"]) * units // request["quantity"]
    used = Price(full, tariff, max(full - tariff, 0), max(tariff - full, 0))
    given = min(share(row["percent"] or 0, full, tariff), row["scheme_support"])
    return budget.Settlement(request["act"], **asdict(used.with_scheme(given)))


async def _supported(act: UUID) -> list[UUID]:
    rows = await fetch("SELECT id FROM act WHERE id = {} AND scheme_support > 0", act)
    return [row["id"] for row in rows]
