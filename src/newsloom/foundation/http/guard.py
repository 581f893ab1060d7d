"""Lets requests reach public addresses only, checked on the very address that is connected to.

The name is resolved here and the connection made to the address that was checked, so a name that answers
differently the second time (DNS rebinding) gains nothing.
"""

import ipaddress
import socket
import time
from collections.abc import Iterable
from contextvars import ContextVar
from ssl import SSLContext
from typing import Any

import httpcore

from newsloom.foundation.errors import PermanentError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

deadline: ContextVar[float | None] = ContextVar("deadline", default=None)
"""The moment (``time.monotonic``) at which the fetch in this thread must be over."""


class AllowList:
    """Hosts, addresses and networks that may be reached although they are not public.

    :param allow: e.g. ``{"127.0.0.1", "10.1.0.0/16", "engine.internal"}``.
    """

    def __init__(self, allow: Iterable[str]) -> None:
        self._hosts: set[str] = set()
        self._networks: list[Network] = []
        for given in allow:
            try:
                self._networks.append(ipaddress.ip_network(given.strip().strip("[]"), strict=False))
            except ValueError:
                self._hosts.add(given.strip().lower().rstrip("."))

    def permits(self, host: str, address: Address) -> bool:
        """True where this address, reached under this name, may be connected to."""
        if host.lower().rstrip(".") in self._hosts:
            return True
        plain = embedded(address)
        return is_public(plain) or any(
            candidate.version == network.version and candidate in network
            for candidate in (address, plain)
            for network in self._networks
        )


def embedded(address: Address) -> Address:
    """The IPv4 address that an IPv6 one wraps (mapped, 6to4, Teredo, NAT64); else the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def is_public(address: Address) -> bool:
    """True for an address of the public internet: not private, loopback, link-local, multicast or reserved."""
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_loopback or address.is_link_local
    )


def resolve(host: str, port: int) -> list[Address]:
    """Every address of a name, in the system's order.

    :raises httpcore.ConnectError: where the name has none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"no address for {host}: {error}") from error
    unique = dict.fromkeys(str(entry[4][0]).split("%", 1)[0] for entry in found)
    return [ipaddress.ip_address(text) for text in unique]


class GuardedBackend(httpcore.NetworkBackend):
    """Connects for httpcore: resolves, checks, and connects to what was checked."""

    def __init__(self, allow: AllowList) -> None:
        self._allow = allow
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first permitted address that answers.

        :raises PermanentError: ``fetch-address-refused`` where no address of the host may be reached.
        """
        permitted = [address for address in resolve(host, port) if self._allow.permits(host, address)]
        if not permitted:
            raise PermanentError(
                "fetch-address-refused",
                f"{host} leads to an address that is not on the public internet.",
                "If this is meant, allow it: NEWSLOOM_FETCH_ALLOW, or fetch.allow in newsloom.toml.",
            )
        failure: Exception | None = None
        for address in permitted:
            try:
                stream = self._inner.connect_tcp(str(address), port, left(timeout), local_address, socket_options)
                return TimedStream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure if failure is not None else httpcore.ConnectError(host)


class TimedStream(httpcore.NetworkStream):
    """A stream whose every read and write also ends at the fetch's deadline: one byte a second gains nothing."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return TimedStream(self._inner.start_tls(ssl_context, server_hostname, left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def left(timeout: float | None) -> float | None:
    """The shorter of a step's timeout and what is left of the whole fetch.

    :raises httpcore.ReadTimeout: where nothing is left.
    """
    until = deadline.get()
    if until is None:
        return timeout
    remaining = until - time.monotonic()
    if remaining <= 0:
        raise httpcore.ReadTimeout("the time for the whole fetch is over")
    return remaining if timeout is None else min(timeout, remaining)
