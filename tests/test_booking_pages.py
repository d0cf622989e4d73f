"""The booking pages: book by a plain form, read one, act on it, and be told why not."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from httpx import Response

from incubator import clock
from incubator.acts import origins_of
from incubator.clock import local
from incubator.database import Engine, execute, fetch
from incubator.formats import format_time
from incubator.languages import speaking
from incubator.periods import Period
from tests.booking_cast import slot
from tests.booking_doors import MORNING, Doors, count, doors, signed_in
from tests.statements import counted

LATER = slot("13:00", "14:00")


def moments(when: Period) -> dict[str, str]:
    """A slot as the form's four fields."""
    start, end = local(when.start), local(when.end)
    return {
        "starts_at_day": start.date().isoformat(),
        "starts_at_time": format_time(when.start),
        "ends_at_day": end.date().isoformat(),
        "ends_at_time": format_time(when.end),
    }


def typed(house: Doors, when: Period = MORNING, **changes: Any) -> dict[str, Any]:
    """The form to book the lathe for Hồng Lĩnh, or what is given instead."""
    cast = house.cast
    usual = {
        "resource": str(cast.lathe),
        "quantity": "1",
        "firm": str(cast.hong_linh),
        "person": str(cast.an),
        "purpose": "Tiện trục mẫu",
        **moments(when),
    }
    return {**usual, **changes}


def booked_id(answer: Response) -> UUID:
    assert answer.status_code == 303, answer.text[:3000]
    return UUID(answer.headers["location"].rsplit("/", 1)[-1])


async def stored(id: UUID) -> dict[str, Any]:
    return (await fetch("SELECT * FROM booking WHERE id = {}", id))[0]


# Booking by the form


