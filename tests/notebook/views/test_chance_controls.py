"""The three controls say what the scenario says, in words beside the slider."""

from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.notebook import chance_said as said
from subcontract_core.notebook.views.chance_controls import Controls, controls
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.marking import Mark

EN = Language("en", strict=True)
PLANNED = load_scenario("uneven-month-2026-05")
ALL = Controls(said.ALL, said.ALL, said.USUAL_DAYS)


def happening(share):
    return evolve(PLANNED, gigs=tuple(evolve(one, happens=share) for one in PLANNED.gigs))


@pytest.mark.parametrize(
    ("share", "value", "told"),
    [
        (None, "10", "10 of ten"),
        (Fraction(8, 10), "8", "8 of ten"),
        (Fraction(3, 4), "8", "3 of 4, as the group says"),
    ],
)
def test_the_slider_stands_at_the_nearest_of_ten_and_says_what_is_asked(share, value, told):
    page = str(controls(happening(share), ALL, EN))
    assert f'value="{value}"' in page and f"<output>{told}</output>" in page


def test_what_nobody_knows_is_said_so():
    marks = {**PLANNED.marks, "gigs.G1.happens": Mark("unknown", "nobody counted")}
    page = str(controls(evolve(PLANNED, marks=marks), ALL, EN))
    assert "not known: counted with none and with all" in page


def test_hours_are_asked_of_one_gig_where_visits_are_of_several_lengths():
    assert "choose a gig above" in controls(PLANNED, ALL, EN)
    page = str(controls(PLANNED, evolve(ALL, gig="G2"), EN))
    assert page.count('data-what="lengths"') == 3 and '<option value="180" selected>' in page
