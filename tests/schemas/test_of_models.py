"""Descriptions, variants, steps and facts: each key is known and explained."""

from copy import deepcopy

import jsonschema
import pytest

from subcontract_core.described import reading, reading_flows
from subcontract_core.described.flow_lines import PER, Sort
from subcontract_core.model import variants
from subcontract_core.model.fact_sheet import asked_questions
from subcontract_core.schemas import of_models
from subcontract_core.schemas.model_keys import FLOW_KEYS, KEYS
from support.as_edited import as_edited
from support.paths import TESTS

MODEL = jsonschema.Draft202012Validator(of_models.description())


@pytest.fixture
def omillaan():
    text = (TESTS / "outside" / "omillaan" / "omillaan.yaml").read_text(encoding="utf-8")
    return deepcopy(as_edited(text))


def test_every_key_of_the_readers_has_its_sentence():
    assert {*reading.KEYS, *variants.KEYS} == set(KEYS)
    assert {*(sort.value for sort in Sort), *reading_flows.FLOW_KEYS} == set(FLOW_KEYS)
    assert all(says.endswith(".") for says in (*KEYS.values(), *FLOW_KEYS.values()))


def test_a_flow_has_one_sort_and_what_it_is_for_depends_on_it(omillaan):
    assert MODEL.is_valid(omillaan)
    flow = {"employment": "wage_per_hour", "from": "cooperative"}
    for per in PER[Sort.EMPLOYMENT]:
        more = {"with": "price_per_hour"} if per in reading_flows.SECOND else {}
        omillaan["flows"][1] = {**flow, "per": per, **more}
        assert MODEL.is_valid(omillaan)
    omillaan["flows"][1] = {**flow, "per": "crew hour"}
    assert not MODEL.is_valid(omillaan)
    omillaan["flows"][1] = {**flow, "sale": "price_per_hour", "to": "cooperative"}
    assert not MODEL.is_valid(omillaan)


def test_a_term_says_where_its_value_is_from(omillaan):
    term = omillaan["terms"]["wage_per_hour"]
    for more, right in (
        ({"value": 12.5, "source": "a document"}, True),
        ({"value": 12.5}, False),
        ({"unknown": True}, True),
        ({"unknown": False}, False),
    ):
        omillaan["terms"]["wage_per_hour"] = {"unit": term["unit"], "title": "Wage", **more}
        assert MODEL.is_valid(omillaan) is right, more


def test_facts_ask_every_question_of_the_list():
    asked = of_models.facts()["properties"]["questions"]["required"]
    assert asked == [question.id for question in asked_questions()]


def test_a_length_of_a_step_has_its_source_or_is_unknown():
    schema = jsonschema.Draft202012Validator(of_models.onboarding())
    step = {"code": "A", "title": "T", "actor": "A", "source": "S"}
    for takes, right in (({"days": 30, "source": "S"}, True), ({"days": 30}, False)):
        assert schema.is_valid({"steps": [{**step, "takes": takes}]}) is right


def test_a_variant_names_its_base_and_marks_its_terms():
    schema = jsonschema.Draft202012Validator(of_models.variant())
    found = {"format": variants.FORMAT, "based_on": "x", "title": "T", "summary": "S"}
    assert schema.is_valid({**found, "terms": {"wage": {"value": 1, "source": "S"}}})
    assert not schema.is_valid({**found, "terms": {"wage": {"value": 1}}})
    assert not schema.is_valid({key: found[key] for key in found if key != "based_on"})


def test_a_list_of_questions_says_what_the_law_does():
    schema = jsonschema.Draft202012Validator(of_models.questions())
    question = {"en": "What?", "today": {"state": "none"}}
    top = {"source": "S", "year": 2026, "questions": {"H1": question}}
    assert schema.is_valid(top)
    assert not schema.is_valid({**top, "questions": {"H1": {"en": "What?"}}})
