"""What the buyer pays for a visit that it calls off: unknown until told, and then a share of the
price. The group is that of the four-hour visits at 35.00 (THL Työpaperi 18/2023); one of six is
called off.
"""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.happened import Realised, Span
from support.figures import codes, finding

NINTH = date(2021, 9, 9)
UNTOLD = "gig_cancelled_not_invoiced"
CREW, WORKER = {"price_unit": "crew_hour"}, {"price_unit": "worker_hour"}


def group(by="buyer"):
    plain = load_scenario("one-group-five-systems")
    off = Realised("G1", NINTH, happened=False, by=by)
    return evolve(plain, realised=(off,))


def outcome(scenario, model, **reading):
    found = compare(scenario, [model]).outcomes
    return next(one for one in found if reading.items() <= one.reading.items())


def sums(found):
    """The cost of all buyers, what the seller keeps, and whether each is known."""
    cost, [keep] = ledger.buyer_cost(found), found.payments.keeps
    known = bool(cost.each_known.all()), bool(np.all(keep.known))
    return int(cost.cents.sum()), int(keep.cents.sum()), known


@pytest.mark.parametrize(
    ("model", "reading", "share", "expected"),
    [
        # 5 × 4 h × 35.00 = 700.00; wages 5 × 6 × 40.00 and 22 % = 1,464.00 (the shift binds)
        ("eksote-external", CREW, None, (700_00, -764_00, (False, False))),
        ("eksote-external", CREW, "0 %", (700_00, -764_00, (True, True))),
        # half of 4 h × 35.00 = 70.00
        ("eksote-external", CREW, "50 %", (770_00, -694_00, (True, True))),
        # five people: 3,500.00, and half of 5 × 140.00
        ("eksote-external", WORKER, None, (3_500_00, 2_036_00, (False, False))),
        ("eksote-external", WORKER, "50 %", (3_850_00, 2_386_00, (True, True))),
        ("eksote-external", WORKER, "100 %", (4_200_00, 2_736_00, (True, True))),
        # the app: 5 × 5 × 4 h × 14.50 = 1,450.00 less 1,000.00; half of 5 × 58.00 = 145.00; what
        # the worker gets for the visit is another term
        ("jobcenter-app", {}, None, (1_450_00, 450_00, (False, False))),
        ("jobcenter-app", {}, "50 %", (1_595_00, 595_00, (True, False))),
    ],
)
def test_buyer_pays_the_share_that_was_agreed_and_without_it_the_sums_are_open(
    model, reading, share, expected
):
    terms = {} if share is None else {"fee_when_cancelled": share}
    found = outcome(group().with_terms(model, **terms), model, **reading)
    assert sums(found) == expected
    assert (UNTOLD in codes(found)) is (share is None)


def test_finding_names_the_visit_and_its_buyer_once_whoever_was_to_go():
    for reading in (CREW, WORKER):
        told = finding(outcome(group(), "eksote-external", **reading), UNTOLD)
        assert len(told) == 1 and told.severity == "warning"
        assert told.buyer.tolist() == [0]


def test_nothing_is_open_where_no_visit_is_called_off_or_the_people_stayed_away_themselves():
    for scenario in (load_scenario("one-group-five-systems"), group(by="person")):
        for found in compare(scenario, ["eksote-external", "jobcenter-app"]).outcomes:
            assert UNTOLD not in codes(found)
            assert sums(found)[2] == (True, True)


def test_a_day_on_which_the_buyer_is_known_to_be_closed_is_no_called_off_visit():
    plain = load_scenario("one-group-five-systems")
    [buyer] = plain.buyers
    closed = evolve(plain, buyers=(evolve(buyer, closed=(Span(NINTH, NINTH),)),))
    found = outcome(closed, "eksote-external", **CREW)
    assert sums(found)[0] == 700_00 and sums(found)[2] == (True, True)
    bound = closed.with_reading({"payroll.closed_terms": "as_called_off"})
    assert UNTOLD in codes(outcome(bound, "eksote-external", **CREW))


def test_of_an_unknown_price_a_share_is_unknown_and_none_of_it_is_nothing():
    vaalijala = group().with_terms("vaalijala", wage_per_hour="10.00")
    for share, known in (("50 %", False), ("0 %", True)):
        found = outcome(vaalijala.with_terms("vaalijala", fee_when_cancelled=share), "vaalijala")
        fees = [one for one in found.quote.charges if "fee_when_cancelled" in one.why.terms]
        assert [bool(np.all(one.known)) for one in fees] == [known]


def test_light_entrepreneurs_buyer_is_open_until_the_contract_is_told():
    # 10.00 left after the fee of 5 %: 10.53 an hour; half of 5 × 4 h × 10.53 = 105.30
    model = "siunsote-light-entrepreneur"
    plain = group().with_terms(model, wage_floor_per_hour="10.00")
    untold = compare(plain, [model]).outcomes[0]
    assert not ledger.buyer_cost(untold).each_known.all()
    agreed = compare(plain.with_terms(model, cancelled_share="50 %"), [model]).outcomes[0]
    more = ledger.buyer_cost(agreed).cents.sum() - ledger.buyer_cost(untold).cents.sum()
    assert ledger.buyer_cost(agreed).each_known.all() and more == 105_30
