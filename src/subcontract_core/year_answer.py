"""What a notebook is given when it asks for a person's months (sentences, strips, tables, events),
and for drawn years of everybody.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from attrs import define, frozen

from .analysis.asked import asked_month
from .analysis.counted import LittleMonth, PersonChance, of_person
from .analysis.drawn_visits import visits_of
from .analysis.person_years import ModelYear, spreads
from .analysis.uncertain import Uncertain
from .analysis.year import Year, year
from .analysis.year_beside import YearBeside, years_beside
from .engine.comparison import TODAY, Comparison, compare
from .model.catalogue import Catalogue
from .report.charts.year_strip import highest, year_strip
from .report.pictured import Pictured
from .report.pictured_draws import little_of, ribbon_of, strip_of, table_of
from .report.tables import event_rows, frames, share_rows, year_rows
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

    def months(self, person: str, month: str, model: str = "") -> tuple[LittleMonth, ...]:
        """The twenty real months of a person ("2026-05") in a model, the first one unless named:
        each with its draw, minutes, money in hand and whether the limit is passed.

        Raises `InputError` for a person, model or month that there is not.
        """
        found = self._chance(person, model)
        return found.month(asked_month(month, self.first.scenario)).little

    def strip(self, person: str, model: str = "") -> Pictured:
        """The year as it is planned as a strip, with thin marks for the second and the nineteenth
        of twenty drawn months, and what is counted of the drawn years.

        Raises `InputError` for a person or model that there is not.
        """
        ways = self._ways(person, model)
        name = ways[0].outcome.model
        models = [] if name == TODAY else [name]
        found = compare(self.first.scenario, models, catalogue=self.catalogue)
        outcome = found.same(ways[0].outcome.outcome) or found.outcome(name)
        planned = YearBeside(year(found, outcome, person), None, None, 0)
        return strip_of(ModelYear(planned, ways, tuple(spreads(ways))), self.language)

    def little_months(self, person: str, month: str, model: str = "") -> Pictured:
        """The twenty months as small calendars; what the model's calendar refuses is crossed."""
        found = self._chance(person, model)
        shown = found.month(asked_month(month, self.first.scenario))
        draws = [one.draw for one in shown.little]
        visits = visits_of(found, draws, shown.number, self.catalogue)
        return little_of(found, shown, visits, self.language)

    def table(self) -> Pictured:
        """People by models: in how many of twenty years the limit is passed at least once, under
        the law as it is; readings beside each other in a cell. A row of the table is a person,
        model and reading.
        """
        return table_of([one for _, _, one in self._of_law()], self.language)

    def ribbon(self, person: str, model: str = "") -> Pictured:
        """Twenty real years of a person on top of each other."""
        return ribbon_of(self._chance(person, model), self.language)

    def _chance(self, person: str, model: str) -> PersonChance:
        """What is counted of a person in a model under the law as it is."""
        computed = [one.model for one in self.first.outcomes]  # today first
        name = model or next(iter(computed[1:]), computed[0])
        return of_person([self.first], name, person)[0][0]

    def _of_law(self) -> Iterator[tuple[str, str, PersonChance]]:
        return (one for one in self._every() if one[0] == self.laws[0][0])

    def _ways(self, person: str, model: str) -> tuple[PersonChance, ...]:
        """What is counted of a person in the first reading of a model, one a way to take unknown
        chances.
        """
        name = self._chance(person, model).outcome.model
        return tuple(way[0] for way in of_person(self.laws[0][1], name, person))

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
