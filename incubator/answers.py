"""Kinds of values that the answers of the API are made of."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator

from incubator import clock

HouseTime = Annotated[datetime, AfterValidator(clock.local)]
"""An instant, told by the house's wall clock with its offset (+07:00)."""
