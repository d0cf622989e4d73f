"""Reviews: opened in time, filled in by the firm, confirmed or sent back by the house, final."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from incubator.database import Engine, execute, violated, write
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants.firms import FirmDetails, add_firm
from tenants.review_openings import milestone_due, months_after, open_reviews
from tenants.review_records import list_reviews, reviews_of, show_review
from tenants.reviews import (
    Figures,
    ReviewConfirmed,
    ReviewNotSubmitted,
    confirm_review,
    return_review,
    submit_review,
)
from tenants.stage_history import changes_of
from tenants.tenancies import start_tenancy
from tenants.transitions import StageDecision, change_stage
from tests.booking_doors import doors, signed_in
from tests.cast import actor, english, signed_up
from tests.houses import NOON, TODAY, open_house

FIGURES = Figures(full_time=12, full_time_female=3, revenue=3_000, repeat_customers=2)
WARNING = timedelta(60)


@pytest.mark.parametrize(
    ("last", "today", "due"),
    [
        (None, date(2026, 3, 1), None),
        (None, date(2026, 3, 2), date(2026, 5, 1)),
        (date(2026, 5, 1), date(2026, 4, 1), None),
        (date(2026, 5, 1), date(2026, 6, 2), date(2026, 8, 1)),
        (None, date(2028, 1, 1), date(2028, 2, 1)),
    ],
)
def test_a_milestone_opens_before_its_day_and_the_latest_alone(
    last: date | None, today: date, due: date | None
) -> None:
    assert milestone_due(date(2026, 2, 1), 3, WARNING, last, today) == due


def test_without_a_rhythm_nothing_is_due_and_months_end_where_they_end() -> None:
    assert milestone_due(date(2026, 2, 1), 0, WARNING, None, date(2030, 1, 1)) is None
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)


class Scene:
    """Mai manages the house; Ánh Sao entered incubation a hundred days ago; Lan acts for it."""

    mai: Actor
    lan: Actor
    firm: UUID
    house: UUID

    @classmethod
    async def set_up(cls) -> "Scene":
        scene = cls()
        scene.house, scene.mai = (await open_house()).id, await signed_up(Role.manager)
        details = FirmDetails("Nhóm Ánh Sao", "APPLICATION", "9900010085", name_en="Anh Sao")
        scene.firm = await add_firm(details, actor=scene.mai, now=NOON)
        known = await signed_up(Role.tenant)
        scene.lan = replace(known, firms=frozenset({scene.firm}))
        entry = TODAY - timedelta(100)
        await start_tenancy(scene.firm, scene.house, entry, actor=scene.mai, now=NOON)
        decision = StageDecision("INCUBATION", entry, "1/QĐ", reason="ADMITTED")
        await change_stage(scene.firm, decision, actor=scene.mai, now=NOON)
        return scene

    async def baseline(self) -> UUID:
        return (await reviews_of(self.firm))[0].id


@pytest.fixture
async def scene(database: Engine) -> Scene:
    return await Scene.set_up()


async def test_a_firm_that_enters_owes_its_baseline_and_then_its_milestones(scene: Scene) -> None:
    [baseline] = await reviews_of(scene.firm)
    assert (baseline.kind, baseline.due_on) == ("BASELINE", TODAY - timedelta(70))
    assert baseline.incubator == scene.house
    assert baseline.is_overdue(TODAY)
    assert await open_reviews(now=NOON) == 1
    assert await open_reviews(now=NOON) == 0
    milestone = (await reviews_of(scene.firm))[-1]
    assert (milestone.kind, milestone.due_on) == ("MILESTONE", date(2027, 2, 28))
    assert await open_reviews(now=NOON + timedelta(40)) == 1


async def test_the_firm_reports_and_the_house_sends_back_and_confirms(scene: Scene) -> None:
    review = await scene.baseline()
    with pytest.raises(ReviewNotSubmitted) as caught:
        await confirm_review(review, "GREEN", "CONTINUE", "", actor=scene.mai, now=NOON)
    assert english(caught.value) == (
        "Anh Sao has not filled in this review. It can, or you can on its behalf."
    )
    await submit_review(review, FIGURES, actor=scene.lan, now=NOON)
    await return_review(review, "Thiếu lao động nữ", actor=scene.mai, now=NOON)
    assert (await show_review(scene.lan, review)).status == "RETURNED"
    await submit_review(review, replace(FIGURES, full_time=13), actor=scene.lan, now=NOON)
    await submit_review(review, replace(FIGURES, full_time=14), actor=scene.mai, now=NOON)
    await confirm_review(review, "AMBER", "SUPPORT_PLAN", "Kèm 1-1", actor=scene.mai, now=NOON)
    found = await show_review(scene.lan, review)
    assert (found.status, found.light, found.decision, found.full_time) == (
        "CONFIRMED", "AMBER", "SUPPORT_PLAN", 14,
    )  # fmt: skip
    with pytest.raises(ReviewConfirmed) as again:
        await submit_review(review, FIGURES, actor=scene.lan, now=NOON)
    assert english(again.value) == (
        "The figures of 28 Dec 2026 are confirmed and stay. What has changed since belongs into "
        "the next review."
    )
    for statement in ("UPDATE review SET full_time = 1", "DELETE FROM review"):
        with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
            async with write():
                await execute(statement)
        assert violated(refused.value) == "review-final"


async def test_others_neither_report_nor_confirm_nor_see(scene: Scene) -> None:
    review = await scene.baseline()
    stranger = actor(Role.tenant, firms=[uuid4()])
    elsewhere = actor(Role.manager, incubator=(await open_house("TT-KT")).id)
    for hidden in (stranger, actor(Role.technician), actor(Role.accountant)):
        with pytest.raises(NotFound):
            await submit_review(review, FIGURES, actor=hidden, now=NOON)
        assert await list_reviews(hidden) == ([], 0)
    for wrong in (actor(Role.city), actor(Role.auditor), elsewhere):
        with pytest.raises(Forbidden):
            await submit_review(review, FIGURES, actor=wrong, now=NOON)
    await submit_review(review, FIGURES, actor=scene.lan, now=NOON)
    for wrong in (actor(Role.city), elsewhere, scene.lan):
        with pytest.raises(Forbidden):
            await confirm_review(review, "GREEN", "CONTINUE", "", actor=wrong, now=NOON)
        with pytest.raises(Forbidden):
            await return_review(review, "x", actor=wrong, now=NOON)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("full_time_female", {"full_time_female": 13}),
        ("part_time_hours", {"part_time": 2, "part_time_hours": 63}),
        ("revenue", {"revenue": -1}),
    ],
)
async def test_figures_that_cannot_be_are_named(
    sqlite_database: Engine, field: str, wrong: dict[str, Any]
) -> None:
    scene = await Scene.set_up()
    with pytest.raises(Invalid, match=field):
        await submit_review(
            await scene.baseline(), replace(FIGURES, **wrong), actor=scene.lan, now=NOON
        )


async def test_a_graduation_keeps_how_many_criteria_were_met(scene: Scene) -> None:
    review = await scene.baseline()
    await submit_review(review, FIGURES, actor=scene.lan, now=NOON)
    await confirm_review(review, "GREEN", "GRADUATE", "", actor=scene.mai, now=NOON)
    decision = StageDecision("GRADUATED", TODAY, "2/QĐ", reason="MILESTONES_MET")
    await change_stage(scene.firm, decision, actor=scene.mai, now=NOON)
    assert (await changes_of(scene.firm))[0].criteria_met == 2


async def test_a_review_goes_its_way_on_the_pages(database: Engine) -> None:
    async with doors() as house:
        cast = house.cast
        await execute("UPDATE firm SET stage = 'APPLICATION' WHERE id = {}", cast.hong_linh)
        decision = StageDecision("INCUBATION", date(2026, 10, 1), "1/QĐ", reason="ADMITTED")
        await change_stage(cast.hong_linh, decision, actor=cast.mai, now=NOON - timedelta(120))
        [review] = await reviews_of(cast.hong_linh)
        way = f"/reviews/{review.id}"
        async with signed_in(cast.lan) as lan:
            assert "Khuôn mẫu Hồng Lĩnh" in (await lan.get("/reviews")).text
            assert "Số liệu doanh nghiệp cần báo cáo" in (await lan.get("/")).text
            wrong = await lan.post(f"{way}/figures", full_time="2", full_time_female="3")
            assert wrong.status_code == 422
            assert 'id="f-full_time_female-error"' in wrong.text
            assert (await lan.post(f"{way}/figures", full_time="12")).status_code == 303
            assert (await lan.post(f"{way}/confirmation")).status_code == 403
        async with signed_in(cast.khanh) as khanh:
            assert (await khanh.get(way)).status_code == 404
            assert (await khanh.post(f"{way}/figures", full_time="1")).status_code == 404
        async with signed_in(cast.mai) as mai:
            assert "chờ xác nhận" in (await mai.get("/")).text
            assert (await mai.post(f"{way}/return", remark="Xem lại")).status_code == 303
            assert (await mai.post(f"{way}/return", remark="Xem lại")).status_code == 409
            assert (await mai.post(f"{way}/figures", full_time="11")).status_code == 303
            given = {"light": "GREEN", "decision": "CONTINUE"}
            assert (await mai.post(f"{way}/confirmation", **given)).status_code == 303
            assert (await mai.post(f"{way}/confirmation", **given)).status_code == 409
            page = (await mai.get(f"/firms/{cast.hong_linh}")).text
            assert "Đúng hướng" in page
            assert "Đạt 1 trên 6" in page
