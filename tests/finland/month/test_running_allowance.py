"""What a running decision pays in the end, what a person should know of it, and the decisions as
columns, in a comparison. The sums are worked out beside each.
"""

from datetime import date

from subcontract_core.model.decisions import Decided
from support.decided import PENSIONER, SEEKER, codes, line, numbers, outcome, scenario


def test_a_review_because_of_work_brings_the_new_law_seven_months_early_and_says_so():
    # Decided in 2/2024: 357.60 in June, 159.25 from July; of the 198.35 lost 58.35 are the new law.
    found = outcome(scenario("2024-06", "2024-10", SEEKER, pay="800.00", decision=("2024-02",)))
    assert line(found, "general_housing_allowance") == ["357.60"] + ["159.25"] * 4
    assert numbers(found, "review_brings_new_law")["of_law"].values.tolist() == [5835]


def test_what_nobody_tells_of_is_claimed_back_from_the_month_of_the_review():
    found = outcome(scenario("2024-06", "2024-10", SEEKER, pay="800.00", decision=("2024-02",)))
    assert numbers(found, "general_housing_asked_back")["back"].values.tolist() == [4 * 19835]


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
