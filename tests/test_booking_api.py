"""Bookings for programs: each write works, and says who may not, what is wrong and what would."""

import unicodedata
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from httpx import Response

from incubator import clock
from incubator.clock import local
from incubator.database import Engine, execute, fetch
from incubator.users import Actor
from tests.booking_cast import MONDAY, NOW, slot
from tests.booking_doors import MORNING, count, doors
from tests.statements import counted


def slug(answer: Response) -> str:
    return str(answer.json()["type"]).rsplit("/", 1)[-1]


def fields(answer: Response) -> list[str]:
    assert answer.status_code == 422, answer.text
    return [error["field"] for error in answer.json()["errors"]]


def times(when: Any) -> dict[str, str]:
    return {
        "starts_at": local(when.start).isoformat(),
        "ends_at": local(when.end).isoformat(),
    }


# Booking


async def test_a_booking_is_answered_with_its_price_and_funds(database: Engine) -> None:
    async with doors() as house:
        answer = await house.book(house.cast.lan)
        assert answer.status_code == 201, answer.text
        booked = answer.json()
        assert booked["uid"] == f"{booked['id']}@incubator.hanoi"
        assert (booked["sequence"], booked["status"]) == (0, "CONFIRMED")
        assert booked["price"] == {
            "full_cost": 660_000, "tenant_price": 330_000, "support": 330_000, "surcharge": 0,
            "discount": 330_000, "scheme_support": 0,
        }  # fmt: skip
        assert booked["funding"] == [
            {"line": str(house.cast.line), "amount": 330_000, "mode": "cash"}
        ]


async def test_a_refusal_tells_the_rule_and_the_next_time(database: Engine) -> None:
    async with doors() as house:
        await house.book(house.cast.lan)
        other = {"firm": str(house.cast.sao_khue), "person": str(house.cast.khue)}
        refused = await house.book(house.cast.khanh, **other)
        assert refused.status_code == 409
        assert refused.headers["content-type"].startswith("application/problem+json")
        assert slug(refused) == "capacity-exceeded"
        problem = refused.json()
        assert problem["next_possible"] == "2026-11-30T11:00:00+07:00"
        assert "Resource TB-03 is taken" in problem["detail"]
        assert "Hồng Lĩnh" not in refused.text
        assert "offer" not in problem


async def test_over_budget_offers_the_slot_without_support(database: Engine) -> None:
    async with doors(funds=300_000) as house:
        refused = await house.book(house.cast.lan)
        assert (refused.status_code, slug(refused)) == (409, "over-budget")
        assert refused.json()["offer"] == {"without_support": True}
        taken = await house.book(house.cast.lan, **refused.json()["offer"])
        assert taken.status_code == 201
        assert taken.json()["price"]["tenant_price"] == 660_000
        assert taken.json()["funding"] == []


async def test_no_open_line_and_no_tax_code_offer_the_same(database: Engine) -> None:
    async with doors() as house:
        team = await house.cast.firm("Nhóm Bình Minh", None, stage="PRE_INCUBATION")
        room = [{"id": str(house.cast.room)}]
        refused = await house.book(house.cast.mai, firm=str(team), person=None, resources=room)
        assert slug(refused) == "no-tax-code"
        assert refused.json()["offer"] == {"without_support": True}
        await execute("UPDATE budget_line SET status = 'CLOSED'")
        refused = await house.book(house.cast.lan)
        assert slug(refused) == "no-open-line"
        assert refused.json()["offer"] == {"without_support": True}


async def test_support_in_kind_names_the_line_that_bought_the_machine(database: Engine) -> None:
    async with doors() as house:
        await execute("UPDATE support_mode SET mode = 'IN_KIND'")
        booked = (await house.book(house.cast.lan)).json()
        assert booked["funding"] == [
            {"line": str(house.cast.line), "amount": 330_000, "mode": "in_kind"}
        ]
        line = (await fetch("SELECT held FROM budget_line WHERE id = {}", house.cast.line))[0]
        assert line["held"] == 0


