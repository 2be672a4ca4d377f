"""What differs between a pinned question and the one that is shown, in words."""

from datetime import date
from fractions import Fraction

from attrs import evolve
import pytest

from subcontract_core import compare, load_scenario
from subcontract_core.notebook import pinned
from subcontract_core.notebook.pinned import Pinned, differences, next_name
from subcontract_core.notebook.state import Question
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.happened import Realised

EN = Language("en")
EVERYDAY = load_scenario("everyday-2026-05")
AS_LAW = {
    "en": "Holiday pay: was 0\u00a0%, now as the law says",
    "fi": "Holiday pay: oli 0\u00a0%, nyt lain mukaan",
    "sv": "Holiday pay: var 0\u00a0%, nu enligt lagen",
}
TITLES = {"wage_per_hour": "Wage, an hour"}


def test_a_term_and_a_field_are_named_with_both_values():
    person = EVERYDAY.people[0]
    home = evolve(person.housing, rent=61230)
    people = (evolve(person, housing=home), *EVERYDAY.people[1:])
    now = EVERYDAY.with_plans(people=people).with_terms("eksote-external", wage_per_hour="13.00")
    told = differences(EVERYDAY, now, TITLES, EN)
    assert "P1: Rent a month: 620.00 → 612.30" in told
    assert any(text.startswith("Wage, an hour") and text.endswith("→ 13.00") for text in told)
    assert differences(EVERYDAY, EVERYDAY, TITLES, EN) == []


@pytest.mark.parametrize(
    ("code", "was"),
    [
        ("en", "work activity for people with disabilities"),
        ("fi", "vammaisten työtoiminta"),
        ("sv", "arbetsverksamhet för personer med funktionsnedsättning"),
    ],
)
def test_what_is_chosen_is_told_in_words_and_never_as_a_code(code, was, monkeypatch):
    """ "Kind of activity disability → none" stood on the card of a pinned answer."""
    language = Language(code, strict=True)
    before, now = load_scenario("one-group-five-systems"), EVERYDAY
    monkeypatch.setattr(pinned, "MOST_TOLD", 200)
    titles = {**TITLES, "payroll.holiday_compensation_under_year": "Holiday pay"}
    every = differences(before, now, titles, language)
    (law,) = [one for one in every if one.startswith("Holiday pay: ")]
    assert law.replace("0 %", "0\u00a0%") == AS_LAW[code]
    assert not [text for text in every if "price_ex_vat" in text]  # a choice of a term
    told = [text for text in every if text[2:3] == ":"]
    assert any(was in text for text in told), told
    codes = ("datetime", "'", "labour_market", *(() if code == "en" else ("none", "tue")))
    assert not [text for text in told if any(one in text for one in codes)]
    assert any("P1, P2, P3, P4, P5 → P1, P2, P3, P4" in text for text in told)


def test_beyond_the_first_few_only_their_number_is_told():
    people = tuple(evolve(one, birth_year=one.birth_year - 1) for one in EVERYDAY.people)
    now = EVERYDAY.with_plans(people=(*people, evolve(people[0], id="P9")))
    told = differences(EVERYDAY, now, TITLES, EN)
    assert len(told) == 5 and "more changes" in told[-1]


def test_letters_are_given_in_order_and_there_are_three():
    answer = compare(EVERYDAY, ["jobcenter-app"])
    three = tuple(Pinned(name, Question(EVERYDAY, ()), answer) for name in "ABC")
    assert [next_name(three[:count]) for count in range(4)] == ["A", "B", "C", ""]


def test_another_group_and_another_year_are_named_first():
    later = load_scenario("everyday-2027-05")
    told = differences(EVERYDAY, later, TITLES, EN)
    assert told[0] == (
        "Group: Four everyday situations, May 2026 →"
        " Four everyday situations, May 2027, on law that is not yet known"
    )
    assert told[1] == "Months: May 2026 → May 2027"


def test_what_happened_otherwise_is_told_as_a_number_and_days_as_the_language_writes_them():
    missed = Realised("G1", date(2026, 5, 5), happened=False, by="buyer")
    assert differences(EVERYDAY, evolve(EVERYDAY, realised=(missed,)), TITLES, Language("fi")) == [
        "Toisin kuin suunniteltiin: 0 → 1"
    ]
    until = evolve(EVERYDAY.gigs[0].when, end=date(2026, 5, 22))
    shorter = EVERYDAY.with_plans(gigs=(evolve(EVERYDAY.gigs[0], when=until),))
    (told,) = differences(EVERYDAY, shorter, TITLES, Language("fi"))
    assert told.endswith("31.5.2026 → 22.5.2026")


def test_a_chance_is_told_as_the_language_counts():
    eight = evolve(EVERYDAY, gigs=(evolve(EVERYDAY.gigs[0], happens=Fraction(8, 10)),))
    (told,) = differences(EVERYDAY, eight, TITLES, Language("fi"))
    assert told == "G1: kuinka usein toteutuu: nyt 4/5 kerroista, ennen ei kerrottu"
    (back,) = differences(eight, EVERYDAY, TITLES, Language("en"))
    assert back == "G1: how often it comes about: was 4 times out of 5, now not said"


def test_who_came_or_went_is_one_line_and_not_one_for_each_of_its_values():
    more = EVERYDAY.with_plans(people=(*EVERYDAY.people, evolve(EVERYDAY.people[0], id="P9")))
    assert differences(EVERYDAY, more, TITLES, Language("sv"))[0] == "P9 är ny"
    told = differences(more, EVERYDAY, TITLES, EN)
    assert "P9 is gone" in told and not [one for one in told if one.startswith("P9:")]
