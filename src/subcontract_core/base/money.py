"""Money as integer cents, rates as exact fractions, one place that divides and rounds.

An `Exact` is a column (or one number) of integers over one common denominator. Sums, products
with rates and divisions keep it exact; `cents()` and `decimals()` are the only places that round,
half away from zero unless told otherwise. Every value carries a bound on its integers, so a product
that could leave int64 is refused before it is made (NumPy would wrap round without a word).

Columns are chosen from by bits and not with `np.where`: on a mask without a pattern that is ten
times as fast.
"""

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm

import numpy as np

from .errors import MoneyError, Text
from .numbers import cents, euros
from .numbers import share as fraction

__all__ = [
    "Exact",
    "MoneyError",
    "cents",
    "divided",
    "euros",
    "fraction",
    "gross_up",
    "pick",
    "portion",
    "take",
]

_LIMIT = 2**63 - 1
# The C library hands freed memory back and fetches it again, page by page, for the next column,
# until a block of this
# size has once been freed; from then on it keeps what it has.
np.empty(2**25 - 2**13, np.int8)


def _measured(column: np.ndarray) -> tuple[int, bool]:
    """The largest size of a number in the column, and whether none lies below zero."""
    if column.ndim == 0:
        only = int(column)
        return abs(only), only >= 0
    if column.size == 0:
        return 0, True
    low, high = int(column.min()), int(column.max())
    return max(abs(low), abs(high)), low >= 0


def _bound(column: np.ndarray) -> int:
    return _measured(column)[0]


def _fits(bound: int, measured: Callable[[], int]) -> int:
    """The bound of a result that stays in 64 bits; before anything is refused, the columns
    themselves are looked at.
    """
    if bound > _LIMIT:
        _refuse(bound := measured())
    return bound


def _choose(mask: "np.ndarray | bool", yes: np.ndarray, no: np.ndarray) -> np.ndarray:
    """`yes` where the mask holds, else `no`, without a branch a row."""
    held = np.asarray(mask, dtype=bool)
    if no.ndim == 0 and not no:
        return yes * held
    return no ^ ((yes ^ no) & -held.astype(np.int64))


