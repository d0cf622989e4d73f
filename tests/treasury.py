"""A house with budget lines for tests of money: made row by row, without the rules of proposals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from incubator import database, texts
from incubator.ids import uuid7
from incubator.ledger import Posting, post
from incubator.lines import Choice
from incubator.programme import seed_programme
from incubator.tables import Act

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
MILLION = 1_000_000


async def add(table: str, **row: object) -> UUID:
    identifier = uuid7()
    columns = ", ".join(["id", *row])
    sql = f"INSERT INTO {table} ({columns}) VALUES ({database.marks([0, *row])})"
    await database.execute(sql, identifier, *row.values())
    return identifier


async def id_of(table: str, code: str) -> UUID:
    rows = await database.fetch(f"SELECT id FROM {table} WHERE code = {{}}", code)
    found: UUID = rows[0]["id"]
    return found


async def phase_of(code: str, programme: str = "CT6") -> UUID:
    rows = await database.fetch(
        "SELECT p.id FROM phase p JOIN programme g ON g.id = p.programme"
        " WHERE p.code = {} AND g.code = {}",
        code,
        programme,
    )
    found: UUID = rows[0]["id"]
    return found


async def a_house(code: str = "VU-CK", name: str = "Vườn ươm cơ khí") -> UUID:
    return await add(
        "incubator",
        code=code,
        kind="INCUBATOR",
        name_vi=name,
        name_en=f"House {code}",
        address="",
        note_vi="",
        note_en="",
        search_key=texts.fold(name),
        sort_key=texts.sort_key(name),
    )


async def a_user(name: str = "Trần Thị Kế", email: str = "ke@example.vn") -> UUID:
    person = await add("person", full_name=name, email=email, search_key="", sort_key="")
    return await add(
        "app_user",
        person=person,
        email=email,
        language="vi",
        theme="auto",
        is_active=True,
        created_at=NOW,
    )


async def a_decision(number: str = "12/QĐ-UBND", on: date = date(2026, 1, 5)) -> UUID:
    return await add(
        "decision",
        kind="ALLOCATION",
        number=number,
        issued_on=on,
        issuer=await id_of("agency", "UBND-HN"),
        subject="Giao dự toán",
        is_assumed=False,
        recorded_at=NOW,
    )


class Treasury:
    """Programme 6 with one house, a maker and an approver; lines on demand."""

    house: UUID
    maker: UUID
    approver: UUID
    decision: UUID

    @classmethod
    async def opened(cls) -> Treasury:
        self = cls()
        await seed_programme()
        self.house = await a_house()
        self.maker = await a_user()
        self.approver = await a_user("Lê Văn Duyệt", "duyet@example.vn")
        self.decision = await a_decision()
        return self

    async def line(
        self,
        amount: int = 0,
        *,
        category: str = "THIET_BI",
        year: int = 2026,
        phase: str = "GD2",
        source: str = "NS_TRO_GIUP_DNNVV",
        house: UUID | None = None,
        position: int = 1,
        accepts_from: date | None = date(2026, 1, 5),
        status: str = "OPEN",
    ) -> UUID:
        line = await add(
            "budget_line",
            phase=await phase_of(phase),
            year=year,
            incubator=house or self.house,
            source=await id_of("funding_source", source),
            category=await id_of("cost_category", category),
            position=position,
            status="OPEN",
            accepts_from=accepts_from,
        )
        if amount:
            await self.allocate(line, amount)
        if status == "CLOSED":
            await database.execute("UPDATE budget_line SET status = 'CLOSED' WHERE id = {}", line)
        return line

    async def allocate(self, line: UUID, amount: int, kind: str = "ALLOCATION") -> None:
        posting = Posting(kind, line, amount, decision=self.decision)
        await self.post(posting)

    async def post(self, *postings: Posting) -> None:
        people = {"posted_by": self.maker, "approved_by": self.approver}
        await post(postings, now=NOW, **people)

    async def choice(self, category: str = "THIET_BI", year: int = 2026) -> Choice:
        return Choice(self.house, await id_of("cost_category", category), year)

    async def act(
        self,
        support: int,
        *,
        category: str = "THIET_BI",
        mode: str = "CASH",
        line: UUID | None = None,
        price: int = 0,
    ) -> Act:
        return an_act(await self.choice(category), support, mode=mode, line=line, price=price)


def an_act(
    choice: Choice, support: int, *, mode: str = "CASH", line: UUID | None = None, price: int = 0
) -> Act:
    return Act(
        kind="BOOKING",
        incubator=choice.incubator,
        category=choice.category,
        year=choice.year,
        line=line,
        mode=mode,
        full_cost=support + price,
        tenant_price=price,
        support=support,
        surcharge=0,
        legal_basis="Nghị quyết của HĐND Thành phố",
        created_at=NOW,
    )
