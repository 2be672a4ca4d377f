"""What a notebook is given when it asks for a person's months (the sentences and two tables), and
for the grounds of lines.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, frozen

from .analysis.opened_line import Explained
from .analysis.year import Year
from .base.errors import Fault, InputError
from .engine.comparison import Comparison
from .model.catalogue import Catalogue
from .model.results import Outcome
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


def write_year(
    comparison: Comparison,
    model: str,
    person: str,
    path: str | Path,
    language: Language,
    overwrite: bool = False,
    catalogue: Catalogue | None = None,
) -> Path:
    """Write a person's year with its pictures as one HTML file that needs nothing else; gives the
    path. Beside it stand the same work done evenly, and what was planned where something else
    happened.

    Raises `SubcontractError` for a path that cannot be written, and for a file that exists unless
    `overwrite` is given.
    """
    from .analysis.year_beside import year_beside
    from .report.html.files import write_page
    from .report.html.year_page import year_page
    from .report.inputs import inputs

    beside = year_beside(comparison, model, person, catalogue)
    return write_page(
        lambda: year_page(beside, language),
        path,
        language,
        overwrite=overwrite,
        inputs=inputs(comparison),
    )


def outcome_of(
    comparison: Comparison, model: str, reading: Mapping[str, str] | None = None
) -> Outcome:
    """The outcome of a model under a reading, the first one where none is named; raises
    `InputError` for a reading that it does not have.
    """
    first = comparison.outcome(model)
    if reading is None:
        return first
    choices = [one for one in comparison.outcomes if one.model == model]
    chosen = next((one for one in choices if one.reading == dict(reading)), None)
    if chosen is not None:
        return chosen
    scenario, found = comparison.scenario.id, str(dict(reading))
    known = "; ".join(str(one.reading) for one in choices)
    raise InputError(
        [
            Fault(
                scenario,
                "reading",
                found,
                known,
                "Name a reading of the model.",
            )
        ]
    )
