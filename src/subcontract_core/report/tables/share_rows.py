"""Shares of drawn years as rows: of twenty, of all draws, and how far a share can be off."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Any

from ...analysis.counted import Count, PersonChance
from .columns import Columns, gather, start

NAMES = (
    "person",
    "model",
    "reading",
    "law",
    "unknown_chances",
    "what",
    "of_20",
    "share",
    "standard_error",
    "unknown",
    "draws",
)


def shares(every: Sequence[tuple[str, PersonChance]]) -> Columns:
    """A row a person, model, reading and law (its name, and what is counted under it) and what is
    counted; a share is of the draws in which it is so for sure, `unknown` of those in which nobody
    knows.
    """
    rows = [row for law, chance in every for row in _of(law, chance)]
    return gather(rows, NAMES)


def _of(law: str, chance: PersonChance) -> Iterator[dict[str, Any]]:
    counts = {"more_than_today": chance.more, "less_than_today": chance.less}
    if chance.is_limited:
        counts |= {"over_once": chance.once_over, "over_three_in_a_row": chance.in_a_row}
    for what, count in counts.items():
        yield (
            start(chance.outcome.outcome)
            | {
                "person": chance.person,
                "law": law,
                "unknown_chances": chance.drawn.counting or None,
                "what": what,
            }
            | _figures(count)
        )


def _figures(count: Count) -> dict[str, Any]:
    """A count as a share of the draws, with its standard error (a half over the root of all at
    most).
    """
    share = count.hits / count.total
    return {
        "of_20": count.of_twenty,
        "share": share,
        "standard_error": sqrt(share * (1 - share) / count.total),
        "unknown": count.unknown / count.total,
        "draws": count.total,
    }
