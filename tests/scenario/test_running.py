"""A county's own figures of what it takes to run a group."""

from fractions import Fraction

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.running import Running
from subcontract_core.scenario.writing import scenario_to_yaml
from support.running_figures import with_running


def test_a_file_says_it_once_for_all_models_and_keeps_it():
    scenario = with_running("imatra-2021-07", place_day=4500, place_when_free="saved")
    again = read_scenario(scenario_to_yaml(scenario), "again.yaml")
    assert again.running == scenario.running
    assert again.running.presence == Fraction(1)


def test_nothing_has_a_usual_value():
    assert load_scenario("imatra-2021-07").running is None
    said = Running()
    assert {getattr(said, name) for name in ("instructor_hour", "presence", "place_day")} == {None}
    assert (said.borne_by, said.place_when_free) == ("", "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"instructor_hour": -1},
        {"presence": Fraction(11, 10)},
        {"people_per_instructor": 0},
        {"borne_by": "nobody"},
        {"place_when_free": "sold"},
    ],
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(InputError):
        Running(**wrong)
