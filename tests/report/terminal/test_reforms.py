"""Law and reform on the page: what a reform sets, and where it changes nothing."""

import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.engine.comparison import compare
from subcontract_core.report.terminal.comparison import page
from subcontract_core.report.text.language import Language
from support.invented import country
from support.reforms import GRANT, comparison_under

LAW = country.law()


def test_the_page_shows_law_and_reform_first_and_what_the_reform_sets(more_grant):
    shown = page(Analysis(comparison_under([more_grant])), Language("en", strict=True))
    assert (
        shown.index("Law and reform side by side: More grant (more-grant)")
        < shown.index("Difference to today\n")
        < shown.index("With the reform: More grant")
    )
    assert (
        "Monthly grant [grant.amount]: €100.00 a month → €120.00 a month, from 1 February 2030"
        in " ".join(shown.split())
    )
    assert "Values set by a reform, not by the law in force" in shown
    assert "reform" not in page(Analysis(comparison_under([])), Language("en", strict=True)).lower()


@pytest.mark.parametrize(("months", "changes"), [(1, False), (2, True)])
def test_a_reform_that_begins_after_the_months_says_that_nothing_changes(
    more_grant, months, changes
):
    shown = " ".join(
        page(
            Analysis(comparison_under([more_grant], months=months)), Language("en", strict=True)
        ).split()
    )
    assert ("Nothing changes here: the reform begins on 1 February 2030" in shown) is not changes


def test_a_reform_whose_values_nobody_reads_says_that_nothing_changes(more_grant):
    more_grant.write_text(
        GRANT.replace("grant.amount: 120.00", "toll.rate: 20 %"), encoding="utf-8"
    )
    idle = compare(
        country.scenario(months=2), [], law=LAW, catalogue=country.catalogue(), reforms=[more_grant]
    )
    assert "no benefit and no payment of this group depends on" in " ".join(
        page(Analysis(idle), Language("en", strict=True)).split()
    )
