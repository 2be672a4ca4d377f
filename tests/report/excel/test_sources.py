"""Where the numbers come from: values of the law and terms."""

from datetime import date

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.api import compare
from subcontract_core.report.excel import excel_bytes
from subcontract_core.report.text.language import Language
from support.workbooks import ReadWorkbook

EN, FI = Language("en", strict=True), Language("fi", strict=True)


def test_every_value_of_the_law_that_was_read_is_listed_with_act_section_source_and_day():
    rows = ReadWorkbook(
        excel_bytes(
            Analysis(
                compare("one-group-five-systems", ["jobcenter-app"], language="en").comparison
            ),
            EN,
        )
    ).table("Law")
    limit = next(row for row in rows if row["Id"] == "pension.earnings_limit")
    assert (limit["In euros"], limit["In force from"]) == (837.59, date(2021, 1, 1))
    assert "738/2009" in limit["Act"] and limit["Source"] and isinstance(limit["Checked on"], date)
    vat = next(row for row in rows if row["Id"] == "tax.vat_rate")
    assert vat["As a share"] == 0.24


def test_a_term_that_the_sources_leave_open_says_so_and_an_assumption_says_why():
    rows = ReadWorkbook(
        excel_bytes(
            Analysis(
                compare(
                    "vaalijala-2022", ["jobcenter-partner", "vaalijala"], language="en"
                ).comparison
            ),
            EN,
        )
    ).table("Terms")
    price = next(
        row
        for row in rows
        if row["Model"].startswith("Helsinki Jobcenter") and row["Id"] == "price_per_hour"
    )
    assert (price["Value"], price["Where it is from"]) == (
        "not in the sources",
        "not in the sources",
    )
    borrowed = next(
        row
        for row in rows
        if row["Model"].startswith("Vaalijala") and row["Id"] == "price_per_hour"
    )
    assert (borrowed["Value"], borrowed["Where it is from"]) == (
        "€35.00 an hour",
        "assumed",
    ) and "borrowed" in borrowed["Source, or why it is assumed"]
