"""Who belongs to a person: children at home and elsewhere, and the parents whom they live with."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ..base.per_time import MONTH
from .checking import Checked
from .fields import assumed, fault, given, unknown
from .rule import Broken
from .units import Money, Month, Whole, Yes, month_text

# Nobody is a parent of a child that much older or nearly as old.
YOUNGEST_PARENT = 12
MOST_CHILDREN = 20


def _at_parents(person: Any) -> bool:
    return person.parents is not None


@frozen
class Child(Checked):
    """A child of the person or of the spouse, by month of birth; `elsewhere` is a child of one's
    own who does not live in the home. From the whole month `moves` on it is the other way round:
    the child leaves the home, or comes to it.
    """

    born: int = given(Month(), absence=fault(), must=True)
    elsewhere: bool = given(Yes(), False)
    moves: int | None = given(Month(), None)

    def rules(self) -> Iterator[Broken]:
        """Nobody moves before birth."""
        if self.moves is not None and self.moves <= self.born:
            yield Broken(
                ("moves",),
                month_text(self.moves),
                "a month after the birth",
                "Check both months.",
                (("born",), ("moves",)),
            )


@frozen
class Parents(Checked):
    """That the person lives with parents: their `income` in cents a month before tax, None where
    nobody has said it, of it a `care_fee` for care of a relative, and how many others they keep.

    `no_support` says that they are shown not to support the person, `work_condition` that the
    person has met the employment condition.
    """

    income: int | None = given(
        Money(10_000_000),
        None,
        unknown(_at_parents),
        column="parents_income",
        known="parents_income_known",
    )
    other_dependants: int = given(
        Whole(0, 20), 0, assumed(_at_parents), column="parents_dependants"
    )
    care_fee: int = given(
        Money(1_000_000, per=MONTH), 0, assumed(_at_parents), column="parents_care_fee"
    )
    no_support: bool = given(Yes(), False, assumed(_at_parents), column="parents_no_support")
    work_condition: bool = given(Yes(), False, assumed(_at_parents), column="work_condition")

    def rules(self) -> Iterator[Broken]:
        """The fee is a part of the income."""
        if self.income is not None and self.care_fee > self.income:
            yield Broken(
                ("care_fee",),
                "a care fee that is more than the whole income",
                "at most the parents' income",
                "Check both: the fee is a part of the income.",
                (("income",), ("care_fee",)),
            )
