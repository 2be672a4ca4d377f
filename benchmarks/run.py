"""Times the line in one run: a comparison, two sweeps, populations in batches, beside a Decimal
loop.
"""

import atexit
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from subcontract_core.engine.comparison import compare, compare_tables, law_of
from subcontract_core.engine.pipeline import run
from subcontract_core.engine.portions import repeated
from subcontract_core.engine.sweeps import sweep_minutes, sweep_term
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.scenario import load_scenario, tabulate

GROUP = "one-group-five-systems"
POINTS = 161


def median(job: Callable[[], object], runs: int = 7) -> float:
    """Seconds, the median of several runs after one that is not counted."""
    job()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


@cache
def compiled() -> dict[str, str]:
    """The environment of a user, whose Python keeps what it compiled, also where ours may not."""
    found = dict(os.environ)
    if found.pop("PYTHONDONTWRITEBYTECODE", ""):
        found["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp()
        atexit.register(shutil.rmtree, found["PYTHONPYCACHEPREFIX"], ignore_errors=True)
    return found


def population(person_months: int) -> tuple[float, int, int]:
    """Run so many person-months through one model in batches: seconds, cents paid (to be sure
    it ran), person-months.
    """
    scenario = load_scenario(GROUP)
    law = law_of(scenario, installed_law())
    model = catalogue().get("jobcenter-app")
    one = tabulate(scenario)
    run(model, one, law)
    for part in repeated(one, 40_000 // one.size[1]):  # a portion that is not counted
        run(model, part, law)
    times = person_months // one.size[1]
    start = time.perf_counter()
    paid = 0
    for part in repeated(one, times):
        outcome = run(model, part, law)
        paid += sum(
            int(line.cents.sum())
            for sheet in outcome.payments.sheets
            for line in sheet.lines
            if line.kind == "assignment_fee"
        )
    return time.perf_counter() - start, paid, times * one.size[0] * one.size[1]


def decimal_loop(rows: int) -> float:
    """A smaller job, one person at a time with Decimal: six visits of pay, withholding, limit,
    pension, allowance.
    """
    cent, hour, limit, pension = (
        Decimal("0.01"),
        Decimal("10.00"),
        Decimal("837.59"),
        Decimal("665.29"),
    )
    card, allowance = Decimal("0.10"), Decimal("8.00")
    start = time.perf_counter()
    for _ in range(rows):
        pay = sum(((hour * 240 / 60).quantize(cent, ROUND_HALF_UP) for _ in range(6)), Decimal(0))
        withheld = (pay * card).quantize(cent, ROUND_HALF_UP)
        kept = pension if pay <= limit else Decimal(0)
        housing = max(
            Decimal(0),
            (Decimal("0.85") * (Decimal(6240) - Decimal("618.73")) / 12).quantize(
                cent, ROUND_HALF_UP
            ),
        )
        assert pay - withheld + kept + housing + 0 * allowance > 0
    return time.perf_counter() - start


def in_own_process(person_months: int) -> tuple[float, int, float]:
    """Seconds, person-months and peak MiB of a population in a fresh process."""
    done = subprocess.run(
        [sys.executable, __file__, str(person_months)], check=True, capture_output=True, text=True
    )
    seconds, rows, peak = done.stdout.split()
    return float(seconds), int(rows), float(peak)


def main() -> None:
    """Print the table."""
    scenario = load_scenario(GROUP)
    ids = [i for i in catalogue().ids if i != "today"]
    loop_rows = 20_000
    loop = median(lambda: decimal_loop(loop_rows), 3) / loop_rows
    print(f"{'job':46} {'time':>10} {'per person-month':>18} {'Decimal loop ÷ this':>20}")

    def show(name: str, seconds: float, rows: int, note: str = "") -> None:
        each = seconds / rows
        print(
            f"{name:46} {seconds * 1000:8.1f} ms {each * 1e6:15.2f} µs {loop / each:19.1f}x {note}"
        )

    people = len(scenario.people)
    show(
        f"comparison, {len(ids)} models and today",
        median(lambda: compare(scenario)),
        people * (len(ids) + 1),
    )
    minutes = sweep_minutes(scenario, range(0, POINTS * 3, 3))
    show(
        f"sweep of {POINTS} lengths of visit, all models",
        median(lambda: compare_tables(minutes)),
        people * POINTS * (len(ids) + 1),
    )
    term = sweep_term(
        scenario, "eksote-external", "wage_per_hour", [f"{5 + i / 16:.2f}" for i in range(POINTS)]
    )
    show(
        f"sweep of {POINTS} wages, one model",
        median(lambda: compare_tables(term, ["eksote-external"])),
        people * POINTS * 2,
    )
    small_s, small_n, small_mib = in_own_process(100_000)
    large_s, large_n, large_mib = in_own_process(1_000_000)
    show("100,000 person-months, one model", small_s, small_n, f"peak {small_mib:.0f} MiB")
    show("1,000,000 person-months, one model", large_s, large_n, f"peak {large_mib:.0f} MiB")
    show(f"Decimal loop, {loop_rows:,} person-months", loop * loop_rows, loop_rows)
    print(
        f"growth from 100,000 to 1,000,000 person-months: {large_s / small_s:.1f} times the time"
        f" for {large_n / small_n:.1f} times the rows"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        took, _, rows_done = population(int(sys.argv[1]))
        print(took, rows_done, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    else:
        main()
