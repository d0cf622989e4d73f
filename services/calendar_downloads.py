"""Fetching a calendar from somebody else's server, so that no server and no answer does harm."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

import httptools

from services.outside_addresses import is_outside

MOST_BYTES = 5_000_000
"""Of one answer, its head included."""
SECONDS = 20.0
"""For everything: names, connections, redirects and bytes."""
MOST_REDIRECTS = 3
PORTS = (80, 443, 8443)
_CHUNK = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)
_OK, _SAME = 200, 304
_LONGEST_VALIDATOR = 200
_AGENT = "incubator-calendar/1"
_SAFE = "!#$%&'()*+,/:;=?@[]~"


class CalendarProblem(Exception):
    """Why a calendar could not be read, by its code; `status` is what the server answered."""

    def __init__(self, code: str, status: int | None = None) -> None:
        """Name it."""
        super().__init__(code, status)
        self.code = code
        self.status = status


@dataclass(frozen=True, slots=True)
class Target:
    """A web address in its parts; the path with its query, as it is asked for."""

    scheme: str
    host: str
    port: int
    path: str

    @classmethod
    def of(cls, url: str) -> Target:
        """The parts; CalendarProblem for what is no plain http or https address."""
        try:
            parts = urlsplit(url)
            host = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise CalendarProblem("bad-address") from error
        if parts.scheme not in ("http", "https") or not host or parts.username is not None:
            raise CalendarProblem("bad-address")
        path = quote(parts.path or "/", safe=_SAFE)
        query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
        return cls(parts.scheme, host, port, path + query)

    @property
    def authority(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port in (80, 443) else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Download:
    """What came: `content` is None when nothing has changed since the validators."""

    content: bytes | None
    etag: str = ""
    last_modified: str = ""


@dataclass(slots=True)
class _Received:
    """What the parser has seen of an answer so far."""

    headers: dict[str, str] = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)
    is_whole: bool = False

    def on_header(self, name: bytes, value: bytes) -> None:
        self.headers[name.decode("latin-1").lower()] = value.decode("latin-1")

    def on_body(self, chunk: bytes) -> None:
        self.body += chunk

    def on_message_complete(self) -> None:
        self.is_whole = True


async def download(
    url: str,
    *,
    etag: str = "",
    last_modified: str = "",
    trusted: Collection[tuple[str, int]] = (),
    seconds: float = SECONDS,
) -> Download:
    """Fetch a calendar, asking only for what has changed; CalendarProblem says why not.

    Every name is looked up once and connected to at just the address that was checked, for each
    redirect anew. `trusted` are numeric addresses with ports that may be inside, as in tests.
    Nothing of the environment is heeded: no proxy, no `.netrc`.
    """
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    try:
        async with asyncio.timeout(seconds):
            return await _follow(url, {k: v for k, v in asked.items() if v}, trusted)
    except TimeoutError as error:
        raise CalendarProblem("too-slow") from error
    except ssl.SSLError as error:
        raise CalendarProblem("not-secure") from error
    except OSError as error:
        raise CalendarProblem("unreachable") from error


async def _follow(
    url: str, asked: Mapping[str, str], trusted: Collection[tuple[str, int]]
) -> Download:
    for _ in range(MOST_REDIRECTS + 1):
        target = Target.of(url)
        status, received = await _ask(target, asked, await _addresses(target, trusted))
        if status in _REDIRECTS and "location" in received.headers:
            url = urljoin(url, received.headers["location"])
            continue
        return _taken(status, received, asked)
    raise CalendarProblem("too-many-redirects")


def _taken(status: int, received: _Received, asked: Mapping[str, str]) -> Download:
    if status == _SAME and asked:
        return Download(None)
    if status != _OK:
        raise CalendarProblem("refused", status)
    if received.headers.get("content-encoding", "identity") != "identity":
        raise CalendarProblem("not-a-calendar")
    etag, modified = (received.headers.get(name, "") for name in ("etag", "last-modified"))
    return Download(bytes(received.body), _validator(etag), _validator(modified))


def _validator(value: str) -> str:
    """One that can be sent back, or none."""
    return value if len(value) <= _LONGEST_VALIDATOR and value.isascii() else ""


async def _addresses(target: Target, trusted: Collection[tuple[str, int]]) -> list[str]:
    """The numeric addresses of the host, each of them checked."""
    try:
        found = await _looked_up(target.host, target.port)
    except (socket.gaierror, UnicodeError) as error:
        raise CalendarProblem("unknown-host") from error
    for address in found:
        if (address, target.port) in trusted:
            continue
        if target.port not in PORTS:
            raise CalendarProblem("bad-address")
        if not is_outside(address):
            raise CalendarProblem("inside")
    return found


async def _looked_up(host: str, port: int) -> list[str]:
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


async def _ask(
    target: Target, asked: Mapping[str, str], addresses: list[str]
) -> tuple[int, _Received]:
    reader, writer = await _connected(target, addresses)
    try:
        lines = {
            "Host": target.authority,
            "User-Agent": _AGENT,
            "Accept": "text/calendar, */*;q=0.1",
            "Accept-Encoding": "identity",
            "Connection": "close",
            **asked,
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        writer.write(f"GET {target.path} HTTP/1.1\r\n{head}\r\n".encode("ascii"))
        return await _answer(reader)
    finally:
        writer.transport.abort()


async def _connected(
    target: Target, addresses: list[str]
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A connection to the first address that takes one; the certificate must be the host's."""
    secure: dict[str, Any] = {}
    if target.scheme == "https":
        secure = {"ssl": ssl.create_default_context(), "server_hostname": target.host}
    for address in addresses[:-1]:
        try:
            return await asyncio.open_connection(address, target.port, **secure)
        except ssl.SSLError:
            raise
        except OSError:
            continue
    return await asyncio.open_connection(addresses[-1], target.port, **secure)


async def _answer(reader: asyncio.StreamReader) -> tuple[int, _Received]:
    """Status and what came; CalendarProblem for too much, for no HTTP, and for half an answer."""
    received = _Received()
    parser = httptools.HttpResponseParser(received)
    count = 0
    try:
        while not received.is_whole:
            chunk = await reader.read(_CHUNK)
            if not chunk:
                return _ended(parser, received)
            count += len(chunk)
            if count > MOST_BYTES:
                raise CalendarProblem("too-large")
            parser.feed_data(chunk)
    except httptools.HttpParserError as error:
        raise CalendarProblem("not-http") from error
    return parser.get_status_code(), received


def _ended(parser: httptools.HttpResponseParser, received: _Received) -> tuple[int, _Received]:
    """An answer that ends with its connection, if it does not say how long it is."""
    status = parser.get_status_code()
    is_measured = {"content-length", "transfer-encoding"} & received.headers.keys()
    if not status or is_measured:
        raise CalendarProblem("cut-short")
    return status, received
