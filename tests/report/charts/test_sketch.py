"""A sketch is SVG that names itself and escapes what it is told."""

from subcontract_core.report.charts.sketch import Sketch


def test_a_drawing_is_named_by_its_finding_and_has_its_own_size():
    sheet = Sketch(100, 40)
    sheet.box(1, 2, 30, 4.25, "#fff", "#000", "a <b>")
    sheet.words(5, 6, "4 < 5", bold=True)
    sheet.line([(0, 0), (10, 10.5)], "#000", 2, "4 3")
    sheet.polygon([(0, 0), (1, 1), (2, 0)], "#000")
    sheet.circle(5, 5, 3, "#000")
    drawn = str(sheet.svg("Over the limit in 4 of 20"))
    assert 'viewBox="0 0 100 40"' in drawn and "<title>Over the limit in 4 of 20</title>" in drawn
    assert "4 &lt; 5" in drawn and "a &lt;b&gt;" in drawn and 'height="4.2"' in drawn
    assert 'points="0,0 10,10.5"' in drawn and 'role="img"' in drawn
