"""Roles and what follows from them; accounts, people, and the password links of both."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from incubator import accounts, grants, languages, password_links, people, sessions, tokens
from incubator.accounts import LoginTaken
from incubator.database import execute, fetch, write
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.logins import Login, read_login
from incubator.password_links import LinkSpent
from incubator.passwords import check_password, hash_password, matches
from incubator.people import PersonErased
from incubator.refusals import Invalid
from incubator.users import Role, load_actor, require
from tests.cast import JOINED, PASSWORD, actor, bearer, english, signed_up

HERE, THERE = uuid7(), uuid7()
MANAGER = actor(Role.manager, incubator=HERE)
TODAY = JOINED.date()


async def open_house(code: str = "VU-A") -> UUID:
    house = uuid7()
    await execute(
        "INSERT INTO incubator (id, code, kind, name_vi, name_en, address, note_vi, note_en, "
        "search_key, sort_key) VALUES ({}, {}, 'INCUBATOR', {}, {}, '', '', '', '', '')",
        house, code, f"Vườn ươm {code}", f"House {code}",
    )  # fmt: skip
    return house


# Roles


def test_a_role_in_one_house_counts_there_and_nowhere_else() -> None:
    assert MANAGER.has(Role.manager)
    assert MANAGER.has(Role.manager, HERE)
    assert not MANAGER.has(Role.manager, THERE)
    assert not MANAGER.has(Role.technician, HERE)
    assert MANAGER.is_staff(HERE)
    assert not MANAGER.is_staff(THERE)
    assert MANAGER.incubators(Role.manager) == frozenset({HERE})
    assert MANAGER.incubators(Role.technician) == frozenset()


def test_a_role_without_a_house_counts_in_all() -> None:
    chief = actor(Role.manager)
    assert chief.has(Role.manager, HERE)
    assert chief.incubators(Role.manager, Role.technician) is None


def test_the_wrong_role_is_forbidden() -> None:
    require(MANAGER, Role.technician, Role.manager, incubator=HERE)
    with pytest.raises(Forbidden):
        require(MANAGER, Role.manager, incubator=THERE)
    with pytest.raises(Forbidden):
        require(actor(Role.tenant), Role.manager)


@pytest.mark.parametrize(
    ("role", "firms", "persons"),
    [
        (Role.manager, True, True),
        (Role.accountant, True, True),
        (Role.auditor, True, True),
        (Role.city, True, False),
        (Role.standing, True, False),
        (Role.tenant, False, False),
        (Role.adviser, False, False),
    ],
)
def test_names_are_shown_to_those_who_need_them(role: Role, firms: bool, persons: bool) -> None:
    assert actor(role).sees_firm_names is firms
    assert actor(role).sees_person_names is persons


# Logins and passwords


@pytest.mark.parametrize("typed", ["0912 345 678", "+84912345678", "+84 (0)912.345.678"])
def test_a_phone_number_is_the_same_in_every_form(typed: str) -> None:
    assert read_login(typed) == Login("phone", "0912345678")


def test_an_address_is_the_same_in_capitals() -> None:
    assert read_login(" Lan.Anh@Example.VN ") == Login("email", "lan.anh@example.vn")


@pytest.mark.parametrize("typed", ["", "lan", "lan@", "@vn", "a b@x.vn", "12345", "lan@x\x00.vn"])
def test_anything_else_names_nobody(typed: str) -> None:
    with pytest.raises(ValueError, match="is not|holds"):
        read_login(typed)


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("ngắn", "Use at least 10 characters: a short sentence is easy to remember."),
        ("x" * 201, "Use at most 200 characters."),
        ("Lan@example.vn", "The password must not be your e-mail address or phone number."),
        ("0912345678", "The password must not be your e-mail address or phone number."),
        ("Mật khẩu 2026!", "This password is among the first that are guessed."),
        ("1234567890", "This password is among the first that are guessed."),
        ("password123", "This password is among the first that are guessed."),
        ("aaaabbbbcccc", "This password is among the first that are guessed."),
        ("qwertyuiop", "This password is among the first that are guessed."),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(password: str, sentence: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_password(password, "lan@example.vn", "0912345678")
    assert english(refused.value) == sentence


def test_a_sentence_of_several_words_is_a_password() -> None:
    check_password(PASSWORD, "lan@example.vn")


async def test_a_password_matches_in_every_form_of_its_letters_and_nothing_else_does() -> None:
    kept = await hash_password("cà phê sữa đá")
    assert await matches("cà phê sữa đá", kept)
    assert not await matches("cà phê sữa đà", kept)
    assert not await matches("cà phê sữa đá", None)
    assert not await matches("\ud800" * 5000, kept)


# Accounts


async def test_an_account_is_made_with_a_person_a_role_and_a_link(database: object) -> None:
    house = await open_house()
    user, link = await accounts.create_user(
        "Chi@Example.vn", "manager", "VU-A", full_name="Trần  Thị Chi", now=JOINED
    )
    made = await load_actor(user, today=TODAY)
    assert made.name == "Trần Thị Chi"
    assert made.roles == {"manager"}
    assert made.incubators(Role.manager) == frozenset({house})
    assert (made.language, made.theme) == ("vi", "auto")
    assert (await password_links.owner_of(link, now=JOINED)).logins == ("chi@example.vn",)
    assert made.person == await accounts.person_of(user)


async def test_an_account_needs_no_e_mail_address(database: object) -> None:
    user, _ = await accounts.create_user("+84 912 345 678", "tenant", now=JOINED)
    assert await accounts.user_of_login("0912345678") == user


async def test_a_login_is_given_once(database: object) -> None:
    await accounts.create_user("lan@example.vn", "tenant", now=JOINED)
    with pytest.raises(LoginTaken) as refused:
        await accounts.create_user("LAN@example.vn", "manager", now=JOINED)
    assert english(refused.value) == "lan@example.vn has an account already."
    assert len(await fetch("SELECT id FROM person")) == 1


@pytest.mark.parametrize(
    ("login", "role", "code", "field"),
    [
        ("lan", "tenant", None, "login"),
        ("lan@example.vn", "king", None, "role"),
        ("lan@example.vn", "tenant", "NOWHERE", "incubator"),
    ],
)
async def test_a_malformed_account_names_the_field_and_stores_nothing(
    database: object, login: str, role: str, code: str | None, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await accounts.create_user(login, role, code, now=JOINED)
    assert refused.value.field == field
    assert await fetch("SELECT id FROM person") == []


async def test_only_administrators_open_and_close_accounts(database: object) -> None:
    lan, reader = await signed_up(Role.tenant), await signed_up(Role.auditor)
    for who in (reader, await signed_up(Role.manager)):
        with pytest.raises(Forbidden):
            await accounts.create_user("new@example.vn", "tenant", now=JOINED, actor=who)
        with pytest.raises(Forbidden):
            await accounts.close_account(lan.user, now=JOINED, actor=who)
        with pytest.raises(Forbidden):
            await accounts.new_link(lan.user, now=JOINED, actor=who)
        with pytest.raises(Forbidden):
            await grants.grant_role(lan.user, Role.admin, now=JOINED, actor=who)
        with pytest.raises(Forbidden):
            await accounts.set_password(lan.user, PASSWORD, now=JOINED, actor=who)


async def test_a_closed_account_has_no_way_in(database: object) -> None:
    lan, admin = await signed_up(Role.tenant), await signed_up(Role.admin)
    token = (await bearer(lan))["authorization"].removeprefix("Bearer ")
    async with write():
        secret = await sessions.begin(lan.user, address="", agent="", now=JOINED)
    link = await accounts.new_link(lan.user, now=JOINED, actor=admin)

    assert await accounts.close_account(lan.user, now=JOINED, actor=admin)
    assert await sessions.find(secret, address="", now=JOINED) is None
    assert await tokens.find(token, address="", now=JOINED) is None
    with pytest.raises(LinkSpent):
        await password_links.owner_of(link, now=JOINED)
    with pytest.raises(NotFound):
        await load_actor(lan.user, today=TODAY)
    assert not await accounts.close_account(lan.user, now=JOINED, actor=admin)


async def test_a_reopened_account_keeps_its_password_but_no_session(database: object) -> None:
    lan, admin = await signed_up(Role.tenant), await signed_up(Role.admin)
    await accounts.set_password(lan.user, PASSWORD, now=JOINED)
    async with write():
        secret = await sessions.begin(lan.user, address="", agent="", now=JOINED)
    await accounts.close_account(lan.user, now=JOINED, actor=admin)
    assert await accounts.reopen_account(lan.user, now=JOINED, actor=admin)
    assert await sessions.find(secret, address="", now=JOINED) is None
    assert (await load_actor(lan.user, today=TODAY)).roles == {"tenant"}
    assert not await accounts.reopen_account(lan.user, now=JOINED, actor=admin)
    with pytest.raises(Forbidden):
        await accounts.reopen_account(lan.user, now=JOINED, actor=lan)
    with pytest.raises(NotFound):
        await accounts.reopen_account(uuid7(), now=JOINED, actor=admin)


async def test_a_role_is_given_and_taken_once(database: object) -> None:
    house, lan, admin = (
        await open_house(),
        await signed_up(Role.tenant),
        await signed_up(Role.admin),
    )
    for where in (None, house):
        assert await grants.grant_role(lan.user, "manager", where, now=JOINED, actor=admin)
        assert not await grants.grant_role(lan.user, "manager", where, now=JOINED, actor=admin)
    assert await grants.revoke_role(lan.user, "manager", None, now=JOINED, actor=admin)
    assert not await grants.revoke_role(lan.user, "manager", None, now=JOINED, actor=admin)
    now = await load_actor(lan.user, today=TODAY)
    assert now.incubators(Role.manager) == frozenset({house})
    with pytest.raises(Forbidden):
        await grants.revoke_role(admin.user, "admin", None, now=JOINED, actor=lan)
    with pytest.raises(NotFound):
        await grants.grant_role(uuid7(), "manager", now=JOINED)
    with languages.speaking("en"):
        held = [(name, str(where or "")) for name, where in await grants.held_by(now)]
    assert held == [("Incubator manager", "House VU-A"), ("Tenant firm", "")]


async def test_firms_are_asked_for_tenants_only(database: object) -> None:
    firm, asked = uuid7(), []

    async def firms_of(person: UUID, _day: object) -> frozenset[UUID]:
        asked.append(person)
        return frozenset({firm})

    lan, manager = await signed_up(Role.tenant), await signed_up(Role.manager)
    assert (await load_actor(lan.user, firms_of=firms_of, today=TODAY)).firms == {firm}
    assert not (await load_actor(manager.user, firms_of=firms_of, today=TODAY)).firms
    assert asked == [lan.person]


# One-time links


async def test_a_link_sets_the_password_once_and_ends_the_sessions(database: object) -> None:
    user, link = await accounts.create_user("lan@example.vn", "tenant", now=JOINED)
    async with write():
        secret = await sessions.begin(user, address="", agent="", now=JOINED)
    assert await accounts.set_password_by_link(link, PASSWORD, now=JOINED) == user
    kept = (await fetch("SELECT password_hash FROM app_user WHERE id = {}", user))[0]
    assert await matches(PASSWORD, kept["password_hash"])
    assert await sessions.find(secret, address="", now=JOINED) is None
    with pytest.raises(LinkSpent) as spent:
        await accounts.set_password_by_link(link, PASSWORD, now=JOINED)
    assert "works once, within seven days" in english(spent.value)


async def test_a_link_expires_and_a_new_one_ends_it(database: object) -> None:
    user, link = await accounts.create_user("lan@example.vn", "tenant", now=JOINED)
    with pytest.raises(LinkSpent):
        await password_links.owner_of(link, now=JOINED + timedelta(days=7))
    newer = await accounts.new_link(user, now=JOINED)
    with pytest.raises(LinkSpent):
        await password_links.owner_of(link, now=JOINED)
    await password_links.owner_of(newer, now=JOINED)
    with pytest.raises(LinkSpent):
        await password_links.owner_of("nothing", now=JOINED)


async def test_a_weak_password_does_not_use_the_link_up(database: object) -> None:
    _, link = await accounts.create_user("lan@example.vn", "tenant", now=JOINED)
    with pytest.raises(Invalid):
        await accounts.set_password_by_link(link, "lan@example.vn", now=JOINED)
    await password_links.owner_of(link, now=JOINED)


async def test_only_hashes_of_secrets_are_kept(database: object) -> None:
    user, link = await accounts.create_user("lan@example.vn", "tenant", now=JOINED)
    await accounts.set_password(user, PASSWORD, now=JOINED)
    token = await tokens.create_token("lan@example.vn", "x", JOINED)
    stored = []
    for table in ("app_user", "password_link", "api_token", "audit_entry"):
        stored += [str(row) for row in await fetch(f"SELECT * FROM {table}")]
    assert not [row for row in stored for secret in (PASSWORD, link, token) if secret in row]


# Preferences and people


async def test_a_choice_of_language_or_colours_is_kept(database: object) -> None:
    lan = await signed_up(Role.tenant)
    await accounts.prefer(lan, language="en", now=JOINED)
    await accounts.prefer(lan, theme="dark", now=JOINED)
    kept = await load_actor(lan.user, today=TODAY)
    assert (kept.language, kept.theme) == ("en", "dark")
    await accounts.prefer(kept, language="en", theme="dark", now=JOINED)
    written = await fetch("SELECT id FROM audit_entry WHERE action = 'user.prefer'")
    assert len(written) == 2
    for wrong in ({"language": "fr"}, {"theme": "pink"}):
        with pytest.raises(Invalid):
            await accounts.prefer(lan, **wrong, now=JOINED)


async def test_people_are_ordered_by_given_name_and_found_without_diacritics(
    database: object,
) -> None:
    async with write():
        for name in ("Nguyễn Văn Đức", "Trần Thị Ánh", "Lê Đức An"):
            await people.add_person(name, now=JOINED)
    rows = await fetch("SELECT full_name, search_key FROM person ORDER BY sort_key")
    assert [row["full_name"] for row in rows] == ["Lê Đức An", "Trần Thị Ánh", "Nguyễn Văn Đức"]
    assert [row["full_name"] for row in rows if "duc" in row["search_key"]] == [
        "Lê Đức An",
        "Nguyễn Văn Đức",
    ]


@pytest.mark.parametrize(
    ("facts", "field", "sentence"),
    [
        ({"full_name": " "}, "full_name", "Fill in this field."),
        ({"full_name": "x" * 121}, "full_name", "Use plain text of at most 120 characters."),
        ({"full_name": "Lan\x07"}, "full_name", "Use plain text of at most 120 characters."),
        ({"full_name": "Lan", "email": "lan"}, "email", "This is not an e-mail address."),
        ({"full_name": "Lan", "phone": "1"}, "phone", "This is not a Vietnamese phone number."),
    ],
)
async def test_a_malformed_person_names_the_field(
    sqlite_database: object, facts: dict[str, Any], field: str, sentence: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await people.add_person(**facts, now=JOINED)
    assert (refused.value.field, english(refused.value)) == (field, sentence)


async def test_a_person_is_renamed_by_themselves_and_by_staff_only(database: object) -> None:
    lan, chi = await signed_up(Role.tenant), await signed_up(Role.manager)
    await people.rename_person(lan.person, "Phạm Lan", actor=lan, now=JOINED)
    await people.rename_person(lan.person, "Phạm Thị Lan", actor=chi, now=JOINED)
    assert (await load_actor(lan.user, today=TODAY)).name == "Phạm Thị Lan"
    for who in (await signed_up(Role.tenant), await signed_up(Role.auditor)):
        with pytest.raises(Forbidden):
            await people.rename_person(lan.person, "X", actor=who, now=JOINED)
    with pytest.raises(NotFound):
        await people.rename_person(uuid7(), "X", actor=chi, now=JOINED)


async def test_an_erased_person_leaves_acts_without_a_name(database: object) -> None:
    lan = await signed_up(Role.tenant, login="0912345678", name="Phạm Thị Lan")
    admin = await signed_up(Role.admin)
    async with write():
        await sessions.begin(lan.user, address="10.0.0.1", agent="Lan's phone", now=JOINED)
    await people.erase_person(lan.person, actor=admin, now=JOINED)

    everything = [
        row
        for table in ("person", "app_user", "sign_in_session", "password_link", "audit_entry")
        for row in await fetch(f"SELECT * FROM {table}")
    ]
    told = json.dumps(everything, default=str, ensure_ascii=False).lower()
    assert not [word for word in ("phạm", "pham", "0912345678", "10.0.0.1") if word in told]
    with pytest.raises(NotFound):
        await load_actor(lan.user, today=TODAY)


async def test_a_person_is_erased_once_by_an_administrator(database: object) -> None:
    lan, admin = await signed_up(Role.tenant), await signed_up(Role.admin)
    for who in (lan, await signed_up(Role.manager), await signed_up(Role.auditor)):
        with pytest.raises(Forbidden):
            await people.erase_person(lan.person, actor=who, now=JOINED)
    await people.erase_person(lan.person, actor=admin, now=JOINED)
    with pytest.raises(PersonErased) as refused:
        await people.erase_person(lan.person, actor=admin, now=JOINED)
    assert english(refused.value) == ("This person was erased; nothing personal is kept to change.")
    with pytest.raises(PersonErased) as refused:
        await accounts.reopen_account(lan.user, actor=admin, now=JOINED)
    assert english(refused.value) == "This person was erased: the account stays closed."
    with pytest.raises(NotFound):
        await people.erase_person(uuid7(), actor=admin, now=JOINED)
