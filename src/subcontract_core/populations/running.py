"""A population part by part on any executor: progress, what is left after a stop, lost workers.

A part is done when its file is there. Sums are added in the order of the parts, so that the bytes
of the answer are the same however it was run.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, as_completed
import json
from multiprocessing import get_context
from multiprocessing.context import BaseContext
import os
from pathlib import Path
import sys
import threading
from typing import Any, Protocol

from attrs import frozen

from ..base.errors import Fault, InputError, SubcontractError, Text
from .part import Done, Job, part_done, read_job
from .tally import Tally

_MOST_LOST = 3  # times that a part may take its worker with it
_WORK = "work"

Progress = Callable[[int, int], None]


class Submits(Protocol):
    """Whatever takes a function and gives a future: processes, Dask, a cluster's own."""

    def submit(self, task: Callable[..., Any], /, *given: Any) -> "Future[Any]": ...


@frozen
class Run:
    """A job in a folder: how many parts it has, and who does them."""

    job: Job
    parts: int
    out: Path

    @property
    def work(self) -> Path:
        """Where sums of finished parts wait for the others."""
        return self.out / _WORK

    def file_of(self, number: int) -> Path:
        """The file that says that a part is done."""
        return self.work / f"part-{number:05d}.json"

    @property
    def missing(self) -> list[int]:
        """The parts that are not done."""
        return [number for number in range(self.parts) if not self.file_of(number).is_file()]


def parts_done(
    run: Run, workers: int, executor: Submits | None, progress: Progress
) -> tuple[Tally, int]:
    """Do what is not done yet; the sums of all parts and how many people they are.

    Raises `InputError` with the faults of all rows, `SubcontractError` for a part that ends every
    worker that takes it.
    """
    run.work.mkdir(parents=True, exist_ok=True)
    faults: list[Fault] = []
    for done in _each(run, workers, executor):
        faults += done.faults
        if not done.faults:
            _keep(run, done)
        progress(run.parts - len(run.missing), run.parts)
    if faults:
        raise InputError(sorted(faults, key=_row))
    tally, people = Tally(), 0
    for number in range(run.parts):
        plain = json.loads(run.file_of(number).read_text(encoding="utf-8"))
        tally += Tally.read(plain["tally"])
        people += plain["people"]
    return tally, people


def _row(fault: Fault) -> tuple[int, str]:
    digits = "".join(letter for letter in fault.place.rpartition(" ")[2] if letter.isdigit())
    return int(digits or 0), fault.path


def _each(run: Run, workers: int, executor: Submits | None) -> Iterator[Done]:
    """The parts as they are done."""
    if executor is not None:
        yield from _submitted(run.job, run.missing, executor)
    elif workers == 1:
        yield from (part_done(run.job, number) for number in run.missing)
    else:
        yield from _on_processes(run, workers)


def _on_processes(run: Run, workers: int) -> Iterator[Done]:
    """On processes of this computer. A worker that dies takes the whole pool with it; then a new
    pool does what is missing, so long as it gets any further.
    """
    seen: set[int] = set()
    lost = 0
    while left := [number for number in run.missing if number not in seen]:
        before = len(seen)
        try:
            with ProcessPoolExecutor(workers, mp_context=_context(run.job)) as pool:
                for done in _submitted(run.job, left, pool):
                    seen.add(done.number)
                    yield done
        except BrokenExecutor:
            lost = 0 if len(seen) > before else lost + 1
            if lost == _MOST_LOST:
                raise _ends_all(run.job, left[0]) from None


def _context(job: Job) -> BaseContext:
    """How workers begin: as copies of this process, which has read the law and the job, where
    nothing else runs in it that a copy could wait for in vain; else each anew.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return get_context("spawn")
    read_job(job)
    return get_context("fork")


def _ends_all(job: Job, number: int) -> SubcontractError:
    """What to say of a part that no worker survives."""
    first = number * job.part_people + 1
    return SubcontractError(
        Text(
            "rows {first} to {last} ended every process that took them; the computer may have too"
            " little memory: ask with fewer --workers",
            first=first,
            last=first + job.part_people - 1,
        )
    )


def _submitted(job: Job, numbers: Sequence[int], executor: Submits | Executor) -> Iterator[Done]:
    """The parts that could be done, as they are; then what broke the executor, if anything did."""
    futures = [executor.submit(part_done, job, number) for number in numbers]
    broken: BrokenExecutor | None = None
    for future in as_completed(futures):
        try:
            yield future.result()
        except BrokenExecutor as error:
            broken = error
    if broken is not None:
        raise broken


def _keep(run: Run, done: Done) -> None:
    """Write the sums of a part as a whole."""
    plain = {"people": done.people, "tally": done.tally.plain()}
    draft = run.file_of(done.number).with_suffix(".draft")
    draft.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    os.replace(draft, run.file_of(done.number))


def clear_work(run: Run) -> None:
    """Take away the sums of parts, which may tell of single people, once the answer is there."""
    for path in _files(run.work):
        path.unlink()
    run.work.rmdir()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else ()
