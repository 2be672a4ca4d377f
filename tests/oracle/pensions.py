"""A national disability pension beside work: amount, guarantee pension, limit and suspension."""

from fractions import Fraction
from functools import lru_cache

from .law_values import value
from .lives import Life, euros

KEPT = 10_000  # answers that are kept, as the same months are asked for often
RAISED_UNDER = 16  # years of a child
IN_A_ROW = 3  # months over the limit after which the pension is suspended
OLD = 65  # the age of the old-age pension
LONGEST = 24  # months of suspension after which it ends (738/2009)


def is_old(life: Life, month: int) -> bool:
    """Whether the disability pension has become an old-age pension: from the month after turning 65
    (568/2007, section 10, of everybody born before 1965).
    """
    return life.birth_month is not None and life.age(month) >= OLD


def is_over(life: Life, month: int) -> bool:
    """Whether the pay of a month is over the earnings limit (568/2007, section 17); an old-age
    pension has none.
    """
    return not is_old(life, month) and life.pay(month) > value("earnings_limit", month)


@lru_cache(maxsize=KEPT)
def over_in_a_row(life: Life, month: int) -> tuple[int, int]:
    """Of the run of months over the limit that a month stands in: its place in it, from one, and
    the length of the whole run as far as it is told. Nought where the month is not over.
    """
    if not is_over(life, month):
        return 0, 0
    before = month
    while before > life.first and is_over(life, before - 1):
        before -= 1
    after = month
    while after < life.last and is_over(life, after + 1):
        after += 1
    earlier = life.over_before if before == life.first else 0
    return month - before + 1 + earlier, after - before + 1 + earlier


@lru_cache(maxsize=KEPT)
def has_ended(life: Life, month: int) -> bool:
    """Whether a suspension has gone on for 24 months by then: the pension has ended, and with it
    what hangs on it.
    """
    return any(
        over_in_a_row(life, earlier)[0] > LONGEST
        for earlier in life.months[: month - life.first + 1]
    )


def is_suspended(life: Life, month: int) -> bool:
    """Whether the pension rests: from the first month of at least three in a row over the limit."""
    return over_in_a_row(life, month)[1] >= IN_A_ROW


def is_paid(life: Life, month: int) -> bool:
    """Whether the pension of a month is due: the old-age pension always, whatever became of the
    disability pension before it.
    """
    rests = is_suspended(life, month) or has_ended(life, month)
    return life.lives_on == "pension" and (is_old(life, month) or not rests)


@lru_cache(maxsize=KEPT)
def months_paid(life: Life, month: int) -> int:
    """In how many of the twelve months from one the pension is due; while work goes on after the
    last month with pay, as it is in that one.
    """

    def rests(one: int) -> bool:
        return not is_paid(life, one)

    lost = [one for one in range(month, month + 12) if one <= life.stopped and rests(one)]
    if rests(life.stopped):
        lost += [one for one in range(month, month + 12) if life.goes_on(one, month)]
    return 12 - len(lost)


@lru_cache(maxsize=KEPT)
def full_national(life: Life, month: int) -> Fraction:
    """The national pension beside other pensions (568/2007, sections 19, 20 and 25)."""
    spouse = life.home is not None and life.home.has_spouse(month)
    full = value("national_spouse" if spouse else "national_alone", month)
    other = euros(life.other_pension)
    reduced = full - max(Fraction(0), other - value("other_pension_free", month)) / 2 / 12
    return reduced if reduced >= value("smallest_pension", month) else Fraction(0)


@lru_cache(maxsize=KEPT)
def full_guarantee(life: Life, month: int) -> Fraction:
    """What is missing from the guarantee pension (703/2010, section 8)."""
    others = euros(life.other_pension) / 12 + full_national(life, month)
    missing = value("guarantee", month) - others
    return missing if missing >= value("smallest_pension", month) else Fraction(0)


def national(life: Life, month: int) -> Fraction:
    """The national pension that is due in a month."""
    return full_national(life, month) if is_paid(life, month) else Fraction(0)


def guarantee(life: Life, month: int) -> Fraction:
    """The guarantee pension that is due in a month."""
    return full_guarantee(life, month) if is_paid(life, month) else Fraction(0)


def other(life: Life, month: int) -> Fraction:
    """The other pension, which no limit of the national one touches."""
    return euros(life.other_pension) / 12 if life.lives_on == "pension" else Fraction(0)


def care(life: Life, month: int) -> Fraction:
    """The care allowance, not while the pension rests or after it."""
    if life.care == "none" or not is_paid(life, month):
        return Fraction(0)
    return value(f"care_{life.care}", month)


def instead_of_care(life: Life, month: int) -> Fraction:
    """The amount of the highest disability allowance, in place of the care allowance while the
    pension rests (738/2009).
    """
    if life.care == "none" or life.lives_on != "pension":
        return Fraction(0)
    if is_paid(life, month) or has_ended(life, month):
        return Fraction(0)
    return value("highest_disability", month)


def child_increase(life: Life, month: int) -> Fraction:
    """The increase for each child under 16 of a pension that is paid (568/2007, section 51)."""
    if not is_paid(life, month):
        return Fraction(0)
    return value("child_increase", month) * len(life.children_of(month, 0, RAISED_UNDER))
