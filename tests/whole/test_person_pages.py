"""Rules that hold on every participant's page, in three languages: people of many kinds, models of
each kind of pay.
"""

import importlib
import re

from attrs import frozen
import pytest

from subcontract_core import compare
from subcontract_core.base.catalogues import texts_by_key
from subcontract_core.report.html.person_first import MOST_AMOUNTS
from subcontract_core.report.text.language import LANGUAGES, Language
from support.person_cases import MODELS, cases
from support.person_pages import Text, first_lines

_PAGE = importlib.import_module("subcontract_core.report.html.person_page")
_NUMBER = r"\d[\d\u00a0,]*"
_ABOUT = {"fi": "noin", "sv": "ungefär", "en": "about"}
_EUROS = rf"({_NUMBER})\u00a0euro"
_HEADLINE = {
    "fi": r"Rahaa jää (noin|enintään|ainakin|yhtä)",
    "sv": r"Du har (ungefär|minst|högst|lika)",
    "en": r"You have (about|at least|at most|as much)",
}
_LESS = {"fi": "vähemmän", "sv": "mindre", "en": "less"}
# What says that a thing stays as it is, and what would say that it does not.
_SAME = {
    "fi": (
        ("Eläke pysyy samana.", r"^[+−]Eläke"),
        ("Asumistuki pysyy samana.", r"^[+−]Asumistuki|^Jos työ jatkuu, asumistuki"),
        ("Asumistuki pysyy nyt samana.", r"^[+−]Asumistuki"),
        ("Velka pysyy samana.", r"^Velka pienenee"),
        ("Sinulle ei ole vielä sovittu työtä.", r"^[+−]"),
        ("Siksi eläke on loppunut.", r"eläke on tauolla"),
    ),
    "sv": (
        ("Pensionen är den samma.", r"^[+−].*pension"),
        ("Bostadsbidraget är det samma.", r"^[+−]Bostadsbidraget|^Om arbetet fortsätter"),
        ("Bostadsbidraget är nu det samma.", r"^[+−]Bostadsbidraget"),
        ("Skulden är den samma.", r"^Skulden minskar med"),
    ),
    "en": (
        ("The pension stays the same.", r"^[+−].*pension"),
        ("Housing benefit stays the same.", r"^[+−]Housing|^If the work goes on"),
        ("Housing benefit stays the same now.", r"^[+−]Housing"),
        ("The debt stays the same.", r"^Your debt falls by"),
    ),
}
_SIGNS = re.compile(r"[^A-Za-zÅÄÖåäöé0-9 .,:?'’;+−·/_\u00a0–-]")
_PAY = {"fi": r"palk", "sv": r"lön", "en": r"(the|of|your|get) pay\b"}
_OFFICE = {
    "fi": r"ansaintaraj|brutto|lepäämä|takaisinperi|perustoimeentulo|työmarkkinatu|yleistuk|\byli\b"
    r"|työttömyysetuu|työeläke|työosuusrah|toimeksian|jäännösver|ennakonpid|keikk|käynti",
    "sv": r"inkomstgräns|brutto|återkrav|grundläggande|arbetsmarknadsst|förskottsinne|\böver\b",
    "en": r"earnings limit|gross|recover|basic social|withh|gig|\bover\b",
}


@frozen
class Seen:
    """A page as it is read: its lines, and the rows of page two."""

    name: str
    language: str
    lines: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_fee: bool
    is_trainee: bool
    codes: frozenset[str]

    @property
    def sums(self) -> list[int]:
        """The amounts of the plus and minus lines, with their sign."""
        return [
            self.amount(line) * (1 if line[0] == "+" else -1)
            for line in self.lines
            if line[0] in "+−"
        ]

    @property
    def headline(self) -> str:
        """The line with what is left; nothing where that is not known."""
        found = [line for line in self.lines if re.match(_HEADLINE[self.language], line)]
        assert len(found) <= 1, self.name
        return found[0] if found else ""

    def amount(self, line: str) -> int:
        """The euros of a line; 0 where it has none."""
        found = re.search(_EUROS, line)
        return int(re.sub(r"\D", "", found[1])) if found else 0


def _seen(analysis, outcome, person, language):
    told = _PAGE._told(analysis, outcome, person, language)
    page = _PAGE.person_page(analysis, outcome, person, language)
    codes = (one.code for one in outcome.findings if told.has_any({one.code}))
    return Seen(
        f"{analysis.comparison.scenario.id}, {outcome.model}, {person}, {language.code}",
        language.code,
        tuple(first_lines(page)),
        tuple(map(tuple, Text(page).rows)),
        told.is_fee,
        told.is_trainee,
        frozenset(codes),
    )


@pytest.fixture(scope="module")
def pages():
    found = []
    for scenario in cases():
        answer = compare(scenario, MODELS)
        firsts = {outcome.model: outcome for outcome in reversed(answer.comparison.outcomes)}
        for code in LANGUAGES:
            language = Language(code).about(scenario)
            found += [
                _seen(answer.analysis, outcome, person.id, language)
                for outcome in firsts.values()
                for person in scenario.people
            ]
    return found


