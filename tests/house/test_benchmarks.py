"""The benchmarks compute what they say they do, at sizes that take no time; no time is asserted."""

from datetime import date
from fractions import Fraction
import subprocess
import sys
from typing import Any

import attrs
import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.base.money import Exact
from subcontract_core.base.provenance import Reason
from subcontract_core.finland.law import law_of_finland
from subcontract_core.law import Ruling
from subcontract_core.scenario import load_scenario, tabulate
from support.paths import ROOT

# the benchmarks are scripts of the repository, not a package that is installed
sys.path.insert(0, str(ROOT))

from benchmarks import described as described_benchmark
from benchmarks import law as law_benchmark
from benchmarks import one_month
from benchmarks import report as report_benchmark
from benchmarks.common_job import by_decimal, by_numpy, by_us, job

RULES = law_benchmark.rules()
DAYS = (date(2026, 3, 1), date(2026, 11, 1))  # both sides of what changes within the year
ROWS = 8


@pytest.fixture(scope="module")
def asked():
    return job.make(people=150)


@pytest.fixture(scope="module")
def right(asked):
    return by_decimal.prepare(asked)()


@pytest.mark.parametrize("engine", [by_us, by_numpy], ids=["ours", "NumPy by hand"])
def test_every_cent_of_the_common_job_is_that_of_the_decimal_loop(engine, asked, right):
    found = engine.prepare(asked)()
    assert {
        name: np.flatnonzero(found[name] != right[name]).tolist() for name in job.RESULTS
    } == dict.fromkeys(job.RESULTS, [])


@pytest.mark.parametrize(("cents_above", "is_paid"), [(0, True), (1, False)])
def test_a_wage_on_the_limit_keeps_the_pension_and_a_cent_more_loses_it(
    cents_above, is_paid, asked
):
    found = by_us.prepare(asked)()
    full = np.tile(asked.person["full_pension"], len(asked.months))
    limit = np.repeat([job.values(job.law(), day)["limit"] for day in asked.months], asked.people)
    rows = (found["wage"] == limit + cents_above) & (full > 0)
    assert rows.sum() > 10
    assert (found["pension"][rows] == (full[rows] if is_paid else 0)).all()


