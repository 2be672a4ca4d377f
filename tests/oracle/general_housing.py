"""The general housing allowance (938/2014) with decisions that run."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from . import pensions, unemployment
from .deciding import Decision, Rules, decisions
from .law_values import month_of, value
from .lives import Home, Life, cents, euros

LASTS = 12
GROWN, LISTED = 18, 4
LASTING = 3  # months over which the same income counts as continuous
SMALLEST, LEAST_DEDUCTIBLE = 15, 10
THREE_GROUPS = month_of("2024-01")


def whole(amount: Fraction) -> int:
    """Whole euros, half a euro up."""
    return floor(amount + Fraction(1, 2))


def added(life: Life, month: int, law: int) -> Fraction:
    """What the pay of a month adds to the income that a decision counts, never less than nothing:
    the deduction from earnings is that of the month of the decision, what pay takes off the benefit
    that of the month itself.
    """
    pay = life.pay(month)
    taken = _beside_pay(life, Fraction(0), month) - _beside_pay(life, pay, month)
    taken += _pensions(life, month) * (not pensions.is_paid(life, month))
    return max(Fraction(0), pay - min(pay, value("general_disregard", law)) - taken)


def expected(life: Life, month: int) -> Fraction:
    """What the household has a month: the same for three months, else a twelfth of the twelve
    months ahead.
    """
    steady = _without_work(life, month)
    if life.started is None or month < life.started:
        return steady
    told = [added(life, one, month) for one in life.months]
    usual = life.usual(told)

    def ahead(one: int) -> Fraction:
        if one <= life.stopped:
            return told[one - life.first]
        return usual if life.goes_on(one, month) else Fraction(0)

    lasting = {_pay_ahead(life, one, month) for one in range(month, month + LASTING)}
    if len(lasting) == 1:
        return steady + ahead(month)
    return steady + sum(map(ahead, range(month, month + 12)), Fraction(0)) / 12


def _pay_ahead(life: Life, month: int, seen_from: int) -> Fraction:
    if life.goes_on(month, seen_from):
        return life.usual([life.pay(one) for one in life.months])
    return life.pay(month)


def _beside_pay(life: Life, pay: Fraction, month: int) -> Fraction:
    if life.lives_on != "subsidy":
        return Fraction(0)
    return unemployment.adjusted(life, pay, month)


def _pensions(life: Life, month: int) -> Fraction:
    """The national pensions of a month as if there were no work."""
    if life.lives_on != "pension":
        return Fraction(0)
    return pensions.full_national(life, month) + pensions.full_guarantee(life, month)


def _without_work(life: Life, month: int) -> Fraction:
    """The household's income of a month without the work, that of a spouse and others among it."""
    own = _beside_pay(life, Fraction(0), month) + _pensions(life, month)
    return own + euros(life.other_pension) / 12 + life.home.income_in(month)


def household(life: Life, month: int) -> tuple[int, int]:
    """The adults and the minors of the home (section 4); a decision of earlier counts those of the
    first month that is told.
    """
    at = max(month, life.first)
    adults = 1 + life.home.has_spouse(at) + life.home.adults_in(at)
    grown = len(life.children_of(at, GROWN, GROWN * 10))
    return adults + grown, len(life.children_of(at, 0, GROWN))


def amount(life: Life, home: Home, decision: Decision) -> Fraction:
    """The allowance of a month (sections 8 to 10, 13, 16 and 24), with the roundings of the rule."""
    law = decision.month
    assets = euros(life.assets)
    if assets >= value("general_assets_most", law):
        return Fraction(0)
    adults, minors = household(life, law)
    assets_free = value(f"general_assets_free{'_two' if adults > 1 else ''}", law)
    extra = value("general_assets_share", law) * max(Fraction(0), assets - assets_free)
    income = whole(decision.income + extra / 12)
    free = value("general_base", law) + adults * value("general_adult", law)
    free += minors * value("general_child", law)
    deductible = euros(cents(value("general_slope", law) * (income - free)))
    if deductible < LEAST_DEDUCTIBLE:
        deductible = Fraction(0)
    due = euros(
        cents(
            value("general_share", law)
            * (min(decision.rent, most(home, law, adults + minors)) - deductible)
        )
    )
    return due if due >= SMALLEST else Fraction(0)


def most(home: Home, law: int, size: int) -> Fraction:
    """The ceiling of the rent; from 2024 the first two of the four groups are one."""
    group = 1 if law >= THREE_GROUPS and home.group <= 2 else home.group
    listed = min(size, LISTED)
    further = (size - listed) * value(f"general_most_{group}_more", law)
    return value(f"general_most_{group}_{listed}", law) + further


def allowances(life: Life) -> list[Fraction]:
    """The allowance of every month."""
    home = life.home
    rules = Rules(
        lambda month: expected(life, month),
        lambda decision: amount(life, home, decision),
        LASTS,
        lambda month, now: _opens(life, home, month, now),
    )
    running = decisions(
        life.months, _start(life, home), lambda month: euros(home.rent_in(month)), rules
    )
    return [
        rules.amount(now) if has_it(life, month) else Fraction(0)
        for month, now in zip(life.months, running, strict=True)
    ]


def _start(life: Life, home: Home) -> Decision:
    made = life.first if home.decided is None else home.decided
    income = (
        _without_work(life, made) if home.decided_income is None else euros(home.decided_income)
    )
    return Decision(made, income, euros(home.rent))


def _opens(life: Life, home: Home, month: int, now: Decision) -> bool:
    """Section 27: income up by 400 or down by 200, rent by 50, a move, another household. A rise of
    the rent alone opens nothing that would fall. An income of somebody else that is another from
    the first of a month counts from the next.
    """
    if has_it(life, month) and not has_it(life, month - 1):
        return True
    if household(life, month) != household(life, month - 1) or home.moves_in(month):
        return True
    if home.has_spouse(month) != home.has_spouse(month - 1):
        return True
    before = month - 1
    other_income = before > life.first and home.income_in(before) != home.income_in(before - 1)
    rise = expected(life, month) - now.income
    up, down = value("general_up", month), value("general_down", month)
    by_income = rise >= up or -rise >= down
    if by_income and (other_income or month in set(_changes(life))):
        return True
    dearer = euros(home.rent_in(month)) - now.rent
    if home.rent_in(month) == home.rent_in(month - 1) or abs(dearer) < value("general_cost", month):
        return False
    new = Decision(month, expected(life, month), euros(home.rent_in(month)))
    return dearer < 0 or amount(life, home, new) >= amount(life, home, now)


def has_it(life: Life, month: int) -> bool:
    """Whether the general allowance is the household's: a pensioner's only where others than a
    spouse are in the home (571/2007).
    """
    month = max(month, life.first)
    others = life.home.adults_in(month) + len(life.children_of(month, 0, GROWN * 10))
    return life.lives_on != "pension" or others > 0


def _changes(life: Life) -> Iterator[int]:
    """The months from which a change counts: after the first month that it holds from its first
    day.
    """
    if life.started is not None:
        yield life.started + (1 if life.first_day == 1 else 2)
    if life.ended is not None:
        yield life.ended + 2
