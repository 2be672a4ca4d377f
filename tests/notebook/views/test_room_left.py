"""Limits in the unit of the question, in words."""

import pytest

from subcontract_core import compare
from subcontract_core.analysis.room_left import RoomLeft, rooms_left
from subcontract_core.notebook.views.room_left import rooms
from subcontract_core.report.text.language import Language


@pytest.fixture(scope="module")
def outcome():
    return compare("everyday-2026-05", ["eksote-external"]).comparison.outcomes[0]


@pytest.mark.parametrize(
    ("code", "said", "passed"),
    [
        ("fi", "46 h 3 min eli 11 käyntiä (4 h)", "Rajan ylittää keikka G1 7.5.2026."),
        ("sv", "46 h 3 min eller 11 besök (4 h)", "Gränsen överskrids av uppdraget G1 7.5.2026."),
        ("en", "46 h 3 min or 11 visits (4 h)", "The gig G1 on 7 May 2026 passes it."),
    ],
)
def test_hours_and_visits_to_a_limit_and_the_visit_that_passes_one_are_told(
    outcome, code, said, passed
):
    page = rooms(rooms_left(outcome, "P1"), Language(code)).replace("\u00a0", " ")
    assert said in page and passed in page


def test_a_limit_that_is_the_same_in_every_month_is_told_once_for_all_of_them():
    outcome = compare("one-group-five-systems-year", ["eksote-external"]).comparison.outcomes[0]
    page = rooms(rooms_left(outcome, "P1"), Language("fi")).replace("\u00a0", " ")
    assert page.count("<li") == 2 and page.count("Asumistuen tarkistus") == 1
    assert "Ansaintaraja 837,59 €, tammikuu–joulukuu 2021, joka kuukausi: vielä 597,59 €" in page


def test_months_that_pass_a_limit_by_as_much_are_told_together_with_the_visit_that_passes_it_in_each():
    found = [
        RoomLeft("earnings_limit", "cliff", 24300 + month, 99_090, 104_364, crossing=("G1", day))
        for month, day in ((0, 738_900), (1, 738_930))
    ]
    page = rooms(found, Language("en")).replace("\u00a0", " ")
    assert page.count("over by €52.74") == 1 and page.count("G1") == 1
    assert page.count("January") == 2 and page.count("February") == 2
