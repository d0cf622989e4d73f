"""Input fields: the kinds of text that forms and the API take, and what is wrong with a value."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from incubator.formats import spoken
from incubator.languages import N_, gettext
from incubator.texts import clean

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
LATEST = datetime(2100, 1, 1, tzinfo=UTC)


class Input(BaseModel):
    """What a form or a JSON body may hold: the named fields and nothing else."""

    model_config = ConfigDict(extra="forbid", str_max_length=100_000)


def text(max_length: int, *, multiline: bool = False) -> Callable[[str], str]:
    """A validator for text as people type it: composed, without control characters."""

    def cleaned(value: str) -> str:
        try:
            return clean(value, max_length, multiline)
        except ValueError as error:
            raise PydanticCustomError(
                "unclean", "plain text, at most {max_length}", {"max_length": max_length}
            ) from error

    return cleaned


def _written(value: object) -> object:
    """Seconds since 1970 are no time that anybody writes."""
    if isinstance(value, int | float) or (isinstance(value, str) and "-" not in value[1:]):
        raise PydanticCustomError("datetime_type", "a date and a time")
    return value


def _in_living_memory(instant: datetime) -> datetime:
    if not EARLIEST <= instant < LATEST:
        raise PydanticCustomError("absurd_time", "between 2000 and 2100")
    return instant.astimezone(UTC)


def _not_blank(value: str) -> str:
    if not value:
        raise PydanticCustomError("missing", "required")
    return value


def typed_amount(value: object) -> object:
    """The digits of an amount as people write it: 1.500.000 or 1 500 000."""
    return value.translate(_SEPARATORS) if isinstance(value, str) else value


_SEPARATORS = str.maketrans("", "", "., đ\u00a0")

Line = Annotated[str, AfterValidator(text(200)), AfterValidator(_not_blank)]
"""One line of text, at most 200 characters, not blank."""
Paragraphs = Annotated[str, AfterValidator(text(2000, multiline=True)), AfterValidator(_not_blank)]
"""Several lines, at most 2,000 characters, not blank."""
Count = Annotated[int, Field(ge=1, le=100_000)]
"""A number of things, at least one."""
Dong = Annotated[int, Field(ge=0, le=10**15)]
"""An amount in whole đồng, none below zero."""
TypedDong = Annotated[Dong, BeforeValidator(typed_amount)]
"""The same from a form, where it may be typed in groups of three."""
Moment = Annotated[AwareDatetime, BeforeValidator(_written), AfterValidator(_in_living_memory)]
"""A time with its offset, between 2000 and 2100, turned into UTC."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with one field, in the current language."""

    field: str
    message: str


_UNKNOWN = N_("This value is not understood.")
_SENTENCES = {
    "missing": N_("Fill in this field."),
    "extra_forbidden": N_("This field is not known here."),
    "unclean": N_("Use plain text of at most %(max_length)s characters."),
    "absurd_time": N_("Give a time between the years 2000 and 2100."),
    "string_too_long": N_("Use at most %(max_length)s characters."),
    "string_too_short": N_("Use at least %(min_length)s characters."),
    "string_type": N_("Give text here."),
    "too_short": N_("Give at least %(min_length)s."),
    "too_long": N_("Give at most %(max_length)s."),
    "greater_than": N_("Give a number greater than %(gt)s."),
    "greater_than_equal": N_("Give at least %(ge)s."),
    "less_than": N_("Give a number less than %(lt)s."),
    "less_than_equal": N_("Give at most %(le)s."),
    "int_type": N_("Give a whole number."),
    "int_parsing": N_("Give a whole number."),
    "int_from_float": N_("Give a whole number."),
    "int_parsing_size": N_("This number is too large."),
    "timezone_aware": N_("Give the time with its offset, as in 2027-02-15T08:30:00+07:00."),
    "datetime_parsing": N_("Give a date and a time, as in 2027-02-15T08:30:00+07:00."),
    "datetime_from_date_parsing": N_("Give a date and a time, as in 2027-02-15T08:30:00+07:00."),
    "datetime_type": N_("Give a date and a time, as in 2027-02-15T08:30:00+07:00."),
    "date_parsing": N_("Give a date, as in 2027-02-15."),
    "date_from_datetime_parsing": N_("Give a date, as in 2027-02-15."),
    "date_type": N_("Give a date, as in 2027-02-15."),
    "uuid_parsing": N_("This is not an id that we gave out."),
    "uuid_type": N_("This is not an id that we gave out."),
    "bool_parsing": N_("Say yes or no."),
    "bool_type": N_("Say yes or no."),
    "enum": N_("Choose one of the values offered."),
    "literal_error": N_("Choose one of the values offered."),
}


def complaints(errors: Iterable[Mapping[str, Any]]) -> list[Complaint]:
    """Pydantic's errors as fields and sentences in the current language, in their order."""
    return [
        Complaint(".".join(str(step) for step in error["loc"]) or "body", _sentence(error))
        for error in errors
    ]


def _sentence(error: Mapping[str, Any]) -> str:
    context = error.get("ctx") or {}
    if error["type"] == "value_error":
        return gettext(str(context["error"]))
    sentence = _SENTENCES.get(error["type"], _UNKNOWN)
    return gettext(sentence, **{name: spoken(value) for name, value in context.items()})


def not_understood(field: str) -> Complaint:
    """The complaint about a value of which nothing more is known."""
    return Complaint(field, gettext(_UNKNOWN))
