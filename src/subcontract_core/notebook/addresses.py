"""Where the page is: addresses of this machine that others can open, and their QR code for the
terminal.
"""

import io
import socket

from .room.guard import is_local, name_of

_EVERYWHERE = ("0.0.0.0", "::", "")
_INSIDE = (
    "docker",
    "br-",
    "veth",
    "virbr",
    "vmnet",
    "vboxnet",
    "vEthernet",
    "utun",
    "tun",
    "tap",
    "wg",
)  # networks of this machine alone, or of a tunnel


def url(address: str, port: int, base_path: str = "/", code: str = "") -> str:
    """The address of the page; with a code, the link that brings it along."""
    host = f"[{address}]" if ":" in address else address
    return f"http://{host}:{port}{base_path}{f'?code={code}' if code else ''}"


def machine_names() -> list[str]:
    """Every name and address of this machine that it knows without asking anybody."""
    name = socket.gethostname()
    return [one for one in (name, f"{name.partition('.')[0]}.local", *_addresses()) if one]


def for_others(address: str) -> list[str]:
    """Addresses at which other computers reach a page that listens at `address`, the most likely
    first; none if there is no network.
    """
    if is_local(address):
        return []
    if address not in _EVERYWHERE:
        return [address]
    first = _outward(socket.AF_INET, "192.0.2.1") or (
        _outward(socket.AF_INET6, "2001:db8::1") if address == "::" else ""
    )
    addresses = [one for one in _addresses(inside=False) if not is_local(one) and ":" not in one]
    return list(dict.fromkeys(filter(None, (first, *addresses))))


def qr(link: str, encoding: str | None, *, coloured: bool = False) -> str:
    """The link as a picture of blocks, or nothing where the terminal has none or the library is not
    installed.

    `coloured` for a terminal, which may be dark or light: a telephone wants the ground to be the
    light one.
    """
    try:
        import segno
    except ImportError:
        return ""
    drawn = io.StringIO()
    segno.make(link, error="l", micro=False).terminal(drawn, border=2, compact=True)
    try:
        drawn.getvalue().encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ""
    lines = drawn.getvalue().rstrip("\n").split("\n")
    return "\n".join(f"\033[97;40m{line}\033[0m" if coloured else line for line in lines)


def _outward(family: int, somewhere: str) -> str:
    """The address that this machine would use to reach another network; nothing is sent."""
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asked:
            asked.connect((somewhere, 9))
            address = asked.getsockname()[0]
    except OSError:
        return ""
    return "" if address in _EVERYWHERE or is_local(address) else address


def _addresses(*, inside: bool = True) -> list[str]:
    """Addresses of all networks that are up; without those `inside` the machine where asked."""
    import psutil

    up = {name for name, card in psutil.net_if_stats().items() if card.isup}
    return [
        name_of(f"[{card.address}]" if ":" in card.address else card.address)
        for name, cards in psutil.net_if_addrs().items()
        for card in cards
        if name in up
        and card.family in (socket.AF_INET, socket.AF_INET6)
        and not card.address.startswith("fe80")
        and (inside or not name.startswith(_INSIDE))
    ]
