"""Money as integer cents, rates as exact fractions, one place that divides and rounds.

An `Exact` is a column (or one number) of integers over one common denominator. Sums, products
with rates and divisions keep it exact; `cents()` and `decimals()` are the only places that round,
half away from zero unless told otherwise. Every value carries a bound on its integers, so a product
that could leave int64 is refused before it is made (NumPy would wrap round without a word).
"""

from fractions import Fraction
from math import gcd, lcm
import re

import numpy as np

from .errors import MoneyError

_LIMIT = 2**63 - 1
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def fraction(text: str) -> Fraction:
    """Read a plain decimal ("0.413") or a percentage ("7.15 %") without going through floats."""
    raw = str(text).strip()
    percent = raw.endswith("%")
    number = raw[:-1].strip() if percent else raw
    if not _NUMBER.fullmatch(number):
        raise MoneyError(f"{text!r} is not a decimal number such as 837.59 or 7.15 %")
    value = Fraction(number)
    return value / 100 if percent else value


def cents(text: str) -> int:
    """Read euros ("837.59", "35", "-4.5") as whole cents; a third decimal is an error."""
    value = fraction(text) * 100
    if value.denominator != 1:
        raise MoneyError(f"{text!r} has fractions of a cent; write euros with at most two decimals")
    return int(value)


def _bound(column: np.ndarray) -> int:
    if column.ndim == 0:
        return abs(int(column))
    if column.size == 0:
        return 0
    return max(abs(int(column.max())), abs(int(column.min())))


