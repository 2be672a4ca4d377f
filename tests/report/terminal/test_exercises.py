"""Which exercise teaches what, at the terminal."""

from subcontract_core.report.terminal.exercises import exercises_page
from subcontract_core.report.text.language import Language
from subcontract_core.training.exercises import exercises


def test_each_exercise_stands_with_its_place_or_that_it_is_done_on_paper():
    page = exercises_page(exercises(), Language("fi"))
    assert all(one.id in page for one in exercises())
    on_paper = [one for one in exercises() if not one.screen]
    assert page.count("paperilla tai puhuen") == len(on_paper)
    assert "Kuka maksaa kenelle? (10 min)" in page
