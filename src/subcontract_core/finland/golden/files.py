"""Files of cases: reading them with every fault at once, computing them, comparing them with
what they say.
"""

from collections.abc import Mapping
import csv
from fractions import Fraction
import io
from pathlib import Path

from attrs import frozen
import numpy as np

from ...base import numbers, privacy
from ...base.errors import MoneyError, Text, said
from ...base.guard import MOST_LETTERS, control_in, short
from ...base.located_yaml import MOST_BYTES, Faults, content_of
from ...base.money import Exact
from ...law import Law
from .families import DECIMALS, LIMITS, WORDS, Family

TOLERANCE = Fraction(6, 100_000)
_MOST = 999
# Ten million euros and six decimals: no rule leaves 64 bits with them.
_MOST_CENTS, _FINEST = 1_000_000_000, 1_000_000
_SEPARATORS = ",;\t"
_MOST_COLUMNS = 300
MOST_NAME = 200
# A spreadsheet program would take a text that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Of more faults in a column only the number is told.
_MOST_TOLD = 10


@frozen
class CaseFile:
    """A CSV file of cases: its columns in order, as texts, and the line each case is on."""

    path: Path
    columns: Mapping[str, list[str]]
    lines: tuple[int, ...]
    separator: str = ","


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
        return _decimal(round(largest * 1_000_000), 6)

    def results(self, row: int) -> list[tuple[str, str, str, str]]:
        """Each computed column of a case: its name, ours, theirs, and the difference."""
        return [
            (name, self.ours[name][row], self.theirs[name][row], _shown(self.apart[name][row]))
            for name in self.ours
        ]


def _shown(by: Fraction | None) -> str:
    return "≠" if by is None else _decimal(round(by * 10_000), 4)


def read_cases(path: Path, family: Family, with_results: bool = False) -> CaseFile:
    """The file as columns. Raises `InputError` with every fault: file, line, column, found,
    allowed.

    Every input column of the family must be there (and with `with_results` every computed one);
    columns that the family does not know are carried along. Fields may be parted by commas,
    semicolons or tabs.
    """
    faults = Faults()
    header, rows, separator = _rows(path, faults)
    out = family.cases().OUT if with_results else ()
    for name in (*family.columns, *out):
        if header and name not in header:
            faults.add(
                f"{path}:1",
                name,
                "no such column",
                "every column of the family",
                "Write 0 in every row where it does not matter.",
            )
    wrong: dict[str, int] = {}

    def add(
        line: int, name: str, found: "str | Text", allowed: "str | Text", to_do: "str | Text" = ""
    ) -> None:
        wrong[name] = wrong.get(name, 0) + 1
        if wrong[name] <= _MOST_TOLD:
            faults.add(f"{path}:{line}", name, found, allowed, to_do)

    for name in header:
        what = (
            Text("the column {name!r}", name=name)
            if privacy.asks_for_person(name)
            else privacy.found_in(name[: 4 * MOST_LETTERS])
        )
        if what or len(name) > MOST_NAME or control_in(name):
            faults.add(
                f"{path}:1",
                "(this line)",
                what or repr(short(name)),
                "no personal data" if what else "short names of columns",
                privacy.TO_DO if what else "Make it shorter.",
            )

    for line, row in rows:
        if len(row) != len(header):
            add(
                line,
                "(this line)",
                Text("{count} fields", count=len(row)),
                Text("{count} fields, as in the first line", count=len(header)),
                Text("Check the commas and quotes of the line."),
            )
            continue
        for name, text in zip(header, row, strict=True):
            if name in family.columns or (name in out and not _is_word(name)):
                allowed, why = (
                    _fault(name, text)
                    if name in family.columns
                    else (_no_number(text), "Write the number only.")
                )
                if allowed:
                    add(line, name, repr(short(text)) if text else "nothing", allowed, why)
            elif carried := _carried_fault(text):
                add(line, name, *carried)
    for name, count in wrong.items():
        if count > _MOST_TOLD:
            faults.add(
                str(path),
                name,
                Text("{count} more lines with such a fault", count=count - _MOST_TOLD),
                "the same as above",
                "Mend those above, then read the file again.",
            )
    faults.raise_if_any()
    return CaseFile(
        path,
        {name: [row[place] for _, row in rows] for place, name in enumerate(header)},
        tuple(line for line, _ in rows),
        separator,
    )


