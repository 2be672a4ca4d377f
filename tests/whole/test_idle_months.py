"""How many months without work a question begins with changes nothing in the months of the work, of
no benefit and in no model (938/2014, section 27; 571/2007: a decision holds until its review).
"""

from datetime import date

import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.engine.comparison import compare
from subcontract_core.model.catalogue import catalogue
from subcontract_core.scenario.types import (
    Assistance,
    Buyer,
    Child,
    Dates,
    Gig,
    Housing,
    Person,
    Scenario,
    TermValue,
)
from support.lives import PENSIONER, SEEKER, month

WORK, LAST = month("2026-03"), month("2026-06")
FIRSTS = tuple(map(month, ("2026-01", "2026-02", "2026-03")))
DAYS = tuple(date(2026, one, day) for one in (3, 4, 5, 6) for day in (9, 11, 18, 25))


def home(rent, group):
    return Housing("rent", rent, group, decision_month=FIRSTS[0])


PEOPLE = (
    Person("P1", 1990, PENSIONER, housing=home(600_00, 3), care_allowance="basic"),
    Person("P2", 1990, SEEKER, housing=home(500_00, 3), assistance=Assistance()),
    Person("P3", 1985, PENSIONER, housing=home(700_00, 1), children=(Child(month("2018-01")),)),
)
# 16 visits of 4 hours a month at 12 or 30 an hour: under and over the limits of every benefit.
PAYS = ("12.00", "30.00")


def question(first, pay):
    terms = [TermValue("all", "wage_per_hour", pay)]
    terms += [
        TermValue("jobcenter-app", name, value)
        for name, value in (("pay_per_hour", pay), ("price_per_hour", "90.00"))
    ]
    return Scenario(
        "idle",
        {"en": "idle"},
        first,
        LAST,
        PEOPLE,
        (Buyer("B1", "company", True),),
        (Gig("G1", "B1", "task", Dates(DAYS), 240, ("P1", "P2", "P3")),),
        terms=tuple(terms),
        continues_months=12,
    )


def amounts(first, pay):
    """Every line of every person in the months of the work, by model and kind."""
    found = compare(question(first, pay), list(catalogue().ids))
    size = LAST - WORK + 1
    return {
        (outcome.model, kind): one.cents[WORK - int(outcome.tables.months[0]) :][:size]
        for outcome in found.outcomes
        for kind, one in ledger.person_lines(outcome).items()
    }


@pytest.mark.parametrize("pay", PAYS)
def test_idle_months_before_the_work_change_no_line_in_any_model(pay):
    long, *shorter = (amounts(first, pay) for first in FIRSTS)
    assert any(np.any(one) for (_, kind), one in long.items() if kind == "housing_allowance")
    for other in shorter:
        for at in long.keys() | other.keys():
            nothing = np.zeros((LAST - WORK + 1, len(PEOPLE)), np.int64)
            assert np.array_equal(long.get(at, nothing), other.get(at, nothing)), at
