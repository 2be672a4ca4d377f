"""Who does what and what is open, side by side: as a page and as JSON."""

import json

from click.testing import CliRunner
import pytest

import subcontract_core as sc
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import TODAY
from subcontract_core.model import fact_sheet
from subcontract_core.model.catalogue import catalogue
from subcontract_core.report.terminal.facts_matrix import fact_sheets, matrix_page, questions_page
from subcontract_core.report.text.language import Language

MODELS = [model for model in catalogue().ids if model != TODAY]


PAPER = "THL Työpaperi 18/2023"


QUESTIONS = [*(f"H3-{number:02}" for number in range(1, 33)), "H0-01"]


def of(model):
    return fact_sheet.read_facts(catalogue().get(model).manifest.facts)


def call(*arguments):
    return CliRunner().invoke(main, arguments)


@pytest.mark.parametrize("language", ["en", "fi"])
def test_the_pages_are_at_most_100_columns_wide(language):
    models = fact_sheets(catalogue())
    for page in (
        matrix_page(models, Language(language)),
        questions_page(models, Language(language)),
        questions_page(models[:1], Language(language)),
    ):
        assert max(map(len, page.splitlines())) <= 100


def test_what_is_unknown_is_said_to_be_not_in_the_sources():
    page = call("models", "--matrix", "--language", "en").stdout
    invoices = page.split("Who invoices the buyer")[1].split("Who pays")[0]
    assert "not in the sources: jobcenter-partner, open-work-activity, vaalijala" in invoices
    table = sc.roles(language="en").set_index(["model", "item"])
    row = table.loc[("vaalijala", "invoices")]
    assert (row.state, row.text) == ("unknown", "not in the sources")
    assert table.loc[("jobcenter-app", "pays")].source == PAPER


def test_the_questions_of_one_model_show_both_readings_and_how_many_are_open():
    result = call("models", "--questions", "eksote-external", "--language", "en")
    assert result.exit_code == 0
    assert "17 of 32 open" in result.stdout
    assert "(1) The buyer pays Eksote 35 €" in result.stdout
    table = sc.open_questions(["eksote-external"], language="en")
    assert list(table[table.question == "H3-17"].reading) == [1, 2]
    assert list(dict.fromkeys(table.question)) == QUESTIONS


@pytest.mark.parametrize(
    ("language", "nothing", "memory"),
    [
        ("en", "Law in 2026: no law answers", "from memory, to be checked"),
        ("fi", "Laki vuonna 2026: mikään laki ei vastaa", "muistista"),
        ("sv", "Lagen år 2026: ingen lag svarar", "ur minnet"),
    ],
)
def test_todays_law_stands_beside_the_regions_line_of_each_question(language, nothing, memory):
    page = call("models", "--questions", "vaalijala", "--language", language).stdout
    told = page.split("H3-07")[1].split("H3-08")[0]
    assert nothing in told
    assert memory.split(",")[0] in page
    assert page.count(nothing.split(":")[0]) == len(QUESTIONS)


def test_todays_law_is_in_the_table_and_in_the_json_too():
    table = sc.open_questions(["vaalijala"], language="en").set_index("question")
    row = table.loc["H3-24"]
    assert (row.law_year, row.law_state, row.law_source) == (
        2026,
        "partly",
        "Tuloverolaki 1535/1992",
    )
    assert "tax free up to 12 € a day" in row.law_says
    told = json.loads(call("models", "--questions", "vaalijala", "--json", "-").stdout)
    today = {one["id"]: one["today"] for one in told["questions"]}
    assert list(today) == QUESTIONS
    assert today["H3-03"]["from_memory"] is True
    assert set(today["H3-24"]["texts"]) == {"en", "fi", "sv"}


def test_all_models_are_told_when_none_is_named():
    page = call("models", "--questions", "--language", "fi").stdout
    assert all(model in page for model in MODELS)


def test_matrix_and_questions_can_be_written_as_json():
    matrix = json.loads(call("models", "--matrix", "--json", "-").stdout)
    assert [row["model"] for row in matrix["models"]] == MODELS
    assert matrix["models"][0]["roles"]["supervises.law"]["state"] == "answered"
    asked = json.loads(call("models", "--questions", "jobcenter-app", "--json", "-").stdout)
    assert asked["models"][0]["open"] == list(of("jobcenter-app").open)


@pytest.mark.parametrize("arguments", [("--json", "-"), ("--matrix", "--questions", "vaalijala")])
def test_wrong_usage_leaves_with_two(arguments):
    assert call("models", *arguments).exit_code == 2


def test_a_model_that_is_not_there_or_has_no_facts_is_a_fault():
    assert "did you mean" in call("models", "--questions", "jobcenter").stderr
    result = call("models", "--questions", TODAY)
    assert (result.exit_code, "no facts file" in result.stderr) == (1, True)


def test_results_are_shown_beside_the_open_questions():
    page = call("compare", "--models", "jobcenter-app,eksote-external", "--language", "en").stdout
    # once, not once per reading
    assert page.count("subcontract models --questions eksote-external") == 1
    assert "Open national questions: 13 of 32" in page
    value = json.loads(call("compare", "--models", "jobcenter-app", "--json", "-").stdout)
    assert {"id": "H3-12", "state": "disputed"} in value["outcomes"][0]["open_questions"]
    assert (
        "--questions jobcenter-app"
        in sc.compare("one-group-five-systems", ["jobcenter-app"], language="en")._repr_html_()
    )
