"""While the house is rebuilt, every bundled scenario is answered as before."""

import json

import pytest

from support.faces import PLACE, SCENARIOS, faces_of


def test_every_bundled_scenario_is_held():
    held = json.loads(PLACE.read_text(encoding="utf-8"))
    assert sorted(held) == sorted(SCENARIOS)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_bundled_scenario_is_answered_as_before(scenario):
    before = json.loads(PLACE.read_text(encoding="utf-8"))[scenario]
    now = faces_of(scenario)
    assert sorted(now) == sorted(before)
    assert [face for face, digest in now.items() if before[face] != digest] == []
