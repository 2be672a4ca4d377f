"""The talk about the price in words: what is not given is told as such."""

from fractions import Fraction

import pytest

from subcontract_core.analysis.price_talk import PriceTalk
from subcontract_core.report.tables import price_talk_rows
from subcontract_core.report.text.language import LANGUAGES, Language
from subcontract_core.scenario.types import Buyer

TALK = PriceTalk(
    Buyer("B1", "company", own_hour=2600, contractor_hour=4000),
    60,
    1_000,
    None,
    None,
    2_000,
    Fraction(61, 220),
    None,
)


def test_a_way_without_its_number_is_not_given_and_one_not_named_is_left_out():
    rows = price_talk_rows.rows(TALK, Language("en", strict=True))
    assert rows == [
        ["The group, in the end", "€10.00"],
        ["The same work by own staff", "not given"],
        ["The same work by a contractor", "€20.00"],
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_share_has_two_decimals(language):
    [told] = price_talk_rows.sentences(TALK, Language(language, strict=True))
    assert "27.73" in told or "27,73" in told
