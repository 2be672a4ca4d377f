"""The jobs of a table of aims, each in multiples of one plain loop of the same run.

The loop is `run.decimal_loop`: what a person-month of a small job costs with `decimal.Decimal` one
person at a time. A busy machine slows both, so that the multiples stay; they are processor time.
"""

import argparse
from collections.abc import Callable, Iterator
import os
from pathlib import Path
import statistics
import subprocess
import sys
import time

sys.path.insert(0, str(Path(__file__).parent))

import run as loops

from subcontract_core.engine.comparison import Comparison, compare, compare_tables
from subcontract_core.engine.portions import batches, repeated
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.scenario import load_scenario, tabulate

MONTH, YEAR = "one-group-five-systems", "one-group-five-systems-year"
ROWS = 20_000


def processor(job: Callable[[], object], runs: int) -> float:
    """Seconds of the processor, the median of several runs after one that is not counted."""
    job()
    times = []
    for _ in range(runs):
        start = time.process_time()
        job()
        times.append(time.process_time() - start)
    return statistics.median(times)


def read(comparison: Comparison) -> Comparison:
    """Make all that the outcomes say in words."""
    for outcome in (comparison.today, *comparison.outcomes):
        assert all(reason is not None for reason in outcome.reasons)
    return comparison


def outcomes_of(comparison: Comparison) -> int:
    """How many outcomes a comparison has, with today."""
    return len(comparison.outcomes) + 1


def many(person_months: int) -> int:
    """So many person-months of one group through all models, in batches; the person-months of all
    outcomes.
    """
    one, rows = tabulate(load_scenario(MONTH)), 0
    for part in repeated(one, person_months // (one.size[0] * one.size[1])):
        rows += outcomes_of(compare_tables(part)) * part.size[0] * part.size[1]
    return rows


def draws(times: int) -> int:
    """A year so many times over with other hours, through all models, in batches."""
    rows = 0
    for part in batches(sweep_minutes(load_scenario(YEAR), range(60, 60 + times))):
        rows += outcomes_of(compare_tables(part)) * part.size[0] * part.size[1]
    return rows


def command(*words: str) -> Callable[[], object]:
    """A command in a process of its own."""
    line = [sys.executable, "-c", "from subcontract_core.cli.start import main; main()", *words]
    return lambda: subprocess.run(line, check=True, capture_output=True, env=loops.compiled())


def children(job: Callable[[], object], runs: int) -> float:
    """Seconds of the processor of processes that a job starts, the median after one not counted."""
    job()
    times = []
    for _ in range(runs):
        before = sum(_spent())
        job()
        times.append(sum(_spent()) - before)
    return statistics.median(times)


def _spent() -> tuple[float, float]:
    spent = os.times()
    return spent.children_user, spent.children_system


def jobs(runs: int, person_months: int, times: int) -> Iterator[tuple[str, float]]:
    """Each job with its seconds."""
    month, year = load_scenario(MONTH), load_scenario(YEAR)
    lengths = sweep_minutes(month, range(0, 3 * loops.POINTS, 3))
    yield "comparison, figures", processor(lambda: compare(month), runs)
    yield "comparison, all it says read", processor(lambda: read(compare(month)), runs)
    yield "comparison of a year, figures", processor(lambda: compare(year), runs)
    yield "comparison of a year, all read", processor(lambda: read(compare(year)), runs)
    yield f"{loops.POINTS} lengths x all models", processor(lambda: compare_tables(lengths), runs)
    rows = many(person_months)
    each = processor(lambda: many(person_months), 1) / rows
    yield "a person-month and outcome, figures", each
    yield f"{times} years x all models", processor(lambda: draws(times), 1)
    yield "subcontract compare", children(command("compare"), runs)
    yield "subcontract law rules", children(command("law", "rules"), runs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--person-months", type=int, default=100_000)
    parser.add_argument("--draws", type=int, default=1_000)
    asked = parser.parse_args()
    loop = processor(lambda: loops.decimal_loop(ROWS), 3) / ROWS
    print(f"{'job':38} {'processor':>12} {'in person-months of the loop':>30}")
    for name, seconds in jobs(asked.runs, asked.person_months, asked.draws):
        print(f"{name:38} {seconds * 1000:9.3f} ms {seconds / loop:30.3f}")
    print(f"{'the loop, a person-month':38} {loop * 1000:9.3f} ms {1:30.3f}")


if __name__ == "__main__":
    main()
