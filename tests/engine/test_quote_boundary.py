"""A quote is checked row by row before anything is paid by it; a fault names the set of rows."""

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine.pipeline import run
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import Quote
from subcontract_core.scenario import tabulate
from support.invented import country

GOOD = country.seller()


def quoting(change):
    """The invented seller with another quote."""

    @hookimpl
    def subcontract_price(tables, terms, admission):
        return change(GOOD.subcontract_price(tables, terms, admission))

    model = country.catalogue(country.seller(subcontract_price=subcontract_price)).get("seller")
    return run(model, tabulate(country.scenario()), country.law())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda quote: Quote([*quote.charges], quote.promises),
            r"charges is list, not a tuple",
        ),
        (
            lambda quote: Quote(quote.promises, quote.promises),
            "charges holds Promise; each must be Charge",
        ),
        (
            lambda quote: Quote(
                quote.charges, (evolve(quote.promises[0], month=quote.promises[0].month + 9),)
            ),
            r"promises 1 \(reason.wage\).month holds 9 to 9; rows go from 0 to 0",
        ),
        (
            lambda quote: Quote(
                (evolve(quote.charges[0], own_name=True, person=quote.charges[0].person * 0 - 1),),
                (),
            ),
            "charges 1 .*is -1; what is billed in one's own name has one",
        ),
        (
            lambda quote: Quote(quote.charges, quote.promises * 2),
            "promises pay P1 on G1 for 120 minutes of a visit of 60",
        ),
    ],
)
def test_a_wrong_row_is_told_with_its_set_and_what_to_do(change, words):
    with pytest.raises(ModelError, match=f"seller: price: {words}"):
        quoting(change)


def test_a_sound_quote_passes():
    assert np.all(quoting(lambda quote: quote).quote.promises[0].cents == 1200)
