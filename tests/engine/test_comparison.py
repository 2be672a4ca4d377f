"""Many models beside today: differences kind by kind, open choices, sweeps, and a model that cannot run."""

import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.errors import ConservationError, InputError
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.sweeps import sweep_minutes, sweep_term
from subcontract_core.model.term import Term
from support.invented import country

LAW = country.law()


def compared(scenario=None, *plugins):
    plugins = plugins or (country.seller(),)
    return compare(
        scenario or country.scenario(), None, law=LAW, catalogue=country.catalogue(*plugins)
    )


def test_a_broken_model_is_reported_and_the_others_still_run():
    comparison = compared(None, country.seller(), country.seller(model_id="leaky", keep_extra=5))
    assert [outcome.model for outcome in comparison.outcomes] == ["seller"]
    assert comparison.broken[0][0] == "leaky"
    assert "declared to keep" in comparison.broken[0][1]


def test_a_model_asked_for_by_name_that_cannot_run_is_an_error():
    catalogue = country.catalogue(country.seller(model_id="leaky", keep_extra=5))
    with pytest.raises(ConservationError):
        compare(country.scenario(), ["leaky"], law=LAW, catalogue=catalogue)


def test_the_difference_to_today_is_kind_by_kind():
    comparison = compared(country.scenario().with_terms("seller", wage="30.00"))
    change = {
        kind: amount.cents.tolist()
        for kind, amount in comparison.difference(comparison.outcomes[0]).items()
    }
    assert change == {"assignment_fee": [[9000, 9000]], "national_pension": [[-10000, -10000]]}
    assert comparison.change(comparison.outcomes[0]).cents.tolist() == [[-1000, -1000]]


def test_an_open_choice_gives_one_outcome_per_option():
    terms = (*country.TERMS, Term("unit", "choice", {"en": "Unit"}, choices=("crew", "worker")))
    assert [o.reading for o in compared(None, country.seller(terms=terms)).outcomes] == [
        {"unit": "crew"},
        {"unit": "worker"},
    ]
    settled = country.scenario().with_terms("seller", unit="worker")
    assert [o.reading for o in compared(settled, country.seller(terms=terms)).outcomes] == [{}]


def test_more_than_four_combinations_of_open_choices_are_refused():
    many = tuple(Term(name, "choice", {"en": name}, choices=("a", "b")) for name in ("x", "y", "z"))
    assert (
        "at most 4 outcomes"
        in compared(None, country.seller(terms=(*country.TERMS, *many))).broken[0][1]
    )


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
