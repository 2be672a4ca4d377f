"""A person's debts in enforcement, and the choices that leave more of the pay."""

from datetime import date
from typing import Any

from attrs import frozen

from .checking import Checked
from .fields import assumed, given
from .units import Day, Whole


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

    dependants: int = given(Whole(0, 12), 0, assumed(_in_debt), column="dependants")
    free_months: int = given(Whole(0, 12), 0, assumed(_in_debt), column="free_months")
    seized_since: date | None = given(Day(), None, assumed(_has_free_months), column="seized_since")
    postponed_months: int = given(Whole(0, 6), 0, assumed(_in_debt), column="postponed_months")
    unemployed_months: int = given(Whole(0, 600), 0, assumed(_puts_off), column="unemployed_months")
