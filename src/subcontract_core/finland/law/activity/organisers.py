"""What the state paid to who arranges rehabilitative work activity."""

from typing import Any

from ....base.columns import Days
from ....base.money import Exact
from ....law import Law, Ruling


def organisers_compensation(law: Law, day: Days, *, days: Any) -> Ruling:
    """The compensation of so many days, in cents, at the sum of the state budget of 2019.

    No later value has been seen: whoever shows it says so.
    """
    rule = law.rule("activity.organisers_compensation")
    each = rule.cents("activity.state_compensation", day)
    return Ruling(Exact.of(each) * days, rule.reason())
