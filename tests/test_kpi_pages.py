"""The key figures on their pages: those of one's houses, each with what it is computed from."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from facilities.kpi_board import load_board
from incubator.database import Engine, execute
from tenants.firms import FirmDetails, add_firm
from tenants.followup_openings import open_followups
from tenants.followup_records import followups_of
from tenants.followups import Answer, enter_answer
from tenants.review_records import reviews_of
from tenants.reviews import Figures, confirm_review, submit_review
from tenants.tenancies import start_tenancy
from tenants.transitions import StageDecision, change_stage
from tests.booking_cast import NOW
from tests.booking_doors import Doors, doors, signed_in
from tests.statements import counted

TODAY = NOW.date()
ENTRY = TODAY - timedelta(days=120)


@asynccontextmanager
async def scene() -> AsyncIterator[Doors]:
    """Hồng Lĩnh entered with 4 people and has 9; Tam Đảo graduated and answered once."""
    async with doors() as house:
        cast = house.cast
        await execute("UPDATE firm SET stage = 'APPLICATION' WHERE id = {}", cast.hong_linh)
        decision = StageDecision("INCUBATION", ENTRY, "1/QĐ", reason="ADMITTED")
        await change_stage(cast.hong_linh, decision, actor=cast.mai, now=NOW)
        [baseline] = await reviews_of(cast.hong_linh)
        await submit_review(baseline.id, Figures(full_time=4), actor=cast.mai, now=NOW)
        await confirm_review(baseline.id, "GREEN", "CONTINUE", "", actor=cast.mai, now=NOW)
        left = TODAY - timedelta(days=800)
        details = FirmDetails("Nhiệt luyện Tam Đảo", "GRADUATED", "9900010222")
        firm = await add_firm(details, since=left, actor=cast.mai, now=NOW)
        begin = left - timedelta(days=900)
        await start_tenancy(firm, cast.house, begin, left, actor=cast.mai, now=NOW)
        await open_followups(now=NOW)
        [asked] = await followups_of(firm)
        answer = Answer("OPERATING", full_time=20, full_time_female=8, equity=3_000_000_000)
        await enter_answer(asked.id, answer, actor=cast.mai, now=NOW)
        yield house


async def test_the_figures_of_a_house_are_computed_from_its_firms(database: Engine) -> None:
    async with scene() as house:
        with counted() as asked:
            board = await load_board(TODAY.year, houses=frozenset({house.cast.house}), today=TODAY)
        assert len(asked) <= 25
        assert board.named("clients").value == 2
        assert board.named("graduates").value == 1
        assert board.named("survival_1").value == 1
        assert board.named("survival_3").value is None
        assert board.named("full_time").value == 24
        assert board.named("women").value == 8
        assert board.named("graduation").value is None
        elsewhere = await load_board(TODAY.year, houses=frozenset({house.elsewhere}), today=TODAY)
        assert elsewhere.named("clients").value == 0
        before = await load_board(left_year(), houses=None, today=TODAY)
        assert before.named("graduates").value == 1
        assert before.named("graduation").value == 1
        assert before.named("active_graduates").value == 0


def left_year() -> int:
    return (TODAY - timedelta(days=800)).year


async def test_a_figure_opens_the_firms_behind_it_and_leaves_as_a_file(database: Engine) -> None:
    async with scene() as house:
        async with signed_in(house.cast.mai) as mai:
            page = (await mai.get("/kpis")).text
            assert "Doanh nghiệp đang ươm tạo" in page
            assert "Tỷ lệ tồn tại" not in page
            page = (await mai.get("/kpis?side=outcomes")).text
            assert "Tỷ lệ tồn tại sau 1 năm" in page
            assert "1/1 doanh nghiệp" in page
            page = (await mai.get("/kpis/full_time")).text
            assert "Nhiệt luyện Tam Đảo" in page
            assert "chưa báo cáo" in page
            sheet = (await mai.get("/kpis/export.csv")).text
            [jobs] = [row for row in sheet.splitlines() if ",Lao động toàn thời gian," in row]
            assert ",24,24,,2," in jobs
            assert (await mai.get("/kpis/export.xlsx")).status_code == 200
            parts = (await mai.get("/kpis/survival_1/export.csv")).text
            assert "Nhiệt luyện Tam Đảo" in parts
            assert (await mai.get("/kpis/nothing")).status_code == 404
            assert (await mai.get("/kpis?year=1990")).status_code == 422
            assert (await mai.get("/kpis?incubator=VU-DT")).status_code == 404
        async with signed_in(house.thu) as thu:
            assert "Nhiệt luyện Tam Đảo" not in (await thu.get("/kpis/full_time")).text
        for outside in (house.cast.lan, house.ky):
            async with signed_in(outside) as client:
                assert (await client.get("/kpis")).status_code == 403
                assert (await client.get("/kpis/full_time/export.csv")).status_code == 403


async def test_programs_read_the_figures_with_their_formulas(database: Engine) -> None:
    async with scene() as house:
        found = (await house.call(house.cast.minh, "GET", "/api/kpis")).json()
        assert found["last"] == TODAY.isoformat()
        figures = {one["code"]: one for one in found["items"]}
        assert figures["survival_1"] == {
            "code": "survival_1", "name": "Survival after 1 year", "side": "outcomes",
            "unit": "rate", "value": 1.0, "numerator": 1, "denominator": 1, "firms": 1,
            "formula": figures["survival_1"]["formula"],
        }  # fmt: skip
        assert figures["survival_5"]["value"] is None
        assert figures["cost_per_job"]["value"] is None
        one = await house.call(house.cast.minh, "GET", "/api/kpis?incubator=VU-DT")
        assert {item["numerator"] for item in one.json()["items"]} == {0}
        assert (await house.call(house.cast.lan, "GET", "/api/kpis")).status_code == 403
