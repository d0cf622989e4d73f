"""Whether this process lives, and whether it can serve: database there, migrations applied."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from litestar import Controller, Response, get
from piccolo.conf.apps import Finder

from incubator import database

_ID = re.compile(r"""^ID = ["'](.+)["']""", re.MULTILINE)


class HealthController(Controller):
    """For the watch over the process, without sign-in and without details."""

    path = "/health"
    include_in_schema = False

    @get("/live")
    async def live(self) -> dict[str, str]:
        """The process answers."""
        return {"status": "live"}

    @get("/ready")
    async def ready(self) -> Response[dict[str, Any]]:
        """The database answers and its schema is the one that this code expects; else 503."""
        missing = await missing_migrations()
        state = "ready" if missing == 0 else "not-ready"
        content = {"status": state, "database": missing is not None, "migrations": missing == 0}
        return Response(content, status_code=200 if missing == 0 else 503)


async def missing_migrations() -> int | None:
    """How many migrations wait to be applied; None when the database cannot be read."""
    try:
        rows = await database.fetch("SELECT app_name, name FROM migration")
    except Exception:  # noqa: BLE001 (whatever a driver raises, the answer is the same)
        return None
    applied = {(row["app_name"], row["name"]) for row in rows}
    return len(expected_migrations() - applied)


@cache
def expected_migrations() -> frozenset[tuple[str, str]]:
    """App and id of each migration in the code."""
    return frozenset(
        (app.app_name, found.group(1))
        for app in Finder().get_app_configs()
        for file in Path(app.resolved_migrations_folder_path).glob("*.py")
        if (found := _ID.search(file.read_text()))
    )
