"""Marks as shapes: hidden from those who listen, the words beside them carry the meaning."""

import pytest

from subcontract_core.notebook.views.marks import legend, mark
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


@pytest.mark.parametrize("severity", ["stop", "warning", "notice", "watch"])
def test_every_severity_has_a_shape_that_is_not_read_out(severity):
    assert 'aria-hidden="true"' in mark(severity) and f"sc-{severity}" in mark(severity)


def test_no_two_severities_have_the_same_shape():
    shapes = {str(mark(one)).split(">", 1)[1] for one in ("stop", "warning", "notice", "watch")}
    assert len(shapes) == 4


def test_the_legend_names_what_is_used_the_gravest_first_and_nothing_else():
    found = legend({"notice", "stop"}, EN)
    stop, notice = EN.text("severity.stop"), EN.text("severity.notice")
    assert found.index(stop) < found.index(notice)
    assert EN.text("severity.warning") not in found
    assert legend(set(), EN) == ""
