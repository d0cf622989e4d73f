"""Changes of a firm's stage on both engines: decided, planned, taken back, never rewritten."""

import asyncio
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilities import nightly
from incubator.database import (
    Engine,
    execute,
    fetch,
    make_engine,
    running,
    use,
    violated,
    write,
)
from incubator.faults import Forbidden, NotFound
from incubator.refusals import Invalid, Refusal
from incubator.users import Actor, Role
from tenants.firms import FirmDetails, add_firm, edit_firm, show_firm
from tenants.stage_history import changes_of, histories_of, stage_on
from tenants.stage_withdrawals import StageInForce, withdraw_change
from tenants.stages import NEXT, TERMINAL, IllegalTransition, Stage
from tenants.tenancies import FirmHasLeft, end_tenancy, start_tenancy, tenancies_of
from tenants.transitions import (
    LEAVINGS,
    StageDecision,
    TaxCodeNeeded,
    apply_changes,
    change_stage,
)
from tests import engines
from tests.cast import actor, english, signed_up
from tests.houses import NOON, TODAY, House, open_house

YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)
NEXT_MONTH = TODAY + timedelta(30)


def decision(to: str, on: date = TODAY, **given: object) -> StageDecision:
    return StageDecision(to, on, "12/QĐ-VU", **given)  # type: ignore[arg-type]


class Scene:
    """Mai manages the house where Ánh Sao, which has a tax code, is in incubation."""

    house: House
    mai: Actor
    firm: UUID
    tenancy: UUID

    @classmethod
    async def set_up(
        cls, stage: str = "APPLICATION", tax_code: str | None = "9900010085"
    ) -> "Scene":
        scene = cls()
        scene.house, scene.mai = await open_house(), await signed_up(Role.manager)
        details = FirmDetails("Nhóm Ánh Sao", stage, tax_code, name_en="Anh Sao")
        scene.firm = await add_firm(details, actor=scene.mai, now=NOON)
        return scene

    async def moves_in(self, on: date = YESTERDAY) -> "Scene":
        self.tenancy = await start_tenancy(self.firm, self.house.id, on, actor=self.mai, now=NOON)
        await self.goes("INCUBATION", on)
        return self

    async def goes(
        self, to: str, on: date = TODAY, *, by: Actor | None = None, now: datetime = NOON,
        **given: object,
    ) -> UUID:  # fmt: skip
        return await change_stage(
            self.firm, decision(to, on, **given), actor=by or self.mai, now=now
        )

    async def stored(self) -> str:
        return (await show_firm(self.mai, self.firm, on=TODAY)).stage


@pytest.fixture
async def scene(database: Engine) -> Scene:
    return await Scene.set_up()


async def test_a_decision_is_kept_with_its_day_its_document_and_who_decided(scene: Scene) -> None:
    await scene.goes("INCUBATION", YESTERDAY, reason="ADMITTED", words="Hội đồng xét chọn")
    [change] = await changes_of(scene.firm)
    assert (change.from_stage, change.stage, change.effective_on) == (
        "APPLICATION", "INCUBATION", YESTERDAY,
    )  # fmt: skip
    assert (change.decision_no, change.decision_on, change.reason, change.words) == (
        "12/QĐ-VU", TODAY, "ADMITTED", "Hội đồng xét chọn",
    )  # fmt: skip
    assert change.decided_by == scene.mai.name
    assert await scene.stored() == "INCUBATION"
    audit = await fetch("SELECT action FROM audit_entry WHERE action = 'stage.change'")
    assert len(audit) == 1


async def test_a_change_dated_ahead_takes_effect_on_its_day(scene: Scene) -> None:
    await scene.moves_in()
    await scene.goes("ACCELERATION", TOMORROW)
    assert await scene.stored() == "INCUBATION"
    assert [await stage_on(scene.firm, day) for day in (TODAY, TOMORROW)] == [
        "INCUBATION", "ACCELERATION",
    ]  # fmt: skip
    await nightly.run(now=NOON)
    assert await scene.stored() == "INCUBATION"
    await nightly.run(now=NOON + timedelta(1))
    assert await scene.stored() == "ACCELERATION"
    assert await apply_changes(now=NOON + timedelta(1)) == 0


