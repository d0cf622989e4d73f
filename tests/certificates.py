"""Certificates made on the spot: whoever signs them is trusted by nobody but who is told to.

ECDSA on P-256 in a page of plain Python, so that tests need neither a program nor a library for it.
"""

from __future__ import annotations

import ssl
from base64 import encodebytes
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from secrets import randbelow

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
Point = tuple[int, int]
BASE: Point = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)
EC_KEY, P256, ECDSA_SHA256 = "2a8648ce3d0201", "2a8648ce3d030107", "2a8648ce3d040302"
COMMON_NAME, OTHER_NAMES, IS_AUTHORITY = "550403", "551d11", "551d13"


def _added(one: Point | None, other: Point | None) -> Point | None:
    if one is None or other is None:
        return one or other
    if one[0] == other[0]:
        if (one[1] + other[1]) % P == 0:
            return None
        slope = (3 * one[0] * one[0] - 3) * pow(2 * one[1], -1, P)
    else:
        slope = (other[1] - one[1]) * pow(other[0] - one[0], -1, P)
    x = (slope * slope - one[0] - other[0]) % P
    return x, (slope * (one[0] - x) - one[1]) % P


def _times(n: int) -> Point:
    found, step = None, BASE
    while n:
        if n & 1:
            found = _added(found, step)
        step, n = _added(step, step), n >> 1  # type: ignore[assignment]
    assert found
    return found


def _tlv(tag: int, *parts: bytes) -> bytes:
    """One value of DER: its tag, its length, its content."""
    content = b"".join(parts)
    size = len(content)
    head = [size] if size < 128 else [0x80 | (size.bit_length() + 7) // 8]
    more = b"" if size < 128 else size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([tag, *head]) + more + content


def _sequence(*parts: bytes) -> bytes:
    return _tlv(0x30, *parts)


def _number(n: int) -> bytes:
    return _tlv(0x02, n.to_bytes(n.bit_length() // 8 + 1))


def _oid(digits: str) -> bytes:
    return _tlv(0x06, bytes.fromhex(digits))


def _named(name: str) -> bytes:
    return _sequence(_tlv(0x31, _sequence(_oid(COMMON_NAME), _tlv(0x0C, name.encode()))))


def _time(at: datetime) -> bytes:
    return _tlv(0x18, f"{at:%Y%m%d%H%M%SZ}".encode())


def _pem(kind: str, content: bytes) -> str:
    return f"-----BEGIN {kind}-----\n{encodebytes(content).decode()}-----END {kind}-----\n"


@dataclass(frozen=True, slots=True)
class Certified:
    """Files in PEM: the certificate, which is its own authority, and certificate with key."""

    authority: Path
    chain: Path

    def serving(self) -> ssl.SSLContext:
        """What a server shows its visitors."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain)
        return context


def certify(host: str, folder: Path) -> Certified:
    """A certificate for a host that signs itself, valid for a day."""
    secret = randbelow(ORDER - 1) + 1
    x, y = _times(secret)
    point = b"\x04" + x.to_bytes(32) + y.to_bytes(32)
    key = _sequence(_sequence(_oid(EC_KEY), _oid(P256)), _tlv(0x03, b"\0", point))
    today = datetime.now(UTC)
    told = _sequence(
        _tlv(0xA0, _number(2)), _number(randbelow(2**64)), _sequence(_oid(ECDSA_SHA256)),
        _named(host), _sequence(_time(today - timedelta(1)), _time(today + timedelta(1))),
        _named(host), key,
        _tlv(0xA3, _sequence(
            _sequence(_oid(OTHER_NAMES), _tlv(0x04, _sequence(_tlv(0x82, host.encode())))),
            _sequence(_oid(IS_AUTHORITY), _tlv(0x01, b"\xff"),
                      _tlv(0x04, _sequence(_tlv(0x01, b"\xff")))),
        )),
    )  # fmt: skip
    once = randbelow(ORDER - 1) + 1
    r = _times(once)[0] % ORDER
    s = pow(once, -1, ORDER) * (int.from_bytes(sha256(told).digest()) + r * secret) % ORDER
    signature = _sequence(_number(r), _number(s))
    whole = _sequence(told, _sequence(_oid(ECDSA_SHA256)), _tlv(0x03, b"\0", signature))
    private = _sequence(
        _number(1), _tlv(0x04, secret.to_bytes(32)), _tlv(0xA0, _oid(P256)),
        _tlv(0xA1, _tlv(0x03, b"\0", point)),
    )  # fmt: skip
    found = Certified(folder / f"{host}.pem", folder / f"{host}-key.pem")
    found.authority.write_text(_pem("CERTIFICATE", whole))
    found.chain.write_text(found.authority.read_text() + _pem("EC PRIVATE KEY", private))
    return found
