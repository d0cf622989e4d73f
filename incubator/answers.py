"""Kinds of values that the answers of the API are made of."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from incubator import clock

HouseTime = Annotated[datetime, AfterValidator(clock.local)]
"""An instant, told by the house's wall clock with its offset (+07:00)."""


def coded(codes: Iterable[str], *, upper: bool = False, blank: bool = False) -> Any:
    """Tells the schema which codes a text may be, in lower case unless they are told in upper.

    It checks nothing: rules do, with their own sentences.
    """
    told = [code if upper else code.lower() for code in codes]
    return Field(json_schema_extra={"enum": [*([""] if blank else []), *told]})