async def test_a_tenant_of_one_firm_need_not_name_it(database: Engine) -> None:
    async with doors() as house:
        assert (await house.book(house.cast.lan, firm=None)).status_code == 201
        assert fields(await house.book(house.hanh, firm=None)) == ["firm"]
        assert fields(await house.book(house.cast.mai, firm=None)) == ["firm"]


async def test_the_house_books_for_itself_without_money(database: Engine) -> None:
    async with doors() as house:
        own: dict[str, Any] = {"firm": None, "person": None, "use": "maintenance"}
        room = [{"id": str(house.cast.room)}]
        booked = await house.book(house.ky, resources=room, **own)
        assert booked.status_code == 201, booked.text
        assert booked.json()["price"]["full_cost"] == 0
        assert (await house.book(house.cast.lan, resources=room, **own)).status_code == 403
        both = await house.book(house.ky, resources=room, use="training", person=None)
        assert fields(both) == ["firm"]


async def test_staff_set_rules_aside_and_tenants_do_not(database: Engine) -> None:
    async with doors() as house:
        late = times(slot("17:00", "18:00"))
        aside = [{"rule": "outside-opening-hours", "reason": "Giao mẫu gấp"}]
        assert slug(await house.book(house.cast.lan, **late)) == "outside-opening-hours"
        assert (await house.book(house.cast.lan, overrides=aside, **late)).status_code == 403
        booked = await house.book(house.cast.mai, overrides=aside, **late)
        assert booked.status_code == 201
        shown = await house.call(house.cast.mai, "GET", f"/api/bookings/{booked.json()['id']}")
        assert [one["rule"] for one in shown.json()["overrides"]] == ["outside-opening-hours"]
        never = [{"rule": "over-budget", "reason": "Cần gấp"}]
        assert fields(await house.book(house.cast.mai, overrides=never)) == ["overrides"]


async def test_who_books_nothing_is_told_so(database: Engine) -> None:
    async with doors() as house:
        for who in (house.cast.minh, house.son):
            assert (await house.book(who)).status_code == 403
        assert (await house.book(house.thu)).status_code == 403
        nobody = await house.client.post("/api/bookings", json=house.body())
        assert nobody.status_code == 401
        assert await count("booking") == 0


# Repeats


async def test_a_repeat_under_a_key_is_answered_as_the_first(database: Engine) -> None:
    async with doors() as house:
        first = await house.book(house.cast.lan, key="k-1")
        again = await house.book(house.cast.lan, key="k-1", without_support=False)
        assert (first.status_code, first.json()) == (again.status_code, again.json())
        assert await count("booking") == 1
        other = await house.book(house.cast.lan, key="k-1", purpose="Việc khác")
        assert (other.status_code, slug(other)) == (409, "key-reused")
        elsewhere = times(slot("13:00", "14:00"))
        others = await house.book(house.hanh, key="k-1", **elsewhere)
        assert others.status_code == 201


async def test_a_refused_request_may_be_repeated_under_its_key(database: Engine) -> None:
    async with doors(funds=300_000) as house:
        assert (await house.book(house.cast.lan, key="k")).status_code == 409
        await house.cast.treasury.allocate(house.cast.line, 1_000_000)
        assert (await house.book(house.cast.lan, key="k")).status_code == 201


@pytest.mark.parametrize("key", ["x" * 201, "a\x07b"])
async def test_a_key_that_cannot_be_is_refused(sqlite_database: Engine, key: str) -> None:
    async with doors() as house:
        assert fields(await house.book(house.cast.lan, key=key)) == ["Idempotency-Key"]


# Bad input

