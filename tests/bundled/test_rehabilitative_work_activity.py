"""The onboarding list of rehabilitative work activity: complete, in order, and seen in an
outcome.
"""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import catalogue
from subcontract_core.model.onboarding_file import read_steps
from subcontract_core.report.terminal.economy import economy_page
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import TermValue
from support.figures import edge
from support.running_figures import staffed

STEPS = read_steps(catalogue().get("rehabilitative-work-activity").manifest.onboarding)
LANGUAGES = {"en", "fi", "sv"}


def outcome(papers):
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    people = tuple(evolve(p, papers=papers) for p in scenario.people)
    return compare(evolve(scenario, people=people), ["rehabilitative-work-activity"]).outcomes[0]


def test_need_plan_assessment_place_agreement_and_days_come_in_the_service_descriptions_order():
    # Siun sote's description of rehabilitative work activity, 18 November 2022: the activation
    # plan, the assessment and client plan, then the place, then agreement and decision.
    assert [step.code for step in STEPS] == [
        "D7-01",
        "D7-02",
        "D7-05",
        "D7-03",
        "D7-04",
        "D7-06",
    ]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.code)
def test_step_has_all_languages_and_its_source(step):
    assert set(step.title) == set(step.actor) == LANGUAGES
    assert set(step.document) in (set(), LANGUAGES)
    assert step.source == "Kuntouttavan työtoiminnan palvelukuvaus, Siun sote 2022"


def test_plan_and_agreement_with_decision_are_hard_conditions():
    # Siun sote's description: the activity starts from an activation plan, and by a decision
    assert [step.paper for step in STEPS if step.blocks] == [
        "activation_plan",
        "activity_agreement",
    ]


def test_steps_are_in_the_admission_and_unknown_while_nobody_has_stated_papers():
    found = outcome(None)
    assert [step.code for step in found.admission.steps] == [step.code for step in STEPS]
    assert all(set(step.state.tolist()) == {0} for step in found.admission.steps)
    assert not [f for f in found.findings if f.code.startswith("paper.")]


def test_without_an_activation_plan_no_day_is_held_and_no_place_is_paid():
    # Act 189/2001: without plan no 9 €, no travel, no 10.09 € to the provider
    found = outcome(("activity_agreement",))
    severities = {f.code: f.severity for f in found.findings if f.code.startswith("paper.")}
    assert severities == {"paper.activation_plan": "stop", "paper.service_plan": "warning"}
    assert not found.admission.day.any()
    assert edge(found, "rehabilitative_allowance") == edge(found, "purchased_place") == 0


def test_with_plan_agreement_and_decision_every_day_is_paid():
    # 16 days of three people at 9 €, and 10.09 € a day to the provider
    found = outcome(("activation_plan", "activity_agreement"))
    assert found.admission.day.all() and len(found.admission.day) == 48
    assert edge(found, "rehabilitative_allowance") == 48 * 900
    assert edge(found, "purchased_place") == 48 * 1009


def test_the_price_of_a_purchased_place_is_that_of_service_one():
    # Siun sote's description of rehabilitative work activity: 10.09 € a day, of service 1 alone
    [term, *_] = catalogue().get("rehabilitative-work-activity").manifest.terms
    assert term.titles["en"] == "Price of a purchased place of service 1, a day"
    assert (term.value, term.mark) == ("10.09", "sourced")


@pytest.mark.parametrize(
    ("kind", "cents", "known"),
    [
        ("service_1", 484_32, True),  # 3 × 16 days × 10.09 (Siun sote's service description)
        ("service_2", 0, False),  # its price is not in the sources
        ("service_3", 0, False),
        ("own", 0, True),  # hours of the county's own staff, no purchase
        ("partnership", 0, True),  # a parish or a school gets no money
    ],
)
def test_what_the_county_pays_for_a_place_follows_the_kind_of_service(kind, cents, known):
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    asked = scenario.with_terms("rehabilitative-work-activity", service_type=kind)
    found = compare(asked, ["rehabilitative-work-activity"]).outcomes[0]
    lines = [
        line
        for sheet in found.payments.sheets
        for line in sheet.lines
        if line.kind == "purchased_place"
    ]
    assert sum(int(line.cents.sum()) for line in lines) == cents
    assert all(bool(np.all(line.known)) is known for line in lines)
    # Kela pays 9.00 a realised day whoever gives the place: 3 × 16
    assert edge(found, "rehabilitative_allowance") == 432_00


