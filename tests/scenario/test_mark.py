"""Where a value comes from is one of four, and nothing personal stands in it."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.mark import Mark


def paths(*values):
    with pytest.raises(InputError) as caught:
        Mark(*values)
    return [fault.path for fault in caught.value.faults]


@pytest.mark.parametrize("kind", ["sourced", "assumed", "unknown", "reading"])
def test_a_mark_is_one_of_four(kind):
    assert Mark(kind, "why").kind == kind
    assert paths(f"{kind}x") == ["kind"]


def test_nothing_personal_stands_in_a_mark_in_any_language():
    assert paths("assumed", "ask maija@example.fi") == ["text"]
    assert paths("assumed", "why", {"en": "why", "fi": "soita 040 123 4567"}) == ["text"]
