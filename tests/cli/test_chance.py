"""subcontract chance: what may happen, at the terminal, as files, and a draw to open."""

import json

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.report.text.language import Language
from support.chances import FILE, MODEL
from support.workbooks import ReadWorkbook


@pytest.fixture
def asked(tmp_path):
    """A run of the command over a file, with few draws."""
    file = tmp_path / "chances.yaml"
    file.write_text(FILE, encoding="utf-8")

    def ask(*more, command=("chance",)):
        args = [*command, str(file), "--model", MODEL, "--person", "P1", "--language", "en", *more]
        return CliRunner().invoke(main, args)

    return ask


def test_the_page_says_what_may_happen_and_what_is_drawn(asked):
    found = asked("--draws", "24", "--month", "2026-03")
    assert found.exit_code == 0 and "24 drawn runs of 4 months" in found.stdout
    assert "March 2026" in found.stdout and "seed 2026" in found.stdout


def test_files_are_written_and_a_draw_opens_again(asked, tmp_path):
    page, draw = tmp_path / "page.html", tmp_path / "draw.yaml"
    found = asked(
        "--draws", "24", "--json", "-", "--html", str(page), "--open-draw", "7", str(draw)
    )
    assert found.exit_code == 0, found.stderr
    tree = json.loads(found.stdout)
    assert tree["draws"] == 24 and page.is_file()
    year = CliRunner().invoke(
        main, ["year", str(draw), "--model", MODEL, "--person", "P1", "--language", "en"]
    )
    assert year.exit_code == 0 and "realised" in draw.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--month", "May"), "a month as YYYY-MM"),
        (("--draws", "24", "--open-draw", "24", "x.yaml"), "0–23"),
        (("--draws", "0"), "1"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(asked, more, told):
    found = asked(*more)
    assert found.exit_code in (1, 2) and told in found.stderr and "Traceback" not in found.output


def test_a_year_is_written_as_a_page_with_its_pictures(asked, tmp_path):
    page = tmp_path / "year.html"
    found = asked("--html", str(page), command=("year",))
    assert found.exit_code == 0 and "<svg" in page.read_text(encoding="utf-8")


def test_a_reform_meets_the_same_draws_and_is_told_below_with_its_name(asked, tmp_path):
    file = tmp_path / "chance.xlsx"
    files = ("--json", "-", "--excel", str(file))
    found = asked("--draws", "24", "--reform", "earnings-limit-1500", *files)
    book = ReadWorkbook(file.read_bytes())
    for key in ("chance_months", "chance_twenty", "chance_money"):
        # below the title and the heads: the law's rows have one reading, which has no name
        names = [row[0] for row in book.cells[Language("en").text(f"excel.sheet.{key}")][2:]]
        under = [name for name in names if "earnings-limit-1500" in name]
        assert len(under) * 2 == len(names) > 0
    told = json.loads(found.stdout)
    (reform,) = told["reforms"]
    assert "earnings-limit-1500" in reform["law"] and reform["seed"] == told["seed"]
    minutes = [
        [[one["minutes"] for one in month["twenty"]] for month in each["counted"][0]["months"]]
        for each in (told, reform)
    ]
    assert minutes[0] == minutes[1]


def test_a_mistyped_model_is_told_as_everywhere(asked):
    found = asked("--model", "paijathame-drect")
    assert found.exit_code != 0 and "did you mean paijathame-direct" in found.stderr.lower()
