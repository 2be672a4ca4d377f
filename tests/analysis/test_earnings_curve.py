"""The curve of money in hand: every minute is counted, every edge stands where the rule has it."""

import pytest

from subcontract_core.analysis.earnings_curve import earnings_curve
from subcontract_core.base.errors import InputError, ModelError
from subcontract_core.scenario import load_scenario
from support.invented import country

LAW, SELLER = country.law(), country.catalogue(country.seller())


def invented(scenario=None, **options):
    return earnings_curve(
        scenario or country.scenario(), "seller", "P1", law=LAW, catalogue=SELLER, **options
    )


def test_the_curve_goes_through_the_scenario_itself():
    found = invented()
    assert (found.minutes[found.here], found.earned[found.here], found.in_hand[found.here]) == (
        180,
        3600,
        13600,
    )


def test_the_grant_is_lost_one_minute_after_the_limit_and_not_before():
    # 12.00 an hour is 20 cents a minute; the grant of 100.00 is lost above its limit of 50.00.
    found = invented()
    [jump] = found.jumps
    assert (found.earned[jump.before], found.earned[jump.after]) == (5000, 5020)
    assert (jump.lines, jump.change) == ({"national_pension": -10000}, -9980)


def test_where_the_grant_only_tapers_there_is_no_edge_and_no_stretch_that_does_not_pay():
    found = invented(country.scenario().with_reading({"grant.shape": "slope"}))
    assert (found.jumps, found.poverty_traps) == ((), ())


def test_the_stretch_that_does_not_pay_ends_when_what_was_lost_is_earned_back():
    # 150.00 in hand at the limit; without the grant that takes 150.00 of pay, which is 750 minutes.
    found = invented()
    [dip] = found.poverty_traps
    assert (dip.first, dip.last, dip.loss, dip.ends) == (251, 749, 9980, True)


def test_a_curve_that_ends_before_that_says_so():
    [dip] = invented(longest=200).poverty_traps
    assert not dip.ends


def test_a_threshold_is_passed_at_the_first_minute_that_earns_more():
    scenario = load_scenario("one-group-five-systems").with_terms(
        "eksote-external", wage_per_hour="30.00"
    )
    found = earnings_curve(scenario, "eksote-external", "P1")
    edge = next(edge for edge in found.edges if edge.code == "earnings_limit")
    # The earnings limit of the disability pension in 2021 (Act 738/2009, section 3): 837.59.
    assert edge.cents == 83759
    assert int(found.earned[edge.row - 1]) <= 83759 < int(found.earned[edge.row])


def test_what_may_still_be_earned_is_the_threshold_less_the_pay():
    found = earnings_curve(load_scenario("one-group-five-systems"), "eksote-external", "P1")
    edge = next(edge for edge in found.edges if edge.code == "earnings_limit")
    assert edge.left == 83759 - 24000


def test_unknown_pay_makes_every_minute_unknown():
    from subcontract_core.model.term import Term

    catalogue = country.catalogue(
        country.seller(terms=(country.TERMS[0], Term("wage", "eur/hour", {"en": "Wage"})))
    )
    assert not earnings_curve(
        country.scenario(), "seller", "P1", law=LAW, catalogue=catalogue
    ).known[180]


@pytest.mark.parametrize(
    ("options", "found"), [({"month": 1}, "1"), ({"reading": {"a": "b"}}, "{'a': 'b'}")]
)
def test_a_month_or_reading_that_does_not_exist_is_a_fault(options, found):
    with pytest.raises(InputError) as error:
        invented(**options)
    assert error.value.faults[0].found == found


def test_a_person_that_does_not_exist_is_a_fault_that_names_those_who_do():
    with pytest.raises(InputError, match="'P9'; allowed: P1, P2"):
        earnings_curve(country.scenario(), "seller", "P9", law=LAW, catalogue=SELLER)


def test_a_model_that_does_not_exist_is_an_error():
    with pytest.raises(ModelError):
        earnings_curve(country.scenario(), "nobody", "P1", law=LAW, catalogue=SELLER)


def test_the_curve_goes_on_one_step_past_the_next_limit():
    # 990.90 is passed at 74 h 4 min; visits of ten hours would end at 70 h
    everyday = load_scenario("everyday-2026-05")
    for person in ("P1", "P3"):
        curve = earnings_curve(everyday, "eksote-external", person)
        edge = next(one for one in curve.edges if one.code == "earnings_limit")
        assert edge.row is not None and int(curve.minutes[edge.row]) == 74 * 60 + 4
        assert int(curve.earned[-1]) > 99090


def test_a_curve_whose_next_limit_is_on_it_is_no_longer_than_before():
    curve = earnings_curve(load_scenario("everyday-2026-05"), "eksote-external", "P4")
    assert int(curve.minutes[-1]) == 7 * 600
