"""Terms: for everybody, for one gig or for one person."""

from datetime import date

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.model.term import Term
from subcontract_core.scenario.types import TermValue
from support.invented import country

LAW = country.law()


def compared(scenario=None, *plugins):
    plugins = plugins or (country.seller(),)
    return compare(
        scenario or country.scenario(), None, law=LAW, catalogue=country.catalogue(*plugins)
    )


def test_a_term_for_one_person_reaches_only_that_person():

    scenario = evolve(
        country.scenario(), terms=(TermValue("seller", "wage", "20.00", person="P2"),)
    )
    assert ledger.person_lines(compared(scenario).outcomes[0])["assignment_fee"].cents.tolist() == [
        [3600, 6000]
    ]


# -- a value from a day on ----------------------------------------------------------------------

# January 2030: visits of an hour on Tuesdays 8, 15 and 22 (1 January is a holiday).
BEFORE = TermValue("seller", "wage", "12.00")


def selling(wage):
    """The seller whose wage may be set for a person or a gig."""
    mine = Term(
        "wage", "eur/hour", {"en": "Wage"}, wage, "sourced" if wage else "unknown", "Gazette"
    )
    mine = evolve(mine, per=("person", "gig"))
    return country.seller(terms=(country.TERMS[0], mine, *country.TERMS[2:]))


def fees(*terms, wage="12.00"):
    scenario = evolve(country.scenario(), terms=terms)
    outcome = compared(scenario, selling(wage)).outcomes[0]
    return ledger.person_lines(outcome)["assignment_fee"]


def from_day(day, value="20.00", **whom):
    return TermValue("seller", "wage", value, start=date(2030, 1, day), **whom)


@pytest.mark.parametrize(
    ("day", "euros"),
    [(8, 60), (9, 52), (15, 52), (16, 44), (22, 44), (23, 36)],
)
def test_a_value_holds_from_its_day_on_and_the_one_before_it_until_then(day, euros):
    # three visits at 12.00; those from the day on at 20.00
    assert fees(BEFORE, from_day(day)).cents.tolist() == [[100 * euros] * 2]


def test_of_two_values_the_one_that_began_last_holds_in_whatever_order_they_are_written():
    first, second = from_day(8, "10.00"), from_day(22, "30.00")
    for terms in ((BEFORE, first, second), (second, first, BEFORE)):
        assert fees(*terms).cents.tolist() == [[1000 + 1000 + 3000] * 2]


def test_a_value_for_one_person_wins_over_a_later_one_for_everybody():
    own = TermValue("seller", "wage", "15.00", person="P2")
    assert fees(BEFORE, own, from_day(22)).cents.tolist() == [[1200 + 1200 + 2000, 4500]]


def test_a_value_for_one_person_from_a_day_on_leaves_everybodys_before_it():
    assert fees(BEFORE, from_day(15, person="P2")).cents.tolist() == [[3600, 1200 + 4000]]


def test_before_the_first_value_nobody_knows_the_wage():
    for day, known in ((15, [False, True, True]), (8, [True, True, True])):
        scenario = evolve(country.scenario(), terms=(from_day(day),))
        [promise] = compared(scenario, selling(None)).outcomes[0].quote.promises
        assert np.broadcast_to(promise.known, 6).tolist() == known * 2
