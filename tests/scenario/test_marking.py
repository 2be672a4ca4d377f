"""Values that say where they come from."""

import pytest

from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import Mark
from subcontract_core.scenario.writing import scenario_to_yaml
from support.scenario_files import GOOD_FILE


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ('"to see"', Mark("assumed", "to see")),
        (
            "{en: to see, fi: nähdäksemme}",
            Mark("assumed", "to see", {"en": "to see", "fi": "nähdäksemme"}),
        ),
        ("{sv: för att se}", Mark("assumed", "för att se", {"sv": "för att se"})),
    ],
)
def test_why_a_value_is_assumed_is_a_text_or_texts_by_language(written, mark):
    text = GOOD_FILE.replace('"to see"', written).replace(
        'source: "a public price list"', f"assumed: {written}"
    )
    scenario = read_scenario(text, "demo.yaml")
    assert scenario.law[1].mark == scenario.marks["people.P2.housing.rent"] == mark
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario


def test_marks_are_kept_under_paths_with_ids():
    assert read_scenario(GOOD_FILE, "demo.yaml").marks == {
        "people.P2.housing.rent": Mark("sourced", "a public price list")
    }
