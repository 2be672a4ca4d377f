"""Decisions on the general housing allowance that run, in a comparison: the law, income and cost of
the decision until a review.

The limits are 400 up and 200 down a month, 50 of cost (938/2014, section 27). The sums are worked
out beside each: 0.7 or 0.8 × (447 − deductible), a jobseeker alone, rent 500, statutory group II.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.scenario.types import Dates
from support.decided import SEEKER, cents, general, month, scenario


def test_a_reform_reaches_a_running_decision_only_at_its_yearly_review():
    # 0.8 × 447 = 357.60 to 9/2024; from the review 0.7 × (447 − 0.5 × (800 − 761)) = 299.25.
    question = scenario("2024-01", "2024-12", SEEKER, decision=("2023-10",))
    assert general(question) == ["357.60"] * 9 + ["299.25"] * 3


def test_an_index_rise_reaches_a_running_decision_only_at_its_yearly_review():
    # Decided in 5/2022: 0.8 × 413 = 330.40; from 5/2023 0.8 × 447.
    question = scenario("2022-06", "2023-06", SEEKER, decision=("2022-05",))
    assert general(question) == ["330.40"] * 11 + ["357.60"] * 2


def test_in_helsinki_two_reforms_wait_for_the_review_of_june_2024():
    # 0.8 × 582 = 465.60; from 6/2024 0.7 × (563 − 0.5 × 39) = 380.45.
    question = scenario("2023-12", "2024-07", SEEKER, rent="600.00", group=1, decision=("2023-06",))
    assert general(question) == ["465.60"] * 6 + ["380.45"] * 2


@pytest.mark.parametrize(("pay", "after"), [("798.00", "299.25"), ("800.00", "159.25")])
def test_a_wage_that_adds_400_a_month_opens_a_review_and_399_does_not(pay, after):
    # Half of the wage comes off the benefit: 798 adds 399, 800 adds 400. 0.7 × (447 − 0.5 × 439).
    question = scenario(
        "2024-05", "2024-09", SEEKER, pay=pay, work=("2024-06", "2024-09"), decision=("2024-04",)
    )
    assert general(question) == ["299.25"] * 2 + [after] * 3


def test_half_a_euro_below_the_limit_is_the_reading_in_whole_euros():
    # 799 adds 399.50: 1 199.515 is 1 200 in whole euros, and 800.015 is 800.
    question = scenario("2024-06", "2024-08", SEEKER, pay="799.00", decision=("2024-04",))
    assert general(question) == ["299.25"] * 3
    rounded = general(question, housing__general__limit_compared="whole_euros")
    assert rounded == ["299.25", "159.25", "159.25"]


@pytest.mark.parametrize(("pay", "after"), [("1099.00", "357.60"), ("1100.00", "215.81")])
def test_before_april_2024_the_deduction_from_earnings_is_taken_off_first(pay, after):
    # 300 are free in both: 1 100 adds 800 − 400 = 400. 0.8 × (447 − 0.42 × (1 200 − 778)) = 215.81.
    question = scenario("2023-06", "2023-09", SEEKER, pay=pay, decision=("2023-02",))
    assert general(question) == ["357.60"] + [after] * 3


@pytest.mark.parametrize(("day", "months"), [(4, 3), (1, 2)])
def test_work_from_the_first_of_a_month_counts_from_the_next_and_later_work_a_month_after(
    day, months
):
    question = scenario(
        "2025-01",
        "2025-05",
        SEEKER,
        pay="800.00",
        work=("2025-02", "2025-05"),
        day=day,
        decision=("2024-12",),
    )
    assert general(question) == ["299.25"] * (months + (day == 4) - (day == 4)) + ["159.25"] * (
        5 - months
    )


def test_a_job_of_three_months_is_spread_over_twelve_and_leaves_the_decision():
    # Two months are left on 1 July: 2 × 500 / 12 = 83.33.
    question = scenario(
        "2024-06",
        "2024-12",
        SEEKER,
        pay="1000.00",
        work=("2024-06", "2024-08"),
        continues=3,
        decision=("2024-04",),
    )
    assert general(question) == ["299.25"] * 7


@pytest.mark.parametrize("continues", [4, 12])
def test_a_job_of_four_months_counts_as_it_is_and_its_end_from_the_second_month(continues):
    # Three months are left: 1 300.02. 0.7 × (447 − 0.5 × 539) = 124.25; the fall from 1 October.
    question = scenario(
        "2024-06",
        "2024-12",
        SEEKER,
        pay="1000.00",
        work=("2024-06", "2024-09"),
        day=30,
        continues=continues,
        decision=("2024-04",),
    )
    early = evolve(
        question,
        gigs=(evolve(question.gigs[0], when=Dates((date(2024, 6, 1),))), *question.gigs[1:]),
    )
    assert general(early) == ["299.25"] + ["124.25"] * 4 + ["299.25"] * 2


def test_uneven_gigs_of_4800_a_year_count_only_at_the_yearly_review():
    # 400 a month on average, of which half adds: 200. From the review 0.7 × (447 − 0.5 × 239).
    pays = ["100.00", "700.00"] * 12
    question = scenario("2025-03", "2027-02", SEEKER, pay=pays, continues=36, decision=("2025-02",))
    assert general(question)[:14] == ["299.25"] * 11 + ["229.25"] * 3


@pytest.mark.parametrize(("rent", "after"), [("470.00", "299.25"), ("469.00", "280.35")])
def test_rent_that_rises_by_50_opens_a_review_from_the_same_month(rent, after):
    # 0.7 × (420 − 19.5) = 280.35; the ceiling is 447.
    question = scenario(
        "2025-02",
        "2025-05",
        SEEKER,
        rent="420.00",
        decision=("2025-02",),
        change={"changes_from": month("2025-03"), "new_rent": cents(rent)},
    )
    assert general(question) == ["280.35"] + [after] * 3


def test_a_rise_of_rent_alone_is_no_ground_where_the_allowance_would_fall():
    # Decided on the law of 2/2024 (357.60); on that of 6/2024 it would be 299.25.
    question = scenario(
        "2024-05",
        "2024-08",
        SEEKER,
        decision=("2024-02",),
        change={"changes_from": month("2024-06"), "new_rent": 60000},
    )
    assert general(question) == ["357.60"] * 4


def test_a_move_opens_a_review_even_where_the_allowance_falls():
    question = scenario(
        "2024-05",
        "2024-08",
        SEEKER,
        decision=("2024-02",),
        change={"changes_from": month("2024-06"), "with_move": True},
    )
    assert general(question) == ["357.60"] + ["299.25"] * 3


def test_irregular_gigs_wait_for_the_yearly_review_by_the_reading_of_continuous_income_only():
    pays = ["1500.00", "900.00"] * 6
    question = scenario("2025-03", "2026-02", SEEKER, pay=pays, continues=24, decision=("2025-01",))
    assert general(question)[:2] != general(question)[2:4]
    waits = general(question, housing__general__gig_review="continuous_only")
    assert waits[:10] == ["299.25"] * 10
    assert waits[10] != "299.25"


def test_by_the_reading_of_every_notice_a_small_wage_opens_a_review_too():
    # 100 adds 50: 0.7 × (447 − 0.5 × 89).
    question = scenario("2025-03", "2025-05", SEEKER, pay="100.00", decision=("2025-02",))
    assert general(question) == ["299.25"] * 3
    told = general(question, housing__general__gig_review="told_each_time")
    assert told == ["299.25", "281.75", "281.75"]


def test_by_the_other_reading_the_reform_of_2025_reaches_a_running_decision_at_once():
    question = scenario("2024-12", "2025-02", SEEKER, decision=("2024-04",), assets=2_000_000)
    assert general(question) == ["299.25"] * 3
    at_once = general(question, housing__general__law_reaches="at_once")
    # Assets of 20 000: 20 % of what exceeds 10 000 a year, 166.67 a month, counts from 2025.
    assert at_once[0] == "299.25" and at_once[1] == at_once[2] < "299.25"


def test_a_yearly_review_counts_the_work_that_has_begun_though_it_alone_would_open_none():
    # 799 a month from 12 February: +399.50 opens nothing, but the review of March 2026 asks for all
    # income: 800.015 − 399.50 + 799 = 1 199.52; 0.7 × (447 − 0.5 × (1 200 − 761)) = 159.25.
    question = scenario(
        "2026-01",
        "2026-06",
        SEEKER,
        pay="799.00",
        work=("2026-02", "2026-06"),
        day=12,
        decision=("2025-03",),
    )
    assert general(question) == ["299.25"] * 2 + ["159.25"] * 4


def test_a_yearly_review_before_the_work_begins_does_not_count_it():
    question = scenario(
        "2026-01",
        "2026-06",
        SEEKER,
        pay="799.00",
        work=("2026-04", "2026-06"),
        day=12,
        decision=("2025-03",),
    )
    assert general(question) == ["299.25"] * 6


def test_a_decision_from_april_2024_on_is_the_first_to_lose_the_deduction_from_earnings():
    # 4 000 a month from 12 January to April 2024, two months left in March: 300 come off the pay of
    # both, as the law of the decision has it: (2 × 3 700 + 10 × 800.015) / 12 = 1 283.35, +483;
    # 0.8 × (447 − 0.42 × (1 283 − 778)) = 187.92.
    question = scenario(
        "2024-01",
        "2024-05",
        SEEKER,
        pay="4000.00",
        work=("2024-01", "2024-04"),
        day=12,
        continues=4,
    )
    assert general(question)[:4] == ["357.60", "357.60", "187.92", "187.92"]
