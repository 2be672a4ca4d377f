"""What a notebook uses: tables, the answer as HTML, explanations, sweeps."""

import subprocess
import sys

import pytest

import subcontract_core as sc
from subcontract_core.base.errors import InputError, ModelError


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
