"""Decks and pilots: a card needs what its act needs, a figure its mark."""

import jsonschema
import pytest

from subcontract_core.schemas import of_sessions
from subcontract_core.training.reading import MOST_CARDS

CARD = {"id": "a", "what": "cancel", "title": "T", "text": "X", "person": "P1"}


@pytest.mark.parametrize(
    ("more", "right"),
    [
        ({"gig": "G1", "day": "2026-05-05"}, True),
        ({"gig": "G1"}, False),
        ({"what": "talk"}, True),
        ({"what": "longer", "gig": "G1", "day": "2026-05-05"}, False),
        ({"what": "longer", "gig": "G1", "day": "2026-05-05", "minutes": 30}, True),
        ({"what": "fly"}, False),
    ],
)
def test_a_card_needs_what_its_act_needs(more, right):
    deck = {
        "format": "subcontract-deck/1",
        "id": "d",
        "title": "D",
        "scenario": "s",
        "models": ["m"],
        "cards": [{**CARD, **more}],
    }
    schema = jsonschema.Draft202012Validator(of_sessions.deck())
    assert schema.is_valid(deck) is right
    deck["cards"] = [{**CARD, "what": "talk"}] * (MOST_CARDS + 1)
    assert not schema.is_valid(deck)


@pytest.mark.parametrize(
    ("fact", "right"),
    [
        ({"value": 15, "mark": "stated", "source": "thl"}, True),
        ({"value": 15, "mark": "stated"}, False),
        ({"value": 15, "mark": "derived", "source": "thl"}, False),
        ({"value": 15, "mark": "derived", "source": "thl", "how": "added up"}, True),
        ({"mark": "missing"}, True),
        ({"value": 15, "mark": "missing"}, False),
        ({"mark": "none"}, False),
    ],
)
def test_a_figure_has_a_value_and_a_source_by_its_mark(fact, right):
    people = of_sessions.programme()["properties"]["pilots"]["additionalProperties"]["properties"]
    assert jsonschema.Draft202012Validator(people["people"]).is_valid(fact) is right
