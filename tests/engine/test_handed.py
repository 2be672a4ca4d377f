"""What a hook hands over beside its columns is held to its types; the table of broken plugins
(`tests/whole/test_broken_plugins.py`) has a row for each.
"""

import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.engine.column_rules import MOST_CENTS, check_column, check_known
from subcontract_core.engine.handed import check_reason
from subcontract_core.model.authors import Author
from subcontract_core.model.loading import Call

CALL = Call(Author("mine"), "price", len, ())


def test_the_largest_amount_can_be_added_up_and_a_cent_more_is_refused():
    check_column(CALL, "pay", np.array([MOST_CENTS]), 1, "iu")
    with pytest.raises(ModelError, match="mine: price: pay holds .* more than can be added up"):
        check_column(CALL, "pay", np.array([MOST_CENTS + 1]), 1, "iu")
    assert MOST_CENTS * 100_000 < 2**63


@pytest.mark.parametrize("known", [1, "yes", None, np.ones(2, bool), np.ones(3, int), [True] * 3])
def test_what_is_known_is_yes_no_or_one_a_row(known):
    check_known(CALL, "pay_known", np.ones(3, bool), 3)
    with pytest.raises(ModelError, match="pay_known must be True, False or 3 bools"):
        check_known(CALL, "pay_known", known, 3)


def test_a_reason_is_no_sentence():
    with pytest.raises(ModelError, match="pay_why is str, not a Reason.* Write Reason"):
        check_reason(CALL, "pay_why", "because")
