"""The worked scenarios of the variants (K.2, K.6, K.8, K.9), to the cent, each figure by the line
that carries it.

As in `test_source_figures.py`, the figures are arithmetic on assumptions that stand in the scenario
files.
"""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from figures import codes, edge, finding, person
from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.engine.comparison import compare
from subcontract_core.model.documents import sums
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Dates

MODEL = {
    "internal": ("imatra-internal-2022-10", "eksote-internal"),
    "partner": ("jobcenter-partner-2022-03", "jobcenter-partner"),
    "vaalijala": ("vaalijala-2022", "vaalijala"),
    "summer": ("summer-job-2021-07", "siunsote-summer-job"),
}


def outcomes(name, scenario=None):
    bundled, model = MODEL[name]
    return compare(scenario or load_scenario(bundled), [model])


def only(name, scenario=None):
    return outcomes(name, scenario).outcomes[0]


def minutes(outcome):
    """Paid minutes per person, as the wage lines count them."""
    found = np.zeros(len(outcome.tables.people), np.int64)
    for sheet in outcome.payments.sheets:
        line = sheet.line("wage")
        if line is not None:
            found += sums(sheet.person, line.quantity, found.size)
    return found.tolist()


def kinds(outcome):
    """Every kind of line on any document of the payments."""
    return {line.kind for sheet in outcome.payments.sheets if len(sheet) for line in sheet.lines}


def with_papers(name, *papers):
    scenario = load_scenario(MODEL[name][0])
    return evolve(scenario, people=tuple(evolve(p, papers=papers) for p in scenario.people))


# -- K.2 Eksote's internal cleaning group, October 2022
# ----------------------------------------------


def test_internal_has_42_hours_a_person_and_168_in_all():
    found = minutes(only("internal"))
    assert found == [42 * 60] * 4
    assert sum(found) == 168 * 60


def test_internal_wages_1680_side_costs_369_60_and_420_each():
    outcome = only("internal")
    assert edge(outcome, "wage") == 168000
    assert edge(outcome, "employer_side_costs") == 36960
    assert person(outcome, "wage") == [42000] * 4


def test_internal_allocation_to_the_unit_is_the_wage_cost_2049_60():
    outcome = only("internal")
    assert edge(outcome, "internal_allocation") == 204960
    assert ledger.buyer_lines(outcome)["internal_allocation"].cents.tolist() == [[204960]]
    assert ledger.buyer_cost(outcome).cents.tolist() == [[204960]]
    assert ledger.keeps(outcome)["organiser", "margin"].cents.tolist() == [0]


def test_internal_has_no_invoice_no_vat_and_no_household_deduction():
    outcome = only("internal")
    assert not {"invoice_net", "invoice_vat"} & kinds(outcome)
    assert not {"household_deduction", "household_deduction_unknown"} & codes(outcome)
    assert "no_outside_buyer" not in codes(outcome)


@pytest.mark.parametrize(
    ("paper", "severity"),
    [("training", "stop"), ("service_decision", "stop"), ("safety_card", "stop")],
)
def test_internal_paper_missing_from_a_stated_list_is_remarked_on_for_each(paper, severity):
    found = finding(
        only("internal", with_papers("internal", "employment_contract")), f"paper.{paper}"
    )
    assert found.severity == severity
    assert found.person.tolist() == [0, 1, 2, 3]


def test_internal_without_decision_and_safety_card_nobody_works():
    assert not only(
        "internal", with_papers("internal", "employment_contract", "training")
    ).admission.shift.any()
    assert only(
        "internal",
        with_papers(
            "internal", "employment_contract", "service_decision", "safety_card", "training"
        ),
    ).admission.shift.all()


# -- K.6 Jobcenter partner, March 2022
# -----------------------------------------------------------------


