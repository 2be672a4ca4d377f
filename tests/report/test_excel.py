"""The workbook of an answer: its sums equal the page to the cent, its formulas give the values
stored with them, its texts stay texts.
"""

from click.testing import CliRunner
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.api import compare
from subcontract_core.base.errors import SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.report.excel import excel_bytes, write_excel
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from support.invented_models import compared
from support.workbooks import ReadWorkbook

EN, FI = Language("en", strict=True), Language("fi", strict=True)


def test_the_same_answer_makes_the_same_file():
    assert excel_bytes(Analysis(compared()), EN) == excel_bytes(Analysis(compared()), EN)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("r.csv", "ends with .xlsx"),
        ("no folder/r.xlsx", "there is no folder"),
        ("taken.xlsx", "is a folder"),
    ],
)
def test_a_path_that_cannot_be_written_is_one_message_and_leaves_nothing(name, why, tmp_path):
    (tmp_path / "taken.xlsx").mkdir()
    with pytest.raises(SubcontractError, match=why):
        write_excel(Analysis(compared()), tmp_path / name, EN)
    assert [path.name for path in tmp_path.iterdir()] == ["taken.xlsx"]


def test_a_file_of_that_name_is_replaced_as_a_whole(tmp_path):
    (tmp_path / "r.xlsx").write_text("old")
    answer = compare("vaalijala-2022", ["vaalijala"], language="en")
    with pytest.raises(SubcontractError, match="overwrite=True"):
        answer.to_excel(tmp_path / "r.xlsx")
    assert (tmp_path / "r.xlsx").read_text() == "old"
    assert answer.to_excel(tmp_path / "r.xlsx", overwrite=True) == tmp_path / "r.xlsx"
    assert ReadWorkbook((tmp_path / "r.xlsx").read_bytes()).names[0] == "Answer"
    assert [path.name for path in tmp_path.iterdir()] == ["r.xlsx"]


def call(*arguments):
    return CliRunner().invoke(main, [*map(str, arguments), "--language", "en"])


def test_a_template_that_is_written_from_a_scenario_is_compared_into_a_workbook(tmp_path):
    asked, told = tmp_path / "asked.xlsx", tmp_path / "told.xlsx"
    assert call("template", asked, "vaalijala-2022").exit_code == 0
    result = call("compare", asked, "--models", "vaalijala", "--excel", told, "--page")
    assert (result.exit_code, "told.xlsx" in result.stderr) == (0, True)
    assert result.stdout == call("compare", "vaalijala-2022", "--models", "vaalijala").stdout
    assert ReadWorkbook(told.read_bytes()).names[:2] == ["Answer", "Each person"]


def test_an_empty_template_is_refused_with_its_cells(tmp_path):
    assert call("template", tmp_path / "t.xlsx").exit_code == 0
    result = call("compare", tmp_path / "t.xlsx")
    assert result.exit_code == 1
    assert (
        "Scenario!C4" in result.stderr
        and "People!A3" in result.stderr
        and "Traceback" not in result.stderr
    )


def test_a_wrong_name_for_the_workbook_is_told_before_anything_is_computed(tmp_path):
    result = call("compare", load_scenario("vaalijala-2022").id, "--excel", tmp_path / "r.ods")
    assert (result.exit_code, result.stdout) == (1, "") and "ends with .xlsx" in result.stderr
