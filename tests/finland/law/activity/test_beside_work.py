"""Rehabilitative work activity beside a job: act 189/2001, sections 6 (702/2020) and 13."""

from datetime import date

import numpy as np
import pytest

from subcontract_core.base.dates import number
from subcontract_core.finland.law import activity, law_of_finland

JUNE = number(date(2026, 6, 1))


@pytest.mark.parametrize(
    ("minutes", "occasional", "free"),
    [(480, False, False), (481, False, True), (481, True, False)],
)
def test_more_than_eight_hours_a_week_frees_from_the_duty_unless_it_is_now_and_then(
    minutes, occasional, free
):
    found = activity.beside_work(
        law_of_finland(),
        np.array([JUNE]),
        minutes=np.array([minutes]),
        occasional=np.array([occasional]),
    )
    assert found.free.tolist() == [free]
    assert found.not_held.tolist() == [False]


def test_a_period_is_of_3_to_24_months():
    least, most, why = activity.period_limits(law_of_finland(), JUNE)
    assert (least, most) == (3, 24)
    assert why.section == "13"
