"""Accounts in the settings: who has one, opening one, and its way in."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.response import Redirect
from litestar.types import ControllerRouterHandler
from pydantic import AfterValidator

from facilities.resources import list_incubators
from incubator import accounts, clock, newcomers, people
from incubator.database import fetch
from incubator.forms import Form
from incubator.grants import ROLE_NAMES
from incubator.guards import SignedIn, in_person, requires
from incubator.houses import house_named
from incubator.languages import N_, gettext
from incubator.names import Name
from incubator.pages import Page, redirect
from incubator.paging import Paging
from incubator.password_links import LASTS
from incubator.queries import House, PageNumber, SearchText
from incubator.refusals import Invalid
from incubator.user_directory import STATES, list_users, show_user
from incubator.users import Role
from incubator.validation import Input, Line, text

administers = requires(Role.admin)
StateQuery = Annotated[str, QueryParameter(name="state", description="open, invited or closed")]
Optional120 = Annotated[str, AfterValidator(text(120))]


class NewUser(Input):
    """Somebody who is let in: a role in one house (a code) or in all, a tenant for a firm."""

    full_name: Line
    login: Line
    role: Role
    incubator: Optional120 = ""
    firm: UUID | None = None


@get("/settings/users", guards=[administers])
async def show_list(
    request: SignedIn,
    q: SearchText = "",
    role: FromQuery[str] = "",
    incubator: House = "",
    standing: StateQuery = "",
    page: PageNumber = 1,
) -> Page:
    """Everybody with an account, searched and filtered."""
    paging = Paging(page)
    house = await house_named(incubator) if incubator else None
    users, total = await list_users(
        request.user, q=q, role=role, incubator=house, state=standing, paging=paging
    )
    return Page(
        "settings/users.html",
        nav="settings",
        users=users,
        total=total,
        paging=paging,
        q=q,
        role=role,
        incubator=house or "",
        state=standing,
        roles=role_options(),
        houses=[(house.id, str(house.name)) for house in await list_incubators()],
        states=[(key, gettext(label)) for key, label in STATES.items()],
        labels=STATES,
    )


@get("/settings/users/new", guards=[administers, in_person])
async def show_new() -> Page:
    """The form for somebody new."""
    return await _form(Form())


@post("/settings/users", guards=[administers, in_person])
async def create(request: SignedIn) -> Page:
    """Open an account and show the link for its password, this once."""
    form = await Form.read(request)
    with form.reports():
        new = form.parse(NewUser)
        if new.role is Role.tenant and new.firm is None:
            raise Invalid("firm", N_("Choose the firm that this person acts for."))
        user, secret = await newcomers.create(
            new.login,
            new.role,
            house=new.incubator or None,
            firm=new.firm if new.role is Role.tenant else None,
            name=new.full_name,
            actor=request.user,
        )
        return await user_page(request, user, Form(), secret)
    return await _form(form)


@get("/settings/users/{user_id:uuid}", guards=[administers])
async def show_one(request: SignedIn, user_id: FromPath[UUID]) -> Page:
    """One account: whose it is, its roles, its way in."""
    return await user_page(request, user_id, Form())


@post("/settings/users/{user_id:uuid}/name", guards=[administers, in_person])
async def rename(request: SignedIn, user_id: FromPath[UUID]) -> Page | Redirect:
    """Write the person's name as it should be."""
    form = await Form.read(request)
    found = await show_user(request.user, user_id)
    with form.reports():
        name = form.value("full_name")
        await people.rename_person(found.person, name, actor=request.user, now=clock.now())
        return redirect(f"/settings/users/{user_id}", N_("The changes are saved."))
    return await user_page(request, user_id, form)


@post("/settings/users/{user_id:uuid}/password-link", guards=[administers, in_person])
async def create_link(request: SignedIn, user_id: FromPath[UUID]) -> Page:
    """Make another link for the password and show it, this once."""
    await show_user(request.user, user_id)
    secret = await accounts.new_link(user_id, actor=request.user, now=clock.now())
    return await user_page(request, user_id, Form(), secret)


@post("/settings/users/{user_id:uuid}/closing", guards=[administers, in_person])
async def close(request: SignedIn, user_id: FromPath[UUID]) -> Page | Redirect:
    """Shut somebody out at once."""
    form = Form()
    with form.reports():
        done = await accounts.close_account(user_id, actor=request.user, now=clock.now())
        told = N_("The account is closed.") if done else N_("The account was closed before.")
        return redirect(f"/settings/users/{user_id}", told)
    return await user_page(request, user_id, form)


@post("/settings/users/{user_id:uuid}/reopening", guards=[administers, in_person])
async def reopen(request: SignedIn, user_id: FromPath[UUID]) -> Page | Redirect:
    """Let somebody in again."""
    form = Form()
    with form.reports():
        done = await accounts.reopen_account(user_id, actor=request.user, now=clock.now())
        told = N_("The account is open again.") if done else N_("The account is open already.")
        return redirect(f"/settings/users/{user_id}", told)
    return await user_page(request, user_id, form)


def role_options() -> list[tuple[str, str]]:
    """The roles under their names."""
    return [(role.value, gettext(label)) for role, label in ROLE_NAMES.items()]


async def user_page(request: SignedIn, user: UUID, form: Form, secret: str = "") -> Page:
    """The page of an account, with a form that came back or a link that was just made."""
    found = await show_user(request.user, user)
    link = f"{request.base_url}{newcomers.LINK.lstrip('/')}{secret}" if secret else ""
    return Page(
        "settings/user.html",
        nav="settings",
        status=201 if link else form.status,
        headers={"cache-control": "no-store"} if link else None,
        form=form,
        user=found,
        labels=STATES,
        password_link=link,
        days=LASTS.days,
        firms=await _firms_of(found.person),
        roles=role_options(),
        houses=[(str(house.id), str(house.name)) for house in await list_incubators()],
    )


async def _form(form: Form) -> Page:
    rows = await fetch("SELECT id, name_vi, name_en FROM firm ORDER BY sort_key, id")
    return Page(
        "settings/user_form.html",
        nav="settings",
        status=form.status,
        form=form,
        roles=role_options(),
        houses=[(house.code, str(house.name)) for house in await list_incubators()],
        firms=[(str(row["id"]), str(Name(row["name_vi"], row["name_en"]))) for row in rows],
    )


async def _firms_of(person: UUID) -> list[tuple[UUID, Name]]:
    rows = await fetch(
        "SELECT DISTINCT f.id, f.name_vi, f.name_en, f.sort_key FROM membership m "
        "JOIN firm f ON f.id = m.firm WHERE m.person = {} AND m.valid_from <= {} "
        "AND (m.valid_to IS NULL OR m.valid_to >= {}) ORDER BY f.sort_key",
        person,
        clock.today(),
        clock.today(),
    )
    return [(row["id"], Name(row["name_vi"], row["name_en"])) for row in rows]


PAGES: list[ControllerRouterHandler] = [
    show_list,
    show_new,
    create,
    show_one,
    rename,
    create_link,
    close,
    reopen,
]
