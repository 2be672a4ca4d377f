"""The command that shows a person's months one by one."""

import json
from zipfile import ZipFile

from click.testing import CliRunner
import numpy as np
import pytest

from subcontract_core.analysis.person_years import person_years
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare
from subcontract_core.scenario import load_scenario
from support.chances import FILE, MODEL, drawn


def call(*arguments):
    return CliRunner().invoke(main, ["year", *arguments])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Eläke on lepäämässä 3 kuukautena 6 kuukaudesta: lokakuu–joulukuu 2025."),
        ("sv", "Pensionen är vilande i 3 av 6 månader: oktober–december 2025."),
        ("en", "The pension rests in 3 of 6 months: October–December 2025."),
    ],
)
def test_the_page_is_in_the_language_that_was_asked_for(language, words):
    asked = ("--model", "eksote-external", "--person", "P1", "--language", language)
    result = call("over-new-year-2025-10", *asked)
    assert (result.exit_code, result.stderr) == (0, "")
    assert words in result.stdout


def test_today_has_its_months_too():
    result = call("rent-decisions-2024", "--model", "today", "--person", "P1", "--language", "en")
    assert result.exit_code == 0
    assert "the same money as today" in result.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        ("--model", "eksote-external", "--person", "P9"),
        ("--model", "no-such-model", "--person", "P1"),
    ],
)
def test_what_cannot_be_asked_is_one_message(wrong):
    result = call("over-new-year-2025-10", *wrong)
    assert result.exit_code == 1 and result.stderr
    assert "Traceback" not in result.output


def test_the_months_go_to_json_alone_and_to_a_workbook(tmp_path):
    asked = ("over-new-year-2025-10", "--model", "eksote-external", "--person", "P1")
    result = call(*asked, "--json", "-")
    assert json.loads(result.stdout)["format"] == "subcontract-year/1"
    book = tmp_path / "year.xlsx"
    result = call(*asked, "--excel", str(book), "--language", "en")
    assert result.exit_code == 0 and "P1, month by month" in result.stdout
    assert book.read_bytes()[:2] == b"PK" and "year.xlsx" in result.stderr


# -- several models, drawn years, and a draw to open ------------------------------------------------


@pytest.fixture
def chances(tmp_path):
    file = tmp_path / "chances.yaml"
    file.write_text(FILE, encoding="utf-8")
    return str(file)


def test_several_models_stand_on_one_page_with_what_drawn_years_make_of_them(chances, tmp_path):
    page, draw = tmp_path / "page.html", tmp_path / "draw.yaml"
    asked = ("--person", "P1", "--models", f"{MODEL},jobcenter-app", "--draws", "24")
    more = ("--html", str(page), "--open", "7", "--to", str(draw), "--json", "-")
    result = call(chances, *asked, *more)
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    assert told["model"] is None
    assert {one["model"] for one in told["readings"]} == {MODEL, "jobcenter-app"}
    assert all(one["draws"] == 24 and one["seed"] == 2026 for one in told["readings"])
    assert page.read_text(encoding="utf-8").count('id="model-') == 2
    # the opened draw is an ordinary file with the same cents
    held = compare(load_scenario(draw), [MODEL])
    drawn_ones = drawn().outcomes[1]
    assert np.array_equal(held.in_hand(held.outcomes[0]).cents, drawn_ones.in_hand[7])
    again = call(chances, *asked[:4], "--open", "7", "--to", str(draw))
    assert again.exit_code == 1 and "draw.yaml" in again.stderr


