"""The price and what it is made of: unknown prices have no parts."""

from subcontract_core import compare
from subcontract_core.report import charts
from subcontract_core.report.charts.euro_parts import entries, letters
from subcontract_core.report.text.language import Language
from support.pictures import drawn_texts

EN = Language("en", strict=True)


def test_a_price_that_is_not_known_has_no_bar(group):
    picture = charts.euro(group, EN)
    assert "the price is not known" in drawn_texts(picture)
    assert "The price is not known: no. 4, 6." in picture.sentence


def test_the_letters_have_no_gap_where_nobody_pays_tax_of_the_price(group):
    assert "".join(letters(entries(group)).values()) == "ABCDE"[: len(letters(entries(group)))]
    everyday = compare("everyday-2026-05", ["jobcenter-app"]).comparison
    # of Jobcenter's price: to the hand, VAT and what the city keeps; the fees are not wages
    assert list(letters(entries(everyday)).values()) == ["A", "B", "C"]
