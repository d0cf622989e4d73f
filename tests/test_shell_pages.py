"""The web shell: headers, languages, themes, problems for people and for programs, the parts."""

import re
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from httpx import ASGITransport, AsyncClient
from litestar import Litestar, Request, get, post
from litestar.params import FromPath, FromQuery, JSONBody
from litestar.response import Redirect
from litestar.testing import TestClient
from litestar.types import ASGIApp, Receive, Scope, Send

from incubator import app as composition
from incubator.database import Engine, execute
from incubator.faults import Forbidden, NotFound, SignInNeeded
from incubator.forms import Form
from incubator.headers import POLICY
from incubator.health import HealthController, missing_migrations
from incubator.pages import Page, redirect, safe_path, with_query
from incubator.problems import refuses
from incubator.refusals import Invalid, Refusal
from incubator.validation import Count, Input, Line, Moment

NINE = datetime(2027, 2, 15, 2, 0, tzinfo=UTC)


class _Taken(Refusal):
    title = "The machine is taken"


_Taken.rule = "taken"  # set later, so that the sample is not among the product's rules


class _Order(Input):
    name: Line
    starts_at: Moment
    quantity: Count = 1


def _taken() -> _Taken:
    return _Taken(
        "%(resource)s is taken at %(period)s.",
        resource="<b>Máy phay</b>",
        period="09:00",
        next_possible=NINE,
        field="starts_at",
    )


@get("/sample/{kind:str}", include_in_schema=False)
async def sample_page(kind: FromPath[str]) -> Page:
    raise _fault(kind)


@get("/api/sample/{kind:str}", include_in_schema=False)
async def sample_api(kind: FromPath[str]) -> None:
    raise _fault(kind)


@post("/api/orders", responses=refuses(_Taken, statuses=(404,)), operation_id="order")
async def order(data: JSONBody[_Order]) -> dict[str, str]:
    """Order something."""
    return {"name": data.name, "starts_at": data.starts_at.isoformat()}


@get("/api/found", operation_id="found", responses=refuses())
async def found(code: FromQuery[int], house: FromQuery[UUID | None] = None) -> None:
    """Look something up."""


@post("/sample-form", include_in_schema=False)
async def sample_form(request: Request[Any, Any, Any]) -> Page | Redirect:
    form = await Form.read(request)
    with form.reports():
        asked = form.parse(_Order)
        if asked.quantity > 1:
            raise _taken()
        return redirect("/components", "The booking is confirmed.")
    return Page(
        "components.html",
        status=form.status,
        form=form,
        empty_form=Form(),
        refusal=form.refusal or _taken(),
        sample_period=SimpleNamespace(start=NINE, end=NINE),
        balance={"allocated": 0, "accepted": 0, "held": 0, "available": 0},
    )


def _fault(kind: str) -> Exception:
    return {
        "refused": _taken(),
        "missing": NotFound(),
        "forbidden": Forbidden(),
        "stranger": SignInNeeded(),
        "invalid": Invalid("tax_code", "Give a whole number."),
        "broken": RuntimeError("secret internals"),
    }[kind]


@pytest.fixture(scope="module")
def app() -> Litestar:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(composition, "MIDDLEWARE", [])
        patch.setattr(composition, "with_visitor", _as_manager)
        made = composition.create_app()
    for route in (sample_page, sample_api, order, found, sample_form):
        made.register(route)
    return made


@pytest.fixture
def client(app: Litestar) -> TestClient[Litestar]:
    return TestClient(app, raise_server_exceptions=False)


def _as_manager(inner: ASGIApp) -> ASGIApp:
    visitor = SimpleNamespace(
        signed_in=True, name="Nguyễn Thị Hoài An", roles=frozenset({"manager"}), unread=0
    )

    async def around(scope: Scope, receive: Receive, send: Send) -> None:
        scope["user"] = None if b"x-guest" in dict(scope["headers"]) else visitor
        if b"x-broken" in dict(scope["headers"]):
            raise RuntimeError("the session store is away")
        scope["state"]["csrf_token"] = "token-of-this-session"
        await inner(scope, receive, send)

    return around


