"""A month as a calendar: gigs, activity days and pay days with a shape, a letter and a word."""

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Activity, Dates
from support.invented import country
from support.invented_models import compared
from support.pictures import drawn_texts

EN = Language("en", strict=True)


GROUP = load_scenario("one-group-five-systems")


def test_the_month_is_told_in_a_sentence_with_days_hours_and_pay():
    # Tuesdays from 8 January 2030 (the first is a holiday) and Thursdays; pay of 36.00 on the last
    # working day.
    sentence = charts.month(compared(), EN).sentence
    assert (
        sentence
        == "P1 works on 3 days in January 2030, 3 h in all; 4 of 4 activity days are held; €36.00"
        " is paid on 31 January 2030."
    )


def test_public_holidays_are_named():
    picture = charts.month(compared(), EN)
    assert ("Tue 1 January 2030", "Public holiday") in picture.table.rows
    assert "public holiday" in drawn_texts(picture)


@pytest.mark.parametrize("wrong", [{"person": "P9"}, {"month": 7}, {"month": -1}])
def test_a_person_or_month_that_does_not_exist_is_a_fault(wrong):
    with pytest.raises(InputError):
        charts.month(compared(), EN, **wrong)


def test_somebody_without_anything_in_the_month_has_an_empty_calendar():
    scenario = country.scenario()
    idle = evolve(
        scenario,
        people=(
            *scenario.people,
            evolve(scenario.people[0], id="P3", activity=Activity("none", Dates())),
        ),
    )
    picture = charts.month(compared(idle), EN, person="P3")
    assert {data["what"] for data in picture.table.data} == {"holiday"}
