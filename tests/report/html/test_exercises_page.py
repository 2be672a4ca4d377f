"""Which exercise teaches what, as a sheet to print."""

from subcontract_core.report.html.exercises_page import exercises_page
from subcontract_core.report.text.language import Language
from subcontract_core.training.exercises import exercises
from support.chromium import chromium_or_skip


def test_each_exercise_is_a_row_in_the_language_asked_for():
    page = exercises_page(exercises(), Language("sv"))
    assert page.count("<tr>") == len(exercises()) + 2
    assert "Vem betalar vem?" in page
    assert page.count("på papper eller i samtal") == sum(not one.screen for one in exercises())
    assert "<code>subcontract neighbours</code>" in page


def test_ten_exercises_fit_a_sheet():
    with chromium_or_skip() as browser:
        view = browser.new_page(viewport={"width": 900, "height": 1200})
        view.set_content(exercises_page(exercises(), Language("fi", strict=True)))
        assert view.locator(".sheet").count() == 2
        assert view.locator(".sheet[data-over]").count() == 0
