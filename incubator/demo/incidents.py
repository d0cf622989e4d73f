"""What does not happen every day: a breakdown, maintenance, a closure, approvals and refusals."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from facilities import closures, maintenance
from facilities.booking_requests import BookingRequest, Item, Override
from facilities.handovers import Reading
from incubator import clock
from incubator.demo.diary import Diary
from incubator.demo.facts import facts
from incubator.demo.scene import ONE_DAY, Scene
from incubator.demo.timeline import Story, Timeline
from incubator.periods import Period

TAN_PHONG, HONG_LINH, SAO_KHUE = "9900010014", "9900010085", "9900010159"
DONG_XANH, THANG_LONG, PHU_QUANG = "9900010222", "9900010504", "9900010649"
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = range(1, 6)
LAST_WEEK, THIS_WEEK, NEXT_WEEK, WEEK_AFTER = -1, 0, 1, 2


def plan(timeline: Timeline, diary: Diary) -> None:
    """Lay every incident into the timeline, and keep its place free in the diary."""
    for incident in (
        _breakdown,
        _planned_maintenance,
        _closure,
        _two_at_once,
        _house_uses,
        _waiting_for_approval,
        _without_support,
        _on_the_spot,
        _next_year,
        _refused,
    ):
        incident(_Days(timeline, diary))


class _Days:
    """A week's days by name, and the machines' places in the diary."""

    def __init__(self, timeline: Timeline, diary: Diary) -> None:
        self.timeline = timeline
        self.scene: Scene = timeline.scene
        self._diary = diary

    def day(self, week: int, weekday: int) -> date:
        return self.scene.monday + timedelta(weeks=week, days=weekday)

    def at(self, week: int, weekday: int, hour: float) -> datetime:
        return clock.moment(self.day(week, weekday), int(hour * 60))

    def slot(self, week: int, weekday: int, starts: float, ends: float) -> Period:
        return Period(self.at(week, weekday, starts), self.at(week, weekday, ends))

    def recently(self, hours: float) -> datetime:
        return self.scene.now.replace(second=0, microsecond=0) - timedelta(hours=hours)

    def keep_free(self, code: str, period: Period) -> None:
        """No entry of the diary takes the resource in this time, nor near it."""
        wide = Period(period.start - timedelta(hours=2), period.end + timedelta(hours=2))
        for unit in range(8):
            self._diary.taken[f"{code}/{unit}"].append(wide)

    def keep_technicians(self, house: str, period: Period) -> None:
        self._diary.taken[f"{house}: D"].append(period)

    def ask(
        self,
        at: datetime,
        codes: Sequence[str],
        slot: Period,
        purpose: str,
        *,
        firm: str | None = None,
        person: str | None = None,
        by: str = "manager",
        use: str = "FIRM",
        without_support: bool = False,
        overrides: tuple[Override, ...] = (),
    ) -> Story:
        """Ask for resources; other entries leave them, the person and the firm's hours free."""
        if firm:
            self._diary.reckon(firm, slot, len(codes))
        for code in codes:
            self.keep_free(code, slot)
        if person:
            self._diary.taken[person].append(slot)
        request = BookingRequest(
            items=tuple(Item(self.scene.resources[code]) for code in codes),
            slot=slot,
            purpose=purpose,
            firm=self.scene.firms[firm] if firm else None,
            person=self.scene.people[person] if person else None,
            use=use,
            without_support=without_support,
            overrides=overrides,
        )
        return self.timeline.ask(at, request, by)


def _breakdown(days: _Days) -> None:
    """A lathe fails under a booking on Wednesday of last week and is mended on Friday."""
    slot = days.slot(LAST_WEEK, WEDNESDAY, 13.5, 16.5)
    fails, mended = days.at(LAST_WEEK, WEDNESDAY, 14.75), days.at(LAST_WEEK, FRIDAY, 11)
    story = days.ask(
        days.at(LAST_WEEK, TUESDAY, 9), ["TB-10"], slot, "Tiện bạc lót loạt thử",
        firm=DONG_XANH, person="Đinh Văn Ân",
    )  # fmt: skip
    days.keep_free("TB-10", Period(slot.start, mended))
    days.timeline.hand_over(slot.start, story, Reading("Máy bình thường", 4120), "technician")
    resource, actor = days.scene.resources["TB-10"], days.scene.actors["technician"]

    failures: list[UUID] = []

    async def fail(now: datetime) -> None:
        reason = "Đứt dây đai trục chính"
        reported = await maintenance.report_breakdown(resource, now, reason, actor=actor, now=now)
        failures.append(reported.id)

    async def mend(now: datetime) -> None:
        for failure in failures:
            await maintenance.finish(failure, actor=actor, now=now)

    days.timeline.add(fails, fail)
    days.timeline.add(mended, mend)


def _planned_maintenance(days: _Days) -> None:
    """The mill-turn centre is serviced on Thursday afternoon of next week."""
    period = days.slot(NEXT_WEEK, THURSDAY, 13, 17)
    days.keep_free("TB-04", period)

    async def step(now: datetime) -> None:
        await maintenance.plan(
            days.scene.resources["TB-04"],
            period,
            "Bảo dưỡng định kỳ: thay dầu, cân chỉnh đài dao",
            actor=days.scene.actors["manager"],
            now=now,
        )

    days.timeline.add(days.at(LAST_WEEK, TUESDAY, 10), step)


def _closure(days: _Days) -> None:
    """The technical centre takes stock on the Saturday morning after next."""
    period = days.slot(NEXT_WEEK, SATURDAY, 8, 12)
    for fact in facts("machines"):
        if fact["incubator"] == "TT-KT":
            days.keep_free(fact["code"], period)

    async def step(now: datetime) -> None:
        await closures.announce(
            period,
            "Kiểm kê tài sản và vệ sinh công nghiệp",
            incubator=days.scene.houses["TT-KT"],
            actor=days.scene.actors["manager"],
            now=now,
        )

    days.timeline.add(days.at(LAST_WEEK, THURSDAY, 10), step)


