"""The housing allowance for pensioners (571/2007) with decisions that run."""

from collections.abc import Iterator
from fractions import Fraction

from . import general_housing, pensions
from .deciding import Decision, Rules, decisions
from .law_values import value
from .lives import Home, Life, cents, euros

LASTS = 24  # months after which the decision is looked at again
PLANNED = 2  # gigs count as income as soon as they are planned in so many months


def expected_pay(life: Life, month: int) -> Fraction:
    """The pay of the twelve months from a month, in whole cents: as it is told, and as it usually
    is where the work goes on after that.
    """
    ahead = range(month, month + 12)
    told = sum(map(life.pay, ahead), Fraction(0))
    later = sum(life.goes_on(one, month) for one in ahead)
    planned = sum(map(bool, life.pays)) + sum(
        life.goes_on(one, life.started) for one in range(life.first, life.last + PLANNED + 1)
    )
    usual = life.usual([life.pay(one) for one in life.months])
    return euros(cents(told + usual * later)) if planned >= PLANNED else Fraction(0)


def own_pensions(life: Life, month: int) -> Fraction:
    """A year of the national pensions by the amounts of a month, as if there were no work."""
    return 12 * (pensions.full_national(life, month) + pensions.full_guarantee(life, month))


def through_work(life: Life, month: int, told: int) -> Fraction:
    """What work changes in the income of the year from the month `told`: pay, less the pensions of
    the months in which they rest, by the amounts of `month`.
    """
    lost = 12 - pensions.months_paid(life, told)
    return expected_pay(life, told) - own_pensions(life, month) * lost / 12


def income(life: Life, month: int) -> Fraction:
    """The income of a year in a decision of a month. Work is told of in the month before, in which
    it begins; before it nobody counts it.
    """
    steady = own_pensions(life, month) + _beside(life, month)
    if life.started is None or life.started > month:
        return steady
    return steady + through_work(life, month, month - 1 if month - 1 == life.started else month)


def _beside(life: Life, month: int) -> Fraction:
    return euros(life.other_pension) + 12 * life.home.income_in(month)


def amount(life: Life, home: Home, decision: Decision) -> Fraction:
    """The allowance of a month by the law of the decision (sections 11, 12, 15 and 19); half of a
    couple's where both have the right.
    """
    law = decision.month
    spouse = "spouse" if home.has_spouse(law) else "alone"
    assets = max(Fraction(0), euros(life.assets) - value(f"pensioner_assets_{spouse}", law))
    income = decision.income + value("pensioner_assets_share", law) * assets
    free = value(f"pensioner_free_{'both' if home.entitled else spouse}", law)
    above = max(Fraction(0), income - free)
    deductible = value("pensioner_basic", law) + value("pensioner_extra", law) * above
    cost = min(12 * decision.rent, value(f"pensioner_most_{home.group}", law))
    due = value("pensioner_share", law) * (cost - deductible) / 12
    couple = due if due >= value("pensioner_smallest", law) else Fraction(0)
    return couple / 2 if home.entitled else couple


def allowances(life: Life) -> list[Fraction]:
    """The allowance of every month; nothing after the pension has ended."""
    home = life.home
    rules = Rules(
        lambda month: income(life, month),
        lambda decision: amount(life, home, decision),
        LASTS,
        lambda month, now: _opens(life, home, month, now),
    )
    running = decisions(
        life.months, _start(life, home), lambda month: euros(home.rent_in(month)), rules
    )
    return [
        Fraction(0)
        if (pensions.has_ended(life, month) and not pensions.is_old(life, month))
        or general_housing.has_it(life, month)
        else rules.amount(now)
        for month, now in zip(life.months, running, strict=True)
    ]


def _start(life: Life, home: Home) -> Decision:
    made = life.first if home.decided is None else home.decided
    if home.decided_income is not None:
        return Decision(made, 12 * euros(home.decided_income), euros(home.rent))
    steady = own_pensions(life, made) + _beside(life, made)
    if life.is_ongoing:
        steady += through_work(life, made, life.first)
    return Decision(made, steady, euros(home.rent))


def _opens(life: Life, home: Home, month: int, now: Decision) -> bool:
    """A change counts from the month after it: a spouse who comes or goes, a move, rent and income
    by their limits. A right that begins is decided anew.
    """
    before = month - 1
    if general_housing.has_it(life, before) and not general_housing.has_it(life, month):
        return True
    is_told = before > life.first
    if is_told and home.has_spouse(before) != home.has_spouse(before - 1):
        return True
    if is_told and home.moves_in(before):
        return True
    if is_told and home.rent_in(before) != home.rent_in(before - 1):
        dearer = abs(euros(home.rent_in(month)) - now.rent) * 12
        if dearer >= value("pensioner_cost", month):
            return True
    other_income = is_told and home.income_in(before) != home.income_in(before - 1)
    if not other_income and before not in set(_changes(life)):
        return False
    # A rise of one's own pension by the index opens nothing.
    rise = income(life, month) - own_pensions(life, month)
    rise -= now.income - own_pensions(life, now.month)
    return rise >= value("pensioner_up", month) or -rise >= value("pensioner_down", month)


def _changes(life: Life) -> Iterator[int]:
    """The months in which work begins or is over, and those in which a pension stops or returns."""
    if life.started is not None and not life.is_ongoing:
        yield life.started
    if life.ended is not None:
        yield life.ended
    for month in life.months[1:]:
        if pensions.is_paid(life, month) != pensions.is_paid(life, month - 1):
            yield month
