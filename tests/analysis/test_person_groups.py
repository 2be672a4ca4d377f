"""Each person beside today: people of whom everything is the same are one group."""

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.analysis.analysis import Analysis


def crowd(change):
    """P1 of the everyday scenario three times over, the last of whom is changed."""
    scenario = load_scenario("everyday-2026-05")
    people = [evolve(scenario.people[0], id=name) for name in ("P1", "P2", "P3")]
    people[2] = change(people[2])
    gigs = tuple(evolve(gig, crew=("P1", "P2", "P3")) for gig in scenario.gigs)
    asked = evolve(scenario, people=tuple(people), gigs=gigs)
    return Analysis(compare(asked, ["jobcenter-app"], language="en").comparison)


def with_rent(person, rent):
    return evolve(person, housing=evolve(person.housing, rent=rent))


def test_people_of_whom_everything_on_the_page_is_the_same_are_one_group():
    analysis = crowd(lambda person: evolve(person, birth_year=1991))
    for outcome in analysis.comparison.outcomes:
        assert [group.people for group in analysis.groups(outcome)] == [("P1", "P2", "P3")]


@pytest.mark.parametrize(
    "change",
    [lambda person: with_rent(person, 40_000), lambda person: evolve(person, withholding=None)],
    ids=["another rent", "no tax card that anybody has seen"],
)
def test_a_person_of_whom_a_row_is_another_stands_apart(change):
    analysis = crowd(change)
    for outcome in analysis.comparison.outcomes:
        assert [group.people for group in analysis.groups(outcome)] == [("P1", "P2"), ("P3",)]


def test_the_groups_of_an_outcome_are_gathered_once():
    analysis = crowd(lambda person: person)
    outcome = analysis.comparison.outcomes[0]
    assert analysis.groups(outcome) is analysis.groups(outcome)
