"""The law as it stood on a day: one question for a value, for a variant and for a reading."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from math import lcm
from pathlib import Path
from typing import Any, TypeVar, cast

from attrs import define, evolve, field, frozen
import numpy as np
from numpy.typing import NDArray

from ..base.columns import Cents, Column, DayNumbers, Days, Mask, Selection, ends
from ..base.dates import number
from ..base.errors import LawError, Text
from ..base.guard import close_to
from ..base.money import Exact
from ..base.provenance import Reason, Step, is_recording
from ..base.units import CENTS, Unit
from .parameters import CHOICE, Parameter, Reform
from .ways import RuleInfo

_Answer = TypeVar("_Answer", Exact, Column, Mask)


class _Asking(ABC):
    """The questions that both the law and an open rule answer."""

    @abstractmethod
    def parameter(self, name: str) -> Parameter:
        """The parameter of that name."""

    def _look_up(self, name: str, day: Days, kind: str) -> tuple[Column | int, Parameter]:
        """Which rows of the parameter hold on the days, and the parameter."""
        parameter = self.parameter(name)
        if parameter.kind != kind:
            raise LawError(f"{name} is a {parameter.kind} ({parameter.unit}), not a {kind}")
        if isinstance(day, date):
            day = number(day)
        # a date that a rule has spread over its rows
        elif isinstance(day, np.ndarray) and day.dtype == object:
            day = day.astype("M8[D]").astype(np.int64)
        return self._in_force(parameter, day), parameter

    def _in_force(self, parameter: Parameter, day: DayNumbers | int) -> Column | int:
        return parameter.rows_in_force(day)

    def cents(self, name: str, day: Days) -> Cents:
        """An amount of money in cents on a day, or on each of a column of days."""
        rows, parameter = self._look_up(name, day, "money")
        cents: Cents = parameter.column[rows]
        return cents

    def amount(self, name: str, day: Days) -> Exact:
        """An amount of money as an exact number, ready for arithmetic."""
        rows, parameter = self._look_up(name, day, "money")
        return parameter.exact_at(rows)

    def rate(self, name: str, day: Days) -> Exact:
        """A share as an exact number."""
        rows, parameter = self._look_up(name, day, "rate")
        return parameter.exact_at(rows)

    def count(self, name: str, day: Days) -> Column:
        """A whole number (years, months, days)."""
        rows, parameter = self._look_up(name, day, "count")
        counts: Column = parameter.column[rows]
        return counts

    def select(
        self, name: str, day: Days, variants: Mapping[str, Callable[[Selection], _Answer]]
    ) -> _Answer:
        """Run the variant of a rule that holds on each day.

        `variants` maps each option of the choice parameter to a function of a row selection (all of
        them is `...`, which single numbers take too); it returns an `Exact` or an array for those
        rows. Rows are put together again in order.
        """
        rows, parameter = self._look_up(name, day, CHOICE)
        codes = parameter.column[rows]
        missing = [option for option in parameter.options if option not in variants]
        if missing:
            raise LawError(
                f"{name} has variants that the rule does not implement:"
                f" {', '.join(sorted(missing))}"
            )
        if np.ndim(codes) == 0 or np.size(codes) == 0:
            # No rows: any variant gives an empty column of the right kind.
            return variants[parameter.options[int(codes) if np.ndim(codes) == 0 else 0]](...)
        held = np.flatnonzero(
            np.bincount(np.reshape(codes, -1))
        )  # of few codes: nothing has to be sorted
        parts = [(code, np.flatnonzero(codes == code)) for code in held]
        if len(parts) == 1:
            return variants[parameter.options[int(parts[0][0])]](...)
        answers = [(rows, variants[parameter.options[int(code)]](rows)) for code, rows in parts]
        return cast(_Answer, _together(answers))

    def choice(self, name: str, day: Days) -> str:
        """The one option that holds on a single day (a reading, or a variant)."""
        rows, parameter = self._look_up(name, day, CHOICE)
        if isinstance(rows, int):
            return parameter.options[int(parameter.column[rows])]
        codes = np.reshape(parameter.column[rows], -1)
        if codes.size == 0 or np.any(codes != codes[0]):
            raise LawError(f"{name} changes within the days asked for; use select()")
        return parameter.options[int(codes[0])]


def _together(parts: Sequence[tuple[Column, "Exact | NDArray[Any]"]]) -> "Exact | NDArray[Any]":
    """One column of what was found for some rows and for others, each row in its place."""
    exact = [result for _, result in parts if isinstance(result, Exact)]
    den = lcm(*(result.den for result in exact))
    columns = [
        result.num * (den // result.den) if isinstance(result, Exact) else result
        for _, result in parts
    ]
    column = np.empty(sum(rows.size for rows, _ in parts), np.result_type(*columns))
    for (rows, _), values in zip(parts, columns, strict=True):
        column[rows] = values
    return Exact(column, den) if exact else column


@frozen(eq=False)
class Law(_Asking):
    """All dated parameters and rule descriptions of one country, what a scenario overrides, and the
    reforms in it.

    `folders` are where it was read; a folder `reforms` beside the law holds the reform files that
    come with it.
    """

    name: str
    parameters: Mapping[str, Parameter]
    rules: Mapping[str, RuleInfo] = field(factory=dict)
    overrides: Mapping[str, str] = field(factory=dict)
    reforms: tuple[Reform, ...] = ()
    folders: tuple[Path, ...] = ()

    @cached_property
    def label(self) -> str:
        """Which law this is: the country, the day it was last checked, and the reforms:
        "finland 2026-11-22 + earnings-limit-1500".
        """
        checked = self.checked_on
        return " + ".join(
            [
                f"{self.name} {checked}" if checked else self.name,
                *(reform.id for reform in self.reforms),
            ]
        )

    @cached_property
    def checked_on(self) -> date | None:
        """The last day on which any value of the law was checked."""
        return max(
            (
                value.checked_on
                for parameter in self.parameters.values()
                for value in parameter.values
                if value.checked_on
            ),
            default=None,
        )

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name; an unknown name is an error that suggests the nearest."""
        try:
            return self.parameters[name]
        except KeyError:
            near = close_to(name, self.parameters, 3)
            unknown = Text("the law has no parameter {name!r}", name=name)
            raise LawError(
                Text("{unknown}; did you mean {near}?", unknown=unknown, near=", ".join(near))
                if near
                else unknown
            ) from None

    def overriding(self, values: Mapping[str, str], source: str = "set by the scenario") -> "Law":
        """The same law with some parameters set to one value for all time."""
        changed = {
            name: self.parameter(name).overridden(str(text), source)
            for name, text in values.items()
        }
        return evolve(
            self,
            parameters={**self.parameters, **changed},
            overrides={
                **self.overrides,
                **{name: parameter.values[-1].text for name, parameter in changed.items()},
            },
        )

    def reformed(self, *reforms: Reform) -> "Law":
        """The same law with reforms in it: each value as it was to the day before, and as the
        reform says from its day on.
        """
        changed = {
            name: self.parameter(name).changed(values)
            for reform in reforms
            for name, values in reform.changes.items()
        }
        return evolve(
            self, parameters={**self.parameters, **changed}, reforms=(*self.reforms, *reforms)
        )

    def rule(self, name: str) -> "Rule":
        """Open a rule: what it reads is noted until its reason is made."""
        info = self.rules.get(name)
        if info is None:
            raise LawError(Text("the law has no rule {name!r}", name=name))
        return Rule(self, info)


