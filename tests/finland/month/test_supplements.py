"""Evening, night and Saturday hours in employment: a supplement that the sources do not give is told
and never counted as nothing.

Facility services, sections 9–10: headings seen, amounts not.
"""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import Dates
from support.figures import codes, finding
from support.months import APP, WAGE, month_of_pay

TUESDAY, SATURDAY, SUNDAY = (date(2026, 5, day) for day in (12, 16, 17))


def outcome(day=TUESDAY, start=9 * 60, minutes=240, model=WAGE, sector="property_services"):
    question = month_of_pay(date(2026, 5, 1), "12.00", model)
    gig = evolve(question.gigs[0], when=Dates((day,)), start=start, minutes=minutes, sector=sector)
    return compare(evolve(question, gigs=(gig,)), [model]).outcomes[0]


@pytest.mark.parametrize(
    ("told", "minutes"),
    [
        ({"start": 14 * 60}, None),
        ({"start": 14 * 60 + 1}, 1),
        ({"start": 18 * 60}, 240),
        ({"start": 6 * 60}, None),
        ({"start": 5 * 60}, 60),
        ({"day": SATURDAY}, 240),
    ],
)
def test_hours_after_18_before_6_and_on_a_saturday_are_told(told, minutes):
    found = outcome(**told)
    if minutes is None:
        assert "supplement_unknown" not in codes(found)
    else:
        assert finding(found, "supplement_unknown").numbers["minutes"].values.tolist() == [minutes]


def test_sunday_work_is_raised_by_law_and_told_as_that():
    assert "supplement_unknown" not in codes(outcome(SUNDAY))
    assert "sunday_work" in codes(outcome(SUNDAY))


def test_without_employment_or_an_agreement_that_has_them_nothing_is_told():
    assert "supplement_unknown" not in codes(outcome(SATURDAY, model=APP))
    assert "supplement_unknown" not in codes(outcome(SATURDAY, sector="other"))
    assert "supplement_unknown" in codes(outcome(SATURDAY, sector="commerce"))
