"""Who asks for a place: two rounds of the incubator, with applications wherever one can stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.knocks import Caller
from incubator.papers import BOLD, Paper, printed, said
from incubator.users import Actor
from tenants import admissions, applications, assessments
from tenants.admission_rules import ADMIT, DECLINE, Proposal, Ruling
from tenants.application_checks import Check, check_completeness
from tenants.application_drafts import begin_draft
from tenants.application_facts import Facts
from tenants.application_files import KINDS, add_file
from tenants.file_types import Document
from tenants.gates import Gates, is_young
from tenants.rounds import RoundDetails, open_round
from tenants.score_sheet import CODES

HOUSE = "VU-CK"
ASSESSORS = ("adviser", "technician", "city", "manager")
CALLER = Caller("demonstration")
_PAST, _NOW = "past", "now"
_SETTLED = ("ADMITTED", "DECLINED")


async def tell(scene: Scene) -> None:
    """Announce the rounds, and let everybody apply; the settled ones came in the earlier round."""
    rounds = await _announce(scene)
    first = {_PAST: scene.now - 50 * ONE_DAY, _NOW: scene.now - 16 * ONE_DAY}
    for number, fact in enumerate(facts("applications")):
        began = first[fact["round"]] + timedelta(hours=7 * number)
        await _Case(scene, fact, rounds[fact["round"]], began).tell()


async def _announce(scene: Scene) -> dict[str, UUID]:
    manager, house = scene.actors["manager"], scene.houses[HOUSE]
    today = scene.today
    past = RoundDetails(
        name_vi="Đợt tuyển đầu năm", name_en="First call of the year", places=2,
        opens_on=today - 80 * ONE_DAY, closes_on=today - 40 * ONE_DAY,
    )  # fmt: skip
    current = RoundDetails(
        name_vi="Đợt tuyển hiện nay", name_en="Current call", places=3,
        opens_on=today - 20 * ONE_DAY, closes_on=today + 25 * ONE_DAY,
        note="Ưu tiên doanh nghiệp và nhóm cần máy CNC, đo lường và khuôn mẫu.",
    )  # fmt: skip
    return {
        _PAST: await open_round(house, past, actor=manager, now=scene.opened),
        _NOW: await open_round(house, current, actor=manager, now=scene.opened),
    }


class _Case:
    """One application and what becomes of it, a day or so between each step."""

    def __init__(self, scene: Scene, fact: dict[str, Any], round_id: UUID, began: datetime) -> None:
        self.scene, self.fact, self.round, self.at = scene, fact, round_id, began
        self.secret = ""
        self.id = round_id

    async def tell(self) -> None:
        state = self.fact["state"]
        await self._send()
        if state in ("DRAFT", "SUBMITTED"):
            return
        if state == "WITHDRAWN":
            await applications.withdraw_by_link(self.secret, self.fact["reason"], now=self._later())
            return
        await self._check()
        if state == "INCOMPLETE":
            return
        await self._score()
        if state in (*_SETTLED, "PROPOSED"):
            await self._propose()
        if state in _SETTLED:
            await self._decide()

    def _later(self, days: float = 1) -> datetime:
        self.at += days * ONE_DAY
        return self.at

    def _actor(self, role: str) -> Actor:
        return self.scene.actors[role]

    async def _send(self) -> None:
        fact, typed = self.fact, _typed(self.fact)
        begun = await begin_draft(self.round, typed, caller=CALLER, now=self.at)
        self.id, self.secret = begun.id, begun.secret
        for kind in fact["files"]:
            document = await _document(fact["name_vi"], kind)
            await add_file(self.secret, kind, document, caller=CALLER, now=self.at)
        if fact["state"] != "DRAFT":
            given = _facts(fact, self.scene.today)
            await applications.submit(self.secret, given, now=self._later(0.1))

    async def _check(self) -> None:
        fact = self.fact
        founded = _founded(fact, self.scene.today)
        gates = Gates(
            has_code=bool(fact["tax_code"]), is_sme=True,
            is_young=is_young(founded, self.scene.today), owes_no_tax=True, is_safe=True,
        )  # fmt: skip
        check = Check(fact.get("missing", ()), fact.get("note", ""), gates)
        now = self._later()
        await check_completeness(self.id, check, actor=self._actor("manager"), now=now)

    async def _score(self) -> None:
        sheets = self.fact["scores"]
        asked = ASSESSORS[: max(len(sheets), 3)] if len(sheets) >= 3 else ASSESSORS
        for role in asked:
            account = self._actor(role).user
            manager = self._actor("manager")
            await assessments.assign(self.id, account, actor=manager, now=self._later(0.01))
        for role, points in zip(reversed(asked), sheets, strict=False):
            sheet = assessments.Sheet(False, "", dict(zip(CODES, points, strict=True)))
            actor = self._actor("technician" if len(sheets) < 3 else role)
            await assessments.assess(self.id, sheet, actor=actor, now=self._later())

    async def _propose(self) -> None:
        is_declined = self.fact["state"] == "DECLINED"
        starts = self.scene.today + 10 * ONE_DAY
        if self.fact["state"] == "ADMITTED":
            starts = self.scene.today - 30 * ONE_DAY
        proposal = (
            Proposal(outcome=DECLINE, reason=self.fact["reason"])
            if is_declined
            else Proposal(outcome=ADMIT, stage=self.fact["stage"], starts_on=starts)
        )
        actor = self._actor("manager")
        await admissions.propose(self.id, proposal, actor=actor, now=self._later())

    async def _decide(self) -> None:
        now = self._later(2)
        number = 41 if self.fact["state"] == "ADMITTED" else 42
        ruling = Ruling(number=f"{number}/QĐ-VU", issued_on=now.date())
        await admissions.decide(self.id, ruling, actor=self._actor("approver"), now=now)


def _founded(fact: Mapping[str, Any], today: date) -> date | None:
    days = fact["founded_days"]
    return None if days is None else today - days * ONE_DAY


def _facts(fact: Mapping[str, Any], today: date) -> Facts:
    name, title, email, phone = fact["contact"]
    return Facts(
        name_vi=fact["name_vi"], name_en=fact["name_en"], stage=fact["stage"],
        tax_code=fact["tax_code"], founded_on=_founded(fact, today), size=fact["size"],
        employees=fact["employees"], employees_female=fact["employees_female"],
        revenue_last_year=fact["revenue"], main_product=fact["product"],
        area_wanted=fact["area"], answers=fact["answers"], women_owned=fact["women"],
        social_enterprise=fact["social"], owes_no_tax=True, is_safe=True, agrees=True,
        contact_name=name, contact_title=title, contact_email=email, contact_phone=phone,
    )  # fmt: skip


def _typed(fact: Mapping[str, Any]) -> dict[str, str]:
    return {"name_vi": fact["name_vi"], "stage": fact["stage"], **fact["answers"]}


async def _document(name: str, kind: str) -> Document:
    """A page that stands for a paper of the applicant."""
    paper = Paper(KINDS_VI[kind], name)
    story = lambda: [said(KINDS_VI[kind], 18, BOLD), said(name, 12), said(STANDS_FOR, 11)]  # noqa: E731
    return Document(f"{KINDS_VI[kind]}.pdf", "application/pdf", await printed(paper, story))


STANDS_FOR = "Trang này thay cho tài liệu mà người đăng ký gửi kèm trong bản trình diễn."
KINDS_VI = {
    "REGISTRATION": "Giấy chứng nhận đăng ký doanh nghiệp",
    "PLAN": "Phương án kinh doanh",
    "FINANCE": "Báo cáo tài chính",
    "TAX": "Xác nhận không nợ thuế",
    "SAFETY": "Giấy tờ môi trường và phòng cháy",
    "OTHER": "Bản vẽ mẫu",
}
assert KINDS_VI.keys() == KINDS.keys()
