"""The API of finding a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.params import QueryParameter
from litestar.types import ControllerRouterHandler
from pydantic import BaseModel

from facilities.booking_requests import Item
from incubator import clock
from incubator.answers import HouseTime
from incubator.guards import SignedIn, requires
from incubator.languages import N_
from incubator.paging import Listing
from incubator.problems import refuses
from incubator.queries import From, To
from incubator.refusals import Invalid
from incubator.requests import parse_window
from incubator.users import Role
from services.slot_search import LONGEST, SHORTEST, Wanted, find_slots

seeks = requires(Role.manager, Role.technician, Role.adviser, Role.tenant)
USUAL_DAYS, MOST_DAYS = 14, 56
MOST_SLOTS = 100
_NUMBER = re.compile(r"[0-9]{1,4}")
_IDS = "ids, separated by commas or one in each parameter"


class SlotAnswer(BaseModel):
    """A time at which everybody and everything is free, in house time."""

    starts_at: HouseTime
    ends_at: HouseTime


@get(
    "/api/slots",
    guards=[seeks],
    summary="Find a time",
    responses=refuses(),
    operation_id="find_slots",
)
async def show_slots(
    request: SignedIn,
    duration: Annotated[
        str, QueryParameter(description=f"minutes, {SHORTEST} to {LONGEST}", required=False)
    ] = "60",
    participants: Annotated[
        list[str] | None, QueryParameter(description=f"people, advisers among them: {_IDS}")
    ] = None,
    resources: Annotated[
        list[str] | None,
        QueryParameter(description=f"{_IDS}; id:2 asks for two units"),
    ] = None,
    begin: From = "",
    end: To = "",
    limit: Annotated[int, QueryParameter(schema_extra={"minimum": 1, "maximum": MOST_SLOTS})] = 10,
) -> Listing[SlotAnswer]:
    """The earliest slots, two weeks from today unless asked for more (eight at most)."""
    if not 1 <= limit <= MOST_SLOTS:
        message = N_("Give a whole number from %(least)s to %(most)s.")
        raise Invalid("limit", message, least=1, most=MOST_SLOTS)
    wanted = Wanted(
        minutes_in(duration),
        tuple(_id(text, "participants") for text in split(participants)),
        tuple(_item(text) for text in split(resources)),
        parse_window(begin, end, usual_days=USUAL_DAYS, most_days=MOST_DAYS),
        limit,
    )
    found = await find_slots(wanted, actor=request.user, now=clock.now())
    items = [SlotAnswer(starts_at=one.start, ends_at=one.end) for one in found]
    return Listing(items=items, total=len(items))


def minutes_in(text: str) -> int:
    """A number of minutes as it stands in an address; Invalid names the field."""
    if not _NUMBER.fullmatch(text.strip()):
        raise Invalid("duration", N_("Give a whole number."))
    return int(text)


def split(values: Sequence[str] | None) -> list[str]:
    """The parts of parameters that may be repeated or joined by commas, blanks left out."""
    return [part.strip() for value in values or () for part in value.split(",") if part.strip()]


def _id(text: str, field: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Invalid(field, N_("This is not an id that we gave out.")) from error


def _item(text: str) -> Item:
    id, _, quantity = text.partition(":")
    if quantity and not _NUMBER.fullmatch(quantity):
        raise Invalid("resources", N_("Give a whole number."))
    return Item(_id(id, "resources"), int(quantity or 1))


API: list[ControllerRouterHandler] = [show_slots]