def test_the_groups_hold_every_kind_of_page(pages):
    told = {line for page in pages for line in page.lines if page.language == "fi"}
    for line in (
        "Harjoittelusta ei makseta palkkaa.",
        "Emme tiedä vielä, mikä palkkasi on.",
        "Rahaa jää yhtä paljon kuin nyt.",
        "Emme tiedä vielä, paljonko maksat veroa.",
        "Olet sairas 6 työpäivää.",
        "Yksi työpäivä on peruttu.",
        "Siksi eläke on loppunut.",
        "Jos työ jatkuu, asumistuki pienenee.",
        "Tätä työtä ei voi tarjota sinulle nyt.",
        "Sinulle ei ole vielä sovittu työtä.",
        "Mutta velka pienenee nopeammin.",
    ):
        assert line in told, line


def test_the_lines_add_up_to_the_headline_for_whoever_adds_them(pages):
    for page in pages:
        if page.sums:
            way = -1 if _LESS[page.language] in page.headline else 1
            assert sum(page.sums) == page.amount(page.headline) * way, page.name


def test_there_are_at_most_six_amounts_each_in_whole_euros_with_about(pages):
    for page in pages:
        told = " ".join(page.lines)
        every = re.findall(_EUROS, told)
        about = re.findall(rf"(?i){_ABOUT[page.language]}\u00a0{_EUROS}", told)
        assert every == about and len(set(every)) <= MOST_AMOUNTS, page.name
        assert not re.search(r"\d,\d\d\b(?!\d)|[€%§()]", told), page.name


def test_a_line_is_one_of_the_texts_written_for_the_participant(pages):
    patterns = {code: _patterns(code) for code in LANGUAGES}
    days = re.compile(r"^([a-zåäö]{2,3} \d+[./]\d*\.?( |$))+$|\d{4}$|^\S+: \d+ \w+|· ")
    for page in pages:
        for line in page.lines[2:-3]:  # without the name and month above, and the foot
            plain = line.lstrip("+−")
            is_tile = days.search(plain) or re.fullmatch(r"\d+|[A-ZÅ].{2,12} \d.*", plain)
            assert is_tile or patterns[page.language].fullmatch(plain), (page.name, line)


def _patterns(code):
    """One expression for every line of the texts for the participant."""
    lines = {
        re.sub(r"\\\{\w+\\\}", ".+", re.escape(line)).strip()
        for key, text in texts_by_key(code).items()
        if key.startswith(("selko.", "person.thing."))
        for line in text.split("\n")
    }
    return re.compile("(?i)" + "|".join(f"(?:{line})" for line in lines if line not in (".+", "")))


def test_a_line_has_at_most_forty_six_letters_and_only_safe_signs(pages):
    for page in pages:
        for line in page.lines:
            assert not _SIGNS.search(line), (page.name, line)
            assert len(line.lstrip("+−")) <= 46 or re.search(r": \d+ ", line), (page.name, line)


def test_no_word_of_an_office_stands_on_page_one(pages):
    for page in pages:
        for line in page.lines:
            assert not re.search(_OFFICE[page.language], line, re.IGNORECASE), (page.name, line)


def test_no_line_says_what_another_denies(pages):
    for page in pages:
        for same, other in _SAME[page.language]:
            if same in page.lines:
                assert not [line for line in page.lines if re.search(other, line)], page.name


def test_what_begins_no_sentence_has_no_capital_and_the_other_way_round(pages):
    for page in pages:
        for before, line in zip(page.lines, page.lines[1:], strict=False):
            if line[0].islower() and not re.search(r"\d", line):
                assert re.search(r"[,:\w]$", before), (page.name, line)


def test_who_gets_a_fee_never_reads_of_pay(pages):
    for page in pages:
        if page.is_fee:
            pay = _PAY[page.language]
            assert not [line for line in page.lines if re.search(pay, line.lower())], page.name


def test_a_trainee_reads_in_the_second_line_that_there_is_no_pay(pages):
    trainees = [page for page in pages if page.is_trainee]
    assert len(trainees) == len(LANGUAGES)
    for page in trainees:
        no_pay = texts_by_key(page.language)["selko.training.days"].split("\n")[1]
        assert no_pay in page.lines[4:6]
        assert not page.sums and page.amount(" ".join(page.lines)) == 0


def test_what_falls_later_and_what_stops_is_always_told(pages):
    for page in pages:
        for code in ("housing_falls_later", "general_housing_falls_later", "clarification_stop"):
            if code in page.codes:
                first = texts_by_key(page.language)[f"selko.finding.{code}"].split("\n")[0]
                assert first in page.lines, (page.name, code)


def test_each_amount_of_page_one_stands_on_page_two(pages):
    """Of the lines and of the headline, of what there is now, and the room before a limit."""
    for page in pages:
        shown = {re.sub(r"\D", "", cell) for row in page.rows for cell in row[4:5]}
        cents = {
            re.sub(r"\D", "", cell) for row in page.rows for cell in row if re.search("€", cell)
        }
        fall = {
            str(page.amount(line))
            for line in page.lines
            if re.search(r"pienempi|är då.*mindre\.|smaller", line)
        }
        for line in page.lines:
            told = str(page.amount(line))
            if told != "0" and told not in fall:
                assert told in shown, (page.name, line, shown, len(cents))
