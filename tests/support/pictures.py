"""Comparisons to draw, and what a drawing holds."""

from subcontract_core.analysis.earnings_curve import earnings_curve
from support.invented import country
from support.invented_models import LAW

SELLER = country.catalogue(country.seller())


def invented_curve(scenario=None):
    return earnings_curve(scenario or country.scenario(), "seller", "P1", law=LAW, catalogue=SELLER)


def drawn_values(picture, mark=None):
    """The rows of all layers, or of those with a kind of mark."""
    return [
        row
        for layer in picture.drawing["layer"]
        if mark in (None, layer["mark"]["type"])
        for row in layer["data"]["values"]
    ]


def drawn_texts(picture):
    return [row["text"] for row in drawn_values(picture, "text")]
