"""What no cell of any sheet may hold: what is personal, a long text, a sign that nobody sees."""

from collections.abc import Iterable

from ...base import privacy
from ...base.errors import Fault, Text
from ...base.plain_text import wrong_text
from .opening import Grid
from .sheets import key_row


def masked(fault: Fault) -> Fault:
    """The fault without anything personal that it repeats."""
    return fault.changed(privacy.mask)


def refused(grids: Iterable[Grid]) -> Iterable[Fault]:
    """A fault for each cell or name of a sheet that holds what it may not, in their order."""
    for grid in grids:
        what = privacy.found_in(grid.name)
        if what:
            yield Fault(
                privacy.mask(grid.name),
                Text("(the name of the sheet)"),
                what,
                "no personal data",
                privacy.TO_DO,
            )
        headings = key_row(grid) or 0
        for line, row in enumerate(grid.rows):
            for place, cell in enumerate(row):
                wrong = _wrong_text(cell, line <= headings) if isinstance(cell, str) else None
                if wrong:
                    yield Fault(privacy.mask(grid.place(line, place)), Text("(this cell)"), *wrong)


def _wrong_text(cell: str, is_heading: bool) -> tuple[str, str, str] | None:
    """What is wrong with a text whatever it stands for: found, allowed, what to do."""
    asks = is_heading and privacy.asks_for_person(cell)
    heading = Text("a heading that asks for something personal") if asks else None
    return wrong_text(cell, personal=heading)
