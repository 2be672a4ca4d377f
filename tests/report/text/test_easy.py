"""Easy language: short lines, whole euros, a day with its weekday, no words of an office."""

from datetime import date
import re

import pytest

from subcontract_core.base.catalogues import texts_by_key
from subcontract_core.base.dates import number
from subcontract_core.base.units import CENTS, DAY, Span
from subcontract_core.report.text import easy
from subcontract_core.report.text.language import LANGUAGES, Language

FI = Language("fi")
LONGEST, MOST_WORDS = 46, 8
# What a value may be at its longest, to measure a line with.
VALUES = {
    "fi": {"amount": "noin 1\u00a0234\u00a0euroa", "fall": "noin\u00a0139\u00a0euroa"},
    "sv": {"amount": "ungefär 1\u00a0234\u00a0euro", "fall": "ungefär\u00a0139\u00a0euro"},
    "en": {"amount": "about 1\u00a0234\u00a0euros", "fall": "about\u00a0139\u00a0euros"},
}
MONTH = {"fi": "toukokuussa", "sv": "i september", "en": "in September"}
COUNTS = {"n": "12", "months_count": "12"}
LABELS = ("selko.page_number", "selko.picture.", "selko.title.", "selko.some_months")
OFFICE = (
    r"ansaintaraj|bruttopalk|lepäämä|takaisinperin|perustoimeentulo|työmarkkinatu|yleistuk"
    r"|työttömyysetuu|työeläkelait|työosuusrah|toimeksian|jäännösver|ennakonpid|keik|käynti"
)


def sentences(code):
    """The lines of every text for the participant, filled with long values."""
    filled = {**VALUES[code], **COUNTS, "month": MONTH[code]}
    for key, text in texts_by_key(code).items():
        if key.startswith("selko.") and not key.startswith(LABELS):
            for line in text.split("\n"):
                yield key, re.sub(r"\{(\w+)\}", lambda m: filled.get(m[1], "keskiviikko"), line)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_line_has_at_most_eight_words_and_forty_six_letters(code):
    long = [
        (key, line)
        for key, line in sentences(code)
        if len(line) > LONGEST or len(line.split(" ")) > MOST_WORDS + 2 * (" 1\u00a0234" in line)
    ]
    assert long == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_signs_of_an_office_stand_in_a_line(code):
    assert [line for _, line in sentences(code) if re.search(r"[%§()\[\]→←↑↓]|\d,\d\d", line)] == []


def test_no_word_of_an_office_and_no_order_in_the_plural_stands_in_a_finnish_line():
    lines = [line for _, line in sentences("fi") if not line.startswith("Soittakaa")]
    assert [line for line in lines if re.search(OFFICE, line, re.IGNORECASE)] == []
    words = {word.lower() for line in lines for word in re.findall(r"\w+(?:kaa|kää)\b", line)}
    assert words <= {"palkkaa", "velkaa", "alkaa", "liikaa"}


def test_an_amount_is_in_whole_euros_and_kept_together():
    assert easy.about(FI, 344) == "noin\u00a0344\u00a0euroa"
    assert " " not in easy.about(FI, 12_345)


def test_a_day_has_its_weekday():
    may = number(date(2026, 5, 29))
    assert easy.day(FI, may) == "perjantai 29.5."
    assert easy.day(Language("sv"), may) == "fredag 29.5."
    assert easy.day(Language("en"), may) == "Friday 29 May"


def test_room_before_a_limit_is_rounded_down_to_tens_and_never_below_nothing():
    assert [easy.room(cents) for cents in (61_626, 61_999, 999, 1_000, -500)] == [
        610,
        610,
        0,
        10,
        0,
    ]


def test_months_are_told_by_name_up_to_three_and_more_by_their_ends():
    assert easy.in_months(FI, [24_255]) == "huhtikuussa"
    # Several stand on a line of their own, or the line would be too long.
    assert easy.in_months(FI, [24_252, 24_255]) == "tammikuussa ja huhtikuussa\n"
    assert easy.in_months(FI, range(24_252, 24_256)) == "tammikuusta huhtikuuhun\n"
    assert easy.in_months(FI, [24_252, 24_254, 24_256, 24_258]) == "joinakin kuukausina\n"


def test_what_begins_a_sentence_begins_with_a_capital_and_nothing_else_does():
    lines = easy.lines(FI, "selko.finding.over_earnings_limit", month="huhtikuussa")
    assert lines[0] == "Huhtikuussa saat työstä paljon rahaa."
    assert lines[2:4] == ["Jos niitä on kolme peräkkäin,", "eläke voi jäädä tauolle."]


def test_a_number_of_a_finding_is_written_for_the_person_the_largest_of_a_range():
    spans = {
        "fall": Span(CENTS, 100, 13_852),
        "from_day": Span(DAY, *[number(date(2026, 6, 1))] * 2),
    }
    assert easy.numbers(FI, spans) == {
        "fall": "noin\u00a0139\u00a0euroa",
        "from_day": "maanantai 1.6.",
    }
