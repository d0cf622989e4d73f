"""The five balances of a budget line and what follows from them, in đồng (brief 3.1)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from incubator.database import Row, fetch


@dataclass(frozen=True, slots=True)
class Balances:
    """What the ledger's entries of a line add up to."""

    allocated: int = 0
    held: int = 0
    accepted: int = 0
    committed: int = 0
    disbursed: int = 0

    @property
    def available(self) -> int:
        """Còn được sử dụng: what an act or a contract may still take."""
        return self.allocated - self.held - self.accepted - self.committed

    @property
    def estimate_balance(self) -> int:
        """Số dư dự toán: what has not been paid out."""
        return self.allocated - self.disbursed

    @property
    def disbursement_rate(self) -> Fraction | None:
        """Tỷ lệ giải ngân; None where nothing is allocated."""
        return Fraction(self.disbursed, self.allocated) if self.allocated else None


NAMES = ("allocated", "held", "accepted", "committed", "disbursed")


def balances_in(row: Row) -> Balances:
    """The balances among the columns of a row."""
    return Balances(*(int(row[name]) for name in NAMES))


async def balances(line: UUID) -> Balances:
    """A line's balances as the database keeps them; LookupError for no such line."""
    rows = await fetch(f"SELECT {', '.join(NAMES)} FROM budget_line WHERE id = {{}}", line)  # noqa: S608
    if not rows:
        raise LookupError(line)
    return balances_in(rows[0])
