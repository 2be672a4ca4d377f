"""A person's year on one page: as it is asked, beside the same work done evenly, and beside what
was planned where something else happened.
"""

from collections.abc import Sequence

from attrs import evolve, field, frozen

from ..engine.comparison import TODAY, Comparison, compare
from ..model.catalogue import Catalogue
from ..model.results import Outcome
from ..scenario.tabulating import is_other_than_planned
from ..scenario.types import Scenario
from .regular import minutes_by_month, regular
from .uncertain import Asked
from .year import Year, year


@frozen(eq=False)
class YearBeside:
    """A year, the same work spread evenly (None where it is, or cannot be), and the year as planned
    (None where everything happened as planned). `minutes` is all work of the person, `worked` what
    of it the model lets the person do, and `worked_even` the same of the even work.
    """

    year: Year = field(repr=False)
    even: Year | None = field(repr=False)
    planned: Year | None = field(repr=False)
    minutes: int
    worked: int = 0
    worked_even: int = 0


def year_beside(
    comparison: Comparison, model: str, person: str, catalogue: Catalogue | None = None
) -> YearBeside:
    """The year of a person in the first reading of a model, with what stands beside it.

    Raises `InputError` for a person whom the scenario does not have, `ModelError` for an unknown
    model.
    """
    return beside_year(
        comparison,
        comparison.outcome(model),
        person,
        catalogue,
    )


def beside_year(
    comparison: Comparison, outcome: Outcome, person: str, catalogue: Catalogue | None = None
) -> YearBeside:
    """The year of a person in an outcome of a comparison, with what stands beside it; raises as
    `year_beside` does.
    """
    (found,) = years_beside(
        comparison,
        (outcome,),
        person,
        catalogue,
    )
    return found


def years_beside(
    comparison: Comparison,
    outcomes: Sequence[Outcome],
    person: str,
    catalogue: Catalogue | None = None,
    reform: Asked | None = None,
) -> tuple[YearBeside, ...]:
    """The year of a person in each of these outcomes of a comparison, with what stands beside it:
    the even work and the plan are computed once for all, under the law with the `reform` under
    which the comparison is. Raises as `year_beside` does.
    """
    scenario = comparison.scenario
    years = [
        year(
            comparison,
            outcome,
            person,
        )
        for outcome in outcomes
    ]
    models = [model for model in dict.fromkeys(one.model for one in outcomes) if model != TODAY]

    def beside(other: Scenario | None) -> list[Year | None]:
        if other is None:
            return [None for _ in outcomes]
        found = compare(
            other,
            models,
            catalogue=catalogue,
            reforms=() if reform is None else (reform,),
        )
        found = found.reforms[0] if found.reforms else found
        same = (found.same(one) or found.outcome(one.model) for one in outcomes)
        return [
            year(
                found,
                one,
                person,
            )
            for one in same
        ]

    even = beside(regular(scenario, person))
    planned = beside(as_planned(scenario) if is_other_than_planned(scenario) else None)
    minutes = sum(minutes_by_month(scenario, person))
    return tuple(
        YearBeside(*one, minutes, _worked(one[0]), _worked(one[1]))
        for one in zip(
            years,
            even,
            planned,
            strict=True,
        )
    )


def _worked(one: Year | None) -> int:
    """The minutes that the model lets the person do in a year."""
    if one is None:
        return 0
    tables, sold = one.outcome.tables, one.outcome.admission.shift
    label = tables.scenario.place_of(one.person)
    of_person = tables.people.label[tables.shifts.person] == label
    return int(tables.shifts.minutes[sold & of_person].sum())


def as_planned(scenario: Scenario) -> Scenario:
    """The scenario with nothing but what was planned."""
    return evolve(
        scenario,
        realised=(),
        away=tuple(one for one in scenario.away if one.is_planned),
        gigs=tuple(gig for gig in scenario.gigs if gig.planned),
        terms=tuple(
            term
            for term in scenario.terms
            if not any(gig.id == term.gig and not gig.planned for gig in scenario.gigs)
        ),
        buyers=tuple(evolve(buyer, paid_late=()) for buyer in scenario.buyers),
    )
