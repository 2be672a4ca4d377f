"""Benefits saved and tax paid, less the coaching: the account that Rovaniemi made of its pilot, for
the people of a question beside their own today.

It differs from Rovaniemi's: its benefits were averages of unemployed people on a curve, ours are
the rules on these people's months. Who would have worked anyway (deadweight), who loses the work
(displacement) and how long it lasts are not known unless somebody says so; a month is never taken
twelve times.
"""

from fractions import Fraction

from attrs import frozen

from ..base.money import Exact
from ..model.kinds import Flow
from ..model.parties import Acts
from ..model.purses import Public
from ..model.results import Outcome
from ..model.vocabulary import kind as kind_of
from ..model.vocabulary import party
from .organiser_result import OrganiserResult
from .purses import Balance
from .ranged import Ranged, Whole, nothing

_VAT = {Flow.VAT, Flow.VAT_PAID_ON, Flow.VAT_BACK}


@frozen
class PublicAccount:
    """Benefits saved and tax paid (`effect`), what is left of it when the shares that somebody has
    given are taken off (`counted`), pension contributions, of which the same shares are taken off,
    and the cost of coaching. `deadweight`, `displacement` and how many months it lasts are None
    where nobody has said; a month is never taken more than once, whatever is said.
    """

    effect: Whole
    counted: Whole
    pensions: Whole
    coaching: Whole
    deadweight: Fraction | None
    displacement: Fraction | None
    lasts_months: int | None = None

    @property
    def left(self) -> Whole:
        """The effect that is counted, less the coaching."""
        return _plus(self.counted, self.coaching, -1)

    @property
    def left_with_pensions(self) -> Whole:
        """What is left after the coaching, with the pension contributions, in cents."""
        counted = _counted(self.pensions, self.deadweight, self.displacement)
        return _plus(self.left, counted)


def public_account(outcome: Outcome, balance: Balance, result: OrganiserResult) -> PublicAccount:
    """The account of the first case of an outcome, over the months of the question."""
    effect, pensions = nothing(balance.shape), nothing(balance.shape)
    for row in balance.rows:
        for (role, kind), change in row.parts.items():
            if row.purse.counts is Public.PENSIONS:
                pensions = pensions + change
            elif row.purse.counts is Public.TREASURY and _is_effect(outcome, role, kind):
                effect = effect + change
    said = outcome.tables.scenario.running
    deadweight = said.deadweight if said is not None else None
    displacement = said.displacement if said is not None else None
    whole, later = effect.whole(), _opened(balance, pensions)
    return PublicAccount(
        whole,
        _counted(whole, deadweight, displacement),
        later,
        _coaching(result),
        deadweight,
        displacement,
        None if said is None else said.lasts_months,
    )


def _is_effect(outcome: Outcome, role: str, kind: str) -> bool:
    """Whether a line is a benefit that is paid or a tax of people; value added tax is neither."""
    acts = party(role, outcome.model).acts_as
    return acts in {Acts.BENEFITS, Acts.TAX} and kind_of(kind).flow not in _VAT


def _opened(balance: Balance, pensions: Ranged) -> Whole:
    """Pension contributions; more than is known where contributions are not divided."""
    whole = pensions.whole()
    undivided = any(
        row.purse.counts is Public.UNDIVIDED and row.change.whole().cents for row in balance.rows
    )
    return Whole(whole.cents, whole.more or undivided, whole.less)


def _counted(effect: Whole, *shares: Fraction | None) -> Whole:
    """The effect less the shares that somebody has given, rounded once."""
    kept = Fraction(1)
    for share in shares:
        kept *= 1 - (share or 0)
    cents = int((Exact.of(kept) * effect.cents).cents())
    return Whole(cents, effect.more, effect.less)


def _coaching(result: OrganiserResult) -> Whole:
    """What the work of instructors and coaches costs that today does not take, whoever bears it."""
    costs = [cost for cost in result.costs if cost.line.role and not cost.line.also_today]
    cents = sum(int(cost.amount.cents[0]) for cost in costs)
    is_known = bool(costs) and all(cost.amount.is_known(0) for cost in costs)
    return Whole(cents, more=not is_known)


def _plus(one: Whole, other: Whole, sign: int = 1) -> Whole:
    more, less = (other.more, other.less) if sign > 0 else (other.less, other.more)
    return Whole(one.cents + sign * other.cents, one.more or more, one.less or less)