def test_the_job_has_wages_that_end_in_half_a_cent(asked):
    assert (
        np.count_nonzero(asked.month["hours"] * asked.month["hourly"] % job.HOUR == job.HOUR // 2)
        > asked.rows // 10
    )


def test_blocks_of_any_size_give_the_same_cents(asked):
    small, large = by_us.compute(job.law(), asked, portion=7), by_us.compute(job.law(), asked)
    assert all((small[name] == large[name]).all() for name in job.RESULTS)


def test_one_person_month_of_the_job_may_be_plain_numbers_and_a_column_of_days_may_change_its_law(
    asked, right
):
    body, long = job.law(), asked.long()
    row = asked.rows - 1
    last = {name: column[row].item() for name, column in long.items()}
    alone = dict(by_us.one(body, asked.months[-1], **last))
    days = np.repeat(job.epoch_days(asked), asked.people)
    together = dict(by_us.one(body, days, **long))
    for name in job.RESULTS:
        assert int(alone[name].cents()) == right[name][row]
        assert (together[name].cents() == right[name]).all()


def numbers(result: Any, row: int) -> list[Any]:
    """Every number or word that a rule found for a row; what it found once holds for every row."""
    if isinstance(result, Exact):
        return [Fraction(numerator, result.den) for numerator in numbers(result.num, row)]
    if isinstance(result, Ruling):
        return numbers(result.amount, row)
    if result is None or isinstance(result, Reason):
        return []
    if isinstance(result, dict):
        return [number for part in result.values() for number in numbers(part, row)]
    if isinstance(result, tuple):
        return [number for part in result for number in numbers(part, row)]
    if attrs.has(type(result)):
        return [
            number
            for name in attrs.fields_dict(type(result))
            for number in numbers(getattr(result, name), row)
        ]
    column = np.asarray(result)
    return [(column[row] if column.ndim else column).item()]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_called_with_plain_numbers_and_a_date_gives_what_its_columns_give(rule):
    """A rule whose signature asks for a column of days is called with a column of one row."""
    function, law = RULES[rule], law_of_finland()
    columns = law_benchmark.arguments(rule, function, ROWS)
    on = np.array([number(day) for day in DAYS] * (ROWS // len(DAYS)), dtype=np.int64)
    together = function(law, on, **columns)
    for row in range(ROWS):
        day, expected = DAYS[row % len(DAYS)], numbers(together, row)
        if law_benchmark.asks_column(function):
            assert (
                numbers(
                    function(
                        law,
                        np.array([number(day)]),
                        **law_benchmark.rows_of(columns, slice(row, row + 1)),
                    ),
                    0,
                )
                == expected
            )
            continue
        plain = law_benchmark.rows_of(columns, row)
        assert numbers(function(law, day, **plain), 0) == expected
        assert numbers(function(law, number(day), **plain), 0) == expected


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_common_job_shows_every_engine_or_says_that_it_is_missing_and_no_exact_engine_is_a_cent_off():
    lines = run("-m", "benchmarks.common_job", "--people", "20", "--rounds", "1").splitlines()
    for name in ("polars", "openfisca"):
        assert any(line.lower().startswith(name) for line in lines)
    # an engine of float euros is named with how many cents it is off
    exact = [line for line in lines if "cents" in line.split("  ")[0] and "x  " in line]
    assert len(exact) >= 2
    assert all(line.endswith("none") for line in exact)


def test_the_report_of_a_year_takes_at_most_two_seconds_of_a_quiet_machine_and_little_memory():
    """The seconds are person-months of the loop of the same run; a quarter more than the promise is
    let pass, for what else the machine does.
    """
    found = report_benchmark.measured(report_benchmark.PEOPLE, runs=3)
    assert found.in_loop < 1.25 * report_benchmark.MOST_LOOP
    assert found.most < report_benchmark.MOST_MIB


def test_the_aims_have_a_line_each_in_multiples_of_the_loop():
    lines = run(
        "benchmarks/speed.py", "--runs", "1", "--person-months", "100", "--draws", "3"
    ).splitlines()
    assert len(lines) == 11  # the head, nine jobs, the loop
    assert lines[-1].split()[-1] == "1.000"


def test_the_law_benchmark_has_a_line_for_every_rule():
    lines = run("benchmarks/law.py", "--rows", "24", "--points", "5", "--runs", "1").splitlines()
    assert {line.split()[0] for line in lines[1:-2]} == set(RULES)
    assert f"all {len(RULES)} rules" in lines[-2]


def test_a_described_model_gives_every_cent_of_its_hand_written_form():
    tables = tabulate(load_scenario(described_benchmark.GROUP))
    both = described_benchmark.models()
    described, by_hand = (
        described_benchmark.cents(described_benchmark.outcomes(both[kind], tables))
        for kind in ("described", "by hand")
    )
    assert described
    assert described == by_hand


def test_every_cent_of_a_month_of_a_model_is_that_of_the_decimal_loop():
    tables = one_month.asked(len(one_month.LENGTHS))
    law = one_month.law_of(tables.scenario, one_month.installed_law())
    of_law = one_month.values(law, date(2021, 9, 1))
    right = one_month.loop(of_law, one_month.people_of(tables), tables.cases)
    ours = one_month.by_us(tables, law)
    assert set(one_month.wrong(ours, right).values()) == {0}
    # On both sides of the limit, of the smallest pension and of a review of the allowance.
    assert min(right["room_under_limit"]) < 0 < max(right["room_under_limit"])
    assert 0 in right["guarantee_pension"] and 0 in right["housing_allowance"]
    assert len(set(right["housing_allowance"])) > 100


def test_a_population_has_the_same_tables_by_one_process_and_by_two():
    lines = run("benchmarks/population.py", "--people", "24", "--turns", "1").splitlines()
    assert lines[-1].endswith("the tables are the same")
