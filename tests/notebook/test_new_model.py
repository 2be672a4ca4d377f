"""The form of a new model: what is answered is the description, what is not is unknown."""

import pytest

from subcontract_core.notebook import NewModel
from subcontract_core.plugin_checks.new_model import QUESTIONS


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_every_question_is_a_field_in_the_language(code):
    form = NewModel("my-region", code)
    labels = {field.description for field in form.fields.values()}
    assert list(form.fields) == list(QUESTIONS) and len(labels) == len(QUESTIONS)
    assert (str(QUESTIONS["title"]) in labels) is (code == "en")


def test_an_empty_field_is_unknown_and_an_answer_is_assumed():
    form = NewModel("my-region", "en")
    assert form.description.count("unknown: true") == 2
    form.fields["wage"].value = "12,50"
    assert "12.50" in form.shown.value
    assert form.description.count("unknown: true") == 1


def test_a_wage_that_is_none_is_told_and_the_old_description_stays():
    form = NewModel("my-region", "en", wage="12.50")
    before = form.shown.value
    form.fields["wage"].value = "eleven"
    assert "eleven" in form.message.value and form.shown.value == before
    form.fields["wage"].value = "11"
    assert form.message.value == "" and form.shown.value != before


def test_the_button_writes_the_package_once_and_says_so(tmp_path):
    form = NewModel("my-region", "fi", folder=tmp_path / "made", employer="own", party="Osuuskunta")
    form.button.click()
    text = (tmp_path / "made" / "src" / "my_region" / "model.yaml").read_text(encoding="utf-8")
    assert "Osuuskunta" in text and str(tmp_path / "made") in form.message.value
    assert form.write() == [] and "made" in form.message.value
