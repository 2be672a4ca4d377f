"""One part of a population reads its own rows and gives back sums, or the faults of its rows."""

import pytest

from subcontract_core.populations.part import Job, part_done
from subcontract_core.populations.tally import Tally
from support.small_population import MODELS, SCENARIO, written


@pytest.fixture
def job(table):
    return Job(str(table), SCENARIO, tuple(MODELS), part_people=2)


def test_parts_together_are_the_whole(job, table):
    whole = part_done(Job(str(table), SCENARIO, tuple(MODELS), part_people=5), 0)
    parts = [part_done(job, number) for number in range(3)]
    assert [one.people for one in parts] == [2, 2, 1]
    added = Tally()
    for one in parts:
        added += one.tally
    assert added.sums == whole.tally.sums
    everybody = whole.tally.sums[("", "today", ""), ("", "")]
    assert sum(everybody[name] for name in ("more", "less", "same", "unknown")) == 5


def test_faults_are_handed_back_with_the_row_in_the_table(tmp_path):
    rows = [("P1", "1990", "", "A"), ("P1", "x", "", "A"), ("P2", "1990", "-1", "A")]
    path = written(tmp_path / "people.csv", rows)
    done = part_done(Job(str(path), SCENARIO, tuple(MODELS), part_people=2), 1)
    assert [fault.place for fault in done.faults] == ["people.csv, row 3"]
    assert done.tally.sums == {}
