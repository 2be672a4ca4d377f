"""Who may come in: under which names the page may be asked for, from which pages, and with which
code. Knows no server.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable
import hashlib
import hmac
from ipaddress import ip_address
import secrets
import time
from urllib.parse import urlsplit

CODE_DIGITS = 6
_WINDOW = 60.0  # seconds for which a wrong code counts
_WRONG_OF_ONE, _WRONG_OF_ALL = 10, 60
_FRESH = 10.0  # seconds for which the addresses of the machine are taken as known


def name_of(host: str) -> str:
    """The name or address in a Host header, without its port; nothing for what is not one."""
    try:
        return (urlsplit(f"//{host.strip()}").hostname or "").rstrip(".").partition("%")[0]
    except ValueError:
        return ""


def is_local(address: str) -> bool:
    """Whether only this machine can reach an address; a name other than localhost may lead
    anywhere.
    """
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


class Names:
    """The names under which the page may be asked for.

    A web page somewhere may give its own name the address of this machine (DNS rebinding). The
    browser then thinks that both are one
    site, but still says in the Host header which name it asked for. So only names are answered that
    are known to be ours:
    this machine's, and those `given`. The machine may have moved to another network since: its
    names are asked for anew.
    """

    def __init__(
        self,
        given: Iterable[str],
        machine: Callable[[], Iterable[str]],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._given = frozenset(filter(None, map(name_of, given)))
        self._machine, self._clock = machine, clock
        self._known: frozenset[str] = frozenset()
        self._read = -_FRESH

    def allow(self, host: str) -> bool:
        """Whether a Host header names us."""
        name = name_of(host)
        return bool(name) and (is_local(name) or name in self._given or name in self._own())

    def same_site(self, origin: str, host: str) -> bool:
        """Whether a page may talk to the host that it asks: it came from there, or from a name that
        was given (a proxy may change the Host).
        """
        try:
            asked = urlsplit(origin)
        except ValueError:
            return False
        return bool(asked.netloc) and (
            asked.netloc.lower() == host.strip().lower() or name_of(asked.netloc) in self._given
        )

    def _own(self) -> frozenset[str]:
        if self._clock() - self._read >= _FRESH:
            self._known = frozenset(name.lower() for name in self._machine())
            self._read = self._clock()
        return self._known


def new_code() -> str:
    """A code for a room: digits, which every telephone can type."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


class Door:
    """Asks for the code of the room. Without a code everybody is let in.

    Who gave the right code gets a pass: it is no secret of the visitor, and another start of the
    server does not know it.
    Wrong codes are counted for each address and for all, so that nobody can try them through.
    """

    def __init__(self, code: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._code, self._clock = code, clock
        self.passed = hmac.new(secrets.token_bytes(32), code.encode(), hashlib.sha256).hexdigest()
        self._wrong: dict[str, deque[float]] = defaultdict(deque)

    def is_open_to(self, shown: str) -> bool:
        """Whether somebody with this pass may come in."""
        return not self._code or hmac.compare_digest(
            shown.encode(errors="replace"), self.passed.encode()
        )

    def must_wait(self, address: str) -> bool:
        """Whether too many wrong codes came from an address, or from all together, within the last
        minute.
        """
        for name in (address, ""):
            times = self._wrong[name]
            while times and self._clock() - times[0] > _WINDOW:
                times.popleft()
            if not times:
                del self._wrong[name]
            elif len(times) >= (_WRONG_OF_ONE if name else _WRONG_OF_ALL):
                return True
        return False

    def is_right(self, typed: str, address: str) -> bool:
        """Whether a code is right; blanks and hyphens do not matter. A wrong one is counted."""
        plain = "".join(sign for sign in typed if sign not in " -\u00a0\u2013").encode(
            errors="replace"
        )
        right = hmac.compare_digest(plain, self._code.encode())
        if not right:
            for name in (address, ""):
                self._wrong[name].append(self._clock())
        return right
