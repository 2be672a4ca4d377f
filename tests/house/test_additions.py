"""How many files it takes to add a field, a finding, a chart or a benefit rule: each is added to a
copy of the core as an author would, and works there.
"""

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from support.additions import CHART, FIELD, FINDING, RULE, files_of, make
from support.paths import CORE, ROOT

SORTS = {"a field of a scenario": FIELD, "a finding": FINDING, "a chart": CHART}
SORTS["a benefit rule"] = RULE

# Asked in the copy, in a process of its own.
ASKED = """
import json, sys
from subcontract_core.api import compare, load_scenario
from subcontract_core.report.text.labels import kind_name
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.workbook.writing import workbook_bytes
from subcontract_core.scenario.writing import scenario_to_yaml
from attrs import evolve

scenario = load_scenario("one-group-five-systems")
scenario = evolve(scenario, people=(evolve(scenario.people[0], pets=3), *scenario.people[1:]))
told = {"yaml": scenario_to_yaml(scenario)}
for code in ("en", "fi", "sv"):
    answer = compare(scenario, ["eksote-external"], language=code)
    told[code] = {"page": str(answer), "chart": answer.chart_crew().svg()}
    told[code]["finding"] = Language(code).text("finding.home_seen")
    told[code]["kind"] = kind_name(Language(code), "shoes")
    told[code]["field"] = Language(code).text("field.pets")
outcome = answer.comparison.outcomes[0]
told["column"] = outcome.tables.people.pets.tolist()
told["codes"] = sorted({finding.code for finding in outcome.findings})
sheet = next(one for one in outcome.effects.sheets if one.name == "benefits")
told["cents"] = sorted(set(sheet.line("shoes").cents.tolist()))
told["workbook"] = len(workbook_bytes(Language("fi"), scenario))
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What the copy with all four additions says."""
    home = tmp_path_factory.mktemp("copy")
    shutil.copytree(CORE, home / CORE.name, ignore=shutil.ignore_patterns("__pycache__"))
    for edits in SORTS.values():
        make(edits, home / CORE.name)
    done = subprocess.run(
        [sys.executable, "-c", ASKED],
        env={**os.environ, "PYTHONPATH": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_field_is_read_written_and_a_column_by_its_row_alone(told):
    assert told["column"][0] == 3 and "pets: 3" in told["yaml"]
    assert told["fi"]["field"] == "animals at home (fi)"
    assert told["workbook"] > 0


def test_a_finding_is_told_in_every_language_by_where_it_is_decided_alone(told):
    assert "home_seen" in told["codes"]
    for code in ("en", "fi", "sv"):
        assert f"A home is here. ({code})" in told[code]["page"].replace("\n", " ")


def test_a_chart_is_a_module_and_its_name(told):
    assert all("people (" in told[code]["chart"] for code in ("en", "fi", "sv"))


def test_a_benefit_rule_is_paid_and_named_by_its_kind(told):
    assert told["cents"] == [1234]  # 12.34 euros, as the YAML of the test has it
    assert [told[code]["kind"] for code in ("fi", "sv")] == [
        "money for shoes (fi)",
        "money for shoes (sv)",
    ]


@pytest.mark.parametrize("sort", SORTS)
def test_the_table_of_how_many_files_says_what_it_took(sort):
    code, catalogues = files_of(SORTS[sort])
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    row = next(line for line in table.splitlines() if re.match(rf"\| {sort} +\| \d", line))
    said = [int(number) for number in re.findall(r"\| (\d+)\b", row)]
    assert said == [len(code), len(catalogues)]


# a scenario field ≤ 3, a benefit rule ≤ 4, a chart ≤ 3, a finding ≤ 2 files of code (issue 10)
MOST = {"a field of a scenario": 3, "a benefit rule": 4, "a chart": 3, "a finding": 2}


@pytest.mark.parametrize("sort", SORTS)
def test_no_addition_takes_more_files_of_code_than_was_asked(sort):
    code, catalogues = files_of(SORTS[sort])
    assert len(code) <= MOST[sort]
    assert {path.rsplit("/", 1)[1] for path in catalogues} <= {"pages.po", "law.po"}
