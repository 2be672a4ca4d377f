"""The command that writes schemas for editors."""

import json

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.schemas.formats import FORMATS


def ran(*arguments):
    return CliRunner().invoke(main, ["schema", *arguments])


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
def test_without_a_name_it_lists_every_format(code):
    done = ran("--language", code)
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(FORMATS)


def test_one_format_is_json_on_standard_output():
    assert json.loads(ran("model").stdout)["properties"]["format"]["const"] == "subcontract-model/1"


def test_a_name_that_is_none_is_told_what_may_be_meant():
    done = ran("modle", "--language", "en")
    assert done.exit_code == 1 and "did you mean 'model'" in done.stderr


def test_one_format_is_written_to_a_file(tmp_path):
    file = tmp_path / "model.schema.json"
    assert ran("model", "--json", str(file)).exit_code == 0
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(ran("model").stdout)


def test_a_file_without_a_format_is_not_left_out_in_silence(tmp_path):
    done = ran("--json", str(tmp_path / "one.json"), "--language", "en")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "Name the format" in done.stderr and not list(tmp_path.iterdir())
