"""Decks are read like scenarios: every fault at once, each with its line and what to do."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.training import bundled_decks, load_deck, play
from support.paths import CORE

HEAD = """format: subcontract-deck/1
id: own
title: {en: Own}
scenario: everyday-2026-05
models: [eksote-external]
cards:
"""
CARD = """  - id: one
    what: cancel
    gig: G1
    day: 2026-05-12
    person: P1
    title: {en: Rain}
    text: {en: It rains.}
"""


def read(tmp_path, text):
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return load_deck(path)


def faults(tmp_path, text):
    with pytest.raises(InputError) as found:
        read(tmp_path, text)
    return {fault.path: (fault.found, fault.to_do) for fault in found.value.faults}


@pytest.mark.parametrize("name", bundled_decks())
def test_a_bundled_deck_lasts_as_long_as_its_name_says_and_has_every_language(name):
    deck = load_deck(name)
    assert name.endswith(str(deck.minutes)) and deck.rounds <= len(deck.cards)
    for card in deck:
        for texts in (card.title, card.text, card.guide):
            assert {"fi", "sv", "en"} <= set(texts)


def test_three_decks_come_along_for_an_hour_half_of_it_and_one_and_a_half():
    assert bundled_decks() == ("month-30", "month-60", "month-90")


def test_a_deck_of_ones_own_is_read_and_the_week_follows_from_the_day(tmp_path):
    deck = read(tmp_path, HEAD + CARD)
    assert [(card.id, card.week) for card in deck] == [("one", 2)]


def test_every_fault_comes_at_once_with_what_to_do(tmp_path):
    text = HEAD + CARD.replace("G1", "G9").replace("P1", "P9") + CARD.replace("12", "13")
    found = faults(tmp_path, text)
    assert found["cards[0].gig"][0] == "'G9'" and found["cards[0].person"][0] == "'P9'"
    assert found["cards[1].day"] == ("'2026-05-13'", "Choose one of these days.")
    assert found["cards[1]"][0] == "'one'"  # the id of the first card again


def test_an_extra_visit_is_on_a_day_without_one_in_the_months_of_the_scenario(tmp_path):
    extra = CARD.replace("cancel", "extra")
    assert "cards[0].day" in faults(tmp_path, HEAD + extra)
    assert "cards[0].day" in faults(tmp_path, HEAD + extra.replace("05-12", "06-12"))
    assert read(tmp_path, HEAD + extra.replace("05-12", "05-13"))


def test_who_is_ill_is_named_and_a_longer_visit_says_how_long(tmp_path):
    missing = CARD.replace("cancel", "ill").replace("    person: P1\n", "")
    assert "cards[0]" in faults(tmp_path, HEAD + missing)
    assert "cards[0]" in faults(tmp_path, HEAD + CARD.replace("cancel", "longer"))


def test_an_unknown_name_of_a_deck_says_which_there_are():
    with pytest.raises(InputError, match="month-60"):
        load_deck("mont-60")


def test_a_scenario_beside_the_deck_is_found(tmp_path):
    bundled = CORE / "scenario" / "bundled" / "everyday-2026-05.yaml"
    (tmp_path / "ours.yaml").write_text(bundled.read_text(encoding="utf-8"), encoding="utf-8")
    deck = read(tmp_path, (HEAD + CARD).replace("everyday-2026-05", "ours.yaml"))
    assert deck.scenario.file == str(tmp_path / "ours.yaml")


LATE = """  - {id: late, what: late, buyer: B1, month: 2026-05, days: 30, waits: [], person: P1,
     title: {en: Late}, text: {en: The money is late.}}
"""


@pytest.mark.parametrize(
    ("written", "spoiled", "where"),
    [
        ("buyer: B1", "buyer: B7", "cards[0].buyer"),
        ("2026-05", "2026-06", "cards[0].month"),
        ("days: 30", "days: 0", "cards[0].days"),
        ("days: 30", "days: 366", "cards[0].days"),
        ("waits: []", "waits: [jobcenter-app]", "cards[0].waits[0]"),  # not in this deck
        (" waits: [],", "", "cards[0]"),
        ("person: P1", "person: P1, model: today", "cards[0].model"),
    ],
)
def test_what_is_wrong_in_a_late_payment_is_named(tmp_path, written, spoiled, where):
    assert read(tmp_path, HEAD + LATE).cards[0].days == 30
    assert list(faults(tmp_path, HEAD + LATE.replace(written, spoiled))) == [where]


@pytest.mark.parametrize("models", ["[]", "[eksote-extrenal]", "[jobcenter-app, jobcenter-app]"])
def test_a_deck_names_models_that_there_are_each_once(tmp_path, models):
    found = faults(tmp_path, (HEAD + CARD).replace("[eksote-external]", models))
    assert [path.split("[")[0] for path in found] == ["models"]


def test_a_card_that_cannot_follow_those_before_it_is_named_with_its_line(tmp_path):
    again = CARD.replace("id: one", "id: two")
    with pytest.raises(InputError) as caught:
        read(tmp_path, HEAD + CARD + again)
    assert [(one.path, ":14" in one.place) for one in caught.value.faults] == [("cards[1]", True)]


@pytest.mark.parametrize(
    ("text", "where", "line"),
    [
        (HEAD, "cards", 6),
        (HEAD + "  one: {what: cancel}\n", "cards", 7),
        (HEAD.replace("everyday-2026-05", "nowhere.yaml") + CARD, "scenario", 4),
        (
            HEAD
            + CARD.replace("cancel", "extra").replace("05-12", "05-08")
            + CARD.replace("cancel", "extra").replace("05-12", "05-08").replace("one", "two"),
            "cards[1]",
            14,
        ),
        (HEAD + CARD.replace("cancel", "longer") + "    minutes: 700\n", "cards[0]", 7),
    ],
    ids=["none", "no list", "no scenario", "twice", "too long"],
)
def test_one_mistake_is_one_fault_at_its_line(tmp_path, text, where, line):
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    assert [(one.path, int(one.place.rsplit(":", 1)[1])) for one in caught.value.faults] == [
        (where, line)
    ]


def test_a_term_that_no_model_has_is_told_with_the_line_of_the_deck(tmp_path):
    terms = "terms: [{model: eksote-external, term: wage, value: 12}]\ncards:"
    deck = read(tmp_path, HEAD.replace("cards:", terms) + CARD)
    with pytest.raises(InputError) as caught:
        play(deck)
    assert ["own.yaml:6" in one.place for one in caught.value.faults] == [True]
