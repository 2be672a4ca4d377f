"""Sick pay and cancelled shifts in a comparison: Employment Contracts Act ch. 2 s. 11 and 12, and
Working Hours Act s. 30 a, by the published examples.
"""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.happened import Realised, Span
from support.figures import codes, finding
from support.gig_months import month_file

VISITS = "dates: [2026-05-05, 2026-05-07, 2026-05-12, 2026-05-19]"
ILL = ", ill: [{from: 2026-05-05, to: 2026-05-19}]"
EMPLOYING = {
    "eksote-external": "wage_per_hour",
    "eksote-internal": "wage_per_hour",
    "vaalijala": "wage_per_hour",
    "jobcenter-partner": "wage_per_hour",
    "paijathame-direct": "wage_per_hour",
    "siunsote-summer-job": "wage_per_hour",
    "paanetoja-outline": "pay_per_hour",
}


def outcomes(folder, model, *, days=VISITS, person=ILL, month="2026-05", **readings):
    terms = (
        [f"model: {model}, term: {EMPLOYING[model]}, value: 12.00"] if model in EMPLOYING else []
    )
    scenario = month_file(folder, month, days, terms, person=person)
    named = {f"payroll.{name}": value for name, value in readings.items()}
    return [
        one
        for one in compare(scenario.with_reading(named), [model]).outcomes
        if one.reading.get("legal_form", "employment") == "employment"
    ]


def paid(outcome, kind):
    lines = ledger.person_lines(outcome)
    return int(lines[kind].cents.sum()) if kind in lines else 0


@pytest.mark.parametrize("model", EMPLOYING)
def test_three_of_four_shifts_are_within_nine_weekdays_in_every_model_that_employs(tmp_path, model):
    # 4 h at 12.00 on 5, 7 and 12 May: 144.00; 19 May is after the ninth weekday
    for outcome in outcomes(tmp_path, model):
        assert (paid(outcome, "sick_pay"), paid(outcome, "wage")) == (14400, 0)
        assert {"sick_pay", "sick_pay_over", "employment_start_assumed"} <= codes(outcome)
        assert len(finding(outcome, "sick_pay")) == 3


@pytest.mark.parametrize(
    ("since", "terms", "cents"),
    [
        ("2026-04-20", "law", 7200),
        ("2026-04-05", "law", 14400),
        # KVTES: employed 40 days, 14 days to 18 May; 60 days, all
        ("2026-03-26", "kvtes", 14400),
        ("2026-03-06", "kvtes", 19200),
    ],
)
def test_what_is_paid_follows_the_length_of_the_employment(tmp_path, since, terms, cents):
    person = f"{ILL}, employed_since: {since}"
    for outcome in outcomes(tmp_path, "eksote-external", person=person, sick_pay_terms=terms):
        assert paid(outcome, "sick_pay") == cents
        assert "employment_start_assumed" not in codes(outcome)


@pytest.mark.parametrize("model", ["jobcenter-app", "siunsote-light-entrepreneur"])
def test_without_employment_nobody_pays_for_a_day_of_illness(tmp_path, model):
    [outcome] = outcomes(tmp_path, model)
    assert sum(paid(outcome, kind) for kind in ("sick_pay", "assignment_fee", "billed_work")) == 0
    assert len(finding(outcome, "no_sick_pay")) == 4


def test_one_of_the_crew_ill_on_one_day_costs_no_pay_and_no_charge_of_the_crew(tmp_path):
    # the visit of 12 May is sick pay of 48.00 beside three visits of 48.00
    well, ill = (
        outcomes(tmp_path, "eksote-external", person=person)
        for person in ("", ", ill: [2026-05-12]")
    )
    for one, other in zip(well, ill, strict=True):
        assert paid(one, "wage") == 19200
        assert (paid(other, "wage"), paid(other, "sick_pay")) == (14400, 4800)


def test_sick_pay_is_pay_of_the_slip_for_contributions_and_for_the_earnings_limit(tmp_path):
    # the same cents of the worker's contributions whether the hours were worked or not
    well, ill = (
        outcomes(tmp_path, "eksote-external", person=person)[0]
        for person in ("", ", ill: [2026-05-12]")
    )
    for kind in ("employee_pension", "employee_unemployment", "holiday_compensation"):
        assert paid(well, kind) == paid(ill, kind) != 0


# -- a visit that is called off ------------------------------------------------------------------

OFF = "dates: [2026-05-12], cancelled: [{day: 2026-05-12, hours_before: 12}]"


