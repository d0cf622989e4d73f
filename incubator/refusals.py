"""How a rule says no, and how malformed input is named."""

from datetime import datetime
from typing import ClassVar

from incubator.formats import spoken
from incubator.languages import N_, gettext

REFUSALS: "dict[str, type[Refusal]]" = {}
"""Every rule of the product: its slug and the refusal that names it."""


class Refusal(Exception):
    """A rule refused: one subclass per rule, beside the rule, with its slug and title.

    The message is an English msgid with %(name)s for each of `params`: times, periods and whole
    numbers are written in the reader's language, text as it is. Params may hold personal values
    and are never stored.
    """

    rule: ClassVar[str]
    title: ClassVar[str]
    status: ClassVar[int] = 409

    def __init_subclass__(cls, **kwargs: object) -> None:
        """Register the rule; TypeError when the slug names another rule already."""
        super().__init_subclass__(**kwargs)
        if "rule" not in cls.__dict__:
            return
        other = REFUSALS.setdefault(cls.rule, cls)
        if (other.__module__, other.__qualname__) != (cls.__module__, cls.__qualname__):
            raise TypeError(f"two refusals share the slug {cls.rule}")

    def __init__(
        self,
        message: str,
        *,
        next_possible: datetime | None = None,
        field: str | None = None,
        **params: object,
    ) -> None:
        """Refuse with a sentence; `field` names the input it is about."""
        super().__init__(message)
        self.message = message
        self.next_possible = next_possible
        self.field = field
        self.params = params
        self.offer: dict[str, bool] = {}
        """What the same request could add to pass, such as going without support."""

    def sentence(self) -> str:
        """What was refused and why, in the current language."""
        return gettext(self.message, **{name: spoken(p) for name, p in self.params.items()})

    def advice(self) -> str | None:
        """The next time that would work, in the current language, if one is known."""
        if self.next_possible is None:
            return None
        when = spoken(self.next_possible)
        return gettext("The next time that would work is %(when)s.", when=when)

    def __str__(self) -> str:
        """The sentence, for logs and the command line."""
        return self.sentence()


class Invalid(Exception):
    """Malformed input (422): which field, and what is wrong with it."""

    status: ClassVar[int] = 422
    title: ClassVar[str] = N_("The input is not valid")

    def __init__(self, field: str, message: str, **params: object) -> None:
        """Name the field and say what is wrong, as an English msgid with its params."""
        super().__init__(field, message)
        self.field = field
        self.message = message
        self.params = params

    def sentence(self) -> str:
        """What is wrong with the field, in the current language."""
        return gettext(self.message, **{name: spoken(p) for name, p in self.params.items()})

    def __str__(self) -> str:
        """The field and the sentence, for logs and the command line."""
        return f"{self.field}: {self.sentence()}"
