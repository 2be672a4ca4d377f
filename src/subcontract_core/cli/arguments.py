"""What a command reads from its line: days and numbers, read as everywhere else."""

from typing import Any

import click

from ..base import numbers
from ..base.errors import MoneyError, Text, said


class Day(click.DateTime):
    """A day as YYYY-MM-DD in ordinary digits."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day; wrong usage for anything else."""
        try:
            if isinstance(value, str) and not value.isascii():
                raise click.BadParameter("")
            return super().convert(value, param, ctx)
        except click.BadParameter:
            told = Text("the calendar has no such day; write one such as 2022-03-02.")
            self.fail(told, param, ctx)


class Whole(click.IntRange):
    """A whole number within limits, read as everywhere else."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number; wrong usage for anything else."""
        if isinstance(value, str):
            try:
                value = numbers.whole(value)
            except MoneyError as error:
                self.fail(said(error), param, ctx)
        if self.min is not None and self.max is not None and not self.min <= value <= self.max:
            asked = {"value": value, "low": self.min, "high": self.max}
            self.fail(Text("{value} is not a number from {low} to {high}.", **asked), param, ctx)
        if self.min is not None and self.max is None and value < self.min:
            told = Text("{value} is less than {low}.", value=value, low=self.min)
            self.fail(told, param, ctx)
        return super().convert(value, param, ctx)
