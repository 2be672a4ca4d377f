"""Support for arranging working conditions."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import law_of_finland, subsidies
from support.golden import euros_of

OLD, NEW, LATELY = (number(date(*day)) for day in ((2023, 6, 30), (2023, 7, 1), (2026, 3, 1)))


@pytest.mark.parametrize(("hours", "expected"), [(12, 240), (20, 400), (26, 400)])
def test_a_colleagues_help_is_supported_with_20_euros_an_hour_for_20_hours(hours, expected):
    assert (
        euros_of(subsidies.help_support(law_of_finland(), LATELY, minutes=np.int64(hours * 60)))
        == expected
    )


def test_eighteen_months_of_help_are_7200_and_tools_4000():
    months = int(law_of_finland().count("subsidies.help_months", LATELY))
    assert (
        months * euros_of(subsidies.help_support(law_of_finland(), LATELY, minutes=np.int64(1200)))
        == 7200
    )
    assert euros_of(subsidies.tools_cap(law_of_finland(), LATELY)) == 4000


@pytest.mark.parametrize(
    ("name", "day", "confidence"),
    [
        ("wage_cap_50", date(2021, 6, 1), "verified"),
        ("wage_cap_50", date(2022, 6, 1), "memory"),
        ("wage_cap_70", date(2026, 1, 1), "secondary"),
        ("help_rate", date(2026, 1, 1), "memory"),
    ],
)
def test_amounts_that_were_carried_forward_say_so(name, day, confidence):
    assert law_of_finland().parameters[f"subsidies.{name}"].on(day).confidence == confidence
