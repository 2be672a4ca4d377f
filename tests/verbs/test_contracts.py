"""A contract of fixed length: visits after its end are not sold."""

from datetime import date

import pytest

from subcontract_core.engine.comparison import compare
from subcontract_core.scenario.types import Buyer, Dates, Gig, Person, Scenario
from support.figures import codes, finding


def visits(*days):
    first, last = min(days), max(days)
    return Scenario(
        "contract",
        {"en": "contract"},
        first.year * 12 + first.month - 1,
        last.year * 12 + last.month - 1,
        (Person("P1", 1990),),
        (Buyer("B1", "company", True),),
        (Gig("G1", "B1", "task", Dates(days), 60, ("P1",)),),
    )


def sold(scenario, model="vaalijala"):
    outcome = compare(scenario, [model]).outcomes[0]
    return outcome.admission.shift.tolist(), outcome


@pytest.mark.parametrize(
    ("first", "last", "after"),
    [
        (date(2022, 9, 1), date(2022, 11, 30), date(2022, 12, 1)),
        (date(2022, 9, 6), date(2022, 12, 5), date(2022, 12, 7)),
        # three months from 30 November end with February
        (date(2022, 11, 30), date(2023, 2, 28), date(2023, 3, 1)),
    ],
)
def test_vaalijalas_three_months_end_to_the_day(first, last, after):
    # THL Työpaperi 18/2023: a trial of three months on the federation's payroll
    shifts, outcome = sold(visits(first, last))
    assert (shifts, "contract_over" in codes(outcome)) == ([True, True], False)
    shifts, outcome = sold(visits(first, after))
    assert shifts == [True, False]
    told = finding(outcome, "contract_over")
    assert (told.severity, len(told)) == ("stop", 1)


def test_a_model_without_an_end_sells_on_and_with_a_length_of_its_own_stops():
    scenario = visits(date(2022, 9, 1), date(2022, 12, 1))
    assert sold(scenario, "paijathame-direct")[0] == [True, True]
    limited = scenario.with_terms("paijathame-direct", contract_months="2")
    assert sold(limited, "paijathame-direct")[0] == [True, False]
