"""A scale shows one mark or two, and a thick line where they are far apart."""

from subcontract_core.report.html.quality_marks import scale


def test_a_score_that_nobody_gave_has_no_mark():
    drawn = scale(None, None, False, "we do not know")
    assert 'r="5"' not in drawn and "<rect" not in drawn and "we do not know" in drawn


def test_far_apart_is_a_thick_line_and_near_a_thin_one():
    assert 'stroke-width="4"' in scale(1, 3, True, "")
    assert 'stroke-width="1.5"' in scale(2, 3, False, "")
