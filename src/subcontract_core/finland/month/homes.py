"""What of a home is not computed: a home of one's own, and a rent in the parents' home."""

import numpy as np

from ...base.provenance import Reason
from ...base.units import COUNT
from ...law import Law
from ...model.results import Finding
from ...scenario.types import HousingKind
from ..law import housing
from .person_months import PersonMonths, on_people


def check(person_months: PersonMonths, law: Law) -> tuple[Finding, ...]:
    """The people whose allowance is not computed, and those who have none as they own the home."""
    tables = person_months.tables
    people, first = tables.people, tables.month_day[tables.lead]
    rents, owns = (people.housing == kind for kind in (HousingKind.RENT, HousingKind.OWNED))
    pensioner = person_months.grid(person_months.pensioner & ~person_months.partial_pension)[0]
    alone = pensioner & ~people.with_parents & (people.other_adults == 0)
    may, owned_why = housing.owners_may_have_it(law, first)
    before = bool(may[0])

    def told(code: str, severity: str, whom: np.ndarray, why: Reason) -> tuple[Finding, ...]:
        return on_people(
            code,
            severity,
            np.flatnonzero(whom),
            why,
        )

    return (
        *told(
            "rent_at_parents",
            "stop",
            rents & people.with_parents,
            law.rule("housing.general").reason(),
        ),
        *told(
            "owner_home_not_counted",
            "watch",
            owns & (alone | before),
            owned_why,
        ),
        *told(
            "owner_home_has_no_allowance",
            "notice",
            owns & ~alone & ~before,
            owned_why,
        ),
        *_only_in_debts(person_months),
    )


def _only_in_debts(person_months: PersonMonths) -> tuple[Finding, ...]:
    """Whose dependants are told to enforcement alone: no child, and no spouse, is in the home, so
    that the benefits are counted without them.
    """
    tables = person_months.tables
    people = tables.people
    childless = np.array([not person.children for person in tables.scenario.people], bool)
    whom = childless[people.label] & (people.dependants > 0) & ~people.spouse
    rows = np.flatnonzero(whom)
    return on_people(
        "dependants_only_in_debts",
        "warning",
        rows,
        Reason(""),
        n=COUNT(people.dependants[rows]),
    )
