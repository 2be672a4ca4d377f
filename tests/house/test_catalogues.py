"""The message catalogues: complete, equal in all languages, and nothing in them is unused."""

import re
from string import Formatter

from subcontract_core.base.catalogues import LANGUAGES, read_catalogue
from subcontract_core.base.codes import Codes
from subcontract_core.law.parameters import CHOICE, CONFIDENCE
from subcontract_core.model.catalogue import catalogue as model_catalogue
from subcontract_core.model.catalogue import installed_law
from subcontract_core.model.results import Severity
from subcontract_core.model.vocabulary import all_parties, shared_kinds
from subcontract_core.notebook.controls.person_fields import name_of
from subcontract_core.report.text.language import _WRITERS
from subcontract_core.scenario.fields import places_of
from subcontract_core.scenario.person import Person
from subcontract_core.scenario.types import BuyerKind, Paper
from subcontract_core.scenario.workbook.columns import sheets
from support.paths import ROOT

CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("src", "plugins")
    for path in sorted((ROOT / folder).rglob("*.py"))
)
# what descriptions name: codes of findings, terms, options of choices
DESCRIBED = {
    word
    for folder in ("plugins", "src")
    for path in sorted((ROOT / folder).rglob("*.yaml"))
    if "format: subcontract-model/1" in (text := path.read_text(encoding="utf-8"))
    for word in re.findall(r"\b[a-z]+(?:_[a-z0-9]+)+\b|(?<=[\[ ])[a-z]+(?=[\],])", text)
}
DATA = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("parameters.yaml"))
)
# what every package says by keys: each file of the English folder, and beside it the same in the
# others
FILES = [
    path
    for pattern in ("src/*", "plugins/*/src/*")
    for path in sorted(ROOT.glob(f"{pattern}/locale/en/*.po"))
]


def texts_of(code):
    return {
        key: text
        for path in FILES
        for key, text in read_catalogue(path.parents[1] / code / path.name, empty=True).items()
    }


TEXTS = {code: texts_of(code) for code in LANGUAGES}
EN = TEXTS["en"]


def fields(text):
    return sorted((name, spec) for _, name, spec, _ in Formatter().parse(text) if name is not None)


def found(pattern):
    return set(re.findall(pattern, CODE))


def test_every_language_has_the_same_keys_and_a_text_for_each():
    assert [code for code, texts in TEXTS.items() if set(texts) != set(EN)] == []
    assert [key for texts in TEXTS.values() for key, text in texts.items() if not text] == []


