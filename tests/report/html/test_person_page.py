"""The page for one person: the answer first, columns that add up, days to tell by, one sheet of
paper.
"""

from html.parser import HTMLParser
import re

from click.testing import CliRunner
import pytest

from subcontract_core import compare
from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.report.text.language import LANGUAGES, Language
from support.chromium import chromium_or_skip

GROUP, MODEL = "everyday-2026-05", "eksote-external"


class Text(HTMLParser):
    """The text of a page, and the cells of its table row by row."""

    def __init__(self, page):
        super().__init__()
        self.parts, self.rows, self.heading, self._tag = [], [], "", ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self._tag = tag
        if tag == "tr":
            self.rows.append([])

    def handle_endtag(self, tag):
        self._tag = ""

    def handle_data(self, data):
        self.parts.append(data)
        if self._tag in ("td", "th"):
            self.rows[-1].append(data)
        if self._tag == "h1":
            self.heading += data

    @property
    def text(self):
        return " ".join(self.parts)


@pytest.fixture(scope="module")
def answers():
    return {
        language: compare(GROUP, [MODEL, "work-activity"], language=language)
        for language in LANGUAGES
    }


def shown(answers, person, language="en", model=MODEL):
    return Text(answers[language].person_page(person, model))


def cents(text):
    return int(re.sub(r"[^\d−]", "", text).replace("−", "-"))


def test_the_first_line_is_how_much_more_or_less_there_is_than_now():
    # As counted by hand in the README's example: a wage of 240 € leaves 87.22 €.
    assert (
        Text(
            compare("one-group-five-systems", [MODEL], language="en").person_page("P1", MODEL)
        ).heading
        == "You get €87.22 more than now."
    )


def test_money_that_does_not_change_is_said_as_such(answers):
    assert shown(answers, "P2").heading == "You have as much money as now."


@pytest.mark.parametrize("person", ["P1", "P2", "P3", "P4"])
def test_each_column_adds_up_and_the_difference_is_that_of_the_two(answers, person):
    rows = [[cents(cell) for cell in row[1:]] for row in shown(answers, person).rows[1:]]
    *lines, total = rows
    assert [sum(column) for column in zip(*lines, strict=True)] == total
    assert all(now - before == change for before, now, change in rows)


def test_a_difference_can_be_counted_in_notes_that_make_the_sum(answers):
    page = answers["en"].person_page("P3", MODEL)
    notes = [int(note) for note in re.findall(r"<span>(\d+)</span>", page)]
    change, rest = (
        cents(shown(answers, "P3").rows[-1][-1]),
        int(re.search(r"and €(\d+)\.(\d\d)", page)[0].replace("and €", "").replace(".", "")),
    )
    assert len(notes) <= 24 and 100 * sum(notes) + rest == change


def test_kela_is_told_by_the_first_day_of_work_and_of_the_rent_by_the_first_pay_day(answers):
    text = shown(answers, "P1").text
    assert "By 5 May 2026:" in text and "tell Kela that you start work" in text
    assert "By 29 May 2026:" in text and "for the housing allowance" in text
    assert "apply for the unemployment benefit" not in text


def test_the_unemployed_apply_for_the_benefit_when_the_month_is_over_and_within_three_months(
    answers,
):
    text = shown(answers, "P2").text
    assert (
        "From 1 June 2026 to 31 August 2026:" in text
        and "apply for the unemployment benefit" in text
    )


def test_what_is_counted_for_a_person_is_not_named_as_left_out(answers):
    assert "Not counted: social assistance." in shown(answers, "P1").text  # debts are
    assert "Not counted: social assistance, debts in enforcement." in shown(answers, "P3").text


def test_a_limit_that_is_passed_says_what_it_does_and_one_that_is_not_how_much_is_left(answers):
    text = shown(answers, "P1").text
    # The limit of a national pension in 2026 is 990.90, the pay 7 × 4 × 12.00 + 11.5 % = 374.64.
    assert "You can still earn €616.26." in text and "your pension can stop" in text
    assert "over a limit." in text and "counts your housing allowance again" in text


def test_that_fewer_hours_leave_more_is_said_to_the_person_and_not_to_the_staff(answers):
    for code, words in (("en", "If you worked"), ("fi", "Jos tekisit"), ("sv", "Om du arbetade")):
        language = Language(code)
        page = answers[code].person_page("P1", MODEL)
        assert words in page
        assert language.text("fix.less_work_leaves_more") not in page


def test_a_way_of_working_that_is_not_open_to_the_person_says_so_and_shows_no_sums(answers):
    page = shown(answers, "P2", model="work-activity")
    assert page.heading == "This way of working is not open to you now." and page.rows == []


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
