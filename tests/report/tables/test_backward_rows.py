"""The answer to a backward question in words."""

import pytest

from subcontract_core import break_even
from subcontract_core.report.tables import backward_rows
from subcontract_core.report.text.language import Language
from support.running_figures import with_running

EN = Language("en", strict=True)


def imatra(question="price", **said):
    scenario = with_running("imatra-2021-07", before=30, **said)
    return break_even(scenario, "eksote-external", question)[0]


def test_the_answer_has_the_value_and_the_neighbour_that_fails():
    rows = backward_rows.found_rows(imatra(), EN)
    assert rows[1][1:] == ["€97.64", "+€0.28", "€97.63", "−€0.24"]
    assert backward_rows.sentence(imatra(), EN).startswith(
        "With instructors and other costs: from €97"
    )


def test_no_price_and_no_decision_are_said():
    assert "no wage" in backward_rows.sentence(imatra("wage"), EN)
    assert "cannot be decided" in backward_rows.sentence(imatra(instructor_hour=None), EN)


def test_the_sizes_of_a_group_are_rows():
    rows = backward_rows.size_rows(imatra("group"), EN)
    assert rows[0] == ["1", "+€1,185.60", "−€599.40"]


def test_the_intervals_of_a_person_stand_beside_each_other():
    [found] = break_even(
        "jobcenter-2022-03", "jobcenter-app", "net", person="P2", goal="40", low="9", high="18"
    )
    [[person, told]] = backward_rows.net_rows(found, EN)
    assert person == "P2" and told.startswith("€10.67–€13.11") and "€16.44" in told


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
@pytest.mark.parametrize("question", ["price", "wage", "minutes", "visits", "group"])
def test_every_question_has_its_words(code, question):
    language, answer = Language(code, strict=True), imatra(question)
    assert backward_rows.sentence(answer, language) or backward_rows.size_rows(answer, language)
    assert all(backward_rows.lever_rows(answer, language))
