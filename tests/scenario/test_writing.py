"""A scenario that is written reads back equal."""

from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.writing import scenario_to_yaml
from support.scenario_files import GOOD_FILE


def test_a_written_scenario_reads_back_equal():
    s = read_scenario(
        GOOD_FILE.replace("Upkeep of the yard", "\"null: #'ä' “1.5” {x}, [y]\""), "demo.yaml"
    )
    assert read_scenario(scenario_to_yaml(s), "again.yaml") == s