class Exact:
    """Exact quotients: a column of int64 numerators over one integer denominator.

    Money is in cents (denominator 1 until a rate touches it); a rate is a pure number.
    Operators accept another `Exact`, an int, an int column or a `Fraction`.
    """

    __slots__ = ("bound", "den", "is_natural", "num")
    __array_ufunc__ = None  # so that `column * exact` comes to us and not to NumPy

    def __init__(
        self,
        num: np.ndarray | int,
        den: int = 1,
        bound: int | None = None,
        is_natural: bool = False,
    ) -> None:
        """Without a `bound` the numbers are measured; `is_natural` says that they are known not
        to lie below zero.
        """
        self.num = np.asarray(num, dtype=np.int64)
        self.den = den
        self.bound, self.is_natural = _measured(self.num) if bound is None else (bound, is_natural)

    @classmethod
    def of(cls, value: "Exact | Fraction | int | np.ndarray") -> "Exact":
        """Take numbers of every accepted kind as `Exact`; a float is refused."""
        if isinstance(value, Exact):
            return value
        if not isinstance(value, np.ndarray):
            if isinstance(value, int):
                return cls(value)
            if isinstance(value, Fraction):  # asked late, since it is a slow question
                return cls(value.numerator, value.denominator)
            value = np.asarray(value)
        if value.dtype.kind == "f":
            raise MoneyError("a float cannot hold money or a rate; use whole cents or a fraction")
        return cls(value)

    def _scaled(self, den: int) -> tuple[np.ndarray, int]:
        factor = den // self.den
        if factor == 1:
            return self.num, self.bound
        return self.num * factor, _fits(self.bound * factor, lambda: _bound(self.num) * factor)

    def _pair(self, other: object) -> "tuple[np.ndarray, np.ndarray, int, int, int, Exact]":
        """Both over one denominator, with it, their bounds, and the other one."""
        right = Exact.of(other)  # type: ignore[arg-type]
        if right.den == self.den:
            return self.num, right.num, self.den, self.bound, right.bound, right
        den = lcm(self.den, right.den)
        a, bound_a = self._scaled(den)
        b, bound_b = right._scaled(den)
        return a, b, den, bound_a, bound_b, right

    def __add__(self, other: object) -> "Exact":
        a, b, den, x, y, right = self._pair(other)
        return Exact(
            a + b,
            den,
            _fits(x + y, lambda: _bound(a) + _bound(b)),
            self.is_natural and right.is_natural,
        )

    __radd__ = __add__

    def __neg__(self) -> "Exact":
        return 0 - self

    def __sub__(self, other: object) -> "Exact":
        a, b, den, x, y, _ = self._pair(other)
        return Exact(a - b, den, _fits(x + y, lambda: _bound(a) + _bound(b)))

    def __rsub__(self, other: object) -> "Exact":
        return Exact.of(other) - self  # type: ignore[arg-type]

    def __mul__(self, other: object) -> "Exact":
        right = Exact.of(other)  # type: ignore[arg-type]
        bound = _fits(self.bound * right.bound, lambda: _bound(self.num) * _bound(right.num))
        return Exact(
            self.num * right.num, self.den * right.den, bound, self.is_natural and right.is_natural
        )

    __rmul__ = __mul__

    def __truediv__(self, other: int) -> "Exact":
        """Divide by a positive whole number or a single exact rate (never by a column)."""
        right = Exact.of(other)
        if right.num.ndim or int(right.num) <= 0:
            raise MoneyError("only a single positive number can divide an amount")
        top, bottom = right.den, self.den * int(right.num)
        shared = gcd(top, bottom)
        num, bound = self._scaled(self.den * (top // shared))
        return Exact(num, bottom // shared, bound, self.is_natural)

    def _compare(self, other: object) -> tuple[np.ndarray, np.ndarray]:
        a, b, *_ = self._pair(other)
        return a, b

    def __lt__(self, other: object) -> np.ndarray:
        a, b = self._compare(other)
        return a < b

    def __le__(self, other: object) -> np.ndarray:
        a, b = self._compare(other)
        return a <= b

    def __gt__(self, other: object) -> np.ndarray:
        a, b = self._compare(other)
        return a > b

    def __ge__(self, other: object) -> np.ndarray:
        a, b = self._compare(other)
        return a >= b

    def at_least(self, other: object) -> "Exact":
        """The larger of the two, row by row."""
        a, b, den, x, y, right = self._pair(other)
        return Exact(np.maximum(a, b), den, max(x, y), self.is_natural or right.is_natural)

    def at_most(self, other: object) -> "Exact":
        """The smaller of the two, row by row."""
        a, b, den, x, y, right = self._pair(other)
        return Exact(np.minimum(a, b), den, max(x, y), self.is_natural and right.is_natural)

    def where(self, mask: np.ndarray, other: object = 0) -> "Exact":
        """Itself where the mask holds, `other` elsewhere."""
        a, b, den, x, y, right = self._pair(other)
        return Exact(_choose(mask, a, b), den, max(x, y), self.is_natural and right.is_natural)

    def cents(self, up: bool = False) -> np.ndarray:
        """Whole cents: half away from zero, or up where a floor would break otherwise."""
        return self.whole(up)

    def whole(self, up: bool = False) -> np.ndarray:
        """The nearest whole number of whatever is counted."""
        return self._divided(self.den, up)

    def rounded(self, step: int = 1, up: bool = False) -> "Exact":
        """Rounded to a multiple of `step` (cents), still as an exact number (100 = whole euros)."""
        den = self.den * step
        whole = Exact(self._divided(den, up), 1, self.bound // den + 1, self.is_natural)
        return whole if step == 1 else whole * step

    def _divided(self, den: int, up: bool) -> np.ndarray:
        """The numerators by `den`, as whole numbers: half away from zero, or up."""
        if den == 1:
            return self.num
        _fits(self.bound + den, lambda: _bound(self.num) + den)
        shifted = self.num + (den - 1 if up else den // 2)
        if self.is_natural:  # unsigned division is twice as fast
            return (shifted.view(np.uint64) // np.uint64(den)).view(np.int64)
        if not up and den % 2 == 0:
            shifted = shifted + (self.num >> 63)  # -1 below zero, so that a half there goes down
        return shifted // den

    def decimals(self, places: int = 4) -> np.ndarray:
        """Euros in units of 10**-places (`decimals(4)` of 1.5 cents is 150), for printing."""
        scaled = self * 10**places / 100
        return scaled.whole()

    def reduced(self, places: int) -> "Exact":
        """The same amount over at most 10**places, for long chains of rates.

        Nothing changes while the denominator already divides 10**places; otherwise it is rounded
        half away from zero, so `places` must lie far beyond the last printed digit. The bound is
        measured anew.
        """
        den = 10**places
        if den % self.den == 0:
            return Exact(self.num, self.den)
        size = np.abs(self.num)
        # Whole units apart from the rest, so that neither product can leave int64.
        _refuse(max((self.bound // self.den + 1) * den, 2 * self.den * den + self.den))
        units = size // self.den
        rest = size - units * self.den  # quicker than a second division
        number = units * den + (2 * den * rest + self.den) // (2 * self.den)
        return Exact(np.where(self.num < 0, -number, number), den)

    def __getitem__(self, rows: object) -> "Exact":
        return Exact(self.num[rows], self.den, self.bound, self.is_natural)  # type: ignore[index]

    def __repr__(self) -> str:
        return f"Exact({self.num!r} / {self.den})"


def _refuse(bound: int) -> None:
    if bound > _LIMIT:
        raise MoneyError(
            Text(
                "an amount could reach {bound} and would not fit in 64 bits; check the inputs",
                bound=bound,
            )
        )


def pick(codes: np.ndarray, options: list[Exact]) -> Exact:
    """Choose row by row among exact columns: option `codes[i]` for row i; `ValueError` for a
    code without an option.
    """
    den = lcm(*(option.den for option in options))
    parts, bounds = zip(*(option._scaled(den) for option in options), strict=True)
    codes = np.asarray(codes, dtype=np.intp)
    if codes.size and not 0 <= codes.min() <= codes.max() < len(options):
        raise ValueError(f"codes from {codes.min()} to {codes.max()} for {len(options)} options")
    if any(part.ndim for part in parts):
        num = parts[0]
        for code, part in enumerate(parts[1:], 1):
            num = _choose(codes == code, part, num)
    else:
        num = np.array(parts).take(codes, mode="clip")
    return Exact(num, den, max(bounds), all(option.is_natural for option in options))


def gross_up(net: Exact, share: Exact) -> np.ndarray:
    """The least whole cents of which at least `net` is left after `share` is taken off.

    Raises `MoneyError` for a share of 100 % or more.
    """
    left = 1 - share
    if bool(np.any(left <= 0)):
        raise MoneyError("a fee of 100 % or more leaves nothing to pay")
    top = net.bound * left.den
    _refuse(top)
    return -(-(net.num * left.den) // (left.num * net.den))


def take(value: "Exact | np.ndarray | int", rows: object) -> "Exact | np.ndarray | int":
    """The given rows of a column; a single number stays what it is, since it holds for every
    row.
    """
    single = value.num.ndim == 0 if isinstance(value, Exact) else np.ndim(value) == 0
    return value if single else value[rows]  # type: ignore[index]


def divided(amount: Exact, by: Exact) -> np.ndarray:
    """Whole cents of an amount divided by a positive number or column, half away from zero."""
    if bool(np.any(by <= 0)):
        raise MoneyError("only positive numbers can divide an amount")
    _refuse(2 * (amount.bound * by.den + by.bound * amount.den))
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
    a, top, bottom = np.broadcast_arrays(
        amount.num, part._scaled(den)[0], np.maximum(whole._scaled(den)[0], 1)
    )
    if bool(np.any((a < 0) | (top < 0) | (top > bottom))):
        raise MoneyError("a portion is a part of a whole; neither may be negative")
    bits = 61 - int(_bound(bottom)).bit_length()
    if bits < 1:
        raise MoneyError("a whole is too large for its portions; check the inputs")
    steps = -(-int(_bound(a)).bit_length() // bits)
    whole_part, rest = np.zeros_like(a), np.zeros_like(a)
    for shift in range((steps - 1) * bits, -1, -bits):
        # Long multiplication and division at once: the remainder stays below the whole.
        rest = (rest << bits) + ((a >> shift) & ((1 << bits) - 1)) * top
        digits = rest // bottom
        whole_part = (whole_part << bits) + digits
        rest = rest - digits * bottom
    return Exact(whole_part + (2 * rest >= bottom), amount.den, amount.bound)
