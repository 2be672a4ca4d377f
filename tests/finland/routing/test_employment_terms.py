"""One share of the wage may stand in for the employer's contributions of the law."""

from datetime import date

from subcontract_core.accounts import ledger
from support.months import NO_HOLIDAY
from support.visits import outcome_on, visits_on

DAY = [date(2026, 5, 5)]
BY_LAW = {
    "employer_pension",
    "employer_health",
    "employer_unemployment",
    "employer_accident",
    "employer_group_life",
}


def costs(**terms):
    scenario = visits_on(DAY, hours=8, wage="20.00").with_law(NO_HOLIDAY)
    scenario = scenario.with_terms("eksote-external", **terms)
    return {
        kind: int(a.cents[0]) for kind, a in ledger.employer_costs(outcome_on(scenario)).items()
    }


def test_without_a_flat_share_the_dated_contributions_are_paid_each_by_its_name():
    found = costs()
    assert found.keys() >= BY_LAW
    assert "employer_side_costs" not in found


def test_a_flat_share_of_22_per_cent_replaces_them_all():
    # 8 h × 20.00 = 160.00; 22 % of it is 35.20.
    found = costs(side_rate="22 %")
    assert found["employer_side_costs"] == 3520
    assert not found.keys() & BY_LAW
