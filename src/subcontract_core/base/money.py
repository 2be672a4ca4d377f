"""Exact amounts and rates: integer columns over one denominator, and one place that rounds.

An `Exact` is a column (or one number) of int64 numerators. Money is whole cents, a rate a pure
number. Sums, products with rates and divisions keep it exact; `cents()`, `whole()`, `rounded()`,
`decimals()` and `reduced()` are the only places that round, half away from zero unless told
otherwise. Every value carries a bound on its integers; `MoneyError` before a product could leave
int64 (NumPy would wrap round without a word). Texts are read in `numbers`, parts in `division`.
"""

from fractions import Fraction
from functools import cache, lru_cache
from math import gcd, lcm
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .columns import FEW, Cents, Column, Mask, Selection, ends
from .errors import MoneyError, Text

_Value = TypeVar("_Value")
_LIMIT = 2**63 - 1
_USUAL = 1_000  # numbers that rules are written with: made once
_NOTHING = np.zeros(2**16, np.int64)  # beside a column NumPy is twice as quick as beside a number


def _measured(column: Column) -> tuple[int, bool]:
    """The largest size of a number in the column, and whether none lies below zero."""
    if column.ndim == 0:
        only = int(column)
        return abs(only), only >= 0
    if column.size == 0:
        return 0, True
    if column.size > FEW:  # as unsigned numbers, those below zero are the largest: one pass
        high = int(np.maximum.reduce(column.view(np.uint64), axis=None))
        if high <= _LIMIT:
            return high, True
    low, high = ends(column)
    return max(abs(low), abs(high)), low >= 0


def largest(column: Column) -> int:
    """The largest size of a number in the column."""
    return _measured(column)[0]


@cache
def _single(number: int) -> "Exact":
    return Exact(number)


