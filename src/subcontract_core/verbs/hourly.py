"""Money for hours at a rate, and prices an hour of which a share is taken off: up from what must be
left, and down again.
"""

from attrs import evolve
import numpy as np

from ..base.columns import Known, Minutes, each_once, spread
from ..base.dates import MINUTES_AN_HOUR
from ..base.division import gross_up
from ..base.money import Exact
from ..base.provenance import Reason, Step, is_recording
from ..model.term import Value


def by_the_hour(rate: Value, minutes: Minutes, *, up: bool = False) -> np.ndarray:
    """Cents for minutes at a rate in cents an hour, rounded once per row."""
    return spread((rate.exact * minutes / MINUTES_AN_HOUR).cents(up), minutes.shape)


def both_known(first: Known, second: Known) -> Known:
    """Whether both of two amounts are known, row by row."""
    if first is True:
        return second
    return first if second is True else np.asarray(first) & np.asarray(second)


def price_leaving(net: Value, share: Value) -> Value:
    """The least whole cents an hour of which `net` is left after `share` is taken off; known where
    `net` is.
    """
    return Value(Exact(gross_up(net.exact, share.exact)), net.known)


def in_cents(rate: Value) -> Value:
    """A rate an hour in whole cents."""
    return Value(Exact(rate.exact.cents()), rate.known)


def left_of(price: Value, share: Value) -> Value:
    """What is left of a price an hour after `share` is taken off."""
    return Value(price.exact * (1 - share.exact), price.known)


def with_price(why: Reason, price: Value, rows: np.ndarray) -> Reason:
    """The reason with the price an hour as its step, where somebody asks for an explanation and
    these shifts have one price.
    """
    if not is_recording():
        return why
    size = max(np.size(price.exact.num), int(rows.max(initial=-1)) + 1)
    prices = each_once(np.broadcast_to(price.exact.num, size)[rows])
    if prices.size != 1:
        return why
    return evolve(why, steps=(Step("price_per_hour", Exact(prices[0])),))