async def test_an_exit_ends_the_tenancies_on_the_hand_over_date(scene: Scene) -> None:
    await scene.moves_in()
    told: list[tuple[UUID, date]] = []

    async def leaving(firm: UUID, day: date, who: Actor, now: datetime) -> None:
        told.append((firm, day))

    LEAVINGS.append(leaving)
    try:
        await scene.goes("GRADUATED", TODAY, hand_over_on=NEXT_MONTH)
    finally:
        LEAVINGS.remove(leaving)
    assert await scene.stored() == "GRADUATED"
    assert [one.ends_on for one in await tenancies_of(scene.firm)] == [NEXT_MONTH]
    assert told == [(scene.firm, NEXT_MONTH)]


async def test_an_exit_without_a_hand_over_date_frees_the_space_on_its_day(scene: Scene) -> None:
    await scene.moves_in()
    await scene.goes("WITHDREW", TOMORROW)
    assert [one.ends_on for one in await tenancies_of(scene.firm)] == [TOMORROW]


async def test_nobody_stays_or_comes_back_after_the_hand_over(scene: Scene) -> None:
    await scene.moves_in()
    await scene.goes("TERMINATED", TODAY, hand_over_on=NEXT_MONTH)
    with pytest.raises(FirmHasLeft) as caught:
        await end_tenancy(scene.tenancy, NEXT_MONTH + timedelta(1), actor=scene.mai, now=NOON)
    assert english(caught.value) == (
        "Anh Sao leaves the house as “Terminated”; its space is handed over on 7 Apr 2027. A "
        "tenancy can last until then at most."
    )
    await end_tenancy(scene.tenancy, TOMORROW, actor=scene.mai, now=NOON)
    other = await open_house("TT-KT")
    with pytest.raises(FirmHasLeft):
        await start_tenancy(scene.firm, other.id, TOMORROW, actor=scene.mai, now=NOON)
    with pytest.raises(IllegalTransition):
        await scene.goes("INCUBATION", NEXT_MONTH)


async def test_no_change_begins_before_the_last_one(scene: Scene) -> None:
    await scene.goes("INCUBATION", TODAY)
    with pytest.raises(IllegalTransition) as caught:
        await scene.goes("ACCELERATION", YESTERDAY)
    assert english(caught.value) == (
        "Anh Sao stands at “Incubation” from 8 Mar 2027 on, as was decided. A further change can "
        "begin on that day or later."
    )
    await scene.goes("ACCELERATION", TODAY)


async def test_a_team_without_a_tax_code_may_leave_but_not_go_on(database: Engine) -> None:
    scene = await Scene.set_up("PRE_INCUBATION", None)
    with pytest.raises(TaxCodeNeeded) as caught:
        await scene.goes("INCUBATION")
    assert english(caught.value) == (
        "Anh Sao has no tax code yet, and “Incubation” is only for registered firms. Enter the "
        "tax code first."
    )
    await scene.goes("WITHDREW")
    assert await scene.stored() == "WITHDREW"


async def test_the_form_of_a_firm_changes_no_stage(scene: Scene) -> None:
    details = FirmDetails("Nhóm Ánh Sao", "INCUBATION", "9900010085")
    with pytest.raises(Invalid, match="stage"):
        await edit_firm(scene.firm, details, actor=scene.mai, now=NOON)
    await scene.goes("INCUBATION", TOMORROW)
    without = FirmDetails("Nhóm Ánh Sao", "APPLICATION", None)
    with pytest.raises(Invalid, match="tax_code"):
        await edit_firm(scene.firm, without, actor=scene.mai, now=NOON)


