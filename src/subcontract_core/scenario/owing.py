"""A person's debts in enforcement, the choices that leave more of the pay, and when it begins or
ends on the way.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from attrs import field, frozen

from ..base.errors import Text
from .checking import Checked
from .fields import assumed, fault, given
from .mark import Mark
from .rule import Broken, Path, from_one_month
from .units import Day, Month, Whole, Yes, month_text

_MOST_DEPENDANTS = 12


def _in_debt(person: Any) -> bool:
    return person.debts is not None


def _has_free_months(person: Any) -> bool:
    return person.debts is not None and person.debts.free_months > 0


def _puts_off(person: Any) -> bool:
    return person.debts is not None and person.debts.postponed_months > 0


@frozen
class Debts(Checked):
    """That debts are in enforcement (ulosotto): how many people the person keeps, and free
    months that are left.

    `seized_since` is the day from which income has been seized, None (over a year) while nobody has
    said it. `postponed_months` are the months by which the bailiff puts off taking the pay when
    work starts, `unemployed_months` those on an unemployment benefit before it.
    """

    dependants: int = given(
        Whole(0, _MOST_DEPENDANTS),
        0,
        assumed(_in_debt),
        column="dependants",
    )
    free_months: int = given(
        Whole(0, 12),
        0,
        assumed(_in_debt),
        column="free_months",
    )
    seized_since: date | None = given(
        Day(),
        None,
        assumed(_has_free_months),
        column="seized_since",
    )
    postponed_months: int = given(
        Whole(0, 6),
        0,
        assumed(_in_debt),
        column="postponed_months",
    )
    unemployed_months: int = given(
        Whole(0, 600),
        0,
        assumed(_puts_off),
        column="unemployed_months",
    )


@frozen
class DebtChange(Checked):
    """That enforcement takes of the income from a whole month on, or no longer does, or that the
    person keeps another number of people from then on.
    """

    start: int = given(
        Month(),
        absence=fault(),
        key="from",
        must=True,
    )
    enforcement: bool | None = given(Yes(), None)
    dependants: int | None = given(Whole(0, _MOST_DEPENDANTS), None)
    mark: Mark | None = field(default=None, hash=False)

    def rules(self) -> Iterator[Broken]:
        """Something changes, and nobody is kept from what is not taken."""
        if self.enforcement is None and self.dependants is None:
            yield Broken(
                (),
                "a change in which nothing changes",
                Text("at least one of {keys}", keys="enforcement, dependants"),
                "Say what changes, or take it out.",
                (("from",),),
            )
        if self.enforcement is False and self.dependants is not None:
            yield Broken(
                ("dependants",),
                Text("{key!r} of enforcement that ends", key="dependants"),
                "dependants only while there is enforcement",
                "Take it out, or check whether enforcement ends.",
                (("dependants",), ("enforcement",)),
            )


def wrong_debts(debts: Debts | None, changes: Sequence[DebtChange]) -> Iterator[Broken]:
    """Two changes from one month; enforcement that begins where it is, or ends where it is not."""
    seen: set[int] = set()
    is_taken = debts is not None
    for place, change in sorted(enumerate(changes), key=lambda one: one[1].start):
        path: Path = ("debt_changes", place)
        grounds = ((*path, "enforcement"), ("debts",))
        if change.start in seen:
            yield from_one_month(path, month_text(change.start))
        if change.enforcement is not None and change.enforcement == is_taken:
            yield Broken(
                (*path, "enforcement"),
                "enforcement that begins where there is some"
                if is_taken
                else "enforcement that ends where there is none",
                "enforcement: true only where there was none, false only where there was some",
                "Check the change, and debts under the person.",
                grounds,
            )
        if change.enforcement is None and not is_taken:
            yield Broken(
                (*path, "dependants"),
                Text("{key!r} without enforcement", key="dependants"),
                "dependants only while there is enforcement",
                "Write enforcement: true, or debts under the person.",
                ((*path, "dependants"), *grounds),
            )
        seen.add(change.start)
        is_taken = is_taken if change.enforcement is None else change.enforcement
