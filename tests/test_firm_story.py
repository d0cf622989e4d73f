"""A firm's page tells its whole story: what happened, in order, as far as one may see it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, execute, fetch
from incubator.paging import Paging
from incubator.users import Actor, Role
from tenants.application_drafts import Begun
from tenants.application_files import add_file
from tenants.file_types import Document
from tenants.firm_documents import documents
from tenants.firm_events import SOURCES, EventSource, latest_events, load_events, tells
from tenants.review_records import reviews_of
from tenants.reviews import Figures, confirm_review, submit_review
from tenants.transitions import StageDecision, change_stage
from tests.applying import CALLER, TYPED, Call
from tests.booking_cast import NOW
from tests.booking_doors import Doors, doors, signed_in
from tests.cast import actor, browsing, cookie
from tests.demonstration import NOW as MONDAY_MORNING
from tests.houses import NOON
from tests.routes import account
from tests.statements import counted

TODAY = NOW.date()


async def lived(house: Doors) -> None:
    """Hồng Lĩnh enters, reports, is confirmed, and is to be accelerated in a month."""
    cast = house.cast
    await execute("UPDATE firm SET stage = 'APPLICATION' WHERE id = {}", cast.hong_linh)
    entry = TODAY - timedelta(days=40)
    for to, on, reason in (
        ("INCUBATION", entry, "ADMITTED"), ("ACCELERATION", TODAY + timedelta(30), "READY"),
    ):  # fmt: skip
        decision = StageDecision(to, on, f"7/QĐ-{to[:2]}", reason=reason)
        await change_stage(cast.hong_linh, decision, actor=cast.mai, now=NOW)
    [baseline] = await reviews_of(cast.hong_linh)
    await submit_review(baseline.id, Figures(full_time=4), actor=cast.mai, now=NOW)
    await confirm_review(baseline.id, "AMBER", "CONTINUE", "", actor=cast.mai, now=NOW)


async def kinds(who: Actor, house: Doors) -> list[str]:
    events, total = await load_events(who, house.cast.hong_linh, today=TODAY, paging=Paging())
    assert total == len(events)
    return [one.kind for one in events]


async def test_the_story_is_told_in_order_of_its_days_and_stops_today(database: Engine) -> None:
    async with doors() as house:
        await lived(house)
        firm = house.cast.hong_linh
        events, _ = await load_events(house.cast.mai, firm, today=TODAY, paging=Paging())
        assert [(one.kind, one.day) for one in events][:2] == [
            ("review", TODAY), ("stage", TODAY - timedelta(40)),
        ]  # fmt: skip
        assert (events[0].word, events[1].detail) == ("At risk", "7/QĐ-IN")
        assert (events[1].word, events[1].path) == ("Incubation", f"/firms/{firm}")
        assert sorted({one.day for one in events}, reverse=True) == list(
            dict.fromkeys(one.day for one in events)
        )
        with counted() as asked:
            latest = await latest_events(house.cast.mai, firm, today=TODAY, most=1)
        assert (latest, len(asked)) == (events[:1], 1)
        second, _ = await load_events(house.cast.mai, firm, today=TODAY, paging=Paging(2, 1))
        assert second == events[1:2]


async def test_who_reads_no_figures_is_not_told_of_reviews(database: Engine) -> None:
    async with doors() as house:
        await lived(house)
        assert "review" in await kinds(house.cast.lan, house)
        assert "review" in await kinds(house.cast.minh, house)
        assert "review" not in await kinds(house.ky, house)
        assert "review" not in await kinds(actor(Role.accountant), house)


async def test_the_pages_show_the_story_space_and_hours(database: Engine) -> None:
    async with doors() as house:
        await lived(house)
        own, other = house.cast.hong_linh, house.cast.sao_khue
        async with signed_in(house.cast.lan) as lan:
            await lan.get(f"/firms/{own}")
            with counted() as asked:
                page = (await lan.get(f"/firms/{own}")).text
            assert len(asked) <= 19
            for words in ("Doanh nghiệp chưa thuê mặt bằng", "Tháng này chưa đặt lịch nào"):
                assert words in page
            assert "Xác nhận đánh giá" in page
            with counted() as asked:
                story = (await lan.get(f"/firms/{own}/story")).text
            assert len(asked) <= 6
            assert "7/QĐ-IN" in story
            assert "7/QĐ-AC" not in story
            assert (await lan.get(f"/firms/{other}/story")).status_code == 404
        assert (await house.book(house.cast.lan)).status_code == 201
        async with signed_in(house.cast.mai) as mai:
            page = (await mai.get(f"/firms/{own}")).text
            assert "2 giờ" in page


def test_two_sources_never_share_a_kind() -> None:
    with pytest.raises(TypeError, match="stage"):
        tells(EventSource("stage", "Other", "firm f", "f.id", "f.created_at", "f.id"))
    assert SOURCES["stage"].title == "Stage"


async def test_an_application_stands_at_the_beginning_of_the_story(database: Engine) -> None:
    call = await Call.opened()
    begun = await call.decided()
    [row] = await fetch("SELECT firm FROM application WHERE id = {}", begun.id)
    later = NOON.date() + timedelta(30)
    events, _ = await load_events(call.manager, row["firm"], today=later, paging=Paging())
    told = {one.kind: (one.word, one.detail, one.path) for one in events}
    way = f"/applications/{begun.id}"
    assert told["application"] == ("", "", way)
    assert told["admission"] == ("Admitted", "12/QĐ-VU", way)
    tenant = actor(Role.tenant, firms=[row["firm"]])
    seen, _ = await load_events(tenant, row["firm"], today=later, paging=Paging())
    assert not {"application", "admission"} & {one.kind for one in seen}


class WithPlan(Call):
    """Applicants who send a business plan."""

    async def begun(self, typed: Mapping[str, str] = TYPED) -> Begun:
        begun = await super().begun(typed)
        plan = Document("ke-hoach.pdf", "application/pdf", b"%PDF-1.7")
        await add_file(begun.secret, "PLAN", plan, caller=CALLER, now=NOON)
        return begun


async def test_documents_of_the_application_stand_on_the_page_of_the_firm(
    database: Engine,
) -> None:
    call = await WithPlan.opened()
    begun = await call.decided()
    [row] = await fetch("SELECT firm FROM application WHERE id = {}", begun.id)
    shown = await documents(call.manager, row["firm"], TODAY)
    assert shown
    assert [(one.name, one.kind) for one in shown["documents"]] == [
        ("ke-hoach.pdf", "Business plan")
    ]
    assert shown["letters"] == [f"/applications/{begun.id}/letter.pdf"]
    assert await documents(actor(Role.tenant, firms=[row["firm"]]), row["firm"], TODAY) is None


async def test_services_courses_and_events_are_part_of_the_story(
    sqlite_demo: Engine, app: Litestar
) -> None:
    today = MONDAY_MORNING.date()
    [row] = await fetch("SELECT id FROM firm WHERE tax_code = '9900010014'")
    tenant, city = await account(Role.tenant), await account(Role.city)
    served = {"request", "request-done", "session"}
    together = {"course", "certificate", "event", "event-result"}
    for who, told in ((tenant, served | together), (city, together)):
        events, _ = await load_events(who, row["id"], today=today, paging=Paging())
        assert {one.kind for one in events} & (served | together) == told
    reviews = [one for one in events if one.kind == "review"]
    assert len({one.due for one in reviews}) == len(reviews) > 1
    with clock.frozen(MONDAY_MORNING):
        async with browsing(app) as client:
            await cookie(client, tenant)
            page = (await client.get(f"/firms/{row['id']}")).text
    for words in (
        "Dịch vụ, đào tạo và sự kiện", "Buổi tư vấn", "Khóa học",
        f"/bookings?firm={row['id']}&amp;resource=", "&amp;from=2026-11-01&amp;to=2026-11-30",
    ):  # fmt: skip
        assert words in page
