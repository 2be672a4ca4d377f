"""Drawn years as JSON: whole numbers, null for what is not known."""

import json

from subcontract_core.report.json_chance import chance_json
from support.chances import DRAWS, MODEL, chance


def test_everything_that_is_counted_is_there_in_whole_numbers():
    tree = json.loads(json.dumps(chance_json([[chance()]])))
    assert (tree["format"], tree["seed"], tree["draws"]) == ("subcontract-chance/1", 2026, DRAWS)
    assert (tree["person"], tree["model"]) == ("P1", MODEL)
    (found,) = tree["counted"]
    assert found["unknown_chances"] is None and len(found["years"]) == 20
    for month, counts in zip(chance().months, found["months"], strict=True):
        assert counts["over"]["draws"] == month.over.hits
        assert counts["over"]["of_20"] == month.over.of_twenty
        assert [one["draw"] for one in counts["twenty"]] == [one.draw for one in month.little]
        assert all(isinstance(one["in_hand_cents"], int) for one in counts["twenty"])
