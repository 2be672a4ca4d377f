"""The child increase of a pension in a comparison: 26.30 a child under 16 in 2026 (568/2007)."""

import pytest

from subcontract_core.scenario.types import Child
from support.lives import PENSIONER, life, line, month, outcome, somebody


def increase(*born, last="2026-05", pay=None, elsewhere=False):
    children = tuple(Child(month(one), elsewhere) for one in born)
    who = somebody(PENSIONER, children=children)
    found = outcome(life("2026-05", last, who, pay={} if pay is None else {"P1": pay}))
    return line(found, "child_increase")


@pytest.mark.parametrize("elsewhere", [False, True])
@pytest.mark.parametrize(
    ("born", "euros"),
    [
        ((), None),
        (("2018-01",), ["26.30"]),
        (("2018-01", "2018-01"), ["52.60"]),  # twins
        (("2010-05",), ["26.30"]),  # 16 in this month
        (("2010-04",), None),
    ],
)
def test_each_child_under_sixteen_gives_an_increase(born, euros, elsewhere):
    assert increase(*born, elsewhere=elsewhere) == euros


def test_the_increase_rests_with_the_pension():
    assert increase("2018-01", last="2026-08", pay=["1500.00"] * 3 + ["100.00"]) == [
        "0.00",
        "0.00",
        "0.00",
        "26.30",
    ]
