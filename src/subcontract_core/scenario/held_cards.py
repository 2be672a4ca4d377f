"""The tax cards of people on days of payment, where cards change on the way."""

from fractions import Fraction

from attrs import frozen
import numpy as np

from ..base import dates
from .cards import CardChange
from .tables import Tables
from .units import Share


@frozen(eq=False)
class Cards:
    """The tax card of each row: shares in millionths, the limit in cents, whether each is known.
    `place` counts a person's cards from 0.
    """

    share: np.ndarray
    known: np.ndarray
    limit: np.ndarray
    limited: np.ndarray
    over: np.ndarray
    over_known: np.ndarray
    place: np.ndarray


def cards_at(tables: Tables, who: np.ndarray, day: np.ndarray) -> Cards:
    """The cards that decide what is withheld from people (rows) on pay days, one each: that of the
    month of payment.
    """
    people = tables.people
    first = (
        people.withholding[who],
        people.withholding_known[who],
        people.card_limit[who],
        people.card_limit_known[who],
        people.card_over[who],
        people.card_over_known[who],
        np.zeros(np.shape(who), np.int64),
    )
    group = tables.scenario.people
    if not any(person.tax_card_changes for person in group):
        return Cards(*first)
    label, found = people.label[who], [np.array(column) for column in first]
    day = np.broadcast_to(day, label.shape)
    for number, person in enumerate(group):
        changes = sorted(person.tax_card_changes, key=lambda one: one.start)
        for place, change in enumerate(changes, 1):
            starts = dates.number(dates.first_day(change.start))
            holds = (label == number) & (day >= starts)
            for column, value in zip(
                found,
                (*_columns(change), place),
                strict=True,
            ):
                column[holds] = value
    return Cards(*found)


def _columns(change: CardChange) -> tuple[int | bool, ...]:
    """What a card says, in the order of the columns."""
    limit, over = change.tax_card_limit, change.tax_card_over
    return (
        _millionths(change.withholding),
        True,
        limit or 0,
        limit is not None,
        _millionths(over or Fraction(0)),
        over is not None,
    )


def _millionths(share: Fraction) -> int:
    return Share().number(share)
