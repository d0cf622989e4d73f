"""Every route of the site, visited as every role: who may, who may not, and what nobody reads."""

from collections.abc import AsyncIterator, Iterator
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar

from incubator import clock
from incubator.database import Engine, fetch
from incubator.ids import uuid7
from incubator.users import Actor, Role
from tests import routes
from tests.cast import browsing, cookie
from tests.demonstration import NOW
from tests.routes import READS, VISITORS, WRITES, Way

NAMELESS = (Role.city, Role.appraiser, Role.standing, Role.tenant, Role.adviser)


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(sqlite_demo: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


class Visit:
    """One visitor at the site, who takes each way with a fresh session."""

    def __init__(
        self, client: AsyncClient, visitor: str, who: Actor | None, world: routes.Worlds
    ) -> None:
        self.client, self.visitor, self.who, self.world = client, visitor, who, world

    async def take(self, way: Way, *, filled: bool = False, proven: bool = True) -> Response:
        """Follow the way: with an empty body unless filled, with the page's token unless not."""
        self.client.cookies.clear()
        headers = await cookie(self.client, self.who) if self.who else {}
        is_refused = not proven or self.expected(way) in "n0"
        curtly = routes.CURTLY if self.who and is_refused else {}
        values = self.world[way.whose]
        sent = routes.body(way, values) if filled and way.method in WRITES else {}
        answer = await self.client.request(
            way.method,
            routes.address(way, values, uuid7()),
            headers=curtly | (headers if proven else {}),
            **sent,
        )
        assert answer.status_code < 500, f"{way}: {answer.status_code}"
        return answer

    def expected(self, way: Way) -> str:
        """The table's letter; "y" for a way that it does not know yet."""
        place = VISITORS.index(self.visitor)
        return routes.table().get(str(way), "y" * len(VISITORS))[place]


async def visit_of(client: AsyncClient, visitor: str) -> Visit:
    who = None if visitor == routes.GUEST else await routes.account(Role(visitor))
    world = {one: await routes.world(one) for one in ("", *routes.WHOSE)}
    return Visit(client, visitor, who, world)


def differences(visitor: str, found: dict[str, str]) -> list[str]:
    """Where a visitor was answered otherwise than the table says."""
    table, place = routes.table(), VISITORS.index(visitor)
    return [
        f"{way}: {visitor} gets {letter} instead of {table[way][place]}"
        for way, letter in found.items()
        if way in table and letter != table[way][place]
    ]


def test_the_table_knows_every_route_and_no_other(app: Litestar) -> None:
    known = {str(way) for way in routes.ways(app, READS | WRITES)}
    assert sorted(known - set(routes.table())) == [], "new routes: who may?"
    assert sorted(set(routes.table()) - known) == []
    assert {len(letters) for letters in routes.table().values()} == {len(VISITORS)}


@pytest.mark.parametrize("visitor", VISITORS)
async def test_everybody_opens_what_the_table_says_and_reads_no_name_that_is_not_for_them(
    client: AsyncClient, app: Litestar, visitor: str
) -> None:
    visit = await visit_of(client, visitor)
    secrets = await not_for(visit.who)
    found, read = {}, []
    for way in routes.ways(app, READS):
        answer = await visit.take(way)
        found[str(way)] = routes.letter(answer)
        if secrets:
            # A page that is not there repeats the address that was asked for.
            told = routes.text_of(answer).replace(answer.url.path, "")
            read += [f"{way}: {secret}" for secret in routes.told_of(secrets, told)]
    assert differences(visitor, found) == []
    assert read == []


@pytest.mark.parametrize("visitor", VISITORS)
async def test_who_may_not_write_is_refused(
    client: AsyncClient, app: Litestar, visitor: str
) -> None:
    visit = await visit_of(client, visitor)
    found = {
        str(way): routes.letter(await visit.take(way, filled=True))
        for way in routes.ways(app, WRITES)
    }
    assert differences(visitor, found) == []


@pytest.mark.parametrize("demo_url", ["postgres"], indirect=True)
@pytest.mark.parametrize("visitor", [Role.technician, Role.tenant, Role.city])
async def test_the_api_answers_the_same_on_postgresql(
    demo_database: Engine, app: Litestar, visitor: str
) -> None:
    async with browsing(app) as client:
        visit = await visit_of(client, visitor)
        found = {
            str(way): routes.letter(await visit.take(way, filled=True))
            for way in routes.ways(app, READS | WRITES)
            if way.path.startswith("/api/")
        }
    assert differences(visitor, found) == []


@pytest.mark.parametrize("visitor", VISITORS)
async def test_an_empty_body_breaks_nothing(
    client: AsyncClient, app: Litestar, visitor: str
) -> None:
    visit, place = await visit_of(client, visitor), VISITORS.index(visitor)
    for way in routes.ways(app, WRITES):
        # Whoever is turned away at the door has nothing read of what they sent.
        if routes.table()[str(way)][place] == "y":
            await visit.take(way)


@pytest.mark.parametrize("visitor", [Role.manager, Role.tenant])
async def test_without_the_token_of_a_page_nobody_writes(
    client: AsyncClient, app: Litestar, visitor: str
) -> None:
    visit = await visit_of(client, visitor)
    for way in routes.ways(app, WRITES):
        answer = await visit.take(way, filled=True, proven=False)
        assert answer.status_code == 403, f"{way}: {answer.status_code}"


async def not_for(who: Actor | None) -> frozenset[str]:
    """What must stand on no page for this visitor, in whatever form a page is."""
    if who is None:
        return await of_firms(frozenset()) | await of_people(frozenset(), who)
    if who.has(Role.tenant) or who.has(Role.adviser):
        advised = who.firms | await advised_by(who)
        return await of_firms(advised | await scored_by(who)) | await of_people(advised, who)
    return await of_people(frozenset(), who) if set(who.roles) & set(NAMELESS) else frozenset()


async def advised_by(who: Actor) -> frozenset[UUID]:
    """The firms of the requests that are assigned to an adviser, and of their sessions."""
    rows = await fetch(
        "SELECT q.firm FROM service_request q JOIN adviser a ON a.id = q.adviser"
        " WHERE a.person = {} UNION SELECT s.firm FROM consulting_session s"
        " JOIN adviser a ON a.id = s.adviser WHERE a.person = {}",
        *(who.person, who.person),
    )
    return frozenset(row["firm"] for row in rows)


async def scored_by(who: Actor) -> frozenset[object]:
    """Firms whose applications the visitor was asked to score."""
    rows = await fetch(
        "SELECT a.firm FROM application_assessor s JOIN application a ON a.id = s.application"
        " WHERE s.account = {}",
        who.user,
    )
    return frozenset(row["firm"] for row in rows)


async def of_firms(but: frozenset[object]) -> frozenset[str]:
    """Names and tax codes of firms, ids and uids of their bookings."""
    firms = await fetch("SELECT id, name_vi, name_en, tax_code FROM firm")
    bookings = await fetch("SELECT id, uid, firm FROM booking")
    return frozenset(
        str(row[part])
        for row in firms
        if row["id"] not in but
        for part in ("name_vi", "name_en", "tax_code")
        if row[part]
    ) | frozenset(
        str(row[part]) for row in bookings if row["firm"] not in but for part in ("id", "uid")
    )


async def of_people(but: frozenset[object], who: Actor | None) -> frozenset[str]:
    """Names of firms' people, except those of the own firm and the visitor's own."""
    rows = await fetch(
        "SELECT person.full_name, membership.firm FROM membership"
        " JOIN person ON person.id = membership.person"
    )
    mine = {row["full_name"] for row in rows if row["firm"] in but}
    own = {who.name} if who else set()
    return frozenset(row["full_name"] for row in rows) - mine - own
