"""Three counts of a coach, read from a scenario and put into it."""

from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.notebook import chance_said as said
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.chance import Counts, Lengths
from subcontract_core.scenario.draws import has_chances
from subcontract_core.scenario.reading import read_scenario
from subcontract_core.scenario.writing import scenario_to_yaml

PLANNED = load_scenario("uneven-month-2026-05")  # G1 of four hours, G2 of three


@pytest.mark.parametrize(("of_ten", "kept"), [(10, None), (9, Fraction(9, 10)), (0, Fraction(0))])
def test_ten_of_ten_is_no_chance_at_all(of_ten, kept):
    found = said.happening(PLANNED, "G1", of_ten)
    assert [gig.happens for gig in found.gigs] == [kept, None]
    assert said.said_of(found, "G1", said.ALL).of_ten == of_ten


def test_what_differs_between_the_chosen_ones_is_named():
    found = said.happening(PLANNED, "G2", 5)
    assert said.said_of(found, said.ALL, said.ALL).differs == {"happens", "lengths"}
    assert said.said_of(found, "G2", "P1").differs == frozenset()


@pytest.mark.parametrize(
    ("place", "minutes", "three"),
    [
        (0, 120, (120, 240, 240)),
        (0, 300, (300, 300, 300)),
        (1, 300, (240, 300, 300)),
        (1, 180, (180, 180, 240)),
        (2, 360, (240, 240, 360)),
        (2, 60, (60, 60, 60)),
    ],
)
def test_a_length_moves_the_others_as_far_as_their_order_asks(place, minutes, three):
    found = said.lasting(PLANNED, "G1", place, minutes)
    assert said.three_of(found.gigs[0]) == three and found.gigs[1].lengths is None


def test_all_three_as_planned_is_nothing_said():
    longer = said.lasting(PLANNED, "G1", 2, 300)
    assert said.lasting(longer, "G1", 2, 240).gigs[0].lengths is None


def test_every_length_that_can_be_chosen_can_be_asked():
    gig = evolve(PLANNED.gigs[0], minutes=235)
    scenario = evolve(PLANNED, gigs=(gig, *PLANNED.gigs[1:]))
    lengths = said.choices(scenario, gig)
    assert gig.minutes in lengths and {(one - 235) % 15 for one in lengths} == {0}
    # from 9:00 no visit is longer than to midnight
    assert lengths[0] == 25 and gig.start + lengths[-1] <= 24 * 60


def test_illness_is_said_for_one_or_for_all():
    days = Counts(1, 2, 5)
    one = said.falling_ill(PLANNED, "P2", 3, days)
    assert [bool(person.falls_ill) for person in one.people] == [False, True, False]
    every = said.falling_ill(one, said.ALL, 3, days)
    assert said.said_of(every, said.ALL, said.ALL).ill == one.people[1].falls_ill
    assert not has_chances(said.falling_ill(every, said.ALL, 0, days))


def test_what_was_seen_is_told_until_it_is_set():
    seen = (240, 240, 120)
    gigs = (evolve(PLANNED.gigs[0], lengths=Lengths(seen=seen)), *PLANNED.gigs[1:])
    found = said.said_of(evolve(PLANNED, gigs=gigs), "G1", said.ALL)
    assert (found.seen, found.lengths) == (3, (120, 240, 240))


def test_all_of_it_goes_away_again_and_what_is_said_survives_a_file():
    found = said.falling_ill(PLANNED, "P1", 2, said.USUAL_DAYS)
    found = said.lasting(said.happening(found, said.ALL, 8), "G1", 0, 120)
    again = read_scenario(scenario_to_yaml(found), "kept")
    assert again.gigs == found.gigs and again.people == found.people
    assert said.has_said(found) and not said.has_said(PLANNED)
    assert said.without_chances(found) == PLANNED


def test_of_what_is_unknown_nothing_is_left_once_it_is_said():
    text = scenario_to_yaml(said.happening(PLANNED, "G1", 8))
    told = text.replace("happens: 4 of 5", "happens: {unknown: nobody counted}")
    unknown = read_scenario(told, "unknown")
    assert said.has_said(unknown) and not has_chances(unknown)
    assert not said.has_said(said.without_chances(unknown))
    assert "gigs.G1.happens" not in said.happening(unknown, "G1", 7).marks
