"""What no cell of any sheet may hold: what is personal, a long text, a sign that nobody sees."""

from collections.abc import Iterable

from ...base import privacy
from ...base.errors import Fault, Text
from ...base.guard import MOST_LETTERS, control_in
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
            for at, cell in enumerate(row):
                wrong = _wrong_text(cell, line <= headings) if isinstance(cell, str) else None
                if wrong:
                    yield Fault(privacy.mask(grid.place(line, at)), Text("(this cell)"), *wrong)


def _wrong_text(cell: str, is_heading: bool) -> tuple[str, str, str] | None:
    """What is wrong with a text whatever it stands for: found, allowed, what to do."""
    what = (
        Text("a heading that asks for something personal")
        if is_heading and privacy.asks_for_person(cell)
        else privacy.found_in(cell[: 4 * MOST_LETTERS])
    )
    if what:
        return what, "no personal data", privacy.TO_DO
    if len(cell) > MOST_LETTERS:
        return (
            Text("a text of {count} letters", count=len(cell)),
            Text("at most {most} letters", most=MOST_LETTERS),
            "Make it shorter.",
        )
    hidden = control_in(cell)
    return (
        (hidden, "letters, digits and signs that can be seen", "Take it out.") if hidden else None
    )
