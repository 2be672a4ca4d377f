"""How an example becomes a comparison: the person over some months, and what is asked."""

from collections.abc import Mapping
from typing import Any

from attrs import Factory, frozen

from oracle.asking import FEE, NO_HOLIDAY_PAY, WAGE, scenario_of
from oracle.lives import Life
from subcontract_core.engine.comparison import compare


@frozen(eq=False)
class Example:
    """What a source says: the lines of a person month by month in euros, and where it stands.

    `fields` are more of the person's own, `readings` choices that the law leaves open, `terms`
    those of a model that has no wages; there a pay of 0.60 is a visit of one hour. Holiday compensation is left out unless `holiday_pay`.
    """

    name: str
    source: str
    life: Life
    lines: Mapping[str, list[str]]
    model: str = ""
    fields: Mapping[str, Any] = Factory(dict)
    readings: Mapping[str, str] = Factory(dict)
    terms: Mapping[str, str] = Factory(dict)
    holiday_pay: bool = False

    def outcome(self):
        """The outcome of the comparison."""
        model = self.model or (WAGE if self.life.wage else FEE)
        scenario = scenario_of([self.life], model, has_wages=not self.terms)
        if self.fields:
            scenario = scenario.with_person("P1", **self.fields)
        if self.terms:
            scenario = scenario.with_terms(model, **self.terms)
        if not self.holiday_pay:
            scenario = scenario.with_law(NO_HOLIDAY_PAY)
        return compare(scenario.with_reading(dict(self.readings)), [model]).outcomes[0]


def told(outcome, kinds: str, months: int) -> list[str]:
    """A line of the person, or one of the employer's about the person, in euros without sign; of
    several kinds, with + between, the sum.
    """
    cents = [0] * months
    for kind in kinds.split("+"):
        for sheet in outcome.sheets:
            for line in sheet.lines:
                if line.kind == kind and not line.memo:
                    for month, amount in zip(sheet.month, line.cents, strict=True):
                        cents[int(month)] += int(amount)
    return [f"{abs(amount) / 100:.2f}" for amount in cents]
