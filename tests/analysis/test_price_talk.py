"""The talk about the price: Päijät-Häme's unit beside its own staff at 26.00 an hour, assumed."""

from fractions import Fraction

from attrs import evolve

from subcontract_core import compare, load_scenario
from support.running_figures import staffed

GROUP, MODEL = "paijathame-2022-09", "paijathame-direct"


def talks(*, running=None, model=MODEL, group=GROUP, **said):
    scenario = load_scenario(group)
    buyers = tuple(evolve(one, **said) for one in scenario.buyers)
    answer = compare(evolve(scenario, buyers=buyers, running=running), [model])
    return answer.analysis.price_talks(answer.comparison.outcomes[0])


def test_even_where_the_group_does_27_73_per_cent_of_what_own_staff_would():
    [talk] = talks(own_hour=2600)
    # wages 2,379.00 for 330 hours of ten people, trainees and all; 2,379 / (26 × 330)
    assert (talk.here, talk.minutes) == (237_900, 330 * 60)
    assert talk.even == Fraction(2379, 26 * 330)
    assert talk.even_with_staff is None  # nobody has said what the instructor costs


def test_with_the_instructor_of_the_other_branch_the_county_is_even_at_54_30():
    [talk] = talks(own_hour=2600, running=staffed(people_per_instructor=10))
    # 39 + 27 h with one instructor and 10 × 60 min at 30.00: 2,280.00; 4,659.00 in all
    assert talk.even_with_staff == Fraction(4659, 26 * 330)
    assert round(float(talk.even_with_staff) * 100, 2) == 54.30


def test_the_same_work_otherwise_takes_the_share_of_hours_that_the_buyer_gave():
    [talk] = talks(own_hour=2600, own_share=Fraction(1, 2), contractor_hour=4000, guiding=10)
    assert (talk.own, talk.contractor) == (26_00 * 165, 40_00 * 165)
    assert talk.guiding == 9533  # 22 visits × 10 min at 26.00 an hour


def test_a_share_that_is_not_given_leaves_the_other_ways_open():
    [talk] = talks(own_hour=2600, contractor_hour=4000)
    assert (talk.own, talk.contractor) == (None, None) and talk.even is not None


def test_a_price_that_nobody_knows_leaves_here_open():
    [talk, *_] = talks(own_hour=2600, group="imatra-2021-07", model="vaalijala")
    assert (talk.here, talk.even) == (None, None)


def test_who_says_nothing_has_no_talk():
    assert talks() == ()
