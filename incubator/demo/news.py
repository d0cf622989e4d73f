"""What the story's people have read by now, and the mail that is still to go out."""

from datetime import timedelta

from incubator.database import execute, fetch, marks, write
from incubator.demo.scene import Scene
from incubator.worker import note_all_done

RECENT = timedelta(days=3)
UNREAD = 3
"""How many of the latest notices each account has not read yet."""


async def settle(scene: Scene) -> None:
    """Seven weeks of notices are read but for the latest; only mail of these days waits."""
    async with write():
        for account in scene.users.values():
            latest = await fetch(
                "SELECT id FROM notice WHERE account = {} ORDER BY at DESC, id DESC LIMIT {}",
                *(account, UNREAD),
            )
            ids = [row["id"] for row in latest]
            await execute(
                "UPDATE notice SET read_at = {} WHERE account = {}"
                f" AND id NOT IN ({marks(ids)})",
                *(scene.now, account, *ids),
            )
        await execute("DELETE FROM outbox WHERE created_at < {}", scene.now - RECENT)
    await note_all_done(scene.now)
