"""A load of requests, light enough to leave the processors to the server that is measured."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and after how long."""

    status: int
    body: bytes
    seconds: float

    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """One connection that is kept open; one request at a time."""

    def __init__(self, address: str, headers: Mapping[str, str]) -> None:
        parts = urlsplit(address)
        self.host, self.port = parts.hostname, parts.port
        common = {"host": f"{parts.hostname}:{parts.port}", **headers}
        self._head = "".join(f"{name}: {value}\r\n" for name, value in common.items())
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, path: str) -> Answer:
        return await self._ask(f"GET {path} HTTP/1.1\r\n{self._head}\r\n".encode())

    async def post(self, path: str, body: object) -> Answer:
        data = json.dumps(body).encode()
        head = f"content-type: application/json\r\ncontent-length: {len(data)}\r\n\r\n"
        return await self._ask(f"POST {path} HTTP/1.1\r\n{self._head}{head}".encode() + data)

    async def open(self) -> None:
        self._streams = await asyncio.open_connection(self.host, self.port)

    async def close(self) -> None:
        if self._streams:
            self._streams[1].close()
            await self._streams[1].wait_closed()

    async def _ask(self, request: bytes) -> Answer:
        if self._streams is None:
            await self.open()
        assert self._streams
        reader, writer = self._streams
        started = time.perf_counter()
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status, *lines = head.rstrip().split("\r\n")
        fields = dict(line.lower().split(": ", 1) for line in lines)
        body = await reader.readexactly(int(fields.get("content-length", "0")))
        return Answer(int(status.split(" ", 2)[1]), body, time.perf_counter() - started)


@asynccontextmanager
async def clients(
    address: str, headers: Iterable[Mapping[str, str]]
) -> AsyncIterator[list[Client]]:
    """A connected client for each set of headers."""
    made = [Client(address, each) for each in headers]
    for client in made:
        await client.open()
    try:
        yield made
    finally:
        for client in made:
            await client.close()


async def press(clients: Sequence[Client], path: str, bodies: Sequence[Sequence[object]]) -> Run:
    """Each client posts its bodies, one after the other; all clients at once."""

    async def work(client: Client, own: Sequence[object]) -> list[Answer]:
        return [await client.post(path, body) for body in own]

    started = time.perf_counter()
    done = await asyncio.gather(*map(work, clients, bodies))
    return Run([answer for own in done for answer in own], time.perf_counter() - started)


@dataclass(frozen=True, slots=True)
class Run:
    """All answers of a load, and how long it took in all."""

    answers: list[Answer]
    seconds: float

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.answers) / self.seconds

    def share(self, part: float) -> float:
        """The time in milliseconds that this part of the answers (0..1) needed at most."""
        times = sorted(answer.seconds for answer in self.answers)
        return 1000 * times[min(int(part * len(times)), len(times) - 1)]
