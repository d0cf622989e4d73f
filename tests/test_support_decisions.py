"""Support decisions: drafted, signed by somebody else, refused, ended; who sees and does what."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, execute, fetch, violated
from incubator.decisions import MakerIsApprover
from incubator.faults import Forbidden, NotFound
from incubator.grants import grant_role
from incubator.ids import uuid7
from incubator.refusals import Invalid
from incubator.users import Actor, Role
from tenants.support_decisions import (
    DecisionExists,
    DecisionNotInForce,
    DossierDecided,
    FirmHasNoCode,
    NotEligible,
    draft_decision,
    end_decision,
    reject_decision,
    sign_decision,
)
from tenants.support_records import DecisionFilter, list_decisions, show_decision
from tests.booking_cast import NOW, Cast, acting
from tests.cast import browsing, cookie, english
from tests.dossiers import DECREE, HANOI, YES, Dossiers
from tests.treasury import MILLION, a_user, id_of


async def opened() -> tuple[Cast, Dossiers]:
    cast = await Cast.assembled()
    return cast, await Dossiers.opened()


async def test_a_dossier_is_signed_by_somebody_else(database: Engine) -> None:
    cast, dossiers = await opened()
    decision = await dossiers.drafted(cast.hong_linh)
    found = await show_decision(dossiers.hoa, decision)
    assert (found.status, found.ceiling, found.left) == ("DRAFT", 30 * MILLION, 30 * MILLION)
    await sign_decision(decision, actor=dossiers.duyet, now=NOW)
    signed = await show_decision(dossiers.hoa, decision)
    assert (signed.status, signed.maker, signed.decider) == (
        "SIGNED",
        "Phan Thị Hòa",
        "Tạ Văn Duyệt",
    )
    audited = await fetch(
        "SELECT action FROM audit_entry WHERE subject_kind = 'support_decision' ORDER BY at, id"
    )
    assert [row["action"] for row in audited] == ["support-decision.draft", "support-decision.sign"]
    with pytest.raises(DossierDecided) as refused:
        await sign_decision(decision, actor=dossiers.duyet, now=NOW)
    assert english(refused.value) == "This dossier has been signed or rejected already."


async def test_who_drafted_it_does_not_sign_it_and_the_database_says_so_too(
    database: Engine,
) -> None:
    cast, dossiers = await opened()
    both = replace(dossiers.hoa, grants=dossiers.hoa.grants | dossiers.duyet.grants)
    decision = await dossiers.drafted(cast.hong_linh)
    with pytest.raises(MakerIsApprover):
        await sign_decision(decision, actor=both, now=NOW)
    with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
        await execute(
            "UPDATE support_decision SET status = 'SIGNED', decided_by = made_by WHERE id = {}",
            decision,
        )
    assert violated(refused.value) == "support_decision_two_people"


async def test_every_condition_must_be_met(database: Engine) -> None:
    cast, dossiers = await opened()
    answers = replace(YES, owes_no_tax=False, is_safe=False)
    decision = await dossiers.drafted(cast.hong_linh, eligibility=answers)
    with pytest.raises(NotEligible) as refused:
        await sign_decision(decision, actor=dossiers.duyet, now=NOW)
    assert english(refused.value) == (
        "The dossier does not say yes to: It owes no tax, Environment and fire safety are "
        "acceptable. Reject it, and draft it anew when the firm meets every condition."
    )


async def test_one_dossier_at_a_time_for_a_firm_scheme_and_year(database: Engine) -> None:
    cast, dossiers = await opened()
    decision = await dossiers.drafted(cast.hong_linh)
    with pytest.raises(DecisionExists) as refused:
        await dossiers.drafted(cast.hong_linh, number="13/QĐ-VU")
    assert english(refused.value) == (
        "Decision 12/QĐ-VU is there for the same firm, scheme and year. End or reject it before "
        "another is drafted."
    )
    await dossiers.drafted(cast.hong_linh, DECREE)
    await dossiers.drafted(cast.hong_linh, year=2027)
    await dossiers.drafted(cast.sao_khue)
    await reject_decision(decision, "Thiếu giấy tờ", actor=dossiers.duyet, now=NOW)
    again = await dossiers.drafted(cast.hong_linh, number="13/QĐ-VU")
    assert (await show_decision(dossiers.hoa, again)).status == "DRAFT"
    assert (await show_decision(dossiers.hoa, decision)).reason == "Thiếu giấy tờ"


async def test_a_dossier_is_taken_back_by_who_drafted_it_and_by_no_other_drafter(
    database: Engine,
) -> None:
    cast, dossiers = await opened()
    decision = await dossiers.drafted(cast.hong_linh)
    with pytest.raises(Forbidden):
        await reject_decision(decision, "Không đồng ý", actor=cast.mai, now=NOW)
    await reject_decision(decision, "Nhầm năm", actor=dossiers.hoa, now=NOW)
    with pytest.raises(DossierDecided):
        await reject_decision(decision, "Lần nữa", actor=dossiers.hoa, now=NOW)


async def test_a_signed_decision_is_ended_once_with_a_reason(database: Engine) -> None:
    cast, dossiers = await opened()
    decision = await dossiers.drafted(cast.hong_linh)
    with pytest.raises(DecisionNotInForce) as refused:
        await end_decision(decision, "Sai", actor=dossiers.duyet, now=NOW)
    assert english(refused.value) == "Only a decision that is signed can be ended."
    await sign_decision(decision, actor=dossiers.duyet, now=NOW)
    with pytest.raises(Invalid):
        await end_decision(decision, " ", actor=dossiers.duyet, now=NOW)
    await end_decision(decision, "Doanh nghiệp nợ thuế", actor=dossiers.duyet, now=NOW)
    ended = await show_decision(dossiers.hoa, decision)
    assert (ended.status, ended.ender, ended.reason) == (
        "ENDED",
        "Tạ Văn Duyệt",
        "Doanh nghiệp nợ thuế",
    )
    with pytest.raises(DecisionNotInForce):
        await end_decision(decision, "Lần nữa", actor=dossiers.duyet, now=NOW)


async def test_what_a_decision_says_is_never_changed(database: Engine) -> None:
    cast, dossiers = await opened()
    decision = await dossiers.signed(cast.hong_linh)
    for change in ("ceiling = ceiling + 1", "number = 'khác'", "year = 2027"):
        with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
            await execute(f"UPDATE support_decision SET {change} WHERE id = {{}}", decision)
        assert violated(refused.value) == "append-only"
    with pytest.raises(Exception) as refused:  # noqa: PT011 (each driver has its own)
        await execute("DELETE FROM support_decision WHERE id = {}", decision)
    assert violated(refused.value) == "append-only"


async def test_a_team_without_a_tax_code_gets_no_decision(database: Engine) -> None:
    cast, dossiers = await opened()
    team = await cast.firm("Nhóm Robot", None, stage="PRE_INCUBATION")
    with pytest.raises(FirmHasNoCode) as refused:
        await dossiers.drafted(team)
    assert english(refused.value) == (
        "Nhóm Robot has no tax code yet. Enter it first: a support decision counts by the tax code."
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"firm": uuid7()}, "firm"),
        ({"scheme": uuid7()}, "scheme"),
        ({"year": 1999}, "year"),
        ({"targets": ()}, "targets"),
        ({"targets": ("GIFTS",)}, "targets"),
        ({"targets": ("RENT", "TRAINING")}, "targets"),
        ({"year": 2031}, "year"),
        ({"dossier": " "}, "dossier"),
        ({"number": "x" * 81}, "number"),
        ({"ceiling": 0}, "ceiling"),
    ],
)
async def test_what_is_malformed_names_its_field(
    sqlite_database: Engine, change: dict[str, Any], field: str
) -> None:
    cast, dossiers = await opened()
    dossier = await dossiers.dossier(cast.hong_linh)
    with pytest.raises(Invalid) as refused:
        await draft_decision(replace(dossier, **change), actor=dossiers.hoa, now=NOW)
    assert refused.value.field == field
    if "TRAINING" in change.get("targets", ()):
        assert english(refused.value) == (
            "In 2026 “Hanoi's support to small and medium enterprises, 2026-2030” pays for: Rent of"
            " premises, Use of machines, Consulting. Choose among these."
        )


async def test_managers_and_accountants_draft_and_account_holders_sign(
    sqlite_database: Engine,
) -> None:
    cast, dossiers = await opened()
    dossier = await dossiers.dossier(cast.hong_linh)
    for stranger in (dossiers.duyet, cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await draft_decision(dossier, actor=stranger, now=NOW)
    decision = await draft_decision(dossier, actor=cast.mai, now=NOW)
    for stranger in (dossiers.hoa, cast.mai, cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await sign_decision(decision, actor=stranger, now=NOW)
        with pytest.raises(Forbidden):
            await end_decision(decision, "Thử", actor=stranger, now=NOW)
    for stranger in (cast.lan, cast.minh):
        with pytest.raises(Forbidden):
            await reject_decision(decision, "Thử", actor=stranger, now=NOW)
    with pytest.raises(NotFound):
        await sign_decision(uuid7(), actor=dossiers.duyet, now=NOW)


async def test_a_tenant_sees_the_own_firms_decisions_alone(database: Engine) -> None:
    cast, dossiers = await opened()
    own = await dossiers.signed(cast.hong_linh)
    others = await dossiers.signed(cast.sao_khue)
    found, total = await list_decisions(cast.lan, DecisionFilter())
    assert ([one.id for one in found], total) == ([own], 1)
    with pytest.raises(NotFound):
        await show_decision(cast.lan, others)
    assert (await list_decisions(cast.minh, DecisionFilter()))[1] == 2
    waiting = await dossiers.drafted(cast.sao_khue, DECREE, dossier="HS-77")
    by_status, _ = await list_decisions(cast.minh, DecisionFilter(status="DRAFT"))
    by_number, _ = await list_decisions(cast.minh, DecisionFilter(q="HS-77"))
    first, *_ = (await list_decisions(cast.minh, DecisionFilter()))[0]
    assert [one.id for one in (*by_status, *by_number, first)] == [waiting] * 3


@pytest.fixture
async def client(sqlite_database: object, app: Litestar) -> AsyncIterator[AsyncClient]:
    with clock.frozen(NOW):
        async with browsing(app) as client:
            client.cookies.set("lang", "en")
            yield client


def slug(answer: Response) -> str:
    return str(answer.json()["type"].rsplit("/", 1)[-1])


async def account(name: str, email: str, role: Role) -> Actor:
    user = await a_user(name, email)
    await grant_role(user, role, None, now=NOW)
    return acting(user, role)


async def test_a_dossier_goes_from_the_form_to_the_signature(client: AsyncClient) -> None:
    cast = await Cast.assembled()
    hoa = await account("Phan Thị Hòa", "hoa@example.vn", Role.accountant)
    duyet = await account("Tạ Văn Duyệt", "tavan@example.vn", Role.approver)
    headers = await cookie(client, hoa)
    form = await client.get(f"/support-decisions/new?firm={cast.hong_linh}")
    assert 'value="9900010085"' in form.text
    sent: dict[str, Any] = {
        "tax_code": "9900010085", "scheme": str(await id_of("scheme", HANOI)), "year": "2026",
        "targets": ["MACHINES", "RENT"], "ceiling": "30.000.000", "dossier": "HS-01",
        "number": "12/QĐ-VU",
        "answers": ["valid_code", "small_enough", "young_enough", "owes_no_tax"],
    }  # fmt: skip
    wrong = await client.post("/support-decisions", data={**sent, "tax_code": "1"}, headers=headers)
    assert wrong.status_code == 422
    assert "No firm here has this tax code." in wrong.text
    made = await client.post("/support-decisions", data=sent, headers=headers)
    assert made.status_code == 303
    path = made.headers["location"]
    assert "Sign the decision" not in (await client.get(path)).text
    again = await client.post("/support-decisions", data=sent, headers=headers)
    assert again.status_code == 409
    headers = await cookie(client, duyet)
    refused = await client.post(f"{path}/signature", headers=headers)
    assert refused.status_code == 409
    assert "Environment and fire safety are acceptable" in refused.text
    assert (await client.post(f"{path}/rejection", headers=headers)).status_code == 422
    answer = await client.post(f"{path}/rejection", data={"reason": "Bổ sung"}, headers=headers)
    assert answer.status_code == 303
    headers = await cookie(client, hoa)
    sent["answers"] = [*sent["answers"], "is_safe"]
    path = (await client.post("/support-decisions", data=sent, headers=headers)).headers["location"]
    headers = await cookie(client, duyet)
    assert "Sign the decision" in (await client.get(path)).text
    assert (await client.post(f"{path}/signature", headers=headers)).status_code == 303
    page = (await client.get(path)).text
    assert "End the decision" in page
    assert "Phan Thị Hòa" in page
    answer = await client.post(f"{path}/ending", data={"reason": "Thử"}, headers=headers)
    assert answer.status_code == 303
    listed = (await client.get("/support-decisions?status=ended")).text
    assert "12/QĐ-VU" in listed
    export = await client.get("/support-decisions/export.csv?year=2026")
    assert "9900010085" in export.text


async def test_programs_draft_and_sign_by_the_same_rules(client: AsyncClient) -> None:
    cast = await Cast.assembled()
    hoa = await account("Phan Thị Hòa", "hoa@example.vn", Role.accountant)
    duyet = await account("Tạ Văn Duyệt", "tavan@example.vn", Role.approver)
    sent: dict[str, Any] = {
        "firm": str(cast.hong_linh), "scheme": str(await id_of("scheme", HANOI)), "year": 2026,
        "targets": ["machines"], "ceiling": 30_000_000, "dossier": "HS-01", "number": "12/QĐ-VU",
        "valid_code": True, "small_enough": True, "young_enough": True, "owes_no_tax": True,
        "is_safe": True,
    }  # fmt: skip
    headers = await cookie(client, hoa)
    made = await client.post("/api/support-decisions", json=sent, headers=headers)
    assert made.status_code == 201
    assert made.json()["status"] == "draft"
    path = f"/api/support-decisions/{made.json()['id']}"
    assert (await client.post(f"{path}/signature", headers=headers)).status_code == 403
    again = await client.post("/api/support-decisions", json=sent, headers=headers)
    assert slug(again) == "decision-exists"
    headers = await cookie(client, duyet)
    signed = await client.post(f"{path}/signature", headers=headers)
    assert signed.json()["status"] == "signed"
    twice = await client.post(f"{path}/signature", headers=headers)
    assert slug(twice) == "dossier-decided"
    listed = (await client.get("/api/support-decisions?status=signed")).json()
    assert (listed["total"], listed["items"][0]["left"]) == (1, 30_000_000)
    ended = await client.post(f"{path}/ending", json={"reason": "Thử"}, headers=headers)
    assert ended.json()["status"] == "ended"
    rejected = await client.post(f"{path}/rejection", json={"reason": "Thử"}, headers=headers)
    assert slug(rejected) == "dossier-decided"
