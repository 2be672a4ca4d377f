"""Many cases of one scenario: each is what it would be alone."""

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.engine.sweeps import sweep_minutes, sweep_term
from support.invented import country

LAW = country.law()


def test_one_case_alone_equals_the_same_case_in_a_table():
    tables = sweep_minutes(country.scenario(), [30, 60, 61, 90])
    catalogue = country.catalogue(country.seller())
    together = ledger.person_lines(compare_tables(tables, law=LAW, catalogue=catalogue).outcomes[0])
    for case in range(4):
        alone = ledger.person_lines(
            compare_tables(tables.take(case, case + 1), law=LAW, catalogue=catalogue).outcomes[0]
        )
        for kind, amount in alone.items():
            assert (
                amount.cents.tolist() == together[kind].cents[:, case * 2 : case * 2 + 2].tolist()
            )


def test_a_swept_term_changes_each_case():
    catalogue = country.catalogue(country.seller())
    tables = sweep_term(
        country.scenario(), "seller", "wage", ["10.00", "12.00"], catalogue=catalogue
    )
    outcome = compare_tables(tables, law=LAW, catalogue=catalogue).outcomes[0]
    assert ledger.person_lines(outcome)["assignment_fee"].cents.tolist() == [
        [3000, 3000, 3600, 3600]
    ]


@pytest.mark.parametrize(
    ("term", "values", "words"),
    [
        ("wge", ["1.00"], "Did you mean 'wage'"),
        ("wage", ["5 %"], "is a share"),
        ("wage", [], "no values"),
    ],
)
def test_a_sweep_of_a_wrong_term_or_unit_is_a_fault(term, values, words):
    with pytest.raises(InputError, match=words):
        sweep_term(
            country.scenario(),
            "seller",
            term,
            values,
            catalogue=country.catalogue(country.seller()),
        )


@pytest.mark.parametrize("wrong", [120.5, -1, 10_081, True, "60", None, 10**9])
def test_minutes_that_no_visit_can_last_are_told_and_no_half_is_cut_off(wrong):
    with pytest.raises(InputError, match="whole minutes from 0 to 10080"):
        sweep_minutes(country.scenario(), [60, wrong])
