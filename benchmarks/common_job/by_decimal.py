"""The job in plain Python with `decimal.Decimal`, euros and one row at a time: the reference
for every cent.
"""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from .job import HOUR, MONTH, PER_MILLION, PERSON, RESULTS, Job, law, values

TITLE = "plain loop with Decimal (reference)"
_CENT, _NONE = Decimal("0.01"), Decimal(0)
_SHARES = (
    "pension_rate_young",
    "pension_rate_older",
    "unemployment_rate",
    "income_share",
    "paid_share",
)


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)


def prepare(job: Job) -> Callable[[], dict[str, np.ndarray]]:
    """A call that goes through the rows and returns the RESULTS in cents."""
    body = law()
    by_month = [
        {
            name: Decimal(value) / (PER_MILLION if name in _SHARES else 100)
            for name, value in values(body, day).items()
        }
        for day in job.months
    ]
    person = list(zip(*(job.person[name].tolist() for name in PERSON), strict=True))
    month = list(zip(*(job.month[name].tolist() for name in MONTH), strict=True))

    def compute() -> dict[str, np.ndarray]:
        found = []
        for number, p in enumerate(by_month):
            for who, (hours, hourly) in zip(person, month[job.block(number)], strict=True):
                found.append(_row(p, *who, hours, hourly))
        columns = np.array(found, dtype=np.int64).reshape(-1, len(RESULTS)).T
        return dict(zip(RESULTS, columns, strict=True))

    return compute


def _row(
    law: dict[str, Decimal],
    older: bool,
    group: int,
    card: int,
    full_pension: int,
    care: int,
    rent: int,
    hours: int,
    hourly: int,
) -> list[int]:
    """One person in one month."""
    rate = Decimal(card) / PER_MILLION
    wage = _rounded(Decimal(hours) / HOUR * (Decimal(hourly) / 100))
    contributions = _rounded(
        wage * law["pension_rate_older" if older else "pension_rate_young"]
    ) + _rounded(wage * law["unemployment_rate"])
    pension = _NONE if wage > law["limit"] else Decimal(full_pension) / 100
    tax = _rounded(wage * rate) + _rounded(pension * rate)
    above = max(_NONE, 12 * (wage + pension) - law["income_limit"])
    left = (
        min(12 * Decimal(rent) / 100, law[f"cap_{group}"])
        - law["own_part"]
        - law["income_share"] * above
    )
    housing = _rounded(law["paid_share"] * max(_NONE, left) / 12)
    if housing < law["smallest"]:
        housing = _NONE
    net = wage - contributions + pension - tax + housing + Decimal(care) / 100
    return [int(amount * 100) for amount in (wage, contributions, pension, tax, housing, net)]
