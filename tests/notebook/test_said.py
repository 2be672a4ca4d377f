"""What was refused beside an answer is said again; what is nothing of the kind is passed over."""

from types import SimpleNamespace

from subcontract_core.notebook.said import REFUSABLE, Said, acts_in


def test_what_was_refused_is_known_until_it_is_mended():
    board = SimpleNamespace(state=SimpleNamespace(errors={}))
    said = Said(board)
    told = {"act": "figure", "name": "hour", "value": "much", "event": "change"}
    said.note("running.hour", told)
    board.state.errors["running.hour"] = "refused"
    assert said.typed == {"running.hour": "much"}
    assert said.refused == {"running.hour": {"act": "figure", "name": "hour", "value": "much"}}
    board.state.errors.clear()
    assert said.refused == {}
    board.state.errors["running.hour"] = "refused in another field of the same figure"
    assert said.typed == {}


def test_only_acts_that_are_known_are_said_again():
    kept = [{"act": "figure", "value": 3}, {"act": "unpin"}, {"act": []}, 3, None, "figure"]
    assert acts_in(kept, REFUSABLE) == [{"act": "figure", "value": "3"}]
