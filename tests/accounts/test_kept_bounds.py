"""What a seller keeps at least: more may come in, nothing more goes out."""

from datetime import date

from attrs import evolve

from subcontract_core.accounts.bounds import AT_LEAST, EXACT, UNKNOWN
from subcontract_core.accounts.kept_bounds import all_kept, kept_bound
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.happened import Realised


def outcomes(model, **terms):
    plain = load_scenario("one-group-five-systems").with_terms(model, **terms)
    off = Realised("G1", date(2021, 9, 9), happened=False, by="buyer")
    return compare(evolve(plain, realised=(off,)), [model]).outcomes


def test_a_margin_is_a_least_where_only_a_fee_of_the_buyer_is_open():
    # 5 × 4 h × 35.00 less 1,464.00 of wages and side costs; by the worker 3,500.00 less the same
    found = outcomes("eksote-external")
    assert [kept_bound(one, "organiser").cents for one in found] == [-764_00, 2_036_00]
    assert {kept_bound(one, "organiser").holds for one in found} == {AT_LEAST}
    assert [all_kept(one).holds for one in found] == [AT_LEAST, AT_LEAST]


def test_nothing_is_said_where_pay_is_open_too_or_no_income_is_known():
    [app] = outcomes("jobcenter-app")
    assert kept_bound(app, "platform").holds == UNKNOWN
    for one in outcomes("vaalijala", wage_per_hour="10.00"):
        assert kept_bound(one, "organiser").holds == UNKNOWN


def test_what_is_agreed_is_exact():
    # the app: 1,450.00 less 1,000.00; nothing is paid for the visit by anybody
    [app] = outcomes("jobcenter-app", fee_when_cancelled="0 %", cancelled_share="0 %")
    assert (kept_bound(app, "platform").holds, all_kept(app).cents) == (EXACT, 450_00)
