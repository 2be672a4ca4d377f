"""A month's earnings up to which something stays as it is."""

from functools import cached_property

from attrs import field, frozen
import numpy as np

from ..base.columns import Cents, Known, Mask
from ..base.provenance import Grounds, Reason, grounds

THRESHOLDS = ("cliff", "slope", "end", "duty")


@frozen(eq=False)
class Threshold:
    """A month's earnings up to which something stays as it is, per person and month (row = month ×
    people + person).

    `cents` are the highest earnings without the effect and `counted` those of the question;
    `applies` says for whom there is such a threshold, `known` whether the counted earnings are
    known. `kind` is one of THRESHOLDS: one cent more takes something away at once (cliff), each
    euro above takes a share of a benefit (slope), the benefit has come to its end and pay is one's
    own again (end), or somebody has to act (duty). The text of `why` (`threshold.<code>`) says what
    happens, and `lines` to which kinds of line.
    """

    code: str
    kind: str
    cents: Cents = field(repr=False)
    counted: Cents = field(repr=False)
    applies: Mask = field(repr=False)
    _why: Grounds = field(alias="why")
    known: Known = True
    lines: tuple[str, ...] = ()

    @cached_property
    def why(self) -> Reason:
        """What happens at the threshold, and by which law."""
        return grounds(self._why)

    @property
    def left(self) -> np.ndarray:
        """What may still be earned in the month, negative where it is passed: cents per person
        and month.
        """
        return self.cents - self.counted
