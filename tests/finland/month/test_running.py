"""Decisions on housing allowances that run, in a comparison: the law, income and cost of the
decision until a review.

The figures are those of the acts and of Kela's pages: 400 up and 200 down a month, 50 of cost
(938/2014, section 27); 1 018 up and 509 down a year, 204 of cost (571/2007; Kela 2025). The sums
are worked out beside each.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.api import compare
from subcontract_core.base.dates import first_day, month_number
from subcontract_core.model.decisions import Decided
from subcontract_core.scenario.types import (
    Buyer,
    Dates,
    Gig,
    Housing,
    Person,
    Scenario,
)

MODEL = "jobcenter-app"
SEEKER, PENSIONER = "labour_market_subsidy", "disability_pension"


def month(text):
    return month_number(date.fromisoformat(f"{text}-01"))


def scenario(
    first,
    last,
    lives_on,
    *,
    pay=None,
    work=("2000-01", "2100-01"),
    day=1,
    rent="500.00",
    group=3,
    decision=None,
    change=None,
    continues=12,
    **person,
):
    """One person with one visit of an hour in every month of `work`, at `pay` (one sum, or one a
    month), with the decision (month, income, rent) in force.
    """
    months = range(max(month(first), month(work[0])), min(month(last), month(work[1])) + 1)
    pays = [] if pay is None else [pay] * len(months) if isinstance(pay, str) else list(pay)
    gigs = tuple(
        Gig(f"G{n}", "B1", "task", Dates((first_day(m).replace(day=day),)), 60, ("P1",))
        for n, m in enumerate(months[: len(pays)])
        if cents(pays[n])
    )
    home = Housing(
        "rent",
        cents(rent),
        group,
        **(change or {}),
        **_decided(decision),
    )
    who = Person("P1", 1990, lives_on, housing=home, **person)
    question = Scenario(
        "decision",
        {"en": "decision"},
        month(first),
        month(last),
        (who,),
        (Buyer("B1", "company", True),),
        gigs,
        continues_months=continues,
    ).with_terms(MODEL, price_per_hour="9000.00", pay_per_hour="10.00")
    return evolve(
        question,
        terms=(
            *question.terms,
            *(
                evolve(question.terms[-1], term="pay_per_hour", value=one, gig=f"G{n}")
                for n, one in enumerate(pays)
                if cents(one)
            ),
        ),
    )


def _decided(decision):
    """The fields of a home for a decision of (month, income, rent)."""
    if decision is None:
        return {}
    made, *counted = decision
    given = dict(zip(("decision_income", "decision_rent"), map(cents, counted), strict=False))
    return {"decision_month": month(made), **given}


def cents(text):
    return None if text is None else round(float(text) * 100)


def outcome(question, **readings):
    named = {name.replace("__", "."): value for name, value in readings.items()}
    return compare(question.with_reading(named), [MODEL]).comparison.outcomes[0]


def line(found, kind):
    """The line in euros, month by month."""
    sheet = next(s for s in found.effects.sheets if s.name == "benefits")
    return [f"{value / 100:.2f}" for value in sheet.line(kind).cents]


def general(question, **readings):
    return line(outcome(question, **readings), "general_housing_allowance")


def housing(question, **readings):
    return line(outcome(question, **readings), "housing_allowance")


def codes(found):
    return {finding.code for finding in found.findings}


def numbers(found, code):
    return next(finding.numbers for finding in found.findings if finding.code == code)


# -- general allowance: 0.7 or 0.8 × (447 − deductible), jobseeker alone, rent 500, statutory group II


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


def test_a_review_because_of_work_brings_the_new_law_seven_months_early_and_says_so():
    # Decided in 2/2024: 357.60 in June, 159.25 from July; of the 198.35 lost 58.35 are the new law.
    found = outcome(scenario("2024-06", "2024-10", SEEKER, pay="800.00", decision=("2024-02",)))
    assert line(found, "general_housing_allowance") == ["357.60"] + ["159.25"] * 4
    assert numbers(found, "review_brings_new_law")["of_law"].values.tolist() == [5835]


def test_what_nobody_tells_of_is_claimed_back_from_the_month_of_the_review():
    found = outcome(scenario("2024-06", "2024-10", SEEKER, pay="800.00", decision=("2024-02",)))
    assert numbers(found, "general_housing_asked_back")["back"].values.tolist() == [4 * 19835]


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


# -- pensioners: 0.85 × (cost − basic − share × above) / 12; alone, rent 600, statutory group II


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


def test_a_file_of_the_month_of_the_work_tells_of_the_fall_that_comes_after_it():
    found = outcome(
        scenario(
            "2026-02",
            "2026-02",
            PENSIONER,
            pay="300.00",
            day=10,
            rent="600.00",
            decision=("2026-01",),
        )
    )
    told = numbers(found, "housing_falls_later")
    assert (
        told["before"].values.tolist(),
        told["after"].values.tolist(),
        told["fall"].values.tolist(),
    ) == (
        [41210],
        [30118],
        [11092],
    )


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


def test_gigs_told_only_in_september_are_claimed_back_for_seven_months():
    # 7 × 110.925 = 776.475.
    found = outcome(
        scenario(
            "2026-02",
            "2026-09",
            PENSIONER,
            pay="300.00",
            day=10,
            rent="600.00",
            decision=("2026-01",),
        )
    )
    assert numbers(found, "housing_asked_back")["back"].values.tolist() == [77648]
    assert numbers(found, "housing_asked_back")["months_count"].values.tolist() == [7]


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


def test_a_decision_that_nobody_gave_is_named_with_the_month_that_is_assumed():
    found = outcome(scenario("2026-02", "2026-03", PENSIONER, pay="300.00", rent="600.00"))
    assert numbers(found, "decision_assumed")["from_day"].values.tolist() == [
        (date(2026, 2, 1) - date(1970, 1, 1)).days
    ]
    given = outcome(
        scenario(
            "2026-02", "2026-03", PENSIONER, pay="300.00", rent="600.00", decision=("2026-01",)
        )
    )
    assert "decision_assumed" not in codes(given)


# -- couples: half to each


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


# -- the 25th month


def resting(first, last, months, **person):
    question = scenario(
        first,
        last,
        PENSIONER,
        pay=["1500.00"] * months,
        rent="600.00",
        care_allowance="basic",
        **person,
    )
    return outcome(question)


def test_with_the_pension_end_the_allowances_that_hang_on_it_in_the_25th_month():
    found = resting("2024-01", "2026-02", 26)
    highest = line(found, "disability_allowance")
    # 492.71 in 2024, 497.60 in 2025, and nothing from 1/2026.
    assert highest == ["492.71"] * 12 + ["497.60"] * 12 + ["0.00"] * 2
    paid = line(found, "housing_allowance")
    assert paid[1] == "235.89" and paid[-3:] == ["235.89", "0.00", "0.00"]


def test_rent_is_helped_until_the_24th_month_on_the_law_of_the_decision():
    # On the norms of 2025: 0.85 × (7 200 − 681.39 − 43.5 % × (18 000 − 10 280)) / 12 = 223.86.
    found = resting("2025-01", "2026-02", 14, months_over_before=12)
    assert line(found, "housing_allowance") == ["223.86"] * 12 + ["0.00"] * 2


def test_one_month_of_payment_begins_a_new_count_of_24_months():
    pays = ["1500.00"] * 11 + ["900.00"] + ["1500.00"] * 2
    question = scenario(
        "2025-01",
        "2026-02",
        PENSIONER,
        pay=pays,
        rent="600.00",
        care_allowance="basic",
        months_over_before=12,
    )
    found = outcome(question.with_reading({"pension.suspension_reading": "strict_any_month"}))
    assert line(found, "disability_allowance")[-3:] == ["0.00", "499.93", "499.93"]
    assert line(found, "housing_allowance")[-1] != "0.00"


# -- the story


def test_the_decisions_stand_as_columns_with_what_opened_them():
    found = outcome(
        scenario(
            "2026-01",
            "2026-04",
            PENSIONER,
            pay="300.00",
            work=("2026-02", "2026-04"),
            day=10,
            rent="600.00",
            decision=("2026-01",),
        )
    )
    [decisions] = found.effects.decisions
    assert [Decided(code).word for code in decisions.code] == [
        "given",
        "given",
        "income_up",
        "income_up",
    ]
    assert decisions.income.tolist() == [99090, 99090, 129090, 129090]
    assert decisions.opened.tolist() == [False, False, True, False]


# -- what the oracle of tests/oracle found ---------------------------------------------------------


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
