"""Other ways to write what is not sure mean the same."""

from subcontract_core.scenario.reading import read_scenario
from support.chances import FILE, SCENARIO


def test_hours_of_three_are_the_usual_length_and_its_spread():
    first, second = SCENARIO.gigs
    assert (first.minutes, first.lengths.least, first.lengths.most) == (480, 240, 600)
    # of 2, 3.5, 4, 4, 4 and 6 hours the one in the middle
    assert (second.minutes, second.lengths.seen[2]) == (240, 210)


def test_ill_by_how_often_is_no_spell_and_quiet_may_stand_under_months():
    assert SCENARIO.people[0].ill == () and SCENARIO.people[0].falls_ill.spells_a_year == 6
    apart = FILE.replace(
        ", quiet: {value: 2 of 12, share: 50 %}}", "}\nquiet: {value: 1/6, share: 1 of 2}"
    )
    assert read_scenario(apart, "apart.yaml") == SCENARIO


def test_a_step_is_minutes_with_and_without_the_word():
    assert read_scenario(FILE.replace("15 min", "15"), "plain.yaml").chance == SCENARIO.chance
