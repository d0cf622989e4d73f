"""Every route that takes a month, a year, a week or a day from its address, at the ends of time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from incubator import clock
from incubator.database import Engine
from incubator.ids import uuid7
from incubator.users import Role
from tests import routes
from tests.cast import browsing, cookie
from tests.demonstration import NOW
from tests.routes import Way

MONTHS = ("0001-01", "1900-01", "2100-01", "9999-06", "9999-11", "9999-12", "2026-13", "26-1")
DAYS = ("0001-01-01", "1900-01-01", "9999-12-31")
ENDS = {
    **dict.fromkeys(("month", "first", "last"), MONTHS),
    **dict.fromkeys(("day", "from", "to", "since", "until", "on"), DAYS),
    "year": ("0001", "1900", "2100", "9999"),
    "week": ("0001-W01", "1900-W01", "9999-W52", "9999-W53", *DAYS),
}
"""What is beyond the years that the product knows, for each name that a time has in an address."""
FILL_A_FORM = {"/sessions/new", "/sessions/{consulting_id:uuid}"}
"""What these take goes into a form as it is, and is judged when that is sent."""


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


def asking_for_times(app: Litestar) -> list[tuple[str, str]]:
    """The paths that are read, each with the name of a time in its query."""
    asked = []
    for route in app.routes:
        if not isinstance(route, HTTPRoute) or "GET" not in route.route_handler_map:
            continue
        _, read = route.route_handler_map["GET"]
        names = {one.field_alias for one in read.expected_query_params}
        asked += [(route.path, name) for name in sorted(names & set(ENDS))]
    return [(path, name) for path, name in asked if path not in FILL_A_FORM]


async def test_times_out_of_reach_are_refused_by_the_name_of_their_field(
    sqlite_demo: Engine, app: Litestar
) -> None:
    asked = asking_for_times(app)
    assert ("/allocation", "month") in asked
    assert ("/api/firms/{firm_id:uuid}/statement", "month") in asked
    values, manager, found = await routes.world("own"), await routes.account(Role.manager), []
    async with browsing(app) as client:
        headers = await cookie(client, manager)
        for path, name in asked:
            where = routes.address(Way("GET", path, ""), values, uuid7()).partition("?")[0]
            for value in ENDS[name]:
                answer = await client.get(where, params={name: value}, headers=headers)
                told = f"{path}?{name}={value}: {answer.status_code}"
                if answer.status_code != 422:
                    found.append(told)
                elif path.startswith("/api/"):
                    fields = [one["field"] for one in answer.json().get("errors", [])]
                    if fields != [name]:
                        found.append(f"{told} {answer.json()}")
        for name in ("0001-01-01.pdf", "9999-12-31.pdf"):
            answer = await client.get(f"/days/VU-CK/{name}", headers=headers)
            found += [] if answer.status_code == 422 else [f"{name}: {answer.status_code}"]
        for year in (0, 1, 9999, 10**20):
            administrator = await cookie(client, await routes.account(Role.admin))
            answer = await client.post(f"/holidays/years/{year}/decision", headers=administrator)
            found += [] if answer.status_code in (404, 422) else [f"{year}: {answer.status_code}"]
    assert "\n".join(found) == ""