Client = TestClient[Litestar]
GUEST = {"x-guest": "1"}


@pytest.mark.parametrize(
    "path", ["/components", "/nowhere", "/sample/broken", "/api/nowhere", "/health/live"]
)
def test_every_answer_carries_the_security_headers(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert "camera=()" in answer.headers["permissions-policy"]
    assert "strict-transport-security" not in answer.headers


def test_a_wrong_method_has_them_too_and_names_the_right_ones(client: Client) -> None:
    answer = client.delete("/components")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
    assert answer.headers["content-security-policy"] == POLICY


def test_over_https_the_browser_is_told_to_stay_there(client: Client) -> None:
    answer = client.get("https://testserver.local/components")
    assert answer.headers["strict-transport-security"].startswith("max-age=31536000")


def test_pages_are_vietnamese_whatever_the_browser_speaks(client: Client) -> None:
    answer = client.get("/components", headers={"accept-language": "en-US"})
    assert '<html lang="vi"' in answer.text
    assert answer.headers["content-language"] == "vi"


def test_the_language_is_chosen_once_and_kept(client: Client) -> None:
    sent = client.post(
        "/preferences",
        data={"lang": "en", "next": "/components"},
        headers=GUEST,
        follow_redirects=False,
    )
    assert (sent.status_code, sent.headers["location"]) == (303, "/components")
    assert '<html lang="en"' in client.get("/components").text


def test_the_api_answers_in_the_language_asked_for(client: Client) -> None:
    client.cookies.set("lang", "vi")
    english = client.get("/api/sample/missing", headers={"accept-language": "en"}).json()
    vietnamese = client.get("/api/sample/missing").json()
    assert english["title"] == "Not found"
    assert vietnamese["title"] == "Không tìm thấy"


@pytest.mark.parametrize("theme", ["auto", "light", "dark"])
def test_the_server_draws_the_theme_so_that_nothing_flashes(client: Client, theme: str) -> None:
    client.post("/preferences", data={"theme": theme}, headers=GUEST, follow_redirects=False)
    assert f'data-bs-theme="{theme}"' in client.get("/components").text


def test_made_up_preferences_are_ignored(client: Client) -> None:
    answer = client.post(
        "/preferences",
        data={"lang": "xx", "theme": "<b>", "next": "//evil.example"},
        headers=GUEST,
        follow_redirects=False,
    )
    assert answer.headers["location"] == "/"
    assert "set-cookie" not in answer.headers


def test_pages_hold_no_inline_style_or_script(client: Client) -> None:
    page = client.get("/components").text
    assert not re.search(r"<[^>]+\s(style|on\w+)=", page)
    assert not re.search(r"<script(?![^>]* src=)", page)
    assert "<style" not in page


def test_pages_have_a_way_past_the_menu_and_one_heading(client: Client) -> None:
    page = client.get("/components").text
    assert '<a class="skip" href="#main">' in page
    assert page.count("<h1") == 1
    assert 'aria-label="Trình đơn chính"' in page


def test_forms_carry_the_token_of_the_session(client: Client) -> None:
    page = client.get("/components").text
    reading = len(re.findall(r'<form[^>]* method="(?:get|dialog)"', page))
    assert page.count("<form") == page.count('value="token-of-this-session"') + reading


def test_a_manager_sees_the_whole_menu_and_a_guest_sees_none(client: Client) -> None:
    assert 'href="/budget"' in client.get("/components").text
    assert 'href="/budget"' not in client.get("/nowhere", headers=GUEST).text


def test_a_refusal_is_a_conflict_with_its_rule_and_the_next_time(client: Client) -> None:
    answer = client.get("/api/sample/refused")
    problem = answer.json()
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["type"].endswith("/taken")
    assert problem["title"] == "Máy đã có người đặt"
    assert problem["detail"] == "<b>Máy phay</b> đã có người đặt lúc 09:00."
    assert problem["next_possible"] == "2027-02-15T09:00:00+07:00"
    assert problem["errors"] == [{"field": "starts_at", "message": problem["detail"]}]


def test_people_read_the_same_sentence_in_a_page(client: Client) -> None:
    answer = client.get("/sample/refused")
    assert answer.status_code == 409
    assert "&lt;b&gt;Máy phay&lt;/b&gt; đã có người đặt lúc 09:00." in answer.text
    assert "09:00 15/02/2027" in answer.text


def test_htmx_gets_a_notice_for_the_place_of_notices(client: Client) -> None:
    answer = client.get("/sample/refused", headers={"hx-request": "true"})
    assert answer.headers["hx-retarget"] == "#notices"
    assert "<html" not in answer.text
    assert "đã có người đặt" in answer.text


@pytest.mark.parametrize(
    ("kind", "status", "slug"),
    [
        ("missing", 404, "not-found"),
        ("forbidden", 403, "forbidden"),
        ("stranger", 401, "sign-in-needed"),
        ("invalid", 422, "invalid"),
        ("broken", 500, "unexpected"),
    ],
)
def test_faults_have_a_status_and_a_slug(client: Client, kind: str, status: int, slug: str) -> None:
    answer = client.get(f"/api/sample/{kind}")
    assert answer.status_code == status
    assert answer.json()["type"].endswith("/" + slug)
    assert answer.json()["status"] == status


def test_a_stranger_is_led_to_the_sign_in_page(client: Client) -> None:
    answer = client.get("/sample/stranger", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/sign-in?next=/sample/stranger"


@pytest.mark.parametrize("path", ["/sample/broken", "/api/sample/broken"])
def test_an_unexpected_error_shows_a_code_and_nothing_inside(
    client: Client, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    answer = client.get(path)
    assert answer.status_code == 500
    assert "secret internals" not in answer.text
    assert "Traceback" not in answer.text
    code = re.search(r"mã sự cố ([0-9a-f]{8})", answer.text)
    assert code
    assert code.group(1) in caplog.text


def test_a_session_that_fails_is_answered_with_a_problem_as_well(client: Client) -> None:
    answer = client.get("/components", headers={"x-broken": "1"})
    assert answer.status_code == 500
    assert "the session store is away" not in answer.text
    assert answer.headers["content-security-policy"] == POLICY


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"starts_at": "2027-02-15T09:00:00+07:00"}, "name"),
        ({"name": "A", "starts_at": "2027-02-15T09:00:00"}, "starts_at"),
        ({"name": "A", "starts_at": "9999-02-15T09:00:00+07:00"}, "starts_at"),
        ({"name": "A", "starts_at": "never"}, "starts_at"),
        ({"name": "A\u0000", "starts_at": "2027-02-15T09:00:00+07:00"}, "name"),
        ({"name": "A" * 1_000_000, "starts_at": "2027-02-15T09:00:00+07:00"}, "name"),
        ({"name": " ", "starts_at": "2027-02-15T09:00:00+07:00"}, "name"),
        ({"name": "A", "starts_at": "2027-02-15T09:00:00+07:00", "extra": 1}, "extra"),
        ({"name": "A", "starts_at": "2027-02-15T09:00:00+07:00", "quantity": 10**30}, "quantity"),
    ],
)
def test_a_malformed_body_names_its_field(
    client: Client, body: dict[str, object], field: str
) -> None:
    answer = client.post("/api/orders", json=body)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("body", [b"{", b"[]", b"1", b"", b"\xff", b'{"name": NaN}'])
