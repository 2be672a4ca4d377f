"""Many models beside today: differences kind by kind, open choices, sweeps, and a model that cannot run."""

from datetime import date

from attrs import evolve
import pytest

from subcontract_core.base import columns
from subcontract_core.base.dates import month_number
from subcontract_core.base.errors import ConservationError, InputError
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.model.term import Term
from subcontract_core.scenario import load_scenario, tabulate
from subcontract_core.scenario.tables import Tables
from subcontract_core.scenario.types import Housing
from support.invented import country
from support.months import month_of_work

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


@pytest.mark.parametrize(("start", "refused"), [((2028, 12), False), ((2029, 1), True)])
def test_the_last_known_law_stands_in_for_two_years_and_no_longer_unless_asked(start, refused):
    """The law is known to December 2026: index, rates and tax of 2027 are not."""
    later = month_of_work(date(*start, 1), "100.00")
    if refused:
        with pytest.raises(InputError, match="2029-01; allowed: 2028-12 or earlier"):
            compare(later, ["jobcenter-app"])
    else:
        assert compare(later, ["jobcenter-app"]).outcomes
    assert compare(later, ["jobcenter-app"], carry_law=True).outcomes


def test_a_housing_decision_from_before_the_law_is_known_is_a_fault_with_its_person():
    home = Housing("rent", 60000, 3, decision_month=month_number(date(2020, 12, 1)))
    question = month_of_work(date(2021, 2, 1), "100.00").with_person("P1", housing=home)
    with pytest.raises(InputError) as refused:
        compare(question, ["jobcenter-app"])
    (fault,) = refused.value.faults
    assert "people P1: housing.decision_month" in str(fault) and "2021-01" in str(fault)
    # The first month of the law is allowed.
    made = evolve(home, decision_month=month_number(date(2021, 1, 1)))
    assert compare(question.with_person("P1", housing=made), ["jobcenter-app"]).outcomes


def test_with_figures_alone_every_cent_is_the_same_and_nothing_is_told():
    tables = tabulate(load_scenario("one-group-five-systems"))
    told, figures = compare_tables(tables), compare_tables(tables, figures=True)
    assert any(one.findings for one in told.outcomes)
    for one, other in zip(told.outcomes, figures.outcomes, strict=True):
        assert other.findings == ()
        assert told.in_hand(one).cents.tolist() == figures.in_hand(other).cents.tolist()


def cents_of(comparison):
    """Every line of every document of every outcome, and the steps of onboarding."""
    return [
        (
            outcome.model,
            outcome.reading,
            [
                (sheet.name, line.kind, line.payer, line.payee, line.why, line.cents.tolist())
                for sheet in outcome.sheets
                for line in sheet.lines
            ],
            [(step.code, step.state.tolist(), step.concerns.tolist()) for step in steps],
            [finding.code for finding in outcome.findings],
        )
        for outcome in (comparison.today, *comparison.outcomes)
        for steps in (outcome.admission.steps,)
    ]


@pytest.mark.parametrize("name", ["one-group-five-systems", "families-2026"])
def test_what_models_share_and_what_few_rows_are_looked_through_by_change_nothing(
    name, monkeypatch
):
    together = cents_of(compare(load_scenario(name)))
    monkeypatch.setattr(Tables, "once", lambda _tables, _what, make: make())
    monkeypatch.setattr(columns, "FEW", 0)
    monkeypatch.setattr(columns, "_SHORT", 0)
    assert cents_of(compare(load_scenario(name))) == together


def test_a_sheet_that_several_models_have_is_not_written_in():
    found = compare(load_scenario("one-group-five-systems")).outcomes
    allowances = {
        id(sheet): sheet
        for outcome in found
        for sheet in outcome.payments.sheets
        if sheet.name == "allowances"
    }
    assert len(allowances) < len(found)
    for sheet in allowances.values():
        with pytest.raises(ValueError, match="read-only"):
            sheet.lines[0].cents[:] = 0
