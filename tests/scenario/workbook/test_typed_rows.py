"""Tables whose rows have no ids: a row that says the same is the same, with what is not shown."""

import pytest

from subcontract_core import load_scenario
from subcontract_core.report.text.language import Language
from subcontract_core.report.text.offered import offered
from subcontract_core.scenario.workbook.typed import NotRead, read_typed, typed_texts
from subcontract_core.scenario.workbook.typed_rows import Typed, is_listed

FI = Language("fi")
TERMS = ("from", "term", "value", "model", "person")
HOME = ("person", "from", "rent", "municipality_group", "moved")


def typed_over(scenario, sheet, keys, *rows):
    """The scenario after a table was typed anew."""
    return read_typed(scenario, Typed(sheet, keys, rows), FI, offered(FI))


def test_a_value_of_all_days_is_not_shown_among_the_changes_and_stays():
    uneven = load_scenario("uneven-month-2026-05")
    [row] = typed_texts(uneven, "terms", TERMS, FI, offered(FI)).rows
    assert row[:3] == ("16.5.2026", "Palkka, tunti", "12,50")
    read = typed_over(uneven, "terms", TERMS, (*row[:2], "13", *row[3:]))
    assert sorted((term.value, bool(term.start)) for term in read.terms) == [
        ("12.00", False),
        ("12.00", False),
        ("13", True),
    ]
    assert not is_listed({"value": "12"}, "terms", TERMS)


def test_a_change_keeps_what_the_table_does_not_show_and_loses_the_source_that_was_of_another_value():
    families = load_scenario("families-2026")
    before = next(one for one in families.people if one.home_changes)
    table = typed_texts(families, "home_changes", HOME, FI)
    rows = [(*row[:2], "655,50", *row[3:]) if row[2] else row for row in table.rows]
    read = typed_over(families, "home_changes", HOME, *rows)
    after = next(one for one in read.people if one.id == before.id)
    assert [one.rent for one in after.home_changes] == [655_50, None]
    assert after.home_changes[1] == before.home_changes[1]
    assert after.home_changes[0].mark is None


def test_every_fault_of_a_row_without_an_id_has_its_cell():
    everyday = load_scenario("everyday-2026-05")
    away = ("person", "from", "to", "why")
    rows = [("P2", "5.5.", "7.5.", "sairas"), ("P9", "40.5.", "7.5.", "lomalla")]
    with pytest.raises(NotRead) as told:
        typed_over(everyday, "away", away, *rows)
    assert set(told.value.cells) == {(1, 0), (1, 1), (1, 3)}
