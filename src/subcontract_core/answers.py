"""What a notebook is given: a comparison with its tables, pages and pictures."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from .analysis.analysis import Analysis
from .analysis.asked import outcome_of
from .analysis.explanation import explain_all
from .chance_answer import ChanceAnswer, chance_of
from .engine.comparison import Comparison
from .model.catalogue import Catalogue
from .report.inputs import inputs
from .report.pictured import Explanations
from .report.tables import frames
from .report.text.language import Language
from .year_answer import YearAnswer

if TYPE_CHECKING:
    from .report.charts import Picture


@frozen(eq=False)
class Answer:
    """A comparison with its tables and its page. Displaying it in a notebook shows the answer
    first.
    """

    comparison: Comparison
    language: Language
    catalogue: Catalogue | None = None

    @property
    def words(self) -> Language:
        """The language as it speaks of this question."""
        return self.language.about(self.comparison.scenario)

    @cached_property
    def analysis(self) -> Analysis:
        """What is asked on top of the comparison, each thing worked out once."""
        return Analysis(self.comparison, self.catalogue)

    def _table(self, name: str) -> Any:
        return frames.frame(frames.TABLES[name](self.comparison))

    @property
    def people(self) -> Any:
        """DataFrame: per model, person, month and line, cents now, today and the difference."""
        return self._table("people")

    @property
    def buyers(self) -> Any:
        """DataFrame: what each buyer is asked and what it costs in the end."""
        return self._table("buyers")

    @property
    def organisers(self) -> Any:
        """DataFrame: what stays with whom."""
        return self._table("organisers")

    @property
    def payments(self) -> Any:
        """DataFrame: every line of every document."""
        return self._table("payments")

    @property
    def findings(self) -> Any:
        """DataFrame: every finding with its rows and numbers."""
        return self._table("findings")

    @property
    def onboarding(self) -> Any:
        """DataFrame: onboarding steps with each person's state."""
        return self._table("onboarding")

    @property
    def reforms(self) -> Any:
        """DataFrame: law and reform side by side, per model and person; empty when no reform
        was asked for.
        """
        return frames.frame(frames.side_by_side(self.comparison))

    def to_excel(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the answer as an Excel workbook (.xlsx) whose sums equal the page to the cent.

        Gives the path. A file that exists is left as it is, with `SubcontractError`, unless
        `overwrite` is given; a file that the answer was read from always. The same error for a
        path that cannot be written; nothing is half-written.
        """
        from .report.excel import write_excel

        return write_excel(self.analysis, path, self.words, overwrite=overwrite)

    def to_html(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the report as one HTML file that needs nothing else; gives the path.

        `overwrite` and what is raised are those of `to_excel`.
        """
        from .report.html import write_html

        return write_html(self.analysis, path, self.words, overwrite=overwrite)

    def to_summary(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write one A4 for whoever decides as an HTML file, as `to_html` does; gives the path."""
        from .report.html import write_summary

        return write_summary(self.analysis, path, self.words, overwrite=overwrite)

    def to_economy(
        self, path: str | Path, *, small_groups: bool = False, overwrite: bool = False
    ) -> Path:
        """Write who pays and who gains, one A4 a model, as an HTML file, as `to_html` does; gives
        the path. `small_groups` shows also sums of one or two people, which tell on each of them.
        """
        from .report.html import write_economy

        return write_economy([self.analysis], path, self.words, small_groups, overwrite=overwrite)

    def person_page(
        self,
        person: str,
        model: str,
        path: str | Path | None = None,
        *,
        reading: Mapping[str, str] | None = None,
        overwrite: bool = False,
    ) -> str:
        """One page in easy words for one person in one model, as an HTML text that needs nothing
        else; written to `path` (.html) if one is given.

        `reading` chooses an outcome where the model leaves something open (the first by default).
        Raises `InputError` for an unknown person or reading, `ModelError` for an unknown model,
        `SubcontractError` for a path that cannot be written, and for a file that exists unless
        `overwrite` is given.
        """
        from .report.html import person_page, write_page

        outcome = outcome_of(self.comparison, model, reading)
        page = person_page(self.analysis.for_person(outcome, person), outcome, person, self.words)
        if path is not None:
            read = inputs(self.comparison)
            write_page(lambda: page, path, self.words, overwrite=overwrite, inputs=read)
        return page

    def year(
        self, person: str, model: str, *, reading: Mapping[str, str] | None = None
    ) -> YearAnswer:
        """A person's months one by one in one model: sentences, a table of the months and one of
        the lines; however many months there are.

        Raises `InputError` for an unknown person or reading, `ModelError` for an unknown model.
        """
        return YearAnswer(
            self.analysis.year(outcome_of(self.comparison, model, reading), person), self.words
        )

    def chance(
        self, person: str, model: str, draws: int = 1_000, seed: int | None = None, month: str = ""
    ) -> ChanceAnswer:
        """What may happen to a person in one model where the scenario has chances: drawn years, as
        so many of twenty. `month` is the month to show ("2026-05"); the `seed` is the scenario's.
        Raises `InputError` for an unknown person, model or month, or without chances.
        """
        asked = (self.comparison, person, model, draws, seed, month)
        return chance_of(*asked, self.words, self.catalogue)

    def chart_difference(self) -> "Picture":
        """Picture: more or less money than today, per person and model."""
        from .report import charts

        return charts.difference(self.analysis, self.words)

    def chart_pocket(self, person: str, model: str) -> "Picture":
        """Picture: pay to pocket; `ModelError`, `InputError` for an unknown model or person."""
        from .report.charts import pocket

        return pocket(self.analysis, self.comparison.outcome(model), person, self.words)

    def chart_break_even(self, model: str) -> "Picture | None":
        """Picture: what is left to the seller over its price, without and with the work of
        instructors and coaches; None where the model names no price an hour.

        Raises `ModelError` for an unknown model.
        """
        from .report import charts

        line = self.analysis.price_line(self.comparison.outcome(model))
        return None if line is None else charts.break_even(line, self.words)

    def chart_group_prices(self, model: str) -> "Picture | None":
        """Picture: the price an hour that breaks even for each size of the group; None where the
        model names no price an hour.

        Raises `ModelError` for an unknown model.
        """
        from .report import charts

        outcome = self.comparison.outcome(model)
        line, sizes = self.analysis.price_line(outcome), self.analysis.group_prices(outcome)
        return charts.group_prices(sizes, line.here, self.words) if line and sizes else None

    def chart_euro(self) -> "Picture":
        """Picture: where each euro of what the buyers pay goes, model by model."""
        from .report import charts

        return charts.euro(self.comparison, self.words)

    def chart_month(
        self, person: str, model: str | None = None, month: int | None = None
    ) -> "Picture":
        """Picture: a person's month as a calendar, in one model (the first that takes somebody in);
        `month` counts from 0 (the busiest).

        Raises `InputError` for an unknown person or month, `ModelError` for an unknown model.
        """
        from .report import charts

        outcome = self.comparison.outcome(model) if model is not None else None
        return charts.month(
            self.comparison, self.words, outcome=outcome, person=person, month=month
        )

    def chart_headroom(self, model: str | None = None) -> "Picture":
        """Picture: what each person may still earn before each threshold of the month, in one model
        (the first that takes somebody in).

        Raises `ModelError` for an unknown model.
        """
        from .report import charts

        return charts.headroom(
            self.comparison,
            self.words,
            outcome=self.comparison.outcome(model) if model is not None else None,
        )

    def chart_curve(
        self,
        model: str,
        person: str,
        *,
        reading: dict[str, str] | None = None,
        month: int | None = None,
    ) -> "Picture":
        """Picture: a person's money in hand over the hours of a month of work, minute by minute,
        with every edge.

        Raises `InputError` for an unknown person, month or reading, `ModelError` for an unknown
        model.
        """
        from .analysis.earnings_curve import earnings_curve
        from .report import charts

        return charts.curve(
            earnings_curve(
                self.comparison.scenario,
                model,
                person,
                reading=reading,
                month=month,
                law=self.comparison.law,
                catalogue=self.catalogue,
            ),
            self.words,
        )

    def explain(self, model: str, person: str, line: str | None = None) -> "Explanations":
        """Why each of a person's lines is what it is, under each reading of the model and each law
        that was asked for.

        Raises `InputError` for an unknown person or line, `ModelError` for an unknown model.
        """
        self.comparison.outcome(model)
        asked = [
            (one.law, outcome, one.today)
            for one in self.comparison.laws
            for outcome in (*one.outcomes, one.today)
            if outcome.model == model
        ]
        return Explanations(explain_all(asked, person, line, self.catalogue), self.words)

    def __str__(self) -> str:
        from .report.terminal.comparison import page

        return page(self.analysis, self.words)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What a notebook shows where it shows no HTML: the table of all models."""
        from .report.terminal.comparison import short

        printer.text(short(self.analysis, self.words))

    def _repr_html_(self) -> str:
        from .report.html.notebook_table import answer_html

        return answer_html(self.analysis, self.words)
