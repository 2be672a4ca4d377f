"""Rules asked only for the rows that they concern: the same cents, for one case and for many."""

import numpy as np
import pytest

from subcontract_core.base.money import Exact
from subcontract_core.base.provenance import Reason, recording
from subcontract_core.engine.judging import law_of
from subcontract_core.engine.pipeline import run
from subcontract_core.finland.month.concerned import MANY, Concerned
from subcontract_core.law import Ruling
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.scenario import load_scenario, tabulate

MODEL = "paijathame-direct"


@pytest.mark.parametrize(
    ("rows", "each", "asked"),
    [(MANY - 1, 4, MANY - 1), (MANY, 4, MANY // 4), (MANY, 1, MANY), (MANY, MANY + 1, 1)],
    ids=["few", "a quarter of many", "all of many", "hardly any of many"],
)
def test_a_rule_is_asked_for_the_rows_that_it_concerns_where_there_are_many(rows, each, asked):
    where = np.arange(rows) % each == 0
    concerned = Concerned.of(where)
    cents = np.arange(rows)[concerned.rows]
    assert cents.size == asked
    found = concerned.whole(Ruling(Exact(cents * 3 + 1, 3), Reason("why")))
    assert found.amount.num.tolist() == np.where(where, np.arange(rows) * 3 + 1, 0).tolist()
    assert found.amount.den == 3


def test_where_nobody_is_concerned_nothing_is_found():
    concerned = Concerned.of(np.zeros(MANY, bool))
    found = concerned.whole(Ruling(Exact(np.arange(MANY)[concerned.rows] + 7), Reason("why")))
    assert found.amount.num.tolist() == [0] * MANY


def test_an_explanation_asks_for_all_rows():
    with recording():
        assert Concerned.of(np.arange(MANY) == 3).rows is ...


@pytest.mark.parametrize("name", ["families-2026", "birthdays-2026", "uneven-month-2026-05"])
def test_many_groups_have_the_cents_that_one_has_alone(name):
    alone = tabulate(load_scenario(name))
    times = 2 * MANY // (alone.size[0] * alone.size[1]) + 2
    law = law_of(alone.scenario, installed_law())
    one, many = (
        run(catalogue().get(MODEL), tables, law, figures=True)
        for tables in (alone, alone.repeat(times))
    )
    assert figures(many, times) == figures(one, 1)


def figures(outcome, times):
    """What each person has of each benefit and where each limit lies, the same in every group."""
    months, people = outcome.tables.size
    found = {}
    for sheet in outcome.effects.sheets:
        for line in sheet.lines:
            found.setdefault(line.kind, []).append(line.cents)
    for limit in outcome.effects.thresholds:
        found.setdefault(limit.code, []).append(np.where(limit.applies, limit.cents, 0))
    grids = {
        name: np.array(parts).reshape(-1, months, times, people // times)
        for name, parts in found.items()
    }
    assert all((grid == grid[:, :, :1]).all() for grid in grids.values())
    return {name: grid[:, :, 0].tolist() for name, grid in grids.items()}
