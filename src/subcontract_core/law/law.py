"""The law as it stood on a day: one question for a value, for a variant and for a reading."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from difflib import get_close_matches
from typing import Any

from attrs import define, field, frozen
import numpy as np

from ..days import number
from ..errors import LawError
from ..money import Exact
from ..reasons import Reason, Step, is_recording
from .parameters import CHOICE, Parameter, RuleInfo

Days = "int | date | np.ndarray"


class _Asking(ABC):
    """The questions that both the law and an open rule answer."""

    @abstractmethod
    def parameter(self, name: str) -> Parameter:
        """The parameter of that name."""

    def _look_up(self, name: str, on: Any, kind: str) -> tuple[np.ndarray, int, Parameter]:
        parameter = self.parameter(name)
        if parameter.kind != kind:
            raise LawError(f"{name} is a {parameter.kind} ({parameter.unit}), not a {kind}")
        rows = parameter.rows(number(on) if isinstance(on, date) else on)
        return parameter.column[rows], parameter.den, parameter

    def cents(self, name: str, on: Any) -> np.ndarray:
        """An amount of money in cents on a day, or on each of a column of days."""
        return self._look_up(name, on, "money")[0]

    def amount(self, name: str, on: Any) -> Exact:
        """The same as an exact number, ready for arithmetic."""
        return Exact(self.cents(name, on))

    def rate(self, name: str, on: Any) -> Exact:
        """A share as an exact number."""
        column, den, _ = self._look_up(name, on, "rate")
        return Exact(column, den)

    def count(self, name: str, on: Any) -> np.ndarray:
        """A whole number (years, months, days)."""
        return self._look_up(name, on, "count")[0]

    def select(self, name: str, on: Any, variants: Mapping[str, Callable[[Any], Any]]) -> Any:
        """Run the variant of a rule that holds on each day.

        `variants` maps each option of the choice parameter to a function of a row selection; it
        returns an `Exact` or an array for those rows. Rows are put together again in order.
        """
        codes, _, parameter = self._look_up(name, on, CHOICE)
        missing = set(parameter.options) - set(variants)
        if missing:
            raise LawError(f"{name} has variants that the rule does not implement: {', '.join(sorted(missing))}")
        if np.ndim(codes) == 0 or np.size(codes) == 0:
            # No rows: any variant gives an empty column of the right kind.
            return variants[parameter.options[int(codes) if np.ndim(codes) == 0 else 0]](slice(None))
        parts = [(code, np.flatnonzero(codes == code)) for code in np.unique(codes)]
        if len(parts) == 1:
            return variants[parameter.options[int(parts[0][0])]](slice(None))
        order = np.concatenate([rows for _, rows in parts])
        results = [variants[parameter.options[int(code)]](rows) for code, rows in parts]
        return _together(results, np.argsort(order, kind="stable"), [rows.size for _, rows in parts])

    def choice(self, name: str, on: Any) -> str:
        """The one option that holds on a single day (a reading, or a variant)."""
        codes, _, parameter = self._look_up(name, on, CHOICE)
        found = np.unique(codes)
        if found.size != 1:
            raise LawError(f"{name} changes within the days asked for; use select()")
        return parameter.options[int(found[0])]


def _together(results: list[Any], order: np.ndarray, sizes: list[int]) -> Any:
    if not isinstance(results[0], Exact):
        return np.concatenate([np.broadcast_to(part, size) for part, size in zip(results, sizes, strict=True)])[order]
    from math import lcm

    den = lcm(*(part.den for part in results))
    scaled = [part * 1 if part.den == den else Exact(part.num * (den // part.den), den) for part in results]
    columns = [np.broadcast_to(part.num, size) for part, size in zip(scaled, sizes, strict=True)]
    return Exact(np.concatenate(columns)[order], den, max(part.bound for part in scaled))


@frozen(eq=False)
class Law(_Asking):
    """All dated parameters and rule descriptions of one country, and what a scenario overrides."""

    name: str
    parameters: Mapping[str, Parameter]
    rules: Mapping[str, RuleInfo] = field(factory=dict)
    overrides: Mapping[str, str] = field(factory=dict)

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name; an unknown name is an error that suggests the nearest."""
        try:
            return self.parameters[name]
        except KeyError:
            near = get_close_matches(name, self.parameters, 3)
            hint = f"; did you mean {', '.join(near)}?" if near else ""
            raise LawError(f"the law has no parameter {name!r}{hint}") from None

    def overriding(self, values: Mapping[str, str], source: str = "set by the scenario") -> "Law":
        """The same law with some parameters set to one value for all time."""
        changed = {name: self.parameter(name).overridden(str(text), source) for name, text in values.items()}
        return Law(self.name, {**self.parameters, **changed}, self.rules, {**self.overrides, **dict(values)})

    @contextmanager
    def rule(self, name: str) -> Iterator["Rule"]:
        """Open a rule: everything it reads is noted in its reason."""
        info = self.rules.get(name)
        if info is None:
            raise LawError(f"the law has no rule {name!r}")
        yield Rule(self, info)


@define(eq=False)
class Rule(_Asking):
    """A rule that is being computed: asks the law and remembers what it asked."""

    law: Law
    info: RuleInfo
    read: dict[str, None] = field(factory=dict)
    steps: list[Step] = field(factory=list)

    def parameter(self, name: str) -> Parameter:
        """The parameter, noted as read."""
        self.read[name] = None
        return self.law.parameter(name)

    def step(self, name: str, column: Any) -> Any:
        """Name an intermediate column; returned unchanged, kept only while explaining."""
        if is_recording():
            self.steps.append(Step(name, column))
        return column

    def reason(self, text: str = "", **more: Any) -> Reason:
        """Why the line is there: this rule, its section, what it read so far."""
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
