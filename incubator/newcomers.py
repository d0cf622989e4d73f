"""Accounts made for people who come new: a role in a house, or for a firm."""

from uuid import UUID

from incubator import accounts, clock
from incubator.database import fetch
from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.texts import check_tax_code
from incubator.users import Actor
from tenants.members import add_member

LINK = "/password/"


async def create(
    login: str,
    role: str,
    *,
    house: str | None,
    tax_code: str | None = None,
    firm: UUID | None = None,
    name: str | None,
    actor: Actor | None = None,
) -> tuple[UUID, str]:
    """Open an account; its id and the secret of the link that sets its password, once.

    The firm is named by its id or its tax code. Invalid for a malformed login, or a house or firm
    that is not there; LoginTaken; Forbidden unless by an administrator (None: the command line).
    """
    firm = await _firm_of(tax_code) if tax_code else firm and await _known(firm)
    now = clock.now()
    user, secret = await accounts.create_user(
        login, role, house, full_name=name, now=now, actor=actor
    )
    if firm:
        person = await accounts.person_of(user)
        await add_member(firm, person, valid_from=clock.today(), actor=actor, now=now)
    return user, secret


async def _known(firm: UUID) -> UUID:
    if not await fetch("SELECT 1 AS found FROM firm WHERE id = {}", firm):
        raise Invalid("firm", N_("Choose one of the values offered."))
    return firm


async def _firm_of(tax_code: str) -> UUID:
    try:
        code = check_tax_code(tax_code)
    except ValueError as error:
        raise Invalid("firm", N_("There is no such firm.")) from error
    found = await fetch("SELECT id FROM firm WHERE tax_code = {}", code)
    if not found:
        raise Invalid("firm", N_("There is no such firm."))
    firm: UUID = found[0]["id"]
    return firm