ABSENT = str(uuid4())
BAD: list[tuple[str, dict[str, Any]]] = [
    ("resources", {"resources": None}),
    ("resources", {"resources": []}),
    ("resources", {"resources": [{"id": ABSENT}]}),
    ("resources", {"resources": [{"id": ABSENT}] * 21}),
    ("resources", {"resources": "máy tiện"}),
    ("resources.0.id", {"resources": [{}]}),
    ("resources.0.id", {"resources": [{"id": "' OR 1=1 --"}]}),
    ("resources.0.quantity", {"resources": [{"id": ABSENT, "quantity": 0}]}),
    ("resources.0.quantity", {"resources": [{"id": ABSENT, "quantity": -3}]}),
    ("resources.0.quantity", {"resources": [{"id": ABSENT, "quantity": 10**9}]}),
    ("resources.0.quantity", {"resources": [{"id": ABSENT, "quantity": 10**30}]}),
    ("resources.0.quantity", {"resources": [{"id": ABSENT, "quantity": 1.5}]}),
    ("resources.0.price", {"resources": [{"id": ABSENT, "price": 1}]}),
    ("firm", {"firm": ABSENT}),
    ("firm", {"firm": "Hồng Lĩnh"}),
    ("person", {"person": ABSENT}),
    ("person", {"person": 7}),
    ("companion", {"companion": ABSENT}),
    ("starts_at", {"starts_at": None}),
    ("starts_at", {"starts_at": "2026-11-30T08:00:00"}),
    ("starts_at", {"starts_at": "0001-01-01T00:00:00+07:00"}),
    ("starts_at", {"starts_at": "9999-12-31T23:59:59-07:00"}),
    ("starts_at", {"starts_at": "mai"}),
    ("starts_at", {"starts_at": "2026-02-30T08:00:00+07:00"}),
    ("ends_at", {"ends_at": "2026-11-30T08:00:00+07:00"}),
    ("ends_at", {"ends_at": "2026-11-30T07:00:00+07:00"}),
    ("ends_at", {"ends_at": "2099-11-30T07:00:00+07:00"}),
    ("ends_at", {"ends_at": "9999-01-01T00:00:00+07:00"}),
    ("purpose", {"purpose": None}),
    ("purpose", {"purpose": "   "}),
    ("purpose", {"purpose": "x" * 501}),
    ("purpose", {"purpose": "x" * 1_000_000}),
    ("purpose", {"purpose": "tiện\x00trục"}),
    ("purpose", {"purpose": "tiện\ntrục"}),
    ("purpose", {"purpose": "tiện\u202etrục"}),
    ("purpose", {"purpose": 5}),
    ("use", {"use": "party"}),
    ("without_support", {"without_support": "perhaps"}),
    ("overrides", {"overrides": [{"rule": "capacity-exceeded", "reason": "gấp"}]}),
    ("overrides.0.reason", {"overrides": [{"rule": "closed", "reason": " "}]}),
    ("overrides.0.reason", {"overrides": [{"rule": "closed"}]}),
    ("price", {"price": 0}),
    ("status", {"status": "CONFIRMED"}),
]


@pytest.mark.parametrize(("field", "changes"), BAD)
async def test_what_cannot_be_is_named(
    sqlite_database: Engine, field: str, changes: dict[str, Any]
) -> None:
    async with doors() as house:
        answer = await house.book(house.cast.mai, **changes)
        assert fields(answer) == [field], answer.text
        assert all(error["message"] for error in answer.json()["errors"])
        assert await count("booking") == await count("act") == 0


async def test_what_cannot_be_is_named_on_postgresql_too(postgres_database: Engine) -> None:
    async with doors() as house:
        for field, changes in BAD:
            answer = await house.book(house.cast.mai, **changes)
            assert fields(answer) == [field], answer.text
        assert await count("booking") == await count("refused_request") == 0


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"", 400), (b"[]", 422), (b"\xff\xfe", 400), (b'"x"', 422), (b"null", 400)],
)
async def test_what_is_no_json_object_is_a_problem(
    sqlite_database: Engine, body: bytes, status: int
) -> None:
    async with doors() as house:
        headers = {**house._headers[house.cast.lan.user], "content-type": "application/json"}
        answer = await house.client.post("/api/bookings", content=body, headers=headers)
        assert answer.status_code in (400, 422), answer.text
        assert answer.headers["content-type"].startswith("application/problem+json")


