"""Marks on a sheet of pixels: layers by look, and one scale for the values."""

from subcontract_core.report.charts.canvas import WIDTH, Canvas, sheet


def bar(colour, y=10, **more):
    return {"x": 0, "x2": 5, "y": y, "colour": colour, **more}


def test_bars_of_one_look_are_one_layer_and_keep_their_rows():
    canvas = Canvas((0, 10), (0, 100))
    canvas.bars([bar("#111111"), bar("#222222", 40), bar("#111111", 70)], 20)
    assert [layer["mark"]["fill"] for layer in canvas.layers] == ["#111111", "#222222"]
    first = canvas.layers[0]["data"]["values"]
    assert [(row["top"], row["bottom"]) for row in first] == [(0, 20), (60, 80)]


def test_an_edge_that_is_broken_is_a_look_of_its_own():
    canvas = Canvas()
    canvas.bars([bar("#111111"), bar("#111111", dash=1)], 20)
    assert [layer["mark"].get("strokeDash") for layer in canvas.layers] == [None, [4, 3]]


def test_words_at_pixels_of_a_sheet_with_another_scale_are_a_layer_for_each_pixel():
    rows = [{"px": px, "y": 1, "text": "t"} for px in (5, 9, 5)]
    scaled, plain = Canvas((0, 10), (0, 100)), Canvas()
    scaled.texts(rows)
    plain.texts(rows)
    assert [len(layer["data"]["values"]) for layer in scaled.layers] == [2, 1]
    assert [layer["encoding"]["x"]["value"] for layer in scaled.layers] == [5, 9]
    assert len(plain.layers) == 1


def test_no_words_make_no_layer():
    canvas = Canvas()
    canvas.texts([])
    canvas.boxes([])
    assert canvas.layers == []


def test_a_hair_line_goes_across_the_whole_sheet():
    canvas = Canvas()
    canvas.level(7)
    coding = canvas.layers[0]["encoding"]
    assert (coding["x"]["value"], coding["x2"]["value"]) == (0, WIDTH)


def test_a_sheet_has_its_size_and_room_around():
    found = sheet([], 300, 120)
    assert (found["width"], found["height"], found["layer"]) == (300, 120, [])
    assert min(found["padding"].values()) > 0
