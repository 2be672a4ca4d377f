"""A value of the law: read from text, written so that it reads back."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.engine.judging import judged
from subcontract_core.model.term import Term
from support.invented import country

CUT = Term("cut", "share", {"en": "Cut"}, "5 %", "sourced", "Gazette of Invented")


MODEL = country.seller(terms=(*country.TERMS, CUT))


def test_every_kind_of_law_value_is_written_so_that_it_reads_back():
    from subcontract_core.law.parameters import parse, written
    from subcontract_core.model.catalogue import installed_law

    for parameter in installed_law().parameters.values():
        for value in parameter.values:
            if value.amount is not None:
                assert parse(parameter, written(parameter, value.amount)) == value.amount, (
                    parameter.name
                )


@pytest.mark.parametrize("text", ["999999999999999999999", "9" * 5000, "1e400", "0." + "1" * 39])
def test_no_law_value_leaves_64_bits_or_python(text):
    for name in ("toll.rate", "grant.amount"):
        with pytest.raises(InputError):
            judged(
                country.scenario().with_law({name: text}), country.catalogue(MODEL), country.law()
            )
