"""The break-even picture: a drawing, a sentence and a table of the same numbers."""

from subcontract_core import compare
from subcontract_core.report.charts.break_even import break_even
from subcontract_core.scenario import load_scenario
from support.running_figures import with_running


def picture(**said):
    scenario = with_running("imatra-2021-07", before=30, **said)
    return compare(scenario, ["eksote-external"], language="en").chart_break_even("eksote-external")


def test_the_sentence_has_both_prices_and_the_price_of_the_question():
    told = picture().sentence
    assert "€61.00" in told and "€97.64" in told and "€35.00" in told


def test_the_table_holds_what_is_drawn():
    shown = picture()
    lines = [layer for layer in shown.drawing["layer"] if layer["mark"]["type"] == "line"]
    assert len(lines) == 2
    drawn = [row["y"] for row in lines[0]["data"]["values"]]
    assert drawn == [row["without"] for row in shown.table.data]
    assert drawn[0] == -317200  # nothing charged, 3,172.00 of wages


def words_of(shown):
    return {
        row["text"]
        for layer in shown.drawing["layer"]
        if layer["mark"]["type"] == "text"
        for row in layer["data"]["values"]
    }


def test_a_narrow_drawing_says_the_same_in_letters_of_the_same_size():
    answer = compare(with_running("imatra-2021-07", before=30), ["eksote-external"], language="en")
    line = answer.analysis.price_line(answer.comparison.outcomes[0])
    narrow, wide = break_even(line, answer.words, 340, 104), break_even(line, answer.words)
    said = {"€61.00", "€97.64", "now €35.00", "without instructors"}
    assert said <= words_of(narrow) & words_of(wide)
    sizes = {
        layer["mark"]["fontSize"]
        for layer in narrow.drawing["layer"]
        if layer["mark"]["type"] == "text"
    }
    assert sizes == {12} and narrow.drawing["width"] == 340


def test_without_a_price_of_the_hour_only_one_line_is_drawn():
    shown = picture(instructor_hour=None)
    lines = [layer for layer in shown.drawing["layer"] if layer["mark"]["type"] == "line"]
    assert len(lines) == 1 and "cannot be decided" in shown.sentence


def test_a_model_without_a_price_an_hour_has_no_picture():
    answer = compare(load_scenario("paijathame-2022-09"), ["paijathame-direct"], language="en")
    assert answer.chart_break_even("paijathame-direct") is None


def test_it_is_drawn_as_svg_with_its_words():
    drawn = picture().svg()
    assert "now €35.00" in drawn and drawn.startswith("<svg")