def _two_at_once(days: _Days) -> None:
    """A mould is lifted into the press: crane and press, or neither."""
    slot = days.slot(NEXT_WEEK, TUESDAY, 10, 13)
    days.keep_technicians("VU-CK", slot)
    days.ask(
        days.recently(20), ["TB-17", "TB-28"], slot, "Ép thử khuôn mới, cẩu khuôn lên máy",
        firm=HONG_LINH, person="Phùng Văn Ổn",
    )  # fmt: skip


def _house_uses(days: _Days) -> None:
    """The house's own courses and demonstrations cost no firm anything."""
    days.ask(
        days.at(LAST_WEEK, TUESDAY, 15), ["KG-14"], days.slot(NEXT_WEEK, FRIDAY, 8, 12),
        "Lớp KH-01: An toàn xưởng và vận hành máy cơ bản", use="TRAINING",
    )  # fmt: skip
    shown = days.slot(LAST_WEEK, FRIDAY, 14, 16)
    story = days.ask(
        days.at(LAST_WEEK, TUESDAY, 15.5), ["TB-19"], shown, "Giới thiệu in 3D cho đoàn sinh viên",
        person="Lê Văn Được", use="DEMONSTRATION",
    )  # fmt: skip
    days.timeline.hand_over(shown.start, story, Reading("Bình thường"), "technician")
    days.timeline.take_back(shown.end, story, Reading("Đã dọn"), "technician")


def _waiting_for_approval(days: _Days) -> None:
    """The tenant's requests for the training room and the metal printer wait for the manager."""
    days.ask(
        days.recently(6), ["KG-14"], days.slot(NEXT_WEEK, WEDNESDAY, 13, 16),
        "Tập huấn vận hành an toàn cho công nhân mới", firm=TAN_PHONG, by="tenant",
    )  # fmt: skip
    slot = Period(days.at(WEEK_AFTER, TUESDAY, 10), days.at(WEEK_AFTER, WEDNESDAY, 10))
    days.keep_technicians("TT-KT", slot)
    days.ask(
        days.recently(2), ["TB-18"], slot, "In thử lõi làm mát khuôn",
        firm=TAN_PHONG, by="tenant",
    )  # fmt: skip


def _without_support(days: _Days) -> None:
    """A firm that has its own customer for the work pays the full cost."""
    days.ask(
        days.recently(30), ["TB-13"], days.slot(NEXT_WEEK, THURSDAY, 14, 16),
        "Chấn vỏ tủ cho hợp đồng thương mại", firm=THANG_LONG, person="Nguyễn Thùy Oanh",
        without_support=True,
    )  # fmt: skip


def _on_the_spot(days: _Days) -> None:
    """The technician enters a use that has begun already, with the reason."""
    slot = days.slot(LAST_WEEK, TUESDAY, 15, 16.5)
    reason = "Máy đang trống, doanh nghiệp cần khoan gấp; nhập ngay tại chỗ"
    story = days.ask(
        days.at(LAST_WEEK, TUESDAY, 15.25), ["TB-11"], slot, "Khoan lỗ lắp ghép khung",
        firm=PHU_QUANG, person="Vương Đình Ất", by="technician",
        overrides=(Override("in-the-past", reason),),
    )  # fmt: skip
    days.timeline.hand_over(days.at(LAST_WEEK, TUESDAY, 15.3), story, Reading(), "technician")
    days.timeline.take_back(slot.end, story, Reading("Máy sạch"), "technician")


def _next_year(days: _Days) -> None:
    """The first weeks of next year are booked, and held on next year's line, once in reach."""
    scene = days.scene
    start = clock.moment(date(scene.today.year + 1, 1, 1), 9 * 60) + 5 * ONE_DAY
    while clock.local(start).weekday() > FRIDAY:
        start += ONE_DAY
    if start - scene.now < timedelta(days=58):
        days.ask(
            days.recently(4), ["TB-01"], Period(start, start + timedelta(hours=4)),
            "Gia công loạt đầu năm", firm=SAO_KHUE, person="Phạm Quang Huy",
        )  # fmt: skip


def _refused(days: _Days) -> None:
    """Requests that the rules of the house refuse: demand that could not be met."""
    slot = days.slot(NEXT_WEEK, TUESDAY, 9, 12)
    for hours, code, wished, purpose, firm, person in (
        (50, "TB-05", days.slot(NEXT_WEEK, TUESDAY, 9, 12), "Cắt dây chày dập", SAO_KHUE,
         "Phạm Quang Huy"),
        (28, "TB-01", days.slot(NEXT_WEEK, SATURDAY, 13, 16), "Phay gấp cuối tuần", TAN_PHONG,
         "Trịnh Văn Lực"),
        (26, "TB-02", slot, "Phay cánh tuabin mẫu", PHU_QUANG, "Lý Thị Ưng"),
        (25, "TB-17", days.slot(NEXT_WEEK, TUESDAY, 10, 13), "Ép mẫu tay cầm", DONG_XANH,
         "Hà Công Đạt"),
        (5, "TB-04", days.slot(NEXT_WEEK, THURSDAY, 13, 16), "Tiện phay trục dẫn", TAN_PHONG,
         "Trịnh Văn Lực"),
    ):  # fmt: skip
        request = BookingRequest(
            items=(Item(days.scene.resources[code]),),
            slot=wished,
            purpose=purpose,
            firm=days.scene.firms[firm],
            person=days.scene.people[person],
        )
        days.timeline.ask(days.recently(hours), request, "manager")
