"""A table of people through `subcontract population`, by one process and by two, in turns.

Each run is a process of its own into an empty folder. The clock tells what two processes gain
where the machine is quiet, processor time what the job costs; the tables are compared byte by byte.
"""

import argparse
import hashlib
import os
from pathlib import Path
import subprocess
import sys
import tempfile
import time

GROUP = """format: subcontract-scenario/1
id: a-nation
title: {en: An invented nation}
months: {from: 2026-01, to: 2026-12}
people_defaults:
  lives_on: disability_pension
  housing: {kind: rent, rent: 620.00, municipality_group: 3}
  care_allowance: none
  other_pension: 0
  tax_card: 0 %
people:
  - {id: P1, birth_year: 1990, activity: {kind: disability, weekly: [mon], allowance: 8.00}}
  - {id: P2, birth_year: 1985, activity: {kind: disability, weekly: [wed, fri], allowance: 5.00}}
buyers:
  - {id: B1, kind: company, deducts_vat: true}
gigs:
  - {id: G1, buyer: B1, task: cleaning, weekly: [tue, thu], start: "09:00", hours: 4, crew: [P1]}
  - {id: G2, buyer: B1, task: cleaning, weekly: [mon, thu], start: "12:00", hours: 3, crew: [P2]}
terms: [{model: all, term: wage_per_hour, value: 12.00, assumed: an invented wage}]
"""
HEAD = "template,birth_year,housing.rent,other_pension,group.region"


def written(folder: Path, people: int) -> None:
    """The scenario and a table of so many people who differ."""
    (folder / "group.yaml").write_text(GROUP, encoding="utf-8")
    rows = [
        f"P{n % 2 + 1},{1970 + n % 35},{400 + n * 37 % 400}.{n % 100:02d},"
        f"{n * 113 % 9_000 if n % 3 == 0 else 0}.00,R{n % 21}"
        for n in range(people)
    ]
    (folder / "people.csv").write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")


def run(folder: Path, workers: int) -> tuple[float, float, str]:
    """Seconds of the clock and of processors, and one short text for all tables."""
    out = Path(tempfile.mkdtemp(dir=folder)) / "answer"
    words = ("people.csv", "--scenario", "group.yaml", "--out", str(out), "--workers", f"{workers}")
    line = [sys.executable, "-c", "from subcontract_core.cli.main import main; main()"]
    before, start = os.times(), time.perf_counter()
    subprocess.run([*line, "population", *words], cwd=folder, check=True, capture_output=True)
    took, after = time.perf_counter() - start, os.times()
    spent = after.children_user + after.children_system
    spent -= before.children_user + before.children_system
    tables = sorted(out.rglob("*.csv"))
    found = b"".join(path.name.encode() + path.read_bytes() for path in tables)
    return took, spent, hashlib.sha256(found).hexdigest()


def main() -> None:
    """Print the best of some turns of one process and of two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--turns", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, asked.people)
        turns = [[run(folder, workers) for workers in (1, 2)] for _ in range(asked.turns)]
    same = len({digest for turn in turns for *_, digest in turn}) == 1
    one, two = (min(found) for found in zip(*turns, strict=True))
    waiting = os.getloadavg()[0]
    print(f"{asked.people:,} people, a year, all models; {waiting:.0f} wait for the processors")
    for name, (took, spent, _) in (("one process", one), ("two processes", two)):
        each = spent / asked.people * 1e3
        print(f"{name:14} {took:6.1f} s, processors {spent:6.1f} s, {each:.2f} ms a person's year")
    bytes_of = "are the same" if same else "DIFFER"
    print(f"two are {one[0] / two[0]:.2f} times as quick; the tables {bytes_of}")


if __name__ == "__main__":
    main()
