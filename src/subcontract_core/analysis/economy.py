"""What is asked of the money around the people: who pays and who gains, what it takes to run a
model, which price carries it. Each thing is worked out when it is first asked for, once, and kept;
so is what works it out, since most pages ask for little.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from attrs import define, field

from ..base.errors import SubcontractError
from ..engine.comparison import Comparison
from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as installed
from ..model.results import Outcome

if TYPE_CHECKING:
    from .backward import Backward
    from .break_even import Asked
    from .economy_watch import Watch
    from .group_prices import SizePrice
    from .organiser_result import Hours, OrganiserResult
    from .own_costs import OwnCosts
    from .own_trip import OwnTrip
    from .price_line import PriceLine
    from .price_talk import PriceTalk
    from .public_account import PublicAccount
    from .purses import Balance
    from .wanted import Wanted

_Key = TypeVar("_Key")
_Made = TypeVar("_Made")


@define(eq=False, slots=False)
class Economy:
    """A comparison and what its money does besides the people's. `catalogue` holds the models that
    are run again (None: those that are installed).
    """

    comparison: Comparison
    catalogue: Catalogue | None = None
    _purses: "dict[Outcome, Balance]" = field(factory=dict, init=False, repr=False)
    _results: "dict[Outcome, OrganiserResult]" = field(factory=dict, init=False, repr=False)
    _prices: "dict[Outcome, PriceLine | None]" = field(factory=dict, init=False, repr=False)
    _sizes: "dict[Outcome, tuple[SizePrice, ...]]" = field(factory=dict, init=False, repr=False)
    _watches: "dict[Outcome, tuple[Watch, ...]]" = field(factory=dict, init=False, repr=False)
    _hours: "dict[Outcome, tuple[Hours, ...]]" = field(factory=dict, init=False, repr=False)
    _talks: "dict[Outcome, tuple[PriceTalk, ...]]" = field(factory=dict, init=False, repr=False)

    _searches: "dict[Outcome, tuple[Backward, ...]]" = field(factory=dict, init=False, repr=False)
    _backward: "dict[tuple[Outcome, Wanted], Backward | None]" = field(
        factory=dict, init=False, repr=False
    )

    def purses(self, outcome: Outcome) -> "Balance":
        """Who pays and who gains by purse, less today: [months, cases]."""
        from .purses import balance

        return kept_once(self._purses, outcome, lambda: balance(self.comparison, outcome))

    def organiser_result(self, outcome: Outcome) -> "OrganiserResult":
        """What is left to the seller after the work of instructors and coaches: [cases]."""
        from .organiser_result import organiser_result

        return kept_once(self._results, outcome, lambda: organiser_result(outcome))

    def hours(self, outcome: Outcome) -> "tuple[Hours, ...]":
        """The hours of instructors and of coaches: [months, cases]."""
        from .organiser_result import hours

        return kept_once(self._hours, outcome, lambda: hours(outcome))

    def watches(self, outcome: Outcome) -> "tuple[Watch, ...]":
        """What to look at in the books of a model, and whom to ask."""
        from .economy_watch import watches

        def look() -> "tuple[Watch, ...]":
            result, worked = self.organiser_result(outcome), self.hours(outcome)
            return watches(
                outcome,
                self.purses(outcome),
                result,
                worked,
            )

        return kept_once(self._watches, outcome, look)

    def public_account(self, outcome: Outcome) -> "PublicAccount":
        """Benefits saved and tax paid, less the coaching, over the months of the question."""
        from .public_account import public_account

        result = self.organiser_result(outcome)
        return public_account(outcome, self.purses(outcome), result)

    def own_trip(self, outcome: Outcome, row: int) -> "OwnTrip | None":
        """The trips to work of the person in a row; None where nobody has said what one costs."""
        from .own_trip import own_trip

        return own_trip(outcome, row)

    def own_costs(self, outcome: Outcome, row: int) -> "OwnCosts | None":
        """The costs that the person in a row bears, trips apart; None where it bears none."""
        from .own_costs import own_costs

        return own_costs(outcome, row)

    def price_line(self, outcome: Outcome) -> "PriceLine | None":
        """What is left to the seller over its price; None where the model names no price an hour
        or cannot be run for others.
        """
        from .price_line import price_line

        def follow() -> "PriceLine | None":
            try:
                return price_line(self.comparison, outcome, self.catalogue)
            except SubcontractError:
                return None

        return kept_once(self._prices, outcome, follow)

    def group_prices(self, outcome: Outcome) -> "tuple[SizePrice, ...]":
        """The price that breaks even for each size of the group; none where it cannot be asked."""
        from .group_prices import group_prices

        def follow() -> "tuple[SizePrice, ...]":
            try:
                return group_prices(self.comparison, outcome, self.catalogue)
            except SubcontractError:
                return ()

        return kept_once(self._sizes, outcome, follow)

    def backward(self, outcome: Outcome, wanted: "Wanted") -> "Backward | None":
        """The answer to a backward question; None where it cannot be asked of the outcome."""
        from .backward import ask

        def follow() -> "Backward | None":
            try:
                return ask(self._asked(outcome), wanted)
            except SubcontractError:
                return None

        return kept_once(self._backward, (outcome, wanted), follow)

    def searches(self, outcome: Outcome) -> "tuple[Backward, ...]":
        """The answers to the backward questions that need nothing else to be said; none where the
        model takes nobody in, or cannot be run for others.
        """
        from .backward import ask_all

        def follow() -> "tuple[Backward, ...]":
            if outcome.tables.cases != 1 or not outcome.admission.offered.any():
                return ()
            try:
                return ask_all(self._asked(outcome))
            except SubcontractError:
                return ()

        return kept_once(self._searches, outcome, follow)

    def _asked(self, outcome: Outcome) -> "Asked":
        """An outcome of the comparison, ready to be asked backward."""
        from .asking import ready

        found, one = self.catalogue or installed(), self.comparison
        return ready(
            one.scenario,
            found.get(outcome.model),
            one.law,
            outcome.reading,
            found,
        )

    def price_talks(self, outcome: Outcome) -> "tuple[PriceTalk, ...]":
        """The price beside a buyer's own staff and a contractor, buyer by buyer."""
        from .price_talk import price_talks

        return kept_once(self._talks, outcome, lambda: price_talks(outcome))


def kept_once(made: dict[_Key, _Made], key: _Key, make: Callable[[], _Made]) -> _Made:
    """What stands under a key, made if it is the first time."""
    if key not in made:
        made[key] = make()
    return made[key]
