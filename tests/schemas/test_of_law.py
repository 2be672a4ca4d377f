"""The law's files: options only of a choice, days as keys, at least one change in a reform."""

import jsonschema

from subcontract_core.schemas import of_law

PARAMETER = {
    "name": "Limit",
    "unit": "eur/month",
    "act": "Act 1/2020",
    "section": "",
    "source": "a document",
    "checked_on": "2026-11-01",
    "values": {"2026-01-01": 837.59},
}


def law(**more):
    schema = jsonschema.Draft202012Validator(of_law.law())
    return schema.is_valid({"parameters": {"a.limit": {**PARAMETER, **more}}})


def test_options_belong_to_a_choice():
    assert law()
    assert law(unit="choice", options=["a", "b"], values={"2026-01-01": "a"})
    assert not law(unit="choice") and not law(options=["a"])


def test_values_stand_under_days_and_null_says_that_no_rule_is_in_force():
    assert law(values={"2026-01-01": None, "2027-01-01": {"value": 2, "confidence": "memory"}})
    assert not law(values={"2026": 1}) and not law(values={})


def test_a_reform_changes_something():
    schema = jsonschema.Draft202012Validator(of_law.reform_file())
    top = {"id": "more", "title": "M", "kind": "what_if", "source": "S", "from": "2027-01-01"}
    assert schema.is_valid({**top, "parameters": {"a.limit": 900}})
    assert schema.is_valid({**top, "choices": {"a.way": {"2027-01-01": "b"}}})
    assert not schema.is_valid(top) and not schema.is_valid({**top, "parameters": {}})
