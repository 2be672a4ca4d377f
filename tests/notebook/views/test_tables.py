"""Pieces of every view: names inside a sentence, lists, sources told once, parts that open."""

from subcontract_core.notebook.views.tables import (
    aside,
    folded,
    gathered,
    heading,
    items,
    note,
    paragraphs,
    table,
)


def test_facts_from_the_same_place_are_one_entry_and_the_place_is_said_once():
    found = [str(one) for one in gathered([("a", "Act 1"), ("b", "Act 2"), ("c", "Act 1")])]
    assert len(found) == 2 and "".join(found).count("Act 1") == 1
    assert "a" in found[0] and "c" in found[0]


def test_a_fact_that_is_said_twice_of_one_place_is_told_once():
    [found] = gathered([("a", "Act 1"), ("a", "Act 1")])
    assert str(found).count(">a<") + str(found).startswith("a") == 1


def test_facts_without_a_place_stand_by_themselves():
    assert [str(one) for one in gathered([("a", ""), ("b", "")])] == ["a", "b"]


def test_every_text_is_escaped():
    for made in (aside("<b>"), items(["<b>"]), heading("<b>"), note("<b>"), paragraphs(["<b>"])):
        assert "<b>" not in made and "&lt;b&gt;" in made


def test_a_table_has_its_caption_and_is_cards_where_it_is_narrow():
    made = table("Money", ("What", "Cents"), [("<i>", "1")])
    assert "<caption" in made and "Money" in made and "sc-pair" in made and "<i>" not in made
    assert "sc-cards" not in table("Money", (), [("x", "1")])


def test_a_part_that_opens_is_closed_until_it_is_asked_for():
    assert "<details" in folded("more", "x") and " open" not in folded("more", "x").split(">")[0]
    assert " open" in folded("more", "x", is_open=True).split(">")[0]
