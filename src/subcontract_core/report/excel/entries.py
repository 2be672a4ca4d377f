"""The outcomes of a comparison numbered as on its page, under the law and under each reform."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ...model.results import Outcome
from ..tables.columns import Columns, reading_key
from ..text.labels import reading
from ..text.language import Language


@frozen(eq=False)
class Entry:
    """One outcome with its number, and the analysis (of one law) that it belongs to."""

    number: int
    analysis: Analysis
    outcome: Outcome

    @property
    def comparison(self) -> Comparison:
        """The comparison (of one law) that it belongs to."""
        return self.analysis.comparison

    def start(self, language: Language, with_law: bool) -> list[Any]:
        """The first cells of every row about it."""
        return [
            self.number,
            language.pick(self.outcome.manifest.title),
            reading(self.outcome, language),
            *([self.comparison.law.label] if with_law else []),
        ]


@frozen(eq=False)
class Entries:
    """All of them, and the entry of a row of the frames."""

    all: tuple[Entry, ...]
    by_name: Mapping[tuple[str, str, str], Entry]
    with_law: bool
    cases: int

    @classmethod
    def of(cls, analysis: Analysis) -> "Entries":
        """Number the outcomes in the order of the page."""
        pairs = [(one, outcome) for one in analysis.laws for outcome in one.comparison.outcomes]
        entries = tuple(
            Entry(number, one, outcome) for number, (one, outcome) in enumerate(pairs, 1)
        )
        names = {
            (e.comparison.law.label, e.outcome.model, reading_key(e.outcome)): e for e in entries
        }
        cases = analysis.comparison.today.tables.cases
        return cls(entries, names, len(analysis.laws) > 1, cases)

    def with_entry(self, columns: Columns) -> list[tuple[Entry, dict[str, Any]]]:
        """The rows of a frame, each with its entry."""
        rows = [
            dict(zip(columns, values, strict=True))
            for values in zip(*columns.values(), strict=True)
        ]
        return [(self.by_name[row["law"], row["model"], row["reading"]], row) for row in rows]
