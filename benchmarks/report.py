"""Times the HTML report of a year beside its comparison, and takes the memory at its peak.

Thirty people work twelve months. Each job is a process of its own, from the first import to the
last: the comparison with its findings read, and the comparison with its report written. What counts
is processor time in person-months of the plain loop of `run.py`, taken in turns, so that a busy
machine does not change it; a comparison is no measure, since it is made quicker too.
"""

import argparse
import json
from pathlib import Path
import statistics
import subprocess
import sys
from tempfile import TemporaryDirectory
import time

sys.path.insert(0, str(Path(__file__).parent))

from attrs import evolve, frozen
import run as loops

YEAR = "one-group-five-systems-year"
PEOPLE = 30
LOOP = 20_000  # person-months at a time
# What is promised: two seconds where a person-month of the loop takes two millionths, and MiB at
# the peak.
MOST_LOOP, MOST_MIB = 1_000_000, 150


def peak_mib() -> float:
    """The most memory that this process has had."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def once(people: int, with_report: bool) -> None:
    """The job itself, in this process; prints seconds of the processor and MiB as JSON."""
    from subcontract_core import compare, load_scenario

    asked = load_scenario(YEAR)
    crowd = tuple(
        evolve(asked.people[row % len(asked.people)], id=f"P{row + 1}", birth_year=1960 + row % 40)
        for row in range(people)
    )
    crew = tuple(person.id for person in crowd)
    gigs = tuple(evolve(gig, crew=crew) for gig in asked.gigs)
    answer = compare(evolve(asked, people=crowd, gigs=gigs), language="en")
    if with_report:
        with TemporaryDirectory() as folder:
            answer.to_html(Path(folder) / "report.html")
    else:
        assert sum(len(outcome.findings) for outcome in answer.comparison.outcomes)
    print(json.dumps({"seconds": time.process_time(), "mib": peak_mib()}))


@frozen
class Measured:
    """What was measured: seconds of the comparison alone and with its report, of the loop's
    person-month, and the most MiB of each job.
    """

    plain: float
    whole: float
    loop: float
    least: float
    most: float

    @property
    def in_loop(self) -> float:
        """The whole in person-months of the loop."""
        return self.whole / self.loop


def _in_turn(people: int, with_report: bool) -> dict[str, float]:
    """A job in a process of its own: its seconds of the processor and its MiB."""
    job = [sys.executable, __file__, "--once", "--people", str(people)]
    job += ["--report"] if with_report else []
    done = subprocess.run(job, check=True, capture_output=True, text=True, env=loops.compiled())
    told: dict[str, float] = json.loads(done.stdout)
    return told


def measured(people: int, runs: int) -> Measured:
    """Both jobs and the loop, in turns, after a report that is not counted and from which Python
    keeps what it compiled: the median of the processor's seconds and the most MiB.
    """
    found: dict[bool, list[dict[str, float]]] = {False: [], True: []}
    loop: list[float] = []
    _in_turn(people, with_report=True)
    for _ in range(runs):
        start = time.process_time()
        loops.decimal_loop(LOOP)
        loop.append((time.process_time() - start) / LOOP)
        for with_report, results in found.items():
            results.append(_in_turn(people, with_report))
    plain, whole = (
        statistics.median(one["seconds"] for one in results) for results in found.values()
    )
    least, most = (max(one["mib"] for one in results) for results in found.values())
    return Measured(plain, whole, statistics.median(loop), least, most)


def main() -> None:
    """Print the two jobs and how they compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--report", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.once:
        once(asked.people, asked.report)
        return
    found = measured(asked.people, asked.runs)
    print(f"{'job':34} {'processor':>10} {'peak':>9} {'in person-months of the loop':>30}")
    for name, seconds, mib in (
        ("comparison of a year, findings read", found.plain, found.least),
        ("comparison and HTML report", found.whole, found.most),
    ):
        print(f"{name:34} {seconds:8.2f} s {mib:5.0f} MiB {seconds / found.loop:30,.0f}")
    print(f"{asked.people} people: {found.whole / found.plain:.2f} times the comparison")


if __name__ == "__main__":
    main()
