"""What a notebook is given when it asks for a person's months (sentences, strips, tables, events),
and for the grounds of lines.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import define, frozen

from .analysis.opened_line import Explained
from .analysis.person_years import PersonYears
from .analysis.year import Year
from .analysis.year_beside import YearBeside, years_beside
from .base.errors import Fault, InputError
from .engine.comparison import Comparison
from .model.catalogue import Catalogue
from .model.results import Outcome
from .pictured import Pictured
from .report.charts.year_strip import highest, year_strip
from .report.tables import event_rows, frames, year_rows
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


@define(eq=False, slots=False)
class YearsAnswer(Sequence[YearAnswer]):
    """A person's year in each model and reading of a comparison, without draws. `model` names one
    in what follows; the first is meant where nobody does.
    """

    comparison: Comparison
    person: str
    language: Language
    catalogue: Catalogue | None = None

    @cached_property
    def _every(self) -> tuple[YearBeside, ...]:
        outcomes = self.comparison.outcomes or (self.comparison.today,)
        return years_beside(self.comparison, outcomes, self.person, self.catalogue)

    def __getitem__(self, index: Any) -> Any:
        return tuple(YearAnswer(one.year, self.language) for one in self._every)[index]

    def __len__(self) -> int:
        return len(self._every)

    @property
    def events(self) -> Any:
        """DataFrame: a row an event: model, reading, person, day, until, code, cents, why."""
        years = [one.year for one in self._every]
        return frames.frame(event_rows.events(years, self.language))

    def strip(self, model: str = "") -> Pictured:
        """The year as a strip of months: earnings against the limit, benefits, decisions, what
        rests, money in hand; hollow bars are what was planned where something else happened.
        """
        beside = self._of(model)
        said = [*year_told.sentences(beside.year, self.language)]
        said += year_told.planned(beside, self.language)
        return self._drawn(beside.year, beside, said)

    def even(self, model: str = "") -> Pictured | None:
        """The same minutes done evenly; None where they are, or cannot be."""
        beside = self._of(model)
        if beside.even is None:
            return None
        return self._drawn(beside.even, beside, year_told.even(beside, self.language))

    def planned(self, model: str = "") -> Pictured | None:
        """What was planned; None where everything happened as planned."""
        beside = self._of(model)
        if beside.planned is None:
            return None
        return self._drawn(beside.planned, beside, year_told.planned(beside, self.language))

    def _of(self, model: str) -> YearBeside:
        """The year of a model; raises `ModelError` for one that was not asked for."""
        name = model or self._every[0].year.outcome.model
        asked = self.comparison.outcome(name)
        for one in self._every:
            if one.year.outcome is asked:
                return one
        (found,) = years_beside(self.comparison, (asked,), self.person, self.catalogue)
        return found

    def _drawn(self, year: Year, beside: YearBeside, said: Sequence[str]) -> Pictured:
        """A strip on the scale of those beside it."""
        most = highest((beside.year, beside.even, beside.planned))
        planned = beside.planned if year is beside.year else None
        told = " ".join(said)
        strip = year_strip(year, self.language, most, planned, told)
        return Pictured(told, strip, year_rows.year_months(year))

    def __str__(self) -> str:
        from .report.terminal.year import years_page

        return years_page([one.year for one in self._every], self.language)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same text where a notebook shows no HTML."""
        printer.text(str(self))


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


def write_years(
    comparison: Comparison,
    found: PersonYears,
    path: str | Path,
    language: Language,
    overwrite: bool = False,
) -> Path:
    """Write a person's year in each model with its pictures as one HTML file that needs nothing
    else; gives the path. Beside each stand the same work done evenly, and what was planned where
    something else happened.

    Raises `SubcontractError` for a path that cannot be written, and for a file that exists unless
    `overwrite` is given.
    """
    from .report.html.files import write_page
    from .report.html.years_page import years_page
    from .report.inputs import inputs

    return write_page(
        lambda: years_page(found, language),
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
