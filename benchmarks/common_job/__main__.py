"""Every engine that is installed, on the same job in one run: time beside ours, and wrong cents
beside the Decimal loop.

Times are processor time of this process, so that other work on the machine disturbs less; each
engine has one core.
"""

import argparse
from collections.abc import Callable, Iterator
from importlib import import_module
from os import environ
from random import Random
import statistics
import time
from typing import Any

from attrs import Factory, define
import numpy as np

from . import by_decimal, by_numpy, by_us
from .job import DATES, RESULTS, Job, make

environ.setdefault("POLARS_MAX_THREADS", "1")  # read when polars is imported

# people; × 12 months: about 1,000, 92,736 (6 people × 8 models × 161 points) and 1,000,000
# person-months
SIZES = (84, 7_728, 83_334)


@define
class Engine:
    """One way of computing the job: `run` is timed, `columns` makes its result comparable and
    is not.
    """

    title: str
    run: Callable[[], Any]
    columns: Callable[[Any], dict[str, np.ndarray]] = dict
    times: list[float] = Factory(list)

    def timed(self) -> Any:
        """Run once, note the seconds."""
        start = time.process_time()
        found = self.run()
        self.times.append(time.process_time() - start)
        return found


def engines(job: Job) -> Iterator[Engine]:
    """Ours first, then the peers that can be imported; one that is missing is said and left out."""
    yield Engine(by_us.TITLE, by_us.prepare(job))
    yield Engine(by_numpy.TITLE, by_numpy.prepare(job))
    polars = _optional("polars")
    if polars:
        yield Engine(polars.TITLE, polars.prepare(job), polars.columns)
    openfisca = _optional("openfisca")
    if openfisca:
        for kind in (openfisca.Whole(), openfisca.Euros()):
            yield Engine(
                kind.title,
                openfisca.prepare(job, kind),
                lambda found, kind=kind: openfisca.columns(found, kind),
            )


def _optional(name: str) -> Any:
    try:
        return import_module(f"{__package__}.by_{name}")
    except ModuleNotFoundError as error:
        print(f"{name}: left out, {error.name} is not installed (see benchmarks/README.md)")
        return None


def compare(people: int, months: int, rounds: int) -> None:
    """Print one table: the engines in shuffled rounds, medians, ratios taken round by round, and
    the ratio of the best rounds, which other work on the machine disturbs least.
    """
    job = make(people, months)
    reference = Engine(by_decimal.TITLE, by_decimal.prepare(job))
    right = reference.timed()
    runners = list(engines(job))
    # the first run, not timed
    wrong = [_wrong(engine.columns(engine.run()), right) for engine in runners]
    random = Random(1)
    for _ in range(rounds):
        for engine in random.sample(runners, len(runners)):
            engine.timed()
    ours = runners[0].times
    print(f"\n{job.rows:,} person-months ({people:,} people × {months} months), {rounds} rounds")
    print(
        f"{'engine':40} {'time':>12} {'a person-month':>15} {'÷ ours':>8} {'at best':>8}"
        f"   wrong cents (rows of"
        f" {job.rows:,} with any; largest)"
    )
    for engine, (rows, largest) in zip([*runners, reference], [*wrong, (0, 0)], strict=True):
        middle = statistics.median(engine.times)
        ratio = (
            statistics.median(took / other for took, other in zip(engine.times, ours, strict=True))
            if engine is not reference
            else middle / statistics.median(ours)
        )
        print(
            f"{engine.title:40} {middle * 1000:9.2f} ms {middle / job.rows * 1e9:12.1f} ns"
            f" {ratio:7.2f}x {min(engine.times) / min(ours):7.2f}x"
            f"   {f'{rows:,} rows, up to {largest} cents' if rows else 'none'}"
        )


def _wrong(found: dict[str, np.ndarray], right: dict[str, np.ndarray]) -> tuple[int, int]:
    """In how many rows any result differs from the reference, and by how many cents at most."""
    off = np.max([np.abs(found[name] - right[name]) for name in RESULTS], axis=0)
    return int(np.count_nonzero(off)), int(off.max())


def main() -> None:
    """Read the sizes and print their tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.common_job", description=__doc__)
    parser.add_argument(
        "--people", type=int, nargs="+", default=SIZES, help="numbers of people, one table each"
    )
    parser.add_argument(
        "--months",
        type=int,
        default=len(DATES),
        choices=range(1, len(DATES) + 1),
        metavar=f"1..{len(DATES)}",
    )
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    for people in asked.people:
        compare(people, asked.months, asked.rounds)


if __name__ == "__main__":
    main()
