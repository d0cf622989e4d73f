"""A web server that answers for calendars as badly as servers on the Internet can."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class CalendarServer:
    """Where it listens, what it was asked, and how it answers each path."""

    port: int
    answers: dict[str, Answer]
    asked: list[str] = field(default_factory=list)

    @property
    def trusted(self) -> set[tuple[str, int]]:
        """Only this very address may be inside."""
        return {("127.0.0.1", self.port)}

    def url(self, path: str) -> str:
        """An address of it."""
        return f"http://127.0.0.1:{self.port}{path}"


def says(
    body: bytes = b"", status: str = "200 OK", headers: Mapping[str, str] | None = None
) -> Answer:
    """An honest answer."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        lines = {"Content-Length": str(len(body)), **(headers or {})}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        writer.write(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)
        await writer.drain()

    return answer


def leads(to: str) -> Answer:
    """A redirect."""
    return says(status="302 Found", headers={"Location": to})


def pours(chunk: bytes, times: int | None = None, pause: float = 0) -> Answer:
    """So many chunks without saying how many, or without end."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        count = 0
        while times is None or count < times:
            writer.write(chunk)
            await writer.drain()
            await asyncio.sleep(pause)
            count += 1

    return answer


def raw(content: bytes) -> Answer:
    """Just these bytes."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(content)
        await writer.drain()

    return answer


@asynccontextmanager
async def calendar_server(secure: ssl.SSLContext | None = None) -> AsyncIterator[CalendarServer]:
    """A server on a free port of this machine, within the block; over TLS when it has a context."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            server.asked.append(head)
            await server.answers[head.split()[1]](writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    listening = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=secure)
    server = CalendarServer(listening.sockets[0].getsockname()[1], {})
    async with listening:
        yield server
