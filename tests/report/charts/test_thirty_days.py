"""The wait as a line of days: one box a day, a mark a gig."""

from datetime import date
import re

from subcontract_core.report.charts.thirty_days import sentence, thirty_days
from subcontract_core.report.text.language import Language
from subcontract_core.training.guessing import Wait

EN = Language("en", strict=True)
WAIT = Wait(date(2022, 3, 2), date(2022, 3, 31), (date(2022, 3, 2), date(2022, 3, 9)))


def test_thirty_days_have_thirty_boxes_and_eight_of_weekends():
    drawn = str(thirty_days(WAIT, EN))
    assert drawn.count("<rect") == 30 and drawn.count("<polygon") == 2
    assert drawn.count('stroke-dasharray="3 2"') == 22  # benefit days, Monday to Friday


def test_the_rows_are_not_wider_than_a_phone_shows_in_the_frame_of_a_question():
    width = re.search(r'width="(\d+)"', str(thirty_days(WAIT, EN)))
    assert (
        width is not None and int(width[1]) <= 278
    )  # of 390: margins, frame and the bar beside it


def test_who_listens_hears_the_same_days():
    told = sentence(WAIT, EN)
    assert "from 2 March 2022 to 31 March 2022" in told and "9 March 2022" in told
