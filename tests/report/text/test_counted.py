"""What was counted before and after is told as it is: what nobody knows is no nought."""

from datetime import date
from fractions import Fraction

from subcontract_core.quality import Assessment
from subcontract_core.quality.assessment import Indicator
from subcontract_core.report.text.counted import counted_head, counted_rows
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)
OURS = Assessment(
    "coaches",
    None,
    indicators=(
        Indicator("paid", before=Fraction(3), after=Fraction(2), source="own list"),
        Indicator("", "Meter", Fraction(5, 2), None),
    ),
    before=date(2026, 1, 31),
    after=date(2026, 10, 31),
)


def test_a_row_a_number_with_what_it_grew_by():
    assert counted_rows([OURS], EN) == [
        ["People with paid work", "3", "2", "−1", "own list"],
        ["Meter", "2.5", "we do not know", "we do not know", ""],
    ]


def test_of_two_assessments_each_number_says_whose_it_is_and_days_that_differ_are_left_out():
    other = Assessment("workers", None, indicators=OURS.indicators[:1])
    assert [row[0] for row in counted_rows([OURS, other], EN)][-1].endswith("(workers)")
    assert counted_head([OURS], EN)[1] == "Before 31 January 2026"
    assert counted_head([OURS, other], EN)[1] == "Before"
