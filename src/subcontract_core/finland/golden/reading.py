"""Reading a file of cases, with every fault at once."""

from collections.abc import Mapping, Sequence
import csv
import io
from pathlib import Path

from attrs import define, field, frozen

from ...base import numbers, privacy
from ...base.errors import MoneyError, Text, said
from ...base.faults import Faults
from ...base.file_contents import MEGABYTE, MOST_BYTES, content_of
from ...base.guard import MOST_LETTERS, control_in, short
from ...base.plain_text import wrong_text
from .families import DECIMALS, LIMITS, WORDS, Family

_MOST = 999
# Ten million euros and six decimals: no rule leaves 64 bits with them.
_MOST_CENTS, _FINEST = 1_000_000_000, numbers.MILLIONTHS
_SEPARATORS = ",;\t"
_MOST_COLUMNS = 300
_MOST_NAME = 200
# Of more faults in a column only the number is told.
_MOST_TOLD = 10
_LINE, _FILE = "(this line)", "(the whole file)"


@frozen
class CaseFile:
    """A CSV file of cases: its columns in order, as texts, and the line each case is on."""

    path: Path
    columns: Mapping[str, list[str]]
    lines: tuple[int, ...]
    separator: str = ","


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
    _check_header(path, header, (*family.columns, *out), faults)
    told = _Told(path, faults)
    for line, row in rows:
        _check_row(line, header, row, family, out, told)
    told.tell_the_rest()
    faults.raise_if_any()
    return CaseFile(
        path,
        {name: [row[place] for _, row in rows] for place, name in enumerate(header)},
        tuple(line for line, _ in rows),
        separator,
    )


@define
class _Told:
    """The faults of the rows: the first of each column by themselves, of the others the number."""

    path: Path
    faults: Faults
    counts: dict[str, int] = field(factory=dict)

    def add(
        self,
        line: int,
        name: str,
        found: "str | Text",
        allowed: "str | Text",
        to_do: "str | Text" = "",
    ) -> None:
        """Note a fault in a column of a line."""
        self.counts[name] = self.counts.get(name, 0) + 1
        if self.counts[name] <= _MOST_TOLD:
            self.faults.add(f"{self.path}:{line}", name, found, allowed, to_do)

    def tell_the_rest(self) -> None:
        """How many more lines have a fault in a column."""
        for name, count in self.counts.items():
            if count > _MOST_TOLD:
                self.faults.add(
                    str(self.path),
                    name,
                    Text("{count} more lines with such a fault", count=count - _MOST_TOLD),
                    "the same as above",
                    "Mend those above, then read the file again.",
                )


def _check_header(path: Path, header: Sequence[str], wanted: Sequence[str], faults: Faults) -> None:
    """The columns that the family needs, and names that are short and ask for nobody's data."""
    place = f"{path}:1"
    for name in wanted:
        if header and name not in header:
            faults.add(
                place,
                name,
                "no such column",
                "every column of the family",
                "Write 0 in every row where it does not matter.",
            )
    for name in header:
        what = (
            Text("the column {name!r}", name=name)
            if privacy.asks_for_person(name)
            else privacy.found_in(name[: 4 * MOST_LETTERS])
        )
        if what:
            faults.add(place, _LINE, what, "no personal data", privacy.TO_DO)
        elif len(name) > _MOST_NAME or control_in(name):
            found = repr(short(name))
            faults.add(place, _LINE, found, "short names of columns", "Make it shorter.")


def _check_row(
    line: int,
    header: Sequence[str],
    row: Sequence[str],
    family: Family,
    out: Sequence[str],
    told: _Told,
) -> None:
    """Each field of a line against what its column may hold."""
    if len(row) != len(header):
        told.add(
            line,
            _LINE,
            Text("{count} fields", count=len(row)),
            Text("{count} fields, as in the first line", count=len(header)),
            Text("Check the commas and quotes of the line."),
        )
        return
    for name, text in zip(header, row, strict=True):
        if name in family.columns:
            allowed, to_do = _fault(name, text)
        elif name in out and not _is_word(name):
            allowed, to_do = no_number(text), "Write the number only."
        else:
            if carried := wrong_text(text):
                told.add(line, name, *carried)
            continue
        if allowed:
            told.add(line, name, repr(short(text)) if text else "nothing", allowed, to_do)


def _rows(path: Path, faults: Faults) -> tuple[list[str], list[tuple[int, list[str]]], str]:
    """The names of the columns, the filled rows with their lines, and what parts the fields: the
    one guard of CSV files.
    """
    allowed = Text("a readable CSV file in UTF-8 of at most {most} MB", most=MOST_BYTES // MEGABYTE)
    content = content_of(path, faults, allowed)
    if content is None:
        return [], [], ","
    try:
        separator, lines = _parted(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        found, to_do = "letters that are not UTF-8", "In Excel save it as “CSV UTF-8”."
    except csv.Error as error:
        found, to_do = str(error), "Save it as CSV in UTF-8."
    else:
        return (*_header_and_rows(path, lines, faults), separator)
    faults.add(str(path), _FILE, found, "a readable CSV file in UTF-8", to_do)
    return [], [], ","


def _parted(text: str) -> tuple[str, list[tuple[int, list[str]]]]:
    """What parts the fields, and the filled lines with their numbers; raises `csv.Error`.

    The names of columns have no separator in them, so the one that the first line has most of parts
    the fields. Excel leaves empty rows behind, and may say the separator in a line of its own.
    """
    first, _, rest = text.partition("\n")
    is_said = first.strip().casefold() in {f"sep={mark}" for mark in _SEPARATORS}
    separator = max(_SEPARATORS, key=(rest.partition("\n")[0] if is_said else first).count)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    lines = [
        (reader.line_num, [cell.strip() for cell in row])
        for row in reader
        if any(cell.strip() for cell in row)
    ]
    return separator, lines[1:] if is_said else lines


def _header_and_rows(
    path: Path, lines: list[tuple[int, list[str]]], faults: Faults
) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """The first line as the names of columns, each once, and the cases after it."""
    wide = next(((line, len(row)) for line, row in lines if len(row) > _MOST_COLUMNS), None)
    if wide is not None:
        line, count = wide
        faults.add(
            f"{path}:{line}",
            _LINE,
            Text("{count} fields", count=count),
            Text("at most {most} columns", most=_MOST_COLUMNS),
            "Check that it is the right file.",
        )
        return [], []
    if len(lines) < 2:
        faults.add(
            str(path),
            _FILE,
            "no cases",
            "a line of column names and at least one case",
            "Write the line of names, then a line for each case.",
        )
        return [], []
    header = lines[0][1]
    for name in sorted({name for name in header if header.count(name) > 1}):
        faults.add(
            f"{path}:1",
            name,
            "the column a second time",
            "each column once",
            "Take one of them out.",
        )
    return header, lines[1:]


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


def _is_word(name: str) -> bool:
    return "_eur" not in name


def no_number(text: str) -> "str | Text":
    """What would be allowed where a text is no number; empty if it is one."""
    try:
        numbers.decimal(text)
    except MoneyError:
        return Text("a decimal number")
    return ""
