"""What opens a review of the pensioners' decision, in a comparison.

The limits are 1 018 up and 509 down a year, 204 of cost (571/2007; Kela 2025). The sums are worked
out beside each: 0.85 × (cost − basic − share × above) / 12; alone, rent 600, statutory group II.
"""

from attrs import evolve
import pytest

from support.decided import PENSIONER, cents, housing, month, scenario


def test_nothing_but_an_index_leaves_the_pensioners_decision_for_two_years():
    question = scenario("2022-07", "2024-04", PENSIONER, rent="600.00", decision=("2022-03",))
    assert housing(question) == ["443.83"] * 20 + ["419.64"] * 2


def test_an_index_rise_over_the_limit_counts_by_the_other_reading_from_the_month_after():
    # 12 × 976.59 − 10 265.76 = 1 453.32.
    question = scenario("2022-07", "2024-04", PENSIONER, rent="600.00", decision=("2022-03",))
    found = housing(question, housing__pensioner__own_index="counts_when_limit_met")
    assert found[-4:] == ["443.83", "419.64", "419.64", "419.64"]


@pytest.mark.parametrize("first", ["2026-01", "2026-02"])
def test_gigs_from_february_lower_the_allowance_from_march_in_whatever_month_the_file_begins(first):
    # 12 × 300 = 3 600 more: 0.85 × 43.5 % × 3 600 / 12 = 110.925 less.
    question = scenario(
        first,
        "2026-12",
        PENSIONER,
        pay="300.00",
        work=("2026-02", "2026-12"),
        day=10,
        rent="600.00",
        decision=("2026-01",),
    )
    assert housing(question)[-11:] == ["412.10"] + ["301.18"] * 10


def test_idle_months_before_the_work_change_nothing_but_the_date_of_the_assumed_decision():
    question = scenario(
        "2025-11",
        "2026-12",
        PENSIONER,
        pay="300.00",
        work=("2026-02", "2026-12"),
        day=10,
        rent="600.00",
    )
    assert housing(question) == ["413.80"] * 4 + ["301.18"] * 10


def test_idle_months_after_the_work_change_nothing_while_it_lasts():
    def until(last):
        return housing(
            scenario(
                "2026-02",
                last,
                PENSIONER,
                pay="300.00",
                work=("2026-02", "2026-04"),
                day=10,
                rent="600.00",
                decision=("2026-01",),
            )
        )

    assert until("2026-04") == ["412.10", "301.18", "301.18"]
    assert until("2026-07") == ["412.10", "301.18", "301.18", "412.10", "412.10", "412.10"]


@pytest.mark.parametrize(("pay", "after"), [("84.83", "412.10"), ("84.84", "380.73")])
def test_1018_a_year_opens_a_review_of_the_pensioners_allowance_and_less_does_not(pay, after):
    question = scenario(
        "2026-02", "2026-06", PENSIONER, pay=pay, day=10, rent="600.00", decision=("2026-01",)
    )
    assert housing(question) == ["412.10"] + [after] * 4


@pytest.mark.parametrize(("rent", "after"), [("616.99", "412.10"), ("617.00", "426.55")])
def test_housing_cost_that_changes_by_204_a_year_opens_a_review(rent, after):
    question = scenario(
        "2026-02",
        "2026-06",
        PENSIONER,
        rent="600.00",
        decision=("2026-01",),
        change={"changes_from": month("2026-03"), "new_rent": cents(rent)},
    )
    assert housing(question) == ["412.10"] * 2 + [after] * 3


def test_the_reform_of_2025_waits_for_the_review_of_a_pensioner_or_comes_at_once_by_the_reading():
    question = scenario(
        "2024-12",
        "2026-05",
        PENSIONER,
        rent="700.00",
        group=1,
        decision=("2024-05",),
        assets=2_000_000,
    )
    assert housing(question)[:17] == ["500.67"] * 17
    at_once = housing(question, housing__pensioner__law_reaches="at_once")
    assert at_once[:3] == ["500.67", "475.69", "475.69"]


