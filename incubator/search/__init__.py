"""One search over everything that people look for by name: each noun is a source."""

from datetime import date
from urllib.parse import urlencode

from incubator.search import firms, money, offers, space
from incubator.search.hits import Group, Query
from incubator.search_keys import searched
from incubator.users import Actor

SOURCES = [
    firms.FIRMS,
    firms.APPLICATIONS,
    space.RESOURCES,
    firms.PEOPLE,
    space.BOOKINGS,
    offers.SERVICES,
    offers.REQUESTS,
    offers.SESSIONS,
    offers.COURSES,
    space.LETTINGS,
    firms.TENANCIES,
    money.BUDGET_DECISIONS,
    money.SUPPORT_DECISIONS,
]
"""What is searched, in the order in which it is shown; a new noun adds a line."""


async def search(actor: Actor, text: str, *, on: date, limit: int = 8) -> list[Group]:
    """What the actor may see of what fits, by source; nothing for a blank text.

    Invalid for a text that is too long or unprintable.
    """
    if not searched(text).words:
        return []
    groups = []
    for source in SOURCES:
        hits, total = await source.find(actor, Query(text, on, limit))
        if hits:
            path = f"{source.page}?{urlencode({'q': text})}" if source.page else ""
            groups.append(Group(source.kind, source.label, hits, total, path))
    return groups