async def test_a_firm_of_earlier_records_enters_with_its_stage_and_since_when(
    scene: Scene,
) -> None:
    details = FirmDetails("Cơ khí Xuân Mai", "GRADUATED", "9900010649")
    since = date(2021, 5, 1)
    firm = await add_firm(details, since=since, decision_no="3/QĐ", actor=scene.mai, now=NOON)
    [change] = await changes_of(firm)
    assert (change.stage, change.effective_on, change.reason) == ("GRADUATED", since, "TAKEN_OVER")
    await start_tenancy(firm, scene.house.id, date(2018, 5, 1), since, actor=scene.mai, now=NOON)
    plain = FirmDetails("Cơ khí Ngoài", "EXTERNAL", "9900010159")
    assert await changes_of(await add_firm(plain, since=since, actor=scene.mai, now=NOON)) == []


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("to", {"to": "HATCHED"}),
        ("decision", {"decision_no": "  "}),
        ("reason", {"reason": "BECAUSE"}),
        ("on", {"on": date(1999, 12, 31)}),
        ("hand_over_on", {"to": "WITHDREW", "hand_over_on": YESTERDAY}),
        ("hand_over_on", {"to": "INCUBATION", "hand_over_on": TOMORROW}),
    ],
)
async def test_a_malformed_decision_names_its_field(
    sqlite_database: Engine, field: str, wrong: dict[str, Any]
) -> None:
    scene = await Scene.set_up()
    known: dict[str, Any] = {"to": "INCUBATION", "on": TODAY, "decision_no": "1/QĐ"}
    with pytest.raises(Invalid) as caught:
        await change_stage(
            scene.firm,
            StageDecision(**{**known, **wrong}),
            actor=scene.mai,
            now=NOON,
        )
    assert caught.value.field == field
    assert await changes_of(scene.firm) == []


async def test_only_the_manager_of_the_house_decides(scene: Scene) -> None:
    await scene.moves_in()
    other = await open_house("TT-KT")
    stranger = actor(Role.manager, incubator=other.id)
    for wrong in (stranger, actor(Role.auditor), actor(Role.tenant, firms=[scene.firm])):
        with pytest.raises(Forbidden):
            await scene.goes("GRADUATED", by=wrong)
    # Who manages one house ends no tenancy in another.
    await start_tenancy(scene.firm, other.id, YESTERDAY, actor=scene.mai, now=NOON)
    with pytest.raises(Forbidden):
        await change_stage(
            scene.firm, decision("GRADUATED"), incubator=other.id, actor=stranger, now=NOON
        )
    with pytest.raises(NotFound):
        await change_stage(uuid4(), decision("GRADUATED"), actor=scene.mai, now=NOON)


async def test_a_change_is_taken_back_until_the_end_of_its_day(scene: Scene) -> None:
    await scene.moves_in()
    leaves = await scene.goes("TERMINATED", TODAY, hand_over_on=NEXT_MONTH)
    with pytest.raises(Forbidden):
        await withdraw_change(leaves, "Nhầm", actor=actor(Role.auditor), now=NOON)
    with pytest.raises(NotFound):
        await withdraw_change(uuid4(), "Nhầm", actor=scene.mai, now=NOON)
    assert await withdraw_change(leaves, "Nhầm tên", actor=scene.mai, now=NOON) == scene.firm
    assert await scene.stored() == "INCUBATION"
    assert [one.ends_on for one in await tenancies_of(scene.firm)] == [None]
    assert (await changes_of(scene.firm))[0].withdrawn_words == "Nhầm tên"
    with pytest.raises(StageInForce) as caught:
        await withdraw_change(leaves, "Nhầm", actor=scene.mai, now=NOON)
    assert english(caught.value) == "This change was taken back already."
    planned = await scene.goes("ACCELERATION", TOMORROW)
    with pytest.raises(StageInForce) as caught:
        await withdraw_change(planned, "Muộn", actor=scene.mai, now=NOON + timedelta(2))
    assert english(caught.value) == (
        "Anh Sao has stood at “Acceleration” since 9 Mar 2027. A change can be taken back until "
        "the end of its first day; decide a new one instead."
    )
    first = (await changes_of(scene.firm))[-1].id
    with pytest.raises(StageInForce) as caught:
        await withdraw_change(first, "Nhầm", actor=scene.mai, now=NOON)
    assert english(caught.value) == (
        "Anh Sao has a later change of stage. Take that one back first."
    )


async def guarded(statement: str, *args: object) -> str | None:
    with pytest.raises(Exception) as caught:  # noqa: PT011 (each driver has its own)
        async with write():
            await execute(statement, *args)
    return violated(caught.value)


