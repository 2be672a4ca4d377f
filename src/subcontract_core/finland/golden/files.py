"""Files of cases: computing them, and comparing them with what they say."""

from collections.abc import Mapping
import csv
from fractions import Fraction
import io

from attrs import frozen
import numpy as np

from ...base import numbers
from ...base.money import Exact
from ...law import Law
from .families import Family
from .reading import CaseFile, no_number

TOLERANCE = Fraction(6, 100_000)
# A spreadsheet program would take a text that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@frozen
class Compared:
    """Computed columns beside a file's own: as texts, and how far apart (None for words, if
    they differ).
    """

    ours: Mapping[str, list[str]]
    theirs: Mapping[str, list[str]]
    apart: Mapping[str, list[Fraction | None]]

    def differing_cases(self) -> list[int]:
        """The cases of which any value differs by the tolerance or more."""
        return [
            row
            for row, values in enumerate(zip(*self.apart.values(), strict=True))
            if any(by is None or by >= TOLERANCE for by in values)
        ]

    def largest_text(self) -> str:
        """The largest difference of all numbers in euros, with six decimals."""
        largest = max(
            (by for column in self.apart.values() for by in column if by is not None),
            default=Fraction(0),
        )
        return _decimal(round(largest * numbers.MILLIONTHS), 6)

    def results(self, row: int) -> list[tuple[str, str, str, str]]:
        """Each computed column of a case: its name, ours, theirs, and the difference."""
        return [
            (name, self.ours[name][row], self.theirs[name][row], _shown(self.apart[name][row]))
            for name in self.ours
        ]


def _shown(by: Fraction | None) -> str:
    return "≠" if by is None else _decimal(round(by * 10_000), 4)


def computed(law: Law, family: Family, cases: CaseFile) -> dict[str, list[str]]:
    """The family's computed columns as texts: four decimals, half away from zero; words as they
    are.
    """
    return {
        name: _printed(column, len(cases.lines))
        for name, column in _results(law, family, cases).items()
    }


def _results(law: Law, family: Family, cases: CaseFile) -> "dict[str, Exact | list[str]]":
    module = family.cases()
    return module.compute(
        law, {name: column for name, column in cases.columns.items() if name not in module.OUT}
    )


def _printed(column: "Exact | list[str]", rows: int) -> list[str]:
    return (
        list(column)
        if not isinstance(column, Exact)
        else [_decimal(int(value), 4) for value in np.broadcast_to(column.decimals(4), rows)]
    )


def _decimal(units: int, places: int) -> str:
    """Whole units of the last decimal as a plain number: 12345 with four places is "1.2345"."""
    whole, rest = divmod(abs(units), 10**places)
    return f"{'-' if units < 0 else ''}{whole}.{rest:0{places}d}"


def to_csv(cases: CaseFile, results: Mapping[str, list[str]]) -> str:
    """The file's columns with the computed ones in their places, or after the others."""
    columns = {**cases.columns, **results}
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n", delimiter=cases.separator)
    writer.writerow(map(_as_text, columns))
    writer.writerows(zip(*(map(_as_text, column) for column in columns.values()), strict=True))
    return text.getvalue()


def _as_text(field: str) -> str:
    """A field that no spreadsheet program takes for a formula: with an apostrophe before it,
    unless it is a number.
    """
    return f"'{field}" if field.startswith(_FORMULA) and no_number(field) else field


def differences(law: Law, family: Family, cases: CaseFile) -> Compared:
    """The computed columns beside those of the file."""
    results, rows = _results(law, family, cases), len(cases.lines)
    theirs = {name: cases.columns[name] for name in results}
    ours = {name: _printed(column, rows) for name, column in results.items()}
    apart = {name: _apart(column, ours[name], theirs[name]) for name, column in results.items()}
    return Compared(ours, theirs, apart)


def _apart(
    column: "Exact | list[str]", ours: list[str], theirs: list[str]
) -> list[Fraction | None]:
    if not isinstance(column, Exact):
        return [
            Fraction(0) if own == other else None for own, other in zip(ours, theirs, strict=True)
        ]
    own = np.broadcast_to(column.num, len(theirs))
    return [
        abs(Fraction(int(number), column.den * 100) - numbers.decimal(other))
        for number, other in zip(own, theirs, strict=True)
    ]
