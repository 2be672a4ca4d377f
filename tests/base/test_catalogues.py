"""Catalogues: what gettext allows is read, as Babel reads it, and nothing else."""

import random

from babel.messages.pofile import read_po
import pytest

from subcontract_core.base.catalogues import homes, read_catalogue, texts_by_key
from subcontract_core.base.errors import InputError
from support.paths import ROOT

SHIPPED = sorted(path for path in ROOT.glob("**/locale/**/*.po*") if ".venv" not in path.parts)
HEAD = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n'


def read(folder, text):
    path = folder / "texts.po"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_catalogue(path)


def test_every_package_of_the_project_has_its_texts_found():
    assert [home.parent.name for home in homes()] == [
        "subcontract_core",
        "eksote_employer",
        "employer_direct",
        "jobcenter_app",
        "light_entrepreneur",
    ]


def test_a_plugins_words_are_beside_the_plugin_and_heard_like_the_programs_own():
    """That the group does the tasks of the buyer's own staff is a finding of Helsinki's models."""
    key = "finding.same_tasks"
    assert key not in read_catalogue(homes()[0] / "fi" / "pages.po")
    assert key in texts_by_key("fi")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_shipped_catalogue_is_read_as_babel_reads_it(path):
    with path.open("rb") as file:
        by_babel = {
            message.context or message.id: message.string
            for message in read_po(file)
            if message.id and not message.fuzzy
        }
    assert read_catalogue(path, empty=True) == by_babel


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ('msgid "a"\nmsgstr "b"', {"a": "b"}),  # no new line at the end
        ('msgid "a"\r\nmsgstr "b"\r\n', {"a": "b"}),
        ('msgctxt "key"\nmsgid "a"\nmsgstr "b"\n', {"key": "b"}),
        ('msgid ""\n"one "\n"two"\nmsgstr ""\n"eins "\n"zwei"\n', {"one two": "eins zwei"}),
        (
            'msgid "say \\"x\\""\nmsgstr "sag \\"x\\"\\n\\tnun \\\\"\n',
            {'say "x"': 'sag "x"\n\tnun \\'},
        ),
        ('msgid "a"\nmsgstr ""\n', {}),  # not translated yet
        ('#, fuzzy\nmsgid "a"\nmsgstr "b"\n', {}),  # reworded: to be looked at first
        ('#, python-format, fuzzy\n#| msgid "x"\nmsgid "a"\nmsgstr "b"\n', {}),
        ('#: place.py:3\n# a remark\n#. of the code\nmsgid "a"\nmsgstr "b"\n', {"a": "b"}),
        ('#~ msgid "gone"\n#~ msgstr "weg"\n', {}),
        ('  msgid "a"\n  msgstr "b"\n', {"a": "b"}),  # as nobody writes it, but Babel takes it
    ],
)
def test_whatever_gettext_allows_is_read(tmp_path, entry, found):
    assert read(tmp_path, HEAD + "\n" + entry) == found


def test_a_mark_of_windows_at_the_beginning_is_no_text(tmp_path):
    assert read(tmp_path, ("\ufeff" + HEAD + '\nmsgid "a"\nmsgstr "b"\n').encode()) == {"a": "b"}


def test_every_line_that_is_none_of_a_catalogue_is_a_fault_with_its_number(tmp_path):
    text = HEAD + '\nmsgid "a"\nmsgstr "b\nmsgid "c"\nmsgstr d\n'
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    faults = caught.value.faults
    assert [fault.place.rpartition(":")[2] for fault in faults] == ["6", "8"]
    assert all(fault.found and fault.allowed and fault.to_do for fault in faults)


@pytest.mark.parametrize("content", [b"\xff\xfe", 'msgid "ä"\nmsgstr "ö"\n'.encode("cp1252")])
def test_what_is_no_utf_8_is_a_fault(tmp_path, content):
    with pytest.raises(InputError, match="UTF-8"):
        read(tmp_path, content)


def test_a_spoilt_catalogue_is_read_or_refused_but_never_breaks_the_program(tmp_path):
    sound = (ROOT / "src/subcontract_core/locale/fi/programme.po").read_bytes()[:3000]
    chance = random.Random(20261129)
    for _ in range(300):
        spoilt = bytearray(sound)
        for _ in range(chance.randint(1, 6)):
            spoilt[chance.randrange(len(spoilt))] = chance.choice(b'"\\\n#m~[x\xff')
        try:
            read(tmp_path, bytes(spoilt))
        except InputError as error:
            assert error.faults
