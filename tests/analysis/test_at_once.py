"""How many instructors the visits of one moment need, and what is told where there are fewer."""

from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.at_once import instructors_at_once
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import Post
from support.running_figures import with_running

IMATRA, MODEL = "imatra-2021-07", "eksote-external"


def overlapping(minutes, **said):
    """The second gig of Imatra on the days and from the minute at which the first has begun."""
    scenario = with_running(IMATRA, before=30, **said)
    first, second, *_ = scenario.gigs
    half = len(first.crew) // 2
    gigs = (
        evolve(first, crew=first.crew[:half]),
        evolve(second, when=first.when, start=first.start + minutes, crew=first.crew[half:]),
    )
    return scenario.with_plans(gigs=gigs)


def outcome(scenario):
    return compare(scenario, [MODEL]).outcomes[0]


@pytest.mark.parametrize(("minutes", "needed"), [(0, 2), (239, 2), (240, 1)])
def test_a_visit_that_begins_when_another_ends_does_not_overlap_it(minutes, needed):
    assert instructors_at_once(outcome(overlapping(minutes))) == needed


def test_one_for_so_many_of_the_crew():
    # two and three people at once, one instructor for two
    assert instructors_at_once(outcome(overlapping(0, people_per_instructor=2))) == 3


def test_nobody_goes_nobody_is_needed():
    plain = with_running(IMATRA)
    assert instructors_at_once(outcome(plain.with_plans(gigs=()))) == 0


@pytest.mark.parametrize(
    ("free", "told"), [([1, 1], False), ([1], True), ([1, 0], True), ([0], True), ([], False)]
)
def test_fewer_posts_than_are_needed_at_once_are_a_warning(free, told):
    posts = tuple(Post("instructor", Fraction(share), 165) for share in free)
    comparison = compare(evolve(overlapping(0), staff=posts), [MODEL])
    codes = {one.code: one for one in Analysis(comparison).watches(comparison.outcomes[0])}
    assert ("instructor_twice" in codes) is told
    if told:
        assert codes["instructor_twice"].numbers == {"needed": 2, "there": sum(free)}


@pytest.mark.parametrize(("share", "over"), [("20 %", True), ("40 %", False)])
def test_imatra_fits_in_40_per_cent_of_a_post_and_not_in_20(share, over):
    # 58 h 30 min beside 33 and 66 of 165 hours
    free = Fraction(int(share[:2]), 100)
    scenario = evolve(with_running(IMATRA, before=30), staff=(Post("instructor", free, 165),))
    comparison = compare(scenario, [MODEL])
    codes = {one.code for one in Analysis(comparison).watches(comparison.outcomes[0])}
    assert ("staff_over" in codes) is over
