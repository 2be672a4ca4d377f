"""What the dashboards do with widgets of every kind."""

from ipywidgets import Box, Dropdown

from subcontract_core.notebook.widgets import close, fill, html, styled


def test_a_text_that_is_no_html_is_escaped():
    assert html("a < b").value == "a &lt; b"


def test_a_widget_gets_each_class():
    assert styled(Box(), "one", "two")._dom_classes == ("one", "two")


def test_a_value_that_is_not_among_the_options_is_not_chosen():
    dropdown = Dropdown()
    fill(dropdown, "Group", [("A", "a"), ("B", "b")], "b")
    assert (dropdown.description, dropdown.value) == ("Group", "b")
    fill(dropdown, "Group", [("A", "a"), ("B", "b")], "c")
    assert dropdown.value == "b"


def test_closing_a_box_closes_what_is_in_it():
    inner = html("a")
    box = Box([inner])
    close(box)
    assert (box.comm, inner.comm) == (None, None)
