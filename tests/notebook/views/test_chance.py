"""The tab of what is not sure: the sentence before the pictures, never a mean across a limit."""

from attrs import evolve
import pytest

from subcontract_core.analysis.counted_money import money_of
from subcontract_core.analysis.drawn_money import drawn_money
from subcontract_core.analysis.drawn_visits import visits_of
from subcontract_core.analysis.group_chance import GroupChance
from subcontract_core.engine.comparison import compare
from subcontract_core.notebook.chance_said import ALL, USUAL_DAYS
from subcontract_core.notebook.views.chance import MOST, Shown, chance
from subcontract_core.notebook.views.chance_controls import Controls
from subcontract_core.notebook.views.chance_table import OVER
from subcontract_core.report.markup.elements import escape
from subcontract_core.report.text.chance_money import of_organiser, of_person
from subcontract_core.report.text.language import Language
from support.chances import DRAWS, MODEL, SCENARIO, drawn
from support.chances import chance as person_chance


@pytest.fixture(scope="module")
def comparison():
    return compare(SCENARIO, [MODEL])


def shown(comparison, done):
    found = person_chance()
    month = found.busiest
    visits = visits_of(found, [one.draw for one in month.little], month.number)
    group = GroupChance(MODEL, DRAWS, (({"P1": found, "P2": found},),))
    controls = Controls(ALL, ALL, USUAL_DAYS)
    outcome, parts = comparison.outcomes[0], ((found, month, visits),)
    return Shown(
        SCENARIO,
        outcome,
        "P1",
        controls,
        parts,
        money_of(drawn_money(drawn(), MODEL), [found]),
        {MODEL: group},
        OVER,
        done,
        is_tried=False,
    )


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_controls_then_sentence_then_pictures_then_everybody(comparison, code):
    page = str(chance(shown(comparison, MOST), comparison, Language(code, strict=True)))
    places = [
        page.index(one)
        for one in ("fieldset", "sc-chance-told", "little-months", "two-sizes", "sc-twenty")
    ]
    assert places == sorted(places) and "<progress" not in page


def test_how_far_the_count_is_stands_there_until_all_is_counted(comparison):
    page = str(chance(shown(comparison, 200), comparison, Language("en", strict=True)))
    assert '<progress value="200" max="1000"' in page and "first 200" in page


def test_what_differs_between_gigs_asks_to_choose_one(comparison):
    page = str(chance(shown(comparison, MOST), comparison, Language("en", strict=True)))
    assert "choose a gig above" in page  # G1 takes eight hours, G2 what was seen


def test_what_may_be_asked_back_and_what_the_seller_has_are_told_beside_it(comparison):
    language = Language("en", strict=True)
    here = shown(comparison, MOST)
    page = str(chance(here, comparison, language))
    (money,) = here.money
    told = [*of_person(money, language), *of_organiser(money, language)]
    assert told and all(str(escape(one)) in page for one in told)
    waiting = str(chance(evolve(here, money=()), comparison, language))
    assert not any(str(escape(one)) in waiting for one in told)
