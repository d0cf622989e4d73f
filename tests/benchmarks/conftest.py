"""One site for each engine, and the table of figures that `make bench` ends with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from incubator import languages
from tests.benchmarks import figures
from tests.benchmarks.machine import note_machine
from tests.benchmarks.sites import Site, founded


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def site(request: pytest.FixtureRequest) -> Iterator[Site]:
    languages.load()
    note_machine(f"before {request.param}")
    with founded(request.param) as made:
        yield made
    note_machine(f"after {request.param}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if text := figures.table():
        terminalreporter.write_sep("=", "figures")
        terminalreporter.write_line(text)
