"""One exchange over HTTP: an answer that came whole, within its time and size, from a host that is known."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import TYPE_CHECKING

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError

from evidence.errors import ConfigError
from evidence.sources.addresses import host, redirected
from evidence.sources.answers import Page

if TYPE_CHECKING:
    from requests.sessions import _Settings

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_OF_PROXIES = (
    requests.exceptions.ProxyError,
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
)
"""The addresses of services are checked beforehand: what is wrong with one is wrong with that of a proxy."""
_LATE = "did not answer in time"


@dataclass(frozen=True, slots=True)
class Patience:
    """How much is put up with; times in seconds, sizes in bytes."""

    connect: float = 5
    read: float = 10
    """Without a sign of life."""
    total: float = 30
    """For one answer, from the first byte to the last."""
    size: int = 30_000_000
    redirects: int = 3
    tries: int = 4
    longest_wait: float = 60
    """The longest `Retry-After` that is waited for."""


class TroubleError(Exception):
    """An exchange that failed."""

    def __init__(self, why: str, *, again: bool = True, slow: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.again = again
        """Whether it may go well another time."""
        self.slow = slow
        """Whether it took long to fail."""


class Session:
    """Connections to the known hosts, shared by threads."""

    def __init__(self, agent: str, bases: Collection[str], patience: Patience, size: int) -> None:
        self._patience = patience
        self._requests = requests.Session()
        self._requests.headers["User-Agent"] = agent
        # A password in the user's .netrc is not for these services, and their cookies are of no use here.
        self._ways = {host(base): _way(self._requests, base) for base in bases}
        self._requests.trust_env = False
        self._requests.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        adapter = HTTPAdapter(pool_connections=8, pool_maxsize=size)
        self._requests.mount("https://", adapter)
        self._requests.mount("http://", adapter)

    def get(self, url: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Page:
        """The answer to a request, redirects followed; TroubleError if none could be had."""
        target, sent = url, dict(headers)
        for _ in range(self._patience.redirects + 1):
            page = self._exchange(target, params if target == url else {}, sent)
            location = page.headers.get("Location", "")
            if page.status not in _REDIRECTS or not location:
                return page
            onward = redirected(target, location, self._ways)
            if not onward:
                raise TroubleError(f"redirects to {host(location) or 'an address'}, which is not asked", again=False)
            sent = sent if host(onward) == host(target) else {}
            target = onward
        raise TroubleError("redirects without end", again=False)

    def close(self) -> None:
        """Give up the connections."""
        self._requests.close()

    def _exchange(self, url: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Page:
        way = self._ways[host(url)]
        times = (self._patience.connect, self._patience.read)
        # What the exceptions say holds the address asked, and that may hold a key.
        try:
            with self._requests.get(
                url, params=params, headers=headers, timeout=times, allow_redirects=False, **way
            ) as response:
                return Page(response.status_code, self._body(response), response.headers)
        except requests.exceptions.SSLError:
            raise TroubleError("has no valid certificate") from None
        except _OF_PROXIES:
            raise TroubleError("could not be reached through the proxy that the environment names") from None
        except (requests.exceptions.Timeout, TimeoutError):
            raise TroubleError(_LATE, slow=True) from None
        except requests.exceptions.ConnectionError:
            raise TroubleError("could not be reached") from None
        except (requests.exceptions.RequestException, HTTPError, OSError, ValueError):
            raise TroubleError("broke off its answer") from None

    def _body(self, response: requests.Response) -> bytes:
        """The whole body: read as it comes, so that one that drips cannot hold us for ever."""
        end = time.monotonic() + self._patience.total
        body = bytearray()
        while chunk := response.raw.read1(_CHUNK, decode_content=True):
            body += chunk
            if len(body) > self._patience.size:
                raise TroubleError(f"sent more than {self._patience.size:,} bytes", again=False)
            if time.monotonic() > end:
                raise TroubleError(_LATE, slow=True)
        return bytes(body)


def _way(session: requests.Session, base: str) -> _Settings:
    """How a service is reached: by the user's proxy and certificates, looked up once; on this machine by neither.

    ConfigError where there are no such certificates.
    """
    if not base.startswith("https:"):
        return {"proxies": {}, "stream": True, "verify": True, "cert": None}
    way = session.merge_environment_settings(base, {}, True, None, None)
    certificates = way["verify"]
    if isinstance(certificates, str) and not Path(certificates).exists():
        raise ConfigError("there are no certificates", hint="REQUESTS_CA_BUNDLE names the file", path=certificates)
    return way
