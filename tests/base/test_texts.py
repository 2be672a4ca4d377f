"""One text in every language: where it is found, and that nothing is read before it is asked for."""

from pathlib import Path
import subprocess
import sys

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.base.located_yaml import read
from subcontract_core.base.texts import Texts, key_of, read_texts
from subcontract_core.report.text.language import Language

KNOWN = Texts.of(
    "jobcenter_app.app.title", "Helsinki Jobcenter: assignment contract through an app"
)


def test_a_text_of_the_program_has_its_english_in_place_and_the_others_in_the_catalogues():
    assert dict(KNOWN) == {
        "en": "Helsinki Jobcenter: assignment contract through an app",
        "fi": "Helsingin Jobcenter: toimeksianto sovelluksen kautta",
        "sv": "Helsingfors Jobcenter: uppdragsavtal via en app",
    }


def test_texts_are_equal_where_their_key_and_what_is_written_are():
    assert Texts.of(KNOWN.key, KNOWN["en"]) == KNOWN == dict(KNOWN)
    assert Texts.of("another.key", KNOWN["en"]) != KNOWN
    assert len({KNOWN, Texts.of(KNOWN.key, KNOWN["en"])}) == 1


def test_what_an_author_writes_counts_before_the_catalogues():
    mine = Texts(KNOWN.key, {"en": "Mine", "fi": "Minun"})
    assert (mine["en"], mine["fi"]) == ("Mine", "Minun")


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("My own reform", {"en": "My own reform"}),
        ("{en: My own reform}", {"en": "My own reform"}),
        ("{en: Mine, fi: Minun, sv: Min}", {"en": "Mine", "fi": "Minun", "sv": "Min"}),
    ],
)
def test_a_text_in_a_file_is_plain_english_or_as_many_languages_as_its_author_writes(cell, found):
    node = read("mine.yaml", f"title: {cell}").mapping()["title"]
    assert dict(read_texts(node, "folder.mine.title")) == found


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("{fi: Minun}", "'en' must be given"),
        ("{en: Mine, de: Mein}", "the unknown key 'de'"),
        ("[Mine]", "found a list; allowed: a text"),
        ("", "allowed: a text"),
    ],
)
def test_a_text_without_english_or_in_an_unknown_language_is_a_fault(cell, told):
    root = read("mine.yaml", f"title: {cell}")
    read_texts(root.mapping()["title"], "folder.mine.title")
    with pytest.raises(InputError, match=told):
        root.faults.raise_if_any()


def test_a_key_is_the_files_folder_and_name_and_the_place_in_it():
    assert (
        key_of(Path("/x/eksote_employer/external.facts.yaml")) == "eksote_employer.external.facts"
    )


def test_a_text_that_is_not_there_in_a_language_is_shown_in_another_and_marked():
    swedish = Language("sv", strict=False)
    assert swedish.pick(Texts("reforms.mine.title", {"en": "Mine"})) == "(en) Mine"
    assert swedish.pick({"en": "Mine"}) == "(en) Mine"
    assert Language("sv").pick(KNOWN) == "Helsingfors Jobcenter: uppdragsavtal via en app"


def test_a_comparison_in_english_reads_no_other_language_and_no_babel():
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys\n"
            "from subcontract_core.base import catalogues\n"
            "read, names = catalogues.read_catalogue, []\n"
            "catalogues.read_catalogue = lambda path, *a, **k: names.append(path.parent.name) or read(path, *a, **k)\n"
            "from subcontract_core.cli.main import main\n"
            "main(['compare', '--language', 'en'], standalone_mode=False)\n"
            "print(sorted(set(names)), 'babel' in sys.modules)\n",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines()[-1] == "['en'] False"