@lru_cache(1_000)
def _divisor(den: int, up: bool) -> tuple[Column, NDArray[np.uint64]]:
    """What is added before a division that rounds down, and by what, as arrays: quicker to take."""
    return np.asarray(den - 1 if up else den // 2), np.asarray(den, np.uint64)


class Exact:
    """Exact quotients: a column of int64 numerators over one integer denominator.

    Money is in cents (denominator 1 until a rate touches it); a rate is a pure number.
    Operators accept another `Exact`, an int, an int column or a `Fraction`.
    """

    __slots__ = ("bound", "den", "is_natural", "num")
    __array_ufunc__ = None  # so that `column * exact` comes to us and not to NumPy

    def __init__(
        self,
        num: Column | int,
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
                return _single(value) if -_USUAL < value < _USUAL else cls(value)
            if isinstance(value, Fraction):  # asked late, since it is a slow question
                return cls(value.numerator, value.denominator)
            value = np.asarray(value)
        if value.dtype.kind == "f":
            raise MoneyError("a float cannot hold money or a rate; use whole cents or a fraction")
        return cls(value)

    def over(self, den: int) -> tuple[np.ndarray, int]:
        """The numerators over a multiple of the denominator, and their bound."""
        factor = den // self.den
        if factor == 1:
            return self.num, self.bound
        bound = self.bound * factor
        if bound > _LIMIT:
            bound = refuse_beyond(largest(self.num) * factor)
        return self.num * factor, bound

    def _pair(self, other: object) -> "tuple[Column, Column, int, int, int, bool]":
        """Both over one denominator, with it, their bounds, and whether the other is natural."""
        right = other if type(other) is Exact else Exact.of(other)  # type: ignore[arg-type]
        den = self.den
        if right.den == den:
            return self.num, right.num, den, self.bound, right.bound, right.is_natural
        den = lcm(den, right.den)
        own, my_bound = self.over(den)
        theirs, their_bound = right.over(den)
        return own, theirs, den, my_bound, their_bound, right.is_natural

    def __add__(self, other: object) -> "Exact":
        own, theirs, den, my_bound, their_bound, natural = self._pair(other)
        bound = my_bound + their_bound
        if bound > _LIMIT:
            bound = refuse_beyond(largest(own) + largest(theirs))
        return Exact(own + theirs, den, bound, natural and self.is_natural)

    __radd__ = __add__

    def __neg__(self) -> "Exact":
        return 0 - self

    def __sub__(self, other: object) -> "Exact":
        own, theirs, den, my_bound, their_bound, _ = self._pair(other)
        bound = my_bound + their_bound
        if bound > _LIMIT:
            bound = refuse_beyond(largest(own) + largest(theirs))
        return Exact(own - theirs, den, bound)

    def __rsub__(self, other: object) -> "Exact":
        return Exact.of(other) - self  # type: ignore[arg-type]

    def __mul__(self, other: object) -> "Exact":
        right = other if type(other) is Exact else Exact.of(other)  # type: ignore[arg-type]
        bound = self.bound * right.bound
        if bound > _LIMIT:
            bound = refuse_beyond(largest(self.num) * largest(right.num))
        natural = self.is_natural and right.is_natural
        return Exact(self.num * right.num, self.den * right.den, bound, natural)

    __rmul__ = __mul__

    def __truediv__(self, other: int) -> "Exact":
        """Divide by a positive whole number or a single exact rate (never by a column)."""
        right = Exact.of(other)
        if right.num.ndim or int(right.num) <= 0:
            raise MoneyError("only a single positive number can divide an amount")
        top, bottom = right.den, self.den * int(right.num)
        shared = gcd(top, bottom)
        num, bound = self.over(self.den * (top // shared))
        return Exact(num, bottom // shared, bound, self.is_natural)

    def __lt__(self, other: object) -> Mask:
        a, b, *_ = self._pair(other)
        return a < b

    def __le__(self, other: object) -> Mask:
        a, b, *_ = self._pair(other)
        return a <= b

    def __gt__(self, other: object) -> Mask:
        a, b, *_ = self._pair(other)
        return a > b

    def __ge__(self, other: object) -> Mask:
        a, b, *_ = self._pair(other)
        return a >= b

    def at_least(self, other: object) -> "Exact":
        """The larger of the two, row by row."""
        own, theirs, den, my_bound, their_bound, natural = self._pair(other)
        if isinstance(other, int) and other == 0 and own.ndim:
            theirs = _NOTHING[: own.shape[-1]] if own.shape[-1] <= _NOTHING.size else theirs
        bound = max(my_bound, their_bound)
        return Exact(np.maximum(own, theirs), den, bound, self.is_natural or natural)

    def at_most(self, other: object) -> "Exact":
        """The smaller of the two, row by row."""
        a, b, den, x, y, natural = self._pair(other)
        return Exact(np.minimum(a, b), den, max(x, y), self.is_natural and natural)

    def where(self, mask: Mask, other: object = 0) -> "Exact":
        """Itself where the mask holds, `other` elsewhere: by arithmetic, since a choice row by row
        takes five times as long where nothing foretells the next row.
        """
        kept = np.asarray(mask, dtype=np.bool_)
        if isinstance(other, int) and other == 0:
            return Exact(self.num * kept, self.den, self.bound, self.is_natural)
        own, theirs, den, my_bound, their_bound, natural = self._pair(other)
        is_far = my_bound + their_bound > _LIMIT
        num = np.where(kept, own, theirs) if is_far else (own - theirs) * kept + theirs
        return Exact(num, den, max(my_bound, their_bound), self.is_natural and natural)

    def cents(self, up: bool = False) -> Cents:
        """Whole cents: half away from zero, or up where a floor would break otherwise."""
        return self.whole(up)

    def whole(self, up: bool = False) -> Column:
        """The nearest whole number of whatever is counted."""
        return self._divided(self.den, up)

    def rounded(self, step: int = 1, up: bool = False) -> "Exact":
        """Rounded to a multiple of `step` (cents), still as an exact number (100 = whole euros)."""
        den = self.den * step
        whole = Exact(self._divided(den, up), 1, self.bound // den + 1, self.is_natural)
        return whole if step == 1 else whole * step

    def _divided(self, den: int, up: bool) -> Column:
        """The numerators by `den`, as whole numbers: half away from zero, or up."""
        if den == 1:
            return self.num
        if self.bound + den > _LIMIT:
            refuse_beyond(largest(self.num) + den)
        before, divisor = _divisor(den, up)
        # in place from here on, which a single number's array takes too
        shifted = np.asarray(self.num + before)
        if self.is_natural:  # unsigned division is twice as fast
            unsigned = shifted.view(np.uint64)
            np.floor_divide(unsigned, divisor, unsigned)
            return shifted
        if not up and den % 2 == 0:
            shifted += self.num >> 63  # -1 below zero, so that a half there goes down
        shifted //= den
        return shifted

    def decimals(self, places: int = 4) -> Column:
        """Euros in units of 10**-places (`decimals(4)` of 1.5 cents is 150), for printing."""
        scaled: Exact = self * 10**places / 100
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
        refuse_beyond(max((self.bound // self.den + 1) * den, 2 * self.den * den + self.den))
        units = size // self.den
        rest = size - units * self.den  # quicker than a second division
        number = units * den + (2 * den * rest + self.den) // (2 * self.den)
        return Exact(np.where(self.num < 0, -number, number), den)

    def __getitem__(self, rows: Selection | int) -> "Exact":
        return Exact(self.num[rows], self.den, self.bound, self.is_natural)

    def __repr__(self) -> str:
        return f"Exact({self.num!r} / {self.den})"


def refuse_beyond(bound: int) -> int:
    """The bound; raises `MoneyError` where numbers of such a size would not fit in 64 bits."""
    if bound > _LIMIT:
        raise MoneyError(
            Text(
                "an amount could reach {bound} and would not fit in 64 bits; check the inputs",
                bound=bound,
            )
        )
    return bound


def pick(codes: Column, options: list[Exact]) -> Exact:
    """Choose row by row among exact columns: option `codes[i]` for row i; `ValueError` for a
    code without an option.
    """
    den = lcm(*(option.den for option in options))
    parts, bounds = zip(*(option.over(den) for option in options), strict=True)
    codes = np.asarray(codes, dtype=np.intp)
    # as an unsigned number, a code below zero is beyond every option
    if codes.size and np.maximum.reduce(codes.view(np.uintp), axis=None) >= len(options):
        raise ValueError(f"codes from {codes.min()} to {codes.max()} for {len(options)} options")
    if any(part.ndim for part in parts):
        num = parts[0]
        for code, part in enumerate(parts[1:], 1):
            num = np.where(codes == code, part, num)
    else:
        num = np.array([part.item() for part in parts]).take(codes, mode="clip")
    return Exact(num, den, max(bounds), all(option.is_natural for option in options))


def take(value: _Value, rows: Selection) -> _Value:
    """The given rows of a column; a single number stays what it is, since it holds for every
    row.
    """
    single = value.num.ndim == 0 if isinstance(value, Exact) else np.ndim(value) == 0  # type: ignore[arg-type] # a number or a column
    return value if single else value[rows]  # type: ignore[index] # a column: nothing else is left
