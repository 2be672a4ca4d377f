"""A plugin's faults are told with plugin, hook and column, and never stop the other models."""

from importlib.metadata import EntryPoint
from types import SimpleNamespace

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.base.units import DAY
from subcontract_core.engine.pipeline import run
from subcontract_core.model import catalogue, entering
from subcontract_core.model.catalogue import Catalogue
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.term import Term
from subcontract_core.scenario import tabulate
from subcontract_core.verbs.onboarding import read_steps
from support.entry_points import EntryPointOf
from support.invented import country

LAW = country.law()


GOOD = country.seller()


def priced(**changes):
    @hookimpl
    def subcontract_price(tables, terms, admission):
        quote = GOOD.subcontract_price(tables, terms, admission)
        return evolve(quote, **{name: make(quote) for name, make in changes.items()})

    return country.seller(subcontract_price=subcontract_price)


def routed(change):
    @hookimpl
    def subcontract_route(tables, law, quote):
        payments = GOOD.subcontract_route(tables, law, quote)
        invoice, slips = payments.sheets
        return evolve(payments, sheets=(invoice, change(slips)))

    return country.seller(subcontract_route=subcontract_route)


@pytest.mark.parametrize(
    ("plugin", "words"),
    [
        (
            priced(pay_known=lambda q: np.ones(q.pay.size, np.int64)),
            "price: pay_known must be True, False or",
        ),
        (priced(charge_gig=lambda q: q.charge_gig + 99), "price: charge_gig holds"),
        (priced(pay=lambda q: -q.pay), "price: pay is negative"),
        (
            routed(lambda s: evolve(s, person=s.person + 9)),
            r"route: payouts\.person holds 9 to 10; rows go from -1 to 1",
        ),
        (routed(lambda s: evolve(s, case=s.case + 1)), r"route: payouts\.case holds"),
        (
            routed(lambda s: evolve(s, month=s.month + 5)),
            "outside the horizon; the pay rule is day last of the same month",
        ),
        (routed(lambda s: None), "route: sheets holds a NoneType"),
        (
            routed(
                lambda s: evolve(
                    s, lines=tuple(evolve(line, known=np.ones(9, bool)) for line in s.lines)
                )
            ),
            r"payouts\.assignment_fee\.known must be True, False or 2 bools",
        ),
        (
            routed(
                lambda s: evolve(
                    s, lines=tuple(evolve(line, quantity=line.cents) for line in s.lines)
                )
            ),
            r"route: payouts\.assignment_fee\.quantity is ndarray, not a Quantity; say what",
        ),
        (
            routed(
                lambda s: evolve(
                    s, lines=tuple(evolve(line, quantity=DAY(line.cents)) for line in s.lines)
                )
            ),
            "quantity counts day; its kind is declared in minutes",
        ),
    ],
)
def test_a_wrong_column_is_told_with_plugin_hook_and_column(plugin, words):
    with pytest.raises(ModelError, match=words) as error:
        run(country.catalogue(plugin).get("seller"), tabulate(country.scenario()), LAW)
    assert str(error.value).startswith("seller: ")


@hookimpl
def only_one_sheet(tables, law, quote):
    payments = GOOD.subcontract_route(tables, law, quote)
    return evolve(payments, sheets=payments.sheets[0])


def test_one_sheet_without_its_tuple_is_told_as_such():
    with pytest.raises(
        ModelError,
        match=r"^seller: route: sheets is Sheet, not a tuple; one alone is written \(it,\)",
    ):
        run(
            country.catalogue(country.seller(subcontract_route=only_one_sheet)).get("seller"),
            tabulate(country.scenario()),
            LAW,
        )


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (
            Term("fee", "euros", {"en": "Fee"}, "1.00", "assumed"),
            "unit 'euros'; allowed: eur/hour, eur, share, choice, months",
        ),
        (
            Term("fee", "eur", {"en": "Fee"}, "1.00", "srced"),
            "mark 'srced'; allowed: sourced, assumed, unknown",
        ),
        (
            Term("fee", "eur", {"en": "Fee"}, "eleven", "assumed"),
            "'eleven' is not an amount in euros",
        ),
        (Term("fee", "eur", {"en": "Fee"}, "1.00", "sourced"), "marked sourced, without a source"),
        (Term("fee", "eur", {"en": "Fee"}, None, "assumed"), "no value, marked assumed"),
        (Term("fee", "choice", {"en": "Fee"}), "a choice without choices"),
    ],
)
def test_a_term_declared_wrongly_is_told_when_the_model_is_loaded(term, words):
    with pytest.raises(ModelError) as error:
        country.catalogue(country.seller(terms=(*country.TERMS, term)))
    assert str(error.value).startswith(f"seller: term fee: {words}")


def test_a_model_without_its_onboarding_file_has_one_fault(tmp_path):
    with pytest.raises(ModelError, match="^[^\n]*no such file[^\n]*$"):
        read_steps(tmp_path / "onboarding.yaml")


def test_a_variant_whose_entry_point_is_no_package_and_a_package_that_exits_are_broken_only():
    found = Catalogue(
        {"quits": EntryPointOf(SystemExit(3))}, {}, {"data": EntryPointOf(SimpleNamespace())}
    )
    broken = {entry.id: entry.broken for entry in found.entries()}
    assert "must name a package" in broken["data"]
    assert "SystemExit" in broken["quits"]


def test_a_hook_that_leaves_the_program_is_a_fault_of_its_model_only():
    @hookimpl
    def subcontract_price(tables, terms, admission):
        raise SystemExit(0)

    found = country.catalogue(country.seller(subcontract_price=subcontract_price))
    with pytest.raises(ModelError, match="seller: price failed: SystemExit: 0"):
        run(found.get("seller"), tabulate(country.scenario()), LAW)


def test_what_a_plugin_prints_is_no_part_of_the_answer(capsys):
    class Printing(EntryPointOf):
        def load(self):
            print("at import")
            return country.seller(subcontract_price=subcontract_price)

    @hookimpl
    def subcontract_price(tables, terms, admission):
        print("in a hook")
        return GOOD.subcontract_price(tables, terms, admission)

    found = Catalogue({"seller": Printing(None)}, {"invented": country.CHECK})
    run(found.get("seller"), tabulate(country.scenario()), LAW)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "at import\nin a hook\n")


@pytest.mark.parametrize("group", [catalogue.CHECKS, catalogue.LAWS])
def test_checks_or_a_law_that_cannot_be_loaded_are_named(group, monkeypatch):
    module = entering if group == catalogue.CHECKS else catalogue

    def broken(group):
        return [EntryPoint("mine", "no_such_package.checks", group)]

    monkeypatch.setattr(module, "entry_points", broken)
    with pytest.raises(
        ModelError, match=r"mine \(no_such_package.checks\) cannot be loaded: ModuleNotFoundError"
    ):
        entering.loaded(
            group
        ) if group == catalogue.CHECKS else catalogue.installed_law.__wrapped__()
