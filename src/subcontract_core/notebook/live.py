"""A part of a board that is drawn in place: HTML of which only what differs is put into the page,
with buttons and fields of its own.

What the pointer is on, what has the focus and what is unfolded stay as they are while the rest is
drawn anew, so no click is lost.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from anywidget import AnyWidget
from traitlets import Bool, Unicode

HERE = Path(__file__).parent


@cache
def code(name: str) -> str:
    """A script or a style sheet that stands beside this module."""
    return (HERE / name).read_text(encoding="utf-8")


class Live(AnyWidget):
    """`value` is HTML whose texts are escaped; an element with `data-act` tells `acts` what it is
    and what else its `data-` attributes say.

    `busy` marks the whole board: what it shows is old, and something newer is being computed; `old`
    marks this part alone, which is drawn anew when somebody comes to it.
    """

    _esm = code("live.js")
    value = Unicode().tag(sync=True)
    busy = Bool(False).tag(sync=True)
    old = Bool(False).tag(sync=True)

    def __init__(
        self, acts: Callable[[Mapping[str, str]], None] | None = None, **traits: Any
    ) -> None:
        super().__init__(**traits)
        self.add_class("sc-live")
        self._acts = acts
        self.on_msg(lambda _widget, content, _buffers: self.act(content))

    def act(self, told: Mapping[str, str]) -> None:
        """What the page says that somebody did."""
        if self._acts is not None and isinstance(told, Mapping) and told.get("act"):
            self._acts({str(name): str(value) for name, value in told.items()})

    def focus(self, selector: str) -> None:
        """Bring an element of the page into view and give it the keyboard, once it is there."""
        self.send({"focus": selector})
