"""The support schemes that the law knows: Decree 80/2021 and Hanoi's programme of 2026-2030."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from incubator.names import Name

MILLION = 1_000_000


class TermFact(NamedTuple):
    """What a scheme pays towards a target; the cap in đồng for each window (brief 2.4)."""

    target: str
    percent: int
    cap: int
    cap_window: str
    longest_months: int | None
    legal_basis: str


class SchemeFact(NamedTuple):
    """A scheme between two days, with its terms."""

    code: str
    name: Name
    valid_from: date
    valid_to: date | None
    terms: tuple[TermFact, ...]


SCHEMES = (
    SchemeFact(
        "ND80-2021",
        Name(
            "Hỗ trợ doanh nghiệp nhỏ và vừa theo Nghị định 80/2021/NĐ-CP",
            "Support to small and medium enterprises under Decree 80/2021/ND-CP",
        ),
        date(2021, 10, 15),
        None,
        (
            TermFact(
                "RENT", 50, 5 * MILLION, "MONTH", 36,
                "Điểm b khoản 1 Điều 22 Nghị định 80/2021/NĐ-CP",
            ),
            TermFact(
                "MACHINES", 100, 20 * MILLION, "YEAR", None,
                "Điểm a khoản 1 Điều 22 Nghị định 80/2021/NĐ-CP",
            ),
        ),
    ),
    SchemeFact(
        "HN-2026-2030",
        Name(
            "Hỗ trợ doanh nghiệp nhỏ và vừa của Thành phố Hà Nội giai đoạn 2026-2030",
            "Hanoi's support to small and medium enterprises, 2026-2030",
        ),
        date(2026, 1, 1),
        date(2030, 12, 31),
        (
            TermFact(
                "RENT", 50, 10 * MILLION, "MONTH", None,
                "Nghị quyết tháng 7/2025 của Hội đồng nhân dân Thành phố Hà Nội",
            ),
            TermFact(
                "MACHINES", 50, 50 * MILLION, "YEAR", None,
                "Nghị quyết tháng 7/2025 của Hội đồng nhân dân Thành phố Hà Nội",
            ),
            TermFact(
                "CONSULTING", 100, 300 * MILLION, "YEAR", None,
                "Nghị quyết tháng 7/2025 của Hội đồng nhân dân Thành phố Hà Nội",
            ),
        ),
    ),
)  # fmt: skip
