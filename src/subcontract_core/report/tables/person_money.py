"""A person's money in a model beside today, in a few whole euros that add up for whoever adds them.

Page one of the participant's page shows these, and page two the rows that each comes from.
"""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen
import numpy as np

from ...accounts import ledger
from ...accounts.ledger import Amount
from ...base.units import Quantity
from ...engine.comparison import Comparison
from ...model.kinds import COSTS, FEE, PAY, Kind, Taxed
from ...model.results import Finding, Outcome
from ...model.vocabulary import kind as kind_of

PAY_STEP, FEE_STEP, TAX_STEP, DEBTS_STEP = "pay", "fee", "tax", "debts"
LATER_TAX, REST, HOUSING_STEP = "later_tax", "rest", "housing"
MOST_STEPS = 5  # with the result these are the six amounts that a page may have
_EURO = 100


@frozen
class Step:
    """One thing that changes: what it is called, by how much, in cents and in whole euros, and the
    kinds of line it is the sum of.
    """

    name: str
    cents: int
    euros: int
    kinds: tuple[str, ...] = ()


@frozen
class PersonMoney:
    """The steps in the order of telling, and what they come to (with the tax that is left to pay).

    `same` are things that the person has and that do not change; `debt` the euros that pay debts
    off.
    """

    steps: tuple[Step, ...]
    cents: int
    euros: int
    same: tuple[str, ...]
    debt: int


def whole(cents: int) -> int:
    """Cents as the nearest whole euros, half away from nothing."""
    euros = (abs(cents) + _EURO // 2) // _EURO
    return euros if cents >= 0 else -euros


def person_money(
    comparison: Comparison, outcome: Outcome, row: int, most: int = MOST_STEPS
) -> PersonMoney:
    """The money of the person in a row: what is known of it, over all months, in at most so many
    steps.
    """
    before, now = ledger.person_lines(comparison.today), ledger.person_lines(outcome)
    difference = comparison.difference(outcome)
    changed = {
        kind: int(difference[kind].cents[:, row].sum()) if kind in difference else 0
        for kind in dict.fromkeys((*before, *now))
    }
    sums = _gathered(changed)
    later = later_tax(outcome, row) - later_tax(comparison.today, row)
    if later > 0:
        sums[LATER_TAX] = Step(LATER_TAX, -later, 0)
    total = sum(step.cents for step in sums.values())
    steps = _rounded(_fewer(_ordered(sums.values()), most), whole(total))
    paid_off = -sums[DEBTS_STEP].euros if DEBTS_STEP in sums else 0
    paid_off = next((-one.euros for one in steps if one.name == DEBTS_STEP), paid_off)
    return PersonMoney(
        steps,
        total,
        whole(total),
        _same(before, changed, row),
        max(paid_off, 0),
    )


def later_tax(outcome: Outcome, row: int) -> int:
    """What the tax card leaves to be paid later of the person's months, in cents."""
    return sum(
        int((_cents(finding, "tax") - _cents(finding, "withheld"))[finding.person == row].sum())
        for finding in outcome.findings
        if finding.code == "tax_card_short"
    )


def step_name(kind: Kind) -> str:
    """Which step a line belongs to: pay is told as it is paid out, everything else by its group."""
    if kind.earned or kind.deducted or kind.group in (PAY, FEE, COSTS):
        return PAY_STEP
    return kind.group.name if kind.group is not None else kind.name


def _cents(finding: Finding, name: str) -> np.ndarray:
    number: Quantity = finding.numbers[name]
    return number.values


def _sum(amount: Amount | None, row: int) -> int:
    """The known cents of a person over all months."""
    if amount is None:
        return 0
    return int(np.where(amount.each_known[:, row], amount.cents[:, row], 0).sum())


def _gathered(changed: Mapping[str, int]) -> dict[str, Step]:
    """The changes by step; tax that is withheld from a benefit goes with the benefit."""
    sums: dict[str, Step] = {}
    for kind, cents in changed.items():
        name = step_name(kind_of(kind))
        if name == TAX_STEP:
            name = _taxed_step(changed) or name
        step = sums.get(name, Step(name, 0, 0))
        sums[name] = evolve(step, cents=step.cents + cents, kinds=(*step.kinds, kind))
    if PAY_STEP in sums and not any(
        kind_of(kind).group is PAY and changed[kind] for kind in sums[PAY_STEP].kinds
    ):
        sums[PAY_STEP] = evolve(sums[PAY_STEP], name=FEE_STEP)
    return sums


def _taxed_step(changed: Mapping[str, int]) -> str:
    """The taxed benefit that changes, from which tax is withheld."""
    taxed = (Taxed.AS_BENEFIT, Taxed.AS_PENSION)
    found = (
        kind_of(kind) for kind, cents in changed.items() if cents and kind_of(kind).taxed in taxed
    )
    return next((step_name(kind) for kind in found), "")


def _ordered(steps: Iterable[Step]) -> list[Step]:
    """Pay first, debts and later tax last; the rest as the kinds stand, the larger first."""
    last = {DEBTS_STEP: 2, LATER_TAX: 3}
    first = {PAY_STEP: 0, FEE_STEP: 0}

    def place(step: Step) -> tuple[int, int]:
        return first.get(step.name, last.get(step.name, 1)), -abs(step.cents)

    return sorted((step for step in steps if step.cents), key=place)


def _fewer(steps: list[Step], most: int = MOST_STEPS) -> list[Step]:
    """At most as many steps as fit a page; the smallest in the middle become one."""
    if len(steps) <= most:
        return steps
    own = (PAY_STEP, FEE_STEP, DEBTS_STEP, LATER_TAX)
    middle = [step for step in _ordered(steps) if step.name not in own]
    kept = most - (len(steps) - len(middle)) - 1
    joined = middle[kept:]
    kinds = tuple(kind for step in joined for kind in step.kinds)
    rest = Step(REST, sum(step.cents for step in joined), 0, kinds)
    return _ordered([*(step for step in steps if step not in joined), rest])


def _rounded(steps: list[Step], total: int) -> tuple[Step, ...]:
    """Whole euros that add up to the total: what rounding breaks is put on the steps that lie
    nearest to being rounded the other way, so none is off by a euro.
    """
    euros = [whole(step.cents) for step in steps]
    while steps and (left := total - sum(euros)):
        way = 1 if left > 0 else -1
        off = [
            abs(_EURO * (own + way) - step.cents) for own, step in zip(euros, steps, strict=True)
        ]
        euros[off.index(min(off))] += way
    told = (evolve(step, euros=own) for step, own in zip(steps, euros, strict=True))
    return tuple(step for step in told if step.euros)


def _same(before: Mapping[str, Amount], changed: Mapping[str, int], row: int) -> tuple[str, ...]:
    """The benefits that the person has today and keeps unchanged."""
    had: dict[str, list[str]] = {}
    for kind, amount in before.items():
        if kind_of(kind).benefit and _sum(amount, row):
            had.setdefault(step_name(kind_of(kind)), []).append(kind)
    return tuple(name for name, kinds in had.items() if not any(changed[kind] for kind in kinds))
