"""The job as a small country package for OpenFisca-Core, used through its public classes and never
shipped.

Two ways: euros in its float32, as country packages write them, each amount rounded to cents; and
whole cents in its int32 with 64 bits in between, which is exact. What does not change is set once
for all time, the best case for it.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from openfisca_core import periods
from openfisca_core.entities import Entity
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from subcontract_core.law import Law

from .job import HOUR, MONTH, PER_MILLION, RESULTS, Job, law

_SCALES = {"hours": HOUR, "card": PER_MILLION, "older": 1, "group": 1}  # the others are cents


class Whole:
    """Arithmetic in whole cents and millionths."""

    title, number = "OpenFisca-Core, int32 cents", int

    def value(self, amount: Any, is_rate: bool) -> Any:
        return int(amount * PER_MILLION) if is_rate else int(amount)

    def column(self, name: str, column: np.ndarray) -> np.ndarray:
        return column if column.dtype == bool else column.astype(np.int32)

    def cents(self, column: np.ndarray) -> np.ndarray:
        return column.astype(np.int64)

    def wide(self, column: np.ndarray) -> np.ndarray:
        return column.astype(np.int64)

    def rounded(self, amount: np.ndarray, by: int) -> np.ndarray:
        return (amount + by // 2) // by


class Euros:
    """Arithmetic in float euros; the scales of the whole numbers fall away."""

    title, number = "OpenFisca-Core, float32 euros", float

    def value(self, amount: Any, is_rate: bool) -> Any:
        return float(amount) if is_rate else float(amount) / 100

    def column(self, name: str, column: np.ndarray) -> np.ndarray:
        return (
            column
            if column.dtype == bool
            else (
                column.astype(np.int32)
                if name == "group"
                else (column / _SCALES.get(name, 100)).astype(np.float32)
            )
        )

    def cents(self, column: np.ndarray) -> np.ndarray:
        return np.rint(column.astype(np.float64) * 100).astype(np.int64)

    def wide(self, column: np.ndarray) -> np.ndarray:
        return column

    def rounded(self, amount: np.ndarray, by: int) -> np.ndarray:
        del by
        return np.floor(amount * 100 + 0.5) / 100


def prepare(job: Job, kind: "Whole | Euros") -> Callable[[], Any]:
    """A call that makes a simulation, sets its inputs and calculates every result of every
    month.
    """
    system = _system(law(), kind)
    names = [f"{day:%Y-%m}" for day in job.months]
    person = {name: kind.column(name, column) for name, column in job.person.items()}
    month = {name: kind.column(name, column) for name, column in job.month.items()}
    always = periods.period("eternity")

    def compute() -> dict[str, list[np.ndarray]]:
        simulation = SimulationBuilder().build_default_simulation(system, job.people)
        for name, column in person.items():
            simulation.set_input(name, always, column)
        for number, period in enumerate(names):
            for name in MONTH:
                simulation.set_input(name, period, month[name][job.block(number)])
        return {name: [simulation.calculate(name, period) for period in names] for name in RESULTS}

    return compute


def columns(found: dict[str, list[np.ndarray]], kind: "Whole | Euros") -> dict[str, np.ndarray]:
    """The results as columns of cents."""
    return {name: kind.cents(np.concatenate(months)) for name, months in found.items()}


def _system(body: Law, kind: "Whole | Euros") -> TaxBenefitSystem:
    person = Entity("person", "persons", "A person", "")
    system = TaxBenefitSystem([person])

    def add(
        name: str, value_type: type, period: Any, formula: Callable[..., Any] | None = None
    ) -> None:
        told = {
            "value_type": value_type,
            "entity": person,
            "definition_period": period,
            "label": name,
        }
        system.add_variable(
            type(name, (Variable,), told | ({"formula": formula} if formula else {}))
        )

    for name, value_type in (
        ("older", bool),
        ("group", int),
        ("card", kind.number),
        ("full_pension", kind.number),
        ("care", kind.number),
        ("rent", kind.number),
    ):
        add(name, value_type, periods.DateUnit.ETERNITY)
    for name in MONTH:
        add(name, kind.number, periods.DateUnit.MONTH)
    for name, formula in _formulas(kind).items():
        add(name, kind.number, periods.DateUnit.MONTH, formula)
    with TemporaryDirectory() as folder:
        for name, parameter in body.parameters.items():
            lines = [
                f"  {value.valid_from}:\n    value:"
                f" {kind.value(value.amount, parameter.kind == 'rate')!r}"
                for value in parameter.values
            ]
            Path(folder, name.removeprefix("job.") + ".yaml").write_text(
                "\n".join([f"description: {name}", "values:", *lines]), encoding="utf-8"
            )
        system.load_parameters(folder)
    return system


def _formulas(kind: "Whole | Euros") -> dict[str, Callable[..., Any]]:
    wide, rounded = kind.wide, kind.rounded
    whole = isinstance(kind, Whole)

    def wage(person, period):  # type: ignore[no-untyped-def]
        return rounded(wide(person("hours", period)) * person("hourly", period), HOUR)

    def contributions(person, period, parameters):  # type: ignore[no-untyped-def]
        p, pay = parameters(period), wide(person("wage", period))
        rate = np.where(person("older", period), p.pension_rate_older, p.pension_rate_young)
        return rounded(pay * rate, PER_MILLION) + rounded(pay * p.unemployment_rate, PER_MILLION)

    def pension(person, period, parameters):  # type: ignore[no-untyped-def]
        return np.where(
            person("wage", period) > parameters(period).limit, 0, person("full_pension", period)
        )

    def tax(person, period):  # type: ignore[no-untyped-def]
        card = wide(person("card", period))
        return rounded(person("wage", period) * card, PER_MILLION) + rounded(
            person("pension", period) * card, PER_MILLION
        )

    def housing(person, period, parameters):  # type: ignore[no-untyped-def]
        law, group = parameters(period), person("group", period)
        cap = np.where(group == 1, law.cap_1, np.where(group == 2, law.cap_2, law.cap_3))
        above = np.maximum(
            0, 12 * (wide(person("wage", period)) + person("pension", period)) - law.income_limit
        )
        cost = np.minimum(12 * wide(person("rent", period)), cap) - law.own_part
        if whole:
            allowance = rounded(
                law.paid_share
                // 10_000
                * np.maximum(0, 1000 * cost - law.income_share // 1000 * above),
                1000 * 100 * 12,
            )
        else:
            allowance = rounded(
                law.paid_share * np.maximum(0, cost - law.income_share * above) / 12, 1
            )
        return np.where(allowance < law.smallest, 0, allowance)

    def net(person, period):  # type: ignore[no-untyped-def]
        return (
            person("wage", period)
            - person("contributions", period)
            + person("pension", period)
            - person("tax", period)
            + person("housing", period)
            + person("care", period)
        )

    return {
        formula.__name__: formula for formula in (wage, contributions, pension, tax, housing, net)
    }
