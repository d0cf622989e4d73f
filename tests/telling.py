"""The cast of the booking tests as people who can be told: with roles, firms and addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Self

from incubator import languages
from incubator.database import fetch
from incubator.notices import NoticeRecord, list_notices
from incubator.paging import Paging
from incubator.users import Actor, Role
from tests.booking_cast import NOW, Cast
from tests.treasury import a_user, add

SINCE = date(2026, 1, 5)


class Told(Cast):
    """Mai manages, Lan acts for Hồng Lĩnh and so does Bảo, Khánh acts for Sao Khuê."""

    bao: Actor

    @classmethod
    async def listening(cls) -> Self:
        """The house with its people, each of whom may be told."""
        self = await cls.assembled()
        await self._may(self.mai, Role.manager)
        for tenant, firm in ((self.lan, self.hong_linh), (self.khanh, self.sao_khue)):
            await self._may(tenant, Role.tenant)
            await self._acts_for(tenant, firm)
        bao = await a_user("Trịnh Gia Bảo", "bao@example.vn")
        self.bao = replace(self.lan, user=bao, person=bao)
        await self._may(self.bao, Role.tenant)
        await self._acts_for(self.bao, self.hong_linh)
        return self

    async def _may(self, who: Actor, role: Role) -> None:
        house = self.house if role is Role.manager else None
        await add("role_grant", account=who.user, role=role.value, incubator=house, granted_at=NOW)

    async def _acts_for(self, who: Actor, firm: object) -> None:
        person = (await fetch("SELECT person FROM app_user WHERE id = {}", who.user))[0]["person"]
        belongs = {"firm": firm, "person": person, "valid_from": SINCE}
        await add("membership", title="", is_contact=False, **belongs)


async def notices_of(who: Actor) -> list[NoticeRecord]:
    """What somebody was told, unread first and the latest on top."""
    return (await list_notices(who, Paging()))[0]


async def said_to(who: Actor, language: str = "en") -> list[str]:
    """The same as sentences."""
    with languages.speaking(language):
        return [one.sentence for one in await notices_of(who)]


async def waiting() -> list[str]:
    """The e-mail addresses for which mail waits, in the order in which it was written."""
    rows = await fetch(
        "SELECT u.email FROM outbox o JOIN app_user u ON u.id = o.account"
        " WHERE o.sent_at IS NULL ORDER BY o.id"
    )
    return [row["email"] for row in rows]