def test_partner_wages_480_side_costs_105_60_cost_585_60():
    outcome = only("partner")
    assert person(outcome, "wage") == [8000, 6000, 10000, 4000, 12000, 8000]
    assert edge(outcome, "wage") == 48000
    assert edge(outcome, "employer_side_costs") == 10560
    assert edge(outcome, "wage") + edge(outcome, "employer_side_costs") == 58560
    assert sum(amount.cents[0] for amount in ledger.employer_costs(outcome).values()) == 58560


def test_partner_breaks_even_at_12_20_an_hour():
    assert set(finding(only("partner"), "break_even").numbers["hour"].tolist()) == {1220}


def test_partner_price_is_unknown_in_every_total_and_not_14_50():
    outcome = only("partner")
    assert (
        outcome.manifest.terms[
            [term.name for term in outcome.manifest.terms].index("price_per_hour")
        ].value
        is None
    )
    for kind in ("invoice_net", "invoice_vat"):
        amount = ledger.buyer_lines(outcome)[kind]
        assert not amount.is_known(0, 0)
        assert amount.cents.tolist() == [[0]]
    assert not ledger.buyer_cost(outcome).is_known(0, 0)
    assert not ledger.keeps(outcome)["organiser", "margin"].is_known(0)
    charged = [
        amount
        for (_, _, kind), amount in ledger.edges(outcome).items()
        if kind in ("invoice_net", "invoice_vat")
    ]
    assert charged
    assert not any(amount.is_known(0) for amount in charged)


def test_partner_same_day_rule_costs_12_person_days():
    comparison = outcomes("partner")
    outcome = comparison.outcomes[0]
    lost = finding(outcome, "activity_day_lost")
    assert sums(lost.person, np.ones(len(lost), np.int64), 6).tolist() == [4, 3, 0, 2, 0, 3]
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -9600


@pytest.mark.parametrize("reading", ["law_as_written", "pilot_observed"])
def test_partner_triggers_no_clarification_of_entrepreneurship(reading):
    scenario = load_scenario("jobcenter-partner-2022-03")
    jobseekers = tuple(evolve(p, lives_on="labour_market_subsidy") for p in scenario.people)
    found = evolve(scenario, people=jobseekers)
    if reading == "pilot_observed":
        found = found.with_reading({"unemployment.entrepreneur_statement": reading})
    assert "clarification_stop" not in codes(only("partner", found))


def test_partner_is_not_offered_to_rehabilitative_clients():
    outcome = only("partner", load_scenario("jobcenter-rehabilitative-2022-03"))
    assert finding(outcome, "not_offered").person.tolist() == [0, 1, 2]
    assert not outcome.admission.offered.any()
    assert not outcome.admission.shift.any()


# -- K.8 Vaalijala, one month of three
# ------------------------------------------------------------------

READINGS = [("crew_hour", 182000, -8320), ("worker_hour", 546000, 355680)]


def vaalijala(unit):
    return next(o for o in outcomes("vaalijala").outcomes if o.reading == {"price_unit": unit})


def test_vaalijala_156_hours_wages_1560_side_costs_343_20_cost_1903_20():
    outcome = only("vaalijala")
    assert minutes(outcome) == [52 * 60] * 3
    assert sum(minutes(outcome)) == 156 * 60
    assert person(outcome, "wage") == [52000] * 3
    assert edge(outcome, "wage") == 156000
    assert edge(outcome, "employer_side_costs") == 34320
    assert edge(outcome, "wage") + edge(outcome, "employer_side_costs") == 190320


@pytest.mark.parametrize(("unit", "revenue", "margin"), READINGS)
def test_vaalijala_revenue_and_margin_under_both_readings(unit, revenue, margin):
    outcome = vaalijala(unit)
    assert int(ledger.buyer_lines(outcome)["invoice_net"].cents.sum()) == revenue
    assert edge(outcome, "invoice_net") == revenue
    assert ledger.keeps(outcome)["organiser", "margin"].cents.tolist() == [margin]


def test_vaalijala_36_hours_a_person_are_inside_activity_premises():
    found = finding(only("vaalijala"), "work_in_premises")
    assert found.person.tolist() == [0, 1, 2]
    assert found.numbers["inside_minutes"].tolist() == [36 * 60] * 3


