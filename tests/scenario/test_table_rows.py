"""The rows of tables are columns that nobody changes, and a case taken out has its own rows."""

from attrs import fields
import numpy as np
import pytest

from subcontract_core.scenario import tabulate
from subcontract_core.scenario.reading import read_scenario
from support.happenings import FILE

TABLES = tabulate(read_scenario(FILE, "happened.yaml"))


@pytest.mark.parametrize("name", ["gigs", "shifts", "absent", "activity", "children"])
def test_no_column_of_a_table_can_be_written(name):
    table = getattr(TABLES, name)
    for column in fields(type(table)):
        with pytest.raises(ValueError, match="read-only"):
            getattr(table, column.name)[:] = 0


def test_a_case_taken_out_of_many_has_the_rows_of_one_alone():
    second = TABLES.repeat(3).take(1, 2)
    for name in ("gigs", "shifts", "absent"):
        for column in fields(type(getattr(TABLES, name))):
            one, two = (getattr(getattr(t, name), column.name) for t in (TABLES, second))
            assert np.array_equal(one, two)
    assert second.plan is TABLES.plan
