"""What was measured, told in one table at the end."""

from __future__ import annotations

from typing import NamedTuple


class Figure(NamedTuple):
    what: str
    engine: str
    value: str
    wanted: str


_FIGURES: list[Figure] = []


def note(what: str, engine: str, value: str, wanted: str = "", *, met: bool = True) -> None:
    """Keep a figure; `wanted` says what it is measured against.

    A machine that is busy with other things misses a figure without a fault of the product, so
    that is written down and fails nothing.
    """
    figure = Figure(what, engine, value, wanted if met else f"{wanted} (MISSED)")
    _FIGURES.append(figure)
    print("  " + " | ".join(figure))


def table() -> str:
    """All figures in columns, what belongs together side by side; "" when there are none."""
    rows = [Figure("What", "Engine", "Measured", "Wanted"), *_FIGURES]
    if not _FIGURES:
        return ""
    order = {what: n for n, what in reversed(list(enumerate(row.what for row in rows)))}
    rows.sort(key=lambda row: order[row.what])
    widths = [max(len(row[n]) for row in rows) for n in range(3)]
    lines = (
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]])
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)