async def test_a_form_books_and_tells_so_once(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        answer = await lan.post("/bookings", **typed(house))
        id = booked_id(answer)
        page = await lan.get(f"/bookings/{id}")
        assert page.status_code == 200
        assert "Đã xác nhận đặt lịch." in page.text
        for words in ("Máy tiện CNC", "08:00–10:00 30/11/2026", "Nguyễn Thị An", "330.000"):
            assert words in page.text
        again = await lan.get(f"/bookings/{id}")
        assert "Đã xác nhận đặt lịch." not in again.text


async def test_the_price_and_the_line_are_told_before_anything_is_stored(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        page = await mai.post("/bookings/preview", **typed(house, purpose=""))
        assert page.status_code == 200
        assert "660.000" in page.text
        assert "Sẽ giữ 330.000 đồng hỗ trợ trên dòng: Trang thiết bị · 2026" in page.text
        assert "Nguyễn Thị An – đủ điều kiện vận hành" in page.text
        assert "Đỗ Thanh Bình – thiếu Vận hành tiện CNC" in page.text
        for table in ("booking", "act", "refused_request"):
            assert await count(table) == 0


async def test_a_price_is_as_the_booking_will_be(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        await execute("UPDATE support_mode SET mode = 'IN_KIND'")
        page = await mai.post("/bookings/preview", **typed(house))
        assert "Hỗ trợ qua giá 330.000 đồng, không phát sinh chi" in page.text
        waits = await mai.post("/bookings/preview", **typed(house, resource=str(house.cast.slm)))
        assert "chờ quản lý duyệt" not in waits.text
        own = await mai.post("/bookings/preview", **typed(house, firm="training", person=""))
        assert "Hãy ghi người sẽ sử dụng Máy tiện CNC." in own.text
    async with doors_again(house) as lan:
        waits = await lan.post("/bookings/preview", **typed(house, resource=str(house.cast.slm)))
        assert "Lượt đặt sẽ chờ quản lý duyệt." in waits.text


def doors_again(house: Doors) -> Any:
    return signed_in(house.cast.lan)


async def test_a_link_of_the_board_fills_the_form_in(sqlite_database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        query = {
            "resource": str(house.cast.lathe),
            "firm": str(house.cast.hong_linh),
            "starts_at": local(MORNING.start).isoformat(),
            "ends_at": local(MORNING.end).isoformat(),
        }
        page = await mai.client.get("/bookings/new", params=query)
        assert f'value="{house.cast.lathe}" selected' in page.text
        assert 'value="2026-11-30"' in page.text
        assert "<option selected>08:00</option>" in page.text
        assert "Hãy ghi người sẽ sử dụng Máy tiện CNC." in page.text
        odd = await mai.client.get("/bookings/new", params={"starts_at": "x", "resource": "y"})
        assert odd.status_code == 200


async def test_several_resources_are_booked_together(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        form = typed(house)
        more = await lan.post("/bookings/preview", **form, add="1")
        assert len(re.findall(r'<select [^>]*name="resource"', more.text)) == 2
        form |= {"resource": [str(house.cast.lathe), str(house.cast.cad), ""]}
        form |= {"quantity": ["1", "3", "1"]}
        id = booked_id(await lan.post("/bookings", **form))
        items = await fetch("SELECT quantity FROM booking_item WHERE booking = {}", id)
        assert sorted(row["quantity"] for row in items) == [1, 3]


async def test_a_slot_without_a_last_day_ends_on_its_first(sqlite_database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        id = booked_id(await lan.post("/bookings", **typed(house, ends_at_day="")))
        assert (await stored(id))["ends_at"] == MORNING.end


async def test_a_form_sent_twice_books_once(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        form = typed(house, key="once")
        first, second = await lan.post("/bookings", **form), await lan.post("/bookings", **form)
        assert booked_id(first) == booked_id(second)
        changed = await lan.post("/bookings", **typed(house, LATER, key="once"))
        assert booked_id(changed) != booked_id(first)


async def test_the_house_books_for_itself(sqlite_database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        form = typed(house, firm="demonstration", resource=str(house.cast.room), person="")
        id = booked_id(await mai.post("/bookings", **form))
        booking = await stored(id)
        assert (booking["use"], booking["firm"]) == ("DEMONSTRATION", None)
        assert "Trình diễn của cơ sở" in (await mai.get(f"/bookings/{id}")).text


# What stands in the way


async def test_a_refusal_keeps_what_was_typed_and_offers_the_next_time(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.khanh) as khanh:
        await house.book(house.cast.lan)
        form = typed(house, purpose="Tiện <b>gá</b>", firm=str(house.cast.sao_khue))
        form["person"] = str(house.cast.khue)
        page = await khanh.post("/bookings", **form)
        assert page.status_code == 409
        assert "Máy tiện CNC đã có người đặt trong khoảng 07:30–10:15 30/11/2026" in page.text
        assert 'value="Tiện &lt;b&gt;gá&lt;/b&gt;"' in page.text
        assert "Hồng Lĩnh" not in page.text
        [offered] = re.findall(r'name="instead" value="([^"]+)"', page.text)
        assert offered == "2026-11-30T11:00:00+07:00"
        id = booked_id(await khanh.post("/bookings", **form, instead=offered))
        booking = await stored(id)
        assert booking["starts_at"] == slot("11:00", "13:00").start
        assert booking["ends_at"] == slot("11:00", "13:00").end


async def test_what_lacks_funds_is_booked_without_support_when_chosen(database: Engine) -> None:
    async with doors(funds=300_000) as house, signed_in(house.cast.lan) as lan:
        form = typed(house)
        page = await lan.post("/bookings", **form)
        assert page.status_code == 409
        assert "Đặt không nhận hỗ trợ, doanh nghiệp trả 660.000 đồng" in page.text
        assert await count("booking") == 0
        priced = await lan.post("/bookings/preview", **form)
        assert "Đặt không nhận hỗ trợ, doanh nghiệp trả 660.000 đồng" in priced.text
        id = booked_id(await lan.post("/bookings", **form, without_support="true"))
        assert (await stored(id))["without_support"]
        assert "Đặt không nhận hỗ trợ" in (await lan.get(f"/bookings/{id}")).text


async def test_staff_are_offered_to_set_a_rule_aside_and_tenants_are_not(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai, signed_in(house.cast.lan) as lan:
        form = typed(house, slot("17:00", "18:00"))
        field = "aside-outside-opening-hours"
        assert field not in (await lan.post("/bookings", **form)).text
        page = await mai.post("/bookings", **form)
        assert page.status_code == 409
        assert f'name="{field}"' in page.text
        id = booked_id(await mai.post("/bookings", **form, **{field: "Giao mẫu gấp"}))
        assert "Giao mẫu gấp" in (await mai.get(f"/bookings/{id}")).text
        taken = await mai.post("/bookings", **typed(house, slot("17:00", "18:00")))
        assert "aside-capacity-exceeded" not in taken.text


BAD: list[tuple[str, dict[str, Any], str]] = [
    ("purpose", {"purpose": " "}, "Hãy điền mục này."),
    ("purpose", {"purpose": "x" * 501}, "tối đa 500 ký tự"),
    ("purpose", {"purpose": "a\x00b"}, "tối đa 500 ký tự"),
    ("resources", {"resource": ""}, "Hãy chọn ít nhất một thiết bị hoặc phòng."),
    ("resources", {"resource": "x"}, "Mã này không đúng dạng mã của hệ thống."),
    ("resources", {"resource": str(uuid4())}, "Không có thiết bị, phòng này để đặt."),
    ("resources", {"quantity": "0"}, "Hãy nhập số từ 1 trở lên."),
    ("resources", {"quantity": "1000000000"}, "Hãy nhập số không quá 100.000."),
    ("resources", {"quantity": "hai"}, "Hãy nhập số nguyên."),
    ("firm", {"firm": ""}, "Hãy chọn doanh nghiệp sử dụng."),
    ("firm", {"firm": str(uuid4())}, "Không có doanh nghiệp này."),
    ("person", {"person": str(uuid4())}, "Người này không thuộc doanh nghiệp."),
    ("starts_at", {"starts_at_day": ""}, "Hãy nhập cả ngày và giờ"),
    ("starts_at", {"starts_at_day": "0001-01-01"}, "Hãy chọn thời điểm trong khoảng"),
    ("starts_at", {"starts_at_day": "9999-12-31"}, "Hãy chọn thời điểm trong khoảng"),
    ("starts_at", {"starts_at_time": "tám giờ"}, "Hãy nhập cả ngày và giờ"),
    ("ends_at", {"starts_at_time": "25:99"}, "Giờ kết thúc phải sau giờ bắt đầu."),
    ("ends_at", {"ends_at_time": "07:00"}, "Giờ kết thúc phải sau giờ bắt đầu."),
    ("ends_at", {"ends_at_day": "2027-11-30"}, "Một lượt đặt kéo dài tối đa 31 ngày."),
]


@pytest.mark.parametrize(("field", "changes", "sentence"), BAD)
async def test_what_cannot_be_is_said_beside_its_field(
    sqlite_database: Engine, field: str, changes: dict[str, Any], sentence: str
) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        form = typed(house, **changes)
        page = await mai.post("/bookings", **form)
        assert page.status_code in (409, 422)
        if page.status_code == 422:
            assert f'id="f-{field}-error"' in page.text, page.text
        assert sentence in page.text
        if field != "purpose":
            assert 'value="Tiện trục mẫu"' in page.text
        assert await count("booking") == 0
        assert (await mai.post("/bookings/preview", **form)).status_code == 200


async def test_a_megabyte_and_markup_do_no_harm(sqlite_database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        long = await lan.post("/bookings", **typed(house, purpose="x" * 1_000_000))
        assert long.status_code == 422
        sql = "'; DROP TABLE booking; -- <script>alert(1)</script>"
        id = booked_id(await lan.post("/bookings", **typed(house, purpose=sql)))
        page = await lan.get(f"/bookings/{id}")
        assert "<script>alert" not in page.text
        assert "&lt;script&gt;alert(1)" in page.text


# Who may see what


async def test_a_tenant_sees_no_trace_of_another_firm(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.khanh) as khanh:
        id = (await house.book(house.cast.lan)).json()["id"]
        pages = [
            await khanh.get(path)
            for path in (
                "/bookings",
                "/bookings?view=all",
                f"/bookings?firm={house.cast.hong_linh}",
                "/bookings?q=hong+linh",
                "/bookings/new",
                f"/bookings/{id}",
            )
        ]
        assert [page.status_code for page in pages] == [200, 200, 200, 200, 200, 404]
        for part in ("confirmation", "declination", "cancellation", "period", "check-in"):
            answer = await khanh.post(f"/bookings/{id}/{part}", reason="Thử", **moments(LATER))
            assert answer.status_code == 404
        preview = await khanh.post("/bookings/preview", **typed(house))
        assert "Người này không thuộc doanh nghiệp." in preview.text
        assert "Không có doanh nghiệp này." in (await khanh.post("/bookings", **typed(house))).text
        for page in (*pages, preview):
            for secret in ("Hồng Lĩnh", "Nguyễn Thị An", "Đỗ Thanh Bình", str(house.cast.an)):
                typed_by_herself = page is preview and secret == str(house.cast.an)
                assert typed_by_herself or secret not in page.text


async def test_readers_see_no_buttons_and_their_acts_are_forbidden(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.minh) as minh:
        id = (await house.book(house.cast.lan)).json()["id"]
        page = await minh.get(f"/bookings/{id}")
        assert page.status_code == 200
        assert "Khuôn mẫu Hồng Lĩnh" in page.text
        assert "Nguyễn Thị An" not in page.text
        assert f'action="/bookings/{id}/' not in page.text
        assert f"/budget/lines/{house.cast.line}" in page.text
        for part in ("confirmation", "declination", "cancellation", "period", "check-in"):
            answer = await minh.post(f"/bookings/{id}/{part}", reason="Thử", **moments(LATER))
            assert answer.status_code == 403, part
        assert (await minh.get("/bookings/new")).status_code == 403
        assert (await minh.post("/bookings", **typed(house))).status_code == 403
        assert "/bookings/new" not in (await minh.get("/bookings")).text


async def test_a_guest_is_led_to_the_sign_in_and_a_forged_form_is_refused(
    sqlite_database: Engine,
) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        guest = await house.client.get("/bookings", follow_redirects=False)
        assert guest.headers["location"].startswith("/sign-in")
        lan.token = "forged"
        assert (await lan.post("/bookings", **typed(house))).status_code == 403
        assert await count("booking") == 0


async def test_technicians_are_named_to_staff_alone(sqlite_database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai, signed_in(house.cast.lan) as lan:
        laser = [{"id": str(house.cast.laser)}]
        id = (await house.book(house.cast.lan, resources=laser, person=None)).json()["id"]
        assert "Lê Văn Được" in (await mai.get(f"/bookings/{id}")).text
        own = (await lan.get(f"/bookings/{id}")).text
        assert "Lê Văn Được" not in own
        assert "Phiếu giao chi tiết" in own


# The list


async def test_the_list_is_filtered_and_searched(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        cast = house.cast
        await execute("UPDATE resource SET search_key = 'may tien cnc' WHERE id = {}", cast.lathe)
        await house.book(cast.lan)
        cad = [{"id": str(cast.cad)}]
        later = {"starts_at": "2026-12-02T13:00:00+07:00", "ends_at": "2026-12-02T14:00:00+07:00"}
        await house.book(cast.lan, resources=cad, **later)

        async def rows(query: str) -> int:
            page = await mai.get(f"/bookings?{query}")
            assert page.status_code == 200, page.text
            return page.text.count('<a href="/bookings/0')

        assert await rows("") == 2
        assert await rows("q=may+tien") == 1
        assert await rows("q=m%C3%A1y+ti%E1%BB%87n") == 1
        assert await rows("from=2026-12-01") == 1
        assert await rows("to=2026-11-30") == 1
        assert await rows(f"resource={cast.cad}") == 1
        assert await rows(f"firm={cast.sao_khue}") == 0
        assert await rows("state=confirmed") == 2
        assert await rows("state=completed") == 0
        assert await rows("view=past") == 0
        assert await rows("view=all") == 2
        for query in ("from=x", "state=x", "view=x", "page=x", "page=0", "resource=x"):
            assert (await mai.get(f"/bookings?{query}")).status_code == 422


# Acts


async def test_what_waits_is_confirmed_with_one_press(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        slm = [{"id": str(house.cast.slm)}]
        id = (await house.book(house.cast.lan, resources=slm)).json()["id"]
        page = await mai.get(f"/bookings/{id}")
        assert "Chờ quản lý duyệt" in page.text
        assert f"/bookings/{id}/confirmation" in page.text
        done = await mai.post(f"/bookings/{id}/confirmation", sequence="0")
        assert done.status_code == 303
        again = await mai.post(f"/bookings/{id}/confirmation", sequence="0")
        assert again.status_code == 409
        assert "Lượt đặt này đã được xác nhận." in again.text


async def test_what_waits_is_declined_with_a_reason(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai, signed_in(house.cast.lan) as lan:
        slm = [{"id": str(house.cast.slm)}]
        id = (await house.book(house.cast.lan, resources=slm)).json()["id"]
        assert (await lan.post(f"/bookings/{id}/declination", reason="x")).status_code == 403
        blank = await mai.post(f"/bookings/{id}/declination", reason=" ")
        assert blank.status_code == 422
        assert "Hãy điền mục này." in blank.text
        done = await mai.post(f"/bookings/{id}/declination", reason="Máy dành cho lớp học")
        assert done.status_code == 303
        assert "Máy dành cho lớp học" in (await lan.get(f"/bookings/{id}")).text


async def test_a_booking_is_moved_or_told_when_it_can_be(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.khanh) as khanh:
        cast = house.cast
        await house.book(cast.lan)
        other = {"firm": str(cast.sao_khue), "person": str(cast.khue)}
        form = typed(house, LATER, **other)
        id = booked_id(await khanh.post("/bookings", **form))
        path = f"/bookings/{id}/period"
        refused = await khanh.post(path, sequence="0", **moments(slot("09:00", "10:00")))
        assert refused.status_code == 409
        assert "Máy tiện CNC đã có người đặt" in refused.text
        assert "<option selected>09:00</option>" in refused.text
        [offered] = re.findall(r'name="instead" value="([^"]+)"', refused.text)
        moved = await khanh.post(
            path, sequence="0", instead=offered, **moments(slot("09:00", "10:00"))
        )
        assert moved.status_code == 303
        assert (await stored(id))["starts_at"] == slot("11:00", "12:00").start
        stale = await khanh.post(path, sequence="0", **moments(LATER))
        assert stale.status_code == 409
        assert "Lượt đặt đã thay đổi sau khi bạn mở trang." in stale.text
        bad = await khanh.post(path, sequence="1", **moments(LATER) | {"ends_at_time": ""})
        assert bad.status_code == 422


async def test_staff_move_past_a_rule_with_a_reason(sqlite_database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        id = (await house.book(house.cast.lan)).json()["id"]
        evening = moments(slot("17:00", "18:00"))
        refused = await mai.post(f"/bookings/{id}/period", **evening)
        assert 'name="aside-outside-opening-hours"' in refused.text
        reason = {"aside-outside-opening-hours": "Có người trực"}
        assert (await mai.post(f"/bookings/{id}/period", **evening, **reason)).status_code == 303


async def test_an_act_on_an_older_page_is_refused_kindly(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        id = (await house.book(house.cast.lan)).json()["id"]
        assert (await lan.post(f"/bookings/{id}/period", **moments(LATER))).status_code == 303
        stale = await lan.post(f"/bookings/{id}/cancellation", sequence="0", reason="Thôi")
        assert stale.status_code == 409
        assert "Lượt đặt đã thay đổi sau khi bạn mở trang." in stale.text
        assert ">Thôi</textarea>" in stale.text
        assert (await stored(UUID(id)))["status"] == "CONFIRMED"


async def test_a_late_cancellation_is_announced_and_noted(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.lan) as lan:
        id = (await house.book(house.cast.lan)).json()["id"]
        assert "hủy muộn" not in (await lan.get(f"/bookings/{id}")).text
        with clock.frozen(MORNING.start - timedelta(hours=2)):
            page = await lan.get(f"/bookings/{id}")
            assert "sẽ ghi nhận là hủy muộn" in page.text
            assert "330.000 đồng kinh phí hỗ trợ đang giữ sẽ được hoàn lại." in page.text
            done = await lan.post(f"/bookings/{id}/cancellation", sequence="0", reason="Khách hoãn")
            assert done.status_code == 303
            page = await lan.get(f"/bookings/{id}")
            again = await lan.post(f"/bookings/{id}/cancellation", reason="Khách hoãn")
        assert "muộn, trong vòng 24 giờ trước giờ bắt đầu" in page.text
        assert again.status_code == 409


async def test_check_in_and_out_settle_what_was_used(database: Engine) -> None:
    async with doors() as house, signed_in(house.ky) as ky:
        id = (await house.book(house.cast.lan)).json()["id"]
        assert "Nhận máy" not in (await ky.get(f"/bookings/{id}")).text
        early = await ky.post(f"/bookings/{id}/check-in")
        assert early.status_code == 409
        assert "Có thể nhận từ" in early.text
        with clock.frozen(MORNING.start):
            assert "Nhận máy" in (await ky.get(f"/bookings/{id}")).text
            bad = await ky.post(f"/bookings/{id}/check-in", condition="Sạch", counter="nhiều")
            assert bad.status_code == 422
            assert ">Sạch</textarea>" in bad.text
            done = await ky.post(f"/bookings/{id}/check-in", condition="Sạch", counter="1200")
            assert done.status_code == 303
            assert "Trả máy" in (await ky.get(f"/bookings/{id}")).text
        with clock.frozen(MORNING.start + timedelta(hours=1)):
            done = await ky.post(f"/bookings/{id}/check-out", condition="Còn phoi", counter="1260")
            assert done.status_code == 303
            page = await ky.get(f"/bookings/{id}")
        for words in ("Đã sử dụng và chốt giờ", "165.000", "Còn phoi", "1.260", "Hoàn thành"):
            assert words in page.text
        assert "165.000 đồng hỗ trợ đã hoàn về dòng dự toán." in page.text


# Ways between booking and budget


async def test_an_act_of_the_budget_leads_back_to_its_booking(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        id = (await house.book(house.cast.lan)).json()["id"]
        acts = await fetch("SELECT id, kind FROM act")
        with speaking("vi"):
            [link] = (await origins_of({row["id"]: row["kind"] for row in acts})).values()
        assert link.url == f"/bookings/{id}"
        assert link.label == "Máy tiện CNC, 08:00–10:00 30/11/2026"
        page = await mai.get(f"/bookings/{id}")
        assert f"/budget/lines/{house.cast.line}" in page.text
        assert "Giữ kinh phí" in page.text


async def test_few_statements_draw_a_page(database: Engine) -> None:
    async with doors() as house, signed_in(house.cast.mai) as mai:
        id = (await house.book(house.cast.lan)).json()["id"]
        await house.book(house.cast.lan, starts_at="2026-11-30T13:00:00+07:00",
                         ends_at="2026-11-30T14:00:00+07:00")  # fmt: skip
        with counted() as asked:
            await mai.get("/bookings")
        assert len(asked) <= 6, asked
        with counted() as asked:
            await mai.get(f"/bookings/{id}")
        assert len(asked) <= 9, asked
        with counted() as asked:
            await mai.post("/bookings/preview", **typed(house, slot("15:00", "16:00")))
        assert len(asked) <= 22, asked
