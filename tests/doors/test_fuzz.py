"""Every reader of a file meets thousands of spoiled ones: a sentence or an answer comes back, soon,
and never anything else.

The seed is fixed, so a run is always the same. For a longer hunt: SUBCONTRACT_FUZZ_SEED=7
SUBCONTRACT_FUZZ_TIMES=20. A file that failed becomes one of `tests/doors/cases`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
from random import Random
import signal
import time

import pytest

from subcontract_core.base.errors import InputError, SubcontractError
from support.corpus import corpus
from support.counts import count
from support.judge import complaints
from support.mutations import spoiled

SEED = os.environ.get("SUBCONTRACT_FUZZ_SEED", "2026")
TIMES = int(os.environ.get("SUBCONTRACT_FUZZ_TIMES", "1"))
# How many files of each kind: the doors of people who are no programmers most.
MANY = {
    "answers": 60,
    "assessment": 80,
    "assessment_book": 40,
    "deck": 40,
    "model": 150,
    "scenario": 450,
    "workbook": 300,
    "reform": 500,
    "law": 500,
    "variant": 400,
    "facts": 300,
    "onboarding": 300,
    "questions": 150,
    "exercises": 150,
    "neighbours": 150,
    "programme": 200,
    "people": 60,
    "cases": 500,
}
MOST_SECONDS = 2.0  # of the processor, for one file
_HANGS = 4  # seconds of the processor after which a reader is stopped
_ENOUGH = 3  # readers that hang so often are not asked any further


class Hangs(BaseException):
    """No error of the reader: nothing that it catches."""


@contextmanager
def stopped_when_it_hangs() -> Iterator[None]:
    """Stops what runs for too long, where the system has a clock for it."""

    def stop(_signal: int, _frame: object) -> None:
        raise Hangs

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, _HANGS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def judged(reader, path: Path) -> list[str]:
    """What is wrong with how a reader takes a file."""
    wrong: list[str] = []
    start = time.process_time()
    try:
        with stopped_when_it_hangs():
            reader.read(path)
    except InputError as error:
        wrong += [f"{said}: {fault}" for fault in error.faults for said in complaints(fault)]
        if not error.faults:
            wrong.append("refused without a fault")
    except SubcontractError as error:
        if not str(error).strip():
            wrong.append("refused without a word")
    except Hangs:
        wrong.append("hangs")
    except BaseException as error:
        wrong.append(f"{type(error).__name__} leaves the reader: {str(error)[:200]}")
    if (took := time.process_time() - start) > MOST_SECONDS:
        wrong.append(f"takes {took:.1f} s")
    return wrong


@pytest.mark.parametrize("name", corpus())
def test_whatever_stands_in_a_file_the_answer_is_a_result_or_sentences(name, tmp_path):
    reader, draw = corpus()[name], Random(f"{SEED} {name}")
    path = tmp_path / f"input{reader.ending}"
    failed: dict[str, tuple[str, bytes]] = {}
    hung = 0
    for number in range(MANY[name] * TIMES):
        how, content = spoiled(draw, draw.choice(reader.sound), reader.ending)
        path.write_bytes(content)
        for wrong in judged(reader, path):
            failed.setdefault(wrong[:90], (f"{name} {number} {how}", content))
            hung += wrong == "hangs"
        if hung >= _ENOUGH:
            break
    count("spoiled files read", MANY[name] * TIMES)
    kept = os.environ.get("SUBCONTRACT_FUZZ_KEEP")
    for index, (_, content) in enumerate(failed.values()):
        if kept:
            (Path(kept) / f"{name}-{index}{reader.ending}").write_bytes(content)
    assert not failed, "\n".join(f"{how}: {wrong}" for wrong, (how, _) in failed.items())


@pytest.mark.parametrize("name", corpus())
def test_the_sound_files_are_sound(name, tmp_path):
    reader = corpus()[name]
    assert len(reader.sound) >= 1
    refused = []
    for number, content in enumerate(reader.sound):
        path = tmp_path / f"input{reader.ending}"
        path.write_bytes(content)
        try:
            reader.read(path)
        except SubcontractError as error:
            refused.append((number, str(error)))
    assert not refused[1 if name == "workbook" else 0 :]  # the first workbook is the empty template
