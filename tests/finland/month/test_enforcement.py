"""What enforcement takes of a month's pay, and the free months."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.base.provenance import recording
from subcontract_core.scenario.types import (
    Dates,
    Debts,
    Pension,
)
from support.months import (
    benefit_cents,
    cents_by_month,
    findings_of,
    month_of_pay,
    outcome_of,
    worked_months,
)

APP, WAGE = "jobcenter-app", "eksote-internal"


NO_HOLIDAY = {
    "payroll.holiday_compensation_from_year": "0",
    "payroll.holiday_compensation_under_year": "0",
}


def test_of_300_euros_beside_a_guarantee_pension_of_2026_enforcement_takes_200():
    # Base 990.90 + 300; protected 30 × 33.03 = 990.90; two thirds of what is above.
    found = outcome_of(
        month_of_pay(date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts())
    )
    assert (
        benefit_cents(found, "national_pension") + benefit_cents(found, "guarantee_pension"),
        benefit_cents(found, "enforcement"),
    ) == (99090, 20000)


@pytest.mark.parametrize(("reading", "cents"), [("irregular", 10000), ("business", 5000)])
def test_as_pay_from_single_gigs_a_third_is_taken_and_as_business_income_a_sixth(reading, cents):
    scenario = month_of_pay(
        date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts()
    )
    assert (
        benefit_cents(
            outcome_of(scenario.with_reading({"enforcement.gig_pay": reading})), "enforcement"
        )
        == cents
    )


def test_a_wage_is_regular_pay_under_every_reading():
    scenario = month_of_pay(
        date(2026, 6, 1), "300.00", WAGE, lives_on="disability_pension", debts=Debts()
    )
    taken = {
        benefit_cents(
            outcome_of(scenario.with_reading({"enforcement.gig_pay": name}), WAGE), "enforcement"
        )
        for name in ("regular", "irregular", "business")
    }
    # Net 300 − 7.30 % − 0.89 %; two thirds of it, since the pension alone fills the protected
    # portion.
    assert taken == {round((30000 - 2190 - 267) * 2 / 3)}


def test_nobody_pays_debts_without_saying_that_there_are_some():
    assert (
        benefit_cents(
            outcome_of(month_of_pay(date(2026, 6, 1), "300.00", lives_on="disability_pension")),
            "enforcement",
        )
        is None
    )


def test_a_free_month_leaves_the_pay_and_the_next_month_does_not():
    scenario = month_of_pay(
        date(2026, 6, 1), "300.00", lives_on="disability_pension", debts=Debts(free_months=1)
    )
    gig = evolve(scenario.gigs[0], when=Dates((date(2026, 6, 15), date(2026, 7, 15))))
    found = outcome_of(evolve(scenario, gigs=(gig,), last_month=scenario.last_month + 1))
    assert found.effects.sheets[0].line("enforcement").cents.tolist() == [0, 20000]


def test_a_free_month_spares_a_wage_and_not_pay_that_is_taken_by_a_third():
    regular, irregular = (
        outcome_of(
            worked_months(date(2026, 6, 1), "300.00", debts=Debts(free_months=1)).with_reading(
                {"enforcement.gig_pay": name}
            )
        )
        for name in ("regular", "irregular")
    )
    assert (
        cents_by_month(regular, "enforcement"),
        len(findings_of(regular, "enforcement_free_month")),
    ) == ([0], 1)
    assert (
        cents_by_month(irregular, "enforcement"),
        len(findings_of(irregular, "enforcement_free_month")),
    ) == (
        [-10_000],
        0,
    )


def test_above_four_protected_portions_there_is_no_free_month():
    # Base 990.90 + pay; four times 990.90 are 3 963.60.
    at, above = (
        outcome_of(worked_months(date(2026, 6, 1), pay, debts=Debts(free_months=1)))
        for pay in ("2972.70", "2972.71")
    )
    assert cents_by_month(at, "enforcement") == [0] and cents_by_month(above, "enforcement")[0] < 0


def test_in_the_one_third_band_one_month_of_the_year_is_free_however_many_are_said_to_be_left():
    assert [
        cents == 0
        for cents in cents_by_month(
            outcome_of(
                worked_months(date(2026, 6, 1), "1500.00", "1500.00", debts=Debts(free_months=3))
            ),
            "enforcement",
        )
    ] == [True, False]


def amounts_of(found, row=0):
    """What is taken under each reading, by the finding that marks the one that is counted."""
    (one,) = [f for f in found.findings if f.code.startswith("enforcement_amounts_")]
    cents = {name: int(quantity.values[row]) for name, quantity in one.numbers.items()}
    return one.code.removeprefix("enforcement_amounts_"), cents


def of_280(month, model=APP, **debts):
    return month_of_pay(month, "280.00", model, lives_on="disability_pension", debts=Debts(**debts))


@pytest.mark.parametrize(
    ("month", "dependants", "regular"),
    [
        # Enforcement Code 705/2007, chapter 4 sections 48–50, beside the guarantee pension's level.
        (date(2022, 3, 1), 0, 280_00),  # 855.48 + 280.00 over 696.00, at most the fee
        (date(2022, 3, 1), 1, 126_19),  # protected 946.20
        (date(2023, 6, 1), 0, 186_61),  # protected 922.50, pension 922.42
        (date(2023, 6, 1), 1, 6_81),  # protected 1 192.20
        (date(2025, 6, 1), 0, 186_60),  # protected 986.40, pension 986.30
        (date(2025, 6, 1), 1, 0),
        (date(2026, 6, 1), 0, 186_67),  # protected 990.90, pension 990.90
        (date(2026, 6, 1), 1, 0),
    ],
)
def test_all_three_amounts_of_a_fee_of_280_stand_there_and_the_regular_one_is_counted(
    month, dependants, regular
):
    found = outcome_of(of_280(month, dependants=dependants))
    # A third of 280.00 by section 62 and a sixth by section 64.
    amounts = {"regular": regular, "irregular": 93_33, "business": 46_67}
    assert amounts_of(found) == ("regular", amounts)
    assert benefit_cents(found, "enforcement") == regular


def test_beside_a_benefit_under_the_protected_portion_only_irregular_pay_and_business_income_are_taken():
    # 2026: benefit and fee together stay under 990.90.
    found = outcome_of(
        month_of_pay(date(2026, 6, 1), "280.00", lives_on="labour_market_subsidy", debts=Debts())
    )
    assert amounts_of(found) == (
        "regular",
        {"regular": 0, "irregular": 93_33, "business": 46_67},
    )


@pytest.mark.parametrize(("reading", "cents"), [("irregular", 93_33), ("business", 46_67)])
def test_another_reading_is_marked_as_the_one_that_is_counted(reading, cents):
    found = outcome_of(of_280(date(2026, 6, 1)).with_reading({"enforcement.gig_pay": reading}))
    assert amounts_of(found)[0] == reading and benefit_cents(found, "enforcement") == cents


def test_a_wage_is_pay_and_no_other_reading_is_shown():
    found = outcome_of(of_280(date(2026, 6, 1), WAGE), WAGE)
    assert not [f for f in found.findings if f.code.startswith("enforcement_amounts_")]


def relief_of(found):
    (one,) = findings_of(found, "enforcement_relief")
    return {name: int(quantity.values[0]) for name, quantity in one.numbers.items()}


def test_three_free_months_leave_560_a_year_and_a_postponement_of_four_months_746_67():
    # Enforcement Code 705/2007, chapter 4 sections 51 a, 52 and 53: 2/3 × 280.00 a month of 2026.
    assert relief_of(outcome_of(of_280(date(2026, 6, 1)))) == {
        "kept": 186_67,
        "free_count": 3,
        "free_kept": 560_00,
        "wait_count": 4,
        "wait_kept": 746_67,
    }


@pytest.mark.parametrize(
    ("since", "free", "kept"),
    [(date(2025, 6, 1), 3, 560_00), (date(2025, 6, 2), 0, 0)],
)
def test_in_the_first_year_of_seizure_there_are_no_free_months(since, free, kept):
    # Enforcement Code 705/2007, chapter 4 sections 52–53.
    found = outcome_of(of_280(date(2026, 6, 1), seized_since=since, free_months=1))
    assert benefit_cents(found, "enforcement") == (0 if free else 186_67)
    shown = relief_of(found)
    assert (shown["free_count"], shown["free_kept"]) == (free, kept)


def test_a_free_month_before_a_year_of_seizure_is_taken_when_the_year_is_full():
    # Seized since 2 June 2025: June 2026 is too early, July is not.
    found = outcome_of(
        worked_months(
            date(2026, 6, 1),
            "280.00",
            "280.00",
            "280.00",
            debts=Debts(free_months=1, seized_since=date(2025, 6, 2)),
        )
    )
    assert cents_by_month(found, "enforcement") == [-186_67, 0, -186_67]


def test_pay_that_is_put_off_is_left_from_the_first_paid_month_for_so_many_months():
    found = outcome_of(
        worked_months(
            date(2026, 5, 1), None, "280.00", "280.00", "280.00", debts=Debts(postponed_months=2)
        )
    )
    assert cents_by_month(found, "enforcement") == [0, 0, 0, -186_67]
    (one,) = findings_of(found, "enforcement_postponed")
    assert one.numbers["kept"].values.tolist() == [186_67, 186_67]


def test_a_pensioner_can_have_pay_put_off_for_four_months_however_many_are_said():
    # Government bill HE 150/2017: six after a year on an unemployment benefit, else up to four.
    four, six = (
        cents_by_month(
            outcome_of(
                worked_months(
                    date(2026, 1, 1),
                    *["280.00"] * 7,
                    debts=Debts(postponed_months=6, unemployed_months=months),
                )
            ),
            "enforcement",
        ).index(-186_67)
        for months in (11, 12)
    )
    assert (four, six) == (4, 6)


@pytest.mark.parametrize(("months", "longest"), [(11, 4), (12, 6)])
def test_a_jobseeker_after_a_year_of_benefit_can_have_six_months(months, longest):
    # In the income-limit band: over 990.90 and at most 1 981.80 in 2026 (HE 150/2017).
    found = outcome_of(
        month_of_pay(
            date(2026, 6, 1),
            "1400.00",
            lives_on="labour_market_subsidy",
            debts=Debts(unemployed_months=months),
        )
    )
    assert relief_of(found)["wait_count"] == longest


def test_irregular_pay_is_taken_also_while_pay_is_put_off():
    found = outcome_of(
        of_280(date(2026, 6, 1), postponed_months=1).with_reading(
            {"enforcement.gig_pay": "irregular"}
        )
    )
    assert benefit_cents(found, "enforcement") == 93_33
    assert not findings_of(found, "enforcement_postponed")


def test_a_pension_that_is_seized_goes_on_being_taken_while_pay_is_put_off():
    # An earnings-related pension of 1 800.00 loses 2/3 × (1 800.00 − 990.90) = 539.40.
    found = outcome_of(
        month_of_pay(
            date(2026, 6, 1),
            "280.00",
            lives_on="disability_pension",
            other_pension=21_600_00,
            pension=Pension("earnings_related", average=2_500_00),
            debts=Debts(postponed_months=1),
        )
    )
    assert benefit_cents(found, "enforcement") == 539_40


def test_the_explanation_of_a_fee_shows_what_is_taken_under_each_reading():
    # 2/3, 1/3 and 1/6 of 280.00: Enforcement Code 705/2007, chapter 4 sections 49, 62 and 64.
    with recording():
        found = outcome_of(of_280(date(2026, 6, 1)))
    line = found.effects.sheets[0].line("enforcement")
    steps = {step.name: int(step.column.cents()[0]) for step in line.why.steps}
    assert [steps[f"as_{name}"] for name in ("regular", "irregular", "business")] == [
        186_67,
        93_33,
        46_67,
    ]
