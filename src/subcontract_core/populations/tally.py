"""Counts of a population: how many people in each group gain or lose in each outcome.

All are whole numbers, so that parts add up to the same whatever their order and whoever did them.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import define, field
import numpy as np

from .figures import Figures

ALL = ""
MORE, LESS, SAME, UNKNOWN = "more", "less", "same", "unknown"
ANSWERS = (MORE, LESS, SAME, UNKNOWN)
OVER, EARNED, DIFFERENCE = "over", "earned", "difference"

Outcome = tuple[str, ...]  # law, model, reading; of draws, how unknown chances are taken
Group = tuple[str, str]  # the column and its value; nothing for everybody


@define
class Tally:
    """Sums by outcome and group. `over` are the people who are over a limit in some month;
    `earned` and `difference` are cents of all months of those whose difference is known.
    """

    sums: dict[tuple[Outcome, Group], dict[str, int]] = field(factory=dict)

    def add(self, figures: Figures, groups: Mapping[str, Iterable[str]]) -> None:
        """Count the people of one outcome, once for everybody and once in each of their groups."""
        known = figures.known.all(axis=0)
        change = np.where(known, figures.difference.sum(axis=0), 0)
        columns = {
            MORE: known & (change > 0),
            LESS: known & (change < 0),
            SAME: known & (change == 0),
            UNKNOWN: ~known,
            OVER: figures.over.any(axis=0),
            "months_over": figures.over.sum(axis=0),
            EARNED: np.where(known, figures.earned.sum(axis=0), 0),
            DIFFERENCE: change,
        }
        self.count((figures.law, figures.model, figures.reading), columns, groups)

    def count(
        self,
        outcome: Outcome,
        columns: dict[str, np.ndarray],
        groups: Mapping[str, Iterable[str]],
    ) -> None:
        """Add columns of people, once for everybody and once in each of their groups."""
        size = next(iter(columns.values())).size
        self._put(
            outcome,
            (ALL, ALL),
            columns,
            np.ones(size, bool),
        )
        for name, values in groups.items():
            column = np.array(list(values), dtype=object)
            for value in dict.fromkeys(column):
                self._put(
                    outcome,
                    (name, value),
                    columns,
                    column == value,
                )

    def _put(
        self, outcome: Outcome, group: Group, columns: dict[str, np.ndarray], rows: np.ndarray
    ) -> None:
        held = self.sums.setdefault((outcome, group), dict.fromkeys(columns, 0))
        for name, column in columns.items():
            held[name] += int(column[rows].sum())

    def __iadd__(self, other: "Tally") -> "Tally":
        for key, counts in other.sums.items():
            held = self.sums.setdefault(key, dict.fromkeys(counts, 0))
            for name, count in counts.items():
                held[name] += count
        return self

    # -- in a file ------------------------------------------------------------------------------

    def plain(self) -> list[dict[str, Any]]:
        """The sums for a JSON file: an entry for each outcome and group."""
        return [
            {"outcome": list(outcome), "group": list(group), "sums": sums}
            for (outcome, group), sums in self.sums.items()
        ]

    @classmethod
    def read(cls, plain: Iterable[Mapping[str, Any]]) -> "Tally":
        """The sums that `plain` wrote."""
        return cls(
            {(tuple(one["outcome"]), tuple(one["group"])): dict(one["sums"]) for one in plain}
        )
