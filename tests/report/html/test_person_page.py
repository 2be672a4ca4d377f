"""The participant's page: a sheet for the person and one for the coach."""

from click.testing import CliRunner
import pytest

from subcontract_core import compare
from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.report.text.language import LANGUAGES
from support.chromium import chromium_or_skip
from support.person_pages import GROUP, MODEL, Text, amounts, first_lines


def test_there_is_a_page_for_the_person_and_one_for_the_coach(answers):
    page = answers["fi"].person_page("P1", MODEL)
    assert page.count('class="sheet"') == 2
    assert first_lines(page)[-1] == "P1 · sivu 1/2" and "P1 · sivu 2/2" in page


def test_the_title_is_the_work_and_the_month_never_the_model_or_the_person(answers):
    assert Text(answers["fi"].person_page("P1", MODEL)).heading == "Työ ja raha toukokuussa"
    assert Text(answers["sv"].person_page("P1", MODEL)).heading == "Arbete och pengar i maj"
    assert not any("Eksote" in line for line in first_lines(answers["fi"].person_page("P1", MODEL)))


def test_a_way_of_working_that_is_not_open_to_the_person_says_so_and_shows_no_sums(answers):
    page = answers["fi"].person_page("P2", "work-activity")
    lines = first_lines(page)
    assert "Tätä työtä ei voi tarjota sinulle nyt." in lines
    assert "Sinulle ei muutu mikään." in lines and amounts(page) == set()


def test_a_person_that_does_not_exist_is_a_fault_that_names_those_who_do(answers):
    with pytest.raises(InputError, match="'P9'; allowed: P1, P2, P3, P4"):
        answers["en"].person_page("P9", MODEL)


def test_a_reading_can_be_chosen_and_one_that_does_not_exist_is_a_fault(answers):
    last = [
        outcome.reading for outcome in answers["en"].comparison.outcomes if outcome.model == MODEL
    ][-1]
    assert answers["en"].person_page("P1", MODEL, reading=last)
    with pytest.raises(InputError, match="Name a reading"):
        answers["en"].person_page("P1", MODEL, reading={"price_basis": "nobody"})


def test_it_is_written_where_it_is_asked_for_and_nothing_is_written_elsewhere(answers, tmp_path):
    page = answers["en"].person_page("P1", MODEL, tmp_path / "p1.html")
    assert (tmp_path / "p1.html").read_text(encoding="utf-8") == page
    with pytest.raises(SubcontractError):
        answers["en"].person_page("P1", MODEL, tmp_path / "p1.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["p1.html"]


def test_the_command_writes_the_same_page(answers, tmp_path):
    file = tmp_path / "page.html"
    done = CliRunner().invoke(
        main,
        [
            "person",
            GROUP,
            "--model",
            MODEL,
            "--person",
            "P1",
            "--html",
            str(file),
            "--language",
            "fi",
        ],
    )
    assert done.exit_code == 0 and file.read_text(encoding="utf-8") == compare(
        GROUP, [MODEL], language="fi"
    ).person_page("P1", MODEL)


def test_the_command_tells_an_unknown_person_and_another_kind_of_file_without_a_traceback(tmp_path):
    for person, name, said in (("P9", "page.html", "P1, P2, P3, P4"), ("P1", "page.txt", ".html")):
        done = CliRunner().invoke(
            main,
            [
                "person",
                GROUP,
                "--model",
                MODEL,
                "--person",
                person,
                "--html",
                str(tmp_path / name),
                "--language",
                "en",
            ],
        )
        assert done.exit_code == 1 and said in done.output and "Traceback" not in done.output


def test_it_needs_nothing_else_and_everybody_can_read_it(answers):
    with chromium_or_skip() as browser:
        from axe_playwright_python.sync_playwright import Axe

        view = browser.new_page(viewport={"width": 900, "height": 1200})
        asked = []
        view.on("request", lambda request: asked.append(request.url))
        for width in (900, 390):
            view.set_viewport_size({"width": width, "height": 1200})
            for language in LANGUAGES:
                view.set_content(answers[language].person_page("P1", MODEL))
                assert [one["id"] for one in Axe().run(view).response["violations"]] == []
        assert [url for url in asked if not url.startswith("data:")] == []
