"""Files to take away, inside their own links."""

import base64
import json
import re

import yaml

from subcontract_core.notebook.views.downloads import download, downloads
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def contents(page):
    """What each link holds, by the end of its name."""
    links = re.findall(r'<a[^>]*download="[^"]*\.(\w+)"[^>]*href="data:[^"]*base64,([^"]*)"', page)
    links += [
        (kind, data)
        for data, kind in re.findall(
            r'<a[^>]*href="data:[^"]*base64,([^"]*)"[^>]*download="[^"]*\.(\w+)"', page
        )
    ]
    return {kind: base64.b64decode(data) for kind, data in links}


def test_a_file_is_inside_its_link_as_it_is():
    assert contents(download(b"\x00a", "text/plain", "a.txt", "Save")) == {"txt": b"\x00a"}


def test_scenario_answer_workbook_and_page_come_one_after_another(answer):
    scenario = answer.comparison.scenario
    steps = list(downloads(answer, scenario, EN, lambda: None))
    assert [step.count(" href=") for step in steps] == [0, 1, 2, 3, 4, 5]
    assert f"{scenario.id}.one-page.html" in steps[-1]
    found = contents(steps[-1])
    assert yaml.safe_load(found["yaml"])["id"] == scenario.id
    assert json.loads(found["json"])["outcomes"]
    assert found["xlsx"][:2] == b"PK" and found["html"].startswith(b"<!DOCTYPE html>")


def test_before_each_file_the_page_names_it_and_at_the_end_nothing_is_being_made(answer):
    *making, last = downloads(answer, answer.comparison.scenario, EN, lambda: None)
    names = ["yaml", "json", "xlsx", "html", "summary"]
    told = [
        EN.text("ui.making", what=EN.text(f"ui.save.{name}"), n=number, all=5)
        for number, name in enumerate(names, 1)
    ]
    assert [words in step for words, step in zip(told, making, strict=True)] == [True] * 5
    assert all('aria-busy="true"' in step for step in making)
    assert "aria-busy" not in last and EN.text("ui.made") in last


def test_a_file_that_cannot_be_made_says_so_in_its_place_and_the_others_are_made(answer):
    class Broken:
        def __getattr__(self, name):
            if name == "to_excel":
                raise ZeroDivisionError
            return getattr(answer, name)

    failed = []
    *_, last = downloads(Broken(), answer.comparison.scenario, EN, lambda: failed.append(1))
    assert set(contents(last)) == {"yaml", "json", "html"} and failed == [1]
    assert EN.text("ui.not_made") in last
