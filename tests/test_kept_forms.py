"""What was typed survives an expired session: it comes back behind the sign-in page."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient, Response

from incubator.accounts import set_password
from incubator.clock import now
from incubator.identity import SESSION
from incubator.users import Actor, Role
from tests.cast import HOST, PASSWORD, browsing, cookie, login_of, signed_up
from tests.site import site

PAGE = f"http://{HOST}/closures/new?kind=x"
SENT = {"incubator": "Trần Thị “Bưởi” & con", "note": "dòng một\r\ndòng hai", "email": ""}
FROM_HERE = {"origin": f"http://{HOST}", "referer": PAGE}
FROM_ELSEWHERE = {"origin": "https://evil.example", "referer": "https://evil.example/x"}


@pytest.fixture
async def client(database: object) -> AsyncIterator[AsyncClient]:
    async with browsing(site()) as opened:
        yield opened


async def known() -> Actor:
    who = await signed_up(Role.manager)
    await set_password(who.user, PASSWORD, now=now())
    return who


def hidden(page: Response) -> dict[str, str]:
    """The fields that the page's main form carries without showing them."""
    form = page.text.split("<main", 1)[1]
    kept = re.findall(r'<textarea name="([^"]+)" hidden>\n(.*?)</textarea>', form, re.DOTALL)
    inputs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
    return {html.unescape(n): html.unescape(v) for n, v in [*kept, *inputs]}


async def post_with_a_token_of_before(client: AsyncClient, **headers: str) -> Response:
    token = {"_csrf_token": "a-session-that-has-ended"}
    return await client.post("/closures", data={**SENT, **token}, headers=headers)


async def enter(client: AsyncClient, who: Actor, door: Response, password: str) -> Response:
    fields = hidden(door) | {"login": await login_of(who), "password": password}
    return await client.post("/sign-in", data=fields, headers={"origin": f"http://{HOST}"})


async def test_an_expired_session_brings_the_form_back_behind_the_sign_in(
    client: AsyncClient,
) -> None:
    who = await known()
    door = await post_with_a_token_of_before(client, **FROM_HERE)
    assert door.status_code == 401
    assert 'name="password"' in door.text
    failed = await enter(client, who, door, "sai mật khẩu rồi")
    assert failed.status_code == 422
    page = await enter(client, who, failed, PASSWORD)
    assert page.status_code == 200
    assert 'action="/closures"' in page.text
    assert 'href="/closures/new?kind=x"' in page.text
    again = hidden(page)
    token = again.pop("_csrf_token")
    assert again == SENT
    answer = await client.post("/closures", data={**SENT, "_csrf_token": token})
    assert answer.status_code not in (401, 403)


async def test_a_page_of_an_earlier_session_is_sent_again_with_one_press(
    client: AsyncClient,
) -> None:
    await cookie(client, await known())
    page = await post_with_a_token_of_before(client, **FROM_HERE)
    assert page.status_code == 403
    again = hidden(page)
    assert again.pop("_csrf_token") != "a-session-that-has-ended"
    assert again == SENT


async def test_what_another_site_sent_is_never_kept(client: AsyncClient) -> None:
    headers = [FROM_ELSEWHERE, {}, {"origin": "null"}]
    headers += [{**FROM_HERE, "sec-fetch-site": site} for site in ("cross-site", "same-site")]
    for sent in headers:
        away = await post_with_a_token_of_before(client, **sent)
        assert away.status_code == 303, sent
        assert "Bưởi" not in away.text
    await cookie(client, await known())
    stale = await post_with_a_token_of_before(client, **FROM_ELSEWHERE)
    assert stale.status_code == 403
    assert "Bưởi" not in stale.text


async def test_a_password_is_never_kept(client: AsyncClient) -> None:
    fields = {"current": "mật khẩu cũ", "new": "mật khẩu mới", "repeated": "mật khẩu mới"}
    away = await client.post("/account/password", data=fields, headers=FROM_HERE)
    assert away.status_code == 303
    assert "mật khẩu" not in away.text


async def test_a_guest_whose_post_is_not_kept_is_led_back_to_the_page_and_never_to_a_405(
    client: AsyncClient,
) -> None:
    away = await client.post("/closures", headers={"referer": PAGE})
    assert away.headers["location"] == "/sign-in?next=/closures/new%3Fkind%3Dx"
    lost = await client.post("/closures", headers={"referer": "https://evil.example/closures"})
    assert lost.headers["location"] == "/sign-in?next=/"


async def test_a_page_asked_for_is_found_again_with_its_query(client: AsyncClient) -> None:
    away = await client.get("/bookings?page=2", follow_redirects=False)
    assert away.headers["location"] == "/sign-in?next=/bookings%3Fpage%3D2"


async def test_addresses_carried_along_stay_inside_this_house(client: AsyncClient) -> None:
    who = await known()
    door = await post_with_a_token_of_before(client, **FROM_HERE)
    fields = hidden(door) | {"kept.to": "https://evil.example/", "kept.from": "//evil.example"}
    sent = fields | {"login": await login_of(who), "password": PASSWORD}
    page = await client.post("/sign-in", data=sent)
    assert "evil.example" not in page.text
    assert client.cookies.get(SESSION)


async def test_a_script_that_meets_no_session_is_shown_the_way_in(client: AsyncClient) -> None:
    answer = await post_with_a_token_of_before(client, **FROM_HERE, **{"hx-request": "true"})
    assert answer.status_code == 401
    assert answer.headers["hx-retarget"] == "#notices"
    assert 'href="/sign-in"' in answer.text


async def test_a_file_is_said_to_be_missing(client: AsyncClient) -> None:
    await cookie(client, await known())
    page = await client.post(
        "/breakdowns",
        data={"reason": "Khói"},
        files={"photo": ("anh.jpg", b"...", "image/jpeg")},
        headers=FROM_HERE,
    )
    assert page.status_code == 403
    assert "Không giữ được tệp" in page.text
