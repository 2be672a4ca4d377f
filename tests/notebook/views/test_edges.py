"""A buyer's money followed step by step."""

from subcontract_core.notebook import Flows
from support.widgets import field

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the others do not matter


def test_a_loss_in_between_is_told_as_what_somebody_adds():
    board = Flows(GROUP, "en", models=FEW, model="eksote-external")
    field(board, "All the way").click()
    # 4 h × 35 € asked; 5 × 4 h × 10 € of wages and 22 % of side costs paid: 104 € are missing.
    assert "Added in between: €104.00" in board.flow.value
