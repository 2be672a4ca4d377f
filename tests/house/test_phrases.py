"""What stands in English in the code and in the data is extracted, and translated."""

import ast
from collections import Counter
from io import BytesIO
import re
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
import pytest

from extraction import CORE, FOR_AUTHORS, PACKAGES, english_in_code, texts_of
from subcontract_core.base.catalogues import ENGLISH, LANGUAGES, read_catalogue
from translations import begin, followed, templates, written

TRANSLATED = [code for code in LANGUAGES if code != ENGLISH]
UPDATE = "uv run --group dev python tests/support/translations.py"


def messages(catalogue):
    return {(message.context or message.id): message for message in catalogue if message.id}


def read(path):
    with path.open("rb") as file:
        return read_po(file)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_what_is_to_be_translated_is_what_the_code_and_the_data_say(package):
    """A text that is new or reworded is found here, before its translation is lost."""
    for domain, template in templates(package).items():
        stored = messages(read(package / "locale" / f"{domain}.pot"))
        told = messages(template)
        assert sorted(told.keys() ^ stored.keys()) == [], UPDATE
        assert [key for key in told if told[key].id != stored[key].id] == [], UPDATE


@pytest.mark.parametrize("code", TRANSLATED)
@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_everything_is_translated_from_the_english_of_today_and_nothing_is_left_over(package, code):
    for domain, template in templates(package, code).items():
        wanted = messages(template)
        stored = messages(read(package / "locale" / code / f"{domain}.po"))
        assert sorted(wanted.keys() - stored.keys()) == [], UPDATE
        assert sorted(stored.keys() - wanted.keys()) == [], UPDATE
        assert [key for key in wanted if wanted[key].id != stored[key].id] == [], UPDATE
        assert [key for key, message in stored.items() if not message.string] == []


def test_every_text_of_law_models_and_programme_is_there_in_every_language():
    found = [text for package in PACKAGES for texts in texts_of(package).values() for text in texts]
    assert len({text.key for text in found}) > 1000
    assert sorted({text.key for text in found if set(text) != set(LANGUAGES)}) == []


def test_a_key_has_one_text():
    """A rule and a parameter may have one name; their texts have two keys."""
    found = {
        (text.key, text["en"])
        for package in PACKAGES
        for texts in texts_of(package).values()
        for text in texts
    }
    many = Counter(key for key, _ in found)
    assert [key for key, number in many.items() if number > 1] == []


def test_a_reworded_text_is_kept_but_fuzzy_and_shown_in_english_until_it_is_looked_at(tmp_path):
    before, now = Catalog(), Catalog()
    before.add("The pension rests.", "Eläke lepää.", context="law.rest.words")
    before.add("Nothing was written.", "Mitään ei kirjoitettu.")
    before.add("Gone", "Poissa")
    path = tmp_path / "x.po"
    path.write_bytes(written(before, "fi"))
    now.add("The pension rests for a month.", context="law.rest.words")
    now.add("Nothing at all was written.")
    found = followed(now, path)
    assert {message.string: message.fuzzy for message in found if message.id} == {
        "Eläke lepää.": True,
        "Mitään ei kirjoitettu.": True,
    }
    path.write_bytes(written(found, "fi"))
    assert b'#| msgid "The pension rests."' in path.read_bytes()
    assert read_catalogue(path) == {}


def test_a_new_language_begins_with_every_text_empty_and_the_english_above_it(tmp_path):
    english = tmp_path / "locale" / "en" / "pages.po"
    english.parent.mkdir(parents=True)
    english.write_text('msgid "role.buyer"\nmsgstr "Buyer"\n', encoding="utf-8")
    begin("de", tmp_path)
    path = tmp_path / "locale" / "de" / "pages.po"
    assert read_catalogue(path, empty=True) == {"role.buyer": ""}
    assert '#. Buyer\nmsgid "role.buyer"\nmsgstr ""\n' in path.read_text(encoding="utf-8")
    path.write_text('msgid "role.buyer"\nmsgstr "Auftraggeber"\n', encoding="utf-8")
    begin("de", tmp_path)
    assert read_catalogue(path) == {"role.buyer": "Auftraggeber"}


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def with_fields():
    """The templates of texts that are filled in; in others a brace is a brace."""
    return {
        call.args[0].value
        for path in CORE.rglob("*.py")
        for call in calls(path)
        if called(call) == "Text" and call.keywords and isinstance(call.args[0], ast.Constant)
    }


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_phrase_has_the_fields_of_its_english(code):
    known = read_catalogue(CORE / "locale" / code / "phrases.po")
    assert [text for text in with_fields() if fields(text) != fields(known.get(text, text))] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_phrase_keeps_what_is_written_in_files_as_it_is_written_there(code):
    """Names between backticks and options of the command line are the same in every language."""
    kept = re.compile(r"`[^`]+`|--[a-z][a-z-]+")
    known = read_catalogue(CORE / "locale" / code / "phrases.po")
    assert [
        text for text, told in known.items() if set(kept.findall(text)) != set(kept.findall(told))
    ] == []


def test_the_extractor_finds_both_halves_of_a_choice_and_joins_the_pieces_of_a_line():
    code = b"""fault(Text("a {name} of" " many", name=name), "one thing" if one else "two things")
Fault("place of it", "path of it", "found it", allowed)
faults.add("a place", "a path", "what was found")
other("not a text of ours", 3)
"""
    found = [text for _, _, text, _ in english_in_code(BytesIO(code), None, None, None)]
    assert sorted(found) == [
        "a {name} of many",
        "found it",
        "one thing",
        "two things",
        "what was found",
    ]


def calls(path):
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def called(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def test_no_sentence_of_a_fault_is_glued_together_from_pieces():
    """An f-string in a fault would stay English; a `Text` has its phrase. Files and paths are
    no sentences.
    """
    glued = []
    for path in sorted(CORE.rglob("*.py")):
        if path.relative_to(CORE).as_posix() in FOR_AUTHORS:
            continue
        for call in calls(path):
            if called(call) in (
                "fault",
                "Fault",
                "SubcontractError",
                "MoneyError",
                "LawError",
                "UsageError",
            ):
                arguments = call.args[2:] if called(call) == "Fault" else call.args
                glued += [
                    f"{path.relative_to(CORE)}:{part.lineno}"
                    for argument in arguments
                    for part in _plain_parts(argument)
                    if isinstance(part, ast.JoinedStr)
                ]
    # there a rule's author is told of his own code
    assert sorted({place for place in glued if not place.startswith("law/law.py")}) == []


def _plain_parts(node):
    """A node's parts, but not the inside of a `Text`."""
    if isinstance(node, ast.Call):
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _plain_parts(child)
