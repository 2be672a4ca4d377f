"""What a scenario sets of a model's terms, judged."""

from datetime import date

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.set_terms import settled_terms, unknown_term
from subcontract_core.model.term import Term
from support.gig_months import month_file

WAGE = Term("wage", "eur/hour", {"en": "Wage"}, per=("person", "gig"))
FEE = Term("fee", "share", {"en": "Fee"}, "5 %", "assumed")


@pytest.mark.parametrize(
    ("term", "begins"),
    [(WAGE, True), (FEE, False), (Term("rule", "choice", {}, per=("gig",)), False)],
)
def test_a_value_can_begin_on_a_day_where_a_term_is_asked_for_each_visit(term, begins):
    assert term.may_begin is begins


def test_a_term_for_all_the_time_refuses_a_day_from_which_it_holds(tmp_path):
    scenario = month_file(
        tmp_path,
        "2026-05",
        "weekly: [tue]",
        ["model: siunsote-light-entrepreneur, term: fee_rate, value: 6 %, from: 2026-05-16"],
    )
    with pytest.raises(InputError) as caught:
        compare(scenario, ["siunsote-light-entrepreneur"])
    [fault] = caught.value.faults
    assert (str(fault.found), str(fault.allowed)) == (
        "a value from 2026-05-16",
        "fee_rate for all months",
    )


def test_a_settled_value_keeps_whom_and_from_when_it_is(tmp_path):
    scenario = month_file(
        tmp_path,
        "2026-05",
        "weekly: [tue]",
        ["model: m, term: wage, value: 12.5, from: 2026-05-16"],
    )
    [value] = settled_terms((WAGE,), "m", scenario, faults := [])
    assert (value.value, value.start, faults) == ("12.50", date(2026, 5, 16), [])


def test_a_term_that_nobody_has_names_the_nearest():
    assert "wage" in str(unknown_term("p", "x", "wge", ["wage", "fee"]).to_do)
