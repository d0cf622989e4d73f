"""A tenant learns nothing of another firm, whichever route is taken and whatever id is named."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_plus
from uuid import UUID

import pytest
from httpx import AsyncClient, Response
from litestar import Litestar
from piccolo.columns import ForeignKey

from incubator import clock, migrations
from incubator.database import Engine, fetch
from incubator.users import Actor, Role
from tenants.tables import Firm
from tests import routes
from tests.cast import browsing, cookie
from tests.demonstration import NOW
from tests.routes import READS, WRITES

PARAMETER = re.compile(r"\{(\w+):(\w+)\}")
REFUSED = {400, 403, 404, 405, 409, 422}


@pytest.fixture(autouse=True)
def _monday_morning() -> Iterator[None]:
    with clock.frozen(NOW):
        yield


@pytest.fixture
async def client(sqlite_demo: Engine, app: Litestar) -> AsyncIterator[AsyncClient]:
    async with browsing(app) as client:
        yield client


@dataclass(frozen=True)
class Others:
    """What belongs to other firms: ids by table, and everything that must stand nowhere."""

    ids: dict[str, list[UUID]]
    secrets: frozenset[str]

    @classmethod
    async def of(cls, tenant: Actor) -> Others:
        (mine,) = tenant.firms
        ids: dict[str, list[UUID]] = {}
        for table in migrations.tables():
            name = table._meta.tablename
            if table is Firm or any(_names_a_firm(column) for column in table._meta.columns):
                column = "id" if table is Firm else "firm"
                sql = f"SELECT id FROM {name} WHERE {column} <> {{}} ORDER BY id"
                ids[name] = [row["id"] for row in await fetch(sql, mine)]
        people = await fetch(
            "SELECT p.id, p.full_name FROM person p WHERE EXISTS (SELECT 1 FROM membership m "
            "WHERE m.person = p.id) AND NOT EXISTS (SELECT 1 FROM membership m "
            "WHERE m.person = p.id AND m.firm = {})",
            mine,
        )
        ids["person"] = [row["id"] for row in people]
        firms = await fetch("SELECT name_vi, name_en, tax_code FROM firm WHERE id <> {}", mine)
        told = {str(value) for row in firms for value in row.values() if value}
        told |= {row["full_name"] for row in people} - {tenant.name}
        told |= {str(id) for some in ids.values() for id in some}
        return cls({name: some for name, some in ids.items() if some}, frozenset(told))

    def some(self) -> list[UUID]:
        """The last thing of each kind."""
        return list(dict.fromkeys(ids[-1] for ids in self.ids.values()))

    def sought(self) -> list[str]:
        """What may be typed into a search: every name and tax code, and some ids."""
        ids = {str(id) for some in self.ids.values() for id in some}
        return sorted(self.secrets - ids | {str(id) for id in self.some()})

    def told_in(self, answer: Response) -> list[str]:
        """The secrets that an answer tells; it may repeat what it was asked for."""
        text = routes.text_of(answer)
        asked = unquote_plus(str(answer.request.url)) + answer.request.content.decode(
            "utf-8", "replace"
        )
        told = routes.told_of(self.secrets, text)
        return sorted(secret for secret in told if secret not in asked)


def _names_a_firm(column: Any) -> bool:
    return (
        isinstance(column, ForeignKey)
        and column._meta.name == "firm"
        and column._foreign_key_meta.resolved_references is Firm
    )


async def signed_in(client: AsyncClient) -> tuple[Actor, dict[str, str]]:
    tenant = await routes.account(Role.tenant)
    return tenant, await cookie(client, tenant)


async def test_the_demonstration_has_things_of_others_to_be_kept_from_a_tenant(
    client: AsyncClient,
) -> None:
    others = await Others.of(await routes.account(Role.tenant))
    assert {"firm", "booking", "tenancy", "membership", "letting"} <= others.ids.keys()
    assert "9900010085" in others.secrets


async def test_no_page_and_no_file_tells_of_another_firm_by_any_id_of_its_things(
    client: AsyncClient, app: Litestar
) -> None:
    tenant, headers = await signed_in(client)
    others, world = await Others.of(tenant), await routes.world("own")
    read = []
    for way in {way.path: way for way in routes.ways(app, READS)}.values():
        for path in _paths(way.path, world, others):
            answer = await client.get(path, headers=headers | routes.CURTLY)
            if answer.status_code not in REFUSED:
                answer = await client.get(path, headers=headers)
            assert answer.status_code < 500, path
            read += [f"{path}: {secret}" for secret in others.told_in(answer)]
    assert read == []


async def test_the_queries_of_the_api_find_nothing_of_another_firm(
    client: AsyncClient,
) -> None:
    """Every query parameter of every route of the OpenAPI, filled with ids of others."""
    tenant, headers = await signed_in(client)
    others, world = await Others.of(tenant), await routes.world("own")
    schema = (await client.get("/schema/openapi.json")).json()
    read = []
    for path, acts in schema["paths"].items():
        for parameter in acts.get("get", {}).get("parameters", []):
            if parameter["in"] != "query":
                continue
            address = re.sub(r"\{(\w+)\}", lambda found: world.get(found[1], found[1]), path)
            for id in others.some():
                query = {parameter["name"]: str(id)}
                answer = await client.get(address, params=query, headers=headers)
                assert answer.status_code < 500, (address, query)
                read += [f"{address} {query}: {secret}" for secret in others.told_in(answer)]
    assert read == []


async def test_no_search_finds_another_firm_its_people_or_its_things(client: AsyncClient) -> None:
    tenant, headers = await signed_in(client)
    others = await Others.of(tenant)
    read = []
    for secret in others.sought():
        for path in ("/api/search", "/search"):
            answer = await client.get(path, params={"q": secret}, headers=headers)
            read += [f"{path}?q={secret}: {told}" for told in others.told_in(answer)]
            if path == "/api/search":
                found = {str(hit.get("id")) for group in _groups(answer) for hit in group["items"]}
                read += sorted(found & others.secrets)
    assert read == []


def _groups(answer: Response) -> list[dict[str, Any]]:
    told = answer.json()
    groups: list[dict[str, Any]] = told if isinstance(told, list) else told["groups"]
    return groups


async def test_nothing_of_another_firm_can_be_changed(client: AsyncClient, app: Litestar) -> None:
    tenant = await routes.account(Role.tenant)
    others, world = await Others.of(tenant), await routes.world("another's")
    done = []
    for way in {f"{way.method} {way.path}": way for way in routes.ways(app, WRITES)}.values():
        client.cookies.clear()
        headers = await cookie(client, tenant)
        sent = routes.body(way, world)
        for path in _paths(way.path, world, others):
            names_others = any(str(id) in path for id in others.some())
            asked = headers | (routes.CURTLY if names_others else {})
            answer = await client.request(way.method, path, headers=asked, **sent)
            assert answer.status_code < 500, path
            if names_others and answer.status_code not in REFUSED:
                done.append(f"{way.method} {path}: {answer.status_code}")
            done += [f"{way.method} {path}: {secret}" for secret in others.told_in(answer)]
    assert done == []


def _paths(pattern: str, world: dict[str, str], others: Others) -> Iterator[str]:
    """The address with real values, and with an id of each kind of others' things."""
    names = PARAMETER.findall(pattern)
    filled = {name: world.get(name, str(UUID(int=0))) for name, _ in names}
    yield _filled(pattern, filled)
    ids = [name for name, kind in names if kind == "uuid"]
    for id in others.some() if ids else ():
        yield _filled(pattern, filled | dict.fromkeys(ids, str(id)))


def _filled(pattern: str, values: dict[str, str]) -> str:
    return PARAMETER.sub(lambda found: values[found[1]], pattern)
