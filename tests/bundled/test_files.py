"""The bundled scenarios hold the calendars that the requirements state (section K)."""

import numpy as np
import pytest

from subcontract_core.scenario import tabulate
from subcontract_core.scenario.reading import bundled_scenarios, load_scenario, read_scenario
from subcontract_core.scenario.writing import scenario_to_yaml


def tables(name):
    return tabulate(load_scenario(name))


def hours(t):
    return (np.bincount(t.shifts.person, t.shifts.minutes, minlength=len(t.people)) / 60).tolist()


def per_gig(t):
    labels = [t.scenario.gigs[label].id for label in t.gigs.label]
    return {gig: labels.count(gig) for gig in dict.fromkeys(labels)}


def test_the_files_are_there():
    assert bundled_scenarios() == (
        "birthdays-2026",
        "chances-2026",
        "debts-beside-the-app-2026-06",
        "everyday-2026-05",
        "everyday-2027-05",
        "families-2026",
        "ilomantsi-2022-09",
        "imatra-2021-07",
        "imatra-internal-2022-10",
        "jobcenter-2022-03",
        "jobcenter-partner-2022-03",
        "jobcenter-rehabilitative-2022-03",
        "occasional-buyer-2026-01",
        "one-group-five-systems",
        "one-group-five-systems-irregular",
        "one-group-five-systems-year",
        "over-new-year-2025-10",
        "paijathame-2022-09",
        "rent-decisions-2024",
        "summer-job-2021-07",
        "uneven-month-2026-05",
        "vaalijala-2022",
    )


@pytest.mark.parametrize("name", bundled_scenarios())
def test_each_file_has_its_name_as_id_and_can_be_tabulated(name):
    assert load_scenario(name).id == name
    assert tables(name).cases == 1


@pytest.mark.parametrize("name", bundled_scenarios())
def test_each_file_reads_back_equal_when_written(name):
    scenario = load_scenario(name)
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml") == scenario


@pytest.mark.parametrize("name", bundled_scenarios())
def test_each_assumption_says_why_in_english_and_finnish(name):
    scenario = load_scenario(name)
    marks = [*scenario.marks.values(), *(value.mark for value in (*scenario.terms, *scenario.law))]
    assert [
        mark for mark in marks if mark.kind == "assumed" and not {"en", "fi"} <= set(mark.texts)
    ] == []


@pytest.mark.parametrize("name", bundled_scenarios())
def test_nobody_is_booked_twice_at_the_same_time(name):
    t = tables(name)
    days = {}
    for gig, person, minutes in zip(t.shifts.gig, t.shifts.person, t.shifts.minutes, strict=True):
        start = int(t.gigs.start[gig])
        for first, last in days.setdefault((int(person), int(t.gigs.day[gig])), []):
            assert last <= start or start + minutes <= first
        days[(int(person), int(t.gigs.day[gig]))].append((start, start + int(minutes)))


def test_imatra_has_52_crew_hours_and_260_person_hours():
    t = tables("imatra-2021-07")
    assert t.gigs.minutes.sum() == 52 * 60 and t.shifts.minutes.sum() == 260 * 60
    assert hours(t) == [52.0] * 5
    assert per_gig(t) == {"harbour": 5, "park": 4, "premises": 2, "brush": 1, "furniture": 1}


def test_ilomantsi_has_28_visits_and_112_person_hours():
    t = tables("ilomantsi-2022-09")
    assert len(t.gigs) == 28
    assert hours(t) == [25.0, 15.5, 27.0, 21.5, 23.0] and sum(hours(t)) == 112.0
    pairs = {
        (int(t.gigs.buyer[gig]), int(person))
        for gig, person in zip(t.shifts.gig, t.shifts.person, strict=True)
    }
    assert len(pairs) == 19


def test_jobcenter_has_48_person_hours_and_12_days_shared_with_activity():
    t = tables("jobcenter-2022-03")
    assert hours(t) == [8.0, 6.0, 10.0, 4.0, 12.0, 8.0]
    activity = set(zip(t.activity.person.tolist(), t.activity.day.tolist(), strict=True))
    work = set(zip(t.shifts.person.tolist(), t.gigs.day[t.shifts.gig].tolist(), strict=True))
    assert len(activity & work) == 12


