"""Findings as sentences: who, when, why, and what helps."""

from datetime import date

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from support.invented import country
from support.invented_models import compared, finding, with_findings

FI, EN = Language("fi", strict=True), Language("en", strict=True)


def text(comparison, language=EN):
    return page(Analysis(comparison), language)


def test_a_finding_says_who_when_why_and_what_helps():
    found = finding(
        "double_booking",
        "stop",
        person=[0, 1],
        day=[date(2030, 1, 8)] * 2,
        gig=[0, 0],
        fix="fix.double_booking",
    )
    shown = text(with_findings(compared(), found))
    assert "STOP" in shown
    assert "- Booked for two places at the same hour." in shown
    assert "P1, P2; 8 January 2030" in shown
    assert "Why: Grant; Grant Act (avustuslaki) 1/2030, s. 1" in shown
    assert "What helps: Move one of the visits" in shown


def test_equal_numbers_are_said_once_and_different_ones_apart():
    same = finding(
        person=[0, 1], month=[0, 0], earned=[5000, 5000], limit=[8000, 8000], headroom=[3000, 3000]
    )
    assert text(with_findings(compared(), same)).count("You can still earn") == 1
    other = finding(
        person=[0, 1], month=[0, 0], earned=[5000, 6000], limit=[8000, 8000], headroom=[3000, 2000]
    )
    shown = text(with_findings(compared(), other))
    assert "earn €30.00 this month" in shown
    assert "earn €20.00 this month" in shown


def test_many_different_numbers_are_a_range_for_all():
    people = list(range(6))
    many = finding(
        person=people,
        month=[0] * 6,
        earned=[1000 * p for p in people],
        limit=[8000] * 6,
        headroom=[8000 - 1000 * p for p in people],
    )
    shown = " ".join(text(with_findings(compared(country.scenario(people=6)), many)).split())
    assert "You can still earn €30.00–€80.00 this month." in shown
    assert "P1–P6" in shown
