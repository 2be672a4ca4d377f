"""What a hook returns is checked before the next one sees it."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine.pipeline import run
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import Effects, Payments
from subcontract_core.scenario import tabulate
from support.invented import country

LAW = country.law()


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


def test_effects_and_payments_default_to_nothing():
    assert Effects().sheets == ()
    assert Payments(()).keeps == ()
