"""A whole scenario: what must be there, and what people share."""

from copy import deepcopy

import jsonschema
import pytest

from subcontract_core.scenario.building import MUST, TOP
from subcontract_core.schemas.of_scenario import scenario
from support.as_edited import as_edited
from support.paths import CORE

SCHEMA = jsonschema.Draft202012Validator(scenario(lambda key: ""))
FILE = CORE / "scenario" / "bundled" / "one-group-five-systems.yaml"


@pytest.fixture
def found():
    return deepcopy(as_edited(FILE.read_text(encoding="utf-8")))


def test_the_keys_are_those_of_the_reader_in_its_order():
    assert tuple(SCHEMA.schema["properties"]) == TOP
    assert tuple(SCHEMA.schema["required"]) == MUST


@pytest.mark.parametrize("key", MUST)
def test_what_must_be_there_is_missed(found, key):
    del found[key]
    assert not SCHEMA.is_valid(found)


def test_a_person_has_an_id_and_what_they_share_has_none(found):
    assert SCHEMA.is_valid(found)
    found["people_defaults"]["id"] = "P1"
    assert not SCHEMA.is_valid(found)
    del found["people_defaults"]["id"], found["people"][0]["id"]
    assert not SCHEMA.is_valid(found)


def test_a_gig_has_minutes_or_hours_and_not_both(found):
    gig = found["gigs"][0]
    gig.pop("minutes", None), gig.pop("hours", None)
    assert not SCHEMA.is_valid(found)
    gig["hours"] = 1.5
    assert SCHEMA.is_valid(found)
    gig["minutes"] = 90
    assert not SCHEMA.is_valid(found)