@pytest.mark.parametrize(
    ("reading", "cents"),
    [("shift_binds_full_pay", 4800), ("reasonable_half", 2400), ("nothing", 0)],
)
@pytest.mark.parametrize("model", ["eksote-external", "paijathame-direct", "jobcenter-partner"])
def test_four_hours_at_twelve_euros_cancelled_the_evening_before(tmp_path, model, reading, cents):
    for outcome in outcomes(tmp_path, model, days=OFF, person="", cancelled_terms=reading):
        assert (paid(outcome, "cancelled_pay"), paid(outcome, "wage")) == (cents, 0)
        # what the buyer pays for it is not told: nothing is charged as known
        asked = [one for one in outcome.quote.charges if len(one)]
        assert not any(one.cents.any() or np.any(one.known) for one in asked)


@pytest.mark.parametrize(
    ("reading", "cents"), [("shift_binds_full_pay", 4800), ("reasonable_half", 0)]
)
def test_in_july_2022_the_act_knew_no_compensation(tmp_path, reading, cents):
    days = "dates: [2022-07-12], cancelled: [{day: 2022-07-12, hours_before: 12}]"
    for outcome in outcomes(
        tmp_path, "eksote-external", days=days, person="", month="2022-07", cancelled_terms=reading
    ):
        assert paid(outcome, "cancelled_pay") == cents


def test_where_the_hours_before_decide_and_nobody_says_them_the_pay_is_not_known(tmp_path):
    days = "dates: [2026-05-12], cancelled: [2026-05-12]"
    [half, *_] = outcomes(
        tmp_path, "eksote-external", days=days, person="", cancelled_terms="reasonable_half"
    )
    assert not ledger.person_lines(half)["cancelled_pay"].is_known(0, 0)
    assert "gig_cancelled_when" in codes(half)
    [full, *_] = outcomes(tmp_path, "eksote-external", days=days, person="")
    assert paid(full, "cancelled_pay") == 4800 and "gig_cancelled" in codes(full)


def test_an_assignment_that_is_called_off_pays_what_its_contract_says_or_nobody_knows(tmp_path):
    [
        open_,
    ] = outcomes(tmp_path, "jobcenter-app", days=OFF, person="")
    assert not ledger.person_lines(open_)["cancelled_fee"].is_known(0, 0)
    assert "gig_cancelled_fee" in codes(open_)
    terms = ["model: jobcenter-app, term: cancelled_share, value: 50 %"]
    scenario = month_file(tmp_path, "2026-05", OFF, terms)
    [told] = compare(scenario, ["jobcenter-app"]).outcomes
    # half of 4 h at 10.00
    assert paid(told, "cancelled_fee") == 2000


LIGHT = "siunsote-light-entrepreneur"


@pytest.mark.parametrize(
    ("share", "billed", "paid_out"),
    [
        # 10.53 an hour leaves 10.00 after a fee of 5 %: 4 h are 42.12, the fee 2.11
        ("100 %", 4212, 4001),
        ("50 %", 2106, 2001),
        ("0 %", 0, 0),
    ],
)
def test_what_the_buyer_pays_for_a_called_off_visit_is_billed_and_paid_out(
    tmp_path, share, billed, paid_out
):
    terms = [
        f"model: {LIGHT}, term: wage_floor_per_hour, value: 10.00",
        f"model: {LIGHT}, term: cancelled_share, value: {share}",
    ]
    comparison = compare(month_file(tmp_path, "2026-05", OFF, terms), [LIGHT])
    [outcome] = comparison.outcomes
    assert sum(int(one.cents.sum()) for one in outcome.quote.charges) == billed
    assert paid(outcome, "cancelled_fee") + paid(outcome, "service_fee") == paid_out
    assert bool(np.all(ledger.person_lines(outcome)["cancelled_fee"].each_known))
    assert "gig_cancelled_agreed" in codes(outcome) and "gig_cancelled_fee" not in codes(outcome)


@pytest.mark.parametrize("model", [LIGHT, "jobcenter-app", "paanetoja-outline"])
def test_until_somebody_tells_it_what_is_in_hand_is_a_bound_wherever_nobody_is_employed(
    tmp_path, model
):
    terms = [f"model: {LIGHT}, term: wage_floor_per_hour, value: 10.00"]
    comparison = compare(month_file(tmp_path, "2026-05", OFF, terms), [model])
    for outcome in comparison.outcomes:
        if outcome.reading.get("legal_form", "compensation") == "compensation":
            assert not comparison.in_hand(outcome).is_known(0, 0)
            assert not ledger.person_lines(outcome)["cancelled_fee"].is_known(0, 0)
            assert "gig_cancelled_fee" in codes(outcome)


# -- a day on which the buyer is closed, as is known beforehand ------------------------------------

CLOSED = "dates: [2026-05-05, 2026-05-12]"


