"""The files an answer was read from."""

import subcontract_core as sc
from subcontract_core.report.inputs import inputs
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.writing import scenario_to_yaml
from support.invented_models import compared


def test_a_scenario_that_was_read_from_a_file_is_an_input(tmp_path):
    file = tmp_path / "own.yaml"
    file.write_text(scenario_to_yaml(load_scenario("vaalijala-2022")), encoding="utf-8")
    comparison = sc.compare(file, ["vaalijala"], language="en").comparison
    assert [str(one) for one in inputs(comparison)] == [str(file)]


def test_a_scenario_made_in_python_was_read_from_no_file():
    assert inputs(compared()) == ()
