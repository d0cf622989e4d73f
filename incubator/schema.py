"""How a migration written in plain SQL runs: one statement at a time, on either engine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from incubator.database import dialect, execute

APPEND_ONLY_SQLITE = (
    "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END",
    "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
    "BEGIN SELECT RAISE(ABORT, 'guard:append-only'); END",
)
APPEND_ONLY_POSTGRES = (
    "CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
    "FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
)


def append_only(table: str, engine: Literal["sqlite", "postgres"]) -> list[str]:
    """The triggers that refuse every change of a table's rows, TRUNCATE included."""
    texts = APPEND_ONLY_SQLITE if engine == "sqlite" else APPEND_ONLY_POSTGRES
    return [text.replace("{table}", table) for text in texts]


def raw_migration(
    app_name: str,
    migration_id: str,
    description: str,
    *,
    both: Sequence[str] = (),
    sqlite: Sequence[str] = (),
    postgres: Sequence[str] = (),
) -> MigrationManager:
    """A migration that runs `both` and then what the engine in use needs of its own."""
    manager = MigrationManager(
        migration_id=migration_id, app_name=app_name, description=description
    )

    async def run() -> None:
        for statement in (*both, *(sqlite if dialect() == "sqlite" else postgres)):
            await execute(statement)

    manager.add_raw(run)
    return manager
