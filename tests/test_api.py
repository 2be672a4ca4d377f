"""What a notebook uses: tables, the answer as HTML, explanations, sweeps."""

import subprocess
import sys

import pytest

import subcontract_core as sc
from subcontract_core.base.errors import InputError, ModelError, SubcontractError


def test_an_unknown_model_person_or_scenario_is_told_in_words(answer):
    with pytest.raises(ModelError, match="no model 'jobcentre'"):
        answer.explain("jobcentre", "P1")
    with pytest.raises(InputError, match="P1, P2, P3, P4, P5"):
        answer.explain("jobcenter-app", "P7")
    with pytest.raises(InputError, match="one-group-five-systems"):
        sc.compare("one-group-five-system")


def test_the_command_line_imports_neither_pandas_nor_widgets():
    code = (
        "import sys; from subcontract_core.cli.main import main; from click.testing import CliRunner;r ="
        " CliRunner().invoke(main, ['compare', '--json', '-']); assert r.exit_code == 0,"
        " r.output;assert not {'pandas', 'ipywidgets', 'altair'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("models", ["jobcenter-app", ("jobcenter-app",), {"jobcenter-app"}])
def test_one_model_may_be_named_without_a_list(models):
    answer = sc.compare("everyday-2026-05", models)
    assert {one.model for one in answer.comparison.outcomes} == {"jobcenter-app"}


@pytest.mark.parametrize("models", [[None], [5], ["jobcenter-app", b"x"]])
def test_what_is_no_id_of_a_model_is_told(models):
    with pytest.raises(ModelError, match="named by its id, such as jobcenter-app; found"):
        sc.compare("everyday-2026-05", models)


@pytest.mark.parametrize("scenario", [None, 5, {"id": "x"}, b"everyday-2026-05"])
def test_what_is_no_scenario_is_told(scenario):
    with pytest.raises(SubcontractError, match="a file or a Scenario; found"):
        sc.compare(scenario, ["jobcenter-app"])


@pytest.mark.parametrize(
    ("reforms", "number"), [("earnings-limit-1500", 1), (["earnings-limit-1500"], 1), (None, 0)]
)
def test_one_reform_may_be_named_without_a_list(reforms, number):
    answer = sc.compare("everyday-2026-05", ["jobcenter-app"], reforms=reforms)
    assert len(answer.comparison.reforms) == number
