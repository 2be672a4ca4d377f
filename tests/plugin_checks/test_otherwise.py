"""The same group written otherwise is the same group."""

from attrs import evolve
import pytest

from subcontract_core.plugin_checks import otherwise
from subcontract_core.scenario import bundled_scenarios, load_scenario

GROUP = load_scenario("everyday-2026-05")


def days(scenario):
    """Who goes to whom on which day for how long, without ids of gigs."""
    people = [person.id for person in scenario.people]
    return sorted(
        (day, gig.start, gig.minutes, sorted(people.index(one) for one in gig.crew))
        for gig in scenario.gigs
        for day in gig.when.days()
    )


@pytest.mark.parametrize("name", bundled_scenarios())
def test_every_bundled_group_can_be_written_in_each_way(name):
    group = load_scenario(name)
    assert days(otherwise.renamed(group)) == days(group)
    assert days(otherwise.parted(group)) == days(group)
    assert [one.id for one in otherwise.turned(group).people] == [
        one.id for one in reversed(group.people)
    ]


def test_no_id_is_left_and_marks_go_with_their_person():
    other = otherwise.renamed(GROUP)
    ids = {one.id for one in GROUP.people}
    assert not ids & {one.id for one in other.people}
    assert len(other.marks) == len(GROUP.marks)
    assert not any(path.split(".")[1] in ids for path in other.marks if path.startswith("people."))


def test_a_spouse_in_the_group_has_the_new_id_too():
    group = load_scenario("families-2026")
    named = [one.housing.spouse_in_group for one in otherwise.renamed(group).people]
    assert any(named) and not set(filter(None, named)) & {one.id for one in group.people}


def test_the_later_visits_come_first_and_a_term_of_a_gig_goes_with_both():
    gig = GROUP.gigs[0]
    asked = evolve(GROUP, terms=())
    from subcontract_core.scenario.types import TermValue

    term = TermValue("all", "wage_per_hour", "12.00", gig=gig.id)
    parted = otherwise.parted(evolve(asked, terms=(term,)))
    first = parted.gigs[0]
    assert min(first.when.days()) > max(
        next(one for one in parted.gigs if one.id == gig.id).when.days()
    )
    assert [one.gig for one in parted.terms] == [gig.id, first.id]
