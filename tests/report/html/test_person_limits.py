"""The limits of a person: what passing one does, and how much is left before it."""

from subcontract_core.report.text.language import Language
from support.person_pages import MODEL, shown


def test_a_limit_that_is_passed_says_what_it_does_and_one_that_is_not_how_much_is_left(answers):
    text = shown(answers, "P1").text
    # The limit of a national pension in 2026 is 990.90, the pay 7 × 4 × 12.00 + 11.5 % = 374.64.
    assert "You can still earn €616.26." in text and "your pension can stop" in text
    assert "over a limit." in text and "counts your housing allowance again" in text


def test_that_fewer_hours_leave_more_is_said_to_the_person_and_not_to_the_staff(answers):
    for code, words in (("en", "If you worked"), ("fi", "Jos tekisit"), ("sv", "Om du arbetade")):
        language = Language(code)
        page = answers[code].person_page("P1", MODEL)
        assert words in page
        assert language.text("fix.less_work_leaves_more") not in page
