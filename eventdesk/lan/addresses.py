"""The addresses this computer has on its networks, best first: what a phone in the same room can reach."""

from __future__ import annotations

import ipaddress
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """One IPv4 address. ``interface`` is the system's name of the network card, empty where it does not tell.

    ``usual`` is true for the one that leads to other networks: most often the Wi-Fi or the cable in use.
    """

    ip: str
    interface: str = ""
    usual: bool = False

    @property
    def alone(self) -> bool:
        """Whether only this computer can reach it."""
        return ipaddress.ip_address(self.ip).is_loopback


HERE = Address("127.0.0.1")
EVERYWHERE = "0.0.0.0"


def addresses() -> tuple[Address, ...]:
    """This computer's addresses that other devices may reach; empty when it is on no network."""
    usual = _leading_out()
    found = {ip: name for name, ip in _of_cards()}
    for ip in [*_of_host_name(), usual]:
        if ip:
            found.setdefault(ip, "")
    every = [Address(ip, name, ip == usual) for ip, name in found.items()]
    return tuple(sorted((a for a in every if not a.alone), key=lambda a: (not a.usual, _private(a.ip), a.ip)))


def host_names() -> tuple[str, ...]:
    """The names by which phones may call this computer."""
    name = socket.gethostname().lower()
    return tuple(dict.fromkeys(("localhost", name, f"{name.split('.')[0]}.local")))


def _private(ip: str) -> bool:
    return not ipaddress.ip_address(ip).is_private


def _leading_out() -> str:
    """The address from which this computer would speak to another network. Nothing is sent."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return ""


def _of_host_name() -> list[str]:
    with suppress(OSError):
        return [str(info[4][0]) for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    return []


def _of_cards() -> Iterator[tuple[str, str]]:
    """Name and address of each network card; nothing where the system has no way to ask for it."""
    if sys.platform != "linux":
        return
    import fcntl

    ask_for_address = 0x8915  # SIOCGIFADDR, see netdevice(7)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            with suppress(OSError):
                answer = fcntl.ioctl(probe.fileno(), ask_for_address, struct.pack("256s", name.encode()[:15]))
                yield name, socket.inet_ntoa(answer[20:24])
