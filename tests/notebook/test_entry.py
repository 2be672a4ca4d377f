"""A table to type in: texts go to Python as they were typed, faults come back by cell."""

from subcontract_core.notebook.entry import Entry, Heading
from subcontract_core.notebook.live import code


def test_rows_are_taken_as_texts_and_the_page_is_told_when_they_are_answered():
    taken, sent = [], []
    entry = Entry(taken.append)
    entry.send = sent.append
    entry.tell({"act": "rows", "rows": [["", 1980, "x" * 5000]], "number": 3})
    assert taken == [(("", "1980", "x" * 2000),)] and sent == [{"done": 3}]


def test_the_page_is_told_even_where_taking_them_fails():
    def fails(_rows):
        raise ValueError

    sent = []
    entry = Entry(fails)
    entry.send = sent.append
    try:
        entry.tell({"act": "rows", "rows": [], "number": 1})
    except ValueError:
        assert sent == [{"done": 1}]


def test_nothing_else_is_taken():
    taken = []
    Entry(taken.append).tell({"act": "other", "rows": [["x"]]})
    assert taken == []


def test_a_column_with_words_is_chosen_and_a_fault_has_its_cell():
    entry = Entry(lambda _rows: None)
    columns = (Heading("id", "Id"), Heading("kind", "Kind", ("company", "municipality")))
    entry.show(columns, {"fill": "Fill down"}, [("B1", "firm")], {(0, 1): "no such kind"})
    assert entry.spec["columns"][1]["options"] == ["company", "municipality"]
    assert entry.rows == [["B1", "firm"]] and entry.errors == {"0,1": "no such kind"}


def test_its_script_asks_no_other_machine_for_anything():
    script = code("entry_cells.js")
    assert "http" not in script and "import" not in script and "fetch" not in script


def test_each_table_has_a_name_of_its_own_under_which_the_page_keeps_what_was_typed():
    assert Entry(print).key != Entry(print).key


def test_a_column_is_as_wide_as_what_is_chosen_or_typed_in_it_and_the_longest_word_over_it():
    wide = [
        Heading("a", "kind", ("a long word to choose",)),
        Heading("b", "Verokortti %"),
        Heading("c", "h", number=True),
    ]
    widths = [one.spec["width"] for one in wide]
    assert widths == sorted(widths, reverse=True) and widths[1] >= 7 * len("Verokortti")


def test_a_word_to_choose_stands_whole_beside_the_arrow_of_its_list():
    long = "arbetsmarknadsstödstagare"
    letters, arrow_and_room = 7 * len(long), 6 + 18 + 6
    assert Heading("a", "Slag", ("ja", long)).spec["width"] >= letters + arrow_and_room
