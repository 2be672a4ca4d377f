"""Rows of a population as cases of tables: each stands in the place of its template."""

from collections.abc import Sequence

from attrs import evolve, field, frozen
import numpy as np

from ..base.errors import Fault, InputError, Text
from ..scenario.columns import People, people_columns
from ..scenario.couples import partners
from ..scenario.person import Person
from ..scenario.tables import Tables
from ..scenario.tabulating import tabulate
from ..scenario.types import Scenario

# What says where somebody stands in a table, and on which days they are there.
_PLACED = ("case", "label", "partner", "has_partner", "days_known")


@frozen(eq=False)
class Template:
    """The question about one person of a scenario: everybody who works with them, and the row of
    the person among these.
    """

    tables: Tables = field(repr=False)
    row: int

    @property
    def rows_a_person(self) -> int:
        """How many person-months one row of the population brings, in all its cases."""
        return self.tables.size[0] * self.tables.size[1]

    def with_people(self, people: Sequence[Person]) -> Tables:
        """As many cases as the template has for each of some people, who stands where the template
        does; in the plan too, on which decisions rest.
        """
        plan = self.tables.plan
        if plan is not None:
            plan = evolve(self, tables=plan).with_people(people)
        many = self.tables.repeat(len(people))
        places = self.places(len(people))
        own = people_columns(people)
        changed = {}
        for name in People.names():
            if name not in _PLACED:
                column = np.array(getattr(many.people, name))
                column[places] = np.repeat(getattr(own, name), self.tables.cases)
                changed[name] = column
        return evolve(many, people=many.people.changed(**changed), plan=plan)

    def places(self, count: int) -> np.ndarray:
        """The rows of so many people, case by case, among all people of the tables."""
        each = len(self.tables.people) // self.tables.cases
        return self.row + np.arange(count * self.tables.cases) * each


def templates_of(scenario: Scenario) -> dict[str, Template]:
    """Everybody in a scenario as a template. Who works alone is asked about alone; who works with
    others, with the whole group, so that what a crew shares is shared.

    Raises `InputError` for a couple: a row is one person.
    """
    spouses = partners(scenario.people)
    couples = [one for one, other in zip(scenario.people, spouses, strict=True) if other >= 0]
    if couples:
        raise InputError(
            [
                Fault(
                    scenario.id,
                    f"people {one.id}: housing.spouse_in_group",
                    "a spouse of the group",
                    "people of whom each stands for one row of the population",
                    Text("Say housing.spouse and the spouse's income instead."),
                )
                for one in couples
            ]
        )
    return {person.id: _template(scenario, row) for row, person in enumerate(scenario.people)}


def _template(scenario: Scenario, row: int) -> Template:
    person = scenario.people[row]
    gigs = tuple(gig for gig in scenario.gigs if person.id in gig.crew)
    calls = tuple(call for call in scenario.calls if person.id in call.crew)
    crews = (*(gig.crew for gig in gigs), *(call.crew for call in calls))
    if any(crew != (person.id,) for crew in crews):
        return Template(tabulate(scenario), row)
    left = {gig.id for gig in gigs}
    terms = tuple(
        term
        for term in scenario.terms
        if term.person in ("", person.id) and (not term.gig or term.gig in left)
    )
    alone = evolve(
        scenario,
        people=(person,),
        gigs=gigs,
        calls=calls,
        terms=terms,
        away=tuple(one for one in scenario.away if one.person == person.id),
        realised=tuple(one for one in scenario.realised if one.gig in left),
    )
    return Template(tabulate(alone), 0)
