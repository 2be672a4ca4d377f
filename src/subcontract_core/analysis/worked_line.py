"""The arithmetic of one line in one row: what changed, times what, and that it gives the cents of
the line. Nothing is told that the numbers do not bear out.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from ..base import numbers
from ..base.dates import MINUTES_AN_HOUR
from ..base.errors import MoneyError
from ..base.numbers import MILLIONTHS
from ..base.units import MINUTES, SHARE, TENTHOUSANDTHS
from ..law import Law
from ..law.parameters import RATE_UNITS
from ..law.ways import Way
from ..model.term import RATES
from .arithmetic import Factor, Told, Worked
from .opened_line import Explained, ParameterUsed, StepUsed

_PART_OF_CENT = 100  # of the ten-thousandths of a euro that a step is in


def with_arithmetic(
    lines: Sequence[Explained], today: Iterable[Explained] | None, law: Law
) -> list[Explained]:
    """Each line with the arithmetic that gives it; benefits beside those of `today` (the same
    kind and month; None: beside nothing), which hold lines of nothing too.
    """
    before = {(one.kind, one.month): one for one in today or () if one.sheet == "benefits"}
    found = []
    for line in lines:
        rule = law.rules.get(line.rule)
        was = before.get((line.kind, line.month)) if line.sheet == "benefits" else None
        told = worked(line, was, rule.ways if rule else ())
        if told is None and was is None and today is not None and line.sheet == "benefits":
            told = _new(line)
        found.append(evolve(line, worked=told))
    return found


def worked(line: Explained, was: Explained | None, ways: Sequence[Way]) -> Worked | None:
    """The arithmetic of a line; None where it is not known or nothing can be said."""
    if not line.known or (was is not None and not was.known):
        return None
    if was is not None and was.cents == line.cents:
        return Worked(Told.SAME, line.cents, was.cents)
    told = _counted(line) or _by_terms(line) or next(_by_ways(line, was, ways), None)
    return told or (None if was is None else _only(line, was))


def _new(line: Explained) -> Worked | None:
    """A benefit that there is no line for today was nothing."""
    return Worked(Told.ONLY, line.cents, 0) if line.known and line.cents else None


def _counted(line: Explained) -> Worked | None:
    """A quantity times a rate of the model or an amount of the rule."""
    if line.quantity is None or line.unit is None:
        return None
    parts = MINUTES_AN_HOUR if line.unit is MINUTES else 1
    for factor, cents in _rates(line):
        exact = cents * line.quantity / parts
        if _gives(exact, line.cents):
            return Worked(
                Told.COUNTED,
                line.cents,
                amount=line.quantity,
                unit=line.unit,
                factors=(factor,),
                exact=_fine(exact),
            )
    return None


def _rates(line: Explained) -> Iterator[tuple[Factor, Fraction]]:
    """Rates by which the quantity of a line may be multiplied, in cents."""
    for term in line.terms:
        if RATES.get(term.unit) is line.unit and term.text:
            yield Factor(term.text, term.unit), Fraction(numbers.cents(term.text))
    for used in line.parameters:
        if RATES.get(used.unit) is line.unit:
            yield Factor(used.text, used.unit, used.name), Fraction(numbers.cents(used.text))
    unit = next((name for name, counted in RATES.items() if counted is line.unit), "eur")
    for step in line.steps:
        if step.unit is TENTHOUSANDTHS:
            cents = Fraction(step.value, _PART_OF_CENT)
            if cents.denominator == 1:
                yield Factor(numbers.euros(int(cents)), unit), cents


def _by_terms(line: Explained) -> Worked | None:
    """An amount of the document times a share that the model has among its terms."""
    for term in line.terms:
        share = _share(term.text) if term.unit == "share" and term.text else None
        if share is None:
            continue
        for step in line.steps:
            exact = Fraction(step.value, _PART_OF_CENT) * share
            if step.unit is TENTHOUSANDTHS and _gives(exact, line.cents):
                return Worked(
                    Told.AMOUNT,
                    line.cents,
                    step=step.name,
                    amount=step.value,
                    factors=(Factor(term.text, term.unit),),
                    exact=_fine(exact),
                )
    return None


def _by_ways(line: Explained, was: Explained | None, ways: Sequence[Way]) -> Iterator[Worked]:
    """Every way that gives the change of the line, else the line, to the cent."""
    before = 0 if was is None else was.cents
    for way in ways:
        factors = _factors(way, line)
        now, then = (_last(way.of, one) for one in (line, was))
        if factors is None or now is None:
            continue
        share = Fraction(1, way.over)
        for _, value in factors:
            share *= value
        shown = tuple(factor for factor, _ in factors)
        of_all = Fraction(now.value, _PART_OF_CENT) * share
        if then is not None:
            more = now.value - then.value
            exact = Fraction(more, _PART_OF_CENT) * share
            if more and _near(exact, line.cents - before):
                yield Worked(
                    Told.CHANGE,
                    line.cents - before,
                    before,
                    way.of,
                    more,
                    then.value,
                    factors=shown,
                    over=way.over,
                    exact=_fine(exact),
                )
        if now.value and _gives(of_all, line.cents):
            yield Worked(
                Told.AMOUNT,
                line.cents,
                None if was is None else before,
                way.of,
                now.value,
                factors=shown,
                over=way.over,
                exact=_fine(of_all),
            )


def _factors(way: Way, line: Explained) -> list[tuple[Factor, Fraction]] | None:
    """The shares of a way as the line read them; None where it did not read one of them."""
    found = []
    used = {one.name: one for one in line.parameters}
    for name in way.times:
        value = _of_law(used[name]) if name in used else _of_step(_last(name, line))
        if value is None:
            return None
        found.append(value)
    return found


def _of_law(used: ParameterUsed) -> tuple[Factor, Fraction] | None:
    share = _share(used.text) if used.unit in RATE_UNITS else None
    return None if share is None else (Factor(used.text, used.unit, used.name), share)


def _share(text: str) -> Fraction | None:
    try:
        return numbers.share(text, with_ratio=True)
    except MoneyError:
        return None


def _of_step(step: StepUsed | None) -> tuple[Factor, Fraction] | None:
    if step is None or step.unit is not SHARE:
        return None
    share = Fraction(step.value, MILLIONTHS)
    return Factor(numbers.percent(share), "share"), share


def _last(name: str, line: Explained | None) -> StepUsed | None:
    """The step as the rule had it in the end."""
    steps = () if line is None else line.steps
    return next((step for step in reversed(steps) if step.name == name), None)


def _gives(exact: Fraction, cents: int) -> bool:
    """Whether an amount is rounded to so many cents, half away from zero."""
    return abs(exact - cents) * 2 <= 1


def _near(exact: Fraction, change: int) -> bool:
    """Whether a change of two amounts, each rounded to the cent, can be this, either way."""
    return min(abs(exact - change), abs(exact + change)) < 1


def _fine(exact: Fraction) -> int:
    """Cents as ten-thousandths of a euro."""
    return round(exact * _PART_OF_CENT)


def _only(line: Explained, was: Explained) -> Worked:
    """What the line was and is, with the first amount behind it that moved."""
    name, more, then = next(_moved(line, was), ("", 0, 0))
    return Worked(
        Told.ONLY,
        line.cents - was.cents,
        was.cents,
        name,
        more,
        then,
    )


def _moved(line: Explained, was: Explained) -> Iterator[tuple[str, int, int]]:
    """Steps that are not what they were today: the name, how much more, and what it was."""
    for name in dict.fromkeys(step.name for step in line.steps):
        now, then = _last(name, line), _last(name, was)
        if now and then and now.unit is TENTHOUSANDTHS and now.value != then.value:
            yield name, now.value - then.value, then.value
