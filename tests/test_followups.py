"""Follow-up: graduates are asked each year for five years, and answer by a link or the house."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from incubator import clock, outbox
from incubator.database import Engine, execute, fetch, violated, write
from incubator.dispatch import Reader
from incubator.faults import Forbidden, NotFound
from incubator.knocks import Caller, TooManyFromHere, knock
from incubator.letters import Sender, as_html, as_text
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants.firms import FirmDetails, add_firm
from tenants.followup_letters import letters_of_followups
from tenants.followup_links import hand_out_link, make_link
from tenants.followup_openings import open_followups, remind, year_due
from tenants.followup_reconciliation import reconcile
from tenants.followup_records import followups_of, list_followups, show_followup
from tenants.followups import ANSWERS, Answer, FollowUpAnswered, answer_by_link, enter_answer
from tenants.members import add_new_member
from tenants.tenancies import start_tenancy
from tests.booking_doors import signed_in
from tests.cast import actor, bearer, browsing, english, signed_up
from tests.houses import NOON, open_house
from tests.site import site
from tests.statements import counted
from tests.telling import said_to
from tests.treasury import add

GRADUATED = date(2025, 3, 10)
ANSWER = Answer("OPERATING", full_time=14, full_time_female=5, revenue=9_000_000_000)
CALLER = Caller("one-address")
SENDER = Sender("vuon-uom@example.vn", "https://example.vn")


@pytest.mark.parametrize(
    ("asked", "today", "year"),
    [
        (0, date(2026, 3, 9), None),
        (0, date(2026, 3, 10), 1),
        (1, date(2026, 3, 10), None),
        (0, date(2028, 6, 1), 3),
        (4, date(2031, 3, 9), 5),
        (4, date(2031, 3, 10), None),
    ],
)
def test_each_of_five_years_is_asked_for_on_its_day_and_the_latest_alone(
    asked: int, today: date, year: int | None
) -> None:
    assert year_due(GRADUATED, asked, today) == year


class Scene:
    """Mai manages the house that Ánh Sao left as a graduate; Bình is the firm's contact."""

    mai: Actor
    firm: UUID
    house: UUID
    binh: UUID

    @classmethod
    async def set_up(cls) -> Scene:
        scene = cls()
        scene.house, scene.mai = (await open_house()).id, await signed_up(Role.manager)
        details = FirmDetails("Cơ khí Ánh Sao", "GRADUATED", "9900010085", name_en="Anh Sao")
        scene.firm = await add_firm(details, since=GRADUATED, actor=scene.mai, now=NOON)
        begin = GRADUATED - timedelta(700)
        await start_tenancy(scene.firm, scene.house, begin, GRADUATED, actor=scene.mai, now=NOON)
        scene.binh = await add_new_member(
            scene.firm, "Lê Bình", email="binh@example.vn", is_contact=True,
            valid_from=begin, actor=scene.mai, now=NOON,
        )  # fmt: skip
        return scene

    async def asked(self) -> UUID:
        await open_followups(now=NOON)
        return (await followups_of(self.firm))[-1].id

    async def link(self, follow_up: UUID) -> str:
        async with write():
            return await make_link(follow_up, now=NOON)


@pytest.fixture
async def scene(database: Engine) -> Scene:
    return await Scene.set_up()


