"""The worked examples of the economy to the cent, with the work of instructors and coaches at 30.00
an hour, assumed: worked by hand from the bundled groups.
"""

from fractions import Fraction

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.asking import asked
from subcontract_core.analysis.ranged import Whole
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from support.running_figures import compared, with_running

FIVE, IMATRA = "one-group-five-systems", "imatra-2021-07"


def changes(comparison, number=0):
    outcome = comparison.outcomes[number]
    rows = Analysis(comparison).purses(outcome).rows
    return {row.purse.name: row.change.whole() for row in rows if not row.change.is_nothing}


def test_five_people_with_870_00_of_work_and_no_word_of_the_places():
    comparison = compared(FIVE, "eksote-external", dated=True)
    found = changes(comparison)
    # −784.80 + 240.00 − 870.00, and the place; 24 h and 5 × 60 min are 870.00
    assert found["wellbeing_county"].cents == -141480
    assert found["wellbeing_county"].holds != "exact"
    assert found["staff"] == Whole(87000)
    account = Analysis(comparison).public_account(comparison.outcomes[0])
    # 469.75 + 0.00 − 870.00; with 326.45 of pension contributions
    assert (account.left.cents, account.left_with_pensions.cents) == (-40025, -7380)


@pytest.mark.parametrize(
    ("name", "cents"), [("treasury", -94505), ("with_funds", -88045), ("with_pensions", -55400)]
)
def test_the_public_sums_of_five_people_where_the_place_stays_open(name, cents):
    comparison = compared(FIVE, "eksote-external", dated=True, place_when_free="stays_open")
    found = Analysis(comparison).purses(comparison.outcomes[0]).public(name).whole()
    assert found == Whole(cents)


def test_the_other_reading_moves_the_county_and_the_buyer_alone():
    comparison = compared(FIVE, "eksote-external", dated=True, place_when_free="stays_open")
    crew, worker = changes(comparison), changes(comparison, 1)
    assert worker["wellbeing_county"] == Whole(194520)
    assert worker["company"] == Whole(-420000)
    rest = crew.keys() - {"wellbeing_county", "company"}
    assert {name: crew[name] for name in rest} == {name: worker[name] for name in rest}


def ilomantsi(**said):
    return compared("ilomantsi-2022-09", "siunsote-light-entrepreneur", **said)


def test_ilomantsi_takes_63_h_30_min_and_1905_00():
    comparison = ilomantsi(
        before=15, coach_monthly=120, place_when_free="stays_open", coach_hours=33
    )
    found = changes(comparison)
    assert found["wellbeing_county"] == Whole(52000 - 190500)  # −1,385.00
    assert found["staff"] == Whole(190500) and found["participants"] == Whole(17045)
    assert found["kela"] == Whole(37355) and found["service_provider"] == Whole(5600)
    hours = Analysis(comparison).hours(comparison.outcomes[0])
    assert sum(int(one.minutes.sum()) for one in hours) == 63 * 60 + 30


def test_a_job_centre_s_work_is_330_00_beside_96_00_of_allowances():
    comparison = compared("jobcenter-2022-03", "jobcenter-app", before=30, presence=Fraction(0))
    city = Analysis(comparison).purses(comparison.outcomes[0])
    parts = {
        kind: whole.whole().cents
        for row in city.rows
        for (role, kind), whole in row.parts.items()
        if role == "activity_centre"
    }
    assert parts["activity_allowance"] == 9600 and parts["staff_time"] == -33000


def test_paijat_hame_takes_76_h():
    comparison = compared("paijathame-2022-09", "paijathame-direct", people_per_instructor=10)
    outcome = comparison.outcomes[0]
    minutes = sum(int(one.minutes.sum()) for one in Analysis(comparison).hours(outcome))
    costs = Analysis(comparison).organiser_result(outcome).costs
    staff = sum(int(one.amount.cents[0]) for one in costs if one.line.kind == "staff_time")
    assert (minutes, staff) == (76 * 60, 228000)  # 39 + 27 h and 10 × 60 min


def test_a_price_that_the_sources_do_not_give_leaves_the_result_open():
    comparison = compared(FIVE, "jobcenter-partner", borne_by="organiser")
    result = Analysis(comparison).organiser_result(comparison.outcomes[0])
    assert not result.margin.is_known(0) and not result.full_cost.is_known(0)
    found = changes(comparison)
    assert found["participants"].holds == found["kela"].holds == "exact"
    [one] = asked(with_running(FIVE, borne_by="organiser"), "jobcenter-partner")
    # 2,334.00 / 120 h; 1,464.00 / 120 h before the work
    price = one.price_term()
    assert [one.price(price, staffed).value for staffed in (False, True)] == [1220, 1945]


def test_imatra_s_readings_lie_7280_00_apart():
    comparison = compared(IMATRA, "eksote-external", before=30)
    left = [Analysis(comparison).organiser_result(one).full_cost for one in comparison.outcomes]
    assert int(left[1].cents[0]) - int(left[0].cents[0]) == 728000


def test_today_s_margin_stays_to_the_cent_where_staff_is_not_asked():
    plain = compared(IMATRA, "eksote-external", before=30)
    bare = compare(load_scenario(IMATRA), ["eksote-external"])
    margins = [
        [int(Analysis(one).organiser_result(x).margin.cents[0]) for x in one.outcomes]
        for one in (plain, bare)
    ]
    assert margins[0] == margins[1] == [-135200, 592800]
