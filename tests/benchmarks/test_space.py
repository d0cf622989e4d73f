"""Space of ten houses over twenty years: the allocation board, the pipeline, the search, a list."""

from __future__ import annotations

import time

import pytest

from incubator import clock, database
from incubator.imports.firms import FIRMS
from incubator.imports.takeover import take_over
from tests.benchmarks import figures
from tests.benchmarks.asgi import application, ask
from tests.benchmarks.bare import recorded
from tests.benchmarks.leases import a_list_of_firms, build
from tests.benchmarks.sites import Site, run
from tests.benchmarks.test_pages import count, median
from tests.office_files import plain

PAGES = {
    "allocation board": "/allocation",
    "allocation board, ten years ago": "/allocation?month=2016-11",
    "pipeline": "/pipeline",
    "lettings": "/lettings",
    "search, a firm": "/search?q=hung+thinh+1234",
    "search, a word of every firm": "/search?q=cong+ty",
    "search, a contract": "/search?q=hd-tmb",
}
MILLISECONDS, ROWS, SECONDS = 50, 5_000, 10

pytestmark = pytest.mark.benchmark


async def measure(url: str) -> dict[str, tuple[float, float, int, int]]:
    engine, recorder = recorded(url)
    database.use(engine)
    app = application()
    found = {}
    async with database.running():
        city = await build()
        assert city.lettings >= 12_000
        cookie = {"cookie": f"session={city.cookie}; lang=vi"}
        for name, path in PAGES.items():
            status, body = await ask(app, path, cookie)
            assert status == 200, (path, status)

            async def work(path: str = path) -> object:
                return await ask(app, path, cookie)

            found[name] = (*await median(work, 10), await count(recorder, work), len(body))
    return found


def test_pages_of_space_take_less_than_fifty_milliseconds(site: Site) -> None:
    with site.copy("blank") as url:
        found = run(measure(url))
    for name, (spent, passed, statements, size) in found.items():
        told = f"{passed:.1f} ms ({spent:.1f} ms CPU), {statements} statements, {size // 1000} kB"
        wanted = f"< {MILLISECONDS} ms CPU"
        figures.note(f"space: {name}", site.engine, told, wanted, met=spent < MILLISECONDS)


async def measure_import(url: str) -> tuple[float, float]:
    """Seconds for a list of 5,000 firms, and for one of 500, beside 2,000 that are known."""
    database.use(database.make_engine(url))
    spent = []
    async with database.running():
        await build()
        for rows in (ROWS // 10, ROWS):
            content = plain(*a_list_of_firms(rows))
            started = time.perf_counter()
            taken = await take_over(
                FIRMS, content, "ds.xlsx", skip_bad=False, actor=None, now=clock.now()
            )
            spent.append(time.perf_counter() - started)
            assert taken.report.counts["bad"] == 0, taken.report.findings[:3]
    return spent[1], spent[0]


def test_a_list_of_five_thousand_rows_is_taken_over_in_ten_seconds(site: Site) -> None:
    with site.copy("blank") as url:
        many, few = run(measure_import(url))
    told = f"{many:.1f} s; {many / few:.1f} times what {ROWS // 10} take"
    wanted = f"< {SECONDS} s"
    figures.note(f"import of {ROWS:,} firms", site.engine, told, wanted, met=many < SECONDS)
