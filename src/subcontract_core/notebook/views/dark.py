"""Drawings by night: their colours are those of the charts' roles by day, and others where the
board is dark. Files, paper and other pages keep the colours of the day.
"""

import re

from ...report.charts import colours
from ...report.markup.elements import Markup

# On the dark card each word has at least 4.5:1, each bar and line nearly 3:1 or more.
BY_NIGHT = {
    colours.PAY: "#7fb4ee",
    colours.BENEFIT: "#5ec9a0",
    colours.TAX: "#c79be0",
    colours.TAX_LIGHT: "#7d5a9b",
    colours.KEPT: "#e0ab55",
    colours.LOSS: "#f0904f",
    colours.NEUTRAL: "#9fabb7",
    colours.INK: "#e9edf1",
    colours.MUTED: "#b9c3cd",
    colours.RULE: "#3f4b58",
    colours.SHADE: "#3a2a16",
    colours.PAPER: "#1a212a",
    colours.PALE: "#40638c",
    colours.PAY_FAINT: "#1d4369",
    colours.LOSS_FAINT: "#543714",
    colours.LOSS_WORDS: "#ffdfb8",
    colours.PAID_WORDS: "#f4b469",
    colours.GRID: "#313b46",
    colours.AT_REST: "#222b35",
}
_QUOTED = re.compile('"(#[0-9a-f]{6})"')


def themed(drawn: Markup) -> Markup:
    """A drawing whose colours follow the board."""
    return Markup(_QUOTED.sub(_named, str(drawn)))  # only a colour of ours is another word


def names() -> str:
    """What the style of a dark board says of them."""
    return "".join(f";{_name(day)}:{night}" for day, night in BY_NIGHT.items())


def _named(found: re.Match[str]) -> str:
    colour = found[1]
    return f'"var({_name(colour)},{colour})"' if colour in BY_NIGHT else found[0]


def _name(colour: str) -> str:
    return f"--c-{colour[1:]}"