def test_a_body_that_is_no_order_is_a_problem_of_the_asker(client: Client, body: bytes) -> None:
    answer = client.post("/api/orders", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


def test_text_arrives_composed_and_times_in_utc(client: Client) -> None:
    body = {"name": " Cơ khi\u0301 ", "starts_at": "2027-02-15T09:00:00+07:00"}
    answer = client.post("/api/orders", json=body)
    assert answer.json() == {"name": "Cơ khí", "starts_at": "2027-02-15T02:00:00+00:00"}


@pytest.mark.parametrize("query", ["", "?code=x", "?code=1&house=y"])
def test_a_malformed_query_names_its_parameter(client: Client, query: str) -> None:
    answer = client.get("/api/found" + query)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == ("house" if "house" in query else "code")


def test_what_is_too_large_is_refused_before_it_is_read(client: Client) -> None:
    answer = client.post("/preferences", data={"lang": "x" * 2_100_000})
    assert answer.status_code == 413


def test_a_form_comes_back_with_what_was_typed_and_what_is_wrong(client: Client) -> None:
    answer = client.post("/sample-form", data={"purpose": "<i>thử</i>", "starts_at_day": "x"})
    assert answer.status_code == 422
    assert "&lt;i&gt;thử&lt;/i&gt;" in answer.text
    assert 'id="f-starts_at-error"' in answer.text


def test_a_form_that_a_rule_refuses_says_so_and_keeps_the_day_and_time(client: Client) -> None:
    typed = {"name": "A", "quantity": "2", "starts_at_day": "2027-02-15", "starts_at_time": "09:00"}
    answer = client.post("/sample-form", data=typed)
    assert answer.status_code == 409
    assert 'name="starts_at_day"' in answer.text
    assert 'value="2027-02-15"' in answer.text
    assert "<option selected>09:00</option>" in answer.text


def test_after_a_form_the_next_page_says_what_was_done_once(client: Client) -> None:
    typed = {"name": "A", "starts_at_day": "2027-02-15", "starts_at_time": "09:00"}
    landed = client.post("/sample-form", data=typed)
    told = re.search(r'id="notices"[^>]*>(.*?)</div>\s*</div>', landed.text, re.DOTALL)
    assert told
    assert "Đã xác nhận đặt lịch." in told.group(1)
    assert 'id="notices" aria-live="polite"></div>' in client.get("/components").text


def test_two_parts_of_a_moment_are_house_time() -> None:
    form = Form({"name": "A", "starts_at_day": "2027-02-15", "starts_at_time": "09:00"})
    assert form.parse(_Order).starts_at == NINE


def test_assets_are_named_by_content_and_cached_for_ever(client: Client) -> None:
    page = client.get("/components").text
    for path in re.findall(r'"(/static/[^"]+)"', page):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    assert re.search(r"/static/app-\w{8}\.css", page)
    assert client.get("/components").headers["content-encoding"] == "gzip"


def test_openapi_covers_the_api_and_its_problems_and_no_page(client: Client) -> None:
    schema = client.get("/schema/openapi.json").json()
    assert all(path.startswith("/api/") for path in schema["paths"])
    responses = schema["paths"]["/api/orders"]["post"]["responses"]
    assert {"201", "400", "401", "403", "404", "409", "422"} <= set(responses)
    assert "`taken`" in responses["409"]["description"]
    assert "application/problem+json" in responses["409"]["content"]


@pytest.mark.parametrize(
    ("path", "safe"),
    [("/a?b=1", "/a?b=1"), ("//evil", "/"), ("/\\evil", "/"), ("https://evil", "/"), ("", "/")],
)
def test_one_is_sent_on_only_within_the_house(path: str, safe: str) -> None:
    assert safe_path(path) == safe


def test_a_link_changes_one_part_of_a_query_and_keeps_the_rest() -> None:
    assert with_query("/bookings?q=m%C3%A1y&page=2", page=3) == "/bookings?q=m%C3%A1y&page=3"
    assert with_query("/bookings?page=2", page=None) == "/bookings"


async def test_it_is_ready_when_the_database_is_there_and_migrated(database: Engine) -> None:
    assert await missing_migrations() == 0
    assert await _readiness() == (200, {"status": "ready", "database": True, "migrations": True})


async def test_it_is_not_ready_while_a_migration_waits(sqlite_database: Engine) -> None:
    await execute("DELETE FROM migration WHERE app_name = {}", "facilities")
    status, said = await _readiness()
    assert (status, said["database"], said["migrations"]) == (503, True, False)


async def _readiness() -> tuple[int, dict[str, Any]]:
    # Litestar's own client would ask from another event loop, where the pool is not.
    door = ASGITransport(app=Litestar([HealthController]))  # type: ignore[arg-type]
    async with AsyncClient(transport=door, base_url="http://house") as asking:
        answer = await asking.get("/health/ready")
    return answer.status_code, answer.json()