async def test_a_graduate_is_asked_on_the_day_once_and_its_contact_gets_the_letter(
    scene: Scene,
) -> None:
    assert await open_followups(now=NOON - timedelta(days=365)) == 0
    assert await open_followups(now=NOON) == 1
    assert await open_followups(now=NOON) == 0
    [asked] = await followups_of(scene.firm)
    assert (asked.year, asked.due_on, asked.status) == (1, date(2026, 3, 10), "OPEN")
    assert asked.incubator == scene.house
    [message] = await outbox.claim(9, now=NOON)
    assert (message.kind, message.person) == ("follow-up", scene.binh)
    assert message.payload == {"follow_up": str(asked.id), "reminder": 0}
    readers = {message.id: Reader("binh@example.vn", "Lê Bình", "en")}
    letter = (await letters_of_followups([message], readers))[message.id]
    assert letter.subject == "How does Anh Sao stand, a year on?"
    assert letter.entries[0].text == (
        "Staff, revenue and funds raised as of 10 Mar 2026, year 1 of 5"
    )
    assert "account/notices" not in as_text(letter, SENDER) + as_html(letter, SENDER)
    secret = letter.entries[0].path.removeprefix("/follow-up/")
    kept = await fetch("SELECT token_hash FROM follow_up_link")
    assert secret not in str(kept)
    await answer_by_link(secret, ANSWER, caller=CALLER, now=NOON)
    assert await letters_of_followups([message], readers) == {}


async def test_who_does_not_answer_is_reminded_after_thirty_days_and_after_sixty(
    scene: Scene,
) -> None:
    at = clock.moment(date(2026, 3, 10), 0)
    assert await open_followups(now=at) == 1
    assert await remind(now=at + timedelta(days=29)) == 0
    assert await remind(now=at + timedelta(days=30)) == 1
    assert await remind(now=at + timedelta(days=31)) == 0
    assert await remind(now=at + timedelta(days=60)) == 1
    assert await remind(now=at + timedelta(days=300)) == 0
    assert (await followups_of(scene.firm))[0].reminders == 2
    payloads = [one.payload["reminder"] for one in await outbox.claim(9, now=NOON)]
    assert sorted(payloads) == [0, 1, 2]


async def test_a_link_answers_once_and_an_unknown_one_leads_nowhere(scene: Scene) -> None:
    follow_up = await scene.asked()
    secret, other = await scene.link(follow_up), await scene.link(follow_up)
    await answer_by_link(secret, ANSWER, caller=CALLER, now=NOON)
    with pytest.raises(FollowUpAnswered) as again:
        await answer_by_link(other, ANSWER, caller=CALLER, now=NOON)
    assert english(again.value) == (
        "Anh Sao answered for year 1 on 12:00, 8 Mar 2027. To correct something, "
        "write to the house."
    )
    for unknown in ("unknown", "x" * 101):
        with pytest.raises(NotFound):
            await answer_by_link(unknown, ANSWER, caller=CALLER, now=NOON)
    found = await show_followup(scene.mai, follow_up)
    assert (found.standing, found.full_time, found.answered_by) == ("OPERATING", 14, None)
    await execute("DELETE FROM follow_up_link")
    for statement in (
        "UPDATE follow_up SET status = 'OPEN', standing = ''",
        "DELETE FROM follow_up",
    ):
        with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
            async with write():
                await execute(statement)
        assert violated(refused.value) == "follow-up-final"


async def test_an_address_answers_so_often_an_hour(scene: Scene) -> None:
    secret = await scene.link(await scene.asked())
    for _ in range(ANSWERS.most):
        await knock(ANSWERS, CALLER, now=NOON)
    with pytest.raises(TooManyFromHere):
        await answer_by_link(secret, ANSWER, caller=CALLER, now=NOON)


async def test_the_house_enters_and_corrects_and_the_firm_answers_once(scene: Scene) -> None:
    follow_up = await scene.asked()
    lan = replace(await signed_up(Role.tenant), firms=frozenset({scene.firm}))
    await enter_answer(follow_up, ANSWER, actor=lan, now=NOON)
    with pytest.raises(FollowUpAnswered):
        await enter_answer(follow_up, ANSWER, actor=lan, now=NOON)
    await enter_answer(follow_up, Answer("MERGED", full_time=20), actor=scene.mai, now=NOON)
    found = await show_followup(lan, follow_up)
    assert (found.standing, found.full_time) == ("MERGED", 20)
    assert await open_followups(now=NOON + timedelta(days=30)) == 0