async def test_text_is_kept_as_typed_in_composed_form(database: Engine) -> None:
    async with doors() as house:
        typed = "  <b>Tiện</b> trục'; DROP TABLE booking; --  "
        booked = await house.book(house.cast.lan, purpose=unicodedata.normalize("NFD", typed))
        assert booked.status_code == 201
        shown = await house.call(house.cast.lan, "GET", f"/api/bookings/{booked.json()['id']}")
        assert shown.json()["purpose"] == typed.strip()


# Reading


async def test_a_booking_is_read_with_all_that_is_known(database: Engine) -> None:
    async with doors() as house:
        press = [{"id": str(house.cast.press)}]
        booked = (await house.book(house.cast.lan, resources=press)).json()
        shown = (await house.call(house.cast.mai, "GET", f"/api/bookings/{booked['id']}")).json()
        for name in ("uid", "sequence", "status", "price", "funding"):
            assert shown[name] == booked[name]
        assert shown["starts_at"] == "2026-11-30T08:00:00+07:00"
        assert shown["firm"] == {"id": str(house.cast.hong_linh), "name": "Khuôn mẫu Hồng Lĩnh"}
        assert shown["person"]["name"] == "Nguyễn Thị An"
        assert shown["attendants"] == ["Lê Văn Được"]
        assert shown["opens_at"] == "2026-11-30T07:30:00+07:00"
        assert [one["action"] for one in shown["history"]] == ["booking.request"]
        assert shown["history"][0]["by"] == "firm"
        own = (await house.call(house.cast.lan, "GET", f"/api/bookings/{booked['id']}")).json()
        assert own["attendants"] == []
        assert own["person"]["name"] == "Nguyễn Thị An"


