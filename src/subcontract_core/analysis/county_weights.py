"""How far a county's own figures of what it takes to run the group, and the costs that the scenario
names, move the answer: each a tenth more and less.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from ..scenario.costs import EVENT, RunningCost, costs_of
from ..scenario.types import Mark
from .levers import TENTHS, TOGETHER, changed
from .rerun import Rerun
from .weights import COST, RUNNING, Sensitivity


def figures_of_county(again: Rerun) -> Iterator[Sensitivity]:
    """The county's own figures, each a tenth more and less; those that stand for one together."""
    scenario = again.comparison.scenario
    said = scenario.running
    if said is None:
        return
    for names in TOGETHER:
        given = [name for name in names if getattr(said, name) is not None]
        if given:
            varied = [changed(said, names, part) for part in TENTHS]
            others = [evolve(scenario, running=one) for one in varied if one != said]
            mark = scenario.marks.get(f"running.{given[0]}", Mark("sourced"))
            move = again.with_scenarios(others, _models(again), must_know=True)
            yield Sensitivity(RUNNING, (), given[0], None, "", mark, tried=("tenth",), move=move)


def costs_named(again: Rerun) -> Iterator[Sensitivity]:
    """The costs that the scenario names, each a tenth more and less in the models that have it. One
    that nobody knows cannot be tried, and what may happen is in no sum.
    """
    scenario = again.comparison.scenario
    for place, cost in enumerate(scenario.costs):
        having = [one for one in _models(again) if cost in costs_of(scenario.costs, one)]
        if cost.per == EVENT or not having:
            continue
        move = None
        if cost.amount is not None:
            others = [
                evolve(scenario, costs=_with_amount(scenario.costs, place, part)) for part in TENTHS
            ]
            move = again.with_scenarios(others, having, must_know=False)
        tried = () if cost.amount is None else ("tenth",)
        mark, own = cost.mark or Mark("sourced"), () if cost.is_for_all else tuple(having)
        name = cost.label or cost.what
        yield Sensitivity(COST, own, name, None, "", mark, tried=tried, move=move, cost=cost)


def _with_amount(
    costs: tuple[RunningCost, ...], place: int, part: Fraction
) -> tuple[RunningCost, ...]:
    """The costs, that in a place at so many tenths."""
    cost = costs[place]
    other = evolve(cost, amount=round((cost.amount or 0) * part))
    return (*costs[:place], other, *costs[place + 1 :])


def _models(again: Rerun) -> list[str]:
    """The models of the comparison, each once."""
    return list(dict.fromkeys(outcome.model for outcome in again.comparison.outcomes))
