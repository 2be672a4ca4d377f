"""Who does what, the legal status, and the national questions."""

from subcontract_core.notebook.views.roles import roles
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_the_summary_the_roles_and_all_thirty_two_national_questions_are_there(answer):
    outcome = answer.comparison.outcome("jobcenter-app")
    page = roles(outcome, EN)
    assert EN.pick(outcome.manifest.summary) in page
    assert page.count("<table") == 3
    assert EN.text("neighbours.title") in page and "Työkanava Oy" in page  # what else there is
    assert "of 32" in page  # H3-01 to H3-32, of the national working paper


def test_a_model_without_a_sheet_of_facts_says_that_the_sources_do_not_say(answer):
    page = roles(answer.comparison.today, EN)
    assert EN.text("nothing.not_in_the_sources") in page and "<table" not in page
