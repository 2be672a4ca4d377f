"""What a notebook uses: `compare`, `explain`, `sweep_minutes`, `sweep_term`, the answer they give, and `pilots`."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import define, frozen

from . import comparison as _comparison
from . import models as _models
from .comparison import Comparison, compare_tables
from .explanation import Explained
from .explanation import explain as _explain
from .models import Catalogue
from .report import frames
from .report.language import Language, default_language
from .scenario import Scenario, load_scenario


def _scenario(scenario: Scenario | str | Path) -> Scenario:
    return scenario if isinstance(scenario, Scenario) else load_scenario(scenario)


@frozen(eq=False)
class Answer:
    """A comparison with its tables and its page. Displaying it in a notebook shows the answer first."""

    comparison: Comparison
    language: Language
    catalogue: Catalogue | None = None

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

    def explain(self, model: str, person: str, line: str | None = None) -> "Explanations":
        """Why each of a person's lines is what it is, under each reading of the model.

        Raises `InputError` for an unknown person or line, `ModelError` for an unknown model.
        """
        self.comparison.outcome(model)
        found: list[Explained] = []
        for outcome in (*self.comparison.outcomes, self.comparison.today):
            if outcome.model == model:
                found += _explain(outcome.tables, outcome, person, line, law=self.comparison.law, catalogue=self.catalogue)
        return Explanations(found, self.language)

    def __str__(self) -> str:
        from .report.page import page

        return page(self.comparison, self.language)

    def _repr_html_(self) -> str:
        from .report.html import answer_html

        return answer_html(self.comparison, self.language)


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
        from .report.why import explanation_text

        return explanation_text(self.lines, self.language)

    def _repr_html_(self) -> str:
        from html import escape

        return f'<pre style="font-family:monospace">{escape(str(self))}</pre>'


def compare(
    scenario: Scenario | str | Path, models: Sequence[str] | None = None, *, language: str | None = None, catalogue: Catalogue | None = None
) -> Answer:
    """Run a scenario (an object, a file or a bundled name) through models, beside today.

    Raises `InputError` with all faults of the scenario, `ModelError` for a model that cannot run.
    """
    chosen = Language(language) if language else default_language()
    return Answer(_comparison.compare(_scenario(scenario), models, catalogue=catalogue), chosen, catalogue)


def explain(scenario: Scenario | str | Path, model: str, person: str, line: str | None = None, *, language: str | None = None) -> Explanations:
    """Why a person's lines are what they are in one model."""
    wanted = [] if model == _comparison.TODAY else [model]
    return compare(scenario, wanted, language=language).explain(model, person, line)


def sweep_minutes(scenario: Scenario | str | Path, minutes: Iterable[int], models: Sequence[str] | None = None, *, language: str | None = None) -> Answer:
    """One case per length of visit, through all models at once (`case` tells them apart)."""
    tables = _comparison.sweep_minutes(_scenario(scenario), minutes)
    return Answer(compare_tables(tables, models), Language(language) if language else default_language())


def sweep_term(scenario: Scenario | str | Path, model: str, term: str, values: Iterable[str], models: Sequence[str] | None = None, *, language: str | None = None) -> Answer:
    """One case per value of a model's term."""
    tables = _comparison.sweep_term(_scenario(scenario), model, term, values)
    return Answer(compare_tables(tables, models), Language(language) if language else default_language())


def pilots(*, language: str | None = None) -> Any:
    """DataFrame: one row per pilot of the programme; what the sources do not give is missing, and named in `missing`."""
    from .programme import programme
    from .report.pilots import frame

    return frame(programme(), Language(language) if language else default_language())


def roles(models: Sequence[str] | None = None, *, language: str | None = None, catalogue: Catalogue | None = None) -> Any:
    """DataFrame: who does what and the legal status per branch of law in each model, with source; tidy, one row per reading."""
    from .report.matrix import role_columns, told

    return frames.frame(role_columns(told(catalogue or _models.catalogue(), models), Language(language) if language else default_language()))


def open_questions(models: Sequence[str] | None = None, *, language: str | None = None, catalogue: Catalogue | None = None) -> Any:
    """DataFrame: the national questions as each model answers them; `state` is answered, unknown or disputed."""
    from .report.matrix import question_columns, told

    return frames.frame(question_columns(told(catalogue or _models.catalogue(), models), Language(language) if language else default_language()))