def test_vaalijala_contract_ends_after_three_months_and_each_needs_a_place():
    found = finding(only("vaalijala"), "contract_ends")
    assert found.person.tolist() == [0, 1, 2]
    assert found.numbers["months_count"].tolist() == [3] * 3
    assert found.fix == "fix.contract_ends"


def test_vaalijala_household_deduction_of_the_private_persons_is_not_stated_as_it_is_for_eksote():
    outcome = only("vaalijala")
    assert finding(outcome, "household_deduction_unknown").buyer.tolist() == [0, 1]
    assert not {"household_deduction", "service_voucher", "subsidy_named_not_computed"} & codes(
        outcome
    )


def test_vaalijala_price_is_unknown_unless_it_is_borrowed():
    scenario = load_scenario("vaalijala-2022")
    own = evolve(
        scenario, terms=tuple(term for term in scenario.terms if term.term != "price_per_hour")
    )
    for outcome in outcomes("vaalijala", own).outcomes:
        assert not ledger.buyer_cost(outcome).is_known(0, 0)
        assert not ledger.keeps(outcome)["organiser", "margin"].is_known(0)


# -- K.9 Siun sote summer job, July 2021
# ----------------------------------------------------------------

LIMIT = 83759


@pytest.mark.parametrize(
    ("hours", "pay", "under"),
    [(3, 59400, 24359), (4, 79200, 4559), (5, 99000, -15241), (6, 118800, -35041)],
)
def test_summer_job_pay_and_its_distance_to_the_limit_by_daily_hours(hours, pay, under):
    outcome = only(
        "summer", load_scenario("summer-job-2021-07").with_gig("shop", minutes=hours * 60)
    )
    assert minutes(outcome) == [22 * hours * 60] * 4
    assert person(outcome, "wage") == [pay] * 4
    if under > 0:
        found = finding(outcome, "near_earnings_limit")
        assert found.numbers["headroom"].tolist() == [under] * 4
        assert "over_earnings_limit" not in codes(outcome)
    else:
        found = finding(outcome, "over_earnings_limit")
        assert found.severity == "warning"
        assert found.numbers["over"].tolist() == [-under] * 4
        assert "near_earnings_limit" not in codes(outcome)
    assert set(found.numbers["limit"].tolist()) == {LIMIT}


@pytest.mark.parametrize(("extra", "pay", "over"), [(3, 83745, None), (4, 83760, 1)])
def test_summer_job_93_h_3_min_is_allowed_and_one_minute_more_is_over(extra, pay, over):
    # 21 days of 4 h and a last one that brings the month to 93 h and some minutes.
    scenario = load_scenario("summer-job-2021-07")
    shop = scenario.gigs[0]
    last = shop.when.days()[-1]
    assert number(last) == number(date(2021, 7, 30))
    long = evolve(shop, id="last", when=Dates((last,)), minutes=9 * 60 + extra)
    outcome = only(
        "summer", evolve(scenario, gigs=(evolve(shop, when=Dates(shop.when.days()[:-1])), long))
    )
    assert minutes(outcome) == [93 * 60 + extra] * 4
    assert person(outcome, "wage") == [pay] * 4
    if over is None:
        assert "over_earnings_limit" not in codes(outcome)
    else:
        assert finding(outcome, "over_earnings_limit").numbers["over"].tolist() == [over] * 4


def test_summer_job_costs_the_employer_3864_96_for_four_at_four_hours():
    outcome = only("summer")
    assert edge(outcome, "wage") == 316800
    assert edge(outcome, "employer_side_costs") == 69696
    assert ledger.buyer_cost(outcome).cents.tolist() == [[386496]]


def test_summer_job_has_no_invoice_and_nobody_between():
    outcome = only("summer")
    assert not {"invoice_net", "invoice_vat"} & kinds(outcome)
    assert ledger.keeps(outcome) == {}
