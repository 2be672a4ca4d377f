"""The five people of one group with what their trips to work cost."""

from attrs import evolve

from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.trip import Trip

GROUP, SELLER = "one-group-five-systems", "eksote-external"


def with_trips(*rights, name=GROUP, **said):
    """The group, each person with a right to free transport of these in turn, 6.00 a trip."""
    scenario = load_scenario(name)
    usual = {"to_gig": 600} | said
    people = tuple(
        evolve(person, trip=Trip(free_transport=right, **usual))
        for person, right in zip(scenario.people, rights, strict=False)
    )
    return evolve(scenario, people=people + scenario.people[len(people) :])
