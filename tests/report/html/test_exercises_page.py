"""Which exercise teaches what, as a sheet to print."""

from subcontract_core.report.html.exercises_page import exercises_page
from subcontract_core.report.text.language import Language
from subcontract_core.training.exercises import exercises


def test_each_exercise_is_a_row_in_the_language_asked_for():
    page = exercises_page(exercises(), Language("sv"))
    assert page.count("<tr>") == len(exercises()) + 1
    assert "Vem betalar vem?" in page
    assert page.count("på papper eller i samtal") == sum(not one.screen for one in exercises())
    assert "<code>subcontract neighbours</code>" in page
