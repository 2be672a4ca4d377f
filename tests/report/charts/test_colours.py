"""Colours that stand out, and letters that can be read on them."""

from subcontract_core.report.charts import colours
from support.contrast import contrast


def test_every_colour_stands_out_on_white_and_every_letter_on_its_colour():
    for colour in (
        colours.PAY,
        colours.BENEFIT,
        colours.TAX,
        colours.TAX_LIGHT,
        colours.KEPT,
        colours.LOSS,
        colours.NEUTRAL,
    ):
        assert contrast(colour, "#ffffff") >= 3
    for colour in (colours.PAY, colours.BENEFIT, colours.TAX, colours.KEPT, colours.NEUTRAL):
        assert contrast(colour, "#ffffff") >= 4.5
    assert contrast(colours.TAX_LIGHT, colours.INK) >= 4.5
