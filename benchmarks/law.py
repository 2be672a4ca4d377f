"""Times every rule of the law: on a million person-months in portions, and on a curve of 161
points.

The rules are found by their signature: public functions of `finland.law` that ask a law (`law`)
on a day (`day`). Their arguments are filled by name from generated columns. Steps inside the
income tax are timed as a part of it, and the rules that look at months in a row (suspension,
flexible) only in `run.py`, as parts of whole models.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import import_module
import inspect
from pkgutil import walk_packages
import resource
import statistics
import time
from typing import Any

import numpy as np

from subcontract_core.base.columns import DayNumbers
from subcontract_core.base.dates import number
from subcontract_core.base.money import Exact
from subcontract_core.finland import law as law_room
from subcontract_core.finland.law.subsidies.wage_subsidy import LEVELS
from subcontract_core.law import Law
from subcontract_core.scenario.types import Sector

ROWS = 1_000_000
POINTS = 161
PORTION = 32_768
DAYS = tuple(number(date(2026, month, 1)) for month in range(1, 13))
# tables and files, not rules
_LEFT_OUT = ("named",)
_INSIDE = (
    "contributions",
    "taxable_income",
    "taxes_before_credits",
    "work_income_credit",
    "broadcasting_tax",
)

# Smallest and largest of a column of whole numbers, by the arguments that it is for; cents if an
# argument is not here.
_CENTS = (0, 300_000)
_RANGES: Mapping[str, tuple[int, int]] = {
    "days months planned_months run unemployed_months": (0, 23),
    "minutes weekly_minutes": (0, 9_000),
    "pay earnings": _CENTS,
    "rent housing_cost": (25_000, 110_000),
    "pension national national_pension earnings_pension guarantee_pension unemployment_benefit": (
        0,
        160_000,
    ),
    "health child_benefit other_income other_expenses parents_income parents_care_fee side_costs": (
        0,
        30_000,
    ),
    "income other_pension decided estimated half_year_wage year_wage worker_year_wage wages work": (
        0,
        3_600_000,
    ),
    "assets": (0, 6_000_000),
    "age": (18, 70),
    "adults": (1, 2),
    "household": (1, 6),
    "children dependants adult_children children_17 children_10_to_16": (0, 3),
    "children_under_10 parents_dependants": (0, 3),
    "municipality_group heating_zone group": (1, 3),
    "level": (0, 3),
    "fell_ill employed_since": (20_000, 21_000),
    "paid_before": (0, 100),
    "hours_before": (0, 100),
    "kind heating_region": (0, 2),
    "floor_area": (20, 120),
    "sector": (0, len(Sector.words()) - 1),
}
_FLAGS = (
    "asked free rests repair public_seller has_spouse spouse_entitled water_separate"
    " heating_separate lives_with_spouse insured public large_payroll other_staff temporary"
    " standing_employees in_services lives_with_parents both_entitled continuous ended"
).split()
# thousandths
_SHARES = {
    "card": (0, 450),
    "municipal_rate": (40, 110),
    "church_rate": (0, 22),
    "residence": (0, 1_000),
}
# What an argument is for one rule alone: a range, one of some values, or a fixed value for all
# rows.
_YEAR = {name: (0, 3_600_000) for name in ("wage", "other_work", "pension", "benefit", "other")}
_OWN: Mapping[str, Mapping[str, Any]] = {
    "housing.general.allowance": {"earnings": ("earnings", "other_income"), "income": (0, 600_000)},
    "housing.general.deductible": {
        "earnings": ("earnings", "other_income"),
        "income": (0, 600_000),
    },
    "income_tax.income_tax.income_tax": _YEAR,
    "payroll.holiday.holiday_compensation": {"months_of_contract": 3},
    "payroll.employer.employer_health": {"household": "asked"},
    "self_employment.billing.health_contribution": {"statement_given": False},
    "social_assistance.basic.basic_assistance": {
        "earnings": ("earnings", "pay"),
        "minor_earnings": ("other_income",),
    },
    "subsidies.wage_subsidy.wage_subsidy": {"level": LEVELS},
    "subsidies.wage_subsidy.level_in_force": {"level": LEVELS},
    "enforcement.withholding.withheld": {"kind": None},
    "wage_floors.sectors.hourly": {"agreement": "commerce"},
}


def rules() -> dict[str, Callable[..., Any]]:
    """Every public rule of the law by its place in `finland.law`: "housing.general.allowance"."""
    found = {}
    for module in sorted(
        walk_packages(law_room.__path__, f"{law_room.__name__}."), key=lambda module: module.name
    ):
        place = module.name.removeprefix(f"{law_room.__name__}.")
        if set(place.split(".")) & set(_LEFT_OUT):
            continue
        for name, function in inspect.getmembers(import_module(module.name), inspect.isfunction):
            if (
                function.__module__ == module.name
                and name[0] != "_"
                and name not in _INSIDE
                and list(inspect.signature(function).parameters)[:2] == ["law", "day"]
            ):
                found[f"{place}.{name}"] = function
    return found


def arguments(rule: str, function: Callable[..., Any], rows: int, seed: int = 1) -> dict[str, Any]:
    """A generated column for each argument of the rule: what is listed above, else cents where
    the rule has no default.
    """
    random = np.random.default_rng(seed)
    own = _OWN.get(rule, {})
    filled = {}
    for name, parameter in list(inspect.signature(function).parameters.items())[2:]:
        wanted = own[name] if name in own else _wanted(name)
        if wanted is None and parameter.default is inspect.Parameter.empty:
            wanted = False if parameter.annotation in (bool, "bool") else _CENTS
        if wanted is not None:
            filled[name] = _column(wanted, rows, random)
    return filled


def _wanted(name: str) -> Any:
    if name in _FLAGS or name in _SHARES:
        return name
    return next((limits for names, limits in _RANGES.items() if name in names.split()), None)


def _column(wanted: Any, rows: int, random: np.random.Generator) -> Any:
    """A column in a range, of flags, of shares or of three or more listed values; several
    columns for a tuple of names; else the value itself.
    """
    if isinstance(wanted, str) and wanted in _SHARES:
        low, high = _SHARES[wanted]
        return Exact(random.integers(low, high, rows, endpoint=True), 1000)
    if isinstance(wanted, str):
        return (
            random.random(rows) < 0.5
            if wanted in _FLAGS
            else _column(limits, rows, random)
            if (limits := _wanted(wanted))
            else wanted
        )
    if not isinstance(wanted, tuple):
        return wanted
    if isinstance(wanted[0], str):
        return [_column(name, rows, random) for name in wanted]
    return (
        random.choice(np.array(wanted), rows)
        if len(wanted) != 2
        else random.integers(*wanted, rows, endpoint=True)
    )


def asks_column(function: Callable[..., Any]) -> bool:
    """Whether the rule wants a column of days even where there is one day."""
    return inspect.signature(function).parameters["day"].annotation == DayNumbers


def rows_of(filled: Mapping[str, Any], rows: "slice | int") -> dict[str, Any]:
    """Some rows of every column, or one row as plain numbers."""
    return {name: _rows(value, rows) for name, value in filled.items()}


def _rows(value: Any, rows: "slice | int") -> Any:
    if isinstance(value, list):
        return [_rows(part, rows) for part in value]
    if not isinstance(value, (np.ndarray, Exact)):
        return value
    part = value[rows]
    return part.item() if isinstance(part, np.generic) else part


def portions(rows: int) -> Iterator[tuple[int, slice]]:
    """A year's months, each with its day, in portions of at most PORTION rows."""
    per_month = -(-rows // len(DAYS))
    for month, day in enumerate(DAYS):
        end = min((month + 1) * per_month, rows)
        for start in range(month * per_month, end, PORTION):
            yield day, slice(start, min(start + PORTION, end))


def seconds(job: Callable[[], object], runs: int) -> float:
    """Processor time, the median of several runs after one that is not counted."""
    job()
    times = []
    for _ in range(runs):
        start = time.process_time()
        job()
        times.append(time.process_time() - start)
    return statistics.median(times)


def whole(law: Law, function: Callable[..., Any], filled: Mapping[str, Any], rows: int) -> None:
    """The rule on all rows, portion by portion."""
    for day, part in portions(rows):
        function(
            law,
            np.full(part.stop - part.start, day) if asks_column(function) else day,
            **rows_of(filled, part),
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS, help="person-months")
    parser.add_argument("--points", type=int, default=POINTS, help="points of the curve")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    law, before = law_room.law_of_finland(), _peak()
    found = []
    for rule, function in rules().items():
        filled = arguments(rule, function, max(asked.rows, asked.points))
        point = rows_of(filled, slice(0, asked.points))
        day = np.full(asked.points, DAYS[0]) if asks_column(function) else DAYS[0]
        curve = seconds(
            lambda function=function, day=day, point=point: function(law, day, **point), 20
        )
        found.append(
            (
                seconds(
                    lambda function=function, filled=filled: whole(
                        law, function, filled, asked.rows
                    ),
                    asked.runs,
                ),
                curve,
                rule,
            )
        )
    total, curves = sum(time for time, _, _ in found), sum(time for _, time, _ in found)
    print(
        f"{'rule':52} {f'{asked.points} points':>12} {f'{asked.rows:,} months':>18}"
        f" {'a person-month':>15} {'share':>7}"
    )
    for took, curve, rule in [
        *sorted(found, reverse=True),
        (total, curves, f"all {len(found)} rules"),
    ]:
        print(
            f"{rule:52} {curve * 1e6:9.0f} µs {took * 1000:15.1f} ms"
            f" {took / asked.rows * 1e9:12.1f} ns {took / total:7.1%}"
        )
    print(
        f"peak memory {_peak():.0f} MiB, of which {before:.0f} before the first column; a rule's"
        " own columns are the rest"
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