def closed(folder, model, terms=(), reading="known_ahead_nothing", more=""):
    scenario = month_file(folder, "2026-05", CLOSED, [*terms])
    buyer = evolve(scenario.buyers[0], closed=(Span(date(2026, 5, 11), date(2026, 5, 15)),))
    scenario = evolve(scenario, buyers=(buyer,))
    return compare(scenario.with_reading({"payroll.closed_terms": reading}), [model])


@pytest.mark.parametrize("model", ["eksote-external", "paijathame-direct", "jobcenter-partner"])
@pytest.mark.parametrize(
    ("reading", "cents", "told"),
    [("known_ahead_nothing", 0, "buyer_closed"), ("as_called_off", 4800, "gig_cancelled")],
)
def test_for_a_closed_day_nothing_is_due_unless_the_shift_is_taken_to_be_agreed(
    tmp_path, model, reading, cents, told
):
    terms = [f"model: {model}, term: wage_per_hour, value: 12.00"]
    for outcome in closed(tmp_path, model, terms, reading).outcomes:
        # 4 h at 12.00 on 5 May are done either way
        assert (paid(outcome, "wage"), paid(outcome, "cancelled_pay")) == (4800, cents)
        assert codes(outcome) & {"buyer_closed", "gig_cancelled"} == {told}


@pytest.mark.parametrize("model", ["jobcenter-app", LIGHT])
def test_without_employment_a_closed_day_is_no_called_off_visit_either(tmp_path, model):
    terms = [f"model: {LIGHT}, term: wage_floor_per_hour, value: 10.00"]
    for reading, is_known in (("known_ahead_nothing", True), ("as_called_off", False)):
        comparison = closed(tmp_path, model, terms, reading)
        [outcome] = comparison.outcomes
        assert comparison.in_hand(outcome).is_known(0, 0) is is_known
        assert ("buyer_closed" in codes(outcome)) is is_known


def test_a_visit_that_was_done_on_a_closed_day_was_done(tmp_path):
    scenario = month_file(
        tmp_path, "2026-05", CLOSED, ["model: eksote-external, term: wage_per_hour, value: 12.00"]
    )
    buyer = evolve(scenario.buyers[0], closed=(Span(date(2026, 5, 12)),))
    gig = scenario.gigs[0].id
    for happened, wage in ((True, 9600), (False, 4800)):
        done = Realised(gig, date(2026, 5, 12), happened=happened)
        asked = evolve(scenario, buyers=(buyer,), realised=(done,))
        outcome = compare(asked, ["eksote-external"]).outcomes[0]
        assert paid(outcome, "wage") == wage
        assert ("gig_cancelled" in codes(outcome)) is not happened
        assert "buyer_closed" not in codes(outcome)


# -- what the model would not have sold is nothing that is missed ---------------------------------


@pytest.mark.parametrize(
    ("day", "cents"),
    [
        # a contract of two months from 13 January ends on 12 March
        ("2026-03-12", 4800),
        ("2026-03-13", 0),
    ],
)
@pytest.mark.parametrize("missed", ["ill", "called off"])
def test_a_visit_after_the_contract_is_neither_sick_pay_nor_called_off(
    tmp_path, day, cents, missed
):
    off = f", cancelled: [{{day: {day}, hours_before: 12}}]" if missed == "called off" else ""
    person = f", ill: [{day}]" if missed == "ill" else ""
    terms = [
        "model: paijathame-direct, term: wage_per_hour, value: 12.00",
        "model: paijathame-direct, term: contract_months, value: 2",
    ]
    scenario = month_file(
        tmp_path,
        "2026-01",
        f"dates: [2026-01-13, {day}]{off}",
        terms,
        person=person,
        until="2026-03",
    )
    [outcome] = compare(scenario, ["paijathame-direct"]).outcomes
    kind = "sick_pay" if missed == "ill" else "cancelled_pay"
    assert (paid(outcome, "wage"), paid(outcome, kind)) == (4800, cents)
    assert bool(codes(outcome) & {"sick_pay", "gig_cancelled"}) is (cents > 0)


@pytest.mark.parametrize(("weekday", "is_known"), [("tue", True), ("wed", False)])
def test_a_visit_at_hours_that_are_kept_for_activity_is_not_called_off(tmp_path, weekday, is_known):
    # Helsinki's app: beside rehabilitative work activity the gig gives way (C-02); 12 May is a Tuesday
    person = (
        f"activity: {{kind: rehabilitative, weekly: [{weekday}]}}, lives_on: labour_market_subsidy"
    )
    scenario = month_file(tmp_path, "2026-05", OFF, living=person)
    comparison = compare(scenario, ["jobcenter-app"])
    [outcome] = comparison.outcomes
    assert comparison.in_hand(outcome).is_known(0, 0) is is_known
    assert ("gig_cancelled_fee" in codes(outcome)) is not is_known
