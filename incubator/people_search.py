"""Finding people by name, phone number or e-mail address, as far as one may know them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from incubator.database import fetch, marks
from incubator.names import Name
from incubator.paging import Paging
from incubator.search_keys import Sql, searched
from incubator.users import Actor, Role


@dataclass(frozen=True, slots=True)
class Found:
    """A person, the firms that they act for on the day, and the page on which they stand."""

    id: UUID
    name: str
    firms: tuple[str, ...]
    path: str


async def find_people(
    actor: Actor, text: str, *, on: date, paging: Paging
) -> tuple[list[Found], int]:
    """People by given name, exact accents first; a tenant finds those of its own firms."""
    search = searched(text)
    words, args = search.condition("p.search_key")
    seen, own = _visible_to(actor, on)
    where = f"p.erased_at IS NULL AND {words} AND {seen}"
    args = [*args, *own]
    total = await fetch(f"SELECT COUNT(*) AS n FROM person p WHERE {where}", *args)
    order, exact = search.order("p.search_key", "p.sort_key, p.id")
    rows = await fetch(
        "SELECT p.id, p.full_name, u.id AS account FROM person p "
        f"LEFT JOIN app_user u ON u.person = p.id WHERE {where} ORDER BY {order} "
        "LIMIT {} OFFSET {}",
        *args,
        *exact,
        paging.size,
        paging.offset,
    )
    firms = await _firms_of([row["id"] for row in rows], on)
    administers = actor.has(Role.admin)
    found = []
    for row in rows:
        mine = firms[row["id"]]
        account = row["account"] if administers else None
        names = tuple(str(name) for _, name in mine)
        found.append(Found(row["id"], row["full_name"], names, _path(mine, account)))
    return found, total[0]["n"]


def _visible_to(actor: Actor, on: date) -> Sql:
    if actor.sees_person_names:
        return "1 = 1", []
    firms = sorted(actor.firms)
    return (
        f"p.id IN (SELECT m.person FROM membership m WHERE m.firm IN ({marks(firms)}) "
        "AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {}))",
        [*firms, on, on],
    )


async def _firms_of(people: list[UUID], on: date) -> dict[UUID, list[tuple[UUID, Name]]]:
    firms: dict[UUID, list[tuple[UUID, Name]]] = defaultdict(list)
    for row in await fetch(
        "SELECT m.person, f.id, f.name_vi, f.name_en FROM membership m "
        f"JOIN firm f ON f.id = m.firm WHERE m.person IN ({marks(people)}) "
        "AND m.valid_from <= {} AND (m.valid_to IS NULL OR m.valid_to >= {}) ORDER BY f.sort_key",
        *people,
        on,
        on,
    ):
        firms[row["person"]].append((row["id"], Name(row["name_vi"], row["name_en"])))
    return firms


def _path(firms: list[tuple[UUID, Name]], account: UUID | None) -> str:
    if account:
        return f"/settings/users/{account}"
    return f"/firms/{firms[0][0]}/people" if firms else ""
