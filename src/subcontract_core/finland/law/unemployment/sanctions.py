"""Days without benefit after a missed duty of a jobseeker (seuraamukset)."""

from attrs import field, frozen

from ....base.columns import Column, Days
from ....base.provenance import Reason
from ....law import Law


@frozen(eq=False)
class Sanctions:
    """How many benefit days the first step that costs anything takes and the most that one takes,
    on each day asked for; 0 where nobody has seen them.
    """

    first: Column = field(repr=False)
    most: Column = field(repr=False)
    why: Reason


def sanctions(law: Law, day: Days) -> Sanctions:
    """What a missed duty costs. Unemployment Security Act 1290/2002, chapter 2 a."""
    rule = law.rule("unemployment.sanctions")
    return Sanctions(
        rule.count("unemployment.sanction_first_days", day),
        rule.count("unemployment.sanction_most_days", day),
        rule.reason(),
    )


def sanction_steps(law: Law, day: int) -> str:
    """Which steps are in force on a day. Unemployment Security Act 1290/2002, chapter 2 a."""
    return law.rule("unemployment.sanctions").choice("unemployment.sanction_steps", day)
