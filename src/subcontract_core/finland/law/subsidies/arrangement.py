"""Support for arranging working conditions (työolosuhteiden järjestelytuki)."""

import numpy as np

from ....base.columns import Days, Minutes
from ....law import Law, Ruling


def help_support(law: Law, day: Days, *, minutes: Minutes) -> Ruling:
    """For a colleague's help in one month, in cents: an amount an hour for the month's hours up to
    the most that count.

    `minutes` of help given. Needs an employer; granted for at most `subsidies.help_months`. Act
    916/2012; from 2025 Act 380/2023.
    """
    rule = law.rule("subsidies.arrangement")
    counted = np.minimum(minutes, rule.count("subsidies.help_hours", day) * 60)
    return Ruling(rule.amount("subsidies.help_rate", day) * counted / 60, rule.reason())


def tools_cap(law: Law, day: Days) -> Ruling:
    """The most that tools or alterations for one person are supported with, in cents. Act
    916/2012; from 2025 Act 380/2023.
    """
    rule = law.rule("subsidies.arrangement")
    return Ruling(rule.amount("subsidies.tools_cap", day), rule.reason())
