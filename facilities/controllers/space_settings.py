"""The settings of space: monthly rents, the steps of support, and units that are withdrawn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from facilities.rent_steps import list_steps, set_steps, steps_on
from facilities.resources import list_incubators
from facilities.space_rates import LETTABLE, add_space_rate
from facilities.withdrawals import KINDS, load_withdrawals, return_unit, withdraw_unit
from incubator import clock
from incubator.database import Row, fetch, marks
from incubator.forms import Form
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from incubator.validation import Dong, Input, Line, text

keeps = requires(Role.manager, Role.accountant)
manages = requires(Role.manager)
reads = requires(Role.manager, Role.accountant, Role.approver, Role.auditor, Role.admin)
Words = Annotated[str, AfterValidator(text(500))]


class RateForm(Input):
    """A monthly rent from a day on."""

    resource: UUID
    monthly_rate: Dong
    legal_basis: Words
    valid_from: date


class StepsForm(Input):
    """The percents by year of the lease, as in 50 35 20 0."""

    incubator: UUID
    percents: Line
    steps_basis: Words
    steps_from: date

    def numbers(self) -> list[int]:
        """The percents; Invalid when one is no number."""
        try:
            return [int(part) for part in self.percents.replace(",", " ").replace("/", " ").split()]
        except ValueError as error:
            raise Invalid("percents", N_("Give whole numbers, as in 50 35 20 0.")) from error


class WithdrawalForm(Input):
    """A unit that cannot be let for a time."""

    unit: UUID
    kind: Literal["WORKS", "UNSAFE"]
    reason: Words
    starts_on: date
    ends_on: date | None = None


class ReturnForm(Input):
    """The day from which it is let again."""

    on: date


@get("/settings/space", guards=[reads])
async def show_space(request: SignedIn) -> Page:
    """What space costs and how it is supported; what is withdrawn."""
    return await _page(request.user, Form())


async def _page(actor: Actor, form: Form) -> Page:
    today = clock.today()
    units = await _units(today)
    houses = await list_incubators()
    return Page(
        "settings/space.html",
        nav="settings",
        status=form.status,
        form=form,
        units=units,
        withdrawals=await load_withdrawals([unit["id"] for unit in units], today),
        named={unit["id"]: unit for unit in units},
        kinds=KINDS,
        steps=[
            (house, await steps_on(house.id, today), await list_steps(house.id)) for house in houses
        ],
        houses=[(house.id, str(house.name)) for house in houses if _keeps(actor, house.id)],
        choices=_choices(units, lambda house: _keeps(actor, house)),
        managed=_choices(units, lambda house: actor.has(Role.manager, house)),
    )


def _keeps(actor: Actor, house: UUID) -> bool:
    return actor.has(Role.manager, house) or actor.has(Role.accountant, house)


def _choices(units: list[Row], may: Callable[[UUID], bool]) -> list[tuple[UUID, str]]:
    return [
        (unit["id"], f"{unit['code']} {unit['name']}") for unit in units if may(unit["incubator"])
    ]


async def _units(today: date) -> list[Row]:
    rows = await fetch(
        "SELECT r.id, r.code, r.name_vi, r.name_en, r.kind, r.area, r.capacity, r.incubator,"  # noqa: S608
        " t.monthly_rate, t.legal_basis, t.valid_from FROM resource r"
        " LEFT JOIN space_rate t ON t.resource = r.id AND t.valid_from <= {}"
        " AND (t.valid_to IS NULL OR t.valid_to >= {}) WHERE r.is_active"
        f" AND r.kind IN ({marks(LETTABLE)}) ORDER BY r.code",
        *(today, today, *LETTABLE),
    )
    return [{**row, "name": Name(row["name_vi"], row["name_en"])} for row in rows]


async def _change(
    request: SignedIn, act: Callable[[Form], Awaitable[object]], told: str
) -> Page | Redirect:
    form = await Form.read(request)
    with form.reports():
        await act(form)
        return redirect("/settings/space", told)
    return await _page(request.user, form)


@post("/settings/space/rates", guards=[keeps])
async def create_rate(request: SignedIn) -> Page | Redirect:
    """Enter a new monthly rent of a unit."""

    async def act(form: Form) -> None:
        given = form.parse(RateForm)
        await add_space_rate(**given.model_dump(), actor=request.user, now=clock.now())

    return await _change(request, act, N_("The rent is entered."))


@post("/settings/space/steps", guards=[keeps])
async def create_steps(request: SignedIn) -> Page | Redirect:
    """Set the steps of support of leases that begin from a day on."""

    async def act(form: Form) -> None:
        given = form.parse(StepsForm)
        await set_steps(
            given.incubator,
            given.numbers(),
            given.steps_basis,
            given.steps_from,
            actor=request.user,
            now=clock.now(),
        )

    return await _change(request, act, N_("The steps are set."))


@post("/settings/space/withdrawals", guards=[manages])
async def create_withdrawal(request: SignedIn) -> Page | Redirect:
    """Withdraw a unit."""

    async def act(form: Form) -> None:
        given = form.parse(WithdrawalForm)
        await withdraw_unit(
            given.unit,
            given.kind,
            given.reason,
            given.starts_on,
            given.ends_on,
            actor=request.user,
            now=clock.now(),
        )

    return await _change(request, act, N_("The unit is withdrawn."))


@post("/settings/space/withdrawals/{withdrawal_id:uuid}/return", guards=[manages])
async def create_return(request: SignedIn, withdrawal_id: FromPath[UUID]) -> Page | Redirect:
    """Let a withdrawn unit again."""

    async def act(form: Form) -> None:
        on = form.parse(ReturnForm).on
        await return_unit(withdrawal_id, on, actor=request.user, now=clock.now())

    return await _change(request, act, N_("The unit can be let again from that day on."))


PAGES: list[ControllerRouterHandler] = [
    show_space,
    create_rate,
    create_steps,
    create_withdrawal,
    create_return,
]
