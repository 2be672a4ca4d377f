"""Earnings-related pensions, pensions without a limit, long suspensions and the flexible model:
pairs around each threshold.
"""

from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from finland.compare import euros
from models.test_dated_law import by_month, codes, month_of_work, run
from subcontract_core.accounts import ledger
from subcontract_core.base.dates import number
from subcontract_core.base.errors import InputError
from subcontract_core.finland.law import law_of_finland, pensions
from subcontract_core.law import reform
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.types import Pension
from subcontract_core.scenario.writing import scenario_to_yaml

DAY = date(2026, 5, 1)
FULL, PARTIAL = 1, 2
RICH = 2_400_000  # other pensions of 24 000.00 a year leave no national or guarantee pension


def limit(kind, average, day=DAY):
    return euros(pensions.earnings_related_limit(law_of_finland(), day, kind=kind, average=average))


def months(first, count):
    return np.array(
        [
            number(
                date(first.year + (first.month - 1 + i) // 12, (first.month - 1 + i) % 12 + 1, 1)
            )
            for i in range(count)
        ]
    )


def rests(text, first=date(2026, 1, 1), before=0, reading="three_in_a_row", pay=None, chosen=None):
    """The months of one person: x over the limit, . not; R where the pension rests, E where it
    has ended.
    """
    body = (chosen or law_of_finland()).overriding({"pension.suspension_reading": reading})
    over = np.array([[letter == "x"] for letter in text])
    earnings = np.array([[p] for p in pay]) if pay else None
    limits = np.full(over.shape, 99_090) if pay else None
    found = pensions.suspension(
        body, months(first, len(text)), over, np.array([before]), earnings, limits
    )
    return "".join(
        "E" if end else "R" if rest else letter
        for end, rest, letter in zip(found.ended[:, 0], found.rests[:, 0], text, strict=True)
    )


# -- the limit of each kind ------------------------------------------------------------------------


def test_a_full_earnings_related_pension_has_the_floor_or_40_per_cent_of_earlier_earnings():
    assert limit(FULL, 247_725) == Fraction("990.90")  # 40 % of 2 477.25 is the floor itself
    assert limit(FULL, 247_726) == Fraction("990.904")
    assert limit(FULL, 250_000) == 1000


def test_a_partial_pension_has_the_floor_or_60_per_cent():
    assert limit(PARTIAL, 165_150) == Fraction("990.90")
    assert limit(PARTIAL, 165_151) == Fraction("990.906")


def test_a_national_pension_has_the_floor_whatever_was_earned_before():
    assert limit(0, 900_000) == Fraction("990.90")


def test_the_floor_of_july_and_august_2022_is_that_of_the_earnings_limit():
    assert (limit(FULL, 0, date(2022, 7, 31)), limit(FULL, 0, date(2022, 8, 1))) == (
        Fraction("855.48"),
        Fraction("885.63"),
    )


def earner(pay, kind="earnings_related", other=RICH, months=3, **more):
    scenario = month_of_work(
        date(2026, 3, 1),
        pay,
        months=months,
        pension=Pension(kind, average=250_000),
        other_pension=other,
        **more,
    )
    return run(scenario)[1]


@pytest.mark.parametrize(
    ("pay", "paid", "code"),
    [
        ("1000.00", 200_000, "near_earnings_limit"),
        ("1000.01", 100_000, "pension_partial"),
        ("1500.00", 100_000, "pension_partial"),
        ("1500.01", 0, "pension_suspended"),
    ],
)
def test_a_full_pension_is_halved_above_40_per_cent_and_rests_above_60(pay, paid, code):
    outcome = earner(pay)
    assert by_month(outcome, "earnings_pension") == [paid] * 3
    assert code in codes(outcome)


def test_two_months_over_the_own_limit_change_nothing_and_are_told():
    outcome = earner("1500.01", months=2)
    assert by_month(outcome, "earnings_pension") == [200_000] * 2
    assert "over_earnings_limit" in codes(outcome)


def test_what_an_earnings_related_pension_paid_before_anybody_could_know_may_be_claimed_back():
    memo = ledger.person_lines(earner("1500.01"), memo=True)["pension_reclaim"].cents[:, 0]
    assert memo.tolist() == [200_000, 200_000, 0]
    assert ledger.person_lines(earner("1000.01"), memo=True)["pension_reclaim"].cents[
        :, 0
    ].tolist() == [100_000, 100_000, 0]


def test_the_national_pension_beside_an_earnings_related_one_keeps_its_own_lower_limit():
    outcome = earner("995.00", other=600_000)
    assert by_month(outcome, "national_pension") == [0] * 3
    assert by_month(outcome, "earnings_pension") == [50_000] * 3


def test_beside_a_partial_pension_there_is_no_national_or_guarantee_pension_and_no_pensioners_housing_allowance():
    outcome = earner("100.00", kind="earnings_related_partial", other=600_000, rent=60_000)
    assert (
        by_month(outcome, "national_pension") == by_month(outcome, "guarantee_pension") == [0] * 3
    )
    assert "housing_allowance" not in ledger.person_lines(outcome)
    assert "partial_pension_only" in codes(outcome)
    assert min(by_month(outcome, "general_housing_allowance")) > 0


@pytest.mark.parametrize(("pay", "paid"), [("1500.00", 50_000), ("1500.01", 0)])
def test_a_partial_pension_rests_above_60_per_cent(pay, paid):
    assert (
        by_month(earner(pay, kind="earnings_related_partial", other=600_000), "earnings_pension")
        == [paid] * 3
    )


def test_a_pension_without_a_limit_is_paid_whatever_is_earned():
    free = run(
        month_of_work(date(2026, 3, 1), "3000.00", months=3, pension=Pension(no_limit=True))
    )[1]
    assert by_month(free, "national_pension") == [78_707] * 3
    assert codes(free) & {"pension_suspended", "over_earnings_limit", "no_earnings_limit"} == {
        "no_earnings_limit"
    }


def test_the_edge_on_a_curve_is_the_limit_of_the_own_pension():
    def edges(**person):
        outcome = run(month_of_work(date(2026, 3, 1), "100.00", **person))[1]
        return [
            edge.cents.tolist()
            for edge in outcome.effects.thresholds
            if edge.code == "earnings_limit"
        ]

    assert edges(pension=Pension("earnings_related", average=250_000), other_pension=RICH) == [
        [100_000]
    ]
    assert edges() == [[99_090]]
    assert edges(pension=Pension(no_limit=True)) == []


# -- how long a pension rests ----------------------------------------------------------------------


def test_a_pension_rests_at_most_24_months_and_ends_when_the_work_goes_on():
    assert rests("x" * 24 + ".") == "R" * 24 + "."
    assert rests("x" * 25 + ".") == "R" * 24 + "E" * 2


def test_months_before_the_scenario_count_into_the_24():
    assert rests("xx.", before=22) == "RR."
    assert rests("xxx", before=22) == "RRE"


def test_one_paid_month_between_two_suspensions_starts_a_new_one():
    assert rests("x" * 24 + "." + "xxx") == "R" * 24 + "." + "RRR"
    longer = law_of_finland().overriding({"pension.suspension_paid_between_months": "2"})
    assert rests("x" * 24 + "." + "xxx", chosen=longer) == "R" * 24 + "." + "EEE"


def test_two_months_a_calendar_year_are_a_trial_wherever_they_fall_when_read_so():
    trial = "trial_two_months_per_year"
    assert rests("x.x...", reading=trial) == "x.x..."
    assert rests("x.x.x...", reading=trial) == "x.x.RRR."
    assert rests("xxx.", date(2026, 11, 1), reading=trial) == "xxx."
    assert rests("x...", date(2026, 3, 1), before=2, reading=trial) == "RRR."
    assert rests("x...", date(2026, 2, 1), before=2, reading=trial) == "x..."


def test_the_mean_of_twelve_months_is_compared_with_the_limit_when_read_so():
    mean = "average_12_months"
    # 12 × 990.90 = 11 890.80.
    assert rests("x" * 12, reading=mean, pay=[99_090] * 11 + [99_090]) == "x" * 12
    assert rests("x" * 12, reading=mean, pay=[99_090] * 11 + [99_091]) == "x" * 11 + "R"
    assert rests("x.....", reading=mean, pay=[1_189_081, 0, 0, 0, 0, 0]) == "RRR..."


def test_the_strict_reading_of_the_model_takes_each_month_alone():
    assert rests("x" * 25 + ".", reading="strict_any_month") == "R" * 25 + "."


# -- the flexible model (a bill) -------------------------------------------------------------------


def flexible(first, pay, pension=99_090, used=0):
    chosen = law_of_finland().overriding({"pension.over_limit": "flex_2028"})
    grid = np.array(pay)[:, None]
    found = pensions.flexible(
        chosen,
        months(first, len(pay)),
        earnings=grid,
        limits=np.full(grid.shape, 99_090),
        pension=np.full(grid.shape, pension),
        used=used,
    )
    return found.deducted[:, 0].tolist()


def test_the_bills_example_deducts_54_60_in_the_fourth_month_and_509_10_in_the_fifth():
    assert flexible(date(2028, 1, 1), [150_000] * 5) == [0, 0, 0, 5_460, 50_910]


def test_two_limits_over_the_limit_are_free_and_one_cent_more_is_deducted():
    assert flexible(date(2028, 3, 1), [99_090 + 198_180]) == [0]
    assert flexible(date(2028, 3, 1), [99_090 + 198_181]) == [1]


def test_the_allowance_starts_anew_with_the_calendar_year():
    assert flexible(date(2028, 12, 1), [99_090 + 198_180] * 2) == [0, 0]
    # never more than the month's pension
    assert flexible(date(2028, 11, 1), [99_090 + 198_180] * 2) == [0, 99_090]


def test_the_bill_changes_no_month_before_2028_even_when_it_is_chosen_for_all_time():
    assert flexible(date(2027, 11, 1), [500_000] * 3, pension=900_000) == [
        0,
        0,
        500_000 - 99_090 - 198_180,
    ]


def flex_line(start, n, pay="1500.00", **person):
    scenario = month_of_work(start, pay, months=n, **person).with_law(
        {"pension.over_limit": "flex_2028"}
    )
    return run(scenario)[1]


def test_in_the_month_the_deduction_comes_off_the_guarantee_pension_and_the_pension_never_rests():
    outcome = flex_line(date(2028, 1, 1), 5)
    assert by_month(outcome, "national_pension") == [78_707] * 3 + [
        78_707,
        78_707 - (50_910 - 20_383),
    ]
    assert by_month(outcome, "guarantee_pension") == [20_383] * 3 + [20_383 - 5_460, 0]
    assert "pension_suspended" not in codes(outcome)
    assert "pension_flexible" in codes(outcome)


def test_the_deduction_of_single_months_is_no_change_of_the_years_pension_in_the_housing_allowance():
    months = by_month(flex_line(date(2028, 1, 1), 5, rent=60_000), "housing_allowance")
    assert len(set(months)) == 1


def test_in_2027_the_law_in_force_holds_whatever_is_chosen():
    assert by_month(flex_line(date(2027, 9, 1), 4), "national_pension") == [0] * 4
    assert by_month(flex_line(date(2027, 12, 1), 2), "national_pension") == [78_707] * 2


def test_the_bundled_reform_is_a_bill_from_2028():
    [[bill]] = reform.find(["flexible-model-2028"], law_of_finland())
    assert (bill.kind, bill.start) == ("bill", date(2028, 1, 1))


# -- in a scenario ---------------------------------------------------------------------------------


SCENARIO = """format: subcontract-scenario/1
id: kinds
title: {en: Kinds, fi: Lajit}
months: {from: 2026-03, to: 2026-03}
people:
  - {id: P1, birth_year: 1980, lives_on: disability_pension, pension: PENSION}
"""


def read(pension):
    return read_scenario(SCENARIO.replace("PENSION", pension), "kinds.yaml")


@pytest.mark.parametrize(
    ("written", "pension"),
    [
        (
            "{kind: earnings_related, average_earnings: 2500.00}",
            Pension("earnings_related", average=250_000),
        ),
        (
            "{kind: earnings_related_partial, average_earnings: 0}",
            Pension("earnings_related_partial"),
        ),
        ("{no_limit: true}", Pension(no_limit=True)),
    ],
)
def test_the_kind_of_pension_is_read_and_written_back(written, pension):
    scenario = read(written)
    assert scenario.people[0].pension == pension
    assert read_scenario(scenario_to_yaml(scenario), "again.yaml").people == scenario.people


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("{kind: earnings_related}", "an earnings-related pension without 'average_earnings'"),
        (
            "{kind: earnings_related, average_earnings: 2500.00, no_limit: true}",
            "no_limit only with kind national",
        ),
        ("{average_earnings: 2500.00}", "average_earnings only with an earnings-related kind"),
        ("{kind: state}", "national, earnings_related, earnings_related_partial"),
    ],
)
def test_a_pension_that_does_not_hold_together_is_told(written, words):
    with pytest.raises(InputError, match=words):
        read(written)