@define(eq=False)
class Rule(_Asking):
    """A rule that is being computed: asks the law and remembers what it asked.

    A rule asks only what its `reads` in the YAML name, and nothing more once its reason is made;
    `LawError` otherwise, which only the author of the rule can mend.
    """

    law: Law
    info: RuleInfo
    read: dict[str, None] = field(factory=dict)
    steps: list[Step] = field(factory=list)
    has_reason: bool = False
    day: DayNumbers | None = field(default=None, repr=False)  # the column that was asked last
    day_ends: tuple[int, int] = (0, 0)

    def _in_force(self, parameter: Parameter, day: DayNumbers | int) -> Column | int:
        """Which values hold; the ends of a column of days, asked of many, are found once."""
        if isinstance(day, int) or day.ndim == 0 or day.size == 0:
            return parameter.rows_in_force(day)
        if day is not self.day:
            self.day, self.day_ends = day, ends(day)
        return parameter.rows_in_force(day, self.day_ends)

    def parameter(self, name: str) -> Parameter:
        """The parameter, noted as read."""
        if self.has_reason:
            raise LawError(f"{self.info.name} reads {name} after its reason was made")
        if name not in self.read:
            if name not in self.info.reads:
                raise LawError(f"{self.info.name} reads {name}, which its `reads` do not name")
            self.read[name] = None
        return self.law.parameter(name)

    def step(self, name: str, column: Any, unit: Unit = CENTS) -> Any:
        """Name an intermediate column (money unless a unit is given); returned unchanged, kept
        only while explaining.
        """
        if self.has_reason:
            raise LawError(f"{self.info.name} has the step {name} after its reason was made")
        if is_recording():
            self.steps.append(Step(name, column, unit))
        return column

    def reason(self, text: str = "", **more: Any) -> Reason:
        """Why the line is there: this rule, its section and what it read. Made once, at the end."""
        if self.has_reason:
            raise LawError(f"{self.info.name} gives a second reason; open the rule again")
        self.has_reason = True
        if not (text or more or self.steps):
            return self.info.reason(tuple(self.read))
        return Reason(
            text or f"rule.{self.info.name}",
            rule=self.info.name,
            act=self.info.act,
            section=self.info.section,
            parameters=tuple(self.read),
            steps=tuple(self.steps),
            **more,
        )


@frozen(eq=False)
class Ruling:
    """What a rule decided: an exact column and why."""

    amount: Exact
    why: Reason
