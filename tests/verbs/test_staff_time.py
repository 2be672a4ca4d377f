"""Hours and costs of running a group, worked by hand."""

import numpy as np
import pytest

from subcontract_core.analysis.analysis import Analysis
from support.running_figures import compared


def lines(name, model, **said):
    outcome = compared(name, model, **said).outcomes[0]
    return {line.code: line for line in outcome.resources.lines}


def test_imatra_takes_63_h_30_min_and_1905_00():
    found = lines("imatra-2021-07", "eksote-external", before=30)
    # 13 visits of 4 h with one instructor, 30 min for each; an hour for each of five people
    assert found["visits"].minutes.sum() == 58 * 60 + 30
    assert found["coaching"].minutes.sum() == 5 * 60
    assert [found[code].cents.sum() for code in ("visits", "coaching")] == [175500, 15000]


@pytest.mark.parametrize(("most", "instructors"), [(None, 1), (5, 1), (4, 2), (1, 5)])
def test_one_instructor_for_so_many_of_the_crew(most, instructors):
    said = {} if most is None else {"people_per_instructor": most}
    found = lines("imatra-2021-07", "eksote-external", **said)
    assert found["visits"].parts["presence"].sum() == instructors * 52 * 60


def test_hours_stand_without_a_price():
    found = lines("imatra-2021-07", "eksote-external", instructor_hour=None)
    assert found["visits"].minutes_known is True
    assert found["visits"].known is False
    assert found["visits"].minutes.sum() == 52 * 60


def test_hours_that_nobody_gave_are_not_nothing():
    found = lines("imatra-2021-07", "eksote-external", after=None)
    assert found["visits"].minutes_known is False


def test_minutes_are_rounded_up_once_a_visit_and_euros_once():
    from fractions import Fraction

    found = lines("imatra-2021-07", "eksote-external", presence=Fraction(1, 1000))
    # a thousandth of 240 min is 0.24 min: one minute a visit, 0.50 at 30.00 an hour
    assert found["visits"].minutes.tolist() == [1] * 13
    assert found["visits"].cents.tolist() == [50] * 13


def test_a_first_month_and_an_onboarding_count_once():
    found = lines(
        "one-group-five-systems-year",
        "eksote-external",
        coach_first_month=240,
        onboarding=180,
    )
    coaching = found["coaching"]
    by_month = [int(coaching.minutes[coaching.month == m].sum()) for m in np.unique(coaching.month)]
    people = 5
    assert by_month[0] == people * (240 + 180)
    assert set(by_month[1:]) == {people * 60}


def test_a_place_is_saved_only_where_somebody_says_so():
    days = {
        "saved": (-(30 * 4500), True),  # 5 people lose 6 days each (the bundled scenario)
        "stays_open": (0, True),
        "given_to_next": (0, True),
        "": (0, False),
    }
    for said, (cents, known) in days.items():
        found = lines(
            "one-group-five-systems",
            "eksote-external",
            place_day=4500,
            place_when_free=said,
        )
        assert (int(found["place"].cents.sum()), found["place"].known) == (cents, known)


def test_costs_that_are_named_have_their_drivers_and_others_are_not_asked():
    found = lines(
        "imatra-2021-07",
        "eksote-external",
        transport=2000,
        equipment=5000,
        training=1000,
        meals=500,
    )
    # 13 visits, one month, five people, 65 people on visits
    amounts = {"transport": 26000, "equipment": 5000, "training": 5000, "meals": 32500}
    assert {code: int(found[code].cents.sum()) for code in amounts} == amounts
    assert "transport" not in lines("imatra-2021-07", "eksote-external")


def test_without_figures_nothing_is_used_and_the_margin_is_as_before():
    from subcontract_core.engine.comparison import compare
    from subcontract_core.scenario import load_scenario

    plain = compare(load_scenario("imatra-2021-07"), ["eksote-external"])
    assert plain.outcomes[0].resources.lines == ()
    staffed = compared("imatra-2021-07", "eksote-external")
    for one in (plain, staffed):
        kept = one.outcomes[0].payments.keeps[0].cents
        assert kept.tolist() == [-135200]
    assert Analysis(plain).organiser_result(plain.outcomes[0]).costs == ()
