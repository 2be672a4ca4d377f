"""What `serve` was asked for, and what follows from it: how many places, and whether what is typed
stays on this computer.
"""

from collections.abc import Sequence
import re

from attrs import frozen

from ..base.errors import SubcontractError, Text
from .addresses import url
from .room.guard import is_local, name_of

HERE_ONLY, TO_OTHERS = "127.0.0.1", "0.0.0.0"
EVERYWHERE = {
    TO_OTHERS: HERE_ONLY,
    "::": "::1",
}  # all networks, and how this computer itself reaches a page there
# The variable by which a served page is told its scenario.
SCENARIO = "SUBCONTRACT_SCENARIO"
USUAL_READY, USUAL_PLACES = 2, 8  # for somebody alone, who may open a few windows


@frozen
class Served:
    """What `serve` was asked for. `room` is the number of visitors, or None for somebody alone;
    `code` is asked of everybody who comes in.
    """

    port: int
    language: str
    scenario: str = ""
    room: int | None = None
    address: str = HERE_ONLY
    base_path: str = "/"
    names: tuple[str, ...] = ()
    code: str = ""
    verbose: bool = False

    @property
    def ready(self) -> int:
        """How many explorers are kept ready."""
        return USUAL_READY if self.room is None else self.room

    @property
    def places(self) -> int:
        """How many visitors there may be."""
        return self.room or USUAL_PLACES

    @property
    def stays_here(self) -> bool:
        """Whether nothing that is typed can leave this computer: no other computer reaches it, and
        nothing stands between.
        """
        return is_local(self.address) and self.base_path == "/" and not self.names and not self.code

    @property
    def link(self) -> str:
        """Where a browser on this computer opens the page."""
        return url(EVERYWHERE.get(self.address, self.address), self.port, self.base_path, self.code)


def checked_path(path: str) -> str:
    """A base path with a slash at both ends. Raises `SubcontractError` for what cannot be the path
    of an address.
    """
    bare = path.strip("/")
    if not re.fullmatch(r"(?:[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*)?", bare) or set(
        bare.split("/")
    ) & {".", ".."}:
        raise SubcontractError(
            Text(
                "the base path {path!r} cannot be part of an address; write letters, digits, - and"
                " _ between slashes, such as /tyo/",
                path=path,
            )
        )
    return f"/{bare}/" if bare else "/"


def checked_address(address: str) -> str:
    """An address or a name to show the page at, an IPv6 address without its brackets. Raises
    `SubcontractError` for a link or an address with a port, which would be looked up as a name.
    """
    bare = address[1:-1] if re.fullmatch(r"\[[^\[\]]*\]", address) else address
    if not re.fullmatch(r"[\w.-]+|(?=[\w.]*:[\w.]*:)[\w.:]+(?:%\w+)?", bare):
        raise SubcontractError(
            Text(
                "{address!r} is not an address of a computer; write it without http://, port and"
                " path, such as 127.0.0.1",
                address=address,
            )
        )
    return bare


def checked_names(names: Sequence[str]) -> tuple[str, ...]:
    """Names of the page without ports. Raises `SubcontractError` for what is not a name."""
    for name in names:
        if not re.fullmatch(r"[\w.:\[\]-]+", name) or not re.fullmatch(r"[\w.:-]+", name_of(name)):
            raise SubcontractError(
                Text(
                    "{name!r} is not a name of a computer; write it without http:// and path, such"
                    " as tyo.example.fi",
                    name=name,
                )
            )
    return tuple(map(name_of, names))
