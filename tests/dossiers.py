"""Who drafts and who signs support decisions in the tests, and decisions made by their verbs."""

from __future__ import annotations

from typing import Any, Self
from uuid import UUID

from incubator.users import Actor, Role
from tenants.dossiers import Dossier, Eligibility
from tenants.support_decisions import draft_decision, sign_decision
from tests.booking_cast import NOW, acting
from tests.treasury import MILLION, a_user, id_of

YES = Eligibility(
    valid_code=True, small_enough=True, young_enough=True, owes_no_tax=True, is_safe=True
)
HANOI, DECREE = "HN-2026-2030", "ND80-2021"
PAID = {HANOI: ("RENT", "MACHINES", "CONSULTING"), DECREE: ("RENT", "MACHINES")}


class Dossiers:
    """Hòa keeps the accounts, Duyệt holds the account, and each has an account here."""

    hoa: Actor
    duyet: Actor

    @classmethod
    async def opened(cls) -> Self:
        self = cls()
        self.hoa = acting(await a_user("Phan Thị Hòa", "hoa@example.vn"), Role.accountant)
        self.duyet = acting(await a_user("Tạ Văn Duyệt", "tavan@example.vn"), Role.approver)
        return self

    async def dossier(self, firm: UUID, scheme: str = HANOI, **given: Any) -> Dossier:
        facts: dict[str, Any] = {
            "year": 2026,
            "targets": PAID[scheme],
            "dossier": "HS-01/2026",
            "number": "12/QĐ-VU",
            "ceiling": 30 * MILLION,
            "eligibility": YES,
        }
        return Dossier(firm=firm, scheme=await id_of("scheme", scheme), **{**facts, **given})

    async def drafted(self, firm: UUID, scheme: str = HANOI, **given: Any) -> UUID:
        dossier = await self.dossier(firm, scheme, **given)
        return await draft_decision(dossier, actor=self.hoa, now=NOW)

    async def signed(self, firm: UUID, scheme: str = HANOI, **given: Any) -> UUID:
        decision = await self.drafted(firm, scheme, **given)
        await sign_decision(decision, actor=self.duyet, now=NOW)
        return decision
