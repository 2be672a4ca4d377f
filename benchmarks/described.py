"""Times a described model beside its hand-written form: one question, and many cases in one table.

Both are loaded before, their figures are compared to the cent, and the turns alternate.
"""

from collections.abc import Callable
import statistics
import time
from typing import Any

from subcontract_core.engine.comparison import law_of
from subcontract_core.engine.pipeline import readings, run
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.model.loading import Model, load_model
from subcontract_core.model.results import Outcome
from subcontract_core.scenario import load_scenario, tabulate

try:
    from benchmarks import hand_written
except ImportError:  # run as a script: its folder is on the path
    import hand_written  # type: ignore[no-redef]

MODEL = "paijathame-direct"
GROUP = "one-group-five-systems"
CASES = 400


def models() -> dict[str, Model]:
    """The described model as it is installed, and the one by hand, under one author."""
    installed = catalogue()
    described = installed.get(MODEL)
    # a package that the project ships is not watched as it runs; neither is this one here
    by_hand = load_model(hand_written, MODEL, installed.checks, described.price.author)
    return {"described": described, "by hand": by_hand}


def outcomes(model: Model, tables: Any) -> list[Outcome]:
    """The model under each of its readings."""
    law = law_of(tables.scenario, installed_law())
    return [run(model, tables, law, chosen) for chosen in readings(model, tables)]


def cents(found: list[Outcome]) -> list[tuple[str, str, str, str, list[int]]]:
    """Every line of every document, with what is kept."""
    return [
        (sheet.name, line.kind, line.payer, line.payee, line.cents.tolist())
        for outcome in found
        for sheet in outcome.sheets
        for line in sheet.lines
    ]


def ratio(jobs: dict[str, Callable[[], object]], turns: int = 15) -> tuple[float, float]:
    """How long the described one takes beside the one by hand, and seconds of the latter."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(turns + 1):
        for name, job in jobs.items():
            start = time.process_time()
            job()
            times[name].append(time.process_time() - start)
    middle = {name: statistics.median(found[1:]) for name, found in times.items()}
    return middle["described"] / middle["by hand"], middle["by hand"]


def main() -> None:
    """The table."""
    both, one = models(), tabulate(load_scenario(GROUP))
    for name, tables in (("one question", one), (f"{CASES} cases", one.repeat(CASES))):
        found = {kind: outcomes(model, tables) for kind, model in both.items()}
        if cents(found["described"]) != cents(found["by hand"]):
            raise SystemExit(f"{name}: the cents differ")
        times, seconds = ratio(
            {kind: lambda m=model, t=tables: outcomes(m, t) for kind, model in both.items()}
        )
        print(f"{name:14} by hand {seconds * 1000:7.1f} ms, described {times:4.2f} times that")


if __name__ == "__main__":
    main()