async def test_the_database_keeps_the_chain_without_gaps_and_for_ever(scene: Scene) -> None:
    change = await scene.goes("INCUBATION", TODAY)
    row = (
        "INSERT INTO stage_change (id, firm, position, from_stage, stage, effective_on, "
        "decision_no, decision_on, reason, words, created_at) "
        "VALUES ({}, {}, 2, {}, {}, {}, '1/QĐ', {}, 'OTHER', '', {})"
    )

    async def inserting(origin: str, to: str, on: date) -> str | None:
        return await guarded(row, uuid4(), scene.firm, origin, to, on, on, NOON)

    assert await inserting("PRE_INCUBATION", "INCUBATION", TOMORROW) == "stage-chain"
    assert await inserting("INCUBATION", "ACCELERATION", YESTERDAY) == "stage-order"
    assert await inserting("INCUBATION", "INCUBATION", TOMORROW) == "stage_change_moves"
    assert await guarded("UPDATE stage_change SET words = 'x'") == "append-only"
    assert await guarded("DELETE FROM stage_change") == "append-only"
    await scene.goes("GRADUATED", TODAY)
    assert await inserting("GRADUATED", "INCUBATION", TOMORROW) in (
        "stage_change_terminal", "stage_change.firm, stage_change.position",
    )  # fmt: skip
    withdrawal = (
        "INSERT INTO stage_withdrawal (id, change, words, withdrawn_by, created_at) "
        "VALUES ({}, {}, 'x', {}, {})"
    )
    assert await guarded(withdrawal, uuid4(), change, scene.mai.user, NOON) == "stage-chain"


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("decide"), st.sampled_from(list(Stage)), st.integers(-40, 40)),
        st.tuples(st.just("take back"), st.none(), st.just(0)),
        st.tuples(st.just("nights"), st.none(), st.integers(1, 30)),
    ),
    max_size=12,
)


class Ways:
    """A firm told to go any way, beside a model of what may come of it."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.today, self.now = scene, TODAY, NOON
        self.model: list[tuple[UUID, date, str, str]] = []

    async def decide(self, to: Stage, days: int) -> None:
        on = self.today + timedelta(days)
        current = self.model[-1][3] if self.model else "APPLICATION"
        legal = to in NEXT[Stage(current)] and (not self.model or on >= self.model[-1][1])
        try:
            change = await self.scene.goes(to, on, now=self.now)
        except Refusal:
            assert not legal
        else:
            assert legal
            self.model.append((change, on, current, to))

    async def take_back(self) -> None:
        if not self.model:
            return
        change, on, _, _ = self.model[-1]
        try:
            await withdraw_change(change, "Nhầm", actor=self.scene.mai, now=self.now)
        except StageInForce:
            assert on < self.today
        else:
            assert on >= self.today
            self.model.pop()

    async def nights(self, days: int) -> None:
        self.today, self.now = self.today + timedelta(days), self.now + timedelta(days)
        await apply_changes(now=self.now)

    async def check(self) -> None:
        """The history replays to the stage of today; the chain is whole and ends at an exit."""
        firm = self.scene.firm
        history = (await histories_of([firm]))[firm]
        assert [(step.on, step.from_stage, step.stage) for step in history.steps] == [
            entry[1:] for entry in self.model
        ]
        assert await self.scene.stored() == history.on(self.today)
        assert [step.on for step in history.steps] == sorted(step.on for step in history.steps)
        assert all(step.from_stage not in TERMINAL for step in history.steps)


async def tell(acts: list[tuple[str, Stage | None, int]]) -> None:
    with engines.fresh_sqlite() as url:
        use(make_engine(url))
        async with running():
            ways = Ways(await Scene.set_up())
            for act, to, days in acts:
                if act == "decide":
                    assert to
                    await ways.decide(to, days)
                elif act == "take back":
                    await ways.take_back()
                else:
                    await ways.nights(days)
                await ways.check()


@settings(deadline=None, max_examples=60)
@given(ACTS)
def test_any_sequence_of_decisions_keeps_the_history_whole(
    acts: list[tuple[str, Stage | None, int]],
) -> None:
    asyncio.run(tell(acts))
