"""Reading golden cases and saying where computed columns differ from them."""

import csv
from fractions import Fraction

import numpy as np

from subcontract_core.base import numbers
from subcontract_core.base.money import Exact
from subcontract_core.law import Law, Ruling
from support.paths import GOLDEN

FOLDER = GOLDEN
TOLERANCE = Fraction(6, 100_000)
SHOWN = 5


def golden_columns(family: str) -> dict[str, list[str]]:
    """A golden file as columns of texts."""
    with (FOLDER / f"{family}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name: [row[name] for row in rows] for name in rows[0]}


def euros_of(amount: "Exact | Ruling") -> Fraction:
    """A single exact amount in euros."""
    exact = amount.amount if isinstance(amount, Ruling) else amount
    return Fraction(int(exact.num), exact.den * 100)


def differences(law: Law, cases) -> list[str]:
    """Every row and OUT column that disagrees, as texts; `cases` is a branch's module of cases."""
    table = golden_columns(cases.FAMILY)
    computed = cases.compute(
        law, {name: column for name, column in table.items() if name not in cases.OUT}
    )
    assert tuple(computed) == cases.OUT
    found = []
    for name, column in computed.items():
        expected = table[name]
        for row, (ours, theirs) in enumerate(
            zip(_listed(column, len(expected)), expected, strict=True)
        ):
            same = (
                ours == theirs
                if isinstance(ours, str)
                else abs(ours - numbers.decimal(theirs)) < TOLERANCE
            )
            if not same:
                shown = ours if isinstance(ours, str) else f"{float(ours):.4f}"
                found.append(f"{table['case_id'][row]} {name}: {shown}, expected {theirs}")
    return found


def assert_agrees(law: Law, cases) -> None:
    """Fail with the first differing rows."""
    found = differences(law, cases)
    assert not found, f"{len(found)} values differ:\n" + "\n".join(found[:SHOWN])


def _listed(column, rows: int) -> list:
    if not isinstance(column, Exact):
        return list(column)
    return [Fraction(int(number), column.den * 100) for number in np.broadcast_to(column.num, rows)]