def test_the_rehabilitative_file_has_16_activity_days_a_person_of_which_four_are_asked_to_move():
    t = tables("jobcenter-rehabilitative-2022-03")
    assert np.bincount(t.activity.person).tolist() == [16, 16, 16]
    moved = t.activity.asked >= 0
    assert np.bincount(t.activity.person[moved]).tolist() == [4, 4, 4]
    assert (t.activity.asked[moved] - t.activity.day[moved] == 2).all()
    assert hours(t) == [12.0] * 3 and t.work_months == 2


def test_paijathame_has_13_paid_shifts_and_9_trainee_days():
    t = tables("paijathame-2022-09")
    assert per_gig(t) == {"kitchen": 13, "laundry": 9}
    assert hours(t) == [39.0] * 5 + [27.0] * 5
    places = [(term.person, term.value) for term in t.scenario.terms if term.term == "place"]
    assert places == [(f"P{i}", "paid" if i <= 5 else "trainee") for i in range(1, 11)]


def test_one_group_has_six_visits_and_120_person_hours_on_its_activity_days():
    t = tables("one-group-five-systems")
    assert len(t.gigs) == 6 and t.shifts.minutes.sum() == 120 * 60
    assert len(t.activity) == 30 and set(t.activity.day.tolist()) == set(t.gigs.day.tolist())


def test_imatra_internal_has_21_weekdays_and_168_person_hours():
    t = tables("imatra-internal-2022-10")
    assert len(t.gigs) == 21 and hours(t) == [42.0] * 4


def test_jobcenter_partner_has_the_people_and_orders_of_the_app_model():
    app, partner = load_scenario("jobcenter-2022-03"), load_scenario("jobcenter-partner-2022-03")
    assert (app.people, app.buyers, app.gigs, app.first_month, app.last_month) == (
        partner.people,
        partner.buyers,
        partner.gigs,
        partner.first_month,
        partner.last_month,
    )


def test_vaalijala_has_52_hours_a_person_of_which_36_inside_premises():
    t = tables("vaalijala-2022")
    assert per_gig(t) == {"removals": 2, "property": 4, "workshop": 12}
    assert hours(t) == [52.0] * 3
    inside = t.gigs.in_premises[t.shifts.gig]
    assert (np.bincount(t.shifts.person[inside], t.shifts.minutes[inside]) / 60).tolist() == [
        36.0
    ] * 3


def test_the_summer_job_has_22_weekdays_and_88_hours_a_person():
    t = tables("summer-job-2021-07")
    assert len(t.gigs) == 22 and hours(t) == [88.0] * 4


@pytest.mark.parametrize(
    "name",
    ["one-group-five-systems", "one-group-five-systems-irregular", "one-group-five-systems-year"],
)
def test_one_group_pays_10_euros_an_hour_in_every_model_that_has_to_be_told_a_wage(name):
    paid = {
        term.model: term.value
        for term in load_scenario(name).terms
        if term.term in ("wage_per_hour", "pay_per_hour")
    }
    employers = (
        "eksote-external",
        "eksote-internal",
        "jobcenter-partner",
        "paanetoja-outline",
        "paijathame-direct",
        "siunsote-summer-job",
        "vaalijala",
    )
    assert {model: float(value) for model, value in paid.items()} == dict.fromkeys(employers, 10.0)


@pytest.mark.parametrize(
    ("name", "months"),
    [
        ("one-group-five-systems-year", [24] * 12),
        ("one-group-five-systems-irregular", [0, 0, 0, 96, 0, 0, 0, 96, 0, 0, 0, 96]),
    ],
)
def test_both_year_files_have_288_hours_a_person(name, months):
    t = tables(name)
    assert hours(t) == [288.0] * 5
    assert (np.bincount(t.gigs.month, t.gigs.minutes, minlength=12) / 60).tolist() == months
    assert set(t.activity.day.tolist()) == set(t.gigs.day.tolist())


@pytest.mark.parametrize("name", bundled_scenarios())
def test_every_value_that_stands_in_for_the_law_can_be_put_aside(name):
    scenario = load_scenario(name)
    dated = scenario.on_dated_law()
    assert not dated.law
    # A flat side cost stands in for the contributions in every model that has one, and the trainee
    # wage of the light entrepreneur.
    assert not {"side_rate", "wage_floor_per_hour"} & {term.term for term in dated.terms}
    assert all(
        term.term in ("side_rate", "wage_floor_per_hour")
        for term in scenario.terms
        if term.instead_of_law
    )
