"""What falls after the months asked, in words: 110.92 € less of 300.00 € from the month after (0.85 ×
0.435 × 300.00, 571/2007, sections 11 and 15).
"""

from datetime import date

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.base.dates import month_number
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables.afterwards import after_note, afterwards
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.types import Housing
from support.months import APP, worked_months


@pytest.fixture(scope="module")
def analysis():
    home = Housing("rent", 60_000, 3, decision_month=month_number(date(2026, 1, 1)))
    return Analysis(compare(worked_months(date(2026, 2, 1), "300.00", housing=home), [APP]))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ("from 1 March 2026, if the work goes on", "+€189.08 a month")),
        ("fi", ("1.3.2026 alkaen, jos työ jatkuu", "+189,08 € kuukaudessa")),
        ("sv", ("från 1.3.2026, om arbetet fortsätter", "+189,08 € i månaden")),
    ],
)
def test_the_first_table_says_it_in_each_language(analysis, code, words):
    told = afterwards(analysis, analysis.comparison.outcomes[0], Language(code))
    assert [tuple(part.replace("\u00a0", " ") for part in row) for row in told] == [words]


def test_a_group_says_it_below_its_lines(analysis):
    (group,) = analysis.groups(analysis.comparison.outcomes[0])
    (note,) = after_note(group, Language("en"))
    assert note == (
        "From 1 March 2026 the housing allowance for pensioners is €110.92 a month less, if the"
        " work goes on. A month like this one then leaves +€189.08 beside today."
    )
