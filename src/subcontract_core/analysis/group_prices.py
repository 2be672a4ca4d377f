"""The price an hour that breaks even for each size of the group, up to the whole of it."""

from attrs import evolve, frozen

from ..engine.comparison import Comparison
from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as installed
from ..model.results import Outcome
from .asking import ready
from .group_sizes import MOST_SIZES, of_size, sizes_of
from .organiser_result import organiser_result
from .search import Found


@frozen
class SizePrice:
    """One size of the group and the least price an hour at which nothing is missing, before and
    with the work of instructors and coaches (None where nobody was asked about it).
    """

    size: int
    without: Found
    with_staff: Found | None


def group_prices(
    comparison: Comparison, outcome: Outcome, catalogue: Catalogue | None = None
) -> tuple[SizePrice, ...]:
    """The prices of an outcome, people kept in the order of the scenario; none where the model
    names no price an hour, or nobody sells.
    """
    found = catalogue or installed()
    asked = ready(
        comparison.scenario,
        found.get(outcome.model),
        comparison.law,
        outcome.reading,
        found,
    )
    term = asked.price_term()
    if term is None or outcome.tables.cases != 1 or not organiser_result(outcome).seller:
        return ()
    staffed = outcome.resources.costed
    prices = []
    for size in sizes_of(len(comparison.scenario.people), MOST_SIZES):
        smaller = evolve(asked, scenario=of_size(asked.scenario, size))
        with_staff = smaller.price(term, True) if staffed else None
        prices.append(SizePrice(size, smaller.price(term, False), with_staff))
    return tuple(prices)
