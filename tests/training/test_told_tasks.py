"""What the sources and the law say, guessed first: each right answer is the list's own."""

import pytest

from subcontract_core.model.fact_sheet import asked_questions
from subcontract_core.training.tasks import tasks


def right(task):
    return task.choices[task.right]


def name_of(choice):
    return choice.values["name"]["en"]


def test_an_order_goes_by_matching_and_no_shift_begins_without_the_contract():
    order, blocks, leaves = tasks("J-10")
    # THL Työpaperi 18/2023, D3-08 … D3-13
    assert name_of(right(order)) == "Find workers who suit the order"
    assert name_of(right(blocks)) == "Assignment contract for the gig"
    assert name_of(right(leaves)) == "Ask the buyer for feedback and keep it"
    assert "certificate" in leaves.values["document"]["en"]
    assert "CV" in leaves.values["document"]["en"]
    # matching is before the contract, so it is no wrong answer to what a shift waits for
    assert name_of(right(order)) not in [name_of(one) for one in blocks.choices]


def test_contacts_with_employers_and_their_kinds_were_the_weakest():
    weakest, also, hard = tasks("J-12")
    # THL Työpaperi 18/2023: employer contacts and the variety of employers; client numbers were hard
    assert [right(one).key for one in (weakest, also)] == ["quality.Q17", "quality.Q20"]
    assert right(hard).key == "quality.Q01"
    assert [word.key for word in also.values["all"]] == ["quality.Q17", "quality.Q20"]


def test_each_quadrant_of_the_slide_is_asked_once():
    asked = tasks("J-13")
    quadrants = ["swot.strengths", "swot.weaknesses", "swot.opportunities", "swot.threats"]
    assert [right(one).key for one in asked] == quadrants
    for task in asked:
        assert task.values["point"].key.startswith(right(task).key)


def test_services_are_known_by_what_documents_say_of_them():
    named = [name_of(right(one)) for one in tasks("J-15")]
    assert named == [
        "Kela's vocational rehabilitation coaching",  # ends rehabilitative work activity
        "Work trial (työkokeilu)",  # to find out what the person can do
        "Social rehabilitation",  # some of those in rehabilitative work activity
    ]


@pytest.mark.parametrize("task", tasks("J-15"), ids=lambda task: name_of(right(task)))
def test_what_is_told_of_a_service_does_not_name_it(task):
    first_word = name_of(right(task)).split()[0]
    assert first_word not in task.values["told"]["en"]


def test_every_open_question_is_asked_once_with_what_the_law_says():
    asked = [task.question.id for task in tasks("J-18")]
    assert asked == [one.id for one in asked_questions()]
    for task in tasks("J-18"):
        assert right(task).key == f"task.quiz.{task.question.today.state}"
