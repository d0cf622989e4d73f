"""The way in and out over HTTP: cookies, forms that cannot be forged, and who the API answers."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from urllib.parse import urlencode

import httpx
import pytest
from httpx import AsyncClient
from litestar import Litestar, post

from incubator import accounts, clock, database, sessions
from incubator.app import create_app
from incubator.database import fetch
from incubator.guards import signed_in
from incubator.throttle import FREE_FOR_LOGIN
from incubator.users import Actor, Role
from tests.cast import HOST, JOINED, PASSWORD, bearer, browsing, cookie, signed_up

WRONG = "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra cả hai rồi thử lại."


@post("/api/probe", guards=[signed_in], include_in_schema=False)
async def probe() -> str:
    return "passed"


@pytest.fixture(scope="module")
def app() -> Litestar:
    app = create_app()
    app.register(probe)
    return app


@pytest.fixture
async def client(database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


@pytest.fixture
async def browser(sqlite_database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    """A client for what does not depend on the engine."""
    async with browsing(app) as client:
        yield client


async def known(login: str = "lan@example.vn", role: Role = Role.tenant) -> Actor:
    lan = await signed_up(role, login=login, name="Phạm Thị Lan")
    await accounts.set_password(lan.user, PASSWORD, now=JOINED)
    return lan


def token_in(page: httpx.Response) -> str:
    found = re.search(r'name="_csrf_token" value="([0-9a-f]{64})"', page.text)
    assert found
    return found[1]


async def submit(
    client: AsyncClient, path: str, page: str = "/sign-in", **fields: str
) -> httpx.Response:
    """Fill in the form of a page and send it."""
    token = token_in(await client.get(page))
    return await client.post(path, data={"_csrf_token": token, **fields}, follow_redirects=False)


async def enter(client: AsyncClient, login: str = "lan@example.vn", **more: str) -> httpx.Response:
    return await submit(client, "/sign-in", login=login, **({"password": PASSWORD} | more))


# Signing in


async def test_one_signs_in_and_is_known_on_the_next_page(client: AsyncClient) -> None:
    await known()
    entered = await enter(client, next="/account")
    assert (entered.status_code, entered.headers["location"]) == (303, "/account")
    account = await client.get("/account")
    assert account.status_code == 200
    assert "Phạm Thị Lan" in account.text
    assert "Doanh nghiệp ươm tạo" in account.text


async def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(
    browser: AsyncClient,
) -> None:
    await known()
    entered = await enter(browser)
    [session] = [
        line for line in entered.headers.get_list("set-cookie") if line.startswith("session=")
    ]
    assert "HttpOnly" in session
    assert "SameSite=lax" in session
    assert "Path=/" in session
    assert "Domain" not in session


async def test_over_https_cookies_are_secure_and_bound_to_the_host(
    sqlite_database: object, app: Litestar
) -> None:
    await known()
    async with browsing(app, "https") as client:
        entered = await enter(client)
        lines = entered.headers.get_list("set-cookie")
        assert any(line.startswith("__Host-session=") and "Secure" in line for line in lines)
        assert (await client.get("/account")).status_code == 200


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("lan@example.vn", "not the password"),
        ("nobody@example.vn", PASSWORD),
        ("<script>alert(1)</script>", "' OR '1'='1"),
        ("lan@example.vn", ""),
    ],
)
async def test_a_failed_sign_in_keeps_what_was_typed_but_the_password(
    browser: AsyncClient, login: str, password: str
) -> None:
    await known()
    failed = await enter(browser, login, password=password, next="/board")
    assert failed.status_code == 422
    assert WRONG in failed.text
    assert "<script>alert" not in failed.text
    assert 'value="/board"' in failed.text
    assert login.replace("<", "&lt;").replace(">", "&gt;") in failed.text
    assert not password or password not in failed.text.replace("&#39;", "'")
    assert "session" not in browser.cookies


async def test_after_too_many_failures_the_page_says_how_long_to_wait(browser: AsyncClient) -> None:
    await known()
    with clock.frozen(JOINED):
        for _ in range(FREE_FOR_LOGIN):
            assert (await enter(browser, password="wrong")).status_code == 422
        refused = await enter(browser)
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "30"
    assert "Đã đăng nhập sai quá nhiều lần. Hãy thử lại sau 30 giây." in refused.text
    assert 'value="lan@example.vn"' in refused.text
    with clock.frozen(JOINED + timedelta(seconds=30)):
        assert (await enter(browser)).status_code == 303


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("/budget?year=2027", "/budget?year=2027"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/sign-in?next=/sign-in", "/"),
        ("", "/"),
    ],
)
async def test_sign_in_leads_on_inside_this_house_only(
    browser: AsyncClient, wanted: str, given: str
) -> None:
    await known()
    assert (await enter(browser, next=wanted)).headers["location"] == given


async def test_who_is_signed_in_is_led_on_from_the_sign_in_page(browser: AsyncClient) -> None:
    await known()
    await enter(browser)
    again = await browser.get("/sign-in?next=/account", follow_redirects=False)
    assert (again.status_code, again.headers["location"]) == (303, "/account")


async def test_a_guest_is_led_to_the_sign_in_page_and_back(browser: AsyncClient) -> None:
    sent_away = await browser.get("/account", follow_redirects=False)
    assert sent_away.headers["location"] == "/sign-in?next=/account"
    page = await browser.get("/sign-in?next=/account")
    assert 'name="next" value="/account"' in page.text


async def test_a_planted_session_cookie_does_not_survive_signing_in(browser: AsyncClient) -> None:
    await known()
    planted = "planted-by-somebody-else"
    browser.cookies.set("session", planted, domain=HOST)
    await enter(browser)
    assert browser.cookies.get("session") != planted
    assert await sessions.find(planted, address="", now=clock.now()) is None


# Signing out


async def test_signing_out_ends_the_session(client: AsyncClient) -> None:
    lan = await known()
    await enter(client)
    out = await submit(client, "/sign-out", page="/account")
    assert out.headers["location"] == "/sign-in"
    assert "Bạn đã đăng xuất." in (await client.get("/sign-in")).text
    assert (await client.get("/account", follow_redirects=False)).status_code == 303
    assert await fetch("SELECT id FROM sign_in_session WHERE account = {}", lan.user) == []
    assert (await submit(client, "/sign-out")).status_code == 303


async def test_signing_out_everywhere_ends_the_sessions_of_all_devices(client: AsyncClient) -> None:
    lan, chi = await known(), await known("chi@example.vn")
    for who in (lan, chi):
        await cookie(AsyncClient(), who)
    await enter(client)
    await submit(client, "/sign-out", page="/account", everywhere="yes")
    assert [row["account"] for row in await fetch("SELECT account FROM sign_in_session")] == [
        chi.user
    ]


async def test_a_closed_account_is_out_at_once(browser: AsyncClient) -> None:
    lan = await known()
    await enter(browser)
    await accounts.close_account(lan.user, now=clock.now())
    assert (await browser.get("/account", follow_redirects=False)).status_code == 303


# Forms that cannot be forged


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/preferences", "/password/x"])
@pytest.mark.parametrize("sent", [{}, {"_csrf_token": ""}, {"_csrf_token": "f" * 64}])
async def test_a_form_without_the_pages_token_changes_nothing(
    browser: AsyncClient, path: str, sent: dict[str, str]
) -> None:
    await known()
    fields = {"login": "lan@example.vn", "password": PASSWORD, "lang": "en", **sent}
    forged = await browser.post(path, data=fields, follow_redirects=False)
    assert forged.status_code == 403
    assert "Chưa có gì được lưu. Hãy tải lại trang rồi thực hiện lại." in forged.text
    assert await fetch("SELECT id FROM sign_in_session") == []


async def test_the_token_of_a_guest_is_of_no_use_after_signing_in(browser: AsyncClient) -> None:
    await known()
    guests = token_in(await browser.get("/sign-in"))
    await enter(browser)
    assert token_in(await browser.get("/account")) != guests
    forged = await browser.post("/sign-out", data={"_csrf_token": guests})
    assert forged.status_code == 403
    assert (await browser.get("/account")).status_code == 200


async def test_the_token_of_another_is_of_no_use(browser: AsyncClient) -> None:
    await known()
    theirs = await cookie(AsyncClient(), await known("chi@example.vn"))
    await enter(browser)
    assert (await browser.post("/sign-out", headers=theirs)).status_code == 403


async def test_the_token_may_come_in_a_header_or_in_any_kind_of_form(browser: AsyncClient) -> None:
    lan = await known()
    headers = await cookie(browser, lan)
    sent = {"lang": "en", "next": "/account"}
    for options in (
        {"data": sent, "headers": headers},
        {"data": {**sent, "_csrf_token": headers["x-csrftoken"]}},
        {"data": {**sent, "_csrf_token": headers["x-csrftoken"]}, "files": {"x": b"y"}},
    ):
        answer = await browser.post("/preferences", **options, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/account")


async def test_a_token_that_is_no_text_is_refused_without_an_error(browser: AsyncClient) -> None:
    for body, kind in (
        (b"_csrf_token=%ff%fe", "application/x-www-form-urlencoded"),
        (b"\xff\xfe", "application/x-www-form-urlencoded"),
        (b'{"_csrf_token": 1}', "application/json"),
        (b"x", "text/plain"),
    ):
        refused = await browser.post("/sign-in", content=body, headers={"content-type": kind})
        assert refused.status_code == 403
    strange = await browser.post("/sign-in", headers=[(b"x-csrftoken", b"\xe1\xbb\x87")])
    assert strange.status_code == 403


# Setting a password


async def test_a_link_sets_the_password_and_signs_in(client: AsyncClient) -> None:
    user, link = await accounts.create_user("0912345678", "manager", now=clock.now())
    path = f"/password/{link}"
    weak = await submit(client, path, page=path, password="0912345678", repeated="0912345678")
    assert weak.status_code == 422
    assert "Mật khẩu không được trùng với địa chỉ email hoặc số điện thoại" in weak.text
    other = await submit(client, path, page=path, password=PASSWORD, repeated="another one")
    assert "Hai mật khẩu không giống nhau." in other.text
    done = await submit(client, path, page=path, password=PASSWORD, repeated=PASSWORD)
    assert (done.status_code, done.headers["location"]) == (303, "/")
    me = await client.get("/api/me")
    assert me.json()["id"] == str(user)


async def test_a_spent_link_says_whom_to_ask(browser: AsyncClient) -> None:
    _, link = await accounts.create_user("0912345678", "manager", now=clock.now())
    await accounts.set_password_by_link(link, PASSWORD, now=clock.now())
    for path in (f"/password/{link}", "/password/nonsense"):
        spent = await browser.get(path)
        assert spent.status_code == 410
        assert "Hãy đề nghị quản trị viên của vườn ươm gửi liên kết mới." in spent.text
        assert (await submit(browser, path, password=PASSWORD)).status_code in (410, 422)


# The API


async def test_a_token_tells_the_api_who_asks(client: AsyncClient) -> None:
    lan = await known(role=Role.manager)
    answer = await client.get("/api/me", headers=await bearer(lan))
    assert answer.status_code == 200
    assert answer.json() == {
        "id": str(lan.user),
        "person": str(lan.person),
        "name": "Phạm Thị Lan",
        "language": "vi",
        "roles": [{"role": "manager", "incubator": None}],
        "firms": [],
    }


@pytest.mark.parametrize("header", ["Bearer x", "Bearer ", "bearer \xff", "Bearer " + "x" * 5000])
async def test_a_wrong_token_is_401_even_beside_a_cookie(browser: AsyncClient, header: str) -> None:
    await cookie(browser, await known())
    answer = await browser.get("/api/me", headers=[(b"authorization", header.encode("latin-1"))])
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"


async def test_the_cookie_reads_the_api_and_a_guest_does_not(browser: AsyncClient) -> None:
    guest = await browser.get("/api/me")
    assert guest.status_code == 401
    assert guest.json()["type"].endswith("/sign-in-needed")
    await cookie(browser, await known())
    assert (await browser.get("/api/me")).status_code == 200


async def test_writes_of_the_api_take_a_token_or_the_cookie_with_the_header(
    browser: AsyncClient,
) -> None:
    async def answer(headers: dict[str, str], form: dict[str, str] | None = None) -> str:
        told = await browser.post("/api/probe", headers=headers, data=form)
        return told.text if told.is_success else str(told.json()["type"]).rpartition("/")[2]

    lan = await known()
    token = await bearer(lan)
    assert await answer({}) == "sign-in-needed"
    assert await answer(token) == "passed"
    headers = await cookie(browser, lan)
    assert await answer({}) == "stale-form"
    assert await answer({}, {"_csrf_token": headers["x-csrftoken"]}) == "stale-form"
    assert await answer({"authorization": "Basic x"}) == "stale-form"
    assert await answer(headers) == "passed"
    assert await answer(token) == "passed"


# Languages and statements


async def test_the_account_speaks_where_the_browser_has_not_chosen(
    browser: AsyncClient, app: Litestar
) -> None:
    lan = await known()
    await accounts.prefer(lan, language="en", theme="dark", now=JOINED)
    await enter(browser)
    page = await browser.get("/account")
    assert page.headers["content-language"] == "en"
    assert 'data-bs-theme="dark"' in page.text
    token = await bearer(lan)
    async with browsing(app) as program:
        answer = await program.get("/api/me", headers=token)
        assert answer.headers["content-language"] == "en"
        answer = await program.get("/api/me", headers={**token, "accept-language": "vi"})
        assert answer.headers["content-language"] == "vi"


async def test_a_choice_made_on_a_page_is_kept_for_other_devices(browser: AsyncClient) -> None:
    lan = await known()
    headers = await cookie(browser, lan)
    await browser.post("/preferences", data={"lang": "en", "theme": "dark"}, headers=headers)
    await browser.post("/preferences", data={"lang": "fr", "theme": "pink"}, headers=headers)
    kept = (await fetch("SELECT language, theme FROM app_user"))[0]
    assert kept == {"language": "en", "theme": "dark"}


@pytest.mark.parametrize(("role", "statements"), [(Role.manager, 1), (Role.tenant, 2)])
async def test_knowing_who_asks_takes_at_most_two_statements_and_no_write(
    browser: AsyncClient, monkeypatch: pytest.MonkeyPatch, role: Role, statements: int
) -> None:
    lan = await known(role=role)
    headers = await bearer(lan)
    await browser.get("/api/me", headers=headers)
    told: list[str] = []
    run = type(database.engine()).run

    async def counted(self: object, sql: str, *rest: object) -> object:
        told.append(sql)
        return await run(self, sql, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(type(database.engine()), "run", counted)
    await browser.get("/api/me", headers=headers)
    await cookie(browser, lan)
    before = len(told)
    await browser.get("/api/me")
    assert (len([sql for sql in told if sql.startswith("SELECT")]), before) == (
        2 * statements,
        statements + 1,
    )


async def test_only_pages_bring_a_guest_a_cookie(browser: AsyncClient) -> None:
    assert "set-cookie" not in (await browser.get("/api/me")).headers
    assert "set-cookie" not in (await browser.get("/health/live")).headers
    page = await browser.get("/nowhere")
    assert page.status_code == 404
    assert page.headers["set-cookie"].startswith("guest=")
    assert "set-cookie" not in (await browser.get("/sign-in?" + urlencode({"next": "/"}))).headers
