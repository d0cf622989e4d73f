"""The accounts of the demonstration: one for each role that has pages, all with one password."""

from collections.abc import Iterator
from datetime import date

from incubator import accounts, grants
from incubator.demo.facts import facts
from incubator.demo.scene import Scene
from incubator.users import load_actor
from tenants.members import firms_of

PASSWORD = "vuon-uom-demo"  # noqa: S105 (printed for everybody who tries the demonstration)


async def open_accounts(scene: Scene) -> None:
    """Open every account, each in the houses it is for, and let all sign in with PASSWORD."""
    for fact in facts("accounts"):
        role, houses = fact["role"], fact["houses"] or [None]
        user, _ = await accounts.create_user(
            fact["login"], role, houses[0], full_name=fact["name"], now=scene.opened
        )
        for house in houses[1:]:
            await grants.grant_role(user, role, scene.houses[house], now=scene.opened)
        await accounts.set_password(user, PASSWORD, now=scene.opened)
        scene.users[role] = user
        scene.people[fact["name"]] = await accounts.person_of(user)
        await enter(scene, role, scene.opened_on)


async def enter(scene: Scene, role: str, on: date) -> None:
    """Let the account of a role act in what follows, with the firms it acts for by then."""
    scene.actors[role] = await load_actor(scene.users[role], firms_of=firms_of, today=on)


def listed() -> Iterator[tuple[str, str]]:
    """Each login, and who signs in with it."""
    for fact in facts("accounts"):
        where = ", ".join(fact["houses"] or ["both houses"])
        yield (
            fact["login"],
            f"{fact['role']}, {fact['name']}" + ("" if fact["role"] == "tenant" else f" ({where})"),
        )
