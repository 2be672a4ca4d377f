"""The way to work in a sentence for the coach."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.own_trip import own_trip
from subcontract_core.engine.comparison import compare
from subcontract_core.report.tables.trip import trip_sentence
from subcontract_core.report.text.language import Language
from support.trips_told import SELLER, with_trips


@pytest.mark.parametrize(
    ("right", "told", "left"),
    [("lost", "own cost", "+€51.22"), ("kept", "the county pays", ""), ("unknown", "", "+€51.22")],
)
def test_it_tells_who_pays_and_what_is_left_after_it(right, told, left):
    comparison = compare(with_trips("lost", right), [SELLER])
    outcome = comparison.outcomes[0]
    group = next(one for one in Analysis(comparison).groups(outcome) if "P2" in one.people)
    text = trip_sentence(own_trip(outcome, 1), group, Language("en"))
    assert "6, together €36.00" in text and told in text
    assert (left in text) if left else ("After" not in text)


def test_nothing_is_said_where_nothing_was_given():
    comparison = compare(with_trips(), [SELLER])
    [group, *_] = Analysis(comparison).groups(comparison.outcomes[0])
    assert trip_sentence(None, group, Language("en")) == ""