async def test_managers_are_told_what_a_graduate_answers_and_not_what_they_enter(
    scene: Scene,
) -> None:
    follow_up = await scene.asked()
    await enter_answer(follow_up, ANSWER, actor=scene.mai, now=NOON)
    assert await said_to(scene.mai) == []
    await open_followups(now=NOON + timedelta(days=365))
    later = (await followups_of(scene.firm))[-1].id
    lan = replace(await signed_up(Role.tenant), firms=frozenset({scene.firm}))
    await enter_answer(later, Answer("MERGED"), actor=lan, now=NOON)
    assert await said_to(scene.mai) == ["Anh Sao, year 2: Merged or taken over."]
    assert await said_to(scene.mai, "vi") == [
        "Cơ khí Ánh Sao, năm thứ 2: Đã sáp nhập hoặc được mua lại."
    ]


async def test_what_does_not_agree_about_follow_ups_is_named(scene: Scene) -> None:
    first = await scene.asked()
    await enter_answer(first, Answer("CLOSED"), actor=scene.mai, now=NOON)
    assert await reconcile() == []
    await execute(
        "UPDATE follow_up SET answered_at = NULL, part_time_hours = 40, due_on = {}", NOON.date()
    )
    assert await reconcile() == [
        f"follow-up {first}: not 1 years after a graduation",
        f"follow-up {first}: ANSWERED without a time of it",
        f"follow-up {first}: part-timers work more hours than part-timers can",
    ]
    await execute(
        "UPDATE follow_up SET answered_at = {}, part_time_hours = 0, due_on = {}",
        *(NOON, date(2026, 3, 10)),
    )
    await execute(
        "INSERT INTO follow_up SELECT {}, firm, incubator, 2, {}, 'OPEN', '', 0, 0, 0, 0, 0, 0,"
        " 0, 0, 0, '', 0, NULL, NULL, {} FROM follow_up",
        *(uuid4(), date(2027, 3, 10), NOON + timedelta(days=1)),
    )
    [said] = await reconcile()
    assert said.endswith("opened after its firm said that it was CLOSED")


async def test_programs_read_answer_and_correct_follow_ups(database: Engine) -> None:
    with clock.frozen(NOON):
        scene = await Scene.set_up()
        follow_up = await scene.asked()
        async with browsing(site()) as client:
            mai = await bearer(scene.mai)
            path = f"/api/follow-ups/{follow_up}"
            listed = (await client.get("/api/follow-ups?status=open", headers=mai)).json()
            assert [one["id"] for one in listed["items"]] == [str(follow_up)]
            sent = {"standing": "OPERATING", "full_time": 12, "revenue": 9_500_000_000}
            wrong = {**sent, "full_time_female": 13}
            refused = await client.post(f"{path}/answer", json=wrong, headers=mai)
            assert refused.status_code == 422
            for people in (12, 13):
                sent["full_time"] = people
                made = await client.post(f"{path}/answer", json=sent, headers=mai)
                assert (made.status_code, made.json()["full_time"]) == (200, people)
            assert (await client.get("/api/follow-ups?status=open", headers=mai)).json() == {
                "items": [], "total": 0,
            }  # fmt: skip
            assert (await client.get("/api/follow-ups?status=no", headers=mai)).status_code == 422
            lan = await signed_up(Role.tenant)
            await add(
                "membership", firm=scene.firm, person=lan.person, title="", is_contact=False,
                valid_from=GRADUATED,
            )  # fmt: skip
            keys = await bearer(lan)
            assert (await client.get(path, headers=keys)).json()["standing"] == "OPERATING"
            again = await client.post(f"{path}/answer", json=sent, headers=keys)
            assert again.status_code == 409
            assert again.json()["type"].endswith("follow-up-answered")
            city = await bearer(await signed_up(Role.city))
            assert (await client.get(path, headers=city)).status_code == 200
            assert (await client.post(f"{path}/answer", json=sent, headers=city)).status_code == 403


