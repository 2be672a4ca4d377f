"""The engine on an invented country: order of steps, isolation, conservation, unknowns,
explanations.
"""

from types import SimpleNamespace

from attrs import evolve
import numpy as np
import pytest

from invented import country
from subcontract_core.accounts import ledger
from subcontract_core.analysis.explanation import explain
from subcontract_core.base.errors import ConservationError, InputError, ModelError
from subcontract_core.engine.comparison import compare, compare_tables
from subcontract_core.engine.pipeline import batches, run
from subcontract_core.engine.sweeps import sweep_minutes, sweep_term
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import Effects, Payments
from subcontract_core.model.term import Term
from subcontract_core.scenario import tabulate
from subcontract_core.scenario.types import LawValue, TermValue

LAW = country.law()


def compared(scenario=None, *plugins):
    plugins = plugins or (country.seller(),)
    return compare(
        scenario or country.scenario(), None, law=LAW, catalogue=country.catalogue(*plugins)
    )


def test_four_hours_at_twelve_euros_are_pay_of_48_and_a_charge_of_80():
    # January 2030 has Tuesdays on 1 (New Year), 8, 15, 22: the holiday drops out, so three visits
    # of one hour.
    outcome = compared().outcomes[0]
    assert ledger.person_lines(outcome)["assignment_fee"].cents.tolist() == [[3600, 3600]]
    assert ledger.buyer_lines(outcome)["invoice_net"].cents.tolist() == [[12000]]
    assert ledger.buyer_lines(outcome)["invoice_vat"].cents.tolist() == [[1200]]
    assert ledger.keeps(outcome)["platform", "margin"].cents.tolist() == [12000 - 7200]


def test_a_buyer_that_deducts_vat_bears_only_the_net_price():
    scenario = country.scenario()
    assert ledger.buyer_cost(compared(scenario).outcomes[0]).cents.tolist() == [[12000]]
    household = evolve(scenario, buyers=(evolve(scenario.buyers[0], deducts_vat=False),))
    assert ledger.buyer_cost(compared(household).outcomes[0]).cents.tolist() == [[13200]]


def test_the_toll_rate_is_that_of_the_invoice_day():
    lines = ledger.edges(compared(country.scenario(months=2)).outcomes[0])
    # Four visits of 40.00 in each month: 160.00 at 10 % in January, at 12.5 % in February.
    assert lines["platform", "tax", "vat_remitted"].cents.tolist() == [1600 + 2000]


