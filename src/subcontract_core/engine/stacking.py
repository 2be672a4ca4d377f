"""Several sides of the same people as the cases of one table, and each one's part cut out again.

What is cut out are figures. Why a line is there, and findings, are found when somebody reads them,
from the side asked alone: a reason is of a whole column, and so would be of all sides together.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import starmap
from typing import Any

from attrs import evolve, field, fields, frozen
import numpy as np
from numpy.typing import NDArray

from ..base.columns import Column, Known, Mask
from ..base.copies import changed
from ..base.provenance import Reason
from ..base.units import Quantity
from ..model.decisions import Decisions, LaterLevel
from ..model.documents import Line, Sheet
from ..model.results import Admission, Effects, Payments
from ..model.thresholds import Threshold
from ..scenario.tables import Tables
from .person_sides import PersonSide

Alone = Callable[[], Effects]


@frozen(eq=False)
class Stack:
    """Sides of one table put together: the side `n` is the cases, people and visits from `n` times
    those of the table on.
    """

    one: Tables = field(repr=False)
    tables: Tables = field(repr=False)
    admission: Admission = field(repr=False)
    payments: Payments = field(repr=False)

    @property
    def rows(self) -> int:
        """How many rows a sheet of benefits has: one a person-month."""
        return self.tables.size[0] * self.tables.size[1]


def stacked(one: Tables, sides: Sequence[PersonSide]) -> Stack:
    """The sides as the cases of one table."""
    many = evolve(one, case_values={}).repeat(len(sides))
    taken = [side.admission for side in sides]
    admission = Admission(
        np.concatenate([each.offered for each in taken]),
        np.concatenate([each.labour for each in taken]),
        np.concatenate([each.unemployment for each in taken]),
        np.concatenate([each.shift for each in taken]),
        np.concatenate([each.day for each in taken]),
        np.concatenate([each.day_on for each in taken]),
        missed=_missed(one, taken),
    )
    sheets = tuple(
        changed(
            sheet,
            case=sheet.case + number * one.cases,
            person=np.where(sheet.person < 0, -1, sheet.person + number * len(one.people)),
        )
        for number, side in enumerate(sides)
        for sheet in side.payments.sheets
    )
    return Stack(one, many, admission, Payments(sheets))


def _missed(one: Tables, taken: Sequence[Admission]) -> Mask | None:
    """Which missed shifts would have been sold, of all sides."""
    if all(each.missed is None for each in taken):
        return None
    every = np.ones(len(one.absent), bool)
    return np.concatenate([every if each.missed is None else each.missed for each in taken])


def part(stack: Stack, effects: Effects, number: int, alone: Alone) -> Effects:
    """What one of the sides has of the effects of all; `alone` are its own, for what is read."""
    cut = _Cut(stack, number, alone)
    names = [str(one.alias) for one in fields(Effects)]
    return Effects(**{name: HOW_CUT[name](cut, effects) for name in names})


@frozen(eq=False)
class _Cut:
    """Cuts the part of one side out of columns of person-months (row = month × people + person)."""

    stack: Stack
    number: int
    alone: Alone

    def column(self, column: NDArray[Any]) -> Column:
        """The side's rows of a column."""
        months, people = self.stack.one.size
        grid = column.reshape(months, -1, people)
        return np.ascontiguousarray(grid[:, self.number]).reshape(-1)

    def columns(self, of: Any) -> dict[str, Any]:
        """The side's rows of every column that a part of the effects has, by its name: also of one
        that nobody has thought of here.
        """
        found = {str(one.alias): getattr(of, one.name) for one in fields(type(of))}
        return {
            name: self.column(value)
            for name, value in found.items()
            if isinstance(value, np.ndarray) and name != "known"
        }

    def known(self, known: Known) -> Known:
        """The side's rows of what is known; True where all of it is."""
        if known is True or known is False:
            return known
        own: Mask = self.column(np.broadcast_to(known, (self.stack.rows,))).astype(bool)
        return True if own.all() else own

    def sheet(self, row: int, sheet: Sheet) -> Sheet:
        """The side's rows of a sheet, counted from its own first case and person."""
        one, columns = self.stack.one, self.columns(sheet)
        counted = {
            "case": columns["case"] - self.number * one.cases,
            "person": columns["person"] - self.number * len(one.people),
        }
        return changed(
            sheet,
            **{**columns, **counted},
            lines=tuple(self.lines(row, sheet)),
            marks={name: self.column(mark).astype(bool) for name, mark in sheet.marks.items()},
        )

    def lines(self, row: int, sheet: Sheet) -> Iterator[Line]:
        """The lines of a sheet that the side has."""
        for place, line in _numbered(sheet.lines, _line_key):
            cut = self.line(line, partial(_why_line, self.alone, row, place))
            if not line.sparse or np.any(cut.cents):
                yield cut

    def line(self, line: Line, why: Callable[[], Reason]) -> Line:
        """The side's rows of a line."""
        quantity = line.quantity
        return changed(
            line,
            **self.columns(line),
            known=self.known(line.known),
            why=why,
            quantity=quantity and Quantity(quantity.unit, self.column(quantity.values)),
        )

    def thresholds(self, thresholds: tuple[Threshold, ...]) -> tuple[Threshold, ...]:
        """The side's thresholds that apply to somebody in it."""
        found = (
            changed(
                one,
                **self.columns(one),
                known=self.known(one.known),
                why=partial(_why_threshold, self.alone, place),
            )
            for place, one in _numbered(thresholds, _threshold_key)
        )
        return tuple(one for one in found if one.applies.any())

    def later(self, later: LaterLevel) -> LaterLevel:
        """What decisions come to later for the side's people."""
        people = len(self.stack.one.people)
        columns = {one.alias: getattr(later, one.name) for one in fields(type(later))}
        own = {
            name: column.reshape(-1, people)[self.number]
            for name, column in columns.items()
            if isinstance(column, np.ndarray)
        }
        return changed(later, **own)

    def decisions(self, decisions: Decisions) -> Decisions:
        """The side's rows of the decisions on one benefit."""
        return changed(decisions, **self.columns(decisions))


