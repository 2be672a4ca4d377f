"""A page takes results and works nothing out: once its analysis is made, no model, rule or question
is run while a report, a workbook, a page of the terminal or a person's page is written.
"""

from collections.abc import Callable
import inspect
from pathlib import Path
import sys

import pytest

import subcontract_core
from subcontract_core import compare
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.html import person_page
from subcontract_core.report.html.notebook_table import answer_html
from subcontract_core.report.html.report import report
from subcontract_core.report.json_format import to_json
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language

CORE = Path(subcontract_core.__file__).parent
WORK = ("engine", "analysis", "finland", "baselines")
# What a result tells of itself: sums of its own lines, and what has been made before.
TOLD = {
    "engine/comparison.py": {"difference", "change", "in_hand", "same", "outcome", "laws"},
    "analysis/analysis.py": {
        "laws",
        "kept_of_pay",
        "kept_of_price",
        "afterwards",
        "groups",
        "earnings_curve",
        "explained",
        "why_changed",
        "carried_amounts",
        "carried_lines",
        "is_carried",
        "one_more_gig",
        "shown_person",
    },
    "analysis/economy.py": {
        "kept_once",
        "purses",
        "price_line",
        "price_talks",
        "public_account",
        "own_costs",
        "own_trip",
        "organiser_result",
        "watches",
        "look",
        "hours",
    },
    "analysis/afterwards.py": {"day", "fall"},
    "analysis/own_costs.py": {"own_costs", "cents", "is_known", "_is_known"},
    "analysis/own_trip.py": {"own_trip", "after"},
    "analysis/purses.py": {"row", "public", "public_sums", "is_told"},
    "analysis/organiser_result.py": {
        "full_cost",
        "new_money",
        "_after",
        "<lambda>",
        "unpriced",
        "<genexpr>",
        "over",
    },
    "analysis/public_account.py": {
        "public_account",
        "left",
        "left_with_pensions",
        "_is_effect",
        "_opened",
        "_counted",
        "_coaching",
        "_plus",
        "<genexpr>",
    },
    "analysis/ranged.py": {
        "whole",
        "of_month",
        "holds",
        "is_nothing",
        "nothing",
        "__add__",
        "widened",
    },
    "analysis/take_home_share.py": {"hundredths"},
    "analysis/rerun.py": {"size"},
}
EN = Language("en")


@pytest.fixture(scope="module")
def analysis():
    models, reforms = ["eksote-external", "jobcenter-app"], ["earnings-limit-1500"]
    answer = compare("everyday-2026-05", models, reforms=reforms, language="en")
    made = answer.analysis.for_report()
    for outcome in answer.comparison.outcomes[:1]:
        made.for_person(outcome, "P1")
    return made


def worked_out(make: Callable[[], object]) -> set[str]:
    """The functions of the rooms that work something out, or of a plugin, that were called."""
    called: set[str] = set()

    def seen(frame, event, _):
        if event != "call" or "subcontract" not in (name := frame.f_code.co_filename):
            return
        if "/plugins/" in name:
            called.add(name)
        elif (place := Path(name)).is_relative_to(CORE):
            part = place.relative_to(CORE).as_posix()
            function = frame.f_code.co_name
            # of a function that is seen itself, or the body of a class that is being imported
            inner = function.startswith("<") or not frame.f_code.co_flags & inspect.CO_OPTIMIZED
            if part.split("/")[0] in WORK and not inner and function not in TOLD.get(part, ()):
                called.add(f"{part}: {function}")

    sys.setprofile(seen)
    try:
        make()
    finally:
        sys.setprofile(None)
    return called


FACES: dict[str, Callable[[Analysis], object]] = {
    "the report": lambda made: report(made, EN),
    "the workbook": lambda made: excel_bytes(made, EN),
    "the page of the terminal": lambda made: page(made, EN),
    "the JSON": to_json,
    "the table of a notebook": lambda made: answer_html(made, EN),
    "the page of a person": lambda made: person_page(made, made.comparison.outcomes[0], "P1", EN),
}


@pytest.mark.parametrize("face", FACES)
def test_a_page_whose_analysis_is_made_runs_nothing(face, analysis):
    assert worked_out(lambda: FACES[face](analysis)) == set()


def test_a_question_that_is_asked_is_seen_by_this_test():
    answer = compare("everyday-2026-05", ["jobcenter-app"], language="en")
    called = worked_out(lambda: answer.analysis.sensitivities)
    assert {"engine/pipeline.py: answer", "analysis/sensitivity.py: sensitivities"} <= called


def test_what_is_asked_twice_is_worked_out_once(analysis, monkeypatch):
    asked: list[str] = []
    for place, name in (
        ("sensitivity", "sensitivities"),
        ("analysis", "of_gross"),
        ("analysis", "of_price"),
        ("earnings_curve", "curves_of"),
        ("one_more_gig", "one_more_gig"),
    ):
        monkeypatch.setattr(
            f"subcontract_core.analysis.{place}.{name}",
            lambda *_, name=name, **__: asked.append(name) or [None],
        )
    made = Analysis(analysis.comparison)
    outcome = made.comparison.outcomes[0]
    made.__dict__["gaps"] = ()
    for _ in range(2):
        made.kept_of_pay(outcome)
        made.kept_of_price(outcome)
        made.earnings_curve(outcome, "P1")
        made.one_more_gig(outcome, "P1")
        _ = made.sensitivities
    assert sorted(asked) == [
        "curves_of",
        "of_gross",
        "of_price",
        "one_more_gig",
        "sensitivities",
    ]
