"""The days by which a person tells an office or applies."""

from support.person_pages import shown


def test_kela_is_told_by_the_first_day_of_work_and_of_the_rent_by_the_first_pay_day(answers):
    text = shown(answers, "P1").text
    assert "By 5 May 2026:" in text and "tell Kela that you start work" in text
    assert "By 29 May 2026:" in text and "for the housing allowance" in text
    assert "apply for the unemployment benefit" not in text


def test_the_unemployed_apply_for_the_benefit_when_the_month_is_over_and_within_three_months(
    answers,
):
    text = shown(answers, "P2").text
    assert (
        "From 1 June 2026 to 31 August 2026:" in text
        and "apply for the unemployment benefit" in text
    )
