"""Criteria as requirements: each once, with how the source tells it, and nothing besides."""

from html import unescape
import re

from subcontract_core.quality import CRITERIA
from subcontract_core.quality.criteria import SOURCE
from subcontract_core.report.html.tender_page import requirement, tender_page
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_every_criterion_is_a_requirement_once_and_each_sheet_names_the_source():
    page = unescape(tender_page(EN))
    for one in CRITERIA:
        assert page.count(EN.text(f"quality.{one.id}.target")) == 1
    assert page.count(SOURCE) == 2 and len(re.findall("only inferred", page)) == 1


def test_a_requirement_is_the_criterion_with_its_target():
    name, target = requirement(CRITERIA[0], EN)
    # THL Työpaperi 18/2023: at most 20 clients for a full-time coach
    assert name.strip() == "Number of clients" and "at most 20 clients" in target