async def test_a_tenant_sees_nothing_of_another_firm(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        id = (await house.book(cast.lan)).json()["id"]
        path = f"/api/bookings/{id}"
        stop = {"reason": "Thử"}
        answers = [
            await house.call(cast.khanh, "GET", path),
            await house.call(cast.khanh, "PUT", f"{path}/period", times(slot("13:00", "14:00"))),
            await house.call(cast.khanh, "POST", f"{path}/confirmation"),
            await house.call(cast.khanh, "POST", f"{path}/declination", stop),
            await house.call(cast.khanh, "POST", f"{path}/cancellation", stop),
            await house.call(cast.khanh, "POST", f"{path}/check-in", {}),
            await house.call(cast.khanh, "POST", f"{path}/check-out", {}),
        ]
        assert {answer.status_code for answer in answers} == {404}
        lists = [
            await house.call(cast.khanh, "GET", "/api/bookings"),
            await house.call(cast.khanh, "GET", f"/api/bookings?firm={cast.hong_linh}"),
            await house.call(cast.khanh, "GET", f"/api/bookings?resource={cast.lathe}"),
            await house.call(house.son, "GET", "/api/bookings"),
        ]
        assert all(answer.json() == {"items": [], "total": 0} for answer in lists)
        everything = "".join(answer.text for answer in (*answers, *lists))
        for secret in ("Hồng Lĩnh", "Nguyễn Thị An", str(cast.hong_linh), str(cast.an)):
            assert secret not in everything


async def test_readers_read_and_change_nothing(database: Engine) -> None:
    async with doors() as house:
        id = (await house.book(house.cast.lan)).json()["id"]
        path = f"/api/bookings/{id}"
        minh = house.cast.minh
        shown = await house.call(minh, "GET", path)
        assert shown.json()["firm"]["name"] == "Khuôn mẫu Hồng Lĩnh"
        assert shown.json()["person"] is None
        assert "Nguyễn Thị An" not in shown.text
        assert "Hoàng Thị Lan" not in shown.text
        stop = {"reason": "Thử"}
        for method, part, body in (
            ("PUT", "period", times(slot("13:00", "14:00"))),
            ("POST", "confirmation", None),
            ("POST", "declination", stop),
            ("POST", "cancellation", stop),
            ("POST", "check-in", {}),
            ("POST", "check-out", {}),
        ):
            assert (await house.call(minh, method, f"{path}/{part}", body)).status_code == 403


async def test_the_staff_of_another_house_see_nothing_of_it(database: Engine) -> None:
    async with doors() as house:
        id = (await house.book(house.cast.lan)).json()["id"]
        assert (await house.call(house.thu, "GET", "/api/bookings")).json()["total"] == 0
        assert (await house.call(house.thu, "GET", f"/api/bookings/{id}")).status_code == 404
        stop = {"reason": "Thử"}
        ended = await house.call(house.thu, "POST", f"/api/bookings/{id}/cancellation", stop)
        assert ended.status_code == 404


async def test_lists_are_filtered_and_paged(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await house.book(cast.lan)
        await house.book(
            cast.khanh, firm=str(cast.sao_khue), person=str(cast.khue),
            **times(slot("13:00", "15:00")),
        )  # fmt: skip
        cad = [{"id": str(cast.cad), "quantity": 3}]
        await house.book(
            cast.mai, resources=cad, **times(slot("08:00", "09:00", MONDAY + timedelta(days=1)))
        )

        async def total(query: str, who: Actor = cast.mai) -> int:
            answer = await house.call(who, "GET", f"/api/bookings?{query}")
            assert answer.status_code == 200, answer.text
            return int(answer.json()["total"])

        assert await total("") == 3
        assert await total("from=&to=&resource=&firm=&status=") == 3
        assert await total("from=2026-11-30&to=2026-11-30") == 2
        assert await total("from=2026-11-30T09:00:00%2B07:00&to=2026-11-30T12:00:00%2B07:00") == 1
        assert await total(f"resource={cast.lathe}") == 2
        assert await total(f"firm={cast.sao_khue}") == 1
        assert await total(f"firm={ABSENT}") == 0
        assert await total("status=confirmed") == 3
        assert await total("status=CANCELLED") == 0
        assert await total("", cast.lan) == 2
        page = (await house.call(cast.mai, "GET", "/api/bookings?page=2&page_size=2")).json()
        assert page["total"] == 3
        [last] = page["items"]
        assert [(one["code"], one["quantity"]) for one in last["resources"]] == [("TB-27", 3)]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=hier", "from"),
        ("to=2026-13-01", "to"),
        ("from=2026-11-30T08:00:00", "from"),
        ("from=0001-01-01", "from"),
        ("to=9999-12-31", "to"),
        ("resource=1", "resource"),
        ("firm=x", "firm"),
        ("status=maybe", "status"),
        ("page=0", "page"),
        ("page_size=1001", "page_size"),
        ("page=x", "page"),
    ],
)
async def test_a_query_that_cannot_be_is_named(
    sqlite_database: Engine, query: str, field: str
) -> None:
    async with doors() as house:
        answer = await house.call(house.cast.mai, "GET", f"/api/bookings?{query}")
        assert fields(answer) == [field]


# Moving


async def test_a_booking_moves_with_its_funds_and_its_version_rises(database: Engine) -> None:
    async with doors() as house:
        path = f"/api/bookings/{(await house.book(house.cast.lan)).json()['id']}/period"
        body = {**times(slot("13:00", "16:00")), "sequence": 0}
        moved = await house.call(house.cast.lan, "PUT", path, body)
        assert moved.status_code == 200
        assert moved.json()["sequence"] == 1
        assert moved.json()["price"]["support"] == 495_000
        stale = await house.call(house.cast.lan, "PUT", path, body)
        assert (stale.status_code, slug(stale)) == (409, "changed-meanwhile")