def test_a_price_of_ones_own_for_service_2_is_counted():
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    terms = {"service_type": "service_2", "other_place_per_day": "25.00"}
    asked = scenario.with_terms("rehabilitative-work-activity", **terms)
    found = compare(asked, ["rehabilitative-work-activity"]).outcomes[0]
    assert edge(found, "purchased_place") == 48 * 25_00


def test_places_of_two_kinds_are_one_sum_with_the_provider_and_one_price_unknown_makes_it_so():
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    model = "rehabilitative-work-activity"
    first = scenario.people[0].id
    kind = TermValue(model, "service_type", "service_2", person=first)
    price = TermValue(model, "other_place_per_day", "25.00", person=first)
    for terms, cents, known in (
        ((kind,), 32 * 10_09, False),
        ((kind, price), 32 * 10_09 + 16 * 25_00, True),
    ):
        asked = evolve(scenario, terms=(*scenario.terms, *terms))
        [keep] = compare(asked, [model]).outcomes[0].payments.keeps
        assert (keep.role, int(keep.cents.sum())) == ("provider", cents)
        assert bool(np.all(keep.known)) is known


PLACE = """
format: subcontract-scenario/1
id: places
title: {{en: Places}}
months: {{from: {month}, to: {month}}}
pay: {{day: last, month: same}}
people_defaults:
  lives_on: labour_market_subsidy
  housing: {{kind: rent, rent: 520.00, municipality_group: 4, spouse: false}}
  care_allowance: none
  other_pension: 0
  tax_card: "0 %"
  activity: {{kind: rehabilitative, weekly: [{days}], start: "09:00", end: "13:00"{more}}}
people: [{{id: P1, birth_year: 1985}}, {{id: P2, birth_year: 1988}}, {{id: P3, birth_year: 1990}}]
buyers: [{{id: B1, kind: association}}]
gigs: []
terms: []
"""
FOUR, FIVE = "mon, tue, wed, thu", "mon, tue, wed, thu, fri"


def places(month="2022-03", days=FOUR, more=""):
    scenario = read_scenario(PLACE.format(month=month, days=days, more=more), "places.yaml")
    return Analysis(compare(scenario, ["rehabilitative-work-activity"]))


@pytest.mark.parametrize(
    ("days", "cents", "held"),
    [
        # March 2022, Mondays to Thursdays: 19 days; 3 × 19 × 10.09 and × 9.00
        (FOUR, 575_13, 57),
        # at most four days a week (Act 189/2001, section 13): 5 weeks × 4, the first begins on a
        # Tuesday; of 23 weekdays three Fridays fall away
        (FIVE, 605_40, 60),
    ],
)
def test_days_over_four_a_week_are_neither_bought_nor_paid_and_nothing_differs_from_today(
    days, cents, held
):
    analysis = places(days=days)
    [found] = analysis.comparison.outcomes
    assert edge(found, "purchased_place") == cents
    assert edge(found, "rehabilitative_allowance") == held * 9_00
    balance = analysis.purses(found)
    assert all(row.change.is_nothing for row in balance.rows)


@pytest.mark.parametrize(
    ("month", "more", "is_open"),
    [
        # Act 1025/2022: everybody's way from 1 January 2023, before that beside social assistance
        ("2022-12", "", False),
        ("2023-01", "", True),
        ("2023-01", ", travel: 5.80", False),
    ],
)
def test_a_way_that_the_county_pays_and_nobody_has_priced_is_told(month, more, is_open):
    [found] = places(month, more=more).comparison.outcomes
    told = [one for one in found.findings if one.code == "activity_travel_untold"]
    assert [len(one) for one in told] == ([3] if is_open else [])


def test_a_way_that_is_priced_is_the_countys_cost_of_each_day_that_is_held():
    # January 2023, Mondays to Thursdays without Epiphany (a Friday): 18 days; 3 × 18 × 5.80
    [found] = places("2023-01", more=", travel: 5.80").comparison.outcomes
    assert edge(found, "travel_compensation") == 313_20


