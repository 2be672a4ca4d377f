"""Times the HTML report of a year beside its comparison, and takes the memory at its peak.

Thirty people work twelve months. Each job is a process of its own, from the first import to the
last: the comparison with its findings read, and the comparison with its report written. What counts
is the ratio of their processor times, so a busy machine does not change it.
"""

import argparse
import json
from pathlib import Path
import statistics
import subprocess
import sys
from tempfile import TemporaryDirectory
import time

from attrs import evolve

YEAR = "one-group-five-systems-year"
PEOPLE = 30
MOST_TIMES, MOST_MIB = 3, 150  # what is promised: times the comparison, MiB at the peak


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


def measured(people: int, runs: int) -> tuple[float, float, float, float]:
    """The comparison alone and with its report, in turns: the median of the processor's seconds and
    the most MiB of each.
    """
    found: dict[bool, list[dict[str, float]]] = {False: [], True: []}
    for _ in range(runs):
        for with_report, results in found.items():
            job = [sys.executable, __file__, "--once", "--people", str(people)]
            job += ["--report"] if with_report else []
            done = subprocess.run(job, check=True, capture_output=True, text=True)
            results.append(json.loads(done.stdout))
    plain, whole = (
        statistics.median(one["seconds"] for one in results) for results in found.values()
    )
    least, most = (max(one["mib"] for one in results) for results in found.values())
    return plain, whole, least, most


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
    plain, whole, least, most = measured(asked.people, asked.runs)
    print(f"{'job':34} {'processor':>10} {'peak':>9}")
    print(f"{'comparison of a year, findings read':34} {plain:8.2f} s {least:5.0f} MiB")
    print(f"{'comparison and HTML report':34} {whole:8.2f} s {most:5.0f} MiB")
    print(f"{asked.people} people: {whole / plain:.2f} times the comparison")


if __name__ == "__main__":
    main()
