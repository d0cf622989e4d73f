"""Whatever is asked of the API, it answers as its schema says and never fails."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from litestar.types import ASGIApp
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.python.asgi import shutdown_lifespans
from schemathesis.schemas import APIOperation, BaseSchema
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from facilities import reconciliation as places
from incubator import database, reconciliation
from tests.demonstration import NOW
from tests.fuzzing import ACTORS, Known, enliven, frozen, know
from tests.site import site

LONG = os.environ.get("FUZZ") == "long"
EXAMPLES = 600 if LONG else 12
SEED = int(os.environ.get("FUZZ_SEED", random.randrange(2**32) if LONG else 131))
Operation = APIOperation[Any, Any, Any, Any]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]

pytestmark = [pytest.mark.fuzz, pytest.mark.timeout(3600 if LONG else 400)]


@pytest.fixture
def known(demo_url: str) -> Known:
    database.use(database.make_engine(demo_url))

    async def asked() -> Known:
        async with database.running():
            return await know(NOW)

    return asyncio.run(asked())


@pytest.fixture
def api(known: Known, monkeypatch: pytest.MonkeyPatch) -> Iterator[BaseSchema]:
    monkeypatch.setenv("SECRET_KEY", "a-secret-that-only-the-tests-know")
    app: ASGIApp = frozen(site(), NOW)
    yield schemathesis.openapi.from_asgi("/schema/openapi.json", app)
    shutdown_lifespans()


def test_no_request_makes_the_api_fail_or_answer_otherwise_than_documented(
    api: BaseSchema, known: Known
) -> None:
    print(f"\nFUZZ_SEED={SEED}, {EXAMPLES} requests to each route")
    told: Counter[int] = Counter()
    for found in api.get_all_operations():
        assert isinstance(found, Ok)
        fuzz(found.ok(), known, told)
    print(dict(sorted(told.items())))
    assert told[200] > 0
    assert asyncio.run(disagreements()) == []


async def disagreements() -> list[str]:
    """What the ledger and the places say of all that was asked."""
    async with database.running():
        return await reconciliation.reconcile() + await places.reconcile(now=NOW)


def fuzz(operation: Operation, known: Known, told: Counter[int]) -> None:
    """Ask one route many times, for several people, well and badly."""
    well = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    badly = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES * (4 if operation.label == "POST /api/bookings" else 1),
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(well, well, badly), st.sampled_from(ACTORS), st.data())
    def ask(case: Case[Any], who: str, data: st.DataObject) -> None:
        enliven(case, known, data)
        headers = {"authorization": f"Bearer {known.keys[who]}", "accept-language": "en"}
        response = case.call(headers=headers)
        told[response.status_code] += 1
        case.validate_response(response, checks=CHECKS)

    ask()
