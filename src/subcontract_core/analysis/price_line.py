"""What is left to the seller over its price: the line behind the break-even picture."""

from collections.abc import Mapping

from attrs import frozen
import numpy as np

from ..base.columns import Cents, Column, each_once
from ..engine.comparison import Comparison
from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as installed
from ..model.results import Outcome
from ..model.terms import Terms
from .asking import ready
from .break_even import MOST_PRICE
from .organiser_result import organiser_result
from .search import Found

_POINTS = 27


@frozen(eq=False)
class PriceLine:
    """Prices in cents, what is left at each before and with the work of instructors and coaches
    (cents; None where it is not known), the price of the question (None where nobody knows it),
    the prices that break even, and up to which price they were `tried`.
    """

    model: str
    title: Mapping[str, str]
    reading: Mapping[str, str]
    prices: Column
    without: Cents | None
    with_staff: Cents | None
    here: int | None
    least: Found
    least_staffed: Found | None
    tried: int = MOST_PRICE


def price_line(
    comparison: Comparison, outcome: Outcome, catalogue: Catalogue | None = None
) -> PriceLine | None:
    """The line of one outcome of a single question; None where the model names no price an hour."""
    found = catalogue or installed()
    plugin = found.get(outcome.model)
    asked = ready(
        comparison.scenario,
        plugin,
        comparison.law,
        outcome.reading,
        found,
    )
    term = asked.price_term()
    if term is None or outcome.tables.cases != 1 or not organiser_result(outcome).seller:
        return None
    staffed = outcome.resources.costed
    least = asked.price(term, False)
    least_staffed = asked.price(term, True) if staffed else None
    terms = Terms.resolve(
        plugin.manifest.terms,
        plugin.id,
        outcome.tables,
        outcome.reading,
    )
    here = terms.at(term.name, case=np.zeros(1, np.int64))
    price = int(np.asarray(here.exact.whole()).reshape(-1)[0]) if here.known is True else None
    shown = [one.value for one in (least, least_staffed) if one is not None and one.value]
    most = max([*shown, price or 0, 1_000])
    prices = each_once(np.linspace(0, most * 5 // 4, _POINTS).astype(np.int64))
    tables = asked.with_term(term, prices)
    result = organiser_result(asked.outcome(tables))
    return PriceLine(
        outcome.model,
        outcome.manifest.title,
        outcome.reading,
        prices,
        result.margin.cents if result.margin.each_known.all() else None,
        result.full_cost.cents if staffed and result.full_cost.each_known.all() else None,
        price,
        least,
        least_staffed,
    )
