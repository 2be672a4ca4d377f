"""A fault that shows only when models or the law are asked still says where it stands in the
file.
"""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.writing import scenario_to_yaml

TEXT = """format: subcontract-scenario/1
id: places
title: {en: Places, fi: Paikat}
months: {from: 2021-09, to: 2021-09}
people:
  - {id: P1, birth_year: 1990}
terms:
  - {model: jobcenter-ap, term: pay_per_hour, value: 10.00}
law:
  - {parameter: pension.earnings_limt, value: 1000.00}
"""


def test_an_unknown_parameter_is_told_with_its_line():
    with pytest.raises(InputError, match=r"places\.yaml:10: law: pension\.earnings_limt"):
        compare(read_scenario(TEXT, "places.yaml"), ["work-activity"])


def test_an_unknown_model_is_told_with_its_line_and_a_guess():
    with pytest.raises(InputError, match=r"places\.yaml:8: .*Did you mean 'jobcenter-app'"):
        compare(read_scenario(TEXT.partition("law:")[0], "places.yaml"), ["work-activity"])


def test_a_place_is_kept_from_reading_and_makes_no_difference_to_equality():
    scenario = read_scenario(TEXT, "places.yaml")
    again = read_scenario(scenario_to_yaml(scenario), "again.yaml")
    assert (scenario.terms[0].place, scenario.law[0].place) == ("places.yaml:8", "places.yaml:10")
    assert again == scenario and again.terms[0].place != scenario.terms[0].place
