"""Single values of a file: days, months and hours as people write them."""

import pytest

from subcontract_core.scenario.reading import read_scenario
from support.scenario_files import GOOD_FILE, faults_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[5.9.2021]", "Write 2021-09-05."),
        ("[2022-3-2]", "Write 2022-03-02."),
        ("[31.2.2022]", "Check the date."),
        ("[spring]", "Check the date."),
    ],
)
def test_a_day_written_in_another_way_is_answered_with_the_way_to_write_it(written, meant):
    fault = faults_of(GOOD_FILE.replace("hours: 1.5", f"hours: 1.5\n    without: {written}"))[0]
    assert (fault.allowed, fault.to_do) == ("a date as YYYY-MM-DD, such as 2022-03-02", meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("3/2022", "Write 2022-03."), ("2022-3", "Write 2022-03."), ("13/2022", "Check the month.")],
)
def test_a_month_written_in_another_way_is_answered_with_the_way_to_write_it(written, meant):
    assert faults_of(GOOD_FILE.replace("from: 2022-03,", f"from: {written},"))[0].to_do == meant


def test_hours_like_money_may_have_a_decimal_comma():
    assert read_scenario(
        GOOD_FILE.replace("hours: 1.5", "hours: 1,5"), "demo.yaml"
    ) == read_scenario(GOOD_FILE, "demo.yaml")
