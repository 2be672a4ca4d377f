"""Each person beside today: what changes, line by line; people with the same rows are one group.

A total with an unknown part is a bound where one holds: unknown pay can only raise it, an unknown
benefit or allowance that may fall can only lower it; with both, nothing honest can be said.
"""

from collections.abc import Iterable, Mapping

from attrs import frozen
import numpy as np

from ...accounts import ledger
from ...accounts.ledger import Amount
from ...accounts.unknown_lines import CARD, kind_of_line
from ...analysis.analysis import Analysis
from ...analysis.take_home_share import TakeHomeShare
from ...model.results import Outcome
from ...model.vocabulary import kind as kind_of
from ...scenario.tables import Tables
from ..text.language import Language

EXACT, AT_LEAST, AT_MOST, UNKNOWN = "exact", "at_least", "at_most", "unknown"


@frozen
class Bound:
    """Cents, and whether they are exact, a least, a most, or say nothing."""

    cents: int
    holds: str = EXACT

    def text(self, language: Language, signed: bool = False) -> str:
        """In words."""
        if self.holds == UNKNOWN:
            return language.text("page.unknown")
        money = language.money(self.cents, signed)
        return money if self.holds == EXACT else language.text(f"page.{self.holds}", cents=money)

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


@frozen
class Row:
    """One kind of line summed over the horizon: the difference, today and in the model;
    `nothing` says which nothing None is; `carried` that the law of some of its months is carried
    forward.
    """

    kind: str
    difference: int | None
    today: int | None
    now: int | None
    nothing: str = ""
    carried: bool = False


@frozen
class Group:
    """People whose rows are the same. `by_month` is empty unless months differ; memo lines are
    never added.

    `offered` says whether the model is for them; `gross` is the pay in cents (None where it is not
    known) and `kept` the part of it that is more in hand, in hundredths of a per cent.
    """

    people: tuple[str, ...]
    change: Bound
    today: Bound
    now: Bound
    rows: tuple[Row, ...]
    by_month: tuple[tuple[tuple[int, ...], Bound], ...]
    memo: tuple[tuple[str, int | None], ...]
    gross: int | None = None
    kept: int | None = None
    offered: bool = True


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


def _column(amount: Amount | None, person: int) -> tuple[int, bool]:
    if amount is None:
        return 0, True
    return int(amount.cents[:, person].sum()), bool(amount.each_known[:, person].all())


def _level(lines: Mapping[str, Amount], tables: Tables, person: int) -> Bound:
    parts = {kind: _column(amount, person) for kind, amount in lines.items()}
    return level_bound(
        sum(cents for cents, _ in parts.values()),
        (unknown_kind(kind, tables, person) for kind, (_, known) in parts.items() if not known),
    )


def _by_month(
    difference: Mapping[str, Amount], tables: Tables, person: int
) -> tuple[tuple[tuple[int, ...], Bound], ...]:
    months: list[tuple[list[int], Bound]] = []
    for row, month in enumerate(map(int, tables.months)):
        cents = sum(int(amount.cents[row, person]) for amount in difference.values())
        bound = change_bound(
            cents,
            (
                unknown_kind(kind, tables, person)
                for kind, amount in difference.items()
                if not amount.each_known[row, person]
            ),
        )
        if months and months[-1][1] == bound:
            months[-1][0].append(month)
        else:
            months.append(([month], bound))
    return tuple((tuple(run), bound) for run, bound in months) if len(months) > 1 else ()


def _gross(kept: TakeHomeShare, person: int) -> tuple[int | None, int | None]:
    return (
        int(kept.whole.cents[person]) if kept.whole.is_known(person) else None
    ), kept.hundredths(person)


def groups(analysis: Analysis, outcome: Outcome, case: int = 0) -> list[Group]:
    """The people of a case, gathered into groups with identical rows, in order of first
    appearance.
    """
    tables, comparison = outcome.tables, analysis.comparison
    now, before = ledger.person_lines(outcome), ledger.person_lines(comparison.today)
    memo, difference = ledger.person_lines(outcome, memo=True), comparison.difference(outcome)
    share = analysis.kept_of_pay(outcome)
    carried = analysis.carried_amounts(outcome)
    nowhere = np.zeros(tables.size, bool)
    groups: dict[tuple[object, ...], list[str]] = {}
    for person in np.flatnonzero(tables.people.case == case):
        person = int(person)
        rows, unknown, total = [], [], 0
        for kind, amount in difference.items():
            cents, known = _column(amount, person)
            total += cents
            if not known:
                unknown.append(unknown_kind(kind, tables, person))
            if amount.cents[:, person].any() or not known:
                was, was_known = _column(before.get(kind), person)
                has, has_known = _column(now.get(kind), person)
                rows.append(
                    Row(
                        kind,
                        cents if known else None,
                        was if was_known else None,
                        has if has_known else None,
                        (
                            ""
                            if known
                            else kind_of_line(
                                tables.scenario,
                                tables.scenario.people[int(tables.people.label[person])],
                                kind,
                            )
                        ),
                        bool(carried.get(kind, nowhere)[:, person].any()),
                    )
                )
        notes = tuple(
            (kind, cents if known else None)
            for kind, amount in memo.items()
            for cents, known in [_column(amount, person)]
            if cents or not known
        )
        key = (
            change_bound(total, unknown),
            _level(before, tables, person),
            _level(now, tables, person),
            tuple(rows),
            _by_month(difference, tables, person),
            notes,
            *_gross(share, person),
            bool(outcome.admission.offered[person]),
        )
        groups.setdefault(key, []).append(tables.person_id(person))
    return [Group(tuple(people), *key) for key, people in groups.items()]  # type: ignore[arg-type]
