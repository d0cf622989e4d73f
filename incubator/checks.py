"""Checks of single values that several rules share; each raises Invalid and names the field."""

from collections.abc import Collection

from incubator.languages import N_
from incubator.refusals import Invalid
from incubator.texts import clean


def checked_text(
    field: str, value: str, longest: int, *, required: bool = False, multiline: bool = False
) -> str:
    """The text in composed form; Invalid when too long, unprintable, or blank though required."""
    try:
        text = clean(value, longest, multiline)
    except ValueError as error:
        message = N_("Use plain text of at most %(max_length)s characters.")
        raise Invalid(field, message, max_length=longest) from error
    if required and not text:
        raise Invalid(field, N_("Fill in this field."))
    return text


def checked_number(field: str, value: int, most: int, least: int = 0) -> int:
    """The number; Invalid when it lies outside the bounds."""
    if not least <= value <= most:
        message = N_("Give a whole number from %(least)s to %(most)s.")
        raise Invalid(field, message, least=least, most=most)
    return value


def checked_choice(field: str, value: str, values: Collection[str]) -> str:
    """The value; Invalid when it is not one of those offered."""
    if value not in values:
        raise Invalid(field, N_("Choose one of the values offered."))
    return str(value)
