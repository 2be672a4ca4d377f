"""Amounts divided: by a column, into one part or all parts of a whole, up so that a net remains."""

from math import lcm

import numpy as np

from .errors import MoneyError
from .money import Exact, largest, refuse_beyond


def gross_up(net: Exact, share: Exact) -> np.ndarray:
    """The least whole cents of which at least `net` is left after `share` is taken off.

    Raises `MoneyError` for a share of 100 % or more.
    """
    left = 1 - share
    if bool(np.any(left <= 0)):
        raise MoneyError("a fee of 100 % or more leaves nothing to pay")
    top = net.bound * left.den
    refuse_beyond(top)
    return -(-(net.num * left.den) // (left.num * net.den))


def divided(amount: Exact, by: Exact) -> np.ndarray:
    """Whole cents of an amount divided by a positive number or column, half away from zero."""
    if bool(np.any(by <= 0)):
        raise MoneyError("only positive numbers can divide an amount")
    refuse_beyond(2 * (amount.bound * by.den + by.bound * amount.den))
    num, den = amount.num * by.den, by.num * amount.den
    size = (2 * np.abs(num) + den) // (2 * den)
    return np.where(num < 0, -size, size)


def portion(amount: Exact, part: Exact, whole: Exact) -> Exact:
    """`amount` × `part` / `whole`, all of them columns, to the nearest step of `amount`'s
    denominator.

    For a share of something that is no more than the whole: 0 ≤ part ≤ whole and 0 ≤ amount. Where
    the whole is 0, so is the portion. The product is made in pieces of bits, so it never leaves
    int64.
    """
    den = lcm(part.den, whole.den)
    shared, top, bottom = np.broadcast_arrays(
        amount.num, part.over(den)[0], np.maximum(whole.over(den)[0], 1)
    )
    if bool(np.any((shared < 0) | (top < 0) | (top > bottom))):
        raise MoneyError("a portion is a part of a whole; neither may be negative")
    bits = 61 - int(largest(bottom)).bit_length()
    if bits < 1:
        raise MoneyError("a whole is too large for its portions; check the inputs")
    steps = -(-int(largest(shared)).bit_length() // bits)
    whole_part, rest = np.zeros_like(shared), np.zeros_like(shared)
    for shift in range((steps - 1) * bits, -1, -bits):
        # Long multiplication and division at once: the remainder stays below the whole.
        rest = (rest << bits) + ((shared >> shift) & ((1 << bits) - 1)) * top
        digits = rest // bottom
        whole_part = (whole_part << bits) + digits
        rest = rest - digits * bottom
    return Exact(whole_part + (2 * rest >= bottom), amount.den, amount.bound)


def shared_out(amounts: np.ndarray, whole: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Whole cents of each part of a whole, by weight, which add up to the whole exactly.

    `amounts` is in cents, a row a whole; `whole` says which of them each part belongs to and
    `weights` how much of it is its own (whole numbers). What is left after everybody's full cents
    goes, a cent each, to those who lack most of the next one, the first among equals. Raises
    `MoneyError` where the parts of an amount weigh nothing.
    """
    total = np.zeros(amounts.shape, np.int64)
    np.add.at(total, whole, weights)
    if bool(np.any((weights < 0) | (amounts[whole] < 0))):
        raise MoneyError("only sums and weights from 0 up can be shared")
    if bool(np.any((total[whole] == 0) & (amounts[whole] > 0))):
        raise MoneyError("a sum cannot be shared among parts that weigh nothing")
    refuse_beyond(int(largest(amounts)) * int(largest(weights)))
    product, each = amounts[whole] * weights, np.maximum(total[whole], 1)
    parts, lacks = product // each, product % each
    left = amounts.astype(np.int64).copy()
    np.subtract.at(left, whole, parts)
    order = np.lexsort((-lacks, whole))
    first = np.searchsorted(whole[order], whole[order], side="left")
    turn = np.empty(whole.size, np.int64)
    turn[order] = np.arange(whole.size) - first
    shared: np.ndarray = parts + (turn < left[whole])
    return shared
