"""Support schemes: the law's rows, terms over time, and what was in force staying as it was."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from httpx import AsyncClient
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, execute, fetch, violated
from incubator.faults import Forbidden, NotFound
from incubator.ids import uuid7
from incubator.programme import seed_programme
from incubator.refusals import Invalid
from incubator.schemes import (
    SchemeExists,
    SchemeRecord,
    Term,
    TermInForce,
    TermInThePast,
    add_scheme,
    list_schemes,
    set_term,
    show_scheme,
    term_on,
    withdraw_term,
)
from incubator.users import Role
from tests.cast import actor, browsing, cookie, english, signed_up
from tests.timetabling import at

NOW = at("2026-11-25 10:00")
TODAY = date(2026, 11, 25)
NEW_YEAR = date(2027, 1, 1)
MILLION = 1_000_000
LOWER = Term("MACHINES", 50, 40 * MILLION, "YEAR", "Nghị quyết 99/NQ-HĐND", NEW_YEAR)


async def hanoi() -> SchemeRecord:
    return next(one for one in await list_schemes() if one.code == "HN-2026-2030")


async def test_the_laws_schemes_are_seeded_once_with_their_basis(database: Engine) -> None:
    await seed_programme()
    await seed_programme()
    rows = [
        (one.code, term.target, term.percent, term.cap // MILLION, term.cap_window)
        for one in await list_schemes()
        for term in sorted(one.terms, key=lambda term: term.target)
    ]
    assert rows == [
        ("HN-2026-2030", "CONSULTING", 100, 300, "YEAR"),
        ("HN-2026-2030", "MACHINES", 50, 50, "YEAR"),
        ("HN-2026-2030", "RENT", 50, 10, "MONTH"),
        ("ND80-2021", "MACHINES", 100, 20, "YEAR"),
        ("ND80-2021", "RENT", 50, 5, "MONTH"),
    ]
    decree = next(one for one in await list_schemes() if one.code == "ND80-2021")
    (rent,) = decree.of("RENT")
    assert rent.longest_months == 36
    assert rent.legal_basis == "Điểm b khoản 1 Điều 22 Nghị định 80/2021/NĐ-CP"
    assert term_on(decree.terms, "RENT", date(2021, 10, 14)) is None
    assert term_on(decree.terms, "RENT", date(2021, 10, 15)) == rent
    assert term_on((await hanoi()).terms, "RENT", date(2031, 1, 1)) is None


async def test_a_later_term_takes_its_place_on_its_day_and_the_past_stays(
    database: Engine,
) -> None:
    await seed_programme()
    hoa = await signed_up(Role.accountant)
    scheme = await hanoi()
    await set_term(scheme.id, LOWER, actor=hoa, now=NOW)
    terms = (await hanoi()).terms
    before, after = (
        term_on(terms, "MACHINES", date(2026, 12, 31)),
        term_on(terms, "MACHINES", NEW_YEAR),
    )
    assert before
    assert after
    assert (before.cap, after.cap) == (50 * MILLION, 40 * MILLION)
    audited = await fetch("SELECT action FROM audit_entry WHERE subject_kind = 'scheme'")
    assert audited == [{"action": "scheme.set-term"}]
    with pytest.raises(TermInThePast) as refused:
        await set_term(scheme.id, replace(LOWER, valid_from=TODAY), actor=hoa, now=NOW)
    assert english(refused.value) == (
        "Another term has been in force or announced from 1 Jan 2027. "
        "Let the new one begin on 2 Jan 2027 or later."
    )


async def test_a_term_that_is_stored_is_never_changed(database: Engine) -> None:
    await seed_programme()
    with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
        await execute("UPDATE scheme_term SET cap = cap + 1")
    assert violated(refused.value) == "append-only"


async def test_an_announced_term_is_taken_back_and_one_in_force_is_not(database: Engine) -> None:
    await seed_programme()
    hoa = await signed_up(Role.accountant)
    scheme = await hanoi()
    (old,) = scheme.of("MACHINES")
    new = await set_term(scheme.id, LOWER, actor=hoa, now=NOW)
    await withdraw_term(new, actor=hoa, now=NOW)
    assert (await show_scheme(scheme.id)).of("MACHINES") == [old]
    with pytest.raises(NotFound):
        await withdraw_term(new, actor=hoa, now=NOW)
    with pytest.raises(TermInForce) as refused:
        await withdraw_term(old.id, actor=hoa, now=NOW)
    assert english(refused.value) == (
        "It has been in force since 1 Jan 2026. Set another from a later day."
    )


async def test_a_scheme_is_entered_once_and_its_first_term_may_lie_in_the_past(
    database: Engine,
) -> None:
    await seed_programme()
    admin = await signed_up(Role.admin)
    scheme = await add_scheme("CT-2026", "Chương trình mới", "New", actor=admin, now=NOW)
    first = replace(LOWER, target="TRAINING", valid_from=date(2026, 1, 1))
    await set_term(scheme, first, actor=admin, now=NOW)
    assert term_on((await show_scheme(scheme)).terms, "TRAINING", TODAY)
    with pytest.raises(SchemeExists) as refused:
        await add_scheme("CT-2026", "Lại", "Again", actor=admin, now=NOW)
    assert english(refused.value) == (
        "Another scheme has the code CT-2026. Choose a code of its own."
    )
    with pytest.raises(NotFound):
        await set_term(uuid7(), first, actor=admin, now=NOW)


@pytest.mark.parametrize("role", [Role.manager, Role.approver, Role.city, Role.tenant])
async def test_others_set_no_terms(sqlite_database: Engine, role: Role) -> None:
    await seed_programme()
    scheme, stranger = await hanoi(), actor(role)
    with pytest.raises(Forbidden):
        await set_term(scheme.id, LOWER, actor=stranger, now=NOW)
    with pytest.raises(Forbidden):
        await withdraw_term(scheme.terms[0].id, actor=stranger, now=NOW)
    with pytest.raises(Forbidden):
        await add_scheme("X", "X", "X", actor=stranger, now=NOW)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"target": "GIFTS"}, "target"),
        ({"percent": 0}, "percent"),
        ({"percent": 101}, "percent"),
        ({"cap": 0}, "cap"),
        ({"cap_window": "WEEK"}, "cap_window"),
        ({"longest_months": 0}, "longest_months"),
        ({"legal_basis": " "}, "legal_basis"),
        ({"valid_to": date(2026, 12, 31)}, "valid_to"),
    ],
)
async def test_what_is_malformed_names_its_field(
    sqlite_database: Engine, change: dict[str, Any], field: str
) -> None:
    await seed_programme()
    hoa = actor(Role.accountant)
    with pytest.raises(Invalid) as refused:
        await set_term((await hanoi()).id, replace(LOWER, **change), actor=hoa, now=NOW)
    assert refused.value.field == field


@pytest.fixture
async def client(sqlite_database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    await seed_programme()
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


async def test_the_page_shows_terms_and_takes_a_new_one(client: AsyncClient) -> None:
    headers = await cookie(client, await signed_up(Role.accountant))
    page = (await client.get("/settings/schemes")).text
    assert "Decree 80/2021/ND-CP" in page
    assert "at most 36 months" in page
    path = f"/settings/schemes/{(await hanoi()).id}/terms"
    form = (await client.get(f"{path}/new?target=machines")).text
    assert 'value="50000000"' in form
    sent = {"target": "MACHINES", "percent": "50", "cap": "40.000.000", "cap_window": "YEAR"}
    sent |= {"legal_basis": "Nghị quyết 99", "valid_from": "2027-01-01"}
    assert (await client.post(path, data=sent, headers=headers)).status_code == 303
    page = (await client.get("/settings/schemes")).text
    assert "To come" in page
    again = await client.post(path, data=sent, headers=headers)
    assert again.status_code == 409
    assert "Let the new one begin on 2 Jan 2027 or later." in again.text
    new = (await hanoi()).of("MACHINES")[0]
    away = f"/settings/scheme-terms/{new.id}/withdrawal"
    assert (await client.post(away, headers=headers)).status_code == 303
    old = (await hanoi()).of("MACHINES")[0]
    back = await client.post(f"/settings/scheme-terms/{old.id}/withdrawal", headers=headers)
    assert back.status_code == 409
    assert "Set another from a later day." in back.text


async def test_a_scheme_is_added_on_a_page(client: AsyncClient) -> None:
    headers = await cookie(client, await signed_up(Role.admin))
    assert "Add the scheme" in (await client.get("/settings/schemes/new")).text
    sent = {"code": "CT-2026", "name_vi": "Chương trình", "name_en": "Programme"}
    made = await client.post("/settings/schemes", data=sent, headers=headers)
    assert made.headers["location"].endswith("/terms/new")
    assert "Programme" in (await client.get(made.headers["location"])).text
    again = await client.post("/settings/schemes", data=sent, headers=headers)
    assert again.status_code == 409


async def test_the_api_lists_the_schemes(client: AsyncClient) -> None:
    await cookie(client, await signed_up(Role.tenant))
    found = (await client.get("/api/schemes")).json()
    assert [one["code"] for one in found] == ["HN-2026-2030", "ND80-2021"]
    machines = next(term for term in found[1]["terms"] if term["target"] == "machines")
    assert machines == {
        "target": "machines",
        "percent": 100,
        "cap": 20_000_000,
        "window": "year",
        "longest_months": None,
        "legal_basis": "Điểm a khoản 1 Điều 22 Nghị định 80/2021/NĐ-CP",
        "valid_from": "2021-10-15",
        "valid_to": None,
    }
