"""The ribbon: a tick for each month of each of twenty real years, today dashed; drawn in the two
sizes that it is shown at.
"""

import re

from attrs import evolve
import pytest

from subcontract_core.report.charts.ribbon import ribbon
from subcontract_core.report.text.language import Language
from support.chances import chance

EN = Language("en", strict=True)


@pytest.mark.parametrize("size", [0, 1], ids=["wide", "narrow"])
def test_each_year_has_a_tick_a_month_and_pale_links_between(size):
    months = len(chance().months)
    shown = str(ribbon(chance(), Language("fi", strict=True))).split("<svg")[1 + size]
    assert shown.count('stroke-dasharray="4 3"') == months
    lines = shown.count("<polyline")
    levels = lines - 20 * (2 * months - 1) - months
    assert 2 <= levels <= 12  # lines of the scale
    assert shown.count('stroke-width="3"') == months  # of the year in the middle


def test_a_count_has_as_many_words_as_there_is_room_for():
    chances = chance()
    twelve = evolve(chances, months=(*chances.months, *chances.months)[:12])
    wide, narrow = str(ribbon(twelve, EN)).split("<svg")[1:]
    over = [str(month.over.of_twenty) for month in twelve.months if month.over.of_twenty]
    assert over and all(f">{count} of 20<" in wide and f">{count}<" in narrow for count in over)


def test_a_scale_that_does_not_begin_at_nothing_says_where_it_does_and_a_month_says_its_row():
    shown = str(ribbon(chance(), EN, pointed=True))
    assert "the euro scale begins at €" in shown and 'tabindex="0"' in shown
    areas = re.findall(r'fill="transparent"[^>]*><title>([^<]*)</title>', shown)
    assert len(areas) == 2 * len(chance().months)  # wide and narrow
    assert "The twenty years: €" in areas[0] and "Today: €" in areas[0]
    assert "transparent" not in str(ribbon(chance(), EN))  # paper has nothing to point at
