"""What people are told of lettings and caps: on the day, and by notices, each thing once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from facilities import letting_nights, nightly
from facilities.letting_changes import hand_over
from incubator import languages
from incubator.clock import moment
from incubator.database import Engine, fetch
from incubator.today.day import load_day
from incubator.users import Actor, Role
from tenants.cap_warnings import warn_of_caps
from tests.dossiers import Dossiers
from tests.landlord import MILLION, NOW, TODAY, Landlord
from tests.telling import said_to
from tests.test_letting_months import night
from tests.treasury import a_user, add

DECEMBER, JANUARY = date(2026, 12, 1), date(2027, 1, 1)


async def told(landlord: Landlord) -> Actor:
    """Mai may be told as the manager, and Bảo as Hồng Lĩnh's; the latter is returned."""
    await add(
        "role_grant", account=landlord.mai.user, role="manager", incubator=landlord.house,
        granted_at=NOW,
    )  # fmt: skip
    bao = await a_user("Trịnh Gia Bảo", "bao@example.vn")
    (row,) = await fetch("SELECT person FROM app_user WHERE id = {}", bao)
    await add("role_grant", account=bao, role="tenant", incubator=None, granted_at=NOW)
    await add(
        "membership", firm=landlord.hong_linh, person=row["person"], title="", is_contact=False,
        valid_from=date(2026, 1, 5),
    )  # fmt: skip
    return replace(landlord.lan, user=bao, person=bao)


async def supported(landlord: Landlord, ceiling: int) -> UUID:
    dossiers = await Dossiers.opened()
    return await dossiers.signed(landlord.hong_linh, targets=("RENT",), ceiling=ceiling)


async def test_a_month_without_support_tells_the_firm_and_the_manager_once(
    database: Engine,
) -> None:
    landlord = await Landlord.opened(1 * MILLION)
    bao = await told(landlord)
    await landlord.lets(landlord.b1, DECEMBER, date(2027, 1, 11))
    await letting_nights.run(now=night(JANUARY))
    await letting_nights.run(now=night(JANUARY))
    sentence = (
        "Khuôn mẫu Hồng Lĩnh, KG-04 Resource KG-04: the rent from 1 Dec 2026 to 31 Dec 2026 is "
        "billed in full, because no budget line had room for its support."
    )
    assert await said_to(bao) == [sentence]
    assert await said_to(landlord.mai) == [sentence]
    assert await said_to(landlord.khanh) == []


async def test_four_fifths_of_a_monthly_cap_are_told_once_a_year(database: Engine) -> None:
    landlord = await Landlord.opened()
    bao = await told(landlord)
    await supported(landlord, 500 * MILLION)
    await landlord.lets(landlord.desks, DECEMBER, date(2027, 2, 1), quantity=8)
    # 8 desks × 900,000 are under four fifths of 10,000,000; one more is over.
    assert await warn_of_caps(now=night(DECEMBER)) == 0
    await landlord.lets(landlord.desks, date(2026, 11, 1), JANUARY, quantity=1)
    assert await warn_of_caps(now=night(DECEMBER)) == 1
    assert await warn_of_caps(now=night(date(2026, 12, 2))) == 0
    (sentence,) = await said_to(bao)
    assert sentence.endswith("1,900,000 dong are left of the cap of 10,000,000 dong.")
    assert await said_to(landlord.mai) == [sentence]


async def test_four_fifths_of_a_ceiling_are_told_once(database: Engine) -> None:
    landlord = await Landlord.opened()
    bao = await told(landlord)
    await supported(landlord, 8 * MILLION)
    await landlord.lets(landlord.b1, DECEMBER, JANUARY)
    for _ in range(2):
        await nightly.run(now=night(date(2026, 11, 28)))
    assert await said_to(bao) == [
        "Khuôn mẫu Hồng Lĩnh, decision 12/QĐ-VU: 1,400,000 dong are left of the ceiling of "
        "8,000,000 dong."
    ]


async def space_rows(actor: Actor, day: date) -> list[tuple[str, str]]:
    with languages.speaking("en"):
        found = await load_day(actor, moment(day, 9 * 60))
        parts = [one for one in [*found.now, *found.ahead] if one.key.startswith("space")]
        return [(row.title, row.note) for part in parts for row in part.rows]


@pytest.mark.parametrize(
    ("day", "note"),
    [
        (date(2026, 11, 20), "Hand-over due on 27 Nov 2026"),
        (date(2026, 12, 27), "Ends on 26 Jan 2027, in 30 days"),
        (date(2027, 1, 28), "Due back on 26 Jan 2027, still kept"),
    ],
)
async def test_the_day_tells_what_comes_of_a_letting(
    database: Engine, day: date, note: str
) -> None:
    landlord = await Landlord.opened()
    early = moment(date(2026, 11, 1), 9 * 60)
    ends = TODAY + timedelta(days=60)
    signed = await landlord.lets(landlord.b1, TODAY, ends, now=early)
    assert await space_rows(landlord.mai, date(2026, 11, 19)) == []
    if day > TODAY:
        await hand_over(signed.id, TODAY, actor=landlord.mai, now=NOW)
    assert await space_rows(landlord.mai, day) == [("KG-04 Resource KG-04", note)]
    own = replace(landlord.lan, firms=frozenset([landlord.hong_linh]))
    assert await space_rows(own, day) == [("KG-04 Resource KG-04", note)]
    assert await space_rows(landlord.khanh, day) == []
    elsewhere = replace(landlord.mai, grants=frozenset())
    assert await space_rows(elsewhere, day) == []


async def test_the_day_tells_last_months_lost_support(database: Engine) -> None:
    landlord = await Landlord.opened(1 * MILLION)
    await landlord.lets(landlord.b1, date(2026, 12, 1), date(2027, 12, 1))
    await letting_nights.run(now=night(JANUARY))
    assert await space_rows(landlord.mai, JANUARY) == [
        ("KG-04 Resource KG-04", "Rent of 12/2026 billed without support")
    ]
    assert landlord.mai.has(Role.manager)
