"""What a hook returns is checked before the next one sees it."""

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


def test_effects_and_payments_default_to_nothing():
    assert Effects().sheets == ()
    assert Payments(()).keeps == ()
