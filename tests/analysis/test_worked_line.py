"""The arithmetic of a line: it is told only where it gives the cents of the table."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.arithmetic import Told
from subcontract_core.analysis.explanation import Recorder
from subcontract_core.analysis.opened_line import StepUsed
from subcontract_core.analysis.worked_line import worked
from subcontract_core.base import numbers
from subcontract_core.base.units import TENTHOUSANDTHS
from subcontract_core.engine.comparison import compare
from subcontract_core.law.ways import Way
from subcontract_core.scenario import load_scenario


@pytest.fixture(scope="module")
def everyday():
    return Analysis(
        compare(
            load_scenario("everyday-2026-05"), ["eksote-external", "siunsote-light-entrepreneur"]
        )
    )


def _lines(analysis, model, person):
    outcome = next(one for one in analysis.comparison.outcomes if one.model == model)
    return {line.kind: line for line in analysis.explained(outcome, person)}


def test_a_pensioners_housing_allowance_is_the_rise_of_income_times_both_shares_by_twelve():
    # 571/2007, s. 11 and 15: 41.3 % (2021) of the income above the limit, 85 % of what is left;
    # 240.00 a month are 2,880.00 a year. 377.1968 and 292.9448 are paid as 377.20 and 292.94.
    analysis = Analysis(compare(load_scenario("one-group-five-systems"), ["eksote-external"]))
    told = _lines(analysis, "eksote-external", "P1")["housing_allowance"].worked
    assert told.told is Told.CHANGE
    assert (told.step, told.amount, told.over) == ("income", 28_800_000, 12)
    assert [factor.text for factor in told.factors] == ["41.3 %", "85 %"]
    assert (told.cents, told.before, told.exact) == (-8426, 37720, 842_520)


@pytest.mark.parametrize(
    ("person", "kind", "step", "amount", "shares", "cents"),
    [
        # 1290/2002, ch. 4 s. 5: half of the 374.64 that are earned, without a disregard
        ("P2", "unemployment_benefit", "counted", 3_746_400, ["50 %"], -18732),
        # 705/2007, ch. 4 s. 48: two thirds of what is above the protected portion
        ("P1", "enforcement", "above_protected", 3_439_600, ["2/3"], 22931),
        # 1412/1997, s. 11 since March 2026: nothing of an adult's earnings is left out
        ("P2", "social_assistance", "counted", 1_941_000, [], -19410),
        # 1118/1996: the card's 20 % of 187.32 less of benefits
        ("P2", "benefit_withholding", "taxed_benefits", -1_873_200, ["20 %"], -3746),
    ],
)
def test_each_kind_of_line_that_changes_has_its_arithmetic(
    everyday, person, kind, step, amount, shares, cents
):
    told = _lines(everyday, "eksote-external", person)[kind].worked
    assert (told.told, told.step, told.amount) == (Told.CHANGE, step, amount)
    assert [factor.text for factor in told.factors] == shares
    assert told.cents == cents


def test_what_is_paid_is_hours_times_a_rate_and_what_is_taken_of_it_a_share(everyday):
    # 28 h at 12.00; 395/2006 s. 153: 7.3 % of 374.64 (2026); the service takes 5 % of 325.64
    lines = _lines(everyday, "eksote-external", "P1")
    wage, pension = lines["wage"].worked, lines["employee_pension"].worked
    assert (wage.told, wage.amount, wage.factors[0].text) == (Told.COUNTED, 28 * 60, "12.00")
    assert (pension.told, pension.amount, pension.cents) == (Told.AMOUNT, 3_746_400, 2735)
    fee = _lines(everyday, "siunsote-light-entrepreneur", "P1")["service_fee"].worked
    assert (fee.amount, fee.factors[0].text, fee.cents) == (3_256_400, "5.00 %", 1628)


def test_what_the_work_does_not_change_is_said_to_be_as_today(everyday):
    told = _lines(everyday, "eksote-external", "P1")["national_pension"].worked
    assert (told.told, told.cents, told.before) == (Told.SAME, 78707, 78707)


def test_every_arithmetic_that_is_told_gives_the_cents_of_its_line(everyday):
    checked = 0
    for outcome in everyday.comparison.outcomes:
        for person in ("P1", "P2", "P3", "P4"):
            for line in everyday.explained(outcome, person):
                told = line.worked
                if told is None or told.told in (Told.SAME, Told.ONLY):
                    continue
                product = Fraction(told.amount, 60 if told.told is Told.COUNTED else 100)
                for factor in told.factors:
                    is_share = factor.unit in ("share", "factor")
                    product *= (
                        numbers.share(factor.text, with_ratio=True)
                        if is_share
                        else numbers.cents(factor.text)
                    )
                product /= told.over
                room = 1 if told.told is Told.CHANGE else Fraction(1, 2)
                assert abs(abs(product) - abs(told.cents)) <= room, line.kind
                checked += 1
    assert checked > 40


def test_a_way_that_does_not_give_the_cents_is_not_told_but_what_moved_is(everyday):
    line = _lines(everyday, "eksote-external", "P1")["housing_allowance"]
    was = evolve(
        line,
        cents=line.cents + 5000,
        steps=(StepUsed("income", 118_908_000, TENTHOUSANDTHS),),
    )
    told = worked(line, was, (Way("income", (), 12),))
    assert (told.told, told.cents, told.step) == (Told.ONLY, -5000, "income")
    assert told.then == 118_908_000


def test_a_line_that_is_not_known_has_no_arithmetic(everyday):
    line = _lines(everyday, "eksote-external", "P1")["housing_allowance"]
    assert worked(evolve(line, known=False), None, ()) is None


def test_a_pension_that_rests_is_told_though_its_line_is_nothing():
    # Act 738/2009 s. 4: over the limit the pension rests; the bundled group passes it
    comparison = compare(load_scenario("over-new-year-2025-10"), ["eksote-external"])
    recorder = Recorder(comparison.law)
    lines = recorder.explained(comparison.outcomes[0], "P1", today=comparison.today)
    rests = [line for line in lines if line.kind == "care_allowance" and line.cents == 0]
    assert {line.worked.told for line in rests} == {Told.ONLY}
    assert {line.worked.cents for line in rests} == {-8417}
    assert all(line.paid >= date(2025, 10, 1) for line in rests)
