"""The general housing allowance (938/2014) with decisions that run."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from . import unemployment
from .deciding import Decision, Rules, decisions
from .law_values import month_of, value
from .lives import Home, Life, cents, euros

LASTS = 12
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
    return unemployment.adjusted(pay, month) if life.lives_on == "subsidy" else Fraction(0)


def _without_work(life: Life, month: int) -> Fraction:
    """The household's income of a month without the work, the spouse's among it."""
    return _beside_pay(life, Fraction(0), month) + euros(life.home.spouse_income) / 12


def amount(life: Life, home: Home, decision: Decision) -> Fraction:
    """The allowance of a month (sections 8 to 10, 13, 16 and 24), with the roundings of the rule."""
    law = decision.month
    assets = euros(life.assets)
    if assets >= value("general_assets_most", law):
        return Fraction(0)
    assets_free = value(f"general_assets_free{'_two' if home.spouse else ''}", law)
    extra = value("general_assets_share", law) * max(Fraction(0), assets - assets_free)
    income = whole(decision.income + extra / 12)
    adults = 2 if home.spouse else 1
    free = value("general_base", law) + adults * value("general_adult", law)
    deductible = euros(cents(value("general_slope", law) * (income - free)))
    if deductible < LEAST_DEDUCTIBLE:
        deductible = Fraction(0)
    due = euros(
        cents(value("general_share", law) * (min(decision.rent, most(home, law)) - deductible))
    )
    return due if due >= SMALLEST else Fraction(0)


def most(home: Home, law: int) -> Fraction:
    """The ceiling of the rent; from 2024 the first two groups are one."""
    group = 1 if law >= THREE_GROUPS and home.group <= 2 else home.group
    return value(f"general_most_{'two_' if home.spouse else ''}{group}", law)


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
    return [rules.amount(now) for now in running]


def _start(life: Life, home: Home) -> Decision:
    made = life.first if home.decided is None else home.decided
    income = (
        _without_work(life, made) if home.decided_income is None else euros(home.decided_income)
    )
    return Decision(made, income, euros(home.rent))


def _opens(life: Life, home: Home, month: int, now: Decision) -> bool:
    """Section 27: income up by 400 or down by 200, rent by 50, a move. A rise of the rent alone
    opens nothing that would fall.
    """
    if month not in {home.changes, *_changes(life)}:
        return False
    rise = expected(life, month) - now.income
    up, down = value("general_up", month), value("general_down", month)
    by_income = month in set(_changes(life)) and (rise >= up or -rise >= down)
    if home.changes != month:
        return by_income
    dearer = euros(home.rent_in(month)) - now.rent
    by_rent = abs(dearer) >= value("general_cost", month)
    if by_income or home.moves or (by_rent and dearer < 0):
        return True
    new = Decision(month, expected(life, month), euros(home.rent_in(month)))
    return by_rent and amount(life, home, new) >= amount(life, home, now)


def _changes(life: Life) -> Iterator[int]:
    """The months from which a change counts: after the first month that it holds from its first
    day.
    """
    if life.started is not None:
        yield life.started + (1 if life.first_day == 1 else 2)
    if life.ended is not None:
        yield life.ended + 2
