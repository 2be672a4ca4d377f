"""The state's scale and the bases of the other taxes."""

from datetime import date
from fractions import Fraction

from subcontract_core.finland.law import law_of_finland
from support.golden import euros_of
from support.income_tax import year_of


def test_an_income_at_a_step_of_the_scale_is_taxed_the_same_by_both_steps():
    # The yearly tables round the tax at a limit to cents, so the steps meet to the cent.
    for on in range(2021, 2027):
        for step in range(2 if on >= 2023 else 3, 7):
            day = date(on, 1, 1)
            below, above = (
                law_of_finland().amount(f"tax.scale_{step - 1}_tax", day),
                law_of_finland().amount(f"tax.scale_{step}_tax", day),
            )
            width = law_of_finland().amount(
                f"tax.scale_{step}_from", day
            ) - law_of_finland().amount(f"tax.scale_{step - 1}_from", day)
            assert (
                below + law_of_finland().rate(f"tax.scale_{step - 1}_rate", day) * width
            ).cents() == above.cents(), (on, step)


def test_the_bases_are_separate_on_the_last_day_of_2022_and_common_the_day_after():
    before, after = (
        year_of(day, wage=2_000_000).taxable for day in (date(2022, 12, 31), date(2023, 1, 1))
    )
    assert euros_of(before.municipal) < euros_of(before.state)
    assert euros_of(after.municipal) == euros_of(after.state)


def test_a_large_pension_pays_the_additional_tax_above_the_limit_only():
    day = date(2026, 1, 1)
    at_limit, above = (
        year_of(day, pension=pension).before_credits.state for pension in (6_000_000, 6_000_100)
    )
    scale = law_of_finland().rate("tax.scale_5_rate", day)
    assert euros_of(above) - euros_of(at_limit) == euros_of(scale * 100) + Fraction("0.0585")
