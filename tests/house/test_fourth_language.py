"""A language is one folder: German is added here without a line of code."""

import json
import os
import subprocess
import sys

import pytest

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
PAGES = {
    "language.name": "Deutsch",
    "format.decimal": ",",
    "format.group": ".",
    "format.money": "{sign}{number} EUR",
    "format.date": "{day}.{month}.{year}",
    "page.people": "Menschen",
    "ui.language": "Sprache",
    "role.buyer": "Auftraggeber",
}
PHRASES = {
    "Usage: ": "Aufruf: ",
    "List the bundled scenarios.": "Zeigt die mitgelieferten Fälle.",
    "No such command {name!r}.": "Den Befehl {name!r} gibt es nicht.",
}
BY_KEY = {
    ("jobcenter_app.app.title", "Helsinki Jobcenter: assignment contract through an app"): (
        "Helsinki Jobcenter: Auftrag über eine App"
    ),
    ("rule.pension.guarantee.name", "Guarantee pension"): "Garantierente",
}


def catalogue(entries):
    """A file of texts, as a tool of translators writes it."""
    parts = [HEAD]
    for key, text in entries.items():
        context, english = key if isinstance(key, tuple) else ("", key)
        parts.append(f"msgctxt {json.dumps(context)}\n" * bool(context))
        parts[-1] += f"msgid {json.dumps(english)}\nmsgstr {json.dumps(text, ensure_ascii=False)}\n"
    return "\n".join(parts)


@pytest.fixture(scope="module")
def german(tmp_path_factory):
    home = tmp_path_factory.mktemp("locale")
    (home / "de").mkdir()
    for name, entries in {"pages": PAGES, "phrases": PHRASES, "data": BY_KEY}.items():
        (home / "de" / f"{name}.po").write_text(catalogue(entries), encoding="utf-8")
    return home


def run(home, *arguments, **more):
    """A command, or a few lines of Python, as somebody who translates sees them."""
    kept = {name: value for name, value in os.environ.items() if name != "SUBCONTRACT_STRICT_TEXTS"}
    return subprocess.run(
        [sys.executable, *arguments],
        env=kept | {"SUBCONTRACT_LOCALE": str(home), "LC_ALL": "C.UTF-8", "COLUMNS": "100"} | more,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def command(home, *arguments, **more):
    return run(home, "-c", "from subcontract_core.cli.main import main; main()", *arguments, **more)


def test_help_and_faults_of_the_command_line_are_in_it_and_what_lacks_is_marked(german):
    shown = command(german, "-h", LC_ALL="de_DE.UTF-8").stdout
    assert shown.startswith("Aufruf: ")
    assert "Zeigt die mitgelieferten Fälle." in shown
    assert "(en) List the installed models" in shown
    assert command(german, "scenarios", "-h", "--language", "de").stdout.startswith("Aufruf: ")
    assert "[de|fi|sv|en]" in command(german, "compare", "-h").stdout
    told = command(german, "compar", "x", "--language", "de")
    assert "Den Befehl 'compar' gibt es nicht." in told.stderr


def test_the_page_of_an_answer_is_in_it_with_its_numbers_and_its_names(german):
    shown = command(german, "compare", "--language", "de", "--page")
    assert shown.returncode == 0, shown.stderr
    assert "Helsinki Jobcenter: Auftrag über eine App" in shown.stdout
    assert "(en) " in shown.stdout and "(en) (en) " not in shown.stdout
    assert " EUR" in shown.stdout and "€" not in shown.stdout.replace("(en)", "")[:200]


def test_a_rule_of_the_law_has_its_name_in_it(german):
    shown = command(german, "law", "show", "pension.guarantee", "--language", "de").stdout
    assert "Garantierente" in shown
    assert "(en) " in shown


def test_the_language_of_the_system_may_be_it(german):
    assert command(german, "-h", LC_ALL="de_DE.UTF-8").stdout.startswith("Aufruf: ")


def test_json_tells_a_title_by_language_in_it_too(german):
    told = command(german, "compare", "--models", "jobcenter-app,work-activity", "--json", "-")
    titles = {one["model"]: one["title"] for one in json.loads(told.stdout)["outcomes"]}
    assert titles["jobcenter-app"] == {
        "en": "Helsinki Jobcenter: assignment contract through an app",
        "de": "Helsinki Jobcenter: Auftrag über eine App",
        "fi": "Helsingin Jobcenter: toimeksianto sovelluksen kautta",
        "sv": "Helsingfors Jobcenter: uppdragsavtal via en app",
    }
    assert set(titles["work-activity"]) == {"en", "fi", "sv"}


def test_the_explorer_offers_it_and_changes_to_it(german):
    told = run(
        german,
        "-c",
        "from subcontract_core.notebook import Explorer\n"
        "board = Explorer(language='en')\n"
        "print(sorted(board.language_select.options))\n"
        "board.language_select.value = 'de'\n"
        "print(board.language_select.description, board.language.text('role.buyer'))\n",
    )
    assert told.stderr == ""
    offered, shown = told.stdout.splitlines()[-2:]
    assert offered == "[('Deutsch', 'de'), ('English', 'en'), ('Suomi', 'fi'), ('Svenska', 'sv')]"
    assert shown == "Sprache Auftraggeber"


def test_without_the_folder_there_are_three(tmp_path):
    told = command(tmp_path, "compare", "--language", "de")
    assert told.returncode == 2
    assert "'fi', 'sv', 'en'" in told.stderr


def test_a_workbook_has_names_of_sheets_that_excel_takes_and_is_read_back(german, tmp_path):
    written = command(
        german, "template", str(tmp_path / "a.xlsx"), "imatra-2021-07", "--language", "de"
    )
    assert written.returncode == 0, written.stderr
    told = command(
        german,
        "compare",
        str(tmp_path / "a.xlsx"),
        "--models",
        "eksote-external",
        "--excel",
        str(tmp_path / "b.xlsx"),
        "--language",
        "de",
    )
    assert told.returncode == 0, told.stderr


def test_a_folder_that_is_not_there_is_told_once(tmp_path):
    told = command(tmp_path / "nowhere", "models")
    assert (told.returncode, told.stdout) == (1, "")
    assert (
        told.stderr.strip()
        == f"SUBCONTRACT_LOCALE names {tmp_path / 'nowhere'}, which is no folder here"
    )


def test_a_catalogue_that_cannot_be_read_is_told_with_its_line(tmp_path):
    (tmp_path / "de").mkdir()
    path = tmp_path / "de" / "pages.po"
    path.write_text(HEAD + '\nmsgid "page.people"\nmsgstr "Menschen\n', encoding="utf-8")
    told = command(tmp_path, "compare", "--language", "de")
    assert told.returncode == 1
    assert f"{path}:6" in told.stderr
    assert "a catalogue that cannot be read" in told.stderr
    assert "Traceback" not in told.stderr
