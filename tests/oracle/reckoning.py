"""Every line of a person, month by month, in cents with sign."""

from collections.abc import Callable
from fractions import Fraction

from . import (
    assistance,
    enforcement,
    general_housing,
    pay,
    pensioner_housing,
    pensions,
    unemployment,
)
from .lives import Life, cents, euros

Lines = dict[str, list[int]]


PENSION: dict[str, Callable[[Life, int], Fraction]] = {
    "earnings_pension": pensions.other,
    "national_pension": pensions.national,
    "guarantee_pension": pensions.guarantee,
    "care_allowance": pensions.care,
    "child_increase": pensions.child_increase,
    "disability_allowance": pensions.instead_of_care,
}
JOBSEEKER = {"unemployment_benefit": unemployment.benefit}
TAXED = ("earnings_pension", "national_pension", "guarantee_pension", "unemployment_benefit")
HOUSING = ("housing_allowance", "general_housing_allowance")


def lines(life: Life) -> Lines:
    """What the person gets and what is taken, by kind of line. What is paid or taken is whole
    cents; nothing is rounded before.
    """
    found: Lines = {"withholding": [-pay.withheld(life, month) for month in life.months]}
    if life.wage:
        taken = [pay.contributions(life, month) for month in life.months]
        found["employee_pension"] = [-pension for pension, _ in taken]
        found["employee_unemployment"] = [-unemployment for _, unemployment in taken]
    rules = PENSION if life.lives_on == "pension" else JOBSEEKER
    exact = {kind: [rule(life, one) for one in life.months] for kind, rule in rules.items()}
    if life.home is not None:
        if life.lives_on == "pension":
            exact["housing_allowance"] = pensioner_housing.allowances(life)
        exact["general_housing_allowance"] = general_housing.allowances(life)
    found |= {kind: [cents(one) for one in amounts] for kind, amounts in exact.items()}
    return found | _after_all(life, found)


def _after_all(life: Life, paid: Lines) -> Lines:
    """What rests on the other lines as they are paid, in whole cents."""
    taxed = _total(life, paid, TAXED)
    held = [cents(life.benefit_card * one) for one in taxed]
    net = [one - euros(tax) for one, tax in zip(taxed, held, strict=True)]
    # Section 11 of the Social Assistance Act leaves the child increase among the income.
    others = _total(life, paid, (*HOUSING, "child_increase"))
    pension = _total(life, paid, ("earnings_pension",))
    found: Lines = {"benefit_withholding": [-one for one in held]}
    for row, month in enumerate(life.months):
        if life.dependants is not None:
            left = 1 - life.benefit_card
            taken = enforcement.taken(life, month, left * taxed[row], left * pension[row])
            found.setdefault("enforcement", []).append(-cents(taken))
        if life.assisted is not None:
            need = assistance.need(life, month, net[row] + others[row])
            found.setdefault("social_assistance", []).append(cents(need))
    return found


def _total(life: Life, paid: Lines, kinds: tuple[str, ...]) -> list[Fraction]:
    return [
        euros(sum(paid[kind][row] for kind in kinds if kind in paid))
        for row in range(len(life.pays))
    ]
