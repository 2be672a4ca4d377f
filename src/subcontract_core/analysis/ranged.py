"""Amounts of which a part may be unknown: cents, and in which direction it could move them."""

from attrs import frozen
import numpy as np

from ..base.columns import Cents, Mask


@frozen
class Whole:
    """A sum of cents, and whether what is unknown of it could make it more or less."""

    cents: int
    more: bool = False
    less: bool = False

    @property
    def holds(self) -> str:
        """What is sure about it: exact, at_least, at_most, or unknown."""
        words = {
            (False, False): "exact",
            (True, False): "at_least",
            (False, True): "at_most",
        }
        return words.get((self.more, self.less), "unknown")


@frozen(eq=False)
class Ranged:
    """Cents by month and case, and whether what is unknown could make them more or less:
    [months, cases].
    """

    cents: Cents
    more: Mask
    less: Mask

    def __add__(self, other: "Ranged") -> "Ranged":
        return Ranged(
            self.cents + other.cents,
            self.more | other.more,
            self.less | other.less,
        )

    def widened(self, more: Mask, less: Mask) -> "Ranged":
        """These cents, of which what the masks mark could be more or less too."""
        return Ranged(
            self.cents,
            self.more | more,
            self.less | less,
        )

    def whole(self, case: int = 0) -> Whole:
        """All months of a case together."""
        return Whole(
            int(self.cents[:, case].sum()),
            bool(self.more[:, case].any()),
            bool(self.less[:, case].any()),
        )

    def of_month(self, month: int, case: int = 0) -> Whole:
        """One month of a case."""
        cell = (month, case)
        return Whole(
            int(self.cents[cell]),
            bool(self.more[cell]),
            bool(self.less[cell]),
        )

    @property
    def is_nothing(self) -> bool:
        """Whether nothing moves, as far as anybody knows."""
        return not (self.cents.any() or self.more.any() or self.less.any())


def nothing(shape: tuple[int, int]) -> Ranged:
    """No money in any month of any case."""
    return Ranged(
        np.zeros(shape, np.int64),
        np.zeros(shape, bool),
        np.zeros(shape, bool),
    )
