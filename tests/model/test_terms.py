"""Terms: for everybody, for one gig or for one person."""

from attrs import evolve

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
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