def test_a_model_that_swallows_vat_is_caught():
    with pytest.raises(ConservationError, match="VAT"):
        run(
            country.catalogue(country.seller(swallow_toll=True)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


def test_a_model_that_keeps_a_cent_more_than_it_declares_is_caught():
    with pytest.raises(ConservationError, match="declared to keep"):
        run(
            country.catalogue(country.seller(keep_extra=1)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


def test_money_on_a_forbidden_edge_is_caught():
    def forbid(plugin):
        describe = plugin.subcontract_describe

        @hookimpl
        def subcontract_describe():
            return evolve(describe(), forbidden=(("platform", "person"),), edges=())

        return SimpleNamespace(**{**vars(plugin), "subcontract_describe": subcontract_describe})

    with pytest.raises(ConservationError, match="forbids"):
        run(
            country.catalogue(forbid(country.seller())).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


@pytest.mark.parametrize(
    ("hook", "words"),
    [
        ("subcontract_onboard", "onboard"),
        ("subcontract_price", "price"),
        ("subcontract_route", "route"),
    ],
)
def test_an_exception_in_a_hook_names_plugin_and_hook(hook, words):
    @hookimpl
    def broken(tables):
        raise ZeroDivisionError("oops")

    broken.__name__ = hook
    plugin = country.seller(**{hook: broken})
    with pytest.raises(ModelError, match=f"seller: {words} failed: ZeroDivisionError: oops"):
        run(country.catalogue(plugin).get("seller"), tabulate(country.scenario()), LAW)


def test_an_exception_in_describe_or_in_a_models_own_check_names_it_too():
    @hookimpl
    def subcontract_describe():
        raise ZeroDivisionError("oops")

    with pytest.raises(ModelError, match="seller: describe failed: ZeroDivisionError: oops"):
        country.catalogue().register(
            country.seller(subcontract_describe=subcontract_describe), "seller"
        )

    @hookimpl
    def subcontract_check_benefits(tables):
        raise ZeroDivisionError("oops")

    plugin = country.seller(subcontract_check_benefits=subcontract_check_benefits)
    with pytest.raises(ModelError, match="seller: check_benefits failed: ZeroDivisionError: oops"):
        run(country.catalogue(plugin).get("seller"), tabulate(country.scenario()), LAW)


def test_a_hook_that_returns_the_wrong_type_is_named():
    @hookimpl
    def subcontract_route():
        return {"sheets": ()}

    with pytest.raises(ModelError, match="seller: route returned dict; it must return Payments"):
        run(
            country.catalogue(country.seller(subcontract_route=subcontract_route)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


def test_a_column_of_floats_is_refused_with_its_name():
    good = country.seller()

    @hookimpl
    def subcontract_price(tables, terms, admission):
        return evolve(
            good.subcontract_price(tables, terms, admission), pay=np.zeros(len(tables.shifts))
        )

    with pytest.raises(ModelError, match=r"seller: price: pay has dtype float64"):
        run(
            country.catalogue(country.seller(subcontract_price=subcontract_price)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


def test_a_missing_hook_and_a_default_argument_are_errors_at_loading():
    with pytest.raises(ModelError, match="exactly one plugin must implement price; nobody does"):
        country.catalogue(country.seller(subcontract_price=None))

    @hookimpl
    def subcontract_price(tables, terms=None):
        return None

    with pytest.raises(ModelError, match="terms a default value"):
        country.catalogue(country.seller(subcontract_price=subcontract_price))


def test_two_writers_of_one_benefit_are_both_named():
    @hookimpl
    def subcontract_check_benefits(tables, law, payments):
        return country.subcontract_check_benefits(tables, law, payments)

    plugin = country.seller(subcontract_check_benefits=subcontract_check_benefits)
    with pytest.raises(ModelError, match="both write national_pension") as error:
        run(country.catalogue(plugin).get("seller"), tabulate(country.scenario()), LAW)
    assert "invented" in str(error.value)
    assert "seller" in str(error.value)


def test_a_broken_model_is_reported_and_the_others_still_run():
    comparison = compared(None, country.seller(), country.seller(model_id="leaky", keep_extra=5))
    assert [outcome.model for outcome in comparison.outcomes] == ["seller"]
    assert comparison.broken[0][0] == "leaky"
    assert "declared to keep" in comparison.broken[0][1]


def test_a_model_asked_for_by_name_that_cannot_run_is_an_error():
    catalogue = country.catalogue(country.seller(model_id="leaky", keep_extra=5))
    with pytest.raises(ConservationError):
        compare(country.scenario(), ["leaky"], law=LAW, catalogue=catalogue)


def test_at_the_limit_the_grant_stays_and_one_cent_over_it_is_gone():
    at = compared(country.scenario().with_terms("seller", wage="16.66")).outcomes[0]
    assert ledger.person_lines(at)["assignment_fee"].cents.tolist() == [[4998, 4998]]
    assert ledger.person_lines(at)["national_pension"].cents.tolist() == [[10000, 10000]]
    over = compared(country.scenario().with_terms("seller", wage="16.67")).outcomes[0]
    assert ledger.person_lines(over)["assignment_fee"].cents.tolist() == [[5001, 5001]]
    assert ledger.person_lines(over)["national_pension"].cents.tolist() == [[0, 0]]


def test_a_variant_by_date_is_chosen_month_by_month():
    # Four visits at 30.00 in each month; the limit is 50.00. The grant is a cliff until February, a
    # slope from March.
    outcome = compared(country.scenario(months=3).with_terms("seller", wage="30.00")).outcomes[0]
    pay = ledger.person_lines(outcome)["assignment_fee"].cents[:, 0].tolist()
    grant = ledger.person_lines(outcome)["national_pension"].cents[:, 0].tolist()
    assert pay == [12000, 12000, 12000]
    assert grant == [0, 0, 11000 - 7000]


def test_a_reading_set_by_the_scenario_replaces_the_dated_variant():
    scenario = (
        country.scenario().with_terms("seller", wage="30.00").with_law({"grant.shape": "slope"})
    )
    assert ledger.person_lines(compared(scenario).outcomes[0])[
        "national_pension"
    ].cents.tolist() == [[6000, 6000]]


def test_the_difference_to_today_is_kind_by_kind():
    comparison = compared(country.scenario().with_terms("seller", wage="30.00"))
    change = {
        kind: amount.cents.tolist()
        for kind, amount in comparison.difference(comparison.outcomes[0]).items()
    }
    assert change == {"assignment_fee": [[9000, 9000]], "national_pension": [[-10000, -10000]]}
    assert comparison.change(comparison.outcomes[0]).cents.tolist() == [[-1000, -1000]]


def test_an_unknown_wage_makes_totals_unknown_and_is_not_zero():
    terms = (country.TERMS[0], Term("wage", "eur/hour", {"en": "Wage"}, per=("person",)))
    comparison = compared(None, country.seller(terms=terms))
    change = comparison.change(comparison.outcomes[0])
    assert not change.is_known(0, 0)
    assert not ledger.keeps(comparison.outcomes[0])["platform", "margin"].is_known(0)


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


def test_all_faults_in_terms_come_at_once_and_suggest_the_nearest_name():
    scenario = country.scenario().with_terms("seller", wge="1.00", price="twenty")
    with pytest.raises(InputError) as error:
        compared(scenario)
    assert len(error.value.faults) == 2
    assert "Did you mean 'wage'?" in str(error.value)


def test_per_cent_below_one_without_its_sign_is_asked_about_and_never_guessed():
    share = Term("cut", "share", {"en": "Cut"}, "5 %", "sourced", "Gazette of Invented")
    with pytest.raises(
        InputError, match=r"'0,22' may be 0\.22 % or 22 %; write the one that is meant"
    ):
        compared(
            country.scenario().with_terms("seller", cut="0,22"),
            country.seller(terms=(*country.TERMS, share)),
        )
    with pytest.raises(
        InputError, match=r"'0\.125' may be 0\.125 % or 12\.5 %; write the one that is meant"
    ):
        compared(country.scenario().with_law({"toll.rate": "0.125"}))


def test_from_one_on_a_number_without_its_sign_is_per_cent():
    plain, signed = (
        compared(country.scenario().with_law({"toll.rate": text})) for text in ("12,5", "12.5 %")
    )
    assert plain.scenario.law == signed.scenario.law


def test_a_question_before_the_law_is_known_is_a_fault_of_the_months():
    early = evolve(country.scenario(), first_month=country.scenario().first_month - 12)
    with pytest.raises(InputError, match="2029-01; allowed: 2030-01 or later"):
        compared(early)


def test_faults_in_terms_and_in_law_values_come_together():
    terms = (TermValue("seller", "prise", "1"), TermValue("sellr", "price", "1"))
    asked = evolve(
        country.scenario(),
        terms=terms,
        law=(
            LawValue("grant.amont", "1"),
            LawValue("grant.shape", "slop"),
            LawValue("grant.amount", "x"),
        ),
    )
    with pytest.raises(InputError) as error:
        compare(asked, None, law=country.law(), catalogue=country.catalogue(country.seller()))
    assert [(fault.found, fault.to_do) for fault in error.value.faults] == [
        ("the unknown model 'sellr'", "Did you mean 'seller'?"),
        ("the unknown term 'prise'", "Did you mean 'price'?"),
        (
            "the unknown parameter 'grant.amont'",
            "Did you mean grant.amount, grant.limit, grant.shape?",
        ),
        ("'slop'", "Did you mean 'slope'?"),
        ("'x'", "'x' is not an amount in euros such as 837.59 (unit eur/month)"),
    ]


def test_a_term_for_an_unknown_model_is_a_fault():
    with pytest.raises(InputError, match="unknown model 'sellr'"):
        compared(country.scenario().with_terms("sellr", wage="1.00"))


def test_a_term_for_one_person_reaches_only_that_person():
    from subcontract_core.scenario.types import TermValue

    scenario = evolve(
        country.scenario(), terms=(TermValue("seller", "wage", "20.00", person="P2"),)
    )
    assert ledger.person_lines(compared(scenario).outcomes[0])["assignment_fee"].cents.tolist() == [
        [3600, 6000]
    ]


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


def test_batches_cover_every_case_once():
    tables = sweep_minutes(country.scenario(), range(1, 30))
    assert sum(part.cases for part in batches(tables)) == 29


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


def test_an_explanation_opens_to_parameters_with_their_dates_and_gives_the_same_cents():
    catalogue = country.catalogue(country.seller())
    comparison = compare(country.scenario(), law=LAW, catalogue=catalogue)
    outcome = comparison.outcomes[0]
    [grant] = explain(
        outcome.tables, outcome, "P2", "national_pension", law=comparison.law, catalogue=catalogue
    )
    assert grant.cents == 10000
    assert {p.name: p.text for p in grant.parameters} == {
        "grant.amount": "100.00",
        "grant.limit": "50.00",
        "grant.shape": "cliff",
    }
    assert [p.confidence for p in grant.parameters if p.name == "grant.limit"] == ["memory"]
    assert (grant.act, grant.section) == ("Grant Act", "1")
    assert [(step.name, step.value) for step in grant.steps] == [("pay", 3600)]


def test_a_model_with_state_is_caught_when_it_is_explained():
    good = country.seller()
    calls = []

    @hookimpl
    def subcontract_price(tables, terms, admission):
        calls.append(1)
        quote = good.subcontract_price(tables, terms, admission)
        return evolve(quote, pay=quote.pay + len(calls), pay_why=quote.pay_why)

    catalogue = country.catalogue(country.seller(subcontract_price=subcontract_price))
    comparison = compare(country.scenario(), law=LAW, catalogue=catalogue)
    outcome = comparison.outcomes[0]
    with pytest.raises(ModelError, match="other cents"):
        explain(outcome.tables, outcome, "P1", law=comparison.law, catalogue=catalogue)


def test_an_unknown_person_or_line_lists_what_there_is():
    catalogue = country.catalogue(country.seller())
    comparison = compare(country.scenario(), law=LAW, catalogue=catalogue)
    outcome = comparison.outcomes[0]
    with pytest.raises(InputError, match="P1, P2"):
        explain(outcome.tables, outcome, "P9", law=comparison.law, catalogue=catalogue)
    with pytest.raises(InputError, match="assignment_fee, national_pension"):
        explain(outcome.tables, outcome, "P1", "wages", law=comparison.law, catalogue=catalogue)


def test_inputs_are_left_untouched():
    tables = tabulate(country.scenario())
    before = {name: getattr(tables.people, name).tobytes() for name in ("case", "rent", "activity")}
    run(country.catalogue(country.seller()).get("seller"), tables, LAW)
    assert {name: getattr(tables.people, name).tobytes() for name in before} == before
    with pytest.raises(ValueError, match="read-only"):
        tables.people.rent[0] = 1


def test_effects_and_payments_default_to_nothing():
    assert Effects().sheets == ()
    assert Payments(()).keeps == ()
