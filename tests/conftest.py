"""What every test may ask for: a migrated database on either engine, thrown away afterwards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from tests import demonstration, engines

if TYPE_CHECKING:
    from litestar import Litestar

    from incubator.database import Engine


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        engines.open_run()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        engines.close_run()


@pytest.fixture
def app() -> Litestar:
    """The application, for tests of its pages and its API."""
    # Tests of pure rules load no application.
    from tests.site import site

    return site()


@pytest.fixture(params=["sqlite", "postgres"])
async def database_url(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """The address of an empty migrated database, for tests that start processes of their own."""
    async with AsyncExitStack() as stack:
        yield await _fresh(request.param, stack)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Engine]:
    """An empty migrated database behind every table and every statement of the product."""
    async with _serving(database_url) as engine:
        yield engine


@pytest.fixture
async def sqlite_database() -> AsyncIterator[Engine]:
    async with AsyncExitStack() as stack:
        url = await _fresh("sqlite", stack)
        yield await stack.enter_async_context(_serving(url))


@pytest.fixture
async def postgres_database() -> AsyncIterator[Engine]:
    async with AsyncExitStack() as stack:
        url = await _fresh("postgres", stack)
        yield await stack.enter_async_context(_serving(url))


@pytest.fixture(params=["sqlite", "postgres"])
async def demo_url(request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """The address of a database with the demonstration, as of `demonstration.NOW`."""
    async with demonstration.copied(request.param) as url:
        yield url


@pytest.fixture
async def demo_database(demo_url: str) -> AsyncIterator[Engine]:
    """The demonstration behind every table; freeze the clock at `demonstration.NOW`."""
    async with _serving(demo_url) as engine:
        yield engine


@pytest.fixture
async def sqlite_demo() -> AsyncIterator[Engine]:
    """The demonstration on SQLite alone, for tests of many pages."""
    async with demonstration.copied("sqlite") as url, _serving(url) as engine:
        yield engine


async def _fresh(engine: str, stack: AsyncExitStack) -> str:
    if engine == "sqlite":
        return stack.enter_context(engines.fresh_sqlite())
    return await stack.enter_async_context(engines.fresh_postgres())


@asynccontextmanager
async def _serving(url: str) -> AsyncIterator[Engine]:
    # Tests of pure rules load neither drivers nor tables.
    from incubator import database as product
    from incubator import migrations

    # A table that is declared later would look for an engine of its own.
    migrations.tables()
    engine = product.make_engine(url)
    product.use(engine)
    await product.start()
    try:
        yield engine
    finally:
        await product.stop()
