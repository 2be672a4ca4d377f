"""What a person's month holds, day by day: visits, activity days kept, lost and moved, pay days."""

from attrs import evolve

from subcontract_core.engine.comparison import compare
from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.invented import country
from support.invented_models import compared, unpaid
from support.pictures import drawn_texts

EN = Language("en", strict=True)


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


def test_unknown_pay_is_a_pay_day_without_a_sum():
    picture = charts.month(unpaid(), EN)
    assert ("Thu 31 January 2030", "Pay day: in hand not in the sources") in picture.table.rows


def test_two_visits_on_one_day_are_added_up():
    scenario = country.scenario()
    again = evolve(scenario.gigs[0], id="G2", start=14 * 60)
    picture = charts.month(compared(evolve(scenario, gigs=(*scenario.gigs, again))), EN)
    assert drawn_texts(picture).count("2 h") == 3
