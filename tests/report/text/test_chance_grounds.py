"""What draws are made of is said as it was told, with where it comes from, in every language."""

from attrs import evolve
import pytest

from subcontract_core.report.text.chance_grounds import grounds
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.reading import read_scenario
from support.chances import FILE, SCENARIO, chance

ENGLISH = Language("en", strict=True)
CALLS = """calls:
  - {id: C1, buyer: B1, crew: 1 of [P1, P2], a_week: {least: 0, usual: 1, most: 3}, hours: 2}
"""


def of(scenario, language=ENGLISH):
    return grounds(evolve(chance(), drawn=evolve(chance().drawn, scenario=scenario)), language)


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_ground_is_there_in_each_language(code):
    text = FILE.replace("value: 1 of 50", "value: {unknown: nobody counted}")
    text = text.replace("value: 1 of 5,", "value: {unknown: nobody counted},")
    text = text.replace("value: 2 of 12", "value: {unknown: nobody counted}")
    text = text.replace("{value: 8 of 10, source: the buyer's orders}", "{unknown: nobody counted}")
    told = of(read_scenario(text + CALLS, "open.yaml"), Language(code, strict=True))
    assert len(told) >= 8


def test_the_grounds_say_the_seed_each_chance_and_whether_visits_hang_together():
    told = " ".join(of(SCENARIO))
    for part in (
        "seed 2026",
        "G1: 8 of 10 visits are done",
        "8 h: ",
        "falls ill 6 times",
        "1 of 5",
    ):
        assert part in told
    assert "one by one" not in told
    alone = evolve(
        SCENARIO,
        quiet=None,
        people=tuple(evolve(one, falls_ill=None) for one in SCENARIO.people),
        buyers=(evolve(SCENARIO.buyers[0], closes=None),),
    )
    assert "one by one" in " ".join(of(alone))


def test_each_chance_says_its_source_or_that_it_is_assumed():
    told = of(SCENARIO)
    assert any("8 of 10" in one and "Source: the buyer's orders." in one for one in told)
    assert any("falls ill" in one and "no source is given" in one for one in told)


def test_calls_are_told_with_who_goes_and_how_often():
    (told,) = (one for one in of(read_scenario(FILE + CALLS, "calls.yaml")) if "C1" in one)
    assert "0 to 3 times a week, usually 1" in told and "1 of P1, P2" in told and "2 h" in told


def test_what_nobody_knows_is_not_told_as_a_count():
    text = FILE.replace("value: 1 of 50", "value: {unknown: nobody counted}")
    told = " ".join(of(read_scenario(text, "open.yaml")))
    assert "Nobody knows how often B1 is closed. Not known: nobody counted." in told


def test_few_draws_say_that_their_counts_are_rough():
    """The standard error of a share is 0.5 by the root of the draws: 11 points of 100 in twenty
    draws, 3.5 in two hundred.
    """
    for code, words in (("en", "rough counts"), ("fi", "karkeita lukuja"), ("sv", "grova tal")):
        for draws, is_told in ((1, True), (199, True), (200, False), (1_000, False)):
            drawn = evolve(chance().drawn, draws=draws)
            told = " ".join(grounds(evolve(chance(), drawn=drawn), Language(code, strict=True)))
            assert (words in told) is is_told
