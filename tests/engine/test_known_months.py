"""A question lies in months of which the law is known, or at most two years after its end."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.base.dates import month_number
from subcontract_core.base.errors import InputError
from subcontract_core.engine.known_months import check_months
from subcontract_core.law.ends import MOST_MONTHS
from subcontract_core.scenario.types import Person
from support.invented import country

# The invented law begins in January 2030 (its YAML); its end is set here.
FIRST, END = month_number(date(2030, 1, 1)), date(2030, 12, 31)


def ending(end):
    law = country.law()
    grant = evolve(law.parameters["grant.amount"], known_to=end)
    return evolve(law, parameters={**law.parameters, "grant.amount": grant})


def in_months(month):
    """Somebody without activity and gigs, whose days would have to be in the months too."""
    person = Person("P1", 2000)
    return evolve(
        country.scenario(), first_month=month, last_month=month, people=(person,), gigs=()
    )


def test_the_first_month_of_the_law_may_be_asked_and_the_one_before_not():
    check_months(in_months(FIRST), country.law())
    with pytest.raises(InputError, match=r"2030-01 or later"):
        check_months(in_months(FIRST - 1), country.law())


def test_a_single_value_from_an_earlier_day_does_not_make_the_law_of_its_time_known():
    law = country.law()
    grant = law.parameters["grant.amount"]
    early = evolve(grant.values[0], valid_from=date(2019, 1, 1))
    known = {**law.parameters, "grant.amount": evolve(grant, values=(early, *grant.values))}
    check_months(in_months(FIRST), evolve(law, parameters=known))
    with pytest.raises(InputError, match=r"2030-01 or later"):
        check_months(in_months(FIRST - 1), evolve(law, parameters=known))


def test_the_last_law_stands_in_for_two_years_and_no_month_longer_unless_it_is_carried():
    last = month_number(END) + MOST_MONTHS
    check_months(in_months(last), ending(END))
    with pytest.raises(InputError, match=r"2032-12 or earlier"):
        check_months(in_months(last + 1), ending(END))
    check_months(in_months(last + 1), ending(END), carry_law=True)
    check_months(in_months(last + 1), country.law())
