"""Which machines may be asked for a page: those with an address on the public internet, and no others."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address

# All that is given out on the public internet so far; whatever lies beside it is refused unseen.
_GIVEN_OUT = IPv6Network("2000::/3")
# The standard library calls these global, or only newer releases of it do not.
_SPECIAL = tuple(
    map(
        ip_network,
        (
            "192.0.0.0/24",  # protocol assignments, a cloud's metadata among them
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",  # relays of 6to4
            "192.175.48.0/24",
            "168.63.129.16/32",  # looks public, but is a cloud's own service on every machine in it
            "2001::/23",  # protocol assignments; Teredo, which holds an IPv4 address
            "2001:db8::/32",
            "2002::/16",  # 6to4: holds an IPv4 address
            "2620:4f:8000::/48",
            "3fff::/20",
        ),
    )
)


def address_of(text: str) -> Address | None:
    """What an address means, None where it is none, or names a zone. An IPv4 address written as IPv6 (::ffff:…) is
    the IPv4 address."""
    try:
        address = ip_address(text)
    except ValueError:
        return None
    if "%" in text:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def is_public(address: Address) -> bool:
    """Whether it is one machine's on the public internet. Private, shared, local, reserved ones, groups, and those
    that only wrap another address are not."""
    return (
        address.is_global
        and not (address.is_multicast or address.is_reserved)
        and (address.version == 4 or address in _GIVEN_OUT)
        and not any(address in network for network in _SPECIAL)
    )
