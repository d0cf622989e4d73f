"""Requests to the application in this process: the time of the server without any network."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from litestar import Litestar

from incubator.app import create_app


def application() -> Litestar:
    os.environ.setdefault("SECRET_KEY", "a-secret-that-only-the-benchmarks-know")
    return create_app()


async def ask(
    app: Litestar, path: str, headers: Mapping[str, str], body: bytes | None = None
) -> tuple[int, bytes]:
    """Status and body of a GET, or of a POST when there is a body."""
    path, _, query = path.partition("?")
    fields = {"host": "house", **headers}
    if body is not None:
        fields |= {"content-type": "application/json", "content-length": str(len(body))}
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET" if body is None else "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in fields.items()],
        "client": ("127.0.0.1", 1),
        "server": ("house", 80),
        "state": {},
    }
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body or b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await app(scope, receive, send)  # type: ignore[arg-type]
    return sent[0]["status"], b"".join(part.get("body", b"") for part in sent[1:])
