"""What a notebook is given when it asks for a person's months (the sentences and two tables), and
for the grounds of lines.
"""

from collections.abc import Sequence
from typing import Any

from attrs import define, frozen

from .analysis.opened_line import Explained
from .analysis.year import Year
from .report.tables import frames, year_rows
from .report.text import year_told
from .report.text.language import Language


@frozen(eq=False)
class YearAnswer:
    """A person's months in one model under one reading. Displaying it in a notebook shows the
    whole page as text.
    """

    year: Year
    language: Language

    @property
    def sentence(self) -> str:
        """The answer in a few sentences."""
        return " ".join(year_told.sentences(self.year, self.language))

    @property
    def table(self) -> Any:
        """DataFrame: a row a month: earnings and the limit, what rests, money in hand beside today,
        decisions, reviews, duties.
        """
        return frames.frame(year_rows.year_months(self.year))

    @property
    def lines(self) -> Any:
        """DataFrame: a row per line and month, cents now, today and the difference."""
        return frames.frame(year_rows.year_lines(self.year))

    def __str__(self) -> str:
        from .report.terminal.year import years_page

        return years_page([self.year], self.language)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same text where a notebook shows no HTML."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        from .report.markup.elements import element

        return element("pre", str(self), style="font-family:monospace")


@define(eq=False)
class Explanations(Sequence[Explained]):
    """Explained lines, shown as text in a notebook."""

    lines: list[Explained]
    language: Language

    def __getitem__(self, index: Any) -> Any:
        return self.lines[index]

    def __len__(self) -> int:
        return len(self.lines)

    def __str__(self) -> str:
        from .report.terminal.explanation import explanation_text

        return explanation_text(self.lines, self.language)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same text where a notebook shows no HTML."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        from .report.markup.elements import element

        return element("pre", str(self), style="font-family:monospace")