def test_no_catalogue_waits_for_somebody_to_look_at_it():
    """A text whose English was reworded is fuzzy, and shown in English, until it is looked at."""
    waiting = [
        f"{path.relative_to(ROOT)}: {line}"
        for path in sorted(ROOT.glob("**/locale/*/*.po"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("#~", "#, fuzzy"))
    ]
    assert waiting == []


def test_marks_of_code_and_markup_are_as_many_in_every_language():
    """A `name` as it is written in a file, a tag of a page, a line break."""
    marks = re.compile(r"`|</?[a-z]+>|\n|&[a-z]+;")
    assert [
        f"{code}: {key}"
        for code, texts in TEXTS.items()
        for key, text in texts.items()
        if sorted(marks.findall(text)) != sorted(marks.findall(EN[key]))
    ] == []


def test_every_language_has_the_same_fields():
    # A language may use a field more than once, so sets are compared.
    assert [
        key
        for texts in TEXTS.values()
        for key, text in texts.items()
        if set(fields(text)) != set(fields(EN[key])) and not key.startswith("format.")
    ] == []


def test_a_number_and_a_date_may_be_written_otherwise_but_of_the_same_parts():
    assert [
        f"{code}: {key}"
        for code, texts in TEXTS.items()
        for key, text in texts.items()
        if key.startswith("format.") and key != "format.date" and fields(text) != fields(EN[key])
    ] == []


def test_every_field_has_a_known_kind():
    assert {spec for text in EN.values() for _, spec in fields(text)} <= set(_WRITERS)


def test_no_key_is_written_twice_in_a_file():
    for path in sorted(ROOT.glob("**/locale/*/*.po")):
        keys = re.findall(
            r'^(?:msgctxt "(.+)"\n)?msgid "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE
        )
        assert sorted(keys) == sorted(set(keys)), path


def test_every_key_that_is_written_out_in_the_code_has_a_text():
    """A whole key, or the beginning or the end of keys that are put together."""
    families = "|".join(sorted({key.split(".")[0] for key in EN}))
    parts = [key.split(".") for key in EN]
    known = {".".join(one[:count]) for one in parts for count in range(1, len(one) + 1)}
    known |= {".".join(one[count:]) for one in parts for count in range(len(one))}
    written = found(rf'"((?:{families})\.[a-z0-9_.]*[a-z0-9_])"')
    assert len(written) > 500
    assert sorted(written - known) == []


def test_every_kind_of_line_and_of_what_is_kept_has_a_name():
    models = model_catalogue()
    own = [kind for entry in models.entries() for kind in models.get(entry.id).manifest.kinds]
    for kind in (*shared_kinds().values(), *own):
        assert f"kind.{kind.name}" in EN or set(kind.texts) == set(LANGUAGES), kind
        if kind.group is not None:
            assert f"person.thing.{kind.group.name}" in EN or set(kind.group.texts) == set(
                LANGUAGES
            )


def test_every_finding_has_a_sentence_and_says_what_would_change_it():
    codes = (
        found(r'\bFinding\(\s*"(\w+)"')
        | found(r'\badd\("(\w+)", "(?:stop|warning|notice|watch)"')
        | found(r'_lost\("(\w+)"')
        | found(r'\(\("(\w+)", asked &')
    )
    assert codes
    assert sorted(code for code in codes if f"finding.{code}" not in EN) == []
    assert (
        sorted(code for code in codes if f"fix.{code}" not in EN and not code.startswith("yel_"))
        == []
    )


def test_every_closed_list_of_words_is_complete():
    wanted = {
        *(f"role.{party.name}" for party in all_parties().values() if not party.texts),
        *(f"severity.{severity}" for severity in Severity.words()),
        *(f"buyer.{kind}" for kind in BuyerKind.words()),
        *(f"finding.paper.{paper}" for paper in Paper.words()),
        *(f"confidence.{word}" for word in CONFIDENCE),
        *(f"month.{number}" for number in range(1, 13)),
    }
    assert sorted(wanted - set(EN)) == []


def test_every_choice_that_a_model_leaves_has_words():
    found = model_catalogue()
    for entry in found.entries():
        if not entry.broken:
            keys = [
                f"reading.{term.name}.{option}"
                for term in found.get(entry.id).manifest.terms
                for option in term.choices
            ]
            assert [key for key in keys if key not in EN] == []


def test_every_reading_of_the_law_has_words():
    choices = [
        parameter for parameter in installed_law().parameters.values() if parameter.unit == CHOICE
    ]
    assert [
        f"{p.name}.{option}"
        for p in choices
        for option in p.options
        if f"reading.{p.name}.{option}" not in EN
    ] == []


def test_every_step_of_a_rule_has_a_name():
    steps = found(r'\.step\(\s*"(?:step\.)?(\w+)"')
    assert (
        sorted(name for name in steps if f"step.{name}" not in EN and not name.endswith("rate"))
        == []
    )


def test_every_key_is_used():
    """A key is used when it, or its last part as a text of its own, is written in the code; the
    labels of a field follow from its row.
    """
    labels = {
        f"workbook.{kind}.{above}{column.key}"
        for kind in ("column", "note")
        for sheet in sheets()
        for above in ("", f"{sheet.name}.")
        for column in sheet.columns
    } | {f"ui.{name_of(place)}" for place in places_of(Person)}

    words = {word for codes in Codes.__subclasses__() for word in codes.words()}

    def is_used(key):
        family, last = key.split(".", 1)
        # made from the names of scenario fields, of months and of units
        if family in ("field", "format", "month", "unit"):
            return True
        if key in labels:
            return True
        ends = {key, last, last.rsplit(".", 1)[-1], last.removeprefix("employer_")}
        # a reading of the law: parameter and option
        if family == "reading" and last.count(".") > 1:
            name, option = last.rsplit(".", 1)
            return f"{name}:" in DATA and re.search(rf"\b{option}\b", DATA) is not None
        # a remark, a reason, a term or an option of a choice that a description names
        if ends & DESCRIBED:
            return True
        # a part of the law: the first word of its parameters
        if family == "law_part":
            return re.search(rf"^  {last}\.[a-z0-9_.]+:", DATA, re.M) is not None
        return bool(ends & words) or any(
            f"{quote}{end}{quote}" in CODE for end in ends for quote in "\"'"
        )

    assert [key for key in EN if not is_used(key)] == []
