"""How sure an amount is, in words."""

import pytest

from subcontract_core.accounts.bounds import AT_LEAST, AT_MOST, EXACT, UNKNOWN, Bound
from subcontract_core.report.text.bounds import bound_text
from subcontract_core.report.text.language import Language

EN = Language("en")


@pytest.mark.parametrize(
    ("bound", "words"),
    [
        (Bound(12_345, EXACT), "+€123.45"),
        (Bound(12_345, AT_LEAST), "at least +€123.45"),
        (Bound(-12_345, AT_MOST), "at most −€123.45"),
        (Bound(12_345, UNKNOWN), "not in the sources"),
    ],
)
def test_an_amount_of_which_something_is_not_known_says_so_beside_its_cents(bound, words):
    assert bound_text(bound, EN, signed=True) == words


def test_an_amount_that_is_a_level_has_no_sign():
    assert bound_text(Bound(12_345), EN) == "€123.45"
