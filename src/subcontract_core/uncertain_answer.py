"""What a notebook is given of drawn years of everybody: shares, months, pictures with their tables,
and any draw as a scenario.
"""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from .analysis.counted import LittleMonth, PersonChance, of_person
from .analysis.drawn_visits import visits_of
from .analysis.person_years import ModelYear, spreads
from .analysis.uncertain import Uncertain
from .analysis.year import year
from .analysis.year_beside import YearBeside
from .chance_answer import asked_month
from .engine.comparison import TODAY, compare
from .model.catalogue import Catalogue
from .pictured import Pictured
from .report.charts.little_months import little_months
from .report.charts.ribbon import ribbon
from .report.charts.year_strip import highest, year_strip
from .report.tables import chance_rows, drawn_rows, frames, share_rows
from .report.text import chance_told, year_told
from .report.text.language import Language
from .report.text.years_told import of_draws
from .scenario.types import Scenario


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
        found = compare(
            self.first.scenario, [] if name == TODAY else [name], catalogue=self.catalogue
        )
        outcome = found.same(ways[0].outcome.outcome) or found.outcome(name)
        beside = YearBeside(year(found, outcome, person), None, None, 0)
        one = ModelYear(beside, ways, tuple(spreads(ways)))
        said = [*year_told.sentences(one.year, self.language), *of_draws(one, self.language)]
        told = " ".join(said)
        most = highest((one.year,), one.spreads)
        drawn = year_strip(
            one.year,
            self.language,
            most,
            title=told,
            spreads=one.spreads,
        )
        return Pictured(told, drawn, drawn_rows.strip_months(one))

    def little_months(self, person: str, month: str, model: str = "") -> Pictured:
        """The twenty months as small calendars; what the model's calendar refuses is crossed."""
        found = self._chance(person, model)
        shown = found.month(asked_month(month, self.first.scenario))
        draws = [one.draw for one in shown.little]
        visits = visits_of(
            found,
            draws,
            shown.number,
            self.catalogue,
        )
        told = " ".join(chance_told.of_month(found, shown, self.language))
        drawn = little_months(shown.little, visits, told, self.language)
        return Pictured(told, drawn, chance_rows.tidy_little_of(found, shown))

    def table(self) -> Pictured:
        """People by models: in how many of twenty years the limit is passed at least once, under
        the law as it is; readings beside each other in a cell. A row of the table is a person,
        model and reading.
        """
        chances = [one for _, _, one in self._of_law()]
        told = self.language.text("chance.once_table")
        drawn = drawn_rows.once_over_drawn(chances, self.language)
        return Pictured(told, drawn, drawn_rows.once_over(chances))

    def ribbon(self, person: str, model: str = "") -> Pictured:
        """Twenty real years of a person on top of each other."""
        found = self._chance(person, model)
        told = chance_told.in_span(found, "chance.ribbon", self.language)
        said = " ".join((*chance_told.of_year(found, self.language), told))
        return Pictured(said, ribbon(found, self.language), drawn_rows.years_by_month(found))

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
