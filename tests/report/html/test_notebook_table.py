"""An answer in a notebook: what comes first, and that every text is escaped."""


def test_the_answer_comes_first_in_html_and_all_text_is_escaped(answer):
    html = answer._repr_html_()
    assert html.index("Difference to today") < html.index("<details")
    assert "−€624.00" in html
    assert "<script" not in html
