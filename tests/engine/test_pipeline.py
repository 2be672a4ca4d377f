"""The engine on an invented country: order of steps, isolation, conservation, unknowns,
explanations.
"""

from types import SimpleNamespace

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.accounts import ledger
from subcontract_core.base.errors import ConservationError, ModelError
from subcontract_core.engine.comparison import compare
from subcontract_core.engine.pipeline import run
from subcontract_core.engine.portions import batches
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.model.catalogue import Catalogue
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.loading import load_model
from subcontract_core.model.term import Term
from subcontract_core.scenario import tabulate
from support.invented import country

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


def test_two_writers_of_one_benefit_are_both_named():
    @hookimpl
    def subcontract_check_benefits(tables, law, payments):
        return country.subcontract_check_benefits(tables, law, payments)

    second = SimpleNamespace(subcontract_check_benefits=subcontract_check_benefits)
    found = Catalogue({}, {"invented": country.CHECK, "second": second})
    found.register(country.seller(), "seller")
    with pytest.raises(ModelError, match="both write national_pension") as error:
        run(found.get("seller"), tabulate(country.scenario()), LAW)
    assert "invented" in str(error.value)
    assert "second" in str(error.value)


def test_a_model_writes_no_benefit_neither_in_its_documents_nor_in_its_own_check():
    @hookimpl
    def subcontract_check_benefits(tables, law, payments):
        return country.subcontract_check_benefits(tables, law, payments)

    @hookimpl
    def subcontract_route(tables, law, quote, admission):
        payments = country.seller().subcontract_route(tables, law, quote)
        benefits = country.subcontract_check_benefits(tables, law, payments)
        return evolve(payments, sheets=(*payments.sheets, *benefits.sheets))

    for hook in (subcontract_check_benefits, subcontract_route):
        plugin = country.seller(**{hook.__name__: hook})
        with pytest.raises(ModelError, match="is a benefit, which the country's own check works"):
            run(country.catalogue(plugin).get("seller"), tabulate(country.scenario()), LAW)


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


def test_an_unknown_wage_makes_totals_unknown_and_is_not_zero():
    terms = (country.TERMS[0], Term("wage", "eur/hour", {"en": "Wage"}, per=("person",)))
    comparison = compared(None, country.seller(terms=terms))
    change = comparison.change(comparison.outcomes[0])
    assert not change.is_known(0, 0)
    assert not ledger.keeps(comparison.outcomes[0])["platform", "margin"].is_known(0)


def limiting(function):
    return SimpleNamespace(subcontract_limit=hookimpl(function))


def run_with(*limits):
    """The seller of the invented country under further limits."""
    checks = {f"limit{n}": limiting(function) for n, function in enumerate(limits)}
    model = load_model(country.seller(), "seller", checks)
    return run(model, tabulate(country.scenario()), LAW)


def test_the_law_takes_shifts_out_of_an_admission_and_nothing_is_paid_for_them():
    def nobody(admission):
        return evolve(admission, shift=np.zeros_like(admission.shift))

    assert not run_with(nobody).admission.shift.any()
    assert "assignment_fee" not in ledger.person_lines(run_with(nobody))


def test_a_limit_that_puts_a_shift_in_is_refused_with_its_name():
    def nobody(admission):
        return evolve(admission, shift=np.zeros_like(admission.shift))

    def everybody(admission):
        return evolve(admission, shift=np.ones_like(admission.shift))

    # the later of two checks is asked first
    with pytest.raises(ModelError, match="limit0: limit: shift holds rows"):
        run_with(everybody, nobody)


def test_batches_cover_every_case_once():
    tables = sweep_minutes(country.scenario(), range(1, 30))
    assert sum(part.cases for part in batches(tables)) == 29


def test_inputs_are_left_untouched():
    tables = tabulate(country.scenario())
    before = {name: getattr(tables.people, name).tobytes() for name in ("case", "rent", "activity")}
    run(country.catalogue(country.seller()).get("seller"), tables, LAW)
    assert {name: getattr(tables.people, name).tobytes() for name in before} == before
    with pytest.raises(ValueError, match="read-only"):
        tables.people.rent[0] = 1
