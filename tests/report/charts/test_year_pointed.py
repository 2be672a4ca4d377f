"""A month of the strip says all that it shows when it is pointed at."""

import re

from subcontract_core.report.charts.year_levels import LEFT
from subcontract_core.report.charts.year_pointed import pointed_strip
from subcontract_core.report.charts.year_strip import NARROW, highest, year_strip
from subcontract_core.report.text.language import Language

FINNISH = Language("fi", strict=True)


def test_a_month_says_its_row_when_it_is_pointed_at_and_amounts_have_room_in_both_sizes(beside):
    year, most = beside.year, highest((beside.year,))
    shown = str(pointed_strip(year, FINNISH, most, beside.year))
    areas = re.findall(r'fill="transparent"[^>]*><title>([^<]*)</title>', shown)
    assert len(areas) == 2 * len(year.months) and "transparent" not in str(
        year_strip(year, FINNISH, most)
    )
    over = next(place for place, month in enumerate(year.months) if month.is_over)
    told = areas[over]
    assert told.startswith(FINNISH.month(year.months[over].number))
    assert FINNISH.money(year.months[over].pay) in told and "Suunniteltu: " in told
    # "1 434,27" in bold letters of a wide font takes 51 pixels
    assert (NARROW - LEFT) / 12 > 54