def _round(num: np.ndarray, den: int, up: bool) -> np.ndarray:
    if den == 1:
        return num
    if up:
        return -(-num // den)
    # Half away from zero: floor((2|n| + d) / 2d) with the sign put back.
    size = (2 * np.abs(num) + den) // (2 * den)
    return np.where(num < 0, -size, size)


class Exact:
    """Exact quotients: a column of int64 numerators over one integer denominator.

    Money is in cents (denominator 1 until a rate touches it); a rate is a pure number.
    Operators accept another `Exact`, an int, an int column or a `Fraction`.
    """

    __slots__ = ("bound", "den", "num")
    __array_ufunc__ = None  # so that `column * exact` comes to us and not to NumPy

    def __init__(self, num: np.ndarray | int, den: int = 1, bound: int | None = None) -> None:
        self.num = np.asarray(num, dtype=np.int64)
        self.den = den
        self.bound = _bound(self.num) if bound is None else bound

    @classmethod
    def of(cls, value: "Exact | Fraction | int | np.ndarray") -> "Exact":
        """Take numbers of every accepted kind as `Exact`; a float is refused."""
        if isinstance(value, Exact):
            return value
        if isinstance(value, Fraction):
            return cls(value.numerator, value.denominator)
        if isinstance(value, (int, np.integer)):
            return cls(int(value))
        array = np.asarray(value)
        if array.dtype.kind == "f":
            raise MoneyError("a float cannot hold money or a rate; use whole cents or a fraction")
        return cls(array)

    def _scaled(self, den: int) -> tuple[np.ndarray, int]:
        factor = den // self.den
        bound = self.bound * factor
        _refuse(bound)
        return (self.num if factor == 1 else self.num * factor), bound

    def _pair(self, other: object) -> tuple[np.ndarray, np.ndarray, int, int, int]:
        right = Exact.of(other)  # type: ignore[arg-type]
        den = lcm(self.den, right.den)
        a, bound_a = self._scaled(den)
        b, bound_b = right._scaled(den)
        return a, b, den, bound_a, bound_b

    def __add__(self, other: object) -> "Exact":
        a, b, den, x, y = self._pair(other)
        _refuse(x + y)
        return Exact(a + b, den, x + y)

    __radd__ = __add__

    def __neg__(self) -> "Exact":
        return Exact(-self.num, self.den, self.bound)

    def __sub__(self, other: object) -> "Exact":
        return self + (-Exact.of(other))  # type: ignore[arg-type]

    def __rsub__(self, other: object) -> "Exact":
        return Exact.of(other) - self  # type: ignore[arg-type]

    def __mul__(self, other: object) -> "Exact":
        right = Exact.of(other)  # type: ignore[arg-type]
        bound = self.bound * right.bound
        _refuse(bound)
        return Exact(self.num * right.num, self.den * right.den, bound)

    __rmul__ = __mul__

    def __truediv__(self, other: int) -> "Exact":
        """Divide by a positive whole number or a single exact rate (never by a column)."""
        right = Exact.of(other)
        if right.num.ndim or int(right.num) <= 0:
            raise MoneyError("only a single positive number can divide an amount")
        top, bottom = right.den, self.den * int(right.num)
        shared = gcd(top, bottom)
        factor = top // shared
        bound = self.bound * factor
        _refuse(bound)
        return Exact(self.num * factor if factor != 1 else self.num, bottom // shared, bound)

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
        a, b, den, x, y = self._pair(other)
        return Exact(np.maximum(a, b), den, max(x, y))

    def at_most(self, other: object) -> "Exact":
        """The smaller of the two, row by row."""
        a, b, den, x, y = self._pair(other)
        return Exact(np.minimum(a, b), den, max(x, y))

    def where(self, mask: np.ndarray, other: object = 0) -> "Exact":
        """Itself where the mask holds, `other` elsewhere."""
        a, b, den, x, y = self._pair(other)
        return Exact(np.where(mask, a, b), den, max(x, y))

    def cents(self, up: bool = False) -> np.ndarray:
        """Whole cents: half away from zero, or up where a floor would break otherwise."""
        return self.whole(up)

    def whole(self, up: bool = False) -> np.ndarray:
        """The nearest whole number of whatever is counted."""
        _refuse(2 * self.bound + self.den)
        return _round(self.num, self.den, up)

    def rounded(self, step: int = 1, up: bool = False) -> "Exact":
        """Rounded to a multiple of `step` (cents), still as an exact number (100 = whole euros)."""
        return Exact(_round(self.num, self.den * step, up) * step)

    def decimals(self, places: int = 4) -> np.ndarray:
        """Euros in units of 10**-places (`decimals(4)` of 1.5 cents is 150), for printing."""
        scaled = self * 10**places / 100
        return scaled.whole()

    def reduced(self, places: int) -> "Exact":
        """The same amount over at most 10**places, for long chains of rates.

        Nothing changes while the denominator already divides 10**places; otherwise it is rounded half
        away from zero, so `places` must lie far beyond the last printed digit. The bound is measured anew.
        """
        den = 10**places
        if den % self.den == 0:
            return Exact(self.num, self.den)
        size = np.abs(self.num)
        # Whole units apart from the rest, so that neither product can leave int64.
        _refuse(max((self.bound // self.den + 1) * den, 2 * self.den * den + self.den))
        number = size // self.den * den + (2 * (size % self.den) * den + self.den) // (2 * self.den)
        return Exact(np.where(self.num < 0, -number, number), den)

    def __getitem__(self, rows: object) -> "Exact":
        return Exact(self.num[rows], self.den, self.bound)  # type: ignore[index]

    def __repr__(self) -> str:
        return f"Exact({self.num!r} / {self.den})"


def _refuse(bound: int) -> None:
    if bound > _LIMIT:
        raise MoneyError(f"an amount could reach {bound} and would not fit in 64 bits; check the inputs")


def pick(codes: np.ndarray, options: list[Exact]) -> Exact:
    """Choose row by row among exact columns: option `codes[i]` for row i."""
    den = lcm(*(option.den for option in options))
    parts = [option._scaled(den) for option in options]
    return Exact(np.choose(codes, [part for part, _ in parts]), den, max(bound for _, bound in parts))


def euros(amount: int) -> str:
    """A neutral plain text of cents: 123456 → "1234.56". Languages live in `report`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(int(amount)) // 100}.{abs(int(amount)) % 100:02d}"


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
    """The given rows of a column; a single number stays what it is, since it holds for every row."""
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
    """`amount` × `part` / `whole`, all of them columns, to the nearest step of `amount`'s denominator.

    For a share of something that is no more than the whole: 0 ≤ part ≤ whole and 0 ≤ amount. Where the
    whole is 0, so is the portion. The product is made in pieces of bits, so it never leaves int64.
    """
    den = lcm(part.den, whole.den)
    a, top, bottom = np.broadcast_arrays(amount.num, part._scaled(den)[0], np.maximum(whole._scaled(den)[0], 1))
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
        whole_part = (whole_part << bits) + rest // bottom
        rest = rest % bottom
    return Exact(whole_part + (2 * rest >= bottom), amount.den, amount.bound)
