"""A person's year in several models beside today, and what drawn years make of it."""

from collections.abc import Sequence

from attrs import evolve, field, frozen

from ..engine.comparison import TODAY, Comparison
from ..model.catalogue import Catalogue
from ..model.results import Outcome
from .counted import SHOWN, PersonChance, counted, stand_for
from .uncertain import Asked, Uncertain, uncertain
from .year import Year, year
from .year_beside import YearBeside, years_beside

_SECOND = 1  # from either end of the twenty


@frozen
class Spread:
    """What a month's pay is in the second least and the second most of twenty months like it, in
    cents; None where it is not known in some draw.
    """

    number: int
    low: int
    high: int


@frozen(eq=False)
class ModelYear:
    """A person's year in one model and reading; `chances` are its drawn years, one a way to take
    unknown chances, and `spreads` what they make of the pay of months.
    """

    beside: YearBeside = field(repr=False)
    chances: tuple[PersonChance, ...] = field(default=(), repr=False)
    spreads: tuple[Spread, ...] = ()

    @property
    def year(self) -> Year:
        """The year as it is asked."""
        return self.beside.year

    @property
    def outcome(self) -> Outcome:
        """The model's outcome."""
        return self.year.outcome


@frozen(eq=False)
class PersonYears:
    """A person's year in each model and reading that is offered to the person, and today; `left`
    are the outcomes of the models that are not. `reforms` are the same years under the law with
    each reform that was asked for; `comparison` is what they are of.
    """

    person: str
    models: tuple[ModelYear, ...]
    today: Year = field(repr=False)
    comparison: Comparison = field(repr=False)
    left: tuple[Outcome, ...] = field(default=(), repr=False)
    reforms: "tuple[PersonYears, ...]" = field(default=(), repr=False)


def person_years(
    comparison: Comparison,
    person: str,
    catalogue: Catalogue | None = None,
    draws: int = 0,
    seed: int | None = None,
    reforms: Sequence[Asked] = (),
) -> PersonYears:
    """The years of a person in all outcomes of a comparison; of one without models today alone.
    With `draws` so many years are drawn, with the scenario's seed unless one is given. `reforms`
    are those that the comparison was asked with.

    Raises `InputError` for a person whom the scenario does not have, and with `draws` where nothing
    happens by chance.
    """
    asked = zip(comparison.reforms, reforms, strict=True)
    return evolve(
        _under(comparison, person, catalogue, draws, seed, None),
        reforms=tuple(
            _under(reformed, person, catalogue, draws, seed, reform) for reformed, reform in asked
        ),
    )


def _under(
    comparison: Comparison,
    person: str,
    catalogue: Catalogue | None,
    draws: int,
    seed: int | None,
    reform: Asked | None,
) -> PersonYears:
    """The years under one law."""
    scenario, row = comparison.scenario, comparison.scenario.place_of(person)
    asked = comparison.outcomes or (comparison.today,)
    several = len({one.model for one in asked}) > 1
    offered = [one for one in asked if one.admission.offered[row] or not several]
    drawn: tuple[Uncertain, ...] = ()
    if draws:
        models = [name for name in dict.fromkeys(one.model for one in offered) if name != TODAY]
        drawn = uncertain(
            scenario,
            models,
            draws,
            seed,
            catalogue=catalogue,
            reform=reform,
        )
    besides = years_beside(
        comparison,
        offered,
        person,
        catalogue,
        reform,
    )
    return PersonYears(
        person,
        tuple(
            _model_year(
                one,
                drawn,
                person,
            )
            for one in besides
        ),
        year(
            comparison,
            comparison.today,
            person,
        ),
        comparison,
        tuple(one for one in asked if one not in offered),
    )


def _model_year(beside: YearBeside, drawn: Sequence[Uncertain], person: str) -> ModelYear:
    """The year with its draws; a model that cannot be had in some draw has none."""
    outcome = beside.year.outcome
    chances = tuple(
        counted(
            way,
            one,
            person,
        )
        for way in drawn
        for one in way.outcomes
        if (one.model, one.reading) == (outcome.model, outcome.reading)
    )
    return ModelYear(
        beside,
        chances,
        tuple(spreads(chances)),
    )


def spreads(chances: Sequence[PersonChance]) -> list[Spread]:
    """The spread of each month's pay over all ways to take unknown chances, where it is known."""
    found = []
    for place, month in enumerate(chances[0].months if chances else ()):
        ends: list[int] = []
        for chance in chances:
            row = chance.drawn.row_of(chance.person)
            pay, known = (
                column[:, place, row] for column in (chance.outcome.pay, chance.outcome.pay_known)
            )
            order = stand_for(pay)
            if not known.all() or len(order) < SHOWN:
                break
            ends += [int(pay[order[_SECOND]]), int(pay[order[-1 - _SECOND]])]
        else:
            found.append(
                Spread(
                    month.number,
                    min(ends),
                    max(ends),
                )
            )
    return found
