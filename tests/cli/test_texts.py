"""Every page and every complaint of the command line in Finnish and Swedish, with nothing left
in English.
"""

import re

from click.testing import CliRunner
import pytest

from subcontract_core.base.errors import Fault, InputError, Text
from subcontract_core.cli.main import main
from subcontract_core.law.reform import bundled, read_reform
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import bundled_scenarios
from subcontract_core.scenario.reading import read_scenario

FI, SV, EN = Language("fi"), Language("sv"), Language("en")


PAGES = [
    ("compare",),
    ("compare", "jobcenter-rehabilitative-2022-03"),
    ("explain", "imatra-2021-07", "--model", "eksote-external", "--person", "P1"),
    ("models",),
    ("models", "--matrix"),
    ("models", "--questions"),
    ("pilots",),
    ("onboarding", "jobcenter-app", "jobcenter-2022-03"),
    ("scenarios",),
    ("law", "rules"),
    ("law", "show", "pension.suspension"),
    ("law", "show", "housing.pensioner"),
    ("law", "reforms"),
]


ENGLISH = re.compile(
    r"\b(?:the|and|of|with|which|from|each|are|has|not|when|this|that)\b", re.IGNORECASE
)


def call(*arguments):
    return CliRunner().invoke(main, arguments)


def citations():
    """What is quoted as it was published: sources keep the language of their title."""
    law = installed_law()
    found = {value.source for parameter in law.parameters.values() for value in parameter.values}
    found |= {read_reform(path, law).source for path in bundled(law).values()}
    models = catalogue()
    for entry in models.entries():
        found |= {term.source for term in models.get(entry.id).manifest.terms}
    return sorted({" ".join(text.split()) for text in found if text}, key=len, reverse=True)


@pytest.mark.parametrize("code", ["fi", "sv"])
@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_a_page_has_every_text_and_nothing_in_english(arguments, code):
    result = call(*arguments, "--language", code)
    assert (result.exit_code, result.stderr) == (0, "")
    shown = " ".join(result.stdout.split())
    for quoted in (*citations(), *bundled_scenarios()):
        shown = shown.replace(quoted, "")
    assert [
        shown[max(0, match.start() - 40) : match.end() + 40] for match in ENGLISH.finditer(shown)
    ] == []


@pytest.mark.parametrize("code", ["fi", "sv"])
@pytest.mark.parametrize(
    "command",
    [
        (),
        ("compare",),
        ("models",),
        ("explain",),
        ("onboarding",),
        ("pilots",),
        ("law",),
        ("law", "show"),
    ],
    ids=" ".join,
)
def test_help_is_in_the_language_of_the_locale(monkeypatch, command, code):
    monkeypatch.setenv("LC_ALL", f"{code}_FI.UTF-8")
    shown = call(*command, "-h").stdout
    assert ENGLISH.findall(shown) == []
    assert {"fi": "Käyttö: ", "sv": "Användning: "}[code] in shown


def test_help_is_in_english_again_after_a_page_in_finnish():
    assert "Näytä" in call("models", "-h", "--language", "fi").stdout
    assert "Show who does what" in call("models", "-h", "--language", "en").stdout


@pytest.mark.parametrize(
    ("arguments", "fi", "sv"),
    [
        (("compar",), "Komentoa 'compar' ei ole.", "Kommandot 'compar' finns inte."),
        (
            ("compare", "--modle", "x"),
            "Valitsinta '--modle' ei ole.",
            "Valet '--modle' finns inte.",
        ),
        (("explain", "x"), "Valitsin puuttuu: '--model'", "Valet saknas: '--model'"),
        (("onboarding",), "Puuttuu: 'MODEL'", "Det saknas: 'MODEL'"),
        (
            ("law", "show", "x", "--date", "1.2.2022"),
            "kirjoita päivä näin: 2022-03-02",
            "skriv dagen så här: 2022-03-02",
        ),
        (("models", "--json", "-"), "--json käy yhdessä", "--json används tillsammans"),
        (("explain", "x", "--model"), "tarvitsee arvon", "behöver ett värde"),
        (("scenarios", "x"), "Ylimääräinen sana: x", "Ett ord för mycket: x"),
    ],
)
def test_wrong_usage_is_told_in_the_users_language(monkeypatch, arguments, fi, sv):
    for locale, words in (("fi_FI.UTF-8", fi), ("sv_FI.UTF-8", sv)):
        monkeypatch.setenv("LC_ALL", locale)
        result = call(*arguments)
        assert result.exit_code == 2
        assert words in result.stderr
        assert ENGLISH.findall(result.stderr) == []


