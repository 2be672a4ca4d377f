"""Person-months as Parquet: tidy, exact, without a name or the order of the table."""

import numpy as np
from pyarrow import parquet
import pytest

from subcontract_core.populations.figures import Figures
from subcontract_core.populations.person_level import PersonLevel
from subcontract_core.scenario import load_scenario, tabulate


@pytest.fixture
def level():
    tables = tabulate(load_scenario("everyday-2026-05"))
    shape = (len(tables.months), 2)
    cents = np.arange(np.prod(shape)).reshape(shape)
    known = np.ones(shape, bool)
    found = PersonLevel(["group.region"])
    figures = Figures("", "model", "", cents, cents + 1, cents + 2, ~known, known, ~known)
    found.add(figures, {"group.region": ["A", "B"]}, tables)
    return found


def test_a_row_is_a_person_month_with_whole_cents(level, tmp_path):
    path = tmp_path / "part-00000.parquet"
    level.write(path)
    table = parquet.read_table(path)
    assert table.column_names == [
        "law",
        "model",
        "reading",
        "month",
        "group.region",
        "earned",
        "in_hand",
        "difference",
        "over",
        "known",
    ]
    assert str(table.schema.field("earned").type) == "int64"
    first = table.to_pylist()[0]
    assert (first["month"], first["group.region"], first["in_hand"]) == ("2026-05", "A", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["part-00000.parquet"]


def test_the_same_part_is_the_same_bytes(level, tmp_path):
    for name in ("a.parquet", "b.parquet"):
        level.write(tmp_path / name)
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()
