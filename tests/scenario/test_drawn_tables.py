"""A draw among many is the table of the scenario that it opens as, column by column."""

from attrs import fields
import numpy as np
import pytest

from subcontract_core.scenario import tabulate
from subcontract_core.scenario.drawn_tables import drawn_tables, opened
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.writing import scenario_to_yaml
from support.chances import SCENARIO

TABLES = ("people", "gigs", "shifts", "absent", "activity", "absent_days", "children")
MANY = drawn_tables(SCENARIO, np.arange(60))


def columns(tables):
    for name in TABLES:
        table = getattr(tables, name)
        for column in fields(type(table)):
            yield f"{name}.{column.name}", getattr(table, column.name)


@pytest.mark.parametrize("draw", range(0, 60, 7))
def test_a_draw_among_many_is_its_opened_scenario(draw):
    alone, among = tabulate(opened(SCENARIO, draw)), MANY.take(draw, draw + 1)
    for (name, mine), (_, theirs) in zip(columns(alone), columns(among), strict=True):
        assert np.array_equal(mine, theirs), name
    for (name, mine), (_, theirs) in zip(columns(alone.plan), columns(among.plan), strict=True):
        assert np.array_equal(mine, theirs), name
    assert np.array_equal(alone.buyers_pay, among.buyers_pay)
    assert np.array_equal(alone.months, among.months)


def test_an_opened_draw_is_an_ordinary_scenario_that_a_file_holds():
    one = opened(SCENARIO, 3)
    assert read_scenario(scenario_to_yaml(one), "draw.yaml") == one
    assert one.realised and {away.why for away in one.away} <= {"ill"}
