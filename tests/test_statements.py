"""What a firm's monthly statement tells of services, sessions and courses, on both engines."""

from datetime import date
from io import BytesIO
from typing import Any

from httpx import AsyncClient
from litestar import Litestar
from pypdf import PdfReader

import services.controllers  # noqa: F401 (enters what statements tell)
from facilities.firm_statements import statement_of
from facilities.hours import Span
from facilities.papers.statements import print_statement
from facilities.rates import Price
from incubator import clock
from incubator.database import Engine
from incubator.languages import speaking
from incubator.users import Role
from services.advisers import AdviserDetails, add_adviser
from services.consulting import SessionPlan, plan_session
from services.enrolments import enrol
from services.request_acceptance import accept
from services.session_changes import cancel_session, confirm_session
from tests.booking_cast import slot
from tests.cast import bearer, browsing, cookie, signed_up
from tests.dossiers import Dossiers
from tests.printing import text_of
from tests.service_desk import MILLION, NOW, TODAY, Desk
from tests.training_cast import FEE, TrainingCast
from tests.treasury import id_of

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


class Month(Desk, TrainingCast):
    """In November two parts are measured; in December there are advice and a course."""

    @classmethod
    async def served(cls) -> "Month":
        self = await cls.opened()
        assert isinstance(self, Month)
        await self.teaches()
        dossiers = await Dossiers.opened()
        await dossiers.signed(self.hong_linh, targets=("CONSULTING",), ceiling=1 * MILLION)
        await accept(await self.done(), 5, actor=self.lan, now=NOW)
        self.adviser = await add_adviser(
            AdviserDetails(
                code="CG-07", fields_vi="Thiết kế", languages=["vi"], services=[self.advice],
                hours=tuple(Span(day, 8 * 60, 12 * 60) for day in range(5)),
                hour_fee=300_000, weekly_cap_minutes=720,
            ),
            person=None, full_name="Lê Thị Thiết", actor=self.mai, now=NOW,
        )  # fmt: skip
        advised, called_off = [
            await plan_session(self.advises_at(hours), actor=self.lan, now=NOW)
            for hours in (("09:00", "10:30"), ("10:30", "11:30"))
        ]
        for session in (advised, called_off):
            await confirm_session(session, actor=self.mai, now=NOW)
        await cancel_session(called_off, "Bận", actor=self.lan, now=NOW)
        meets = slot("08:00", "12:00", date(2026, 12, 2))
        run = await self.run(meetings=(meets,))
        await enrol(run, self.hong_linh, [self.an, self.binh], actor=self.lan, now=NOW)
        other = await self.run(
            programme=await id_of("programme", "CT4"), resources=(),
            meetings=(slot("08:00", "12:00", date(2026, 12, 4)),),
        )  # fmt: skip
        await enrol(other, self.hong_linh, [self.an], actor=self.lan, now=NOW)
        return self

    def advises_at(self, hours: tuple[str, str]) -> SessionPlan:
        facts: dict[str, Any] = {"subject": "Khuôn ép", "participants": [self.an]}
        return SessionPlan(
            service=self.advice, firm=self.hong_linh, adviser=self.adviser,
            incubator=self.house, slot=slot(*hours, day=date(2026, 12, 3)), **facts,
        )  # fmt: skip


async def test_a_statement_tells_of_services_sessions_and_courses(database: Engine) -> None:
    cast = await Month.served()
    told = await statement_of(cast.hong_linh, NOVEMBER, actor=cast.lan, today=TODAY)
    (measured,) = told.services
    # Two parts at 900,000: half by the tariff, and the scheme gives up to its ceiling.
    assert (measured.code, measured.quantity, measured.is_settled) == ("DV-04", 2, True)
    assert measured.price.full_cost == 1_800_000
    assert (measured.price.discount, measured.price.scheme_support) == (900_000, 900_000)
    assert (told.whole.tenant_price, told.whole.full_cost) == (0, 1_800_000)
    assert [(one.scheme, one.amount) for one in told.received] == [("HN-2026-2030", 900_000)]
    (meter,) = told.meters
    assert (meter.used, meter.left) == (900_000, 0)
    with speaking("vi"):
        words = text_of(PdfReader(BytesIO(await print_statement(told))))
    assert "Dịch vụ và khóa học" in words
    assert "Hỗ trợ theo chính sách trong tháng" in words
    later = await statement_of(cast.hong_linh, DECEMBER, actor=cast.lan, today=TODAY)
    course, advice, referred = later.services
    assert (course.code, course.quantity, course.price.full_cost) == ("KH-03", 2, 2 * FEE)
    assert (advice.quantity, advice.unit, advice.is_settled) == (90, "minutes", False)
    assert advice.price.full_cost == 1_350_000
    assert later.service == later.whole == course.price + advice.price
    assert (referred.code, referred.quantity, referred.paid_by) == ("KH-03", 1, "CT4")
    assert (referred.price, referred.acts) == (Price(), ())
    with speaking("vi"):
        words = text_of(PdfReader(BytesIO(await print_statement(later))))
    assert "chương trình CT4 chi trả" in " ".join(words.split())
    stranger = await statement_of(cast.sao_khue, DECEMBER, actor=cast.khanh, today=TODAY)
    assert stranger.services == []


async def test_programs_and_pages_tell_the_same(database: Engine, app: Litestar) -> None:
    cast = await Month.served()
    path = f"/firms/{cast.hong_linh}/statement?month=2026-11"
    async with browsing(app) as client:
        with clock.frozen(NOW):
            said, shown = await asked(client, path, Role.manager)
            _, of_the_city = await asked(client, path, Role.city)
    (line,) = said["services"]
    assert (line["kind"], line["on"], line["settled"]) == ("REQUEST", "2026-11-27", True)
    assert line["paid_by"] == ""
    assert said["service"] == said["total"]
    assert said["received"] == [{"scheme": "HN-2026-2030", "amount": 900_000}]
    assert f'href="/service-requests/{line["id"]}"' in shown
    # The city has no page of the request, so the statement offers it none.
    assert "DV-04" in of_the_city
    assert "/service-requests/" not in of_the_city.split('id="services"')[1]


async def asked(client: AsyncClient, path: str, role: Role) -> tuple[Any, str]:
    who = await signed_up(role, *(["VU-CK"] if role is Role.manager else []))
    said = await client.get(f"/api{path}", headers=await bearer(who))
    shown = await client.get(path, headers=await cookie(client, who))
    assert shown.status_code == 200, shown.text
    return said.json(), shown.text
