"""What every engine is asked: the columns that go in, the columns that come out, and the rules in
words.

A month of one person, money in cents, each amount rounded once to cents, halves up:

1. wage = hours × hourly pay.
2. contributions = wage × pension rate (one for the young, one for the older) + wage × unemployment
  rate, each rounded.
3. pension = none if the wage is over the limit (the limit itself is allowed), else the full one.
4. tax = wage × card rate + pension × card rate, each rounded.
5. housing = paid share × (yearly rent up to the group's cap − own part − income share × yearly
  income above its limit) / 12,
   never below nothing, rounded; an amount below the smallest is not paid. Income is wage and
   pension.
6. net = wage − contributions + pension − tax + housing + care allowance.

Twelve months are asked: January, April, July and October of three law years. Parameters:
`law/parameters.yaml`, made up.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from attrs import frozen
import numpy as np

from subcontract_core.base.dates import number
from subcontract_core.law import Law, read_law

RESULTS = ("wage", "contributions", "pension", "tax", "housing", "net")
PERSON = ("older", "group", "card", "full_pension", "care", "rent")  # the same in every month
MONTH = ("hours", "hourly")
DATES = tuple(date(year, month, 1) for year in (2024, 2025, 2026) for month in (1, 4, 7, 10))
PER_MILLION = 1_000_000  # the unit of `card`
HOUR = 100  # the unit of `hours`: hundredths


@frozen(eq=False)
class Job:
    """Columns for `people` × `months`: those of PERSON one row a person, those of MONTH month after
    month.

    `older` bool, `group` 1–3, `card` millionths, `hours` hundredths of an hour, the rest cents; all
    int64 but `older`.
    """

    people: int
    months: tuple[date, ...]
    person: Mapping[str, np.ndarray]
    month: Mapping[str, np.ndarray]

    @property
    def rows(self) -> int:
        """Person-months."""
        return self.people * len(self.months)

    def block(self, month: int) -> slice:
        """The rows of one month."""
        return slice(month * self.people, (month + 1) * self.people)

    def long(self) -> dict[str, np.ndarray]:
        """Every column at full length, one row a person-month."""
        return {
            **{name: np.tile(column, len(self.months)) for name, column in self.person.items()},
            **self.month,
        }


def law() -> Law:
    """The job's own law."""
    return read_law([Path(__file__).with_name("law")], "common job")


def values(law: Law, day: date) -> dict[str, int]:
    """Every parameter on a day as a whole number without its prefix: cents, and shares in
    millionths.
    """
    found = {}
    for name, parameter in law.parameters.items():
        amount = parameter.on(day).amount
        scaled = amount * PER_MILLION if parameter.kind == "rate" else amount
        if int(scaled) != scaled:
            raise ValueError(f"{name} has no whole millionths")
        found[name.removeprefix("job.")] = int(scaled)
    return found


def make(people: int, months: int = len(DATES), seed: int = 1) -> Job:
    """Random people, quarter hours at cent rates (a quarter of the wages are exact halves of a
    cent).

    One wage in fifty lies exactly on the month's limit, one in fifty a cent above it.
    """
    random, dates = np.random.default_rng(seed), DATES[:months]
    rows = people * months
    person = {
        "older": random.random(people) < 0.3,
        "group": random.integers(1, 4, people),
        "card": random.integers(0, 91, people) * 5_000,
        "full_pension": np.where(
            random.random(people) < 0.7, random.integers(45_000, 160_000, people), 0
        ),
        "care": random.choice(np.array([0, 8_500, 18_600, 39_300]), people),
        "rent": random.integers(25_000, 110_000, people),
    }
    hours, hourly = random.integers(0, 481, rows) * 25, random.integers(900, 2_400, rows)
    limit = np.repeat([values(law(), day)["limit"] for day in dates], people)
    on_limit, above = np.arange(rows) % 50 == 0, np.arange(rows) % 50 == 1
    hours[on_limit | above] = HOUR
    hourly[on_limit], hourly[above] = limit[on_limit], limit[above] + 1
    return Job(people, dates, person, {"hours": hours, "hourly": hourly})


def epoch_days(job: Job) -> np.ndarray:
    """The day number of each month."""
    return np.array([number(day) for day in job.months], dtype=np.int64)
