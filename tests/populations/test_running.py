"""Parts on any executor: lost workers lose nothing, what is done is not done again."""

from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor

import pytest

from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.populations import running
from subcontract_core.populations.part import Job
from subcontract_core.populations.running import Run, clear_work, parts_done
from support.small_population import MODELS, SCENARIO, written


def quiet(done, parts):
    """Nobody watches."""


@pytest.fixture
def run(table, tmp_path):
    job = Job(str(table), SCENARIO, tuple(MODELS), part_people=2)
    return Run(job, 3, tmp_path / "out")


class Losing:
    """A pool whose worker dies after so many parts, as often as it is asked."""

    def __init__(self, after):
        self.after = after

    def __call__(self, *_, **__):
        return self

    def __enter__(self):
        self.left = self.after
        return self

    def __exit__(self, *_):
        return False

    def submit(self, task, *given):
        future = Future()
        if self.left:
            self.left -= 1
            future.set_result(task(*given))
        else:
            future.set_exception(BrokenExecutor("a process died"))
        return future


def test_a_lost_worker_loses_nothing(run, monkeypatch, tmp_path):
    expected, _ = parts_done(Run(run.job, 3, tmp_path / "serial"), 1, None, quiet)
    monkeypatch.setattr(running, "ProcessPoolExecutor", Losing(1))
    tally, people = parts_done(run, 2, None, quiet)
    assert (tally.sums, people) == (expected.sums, 5)


def test_a_part_that_ends_every_worker_is_told_by_its_rows(run, monkeypatch):
    monkeypatch.setattr(running, "ProcessPoolExecutor", Losing(0))
    with pytest.raises(SubcontractError, match="rows 1 to 2 ended every process"):
        parts_done(run, 2, None, quiet)


def test_parts_that_are_there_are_not_done_again(run, monkeypatch):
    parts_done(run, 1, None, quiet)
    run.file_of(1).unlink()
    asked = []
    real = running.part_done
    monkeypatch.setattr(
        running, "part_done", lambda job, number: asked.append(number) or real(job, number)
    )
    seen = []
    parts_done(run, 1, None, lambda done, parts: seen.append((done, parts)))
    assert asked == [1]
    assert seen == [(3, 3)]


def test_any_executor_of_futures_will_do(run, tmp_path):
    expected, _ = parts_done(Run(run.job, 3, tmp_path / "serial"), 1, None, quiet)
    with ThreadPoolExecutor(1) as pool:
        tally, _ = parts_done(run, 1, pool, quiet)
    assert tally.sums == expected.sums


def test_faults_of_all_parts_are_told_at_once_in_the_order_of_rows(tmp_path):
    rows = [("P1", "x", "", "A"), ("P1", "1990", "", "A"), ("P2", "1990", "-1", "A")]
    path = written(tmp_path / "people.csv", rows)
    job = Job(str(path), SCENARIO, tuple(MODELS), part_people=2)
    with pytest.raises(InputError) as refused:
        parts_done(Run(job, 2, tmp_path / "out"), 1, None, quiet)
    assert [fault.place[-5:] for fault in refused.value.faults] == ["row 1", "row 3"]


def test_sums_of_parts_are_taken_away_in_the_end(run):
    parts_done(run, 1, None, quiet)
    assert run.work.is_dir()
    clear_work(run)
    assert not run.work.exists()
