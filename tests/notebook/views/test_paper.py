"""The page for one person: inside its own link, and shown as it prints."""

import base64
import html
import re

from subcontract_core.notebook.views.paper import paper
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_what_is_saved_is_what_is_shown_and_it_may_load_nothing(answer):
    page = paper(answer, answer.comparison.outcome("jobcenter-app"), "P1", EN)
    saved = base64.b64decode(re.search(r'href="data:text/html[^"]*base64,([^"]*)"', page)[1])
    shown = html.unescape(re.search(r'srcdoc="([^"]*)"', page)[1])
    assert saved.decode("utf-8") == shown
    assert 'sandbox="allow-scripts allow-modals"' in page
    assert 'download="one-group-five-systems-P1.html"' in page
