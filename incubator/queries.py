"""Query parameters that many routes share, as OpenAPI tells them."""

from typing import Annotated

from litestar.params import QueryParameter

from incubator.paging import LARGEST_SIZE, LAST_PAGE

PageNumber = Annotated[
    int,
    QueryParameter(
        name="page",
        description="counted from 1",
        schema_extra={"minimum": 1, "maximum": LAST_PAGE},
    ),
]
PageSize = Annotated[
    int,
    QueryParameter(
        name="page_size",
        description="items on a page",
        schema_extra={"minimum": 1, "maximum": LARGEST_SIZE},
    ),
]
SearchText = Annotated[
    str,
    QueryParameter(
        name="q",
        description="words to search for; diacritics do not matter, exact hits come first",
        schema_extra={"maxLength": 200},
    ),
]
From = Annotated[
    str,
    QueryParameter(
        name="from", description="a date in house time, or an ISO 8601 time with its offset"
    ),
]
To = Annotated[
    str,
    QueryParameter(
        name="to",
        description="a date in house time (the whole day), or an ISO 8601 time with its offset",
    ),
]
House = Annotated[
    str, QueryParameter(name="incubator", description="code or id of an incubator or centre")
]
