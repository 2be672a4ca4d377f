"""A picture with its sentence and its table, given by one call."""

from typing import Any

from attrs import field, frozen

from .report.markup.elements import Markup, element, joined, paragraph
from .report.markup.elements import table as table_of
from .report.markup.style import ALONE
from .report.tables import frames
from .report.tables.columns import Columns


@frozen(eq=False)
class Pictured:
    """A drawing (HTML), what it says in words, and the same numbers as plain columns."""

    sentence: str
    picture: Markup = field(repr=False)
    columns: Columns = field(repr=False)

    @property
    def table(self) -> Any:
        """DataFrame: the numbers of the picture."""
        return frames.frame(self.columns)

    def __str__(self) -> str:
        return self.sentence

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The sentence where a notebook shows no HTML."""
        printer.text(self.sentence)

    def _repr_html_(self) -> str:
        rows = zip(*self.columns.values(), strict=True)
        numbers = table_of(
            self.sentence.split(". ")[0],
            list(self.columns),
            [["" if one is None else str(one) for one in row] for row in rows],
        )
        inside = joined((paragraph(self.sentence), element("figure", self.picture), numbers))
        return element("style", Markup(ALONE)) + element("div", inside, class_="subcontract-drawn")
