"""Colours that stand out, and letters that can be read on them."""

from subcontract_core.report.charts import colours


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


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
