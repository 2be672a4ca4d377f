"""For every model and a region's own: one case alone, stacked with others, in batches, drawn and on
a Dask cluster has the same cents. That processes have them too is held by the bytes of populations.
"""

from distributed import Client
import numpy as np
import pytest

from subcontract_core.analysis.uncertain import uncertain
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.portions import batches
from subcontract_core.model.catalogue import Catalogue, catalogue
from subcontract_core.populations.dask_executor import executor_at
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.drawn_tables import drawn_tables, opened
from support.chances import SCENARIO
from support.paths import TESTS

OUTSIDE = TESTS / "outside" / "omillaan" / "omillaan.yaml"
DRAWS = np.arange(12)


@pytest.fixture(scope="module")
def models():
    """Every model, with one of another region's."""
    installed = catalogue()
    found = Catalogue(dict(installed.points), installed.checks)
    found.register_file(OUTSIDE)
    return found


@pytest.fixture(scope="module")
def stacked(models):
    return compare_tables(drawn_tables(SCENARIO, DRAWS), catalogue=models, leave_out=True)


def held(comparison, cases=1):
    """Money in hand of each model and reading: [months, cases, people], with what is known."""
    return {
        (one.model, *sorted(one.reading.items())): tuple(
            column.reshape(len(one.tables.months), cases, -1)
            for column in (comparison.in_hand(one).cents, comparison.in_hand(one).each_known)
        )
        for one in (comparison.today, *comparison.outcomes)
    }


def test_each_draw_alone_has_the_cents_of_its_case_among_all(stacked, models):
    among = held(stacked, DRAWS.size)
    assert "omillaan" in {model for model, *_ in among} and len(among) >= 12
    for draw in (0, 5, 11):
        alone = held(compare(opened(SCENARIO, draw), catalogue=models, leave_out=True))
        assert alone.keys() == among.keys()
        for name, columns in alone.items():
            for mine, theirs in zip(columns, among[name], strict=True):
                assert np.array_equal(mine[:, 0], theirs[:, draw]), name


def test_in_batches_and_drawn_they_are_the_same(stacked, models, monkeypatch):
    monkeypatch.setattr("subcontract_core.engine.portions.BATCH_PERSON_MONTHS", 50)
    among = held(stacked, DRAWS.size)
    first = 0
    for part in batches(drawn_tables(SCENARIO, DRAWS)):
        found = compare_tables(part, catalogue=models, leave_out=True)
        for name, (cents, _) in held(found, part.cases).items():
            assert np.array_equal(cents, among[name][0][:, first : first + part.cases]), name
        first += part.cases
    assert first == DRAWS.size
    (drawn,) = uncertain(SCENARIO, None, DRAWS.size, catalogue=models)
    for one in drawn.outcomes:
        name = (one.model, *sorted(one.reading.items()))
        assert np.array_equal(np.moveaxis(one.in_hand, 0, 1), among[name][0]), name


def test_one_case_stacked_with_itself_is_itself(models):
    scenario = opened(SCENARIO, 3)
    alone = held(compare(scenario, catalogue=models, leave_out=True))
    thrice = held(compare_tables(tabulate(scenario).repeat(3), catalogue=models, leave_out=True), 3)
    for name, (cents, known) in alone.items():
        for case in range(3):
            assert np.array_equal(cents[:, 0], thrice[name][0][:, case]), name
            assert np.array_equal(known[:, 0], thrice[name][1][:, case]), name


def one_alone(draw):
    """What a worker elsewhere does: a draw alone, with a catalogue of its own."""
    installed = catalogue()
    found = Catalogue(dict(installed.points), installed.checks)
    found.register_file(OUTSIDE)
    asked = opened(SCENARIO, draw)
    return {
        name: cents
        for name, (cents, _) in held(compare(asked, catalogue=found, leave_out=True)).items()
    }


def test_on_a_dask_cluster_each_draw_has_the_cents_that_it_has_here(stacked):
    among = held(stacked, DRAWS.size)
    with Client(
        processes=False, n_workers=1, threads_per_worker=1, dashboard_address=None
    ) as client:
        found = executor_at(client.scheduler.address).submit(one_alone, 5).result()
    assert found.keys() == among.keys()
    for name, cents in found.items():
        assert np.array_equal(cents[:, 0], among[name][0][:, 5]), name
