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


PARTS = {
    "staff_pay": 290_000,
    "staff_bonus": Fraction(5, 100),
    "staff_side": Fraction(23_573, 100_000),
    "staff_hours": 1_600,
    "staff_overhead": Fraction(0),
}


@pytest.mark.parametrize(
    ("said", "cents"),
    [
        # 2,900 × 12 × 1.05 × 1.23573 = 45,153.57 a year, by the hours of a year
        ({"staff_hours": 1_500}, 3_010),
        ({}, 2_822),
        ({"staff_hours": 1_700}, 2_656),
        ({"staff_overhead": Fraction(15, 100)}, 3_245),
        *(({name: None}, None) for name in PARTS),
    ],
)
def test_an_hour_is_computed_from_its_parts_and_rounded_once_or_not_known(said, cents):
    hour = Running(**(PARTS | said))
    assert (hour.instructor_price, hour.coach_price) == (cents, cents)


def test_a_price_that_is_given_goes_before_one_that_is_computed():
    hour = Running(**PARTS, coach_hour=3_000)
    assert (hour.instructor_price, hour.coach_price) == (2_822, 3_000)


def test_the_parts_of_an_hour_are_kept_by_a_file():
    scenario = with_running("imatra-2021-07", **PARTS)
    again = read_scenario(scenario_to_yaml(scenario), "again.yaml")
    assert again.running == scenario.running
