"""Who pays whom: one visit in every model, and its money followed to the end."""

import pytest

from subcontract_core import compare
from subcontract_core.notebook import Flows
from subcontract_core.notebook.views.edges import followed, steps
from subcontract_core.report.text.language import Language
from support.widgets import field

EN = Language("en")


GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the others do not matter


def test_one_visit_is_asked_in_every_model_and_the_money_is_followed_to_the_end():
    board = Flows(GROUP, "en", models=FEW, model="jobcenter-app")
    # 14.50 € an hour, five workers, four hours, and VAT of 24 %: 290.00 and 69.60.
    assert (
        "The buyer pays €359.60, VAT included." in board.flow.value
        and "Still on the way" not in board.flow.value
    )
    field(board, "Next step").click()
    assert (
        "Value added tax: €69.60." in board.flow.value
        and "Still on the way: €290.00." in board.flow.value
    )
    field(board, "All the way").click()
    assert "Nothing is left on the way." in board.flow.value and field(board, "Next step").disabled
    field(board, "Back").click()
    assert "Nothing is left on the way." not in board.flow.value


@pytest.mark.parametrize("scenario", [GROUP, "ilomantsi-2022-09", "paijathame-2022-09"])
def test_in_every_model_that_sells_with_a_known_price_nothing_is_left_on_the_way(scenario):
    told = [
        (outcome, followed(outcome, steps(outcome), EN))
        for outcome in compare(scenario).comparison.outcomes
        if steps(outcome)
    ]
    known = [page for _, page in told if "is not known" not in page]
    assert known and all("Nothing is left on the way." in page for page in known)
