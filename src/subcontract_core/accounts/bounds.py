"""What is sure about a sum of which a part is not known.

A total with an unknown part is a bound where one holds: unknown pay can only raise it, an unknown
benefit or allowance that may fall can only lower it; with both, nothing honest can be said.
"""

from collections.abc import Iterable

from attrs import frozen

from ..model.vocabulary import kind as kind_of
from ..scenario.tables import Tables
from .unknown_lines import CARD

EXACT, AT_LEAST, AT_MOST, UNKNOWN = "exact", "at_least", "at_most", "unknown"


@frozen
class Bound:
    """Cents, and whether they are exact, a least, a most, or say nothing."""

    cents: int
    holds: str = EXACT

    @property
    def direction(self) -> str:
        """More, less or the same, with what is sure about it: the end of a key (`more`,
        `least.less`, `unknown`).
        """
        if self.holds == UNKNOWN:
            return "unknown"
        if self.holds == EXACT:
            return "more" if self.cents > 0 else "less" if self.cents < 0 else "same"
        # "At least −10" is "at most 10 less".
        least = (self.holds == AT_LEAST) == (self.cents >= 0)
        return f"{'least' if least else 'most'}.{'more' if self.cents >= 0 else 'less'}"


def change_bound(cents: int, unknown: Iterable[str]) -> Bound:
    """A difference of which the given kinds are unknown."""
    kinds = set(unknown)
    if not kinds:
        return Bound(cents)
    falls = {name for name in kinds if _may_fall(name)}
    return Bound(cents, AT_LEAST if not falls else AT_MOST if falls == kinds else UNKNOWN)


def level_bound(cents: int, unknown: Iterable[str]) -> Bound:
    """A level of which the given kinds are unknown."""
    kinds = set(unknown)
    if not kinds:
        return Bound(cents)
    if CARD in kinds:
        return Bound(cents, AT_MOST if kinds == {CARD} else UNKNOWN)
    # Other benefits than those left at zero stand in a total with an amount that may be too much.
    too_much = any(kind_of(name).benefit and not kind_of(name).unknown_is_zero for name in kinds)
    return Bound(cents, UNKNOWN if too_much else AT_LEAST)


def _may_fall(name: str) -> bool:
    """Whether an unknown amount can only lower what is in hand: a benefit, an allowance, what is
    withheld without a card that anybody has seen.
    """
    return name == CARD or kind_of(name).benefit or kind_of(name).activity


def unknown_kind(kind: str, tables: Tables, person: int) -> str:
    """The kind of an unknown line as a bound has it: withholding from known pay is unknown for
    want of a card.
    """
    by_card = CARD in kind_of(kind).rests_on
    return CARD if by_card and not tables.people.withholding_known[person] else kind
