"""Sheets and columns: whatever a file may say."""

import pytest

from subcontract_core.report.text.language import Language
from subcontract_core.scenario import bundled_scenarios, load_scenario
from subcontract_core.scenario.workbook.columns import sheets
from subcontract_core.scenario.writing import scenario_tree

FI, EN = Language("fi", strict=True), Language("en", strict=True)


@pytest.mark.parametrize("words", [EN, FI, Language("sv")], ids=lambda words: words.code)
def test_every_column_has_a_heading_and_every_word_of_a_list_is_in_plain_words(words):
    keys = [
        {
            f"workbook.column.{sheet.name}.{column.key}",
            f"workbook.column.{column.key}",
            f"field.{column.key.rsplit('.', 1)[-1]}",
        }
        for sheet in sheets()
        for column in sheet.columns
    ]
    assert [tried for tried in keys if not any(map(words.has, tried))] == []
    options = {
        (f"{sheet.name}.{column.key}", option)
        for sheet in sheets()
        for column in sheet.columns
        for option in column.options
        if option.isalpha() or "_" in option
    }
    tried = {
        (path, option): (
            f"workbook.option.{path}.{option}",
            f"workbook.option.{option}",
            f"buyer.{option}",
            f"weekday.{option}",
        )
        for path, option in options
    }
    assert sorted(option for option, names in tried.items() if not any(map(words.has, names))) == []


def test_every_key_that_a_scenario_file_may_have_is_a_column():
    keys = {
        sheet.name: {column.key.split(".")[0] for column in sheet.columns} for sheet in sheets()
    }
    own = {sheet.path[-1] for sheet in sheets() if sheet.owner == "people"}
    for name in bundled_scenarios():
        tree = scenario_tree(load_scenario(name))
        assert set().union(*tree["people"]) <= keys["people"] | own
        assert {key for key, value in tree.items() if value} <= keys["scenario"] | set(keys)
