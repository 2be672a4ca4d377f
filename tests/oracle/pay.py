"""What is taken from pay: the insured person's contributions and the withheld tax."""

from fractions import Fraction

from .law_values import value
from .lives import Life, cents, euros

RAISED_FROM, RAISED_TO = 53, 62
OLDEST_IN_UNEMPLOYMENT_INSURANCE = 64
YOUNGEST_INSURED = 17
# The last age at which a cohort is insured: to the end of the month of 68, 69 or 70.
BORN_BY, OLDEST_INSURED, LATEST_OLDEST = (1957, 1961), (67, 68), 69


def contributions(life: Life, month: int) -> tuple[int, int]:
    """The employee's pension and unemployment contributions of a month, in cents. Fees of
    assignments carry none.

    Employees Pensions Act 395/2006, sections 152 and 153 (a public employer insures from the first
    euro); act 555/1998, section 18.
    """
    pay = life.pay(month)
    if not life.wage or not pay:
        return 0, 0
    raised = RAISED_FROM <= life.age(month) <= RAISED_TO
    pension = value("employee_pension_raised" if raised else "employee_pension", month)
    last = (age for born, age in zip(BORN_BY, OLDEST_INSURED, strict=True) if life.born <= born)
    if not YOUNGEST_INSURED <= life.age(month) <= next(last, LATEST_OLDEST):
        pension = Fraction(0)
    youngest = value("unemployment_youngest", month)
    insured = youngest <= life.age(month) <= OLDEST_IN_UNEMPLOYMENT_INSURANCE
    unemployment = value("employee_unemployment", month) if insured else Fraction(0)
    return cents(pay * pension), cents(pay * unemployment)


def withheld(life: Life, month: int) -> int:
    """The tax taken from pay by the card, in cents, never more than is left of it.

    Prepayment Act 1118/1996; the Tax Administration's guide on withholding.
    """
    pay = life.pay(month)
    return min(cents(pay * life.card), cents(pay) - sum(contributions(life, month)))


def net(life: Life, month: int) -> Fraction:
    """What is left of pay."""
    return life.pay(month) - euros(sum(contributions(life, month)) + withheld(life, month))
