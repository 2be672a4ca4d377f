"""A drawing as an SVG document: each mark where its scale puts it, and every text escaped."""

from xml.etree import ElementTree

import pytest

from subcontract_core.report.charts.canvas import Canvas
from subcontract_core.report.charts.svg import svg

SVG = "{http://www.w3.org/2000/svg}"


def drawn(canvas, height=100, **options):
    return ElementTree.fromstring(str(svg(canvas.drawing(height), **options)))


def marks(canvas, tag):
    """The marks of a kind, without the sheet of paper below them."""
    return [one.attrib for one in drawn(canvas).find(f"{SVG}g").iter(f"{SVG}{tag}")]


def test_a_bar_stands_where_its_scale_puts_it():
    # 0 to 100 across 200 pixels: 25 to 75 is from pixel 50 on, 100 wide
    canvas = Canvas((0, 100), (0, 200))
    canvas.bars([{"x": 25, "x2": 75, "y": 30, "colour": "#123456"}], 20)
    [bar] = marks(canvas, "rect")
    assert (bar["x"], bar["width"], bar["y"], bar["height"]) == ("50", "100", "20", "20")
    assert bar["fill"] == "#123456"


def test_a_bar_below_zero_is_drawn_from_its_left_end():
    canvas = Canvas((-100, 100), (0, 200))
    canvas.bars([{"x": 0, "x2": -50, "y": 30, "colour": "#123456"}], 20)
    [bar] = marks(canvas, "rect")
    assert (bar["x"], bar["width"]) == ("50", "50")


@pytest.mark.parametrize(("align", "anchor"), [("left", "start"), ("right", "end")])
def test_a_text_is_anchored_at_the_side_it_is_aligned_to(align, anchor):
    canvas = Canvas()
    canvas.texts([{"px": 10, "y": 50, "text": "word"}], align=align)
    [word] = marks(canvas, "text")
    assert (word["x"], word["text-anchor"]) == ("10", anchor)


def test_a_text_cannot_become_a_part_of_the_drawing():
    canvas = Canvas()
    canvas.texts([{"px": 10, "y": 50, "text": "<script>1 & 2</script>"}])
    assert "<script" not in str(svg(canvas.drawing(100)))
    [word] = drawn(canvas).iter(f"{SVG}text")
    assert word.text == "<script>1 & 2</script>"


def test_a_title_makes_room_above_the_drawing():
    canvas = Canvas()
    canvas.level(10)
    plain, titled = drawn(canvas), drawn(canvas, title="Title", subtitle="Below")
    assert int(titled.attrib["height"]) > int(plain.attrib["height"])
    assert [one.text for one in titled.iter(f"{SVG}text")] == ["Title", "Below"]


def test_a_drawing_that_the_page_tells_in_words_is_hidden_from_those_who_listen():
    assert drawn(Canvas(), hidden=True).attrib["aria-hidden"] == "true"
    assert "aria-hidden" not in drawn(Canvas()).attrib


@pytest.mark.parametrize(
    "shape", ["circle", "square", "diamond", "triangle-right", "triangle-down"]
)
def test_every_sign_is_an_outline_around_its_place(shape):
    canvas = Canvas()
    canvas.shapes([{"px": 40, "y": 60}], shape, 100, fill="#000")
    [sign] = marks(canvas, "path")
    assert sign["transform"] == "translate(40,60)" and sign["d"].startswith("M")


def test_words_that_reach_over_the_edge_make_the_sheet_wider():
    short, long = Canvas(), Canvas()
    short.texts([{"px": 880, "y": 10, "text": "x"}])
    long.texts([{"px": 880, "y": 10, "text": "x" * 60}])
    assert int(drawn(long).attrib["width"]) > int(drawn(short).attrib["width"])


def test_a_mark_tells_what_it_is_to_who_points_at_it_and_says_nothing_on_paper():
    canvas = Canvas((0, 100), (0, 200))
    bar = {"x": 25, "x2": 75, "y": 30, "colour": "#123456", "who": "P1", "none": "", "n": "<5"}
    canvas.bars([bar], 20, [("who", "Person"), ("none", "Nothing"), ("n", "Money")])
    told = [one.text for one in drawn(canvas, pointed=True).iter(f"{SVG}title")]
    assert told == ["Person: P1\nMoney: <5"]  # what is empty is not told
    assert not list(drawn(canvas).iter(f"{SVG}title"))
