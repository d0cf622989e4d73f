"""How many SQL statements a block of code runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from incubator import database


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that run inside the block, on the engine in use."""
    asked: list[str] = []
    kind = type(database.engine())
    run = kind.run

    async def listening(self: Any, sql: str, args: Any) -> Any:
        asked.append(sql)
        return await run(self, sql, args)

    with patch.object(kind, "run", listening):
        yield asked
