"""Support for arranging working conditions (työolosuhteiden järjestelytuki)."""

from typing import Any

import numpy as np

from ....law import Law, Ruling


def help_support(law: Law, on: Any, *, minutes: np.ndarray) -> Ruling:
    """For a colleague's help in one month, in cents: an amount an hour for the month's hours up to
    the most that count.

    `minutes` of help given. Needs an employer; granted for at most `subsidies.help_months`. Act
    916/2012; from 2025 Act 380/2023.
    """
    r = law.rule("subsidies.arrangement")
    counted = np.minimum(minutes, r.count("subsidies.help_hours", on) * 60)
    return Ruling(r.amount("subsidies.help_rate", on) * counted / 60, r.reason())


def tools_cap(law: Law, on: Any) -> Ruling:
    """The most that tools or alterations for one person are supported with, in cents. Act
    916/2012; from 2025 Act 380/2023.
    """
    r = law.rule("subsidies.arrangement")
    return Ruling(r.amount("subsidies.tools_cap", on), r.reason())
