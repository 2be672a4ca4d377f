"""The pilots as a page, as a table and as JSON."""

import json

from click.testing import CliRunner
import pytest

import subcontract_core as sc
from subcontract_core.cli.main import main
from subcontract_core.programme import (
    programme,
)
from subcontract_core.report.terminal.pilots import pilots_page, to_json
from subcontract_core.report.text.language import LANGUAGES, Language


@pytest.fixture
def pilots():
    return {pilot.id: pilot for pilot in programme().pilots}


def test_the_table_has_one_row_a_pilot_and_keeps_missing_as_missing():
    table = sc.pilots(language="en").set_index("pilot")
    assert table.people.sum() == 84
    assert table.paid.sum() == 79
    assert table.loc["jobcenter", "hours"] == 1170
    assert table.loc["jobcenter", "hours_approximate"]
    assert table.hours.isna().sum() == 4
    assert table.loc["eksote", "price_cents"] == 3500
    assert str(table.loc["paijathame", "price_cents"]) == "<NA>"
    # nothing is sold, which is not the same as missing
    assert "price" not in table.loc["paijathame", "missing"]
    assert table.source.str.contains("THL Työpaperi 18/2023").all()
    assert table.loc[
        "siun-sote", ["starts", "ends", "buyers", "group_least", "group_most"]
    ].tolist() == ["2022-08", "2022-09", 8, 2, 3]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_fits_in_100_columns_and_has_all_its_words(code):
    page = pilots_page(programme(), Language(code))
    assert max(map(len, page.splitlines())) <= 100
    assert "pilots." not in page
    assert Language(code).text("page.unknown") in page


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "en",
            [
                "at least 80",
                "€16,965.00",
                "45.77 %",
                "61.05 people and not the 70",
                "least 23 and at most 74",
            ],
        ),
        (
            "fi",
            [
                "vähintään 80",
                "16 965,00 €",
                "45,77 %",
                "61,05 ihmistä eikä 70",
                "vähintään 23 ja enintään 74",
            ],
        ),
    ],
)
def test_the_command_tells_the_figures_in_both_languages(code, said):
    result = CliRunner().invoke(main, ["pilots", "--language", code])
    assert (result.exit_code, result.stderr) == (0, "")
    text = " ".join(result.stdout.split())
    assert [words for words in said if words not in text] == []


def test_json_has_null_where_the_sources_do_not_say_and_no_floats(tmp_path):
    result = CliRunner().invoke(main, ["pilots", "--json", "-"])
    found = json.loads(result.stdout, parse_float=lambda text: pytest.fail(f"a float: {text}"))
    by_id = {pilot["id"]: pilot for pilot in found["pilots"]}
    assert by_id["eksote"]["facts"]["hours"] == {
        "value": None,
        "mark": "missing",
        "approximate": False,
        "sources": [],
        "how": None,
        "note": None,
    }
    assert by_id["jobcenter"]["facts"]["hours"]["approximate"] is True
    assert by_id["jobcenter"]["account"]["kept_cents"] == 526_500
    assert by_id["eksote"]["account"] is None
    assert found["counted"]["paid"]["count"] == 79
    target = tmp_path / "pilots.json"
    result = CliRunner().invoke(main, ["pilots", "--language", "en", "--json", str(target)])
    assert json.loads(target.read_text(encoding="utf-8")) == found == to_json(programme())
    assert result.stdout == ""  # the file is what was asked for
    assert "pilots.json" in result.stderr