# How each field of the effects is cut. One that is not here stops every comparison of more than one
# side, rather than be left out of it.
HOW_CUT: Mapping[str, Callable[[_Cut, Effects], Any]] = {
    "sheets": lambda cut, effects: tuple(starmap(cut.sheet, enumerate(effects.sheets))),
    "findings": lambda cut, _effects: lambda: cut.alone().findings,
    "cautions": lambda _cut, effects: effects.cautions,
    "thresholds": lambda cut, effects: cut.thresholds(effects.thresholds),
    "decisions": lambda cut, effects: tuple(map(cut.decisions, effects.decisions)),
    "later": lambda cut, effects: tuple(map(cut.later, effects.later)),
}


def _why_line(alone: Alone, row: int, place: tuple[Any, ...]) -> Reason:
    """Why a line is there, of the side alone."""
    lines: dict[tuple[Any, ...], Line] = dict(_numbered(alone().sheets[row].lines, _line_key))
    return lines[place].why


def _why_threshold(alone: Alone, place: tuple[Any, ...]) -> Reason:
    """Why there is a threshold, of the side alone."""
    found: dict[tuple[Any, ...], Threshold] = dict(_numbered(alone().thresholds, _threshold_key))
    return found[place].why


def _line_key(line: Line) -> tuple[Any, ...]:
    return (line.kind, line.payer, line.payee)


def _threshold_key(threshold: Threshold) -> tuple[Any, ...]:
    return (threshold.code, threshold.kind, threshold.lines)


def _numbered(parts: Sequence[Any], key: Callable[[Any], tuple[Any, ...]]) -> list[Any]:
    """Each part with what it is and which of its like it is."""
    seen: dict[tuple[Any, ...], int] = {}
    found = []
    for one in parts:
        name = key(one)
        seen[name] = seen.get(name, -1) + 1
        found.append(((*name, seen[name]), one))
    return found
