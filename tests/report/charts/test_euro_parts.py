"""The price and what it is made of: unknown prices have no parts."""

from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from support.pictures import drawn_texts

EN = Language("en", strict=True)


def test_a_price_that_is_not_known_has_no_bar(group):
    picture = charts.euro(group, EN)
    assert "the price is not known" in drawn_texts(picture)
    assert "The price is not known: no. 4, 6." in picture.sentence