async def test_a_move_into_a_taken_slot_is_refused_with_the_next_time(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await house.book(cast.lan)
        other = {"firm": str(cast.sao_khue), "person": str(cast.khue)}
        id = (await house.book(cast.khanh, **other, **times(slot("13:00", "14:00")))).json()["id"]
        path = f"/api/bookings/{id}/period"
        refused = await house.call(cast.khanh, "PUT", path, times(slot("09:00", "10:00")))
        assert slug(refused) == "capacity-exceeded"
        assert refused.json()["next_possible"] == "2026-11-30T11:00:00+07:00"
        assert await count("booking") == 2


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("ends_at", {"ends_at": "2026-11-30T08:00:00+07:00"}),
        ("starts_at", {"starts_at": "2026-11-30T08:00:00"}),
        ("sequence", {"sequence": -1}),
        ("sequence", {"sequence": "x"}),
        ("firm", {"firm": ABSENT}),
    ],
)
async def test_a_move_that_cannot_be_is_named(
    sqlite_database: Engine, field: str, changes: dict[str, Any]
) -> None:
    async with doors() as house:
        id = (await house.book(house.cast.lan)).json()["id"]
        body = {**times(MORNING), **changes}
        answer = await house.call(house.cast.lan, "PUT", f"/api/bookings/{id}/period", body)
        assert fields(answer) == [field]


# Confirming, declining, cancelling


