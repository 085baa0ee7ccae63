"""Which addresses may be asked: HTTPS, or this machine itself."""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import SplitResult, urljoin, urlsplit


def is_allowed(url: str) -> bool:
    """Whether an address may be asked at all: over HTTPS, or, on this machine, over HTTP."""
    parts = _split(url)
    return bool(parts and (parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname or ""))))


def is_base(url: str) -> bool:
    """Whether paths can be put after an address: where it has a query, a service would be asked for nothing.

    An address with a password is none either, since addresses are shown, and kept in the cache.
    """
    parts = _split(url)
    return bool(parts and not (parts.query or parts.fragment or "@" in parts.netloc))


def host(url: str) -> str:
    """Host and port of an address; empty where it has none."""
    parts = _split(url)
    return parts.netloc.rpartition("@")[2].lower() if parts else ""


def redirected(url: str, location: str, known: Collection[str]) -> str:
    """Where a redirect leads; empty where it may not be followed.

    It may lead to the hosts of the sources only, and never from HTTPS to HTTP.
    """
    try:
        target = urljoin(url, location)
    except ValueError:
        return ""
    downgraded = url.startswith("https:") and not target.startswith("https:")
    return target if is_allowed(target) and not downgraded and host(target) in known else ""


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        # Asking for the port finds out whether it is one.
        return parts if parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def _is_loopback(name: str) -> bool:
    try:
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False
