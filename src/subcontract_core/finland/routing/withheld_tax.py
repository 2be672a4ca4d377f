"""What is withheld of a payslip or payout by the tax card, or without one."""

from typing import Any

from attrs import evolve
import numpy as np

from ...base.columns import spread
from ...base.money import Exact
from ...base.numbers import MILLIONTHS
from ...law import Law
from ...model.documents import Line
from ...scenario.held_cards import Cards, cards_at
from ...scenario.tables import Tables
from ...scenario.types import Paper
from ..law import tax
from .shift_groups import ShiftGroups


def withheld(
    tables: Tables, law: Law, groups: ShiftGroups, taxable: np.ndarray, left: np.ndarray, known: Any
) -> list[Line]:
    """What is withheld at the card's shares; in lines of their own where there is no card, and
    where less than that is `left` of the pay.
    """
    paid = groups.paid(tables)
    cards = cards_at(tables, groups.person, paid)
    card = Exact(cards.share, MILLIONTHS)
    above, told = _above_limit(
        tables,
        groups,
        cards,
        taxable,
        known,
    )
    ruling = tax.withholding(
        law,
        paid,
        taxable=taxable,
        card=card,
        above=above,
    )
    # until somebody has seen the card, nobody knows what is withheld
    lacking = lacks_card(tables)[groups.person] & ~cards.known
    seen = cards.known | lacking
    all_known = known if seen.all() else known & seen
    if not np.all(told):
        all_known = all_known & told
    by_card = np.where(lacking, 0, spread(ruling.amount.cents(), taxable.shape))
    short = tax.of_what_is_left(by_card, left) < by_card
    line = Line(
        "withholding",
        "person",
        "tax",
        np.where(short, 0, by_card),
        ruling.why,
        all_known,
    )
    lines = [line]
    if np.any(lacking):
        lines.append(
            _without_card(
                law,
                paid,
                np.where(lacking, taxable, 0),
                left,
                line,
            )
        )
    if np.any(short):
        taken = tax.of_what_is_left(by_card, left)
        why = evolve(ruling.why, text="reason.withheld_what_is_left")
        lines.append(evolve(line, cents=np.where(short, taken, 0), why=why))
    return lines


def lacks_card(tables: Tables) -> np.ndarray:
    """Who is said to have no tax card: not among the papers in hand, and no share told."""
    people = tables.people
    has = (people.papers >> Paper.TAX_CARD) & 1 == 1
    return people.papers_known & ~has & ~people.withholding_known


def _without_card(
    law: Law, paid: np.ndarray, taxable: np.ndarray, left: np.ndarray, line: Line
) -> Line:
    """The share without a card, at most what is left."""
    ruling = tax.without_card(law, paid, taxable=taxable)
    taken = tax.of_what_is_left(spread(ruling.amount.cents(), taxable.shape), left)
    return evolve(line, cents=taken, why=ruling.why)


def _above_limit(
    tables: Tables, groups: ShiftGroups, cards: Cards, taxable: np.ndarray, known: Any
) -> tuple[Exact | None, np.ndarray]:
    """What each slip has withheld because it passes the card's income limit of the year, None where
    nobody's card tells a limit; and whether that is known.
    """
    limited, limit = cards.limited, cards.limit
    if not np.any(limited):
        return None, np.ones(taxable.shape, bool)
    before, unknown = _earlier_in_year(
        tables,
        groups,
        cards,
        taxable,
        known,
    )
    above = tax.above_limit(
        taxable=taxable,
        before=before,
        limit=limit,
        card=Exact(cards.share, MILLIONTHS),
        over=Exact(cards.over, MILLIONTHS),
    )
    told = cards.over_known | (before + taxable <= limit)
    return above.where(limited, Exact(0)), ~limited | (told & ~unknown)


def _earlier_in_year(
    tables: Tables, groups: ShiftGroups, cards: Cards, taxable: np.ndarray, known: Any
) -> tuple[np.ndarray, np.ndarray]:
    """What each person was paid before each slip in its calendar year on the same card, by pay day
    (the smaller of two on one day first, in whatever order they are told), and whether any of it is
    unknown; what the scenario tells of the time before its months is of its first year and card.
    """
    who, paid = groups.person, groups.paid(tables)
    year = paid.astype("M8[D]").astype("M8[Y]").astype(np.int64)
    order = np.lexsort((np.asarray(taxable, np.int64), paid, who))
    groups_of = (who[order], year[order], cards.place[order])
    new = np.append(True, np.any([np.diff(one) != 0 for one in groups_of], axis=0))
    start = np.maximum.accumulate(np.where(new, np.arange(new.size), 0))

    def earlier(column: np.ndarray) -> np.ndarray:
        running = np.cumsum(column[order]) - column[order]
        result = np.empty_like(column)
        result[order] = running - running[start]
        return result

    is_first = (year == year.min()) & (cards.place == 0)
    used = np.where(is_first, tables.people.card_used[who], 0)
    unknown = earlier((~spread(known, taxable.shape)).astype(np.int64)) > 0
    return earlier(np.asarray(taxable, np.int64)) + used, unknown
