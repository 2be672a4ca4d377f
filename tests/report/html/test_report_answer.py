"""The first page of the report: the answer."""

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.html import report
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario

EN = Language("en", strict=True)


MODELS = ["eksote-external", "jobcenter-app"]


def test_the_answer_stands_before_everything_else(written):
    assert written.index(
        "€87.22–€107.74 more than today for each person: no. 1–3."
    ) < written.index("<svg")


def test_a_reform_stands_beside_the_law_and_in_the_command():
    shown = report(
        Analysis(
            compare(
                load_scenario("one-group-five-systems"),
                MODELS[-1:],
                reforms=["earnings-limit-1500"],
            )
        ),
        EN,
    )
    assert shown.index('id="answer"') < shown.index('id="reform-1"') < shown.index('id="pictures"')
    assert "--models jobcenter-app --reform earnings-limit-1500 --language en" in shown