def test_a_draw_has_its_name_from_the_scenario_where_nobody_says_a_file(chances, tmp_path):
    with pytest.MonkeyPatch.context() as folder:
        folder.chdir(tmp_path)
        result = call(
            chances, "--person", "P1", "--model", MODEL, "--open", "3", "--language", "en"
        )
        assert result.exit_code == 0 and (tmp_path / "chances-draw-3.yaml").is_file()
    assert "P1, month by month" in result.stdout


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--model", MODEL, "--models", MODEL), "Both --model and --models"),
        (("--seed", "5"), "--seed says how years are drawn"),
        (("--to", "x.yaml"), "--to says where --open writes"),
        (("--models", MODEL, "--draws", "0"), "1"),
        (("--models", MODEL, "--open", "-1"), "0"),
        (("--models", MODEL, "--draws", "5", "--seed", "-3"), "0"),
        (("--models", "paijathame-drect"), "paijathame-direct"),
    ],
)
def test_options_that_cannot_be_together_are_one_sentence(chances, more, told):
    result = call(chances, "--person", "P1", "--language", "en", *more)
    assert result.exit_code in (1, 2) and told in result.stderr
    assert "Traceback" not in result.output


def test_a_year_without_chances_has_no_draws(tmp_path):
    for more in (("--draws", "5"), ("--open", "1", "--to", str(tmp_path / "x.yaml"))):
        result = call(
            "over-new-year-2025-10", "--person", "P1", "--model", MODEL, "--language", "en", *more
        )
        assert result.exit_code == 1 and "happens by chance" in result.stderr
    assert not (tmp_path / "x.yaml").exists()


REFORM = ("over-new-year-2025-10", "--model", "eksote-external", "--person", "P1")


def test_a_reform_stands_below_the_law_with_the_same_answers_as_a_comparison(tmp_path):
    book, page = tmp_path / "year.xlsx", tmp_path / "year.html"
    files = ("--excel", str(book), "--html", str(page), "--json", "-")
    result = call(*REFORM, "--reform", "earnings-limit-1500", *files)
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)
    [under] = told["reforms"]
    scenario = load_scenario("over-new-year-2025-10")
    law = compare(scenario, ["eksote-external"], reforms=["earnings-limit-1500"])
    for found, comparison in ((told, law), (under, law.reforms[0])):
        held = comparison.in_hand(comparison.outcomes[0]).cents[:, 0].tolist()
        assert [month["cents"] for month in found["readings"][0]["months"]] == held
    limits = [month["limit_cents"] for month in under["readings"][0]["months"]]
    assert set(limits) == {150_000}  # what the reform sets, from its first day
    assert under["law"] == law.reforms[0].today.law_name
    text = page.read_text(encoding="utf-8")
    assert 'id="reform-1"' in text and text.count("<h1") == 1
    with ZipFile(book) as parts:
        assert b"earnings-limit-1500" in parts.read("xl/sharedStrings.xml")


def test_the_page_names_the_reform_what_it_changes_and_its_months_in_every_language():
    words = {
        "fi": ("Samat kuukaudet uudistuksen kanssa", "1 500,00"),
        "sv": ("Samma månader med reformen", "1 500,00"),
        "en": ("The same months with the reform", "1,500.00"),
    }
    for language, (title, limit) in words.items():
        result = call(*REFORM, "--reform", "earnings-limit-1500", "--language", language)
        law, reform = result.stdout.split(title)
        assert limit not in law.replace("\xa0", " ") and limit in reform.replace("\xa0", " ")


def test_a_reform_that_there_is_not_is_the_fault_that_compare_tells():
    asked = ("over-new-year-2025-10", "--reform", "no-such-reform", "--language", "en")
    compared = CliRunner().invoke(main, ["compare", *asked])
    result = call(*asked[:1], "--person", "P1", *asked[1:])
    assert result.exit_code == compared.exit_code == 1
    assert result.stderr == compared.stderr and "no-such-reform" in result.stderr


def test_the_same_hours_evenly_are_under_the_reform_too():
    reforms = ["earnings-limit-1500"]
    uneven = load_scenario("one-group-five-systems-irregular")
    name = uneven.people[0].id
    found = person_years(compare(uneven, [MODEL], reforms=reforms), name, reforms=reforms)
    for one, limit in ((found, False), (found.reforms[0], True)):
        even = one.models[0].beside.even
        assert even is not None
        limits = {month.limit.cents for month in even.months if month.limit is not None}
        assert (150_000 in limits) is limit
