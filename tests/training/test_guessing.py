"""A task names its models and where its idea stands."""

from datetime import date

from subcontract_core.training.guessing import Choice, Task, source_of
from subcontract_core.training.money_path import Path, Step

DAY = date(2026, 5, 29)


def test_a_task_names_the_model_that_it_asks_of_and_those_of_its_pictures():
    path = Path("jobcenter-app", (Step("p", "platform", "person", DAY, ("fee",), 1),), "platform")
    choices = (Choice("task.named", {"name": "a"}),)
    asked = Task("J-01", "task.who_pays", choices, 0, ("a source",), {"model": "eksote-external"})
    drawn = Task("J-09", "task.invoice", choices, 0, ("a source",), path=(path,))
    assert asked.models == ("eksote-external",) and drawn.models == ("jobcenter-app",)


def test_the_source_is_that_of_the_trainers_list():
    assert source_of("J-13") == ("Siun soten alihankintamalli (diat 2021)",)
