"""A choice of outcome and person, which lasts while the answer changes under it."""

from subcontract_core.notebook import Month
from support.widgets import field

GROUP = "one-group-five-systems"
FEW = ("eksote-external", "jobcenter-app")


def test_the_model_that_was_asked_for_is_looked_at_and_the_first_otherwise():
    assert Month(GROUP, "en", models=FEW, model="jobcenter-app").outcome.model == "jobcenter-app"
    assert Month(GROUP, "en", models=FEW).outcome.model == "eksote-external"


def test_a_model_that_is_not_in_the_answer_leaves_the_first():
    assert Month(GROUP, "en", models=FEW, model="nobody").outcome.model == "eksote-external"


def test_the_choice_lasts_when_the_answer_changes():
    board = Month(GROUP, "en", models=FEW)
    board.model.value = ("jobcenter-app", ())
    board.person.value = "P3"
    field(board, "Month of the pay day").value = "next"
    assert board.outcome.model == "jobcenter-app"
    assert (board.person.value, board.row) == ("P3", 2)