async def test_what_waits_is_confirmed_or_declined_once(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        slm = [{"id": str(cast.slm)}]
        first = (await house.book(cast.lan, resources=slm)).json()
        assert first["status"] == "TENTATIVE"
        path = f"/api/bookings/{first['id']}"
        assert (await house.call(cast.lan, "POST", f"{path}/confirmation")).status_code == 403
        assert (await house.call(house.ky, "POST", f"{path}/confirmation")).status_code == 403
        confirmed = await house.call(cast.mai, "POST", f"{path}/confirmation")
        assert (confirmed.status_code, confirmed.json()["status"]) == (200, "CONFIRMED")
        again = await house.call(cast.mai, "POST", f"{path}/confirmation")
        assert (again.status_code, slug(again)) == (409, "not-tentative")
        second = await house.book(cast.lan, resources=slm, **times(slot("13:00", "14:00")))
        path = f"/api/bookings/{second.json()['id']}"
        no = {"reason": "Máy dành cho lớp học"}
        declined = await house.call(cast.mai, "POST", f"{path}/declination", no)
        assert (declined.status_code, declined.json()["status"]) == (200, "CANCELLED")
        again = await house.call(cast.mai, "POST", f"{path}/declination", no)
        assert (again.status_code, slug(again)) == (409, "booking-ended")
        shown = (await house.call(cast.lan, "GET", path)).json()
        assert (shown["outcome"], shown["outcome_reason"]) == ("declined", no["reason"])


async def test_a_cancellation_gives_back_the_funds_and_is_noted_when_late(database: Engine) -> None:
    async with doors() as house:
        path = f"/api/bookings/{(await house.book(house.cast.lan)).json()['id']}"
        blank = await house.call(house.cast.lan, "POST", f"{path}/cancellation", {"reason": " "})
        assert fields(blank) == ["reason"]
        with clock.frozen(MORNING.start - timedelta(hours=3)):
            why = {"reason": "Khách hoãn"}
            ended = await house.call(house.cast.lan, "POST", f"{path}/cancellation", why)
            assert (ended.status_code, ended.json()["status"]) == (200, "CANCELLED")
            again = await house.call(house.cast.lan, "POST", f"{path}/cancellation", why)
            assert slug(again) == "booking-ended"
            shown = (await house.call(house.cast.lan, "GET", path)).json()
        assert shown["late_cancellation"] is True
        line = (await fetch("SELECT held FROM budget_line WHERE id = {}", house.cast.line))[0]
        assert line["held"] == 0


# Checking in and out


async def test_check_out_accepts_what_was_used(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        path = f"/api/bookings/{(await house.book(cast.lan)).json()['id']}"
        assert slug(await house.call(house.ky, "POST", f"{path}/check-in", {})) == "not-its-time"
        with clock.frozen(MORNING.start):
            reading = {"condition": "Sạch", "counter": 1200}
            taken = await house.call(house.ky, "POST", f"{path}/check-in", reading)
            assert taken.status_code == 200, taken.text
            again = await house.call(house.ky, "POST", f"{path}/check-in")
            assert slug(again) == "already-checked-in"
        with clock.frozen(MORNING.start + timedelta(minutes=60)):
            back = await house.call(house.ky, "POST", f"{path}/check-out", {"counter": 1100})
            assert fields(back) == ["counter"]
            back = await house.call(house.ky, "POST", f"{path}/check-out", {"counter": 1260})
            assert back.status_code == 200, back.text
            again = await house.call(house.ky, "POST", f"{path}/check-out", {})
            assert slug(again) == "booking-ended"
            shown = (await house.call(cast.mai, "GET", path)).json()
        assert shown["outcome"] == "completed"
        assert shown["settled"]["support"] == 165_000
        assert (shown["counter_in"], shown["counter_out"]) == (1200, 1260)


@pytest.mark.parametrize(
    ("field", "body"),
    [
        ("counter", {"counter": -1}),
        ("counter", {"counter": 10**13}),
        ("counter", {"counter": "nhiều"}),
        ("condition", {"condition": "x" * 501}),
        ("condition", {"condition": "\x00"}),
        ("note", {"note": "x"}),
    ],
)
async def test_a_reading_that_cannot_be_is_named(
    sqlite_database: Engine, field: str, body: dict[str, Any]
) -> None:
    async with doors() as house:
        id = (await house.book(house.cast.lan)).json()["id"]
        with clock.frozen(MORNING.start):
            answer = await house.call(house.ky, "POST", f"/api/bookings/{id}/check-in", body)
        assert fields(answer) == [field]


async def test_what_is_nobodys_is_not_found(sqlite_database: Engine) -> None:
    async with doors() as house:
        path = f"/api/bookings/{ABSENT}"
        assert (await house.call(house.cast.mai, "GET", path)).status_code == 404
        moved = await house.call(house.cast.mai, "PUT", f"{path}/period", times(MORNING))
        assert moved.status_code == 404
        assert (await house.call(house.cast.mai, "POST", f"{path}/check-in")).status_code == 404
        assert (await house.call(house.cast.mai, "GET", "/api/bookings/7")).status_code == 404


# Statements


async def test_few_statements_make_a_booking_and_read_one(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await house.book(cast.lan)
        body = times(slot("13:00", "14:00"))
        with counted() as asked:
            assert (await house.book(cast.lan, **body)).status_code == 201
        assert len(asked) <= 24, asked  # of which PostgreSQL's locks are two, invitations one
        with counted() as asked:
            listed = await house.call(cast.lan, "GET", "/api/bookings")
        assert listed.json()["total"] == 2
        assert len(asked) <= 5, asked
        id = listed.json()["items"][0]["id"]
        with counted() as asked:
            await house.call(cast.lan, "GET", f"/api/bookings/{id}")
        assert len(asked) <= 10, asked  # of which invitations one


async def test_every_route_is_described(sqlite_database: Engine) -> None:
    async with doors() as house:
        schema = (await house.client.get("/schema/openapi.json")).json()
        routes = {
            (path, method): route
            for path, methods in schema["paths"].items()
            for method, route in methods.items()
            if path.startswith("/api/bookings")
        }
        assert len(routes) == 9
        for route in routes.values():
            assert route["summary"]
            assert route["description"]
            assert {"401", "403", "422"} <= set(route["responses"])
        booking = routes["/api/bookings", "post"]["responses"]["409"]["description"]
        for rule in ("capacity-exceeded", "over-budget", "not-qualified", "key-reused"):
            assert rule in booking
        assert date(2026, 11, 27) == NOW.date()