@pytest.mark.parametrize(
    ("month", "more", "county", "holds"),
    [
        # 3 × 15 days of December 2022 at 10.09 (Mondays to Thursdays without the 6th and the
        # 26th); the way is paid beside social assistance only
        ("2022-12", "", -3 * 15 * 10_09, "exact"),
        # 3 × 18 days of January 2023 at 10.09, and a way that nobody has priced: at least that
        ("2023-01", "", -544_86, "at_most"),
        ("2023-01", ", travel: 5.80", -544_86 - 313_20, "exact"),
    ],
)
def test_what_the_county_pays_is_a_least_where_nobody_has_priced_the_way(
    month, more, county, holds
):
    analysis = places(month, more=more)
    [found] = analysis.comparison.outcomes
    row = analysis.purses(found).row("wellbeing_county")
    for level in (row.today, row.now):
        assert (level.whole().cents, level.whole().holds) == (county, holds)
    # the days are those of today, whatever the way costs
    assert row.change.is_nothing
    page = economy_page(analysis, Language("en"))
    assert ("at most −€544.86" in page) is (holds == "at_most")


def test_the_way_is_open_for_those_alone_of_whom_nobody_has_told_it():
    scenario = places("2023-01", more=", travel: 5.80").comparison.scenario
    third = scenario.people[2]
    asked = scenario.with_person(third.id, activity=evolve(third.activity, travel=None))
    [found] = compare(asked, ["rehabilitative-work-activity"]).outcomes
    [line] = [one for one in found.resources.lines if one.code == "activity_travel"]
    assert set(line.person.tolist()) == {2} and len(line) == 18
    # 2 × 18 days at 5.80 are known
    assert edge(found, "travel_compensation") == 208_80


def own_activity(**said):
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    asked = scenario.with_terms("rehabilitative-work-activity", service_type="own")
    usual = {"before": 15, "after": 15, **said}
    comparison = compare(evolve(asked, running=staffed(**usual)), ["rehabilitative-work-activity"])
    return Analysis(comparison), comparison.outcomes[0]


@pytest.mark.parametrize(
    ("said", "instructors", "cents"),
    [
        # 16 days of 6 h with 15 minutes before and after, one instructor: 104 h at 30.00
        ({}, 104 * 60, 3_120_00),
        # two at most with each of them: for three people two instructors
        ({"people_per_instructor": 2}, 2 * 104 * 60, 6_240_00),
        # nobody has said what the hour costs: hours are shown, euros are not known
        ({"instructor_hour": None}, 104 * 60, None),
    ],
)
def test_hours_of_the_countys_own_activity_are_its_price(said, instructors, cents):
    analysis, found = own_activity(**said)
    lines = {line.code: line for line in found.resources.lines}
    assert lines["own_activity"].minutes.sum() == instructors
    assert lines["own_activity"].known is (cents is not None)
    assert cents is None or lines["own_activity"].cents.sum() == cents
    # an hour a month for each of three people over two months of work
    assert lines["own_coaching"].minutes.sum() == 3 * 2 * 60
    row = analysis.purses(found).row("wellbeing_county")
    assert row.now.whole().cents == -(cents or 0) - 180_00
    assert row.change.is_nothing  # the same people lead the same days today
    assert "own_activity" in [one.code for one in analysis.watches(found)]


def test_who_is_in_a_bought_place_takes_no_hours_of_the_county():
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    model, first = "rehabilitative-work-activity", scenario.people[0].id
    kind = TermValue(model, "service_type", "own", person=first)
    asked = evolve(scenario, terms=(*scenario.terms, kind), running=staffed())
    [found] = compare(asked, [model]).outcomes
    lines = {line.code: line for line in found.resources.lines}
    # one person of three: 16 days of 6 h are led, and one is supported in two months
    assert lines["own_activity"].minutes.sum() == 16 * 6 * 60
    assert lines["own_coaching"].minutes.sum() == 2 * 60
    assert edge(found, "purchased_place") == 2 * 16 * 10_09
    plain = evolve(scenario, running=staffed())
    assert not compare(plain, [model]).outcomes[0].resources.lines
