"""No English word stands on a Vietnamese page but names."""

import re
from collections.abc import AsyncIterator, Iterator, Sequence
from functools import cache
from html import unescape

import pytest
from babel.messages.pofile import read_po
from httpx import AsyncClient
from litestar import Litestar

from incubator import clock, languages
from incubator.database import Engine, fetch
from incubator.ids import uuid7
from incubator.users import Role
from tests import routes
from tests.cast import browsing, cookie
from tests.demonstration import NOW

SHORTEST = 5
"""Letters of a word; a shorter one may be a Vietnamese syllable as well."""
WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
NAMES = frozenset({"precision"})
"""English words in names that stay as they are: of firms, machines, programs."""
ADDRESS = re.compile(r"\S+@\S+")
NAMED = (
    "agency", "incubator", "cost_category", "firm", "resource", "qualification", "programme",
    "service",
)  # fmt: skip
"""Tables whose English names may be shown beside the Vietnamese ones."""
ROLES = (Role.manager, Role.technician, Role.tenant, Role.accountant, Role.approver, Role.admin)
SAMPLES = frozenset({"/components"})
"""Shows parts of pages, with made-up words in them."""
SAID = re.compile(
    r"""(?:\balt|\baria-label|\baria-description|\btitle|\bplaceholder|\bdata-label)="([^"]*)\""""
)
UNSEEN = re.compile(
    r'<(script|style|code|pre|kbd|textarea)\b.*?</\1>|<[^>]*\blang="en"[^>]*>[^<]*<', re.DOTALL
)


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(sqlite_demo: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


@cache
def english() -> frozenset[str]:
    """The words of the messages, but for those that stand in their translations as well."""
    ours: set[str] = set()
    theirs: set[str] = set()
    for file in languages.catalogue_files("vi").values():
        with file.open("rb") as stream:
            for message in read_po(stream, locale="vi"):
                ours |= words_in(message.id)
                theirs |= words_in(message.string)
    return frozenset(ours - theirs - NAMES)


def words_in(message: object) -> set[str]:
    """Its words in small letters, of all its plural forms, without placeholders."""
    forms = message if isinstance(message, tuple | list) else [message]
    return {
        word.lower() for form in forms for word in WORD.findall(PLACEHOLDER.sub(" ", str(form)))
    }


def pieces(html: str) -> Iterator[str]:
    """What one reads between two marks, and what is read aloud or shown for a mark."""
    yield from (unescape(said).strip() for said in SAID.findall(html))
    plain = UNSEEN.sub("<", html)
    yield from (" ".join(unescape(piece).split()) for piece in re.split(r"<[^>]*>", plain))


@pytest.mark.parametrize("role", ROLES)
async def test_a_vietnamese_page_says_nothing_in_english(
    client: AsyncClient, app: Litestar, role: Role
) -> None:
    assert await foreign(client, role, routes.ways(app, routes.READS)) == []


@pytest.mark.parametrize("role", ROLES)
async def test_what_is_wrong_with_an_empty_form_is_said_in_vietnamese(
    client: AsyncClient, app: Litestar, role: Role
) -> None:
    assert await foreign(client, role, routes.ways(app, routes.WRITES)) == []


async def foreign(client: AsyncClient, role: Role, ways: Sequence[routes.Way]) -> list[str]:
    """The English words on the pages that the ways lead to, each with its place."""
    who, place = await routes.account(role), routes.VISITORS.index(role)
    worlds = {whose: await routes.world(whose) for whose in ("", *routes.WHOSE)}
    names = await english_names()
    found = []
    for way in ways:
        # Whoever is refused reads the same words: those of one role are enough.
        is_open = routes.table()[str(way)][place] == "y"
        if way.path in SAMPLES or not (is_open or role is Role.tenant):
            continue
        client.cookies.clear()
        headers = await cookie(client, who)
        to = routes.address(way, worlds[way.whose], uuid7())
        answer = await client.request(way.method, to, headers=headers, follow_redirects=True)
        if "html" in answer.headers.get("content-type", ""):
            assert '<html lang="vi"' in answer.text, way
            found += [f"{way}: {one}" for one in sorted(strangers(answer.text, names))]
    return found


async def english_names() -> frozenset[str]:
    """Of everything in the demonstration that has one."""
    rows = [row for table in NAMED for row in await fetch(f"SELECT name_en FROM {table}")]
    return frozenset(row["name_en"] for row in rows if row["name_en"])


def strangers(html: str, names: frozenset[str]) -> set[str]:
    """English words, each with the piece of the page that it stands in."""
    return {
        f"{word} in {piece[:80]!r}"
        for piece in set(pieces(html))
        for word in english_in(piece)
        if not any(name in piece for name in names)
    }


@cache
def english_in(piece: str) -> frozenset[str]:
    """English words of a piece; most pieces stand on many pages."""
    return english() & words_in(ADDRESS.sub(" ", piece))
