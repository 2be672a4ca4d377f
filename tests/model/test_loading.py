"""Loading a plugin: what is wrong with it is told with its name and its hook."""

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.model.hookspecs import hookimpl
from support.invented import country


def test_a_missing_hook_and_a_default_argument_are_errors_at_loading():
    with pytest.raises(ModelError, match="exactly one plugin must implement price; nobody does"):
        country.catalogue(country.seller(subcontract_price=None))

    @hookimpl
    def subcontract_price(tables, terms=None):
        return None

    with pytest.raises(ModelError, match="terms a default value"):
        country.catalogue(country.seller(subcontract_price=subcontract_price))
