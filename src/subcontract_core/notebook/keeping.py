"""What the visitor's own browser keeps, and the address that says where one is.

It never leaves the browser. An address carries a bundled group, a model and a tab, never what
somebody typed. Each window has a place of its own, so that two of them lose nothing.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlencode

from anywidget import AnyWidget
from attrs import frozen
from traitlets import Bool, Unicode

from ..report.text.language import LANGUAGES
from ..scenario import Scenario, bundled_scenarios
from .live import code

_MOST_OTHERS = 20
_PLACES = ("group", "model", "tab")
_BIG = "big"


@frozen
class Other:
    """What another window kept: its id in the browser, when (as the browser's clock says it), and
    what was looked at in it.
    """

    id: str
    when: str
    seen: str = ""


@frozen
class Found:
    """What a browser says when a page opens: the text that this window kept and what was looked
    at, whether keeping is switched off, whether this window had the page before (it was loaded
    anew), the part of the address after #, the look that was chosen, the window's own id in the
    browser, and the work of other windows, the newest first.
    """

    text: str
    off: bool
    here: bool
    place: str
    look: str = ""
    seen: str = ""
    id: str = ""
    others: tuple[Other, ...] = ()


class Hears:
    """Who is told what a browser says."""

    def found(self, found: Found) -> None:
        """The page has opened."""

    def taken(self, other: str, text: str, seen: str) -> None:
        """The work of another window, which was asked for."""

    def went(self, place: str) -> None:
        """Somebody has changed the address of the page."""

    def told(self, act: str) -> None:
        """Whether there is room (`room`, `full`, `barred`), or that keeping was switched in
        another window (`on`, `off`).
        """


_TOLD = ("room", "full", "barred", "on", "off")


class Keeper(AnyWidget):
    """`text` is what the browser keeps of the work and `seen` of what is looked at, `look` the
    language and size of the type, `place` what stands after # in its address; with `keeps` off
    none is touched.
    """

    _esm = code("keeper.js")
    text = Unicode().tag(sync=True)
    seen = Unicode().tag(sync=True)
    place = Unicode().tag(sync=True)
    look = Unicode().tag(sync=True)
    keeps = Bool(False).tag(sync=True)

    def __init__(self, hears: Hears, *, keeps: bool) -> None:
        super().__init__(keeps=keeps)
        self._hears = hears
        self.on_msg(lambda _widget, content, _buffers: self.tell(content))

    def tell(self, told: Mapping[str, Any]) -> None:
        """What the browser says; anything else is passed over."""
        if not isinstance(told, Mapping):
            return
        act = told.get("act")
        if act == "found":
            self._hears.found(_found(told))
        elif act == "taken":
            self._hears.taken(*(_text(told, name) for name in ("id", "text", "seen")))
        elif act == "place":
            self._hears.went(_text(told, "place"))
        elif act in _TOLD:
            self._hears.told(str(act))


def _found(told: Mapping[str, Any]) -> Found:
    others = told.get("others")
    listed = others if isinstance(others, list) else []
    known = [one for one in listed if isinstance(one, Mapping)]
    return Found(
        _text(told, "text"),
        bool(told.get("off")),
        bool(told.get("here")),
        _text(told, "place"),
        _text(told, "look"),
        _text(told, "seen"),
        _text(told, "id"),
        tuple(
            Other(*(_text(one, name) for name in ("id", "when", "seen")))
            for one in known[:_MOST_OTHERS]
        ),
    )


def _text(told: Mapping[str, Any], name: str) -> str:
    return str(told.get(name) or "")


def look_of(language: str, *, is_big: bool) -> str:
    """What a browser keeps of how the page is looked at."""
    return f"{language} {_BIG}" if is_big else language


def asked_look(look: str) -> tuple[str, bool]:
    """The language (empty for none that we speak) and whether the type is big."""
    language, _, size = look.partition(" ")
    return (language if language in LANGUAGES else ""), size == _BIG


def place_of(scenario: Scenario, model: str, tab: str) -> str:
    """The part of an address that says where one is; a group of one's own is not named."""
    group = scenario.id if scenario.id in bundled_scenarios() else ""
    parts = {"group": group, "model": model, "tab": tab}
    return urlencode({name: value for name, value in parts.items() if value})


def asked_place(place: str) -> dict[str, str]:
    """What an address asks for; what is no bundled group, or no name at all, is left out."""
    found = {
        name: values[0] for name, values in parse_qs(place).items() if name in _PLACES and values
    }
    if found.get("group") not in bundled_scenarios():
        found.pop("group", None)
    return found
