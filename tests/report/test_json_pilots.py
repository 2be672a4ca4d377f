"""The pilots as JSON."""

import json

from click.testing import CliRunner
import pytest

from subcontract_core.cli.main import main
from subcontract_core.programme import programme
from subcontract_core.report.json_pilots import to_json


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
