"""The parts of schemas: what an editor lets stand, on both sides of each bound."""

import jsonschema
import pytest

from subcontract_core.schemas import shapes


def fits(schema, value):
    return jsonschema.Draft202012Validator(schema).is_valid(value)


@pytest.mark.parametrize(
    ("schema", "takes", "refuses"),
    [
        (shapes.WORDS, ["a", 12, 1.5, True], ["", "  ", None, [], {}]),
        (shapes.NUMBER, [12.5, "12,50 €", "7.15 %"], ["eleven", None, True, []]),
        (shapes.DAY, ["2026-05-01"], ["1.5.2026", 20260501, "2026-5-1"]),
        (shapes.YES, [True, False, "yes", "no"], ["maybe", 1.5, None]),
        (shapes.whole(1, 12), [1, 12, "12"], [0, 13, 1.5, None]),
        (shapes.one_of(("a", "15")), ["a", "15", 15], ["b", 16]),
        (shapes.listed(shapes.WORDS, 1), [["a"]], [[], "a", [[]]]),
        (shapes.languages(("en",)), [{"en": "x"}], [{"fi": "x"}, {"en": "x", "xx": "x"}]),
        (shapes.TEXTS, ["x", {"en": "x", "fi": "y"}], [{"fi": "y"}, None]),
        (shapes.by_name(shapes.WORDS), [{}, {"own": "x"}], [{"own": []}, []]),
    ],
)
def test_each_takes_and_refuses(schema, takes, refuses):
    assert [value for value in takes if not fits(schema, value)] == []
    assert [value for value in refuses if fits(schema, value)] == []


def test_either_wants_exactly_one_way_of_saying_it():
    both = shapes.either(
        shapes.mapping(dict.fromkeys(("value", "source", "assumed", "unknown"), shapes.WORDS)),
        ("value", "source"),
        ("value", "assumed"),
        ("unknown",),
    )
    assert fits(both, {"value": 1, "source": "x"}) and fits(both, {"unknown": True})
    assert not fits(both, {"value": 1}) and not fits(both, {"value": 1, "unknown": True})
    assert not fits(both, {"value": 1, "source": "x", "assumed": "y"})


def test_a_sentence_stands_beside_a_shape_only_where_there_is_one():
    assert shapes.told(shapes.DAY, "When.")["description"] == "When."
    assert "description" not in shapes.told(shapes.DAY, "")
