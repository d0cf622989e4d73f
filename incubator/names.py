"""A name in both languages that is written in the one being spoken."""

from __future__ import annotations

from dataclasses import dataclass

from incubator.languages import current


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called; where there is no English name, the Vietnamese one serves."""

    vi: str
    en: str = ""

    def __str__(self) -> str:
        """The name in the current language."""
        return self.en if current.get() == "en" and self.en else self.vi
