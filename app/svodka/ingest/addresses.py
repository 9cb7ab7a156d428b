"""Canonical web addresses: what makes two captures of one page the same release."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

_LONGEST = 2000
_UNSAFE = re.compile(r"[\s\x00-\x20\x7f\"<>\\^`{}|]")
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|yclid|ysclid|msclkid|_openstat|mc_[ce]id)(?:=|\Z)", re.IGNORECASE
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical_address(raw: object) -> str | None:
    """Return the address to know a release by, or None if ``raw`` is no http(s) address.

    Scheme and host become lower case; the default port, a login, the fragment and the parameters
    that only tell how a reader came there are dropped. Path and query are otherwise left alone.
    """
    if not isinstance(raw, str):
        return None
    address = raw.strip()
    if len(address) > _LONGEST or _UNSAFE.search(address):
        return None
    try:
        parts = urlsplit(address)
        host = _host(parts)
    except ValueError:  # a port or an IPv6 address that is none
        return None
    if host is None:
        return None
    kept = [one for one in parts.query.split("&") if one and not _TRACKING.match(one)]
    return urlunsplit((parts.scheme, host, parts.path or "/", "&".join(kept), ""))


def host_of(address: str) -> str:
    """Return the host of a canonical address, without ``www.``."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _host(parts: SplitResult) -> str | None:
    """Return host and port in canonical form, None where the address is no http(s) one."""
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if parts.port is None or parts.port == _DEFAULT_PORTS[parts.scheme]:
        return host
    return f"{host}:{parts.port}"
