"""Rehabilitative work activity beside a job, and how long a period of it is."""

from attrs import frozen
import numpy as np

from ....base.columns import Days, Mask, Minutes
from ....base.dates import MINUTES_AN_HOUR
from ....base.provenance import Reason
from ....law import Law


@frozen(eq=False)
class BesideWork:
    """Per week of a person: whether so much employment frees from the duty to arrange it (`free`),
    and whether it is then not held; and why.
    """

    free: Mask
    not_held: Mask
    why: Reason


def beside_work(law: Law, day: Days, *, minutes: Minutes, occasional: Mask) -> BesideWork:
    """What `minutes` of employment in a week, begun on a day, do to rehabilitative work activity.

    Work now and then (`occasional`) does nothing. Act on Rehabilitative Work Activity 189/2001,
    section 6 (702/2020).
    """
    rule = law.rule("activity.rehabilitative_work")
    free = (minutes > rule.count("activity.beside_work_hours", day) * MINUTES_AN_HOUR) & ~occasional
    none = np.zeros(free.shape, bool)
    not_held = rule.select(
        "activity.beside_work",
        day,
        {"no_duty": lambda rows: none[rows], "not_beside_work": lambda rows: free[rows]},
    )
    return BesideWork(free, not_held, rule.reason())


def period_limits(law: Law, day: Days) -> tuple[int, int, Reason]:
    """The fewest and the most months of a period. Act on Rehabilitative Work Activity 189/2001,
    section 13.
    """
    rule = law.rule("activity.rehabilitative_period")
    least, most = (int(rule.count(f"activity.{end}_months", day)) for end in ("least", "most"))
    return least, most, rule.reason()