BROKEN = """\
format: subcontract-scenario/1
id: broken
title: {en: Broken, fi: Rikki}
months: {from: 2022-03, to: 2022-03}
people:
  - {id: P1, birth_year: 1980, lives_onn: disability_pension, assets: "1.500"}
  - {id: P1, birth_year: 1980}
buyers: []
gigs:
  - {id: G1, buyer: B1, task: cleaning, dates: [2022-04-01], hours: 25, crew: []}
"""


def faults():
    with pytest.raises(InputError) as raised:
        read_scenario(BROKEN, "broken.yaml")
    return raised.value


def test_every_fault_of_a_broken_scenario_is_told_in_finnish():
    told = FI.error(faults())
    assert (
        "broken.yaml:6: people[0].lives_onn: tässä on tuntematon avain 'lives_onn'; sallittu: "
        in told
    )
    assert "Tarkoititko 'lives_on'?" in told
    assert "'1.500' voi olla 1,50 tai 1500; kirjoita se, jota tarkoitat." in told
    assert (
        "tunnus 'P1' toisen kerran; sallittu: jokainen tunnus kerran. Valitse toinen tunnus."
        in told
    )
    assert "Siirrä päivää tai laajenna kohtaa `months`." in told
    assert ENGLISH.findall(told) == []


def test_the_same_faults_in_swedish_are_as_many():
    told = SV.error(faults())
    assert "här står den okända nyckeln 'lives_onn'; tillåtet: " in told
    assert "'1.500' kan vara 1,50 eller 1500; skriv det som menas." in told
    assert len(told.splitlines()) == len(faults().faults) == len(FI.error(faults()).splitlines())
    assert ENGLISH.findall(told) == []


def test_english_is_told_as_the_fault_says_itself():
    assert EN.error(faults()) == str(faults())


@pytest.mark.parametrize(
    ("code", "words"), [("fi", "tuntematon ehto 'wage'"), ("sv", "det okända villkoret 'wage'")]
)
def test_a_term_that_no_model_has_is_told_on_the_terminal(tmp_path, code, words):
    path = tmp_path / "mine.yaml"
    path.write_text(
        BROKEN.split("people:")[0]
        + "people: [{id: P1, birth_year: 1980}]\nterms: [{model: eksote-external, term: wage,"
        " value: 10}]\n",
        encoding="utf-8",
    )
    result = call("compare", str(path), "--models", "eksote-external", "--language", code)
    assert result.exit_code == 1
    assert words in result.stderr


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("fi", "Mallia 'eksote-externl' ei ole; tarkoititko"),
        ("sv", "Modellen 'eksote-externl' finns inte; menade du"),
    ],
)
def test_an_unknown_model_is_told_on_the_terminal(code, words):
    result = call(
        "compare", bundled_scenarios()[0], "--models", "eksote-externl", "--language", code
    )
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr


def test_all_unknown_models_are_told_at_once():
    result = call("compare", "--models", "eksote-externl,today,jobcntr", "--language", "en")
    assert (result.exit_code, result.stdout) == (1, "")
    told = [line.split(";")[0].split(".")[0] for line in result.stderr.splitlines()]
    assert told == ["no model 'eksote-externl'", "no model 'jobcntr'"]


@pytest.mark.parametrize(
    ("code", "words"), [("fi", "ei voi kirjoittaa: kansiota"), ("sv", "kan inte skrivas: mappen")]
)
def test_why_a_file_cannot_be_written_is_told_in_the_language(tmp_path, code, words):
    told = call(
        "compare",
        "--models",
        "jobcenter-app",
        "--json",
        str(tmp_path / "nowhere" / "x.json"),
        "--language",
        code,
    )
    assert (told.exit_code, told.stdout) == (1, "")
    assert words in told.stderr and "No such" not in told.stderr


def test_what_a_user_wrote_is_never_translated():
    fault = Fault("a list", "x", Text("the unknown key {key!r}", key="a list"), "a, b")
    assert "tuntematon avain 'a list'" in FI.fault(fault)
