"""What to notice in one model, the most severe first, down to the values of the law."""

from subcontract_core.notebook.views.findings import findings
from subcontract_core.report.text.language import Language
from support.invented_models import compared, finding, with_findings

EN = Language("en", strict=True)


def page(*found):
    comparison = with_findings(compared(), *found)
    return findings(comparison, comparison.outcomes[0], EN)


def test_the_most_severe_comes_first_whatever_order_the_model_told_them_in():
    told = page(
        finding(
            severity="notice", person=[0], month=[0], earned=[3600], limit=[5000], headroom=[1400]
        ),
        finding(
            "over_earnings_limit",
            "stop",
            person=[0],
            month=[0],
            earned=[6000],
            limit=[5000],
            over=[1000],
        ),
    )
    assert told.index("sc-finding sc-stop") < told.index("sc-finding sc-notice")


def test_nothing_to_notice_is_said_so():
    assert EN.text("page.no_findings") in page()
