"""The worked scenarios of the source material, to the cent, each figure by the line that carries
it.

The figures are arithmetic on assumptions that stand in the scenario files (side costs as one share,
no holiday compensation, 2021's earnings limit). They come from that material, not from this
program.
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
from subcontract_core.scenario.types import Move

MODEL = {
    "imatra": ("imatra-2021-07", "eksote-external"),
    "ilomantsi": ("ilomantsi-2022-09", "siunsote-light-entrepreneur"),
    "jobcenter": ("jobcenter-2022-03", "jobcenter-app"),
    "rehabilitative": ("jobcenter-rehabilitative-2022-03", "jobcenter-app"),
    "paijathame": ("paijathame-2022-09", "paijathame-direct"),
}


def outcomes(name, scenario=None, **terms):
    bundled, model = MODEL[name]
    scenario = scenario or load_scenario(bundled)
    if terms:
        scenario = scenario.with_terms(model, **terms)
    return compare(scenario, [model])


def only(name, scenario=None, **terms):
    return outcomes(name, scenario, **terms).outcomes[0]


def buyer(outcome, kind="invoice_net"):
    return ledger.buyer_lines(outcome)[kind].cents[0].tolist()


def kept(outcome, role, kind):
    return int(ledger.keeps(outcome)[role, kind].cents[0])


# -- K.1 Imatra, July 2021 -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "buyers", "margin"),
    [
        ("crew_hour", [70000, 56000, 28000, 14000, 14000], -135200),
        ("worker_hour", [350000, 280000, 140000, 70000, 70000], 592800),
    ],
)
def test_imatra_invoices_and_margin_under_both_readings_of_35_euros(unit, buyers, margin):
    outcome = next(o for o in outcomes("imatra").outcomes if o.reading == {"price_unit": unit})
    assert buyer(outcome) == buyers
    assert kept(outcome, "organiser", "margin") == margin


def test_imatra_wages_2600_side_costs_572_and_520_a_person():
    outcome = only("imatra")
    assert person(outcome, "wage") == [52000] * 5
    assert edge(outcome, "wage") == 260000
    assert edge(outcome, "employer_side_costs") == 57200


def test_imatra_wage_subsidy_of_half_turns_the_crew_reading_to_234():
    outcome = only("imatra", subsidy_rate="50 %")
    assert edge(outcome, "subsidy") == 158600
    assert kept(outcome, "organiser", "margin") == 23400
    assert "subsidy_needs_jobseeker" in codes(outcome)


def test_imatra_headroom_to_the_limit_of_2021_is_317_59():
    assert (
        finding(only("imatra"), "near_earnings_limit").numbers["headroom"].tolist() == [31759] * 5
    )


def test_imatra_household_deduction_is_for_the_two_private_persons_only():
    assert finding(only("imatra"), "household_deduction").buyer.tolist() == [3, 4]


# -- K.3 Ilomantsi, September 2022 -----------------------------------------------------------------


def test_ilomantsi_buyers_fee_and_compensation():
    outcome = only("ilomantsi")
    assert buyer(outcome) == [12000, 16000, 24000, 15000, 24000, 8000, 4000, 9000]
    assert kept(outcome, "platform", "service_fee") == 5600
    pay = np.array(person(outcome, "billed_work")) + np.array(person(outcome, "service_fee"))
    assert pay.tolist() == [23750, 14725, 25650, 20425, 21850]


def test_ilomantsi_has_19_invoices_of_client_and_buyer():
    assert len(only("ilomantsi").payments.sheets[0]) == 19


def test_ilomantsi_activity_days_left_are_those_without_gigs():
    outcome = only("ilomantsi")
    tables = outcome.tables
    left = sums(tables.activity.person, outcome.admission.day.astype(np.int64), 5)
    # P1 Tue and Thu (4 + 5), P2 Tue, Fri and two Wednesdays (4 + 5 + 2), P3 Mon and Thu (4 + 5), P4
    # Fri and two Wednesdays, P5 Tue and Thu.
    assert left.tolist() == [9, 11, 9, 7, 9]
    wednesdays = tables.activity.day[(tables.activity.person == 3) & outcome.admission.day]
    assert {number(date(2022, 9, 14)), number(date(2022, 9, 28))} <= set(wednesdays.tolist())


def test_ilomantsi_naive_price_breaks_the_floor_and_the_row_stays():
    outcome = only("ilomantsi", pricing="price_at_floor")
    found = finding(outcome, "floor_broken")
    assert found.severity == "stop"
    assert set(found.numbers["left_tenthousandths"].tolist()) == {90250}
    # The fee is taken once per invoice: 1 010.79.
    assert sum(person(outcome, "billed_work")) + sum(person(outcome, "service_fee")) == 101079


def test_ilomantsi_yel_watch_projects_the_year():
    found = finding(only("ilomantsi"), "yel_watch")
    assert found.numbers["yearly"].tolist() == [285000, 176700, 307800, 245100, 262200]
    assert set(found.numbers["floor"].tolist()) == {826171}


def test_ilomantsi_no_money_passes_through_siun_sote():
    for payer, payee, kind in ledger.edges(only("ilomantsi")):
        assert "organiser" not in (payer, payee)
        assert "activity_centre" not in (payer, payee) or kind == "activity_allowance"


# -- K.4 Jobcenter, disability work activity, March 2022
# --------------------------------------------


def test_jobcenter_pay_price_vat_and_platform_share():
    outcome = only("jobcenter")
    assert person(outcome, "assignment_fee") == [8000, 6000, 10000, 4000, 12000, 8000]
    assert sum(buyer(outcome)) == 69600
    assert sum(buyer(outcome, "invoice_vat")) == 16704
    assert kept(outcome, "platform", "platform_share") == 21600


def test_jobcenter_same_day_rule_costs_12_person_days_and_96_euros():
    comparison = outcomes("jobcenter")
    outcome = comparison.outcomes[0]
    lost = finding(outcome, "activity_day_lost")
    assert sums(lost.person, np.ones(len(lost), np.int64), 6).tolist() == [4, 3, 0, 2, 0, 3]
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -9600


def test_jobcenter_p1_gains_48_against_the_allowance():
    comparison = outcomes("jobcenter")
    change = comparison.difference(comparison.outcomes[0])
    assert (
        int(change["assignment_fee"].cents[0, 0] + change["activity_allowance"].cents[0, 0]) == 4800
    )


def test_jobcenter_moving_four_orders_to_fridays_still_loses_32_and_books_p6_twice():
    scenario = load_scenario("jobcenter-2022-03")
    fridays = {
        "J1": date(2022, 3, 4),
        "J3": date(2022, 3, 11),
        "J6": date(2022, 3, 18),
        "J8": date(2022, 3, 25),
    }
    start = next(gig.start for gig in scenario.gigs if gig.id == "J10")
    for gig, day in fridays.items():
        asked = next(g for g in scenario.gigs if g.id == gig)
        scenario = scenario.with_gig(gig, when=evolve(asked.when, dates=(day,)), start=start)
    comparison = outcomes("jobcenter", scenario)
    outcome = comparison.outcomes[0]
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -3200
    clash = finding(outcome, "double_booking")
    assert clash.person.tolist() == [5]
    assert clash.day.tolist() == [number(date(2022, 3, 25))]


# -- K.5 Jobcenter, rehabilitative work activity
# ----------------------------------------------------

PILOT = {"unemployment.entrepreneur_statement": "pilot_observed"}


def rehabilitative(**law):
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    return scenario.with_reading(law) if law else scenario


def test_rehabilitative_raw_plan_is_refused():
    scenario = rehabilitative()
    raw = evolve(scenario, people=tuple(evolve(p, moves=()) for p in scenario.people))
    outcome = only("rehabilitative", raw)
    assert not outcome.admission.shift.any()
    assert len(finding(outcome, "gig_in_activity_hours")) == 12


def test_rehabilitative_gig_at_15_is_allowed():
    scenario = rehabilitative()
    later = evolve(scenario, people=tuple(evolve(p, moves=()) for p in scenario.people)).with_gig(
        scenario.gigs[0].id, start=15 * 60
    )
    assert only("rehabilitative", later).admission.shift.all()


def test_rehabilitative_wednesday_moved_to_friday_keeps_16_days_and_pays_120_each():
    outcome = only("rehabilitative", rehabilitative())
    assert person(outcome, "assignment_fee") == [12000] * 3
    assert person(outcome, "rehabilitative_allowance") == [14400] * 3
    assert ledger.person_lines(outcome)["rehabilitative_allowance"].cents[:, 0].tolist() == [
        900,
        13500,
    ]
    assert sum(buyer(outcome)) == 52200
    assert kept(outcome, "platform", "platform_share") == 16200


def test_rehabilitative_move_to_friday_of_the_next_week_is_refused():
    scenario = rehabilitative()
    late = tuple(
        evolve(p, moves=(Move(date(2022, 3, 2), date(2022, 3, 11)),)) for p in scenario.people
    )
    assert "move_outside_week" in codes(only("rehabilitative", evolve(scenario, people=late)))


def test_rehabilitative_pilot_reading_delays_759_for_22_days():
    outcome = only("rehabilitative", rehabilitative(**PILOT))
    found = finding(outcome, "clarification_stop")
    assert found.day.tolist() == [number(date(2022, 3, 2))] * 3
    assert found.numbers["last_day"].tolist() == [number(date(2022, 3, 31))] * 3
    assert found.numbers["stopped_days"].tolist() == [22] * 3
    assert found.numbers["missing"].tolist() == [75900] * 3
    assert found.numbers["balance"].tolist() == [-63900] * 3
    assert found.numbers["cover_hundredths"].tolist() == [7590] * 3
    assert (
        ledger.person_lines(outcome, memo=True)["unemployment_delayed"].cents.sum(axis=0).tolist()
        == [75900] * 3
    )
    assert "rehabilitative_allowance_open" in codes(outcome)


def test_rehabilitative_law_as_written_stops_nothing():
    comparison = outcomes("rehabilitative", rehabilitative())
    assert "unemployment_benefit" not in comparison.difference(comparison.outcomes[0])
    assert "clarification_stop" not in codes(comparison.outcomes[0])
    # 21.5 days of 34.50.
    assert (
        ledger.person_lines(comparison.outcomes[0])["unemployment_benefit"].cents[1].tolist()
        == [74175] * 3
    )


# -- K.7 Päijät-Häme, September 2022
# ----------------------------------------------------------------


def test_paijathame_wages_side_costs_and_total_without_any_invoice():
    outcome = only("paijathame")
    assert person(outcome, "wage") == [39000] * 5 + [0] * 5
    assert edge(outcome, "employer_side_costs") == 42900
    assert ledger.buyer_cost(outcome).cents.tolist() == [[237900]]
    assert "invoice_net" not in ledger.buyer_lines(outcome)


def test_paijathame_five_are_employed_and_five_trainees():
    outcome = only("paijathame")
    assert outcome.admission.labour.tolist() == [1] * 5 + [2] * 5
    assert finding(outcome, "trainee_unpaid").person.tolist() == [5, 6, 7, 8, 9]


def test_paijathame_with_three_paid_places_named_costs_1427_40():
    scenario = load_scenario("paijathame-2022-09")
    moved = tuple(
        evolve(t, value="trainee") if t.term == "place" and t.person in ("P4", "P5") else t
        for t in scenario.terms
    )
    outcome = only("paijathame", evolve(scenario, terms=moved))
    assert edge(outcome, "wage") == 117000
    assert ledger.buyer_cost(outcome).cents.tolist() == [[142740]]


# -- K.10 One group, five systems
# -------------------------------------------------------------------


def one_group(model, name="one-group-five-systems", **terms):
    scenario = load_scenario(name)
    scenario = scenario.with_terms(model, **terms) if terms else scenario
    comparison = compare(scenario, [model])
    return comparison, comparison.outcomes


@pytest.mark.parametrize(
    ("unit", "price", "margin"), [("crew_hour", 84000, -62400), ("worker_hour", 420000, 273600)]
)
def test_one_group_eksote(unit, price, margin):
    _, found = one_group("eksote-external")
    outcome = next(o for o in found if o.reading["price_unit"] == unit)
    assert buyer(outcome) == [price]
    assert edge(outcome, "wage") == 120000
    assert edge(outcome, "wage") + edge(outcome, "employer_side_costs") == 146400
    assert kept(outcome, "organiser", "margin") == margin


def test_one_group_light_entrepreneur():
    _, [outcome] = one_group("siunsote-light-entrepreneur")
    assert buyer(outcome) == [120000]
    assert sum(person(outcome, "billed_work")) + sum(person(outcome, "service_fee")) == 114000
    assert kept(outcome, "platform", "service_fee") == 6000


def test_one_group_jobcenter():
    _, [outcome] = one_group("jobcenter-app")
    assert buyer(outcome) == [174000]
    assert sum(person(outcome, "assignment_fee")) == 120000
    assert kept(outcome, "platform", "platform_share") == 54000


def test_one_group_direct_employment():
    _, [outcome] = one_group("paijathame-direct")
    assert ledger.buyer_cost(outcome).cents.tolist() == [[146400]]
    assert edge(outcome, "wage") == 120000
    assert ledger.keeps(outcome) == {}


def test_one_group_baseline_pays_240_and_its_price_is_unknown():
    _, [outcome] = one_group("work-activity")
    assert sum(person(outcome, "activity_allowance")) == 24000
    assert not ledger.buyer_cost(outcome).is_known(0, 0)


@pytest.mark.parametrize("model", ["siunsote-light-entrepreneur", "jobcenter-app"])
def test_one_group_loses_its_240_of_allowance_under_separate_and_same_day_rules(model):
    comparison, [outcome] = one_group(model)
    assert int(comparison.difference(outcome)["activity_allowance"].cents.sum()) == -24000


def test_regular_year_is_240_a_month_and_never_over_the_limit():
    _, [outcome] = one_group("jobcenter-app", "one-group-five-systems-year")
    assert ledger.person_lines(outcome)["assignment_fee"].cents.tolist() == [[24000] * 5] * 12
    assert not {"over_earnings_limit", "pension_suspended"} & codes(outcome)


def test_irregular_year_is_960_in_three_months_and_122_41_over_each_time():
    _, [outcome] = one_group("jobcenter-app", "one-group-five-systems-irregular")
    pay = ledger.person_lines(outcome)["assignment_fee"].cents
    assert pay[:, 0].tolist() == [0, 0, 0, 96000] * 3
    over = finding(outcome, "over_earnings_limit")
    assert over.month.tolist() == [3] * 5 + [7] * 5 + [11] * 5
    assert set(over.numbers["over"].tolist()) == {12241}
    assert {"over_earnings_limit", "housing_allowance_falls"} <= codes(outcome)