def _rows(path: Path, faults: Faults) -> tuple[list[str], list[tuple[int, list[str]]], str]:
    """The names of the columns, the filled rows with their lines, and what parts the fields:
    the one guard of CSV files.
    """
    separator = ","
    content = content_of(
        path,
        faults,
        Text("a readable CSV file in UTF-8 of at most {most} MB", most=MOST_BYTES // 1_000_000),
    )
    if content is None:
        return [], [], separator
    try:
        text = content.decode("utf-8-sig")
        # The names of columns have none of these in them, so the one that the first line has most
        # of parts the fields.
        first, _, rest = text.partition("\n")
        # Excel's own line
        told = first.strip().casefold() in {f"sep={mark}" for mark in _SEPARATORS}
        separator = max(_SEPARATORS, key=(rest.partition("\n")[0] if told else first).count)
        reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
        # Excel leaves empty rows behind
        lines = [
            (reader.line_num, [cell.strip() for cell in row])
            for row in reader
            if any(cell.strip() for cell in row)
        ]
        if told:
            del lines[:1]
    except UnicodeDecodeError:
        faults.add(
            str(path),
            "(the whole file)",
            "letters that are not UTF-8",
            "a readable CSV file in UTF-8",
            "In Excel save it as “CSV UTF-8”.",
        )
        return [], [], separator
    except csv.Error as error:
        faults.add(
            str(path),
            "(the whole file)",
            str(error),
            "a readable CSV file in UTF-8",
            "Save it as CSV in UTF-8.",
        )
        return [], [], separator
    for line, row in lines:
        if len(row) > _MOST_COLUMNS:
            faults.add(
                f"{path}:{line}",
                "(this line)",
                Text("{count} fields", count=len(row)),
                Text("at most {most} columns", most=_MOST_COLUMNS),
                "Check that it is the right file.",
            )
            return [], [], separator
    if len(lines) < 2:
        faults.add(
            str(path),
            "(the whole file)",
            "no cases",
            "a line of column names and at least one case",
            "Write the line of names, then a line for each case.",
        )
        return [], [], separator
    header = lines[0][1]
    for name in sorted({name for name in header if header.count(name) > 1}):
        faults.add(
            f"{path}:1",
            name,
            "the column a second time",
            "each column once",
            "Take one of them out.",
        )
    return header, lines[1:], separator


def _fault(name: str, text: str) -> "tuple[str | Text, str | Text]":
    """What would be allowed in an input column, and why the text is not; empty if it is."""
    if name in WORDS:
        return ("" if text in WORDS[name] else ", ".join(WORDS[name])), "Choose one of them."
    low, high = LIMITS.get(name, (0, _MOST))
    allowed: Text
    if name in DECIMALS:
        allowed = _decimal_to(DECIMALS[name])
    elif "_eur" in name:
        allowed = Text("euros from 0.00 to {most}", most=numbers.euros(_MOST_CENTS))
    else:
        allowed = Text("a whole number from {low} to {high}", low=low, high=high)
    try:
        is_right = _is_within(name, text, low, high)
    except MoneyError as error:
        return allowed, Text("{why}.", why=said(error)) if text else "Write the number only."
    return ("" if is_right else allowed), "Check the number."


def _is_within(name: str, text: str, low: int, high: int) -> bool:
    """Whether a number is one that its column can hold; `MoneyError` where it is none."""
    if name in DECIMALS:
        number = numbers.decimal(text)
        return 0 <= number <= DECIMALS[name] and _FINEST % number.denominator == 0
    if "_eur" in name:
        return 0 <= numbers.cents(text) <= _MOST_CENTS
    return low <= numbers.whole(text) <= high


def _decimal_to(most: int) -> Text:
    return Text("a number from 0 to {most} with at most six decimals", most=most)


def _carried_fault(text: str) -> "tuple[str, str, str] | None":
    """What is wrong with a field that is only carried along: found, allowed, what to do."""
    what = privacy.found_in(text[: 4 * MOST_LETTERS])
    if what:
        return what, "no personal data", privacy.TO_DO
    if len(text) > MOST_LETTERS:
        return (
            Text("a text of {count} letters", count=len(text)),
            Text("at most {most} letters", most=MOST_LETTERS),
            "Make it shorter.",
        )
    hidden = control_in(text)
    return (
        (hidden, "letters, digits and signs that can be seen", "Take it out.") if hidden else None
    )


def _is_word(name: str) -> bool:
    return "_eur" not in name


def _no_number(text: str) -> "str | Text":
    try:
        numbers.decimal(text)
    except MoneyError:
        return Text("a decimal number")
    return ""


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
    return f"'{field}" if field.startswith(_FORMULA) and _no_number(field) else field


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
            Fraction(0) if mine == other else None for mine, other in zip(ours, theirs, strict=True)
        ]
    mine = np.broadcast_to(column.num, len(theirs))
    return [
        abs(Fraction(int(number), column.den * 100) - numbers.decimal(other))
        for number, other in zip(mine, theirs, strict=True)
    ]
