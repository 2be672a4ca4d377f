"""What a notebook is given when it asks for a person's months (the sentences and two tables), for
drawn years of everybody, and for the grounds of lines.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, frozen

from .analysis.counted import LittleMonth, PersonChance, of_person
from .analysis.drawn_visits import visits_of
from .analysis.opened_line import Explained
from .analysis.person_years import PersonYears
from .analysis.uncertain import Uncertain
from .analysis.year import Year
from .base.errors import Fault, InputError
from .chance_answer import asked_month
from .engine.comparison import Comparison
from .model.catalogue import Catalogue
from .model.results import Outcome
from .report.charts.little_months import little_months
from .report.charts.ribbon import ribbon
from .report.markup.elements import Markup
from .report.tables import chance_rows, frames, share_rows, year_rows
from .report.text import chance_told, year_told
from .report.text.language import Language
from .scenario.types import Scenario


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


@frozen(eq=False)
class UncertainAnswer:
    """The drawn years of a scenario under its law (the first of `laws`) and under each reform that
    was asked for, each with its name; the same draws in all. `seed` and `draws` say which.
    """

    laws: tuple[tuple[str, tuple[Uncertain, ...]], ...]
    language: Language
    catalogue: Catalogue | None = None

    @property
    def first(self) -> Uncertain:
        """The draws under the law as it is, unknown chances at the least work."""
        return self.laws[0][1][0]

    @property
    def seed(self) -> int:
        """The seed of the draws."""
        return self.first.seed

    @property
    def draws(self) -> int:
        """How many draws there are."""
        return self.first.draws

    def open(self, draw: int) -> Scenario:
        """A draw as an ordinary scenario, whose comparison has the same cents.

        Raises `InputError` for a draw that there is not.
        """
        return self.first.open(draw)

    def shares(self) -> Any:
        """DataFrame: person, model, reading, law, what, of_20, share, standard_error, unknown."""
        return frames.frame(share_rows.shares([(law, one) for law, _, one in self._every()]))

    def table(self) -> Any:
        """DataFrame: a row a person, model, reading and month, under the law as it is: in how many
        the limit is passed, and more or less is left than today.
        """
        return frames.frame(chance_rows.tidy_months([[one for _, _, one in self._of_law()]]))

    def months(self, person: str, month: str, model: str = "") -> tuple[LittleMonth, ...]:
        """The twenty real months of a person ("2026-05") in a model, the first one unless named:
        each with its draw, minutes, money in hand and whether the limit is passed.

        Raises `InputError` for a person, model or month that there is not.
        """
        found = self._chance(person, model)
        return found.month(asked_month(month, self.first.scenario)).little

    def little_months(self, person: str, month: str, model: str = "") -> Markup:
        """The twenty months as small calendars (HTML)."""
        found = self._chance(person, model)
        shown = found.month(asked_month(month, self.first.scenario))
        draws = [one.draw for one in shown.little]
        visits = visits_of(found, draws, shown.number, self.catalogue)
        told = " ".join(chance_told.of_month(found, shown, self.language))
        return little_months(shown.little, visits, told, self.language)

    def ribbon(self, person: str, model: str = "") -> Markup:
        """Twenty real years of a person on top of each other (HTML)."""
        return ribbon(self._chance(person, model), self.language)

    def _chance(self, person: str, model: str) -> PersonChance:
        """What is counted of a person in a model under the law as it is."""
        computed = [one.model for one in self.first.outcomes]  # today first
        name = model or next(iter(computed[1:]), computed[0])
        return of_person([self.first], name, person)[0][0]

    def _of_law(self) -> Iterator[tuple[str, str, PersonChance]]:
        return (one for one in self._every() if one[0] == self.laws[0][0])

    def _every(self) -> Iterator[tuple[str, str, PersonChance]]:
        """Law, person and what is counted, for each model but today, reading and way."""
        people = [one.id for one in self.first.scenario.people]
        for law, ways in self.laws:
            models = dict.fromkeys(one.model for one in ways[0].outcomes[1:])
            for model in models:
                for person in people:
                    for way in of_person(ways, model, person):
                        yield from ((law, person, one) for one in way)

    def __str__(self) -> str:
        parts = []
        for _, person, one in self._of_law():
            told = " ".join(chance_told.of_year(one, self.language))
            parts.append(f"{person}, {one.outcome.model}: {told}")
        return "\n".join(dict.fromkeys(parts))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The sentences where a notebook shows no HTML."""
        printer.text(str(self))
