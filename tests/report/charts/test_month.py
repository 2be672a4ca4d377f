"""A month as a calendar: gigs, activity days and pay days with a shape, a letter and a word."""

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Activity, Dates
from support.invented import country
from support.invented_models import compared, unpaid
from support.pictures import drawn_texts

EN = Language("en", strict=True)


GROUP = load_scenario("one-group-five-systems")


def test_gigs_activity_days_and_pay_days_differ_by_shape_and_letter():
    picture = charts.month(compared(), EN)
    shapes = {
        layer["mark"]["shape"]
        for layer in picture.drawing["layer"]
        if layer["mark"]["type"] == "point"
    }
    assert shapes == {"square", "circle", "diamond"} and {"G", "A", "€"} <= set(
        drawn_texts(picture)
    )


def test_the_month_is_told_in_a_sentence_with_days_hours_and_pay():
    # Tuesdays from 8 January 2030 (the first is a holiday) and Thursdays; pay of 36.00 on the last
    # working day.
    sentence = charts.month(compared(), EN).sentence
    assert (
        sentence
        == "P1 works on 3 days in January 2030, 3 h in all; 4 of 4 activity days are held; €36.00"
        " is paid on 31 January 2030."
    )


def test_an_activity_day_that_gives_way_to_a_gig_is_shown_as_not_held(group):
    picture = charts.month(group, EN, person="P2")
    assert "0 of 6 activity days are held" in picture.sentence
    assert any(row["what"] == "lost" for row in picture.table.data)


def test_an_activity_day_that_is_moved_is_shown_on_both_days():
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    found = [
        (data["day"], data["what"])
        for data in charts.month(compare(scenario, ["jobcenter-app"]), EN).table.data
    ]
    assert scenario.people[0].moves
    assert all(
        (one.day, "moved") in found and (one.to, "held") in found
        for one in scenario.people[0].moves
    )


def test_public_holidays_are_named():
    picture = charts.month(compared(), EN)
    assert ("Tue 1 January 2030", "Public holiday") in picture.table.rows
    assert "public holiday" in drawn_texts(picture)


def test_unknown_pay_is_a_pay_day_without_a_sum():
    picture = charts.month(unpaid(), EN)
    assert ("Thu 31 January 2030", "Pay day: in hand not in the sources") in picture.table.rows


def test_two_visits_on_one_day_are_added_up():
    scenario = country.scenario()
    again = evolve(scenario.gigs[0], id="G2", start=14 * 60)
    picture = charts.month(compared(evolve(scenario, gigs=(*scenario.gigs, again))), EN)
    assert drawn_texts(picture).count("2 h") == 3


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