async def test_others_neither_see_nor_answer_nor_hand_out_links(scene: Scene) -> None:
    follow_up = await scene.asked()
    stranger = actor(Role.tenant, firms=[uuid4()])
    elsewhere = actor(Role.manager, incubator=(await open_house("TT-KT")).id)
    for hidden in (stranger, actor(Role.technician), actor(Role.accountant)):
        with pytest.raises(NotFound):
            await enter_answer(follow_up, ANSWER, actor=hidden, now=NOON)
        with pytest.raises(NotFound):
            await hand_out_link(follow_up, actor=hidden, now=NOON)
        assert await list_followups(hidden) == ([], 0)
    for wrong in (actor(Role.city), actor(Role.auditor), elsewhere):
        with pytest.raises(Forbidden):
            await enter_answer(follow_up, ANSWER, actor=wrong, now=NOON)
        with pytest.raises(Forbidden):
            await hand_out_link(follow_up, actor=wrong, now=NOON)
    assert len(await hand_out_link(follow_up, actor=scene.mai, now=NOON)) == 43


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("standing", Answer("SOLD")),
        ("full_time_female", replace(ANSWER, full_time_female=15)),
        ("part_time_hours", replace(ANSWER, part_time=1, part_time_hours=32)),
        ("full_time", Answer("CLOSED", full_time=1)),
        ("grants", replace(ANSWER, grants=-1)),
    ],
)
async def test_an_answer_that_cannot_be_is_named(
    sqlite_database: Engine, field: str, wrong: Answer
) -> None:
    scene = await Scene.set_up()
    follow_up = await scene.asked()
    with pytest.raises(Invalid, match=field):
        await enter_answer(follow_up, wrong, actor=scene.mai, now=NOON)


async def test_a_graduate_answers_on_the_page_without_an_account(database: Engine) -> None:
    with clock.frozen(NOON):
        scene = await Scene.set_up()
        follow_up = await scene.asked()
        secret = await scene.link(follow_up)
        async with signed_in(scene.mai) as mai:
            made = (await mai.post(f"/follow-ups/{follow_up}/link")).text
            [handed] = re.findall(r'id="follow-up-link" readonly value="http[^"]*(/[^"]+)"', made)
            assert (await mai.get(f"/follow-up{handed}")).status_code == 200
        async with browsing(site()) as guest:
            way = f"/follow-up/{secret}"
            page = await guest.get(way)
            assert page.headers["x-robots-tag"] == "noindex, nofollow"
            assert "Cơ khí Ánh Sao hoạt động thế nào?" in page.text
            sent = {"standing": "OPERATING", "full_time": "12", "revenue": "9.500.000.000"}
            assert (await guest.post(way, data=sent)).status_code == 403
            [token] = re.findall(r'name="_csrf_token" value="([^"]+)"', page.text)[:1]
            sent["_csrf_token"] = token
            wrong = await guest.post(way, data={**sent, "full_time_female": "13"})
            assert wrong.status_code == 422
            assert 'id="f-full_time_female-error"' in wrong.text
            assert (await guest.post(way, data=sent)).status_code == 303
            assert "Xin cảm ơn" in (await guest.get(way)).text
            assert (await guest.get("/follow-up/unknown")).status_code == 404
        async with signed_in(scene.mai) as mai:
            with counted() as asked:
                listed = (await mai.get("/follow-ups")).text
            assert len(asked) <= 7
            assert "Cơ khí Ánh Sao" in listed
            page = await mai.get(f"/follow-ups/{follow_up}")
            assert "9.500.000.000" in page.text
            way = f"/follow-ups/{follow_up}"
            assert "follow-up-link" not in page.text
            assert (await mai.post(f"{way}/link")).status_code == 403
            right = {"standing": "OPERATING", "full_time": "13"}
            assert (await mai.post(f"{way}/answer", **right)).status_code == 303
            assert (await mai.get("/follow-ups/export.csv")).text.count("Cơ khí Ánh Sao") == 1
