"""Which addresses of the Internet are outside: everybody's, and no network of ours (pure)."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
_MAPPED_BITS = 32


def is_outside(address: str) -> bool:
    """Whether a numeric address can only be reached over the public Internet.

    What carries an IPv4 address within (mapped, translated by NAT64, 6to4) is what it carries.
    """
    if "%" in address:
        return False
    try:
        found = _carried(ip_address(address))
    except ValueError:
        return False
    return found.is_global and not (
        found.is_multicast
        or found.is_reserved
        or found.is_unspecified
        or found.is_loopback
        or found.is_link_local
        or (isinstance(found, IPv6Address) and found.is_site_local)
    )


def _carried(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & (2**_MAPPED_BITS - 1))
    return address.ipv4_mapped or address.sixtofour or address