def test_the_income_of_the_decision_that_is_given_counts_and_not_the_pension_alone():
    # Decided on 990.90 + 300: the gigs that go on change nothing.
    question = scenario(
        "2026-02",
        "2026-06",
        PENSIONER,
        pay="300.00",
        day=10,
        rent="600.00",
        decision=("2026-01", "1290.90"),
    )
    assert housing(question) == ["301.18"] * 5


@pytest.mark.parametrize(
    ("spouse", "pay", "share"),
    [("11890.80", None, "165.55"), ("16690.80", None, "91.60"), ("16690.80", "400.00", "17.65")],
)
def test_a_couple_with_the_right_gets_half_each_of_one_allowance(spouse, pay, share):
    # Rent 700, group I: the couple 331.09, with one working at 400 183.19, with both 35.29.
    question = scenario(
        "2026-02", "2026-03", PENSIONER, pay=pay, rent="700.00", group=1, decision=("2026-01",)
    )
    home = evolve(
        question.people[0].housing, spouse=True, spouse_income=cents(spouse), spouse_entitled=True
    )
    assert housing(question.with_person("P1", housing=home))[1] == share


def test_a_spouse_without_the_right_leaves_the_whole_allowance_to_the_other():
    question = scenario("2026-02", "2026-02", PENSIONER, rent="700.00", group=1)
    home = evolve(question.people[0].housing, spouse=True, spouse_income=0)
    assert housing(question.with_person("P1", housing=home)) == ["546.73"]


def test_rent_that_opens_a_pensioners_review_brings_the_gigs_that_have_begun_with_it():
    # 84 a month is 1 008 a year and opens nothing; rent from 600 to 617 in April, from May on
    # 0.85 × (7 404 − 681.39 − 0.435 × (11 890.80 + 1 008 − 10 280)) / 12 = 395.49.
    question = scenario(
        "2026-01",
        "2026-06",
        PENSIONER,
        pay="84.00",
        rent="600.00",
        decision=("2026-01",),
        change={"changes_from": month("2026-04"), "new_rent": 61700},
    )
    assert housing(question) == ["412.10"] * 4 + ["395.49"] * 2


def test_a_pension_that_returns_with_the_higher_limit_of_a_new_year_opens_a_review():
    # 988 a month is over 986.30 in October to December 2025 and under 990.90 from January: the
    # pension returns, and from February 11 890.80 + 11 856 a year count:
    # 0.85 × (7 200 − 681.39 − 0.435 × (23 746.80 − 10 280)) / 12 = 46.79.
    question = scenario("2025-10", "2026-03", PENSIONER, pay="988.00", rent="600.00")
    assert housing(question)[4:] == ["46.79"] * 2
    # 991 is over both: it rests on, and 12 × 991 = 11 892 is no more than the pension was.
    question = scenario("2025-10", "2026-03", PENSIONER, pay="991.00", rent="600.00")
    assert housing(question) == ["413.80"] * 6


def test_a_decision_of_last_year_on_a_resting_pension_counts_the_pay_alone():
    # Suspended for a year: 12 × 1 500 = 18 000 (rules of 738/2009): 223.86 whichever year's pension
    # the decision did not count.
    question = scenario(
        "2026-01",
        "2026-03",
        PENSIONER,
        pay="1500.00",
        rent="600.00",
        decision=("2025-10",),
        months_over_before=12,
    )
    assert housing(question) == ["223.86"] * 3


def test_months_of_a_resting_pension_count_one_by_one_over_an_index_rise():
    # 840 a month from October 2021 for six months: over 837.59 to December, under 855.48 after. In
    # November nine months of the pension are expected: 0.75 × 10 051.08 + 5 040 = 12 578.31;
    # 0.85 × (6 000 − 618.73 − 0.413 × (12 578.31 − 9 334)) / 12 = 286.26.
    question = scenario("2021-10", "2022-03", PENSIONER, pay="840.00", rent="500.00", continues=6)
    assert housing(question)[1] == "286.26"
