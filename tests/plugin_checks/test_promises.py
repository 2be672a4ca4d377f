"""The promises are named once, and every level has some."""

from subcontract_core.plugin_checks.promises import PROMISES, Level


def test_every_promise_has_a_name_of_its_own_and_a_sentence():
    assert len({promise.name for promise in PROMISES}) == len(PROMISES)
    assert all(promise.says.endswith(".") for promise in PROMISES)
    assert {promise.level for promise in PROMISES} == set(Level)
