"""The page on which calendar addresses are made, shown once, made anew and revoked."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest

from incubator import clock
from incubator.calendar_feeds import MOST, feeds_of, make_feed
from incubator.database import Engine, execute
from incubator.guesses import Guesses
from tests.booking_cast import NOW
from tests.booking_doors import Browser, Doors, doors, signed_in
from tests.routes import words
from tests.site import site as shared

ADDRESS = re.compile(r'value="(http://incubator\.example/calendars/[\w-]{43}\.ics)"')
PATH = "/account/calendars"


@pytest.fixture
async def site(sqlite_database: Engine) -> AsyncIterator[Doors]:
    async with doors() as opened:
        shared().state.guesses = Guesses()
        await execute("UPDATE app_user SET language = 'en'")
        yield opened


@pytest.fixture
async def lan(site: Doors) -> AsyncIterator[Browser]:
    async with signed_in(site.cast.lan) as browser:
        yield browser


async def make(browser: Browser, about: str, scope: str = "full", name: str = "") -> str:
    answer = await browser.post(PATH, about=about, scope=scope, name=name)
    assert answer.status_code == 201, words(answer.text)
    assert answer.headers["cache-control"] == "no-store"
    [address] = ADDRESS.findall(answer.text)
    assert f'href="webcal{address.removeprefix("http")}"' in answer.text
    return str(address)


async def test_an_address_is_made_and_shown_once(site: Doors, lan: Browser) -> None:
    address = await make(lan, f"incubator:{site.cast.house}", "titles", "điện thoại")
    assert (await lan.client.get(address)).status_code == 200
    page = (await lan.get(PATH)).text
    assert address.rsplit("/", 1)[1].removesuffix(".ics") not in page
    assert "– điện thoại" in words(page)
    assert "What and for whom" in words(page)


async def test_one_s_own_calendar_is_offered_first(site: Doors, lan: Browser) -> None:
    page = (await lan.get(PATH)).text
    assert re.search(r'<option value="person:[\w-]{36}" selected>My own calendar', page)


async def test_a_resource_is_offered_on_the_way_from_its_page(site: Doors, lan: Browser) -> None:
    resource = (await lan.get(f"/resources/{site.cast.lathe}")).text
    about = f"resource:{site.cast.lathe}"
    assert f'href="{PATH}?about={about}"' in resource
    page = (await lan.get(f"{PATH}?about={about}")).text
    assert f'<option value="{about}" selected>TB-03 Resource TB-03' in page
    await make(lan, about)


@pytest.mark.parametrize("about", ["", "person:none", "moon:x", "resource:" + "0" * 32])
async def test_what_does_not_exist_is_no_choice(lan: Browser, about: str) -> None:
    assert (await lan.get(f"{PATH}?about={about}")).status_code == 200
    answer = await lan.post(PATH, about=about, scope="full")
    assert answer.status_code == 422
    assert 'href="#f-about"' in answer.text


async def test_another_address_is_shown_once_and_the_one_before_ends(
    site: Doors, lan: Browser
) -> None:
    before = await make(lan, f"incubator:{site.cast.house}")
    [feed] = await feeds_of(site.cast.lan)
    answer = await lan.post(f"{PATH}/{feed.id}/renewal")
    [after] = ADDRESS.findall(answer.text)
    assert after != before
    assert (await lan.client.get(before)).status_code == 404
    assert (await lan.client.get(after)).status_code == 200


async def test_a_revoked_address_is_said_to_be_so(site: Doors, lan: Browser) -> None:
    address = await make(lan, f"incubator:{site.cast.house}")
    [feed] = await feeds_of(site.cast.lan)
    await lan.post(f"{PATH}/{feed.id}/revocation")
    assert "The address is revoked." in words((await lan.get(PATH)).text)
    assert (await lan.client.get(address)).status_code == 404
    await lan.post(f"{PATH}/{feed.id}/revocation")
    assert "The address was revoked before." in words((await lan.get(PATH)).text)
    refused = await lan.post(f"{PATH}/{feed.id}/renewal")
    assert refused.status_code == 409
    assert "This address was revoked." in words(refused.text)


async def test_the_last_reading_stands_on_the_page(site: Doors, lan: Browser) -> None:
    address = await make(lan, f"incubator:{site.cast.house}")
    assert "never" in words((await lan.get(PATH)).text)
    await lan.client.get(address)
    with clock.frozen(NOW):
        assert "09:00" in words((await lan.get(PATH)).text)


async def test_too_many_are_refused_on_the_page(site: Doors, lan: Browser) -> None:
    for _ in range(MOST):
        await make_feed("incubator", site.cast.house, "busy", actor=site.cast.lan, now=NOW)
    answer = await lan.post(PATH, about=f"incubator:{site.cast.house}", scope="busy")
    assert answer.status_code == 409
    assert "You have 50 calendar addresses." in words(answer.text)


async def test_another_s_address_does_not_exist(site: Doors, lan: Browser) -> None:
    made = await make_feed("incubator", site.cast.house, "busy", actor=site.cast.mai, now=NOW)
    for act in ("renewal", "revocation"):
        assert (await lan.post(f"{PATH}/{made.id}/{act}")).status_code == 404
