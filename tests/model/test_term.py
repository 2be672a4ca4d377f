"""A term that is declared wrongly is told when its model is loaded."""

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.model.term import Term
from support.invented import country


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (
            Term("fee", "euros", {"en": "Fee"}, "1.00", "assumed"),
            "unit 'euros'; allowed: eur, eur/hour, eur/item, eur/km",
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
    assert str(error.value).startswith(f"seller: describe: term fee: {words}")
