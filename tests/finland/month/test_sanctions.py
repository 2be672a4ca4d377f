"""What a missed duty would cost, told beside a comparison."""

from datetime import date

from support.months import (
    cents_by_month,
    codes_of,
    comparison_and_outcome,
    findings_of,
    month_of_work,
)


def outcome(start, lives_on="labour_market_subsidy"):
    return comparison_and_outcome(month_of_work(start, "100.00", lives_on=lives_on))[1]


def test_seven_days_are_186_05_and_six_weeks_1116_30_and_neither_is_counted():
    found = outcome(date(2026, 3, 1))
    [risk] = findings_of(found, "sanction_two_steps")
    # 5 × 37.21 and 30 × 37.21
    assert risk.numbers["first"].values.tolist() == [18_605]
    assert risk.numbers["most"].values.tolist() == [111_630]
    # 800.015 − 50.00
    assert cents_by_month(found, "unemployment_benefit") == [75_002]


def test_each_time_tells_its_own_steps():
    told = {
        start: {code for code in codes_of(outcome(start)) if code.startswith("sanction_")}
        for start in (date(2022, 4, 1), date(2026, 2, 1), date(2026, 3, 1))
    }
    assert list(told.values()) == [
        {"sanction_not_seen"},
        {"sanction_reminder_first"},
        {"sanction_two_steps"},
    ]


def test_a_pensioner_has_no_such_duty():
    assert not [
        code
        for code in codes_of(outcome(date(2026, 3, 1), "disability_pension"))
        if code.startswith("sanction_")
    ]
