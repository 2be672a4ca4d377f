"""A month as a drawing: what differs by shape and letter."""

from subcontract_core.report import charts
from subcontract_core.report.text.language import Language
from support.invented_models import compared
from support.pictures import drawn_texts

EN = Language("en", strict=True)


def test_gigs_activity_days_and_pay_days_differ_by_shape_and_letter():
    picture = charts.month(compared(), EN)
    shapes = {
        layer["mark"]["shape"]
        for layer in picture.drawing["layer"]
        if layer["mark"]["type"] == "point"
    }
    assert shapes == {"square", "circle", "diamond"} and {"G", "A", "€"} <= set(
        drawn_texts(picture)
    )
