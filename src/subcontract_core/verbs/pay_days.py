"""When a model pays: a rule of its own beside the scenario's, and another for some buyers."""

from collections.abc import Mapping

from attrs import field, frozen
import numpy as np

from ..base import dates
from ..base.errors import ModelError
from ..scenario.tables import Tables
from ..scenario.types import PayRule


@frozen(eq=False)
class PayDays:
    """The day number of payment by buyer (the first row: of slips without one) and month of work:
    [1 + buyers, work months].
    """

    day: np.ndarray = field(repr=False)

    def of(self, buyer: np.ndarray, month: np.ndarray) -> np.ndarray:
        """The pay day of rows with a buyer (−1: none) and a month of work."""
        days: np.ndarray = self.day[buyer + 1, month]
        return days


def pay_days(
    tables: Tables, rule: PayRule | None = None, by_buyer: Mapping[str, PayRule] | None = None
) -> PayDays:
    """The pay days by a rule (None: the scenario's), and by another for the buyers that have one.

    A model names its rules in `Manifest(pay_rules=…)` too, so that the months in which they pay are
    looked at. Raises `ModelError` for a buyer that the scenario does not have.
    """
    usual = tables.scenario.pay if rule is None else rule
    own = dict(by_buyer or {})
    ids = [buyer.id for buyer in tables.scenario.buyers]
    if unknown := sorted(set(own) - set(ids)):
        raise ModelError(
            f"pay_days: no buyer {', '.join(unknown)} in the scenario; it has {', '.join(ids)}"
        )
    return PayDays(np.array([_days(tables, own.get(one, usual)) for one in ("", *ids)], np.int64))


def _days(tables: Tables, rule: PayRule) -> list[int]:
    """The day number of payment of each month of work."""
    first = tables.scenario.first_month
    return [dates.number(rule.pay_day(month)) for month in range(first, first + tables.work_months)]
