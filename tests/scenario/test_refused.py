"""What looks harmless in a scenario file and is refused all the same."""

import os

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.reading import read_scenario

GOOD = """format: subcontract-scenario/1
id: refused
title: {en: Refused, fi: Hylätty}
months: {from: 2021-09, to: 2021-09}
people:
  - {id: P1, birth_year: 1990, housing: {kind: rent, rent: 500.00, spouse: true, spouse_income: 0}}
buyers: [{id: B1, kind: company}]
gigs:
  - {id: G1, buyer: B1, task: tidying, dates: [2021-09-06, 2021-09-07], minutes: 60, crew: [P1]}
"""


def test_the_file_itself_is_good():
    assert read_scenario(GOOD, "good.yaml").people[0].id == "P1"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("P1", "Matti", r"good\.yaml:6: people\[0\]\.id: found an id that could be a name"),
        (", spouse_income: 0", "", r"good\.yaml:6: .*spouse: found a spouse without an income"),
        (
            "2021-09-07",
            "2021-09-06",
            r"good\.yaml:9: .*found 2021-09-06 a second time.* Remove it\.",
        ),
        ("500.00", "500,50", r"good\.yaml:6: .*Write decimals with a point: 500\.50\."),
    ],
)
def test_each_is_told_with_its_line(old, new, words):
    with pytest.raises(InputError, match=words):
        read_scenario(GOOD.replace(old, new), "good.yaml")


@pytest.mark.parametrize("ident", ["P1", "A12", "H-3", "abc_1234"])
def test_a_numbered_person_is_let_in(ident):
    assert read_scenario(GOOD.replace("P1", ident), "good.yaml").people[0].id == ident


def test_ids_of_buyers_and_gigs_are_free():
    assert (
        read_scenario(GOOD.replace("B1", "town").replace("G1", "yard-work"), "good.yaml")
        .gigs[0]
        .buyer
        == "town"
    )


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "an empty path"),
        ("/dev/zero", "a device or a pipe"),
        ("pipe.yaml", "a device or a pipe"),
        ("folder.yaml", "a directory"),
        ("large.yaml", r"a file of 5\.0 MB"),
        ("missing.yaml", "no such file"),
        ("no\0file.yaml", "cannot be opened"),
        ("x" * 5000 + ".yaml", "cannot be opened"),
    ],
)
def test_what_is_no_ordinary_file_is_one_fault_without_reading_it(
    tmp_path, monkeypatch, path, words
):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.yaml")
    os.mkdir("folder.yaml")
    with open("large.yaml", "wb") as file:
        file.truncate(5_000_001)
    with pytest.raises(InputError, match=words) as caught:
        load_scenario(path)
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (
            "  - {id: P1",
            "\t- {id: P1",
            "good.yaml:6: (the whole file): found a tab where spaces are needed (YAML: ",
        ),
        ("tidying", "a: b: c", "good.yaml:9: (the whole file): found "),
        (
            "tidying",
            "@home",
            (
                "good.yaml:9: (the whole file): found '@' at the start of a text without quotes"
                " (YAML: "
            ),
        ),
        (
            "fi: Hylätty}",
            "fi: Hylätty",
            (
                "good.yaml:3: (the whole file): found a { that is not closed, or a comma that is"
                " missing (YAML: "
            ),
        ),
        (
            "tidying",
            "ti\x07dying",
            "good.yaml:9: (the whole file): found an invisible control character; ",
        ),
    ],
)
def test_what_yaml_cannot_read_is_told_in_words_that_fit_the_sentence(old, new, found):
    with pytest.raises(InputError) as caught:
        read_scenario(GOOD.replace(old, new), "good.yaml")
    assert (
        str(caught.value).startswith(found)
        and "found found" not in str(caught.value)
        and "found did not" not in str(caught.value)
    )
